package report

import (
	"fmt"

	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
)

// introduction is Bab I.
func (m *maker) introduction() {
	m.section(1, "BAB I", "Pendahuluan", "pendahuluan")
	m.text("pendahuluan")
	m.heading(2, "1.1", "Gambaran Umum")
	m.section(3, "1.1.1", "Struktur Organisasi Perangkat Daerah", "struktur-organisasi")
	m.text("struktur-organisasi")
	people := narrative.Organisation(m.b)
	m.add(doc.Figure{Number: 1, Title: "Struktur Organisasi " + m.b.Office.Name, People: &people})
	m.section(3, "1.1.2", "Tugas dan Fungsi Perangkat Daerah", "tugas-fungsi")
	m.text("tugas-fungsi")
	m.section(3, "1.1.3", "Sumber Daya Manusia Perangkat Daerah", "pegawai")
	m.table(1)
	m.text("pegawai")
	m.section(3, "1.1.4", "Sumber Daya Sarana dan Prasarana", "sarana")
	m.table(2)
	m.text("sarana")
	m.section(2, "1.2", "Isu Strategis", "isu-strategis")
	m.text("isu-strategis")
	m.issues()
}

func (m *maker) issues() {
	if len(m.b.Issues) == 0 {
		m.add(doc.Paragraph{Runs: []doc.Run{doc.Missing("isu strategis kecamatan")}})
		return
	}
	list := doc.List{Marker: doc.Numbers}
	for _, issue := range m.b.Issues {
		list.Items = append(list.Items, []doc.Run{{Text: issue.Text}})
	}
	m.add(list)
}

// planning is Bab II.
func (m *maker) planning() {
	m.heading(1, "BAB II", "Perencanaan Kinerja")
	m.section(2, "2.1", "Kinerja Utama Perangkat Daerah", "iku")
	m.text("iku")
	m.table(3)
	m.table(4)
	m.section(2, "2.2", fmt.Sprintf("Perjanjian Kinerja Tahun %d", m.b.Year), "perjanjian-kinerja")
	m.text("perjanjian-kinerja")
	m.table(5)
	m.section(2, "2.3", "Program dan Kegiatan yang Mendukung IKU", "program-kegiatan")
	m.text("program-kegiatan")
	m.table(6)
}
