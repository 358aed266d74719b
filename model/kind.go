package model

// KindInfo is a row of the table of kinds: all that is to be known of a kind besides the law
// of who may write it, which is the store's.
type KindInfo struct {
	Kind   Kind
	Label  string        // what a person calls such a record
	New    func() Record // an empty one to decode into
	Export string        // the part of an export in which it stands
	Screen ScreenID      // where it is entered; "" where no screen shows it
	List   ListInfo      // of kinds whose list and table follow from their fields alone

	held  func(*Book) []Record               // those of a Book, in its order
	keys  int                                // how many parts the key of a cell has at least
	name  func(b *Book, key []string) string // words for one; nil: the label and its own name
	place func(b *Book, key []string) string // where a finding about one is; nil or "": its name
}

// ListInfo is what the list of a kind is called on Data kantor and among the tables of an
// office. The first field that tables show is what a record is known by.
type ListInfo struct {
	Title  string // over the list and of its sheet
	One    string // a single record in a sentence
	Table  string // as typed behind --bagian; "" of kinds without such a list
	Prefix ID     // of the ids of new records
}

// Kinds lists all kinds in an order in which each comes after those it points to.
func Kinds() []KindInfo {
	order := kindOrder()
	all := make([]KindInfo, len(order))
	for i, kind := range order {
		all[i] = InfoOf(kind)
	}
	return all
}

func kindOrder() [53]Kind {
	return [...]Kind{
		KindOffice, KindSettings, KindSection, KindOfficial, KindNode,
		KindVillage, KindDocument, KindIndicator, KindTarget,
		KindActual, KindFacilitation, KindFacilitationRow, KindFacilitationMark,
		KindReason, KindReceipt, KindLetter, KindVersion, KindAmount,
		KindSpent, KindHistory, KindPeer, KindStaff,
		KindAsset, KindQuarter, KindNarrative, KindStrategicIssue,
		KindAnalysis, KindHoliday, KindDeadline, KindReportStyle,
		KindLogo, KindUser, KindPart, KindSnapshot,
		KindAcknowledgement, KindNote, KindCriterion, KindAssessment,
		KindPublication, KindPrintedTable, KindPrintedRow, KindAcceptance,
		KindStrategicPlan, KindStrategicTarget,
		KindObstacle, KindAdvice, KindPartner,
		KindDuty, KindRegulation, KindAccomplishment, KindPhoto,
		KindEmployee, KindAssignment,
	}
}

