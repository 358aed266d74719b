package model

// infoOfReport is the row of a kind that only the report speaks of, the zero KindInfo where
// there is none.
func infoOfReport(kind Kind) KindInfo {
	switch kind {
	case KindDuty:
		return KindInfo{
			Kind: kind, Label: "Tugas dan fungsi", New: func() Record { return new(Duty) }, Export: "naskah", Screen: ScreenRecords,
			List: ListInfo{"Tugas dan fungsi", "tugas", "tugas", "tugas"},
			held: func(b *Book) []Record { return listed(b.Duties) },
		}
	case KindRegulation:
		return KindInfo{
			Kind: kind, Label: "Dasar hukum", New: func() Record { return new(Regulation) }, Export: "naskah", Screen: ScreenRecords,
			List: ListInfo{"Dasar hukum", "peraturan", "dasar-hukum", "hukum"},
			held: func(b *Book) []Record { return listed(b.Regulations) },
		}
	case KindAccomplishment:
		return KindInfo{
			Kind: kind, Label: "Capaian lain", New: func() Record { return new(Accomplishment) }, Export: "naskah", Screen: ScreenRecords,
			List: ListInfo{"Capaian lain dan inovasi", "capaian lain", "capaian-lain", "capaian"},
			held: func(b *Book) []Record { return listed(b.Accomplishments) },
		}
	case KindEmployee:
		return KindInfo{
			Kind: kind, Label: "Staf", New: func() Record { return new(Employee) }, Export: "pegawai", Screen: ScreenRecords,
			List: ListInfo{"Staf", "staf", "staf", "staf"},
			held: func(b *Book) []Record { return listed(b.Employees) },
		}
	case KindAssignment:
		return KindInfo{
			Kind: kind, Label: "Pekerjaan staf", New: func() Record { return new(Assignment) }, Export: "pegawai", Screen: ScreenRecords,
			List: ListInfo{"Pekerjaan staf", "pekerjaan staf", "pekerjaan-staf", "pekerjaan"},
			held: func(b *Book) []Record { return listed(b.Assignments) },
		}
	case KindPhoto:
		return KindInfo{
			Kind: kind, Label: "Foto kegiatan", New: func() Record { return new(Photo) }, Export: "fasilitasi", Screen: ScreenFacilitation,
			held: func(b *Book) []Record { return listed(b.Photos) },
		}
	}
	return KindInfo{}
}