// InfoOf is the row of a kind, the zero KindInfo where there is none. It is cheap enough to
// be asked for each record.
func InfoOf(kind Kind) KindInfo {
	switch kind {
	case KindOffice:
		return KindInfo{
			Kind: kind, Label: "Profil kantor", New: func() Record { return new(Office) }, Export: "profil", Screen: ScreenRecords,
			held: onlyOffice,
			name: nameOfOnly("Profil kantor"),
		}
	case KindSettings:
		return KindInfo{
			Kind: kind, Label: "Pengaturan tahun", New: func() Record { return new(Settings) }, Export: "pengaturan", Screen: ScreenRecords,
			held: onlySettings,
			name: nameOfOnly("Pengaturan tahun"),
		}
	case KindSection:
		return KindInfo{
			Kind: kind, Label: "Seksi", New: func() Record { return new(Section) }, Export: "seksi", Screen: ScreenRecords,
			held: func(b *Book) []Record { return listed(b.Sections) },
		}
	case KindOfficial:
		return KindInfo{
			Kind: kind, Label: "Pejabat", New: func() Record { return new(Official) }, Export: "seksi", Screen: ScreenRecords,
			held: func(b *Book) []Record { return listed(b.Officials) },
		}
	case KindNode:
		return KindInfo{
			Kind: kind, Label: "Rencana", New: func() Record { return new(Node) }, Export: "rencana", Screen: ScreenBudget,
			held:  func(b *Book) []Record { return listed(b.Nodes) },
			place: placeOfNode,
		}
	case KindVillage:
		return KindInfo{
			Kind: kind, Label: "Desa", New: func() Record { return new(Village) }, Export: "desa", Screen: ScreenVillages,
			held: func(b *Book) []Record { return listed(b.Villages) },
		}
	case KindDocument:
		return KindInfo{
			Kind: kind, Label: "Jenis dokumen desa", New: func() Record { return new(DocumentKind) }, Export: "desa", Screen: ScreenVillages,
			held: func(b *Book) []Record { return listed(b.Documents) },
		}
	case KindIndicator:
		return KindInfo{
			Kind: kind, Label: "Indikator", New: func() Record { return new(Indicator) }, Export: "indikator", Screen: ScreenIndicators,
			held:  func(b *Book) []Record { return listed(b.Indicators) },
			place: placeOfIndicator,
		}
	case KindTarget:
		return KindInfo{
			Kind: kind, Label: "Target", New: func() Record { return new(Target) }, Export: "indikator", Screen: ScreenIndicators,
			held: func(b *Book) []Record {
				return filled(b.targets, func(k targetKey, r Reading) Record { return &Target{k.Indicator, k.Agreement, k.Quarter, r} })
			},
			keys: 3, name: nameOfTarget, place: placeOfTarget,
		}
	case KindActual:
		return KindInfo{
			Kind: kind, Label: "Realisasi", New: func() Record { return new(Actual) }, Export: "indikator", Screen: ScreenIndicators,
			held: func(b *Book) []Record {
				return filled(b.actuals, func(_ cellKey, a Actual) Record { return &a })
			},
			keys: 2, name: nameOfActual, place: placeOfActual,
		}
	case KindFacilitation:
		return KindInfo{
			Kind: kind, Label: "Jenis fasilitasi", New: func() Record { return new(Facilitation) }, Export: "fasilitasi", Screen: ScreenFacilitation,
			held: func(b *Book) []Record { return listed(b.Facilitations) },
		}
	case KindFacilitationRow:
		return KindInfo{
			Kind: kind, Label: "Kegiatan fasilitasi", New: func() Record { return new(FacilitationRow) }, Export: "fasilitasi", Screen: ScreenFacilitation,
			held: func(b *Book) []Record { return listed(b.Rows) },
			name: nameOfRow, place: placeOfRow,
		}
	case KindFacilitationMark:
		return KindInfo{
			Kind: kind, Label: "Pelaksanaan fasilitasi", New: func() Record { return new(FacilitationMark) }, Export: "fasilitasi", Screen: ScreenFacilitation,
			held: func(b *Book) []Record {
				return filled(b.marks, func(_ cellKey, m FacilitationMark) Record { return &m })
			},
			keys: 2, name: nameOfMark, place: placeOfRow,
		}
	case KindReason:
		return KindInfo{
			Kind: kind, Label: "Sebab belum terlaksana", New: func() Record { return new(Reason) }, Export: "fasilitasi", Screen: ScreenFacilitation,
			held: func(b *Book) []Record {
				return filled(b.reasons, func(row ID, text string) Record { return &Reason{row, text} })
			},
			name: nameOfReason, place: placeOfRow,
		}
	case KindReceipt:
		return KindInfo{
			Kind: kind, Label: "Penerimaan dokumen desa", New: func() Record { return new(Receipt) }, Export: "desa", Screen: ScreenVillages,
			held: func(b *Book) []Record {
				return filled(b.receipts, func(_ receiptKey, r Receipt) Record { return &r })
			},
			keys: 2, name: nameOfReceipt, place: placeOfReceipt,
		}
	case KindLetter:
		return KindInfo{
			Kind: kind, Label: "Surat keluar", New: func() Record { return new(Letter) }, Export: "surat", Screen: ScreenRecords,
			held: func(b *Book) []Record { return listed(b.Letters) },
		}
	case KindVersion:
		return KindInfo{
			Kind: kind, Label: "Versi anggaran", New: func() Record { return new(BudgetVersion) }, Export: "anggaran", Screen: ScreenRecords,
			held: func(b *Book) []Record { return listed(b.Versions) },
		}
	case KindAmount:
		return KindInfo{
			Kind: kind, Label: "Anggaran", New: func() Record { return new(Amount) }, Export: "anggaran", Screen: ScreenBudget,
			held: func(b *Book) []Record {
				return filled(b.amounts, func(k amountKey, r Reading) Record { return &Amount{k.Node, k.Version, r} })
			},
			keys: 2, name: nameOfAmount, place: placeOfNode,
		}
	case KindSpent:
		return KindInfo{
			Kind: kind, Label: "Realisasi anggaran", New: func() Record { return new(Spent) }, Export: "anggaran", Screen: ScreenBudget,
			held: func(b *Book) []Record {
				return filled(b.spent, func(k cellKey, r Reading) Record { return &Spent{k.ID, k.Quarter, r} })
			},
			keys: 2, name: nameOfSpent, place: placeOfNode,
		}
	case KindHistory:
		return KindInfo{
			Kind: kind, Label: "Riwayat capaian", New: func() Record { return new(History) }, Export: "riwayat", Screen: ScreenRecords,
			held: func(b *Book) []Record {
				return filled(b.history, func(_ historyKey, h History) Record { return &h })
			},
			keys: 2, name: nameOfHistory, place: placeOfHistory,
		}
	case KindPeer:
		return KindInfo{
			Kind: kind, Label: "Pembanding", New: func() Record { return new(Peer) }, Export: "pembanding", Screen: ScreenRecords,
			held: func(b *Book) []Record { return listed(b.Peers) },
		}
	case KindStaff:
		return KindInfo{
			Kind: kind, Label: "Pegawai", New: func() Record { return new(Staff) }, Export: "pegawai", Screen: ScreenRecords,
			held: func(b *Book) []Record { return listed(b.Staff) }, place: placeInTable("Tabel 1,", KindStaff),
		}
	case KindAsset:
		return KindInfo{
			Kind: kind, Label: "Sarana", New: func() Record { return new(Asset) }, Export: "sarana", Screen: ScreenRecords,
			held: func(b *Book) []Record { return listed(b.Assets) }, place: placeInTable("Tabel 2,", KindAsset),
		}
	case KindQuarter:
		return KindInfo{
			Kind: kind, Label: "Alur triwulan", New: func() Record { return new(QuarterState) }, Export: "alur", Screen: ScreenReview,
			held: func(b *Book) []Record {
				return filled(b.quarters, func(_ Quarter, s QuarterState) Record { return &s })
			},
			name: nameOfQuarter,
		}
	case KindNarrative:
		return KindInfo{
			Kind: kind, Label: "Naskah laporan", New: func() Record { return new(Narrative) }, Export: "naskah", Screen: ScreenRecords,
			held: func(b *Book) []Record {
				return filled(b.narratives, func(topic ID, text string) Record { return &Narrative{topic, text} })
			},
			name: nameOfNarrative,
		}
	case KindStrategicIssue:
		return KindInfo{
			Kind: kind, Label: "Isu strategis", New: func() Record { return new(StrategicIssue) }, Export: "naskah", Screen: ScreenRecords,
			List: ListInfo{"Isu strategis", "isu strategis", "isu", "isu"},
			held: func(b *Book) []Record { return listed(b.Issues) },
		}
	case KindAnalysis:
		return KindInfo{
			Kind: kind, Label: "Analisis", New: func() Record { return new(Analysis) }, Export: "naskah", Screen: ScreenAnalysis,
			held: func(b *Book) []Record {
				return filled(b.analyses, func(k analysisKey, items []string) Record { return &Analysis{k.Node, k.Part, items} })
			},
			keys: 2, name: nameOfAnalysis,
		}
	case KindHoliday:
		return KindInfo{
			Kind: kind, Label: "Hari libur", New: func() Record { return new(Holiday) }, Export: "kalender", Screen: ScreenRecords,
			held: func(b *Book) []Record { return listed(b.Holidays) },
		}
	case KindDeadline:
		return KindInfo{
			Kind: kind, Label: "Tenggat", New: func() Record { return new(Deadline) }, Export: "kalender", Screen: ScreenRecords,
			held: func(b *Book) []Record { return listed(b.Deadlines) },
		}
	case KindReportStyle:
		return KindInfo{
			Kind: kind, Label: "Bentuk laporan", New: func() Record { return new(ReportStyle) }, Export: "bentuk", Screen: ScreenRecords,
			held: onlyStyle,
			name: nameOfOnly("Bentuk laporan"),
		}
	case KindLogo:
		return KindInfo{
			Kind: kind, Label: "Logo", New: func() Record { return new(Logo) }, Export: "bentuk",
			held: onlyLogo,
			name: nameOfOnly("Logo sampul"),
		}
	case KindUser:
		return KindInfo{
			Kind: kind, Label: "Pengguna", New: func() Record { return new(User) }, Export: "pengguna", Screen: ScreenUsers,
			held: func(b *Book) []Record { return listed(b.Users) },
		}
	case KindPart:
		return KindInfo{
			Kind: kind, Label: "Alur bagian", New: func() Record { return new(PartState) }, Export: "alur", Screen: ScreenReview,
			held: func(b *Book) []Record {
				return filled(b.parts, func(_ cellKey, p PartState) Record { return &p })
			},
			keys: 2, name: nameOfPart,
		}
	case KindSnapshot:
		return KindInfo{
			Kind: kind, Label: "Potret", New: func() Record { return new(Snapshot) }, Export: "alur", Screen: ScreenReview,
			held: func(b *Book) []Record {
				return filled(b.snapshots, func(_ string, s *Snapshot) Record { return s })
			},
			name: nameOfSnapshot,
		}
	case KindAcknowledgement:
		return KindInfo{
			Kind: kind, Label: "Tanda mengetahui", New: func() Record { return new(Acknowledgement) }, Export: "alur", Screen: ScreenReview,
			held: func(b *Book) []Record {
				return filled(b.acknowledged, func(_ Quarter, a Acknowledgement) Record { return &a })
			},
			name: nameOfAcknowledgement,
		}
	case KindNote:
		return KindInfo{
			Kind: kind, Label: "Catatan", New: func() Record { return new(Note) }, Export: "alur",
			held: func(b *Book) []Record { return listed(b.Notes) },
		}
	case KindCriterion:
		return KindInfo{
			Kind: kind, Label: "Kriteria kesiapan", New: func() Record { return new(Criterion) }, Export: "kesiapan", Screen: ScreenReadiness,
			held: func(b *Book) []Record { return listed(b.Criteria) }, place: placeOfCriterion("Kriteria kesiapan "),
		}
	case KindAssessment:
		return KindInfo{
			Kind: kind, Label: "Jawaban kesiapan", New: func() Record { return new(Assessment) }, Export: "kesiapan", Screen: ScreenReadiness,
			held: func(b *Book) []Record {
				return filled(b.assessments, func(_ ID, a Assessment) Record { return &a })
			},
			place: placeOfCriterion("Jawaban kesiapan "),
		}
	case KindPublication:
		return KindInfo{
			Kind: kind, Label: "Dokumen terbit", New: func() Record { return new(Publication) }, Export: "terbit", Screen: ScreenPublished,
			held: func(b *Book) []Record { return listed(b.Publications) },
		}
	case KindPrintedTable:
		return KindInfo{
			Kind: kind, Label: "Tabel terbit", New: func() Record { return new(PrintedTable) }, Export: "terbit", Screen: ScreenPublished,
			held: func(b *Book) []Record { return listed(b.PrintedTables) },
		}
	case KindPrintedRow:
		return KindInfo{
			Kind: kind, Label: "Baris terbit", New: func() Record { return new(PrintedRow) }, Export: "terbit", Screen: ScreenPublished,
			held: func(b *Book) []Record {
				return filled(b.printed, func(_ printedKey, r PrintedRow) Record { return &r })
			},
			name: nameOfPrintedRow,
		}
	case KindAcceptance:
		return KindInfo{
			Kind: kind, Label: "Temuan diterima", New: func() Record { return new(Acceptance) }, Export: "terbit", Screen: ScreenFindings,
			held: func(b *Book) []Record {
				return filled(b.accepted, func(_ string, a Acceptance) Record { return &a })
			},
			name: nameOfAcceptance,
		}
	case KindStrategicPlan:
		return KindInfo{
			Kind: kind, Label: "Renstra", New: func() Record { return new(StrategicPlan) }, Export: "renstra", Screen: ScreenRecords,
			held: func(b *Book) []Record { return listed(b.Plans) },
		}
	case KindStrategicTarget:
		return KindInfo{
			Kind: kind, Label: "Target renstra", New: func() Record { return new(StrategicTarget) }, Export: "renstra", Screen: ScreenRecords,
			held: strategicTargets,
			keys: 2, name: nameOfStrategicTarget,
		}
	case KindObstacle:
		return KindInfo{
			Kind: kind, Label: "Hambatan", New: func() Record { return new(Obstacle) }, Export: "naskah", Screen: ScreenRecords,
			List: ListInfo{"Hambatan dan solusi", "hambatan", "hambatan", "hambatan"},
			held: func(b *Book) []Record { return listed(b.Obstacles) },
		}
	case KindAdvice:
		return KindInfo{
			Kind: kind, Label: "Rekomendasi LHE", New: func() Record { return new(Advice) }, Export: "naskah", Screen: ScreenRecords,
			List: ListInfo{"Rekomendasi LHE tahun lalu", "rekomendasi", "rekomendasi", "rekomendasi"},
			held: func(b *Book) []Record { return listed(b.Advice) },
		}
	case KindPartner:
		return KindInfo{
			Kind: kind, Label: "Keterkaitan", New: func() Record { return new(Partner) }, Export: "naskah", Screen: ScreenRecords,
			List: ListInfo{"Keterkaitan dengan pihak lain", "pihak", "keterkaitan", "pihak"},
			held: func(b *Book) []Record { return listed(b.Partners) },
		}
	}
	return infoOfReport(kind)
}
