// Package model says what a kecamatan office has: its plan, its indicators,
// its checklists, its villages, its money, its people, and who may change what.
// It is a leaf: it imports the standard library and decimal numbers only.
//
// Everything an office enters is a Record of one year. Records are small: one
// cell a clerk types into is one record, so that two people can work side by
// side, each change has one line in the audit trail, and a closed quarter can
// be refused by its key. A Book is all records of one year at one revision,
// indexed, and never changed once made.
//
// Three rules hold everywhere:
//   - Blank is not zero. A Reading is a value, or blank, or "N/A".
//   - Numbers are exact decimals; nothing here rounds, and nothing is a float.
//   - What can be computed is not stored.
//
// # Dictionary
//
// Identifiers are English, the screen is Indonesian.
//
//	tujuan               Goal              first level of the plan
//	sasaran strategis    Objective         second level
//	program              Program           third level; money starts here
//	kegiatan             Activity          fourth level
//	sub kegiatan         SubActivity       fifth level
//	jenjang              Level             a level of the plan
//	indikator, IKU       Indicator         what is measured; IKU are those of goals and objectives
//	polaritas            Polarity          whether more is better
//	target awal          Initial           target of the first agreement
//	target perubahan     Revised           target of the changed agreement
//	realisasi            Actual            what was reached
//	pembilang, penyebut  Numerator,
//	                     Denominator       the parts of a Ratio
//	capaian              Achievement       actual against target, in percent
//	triwulan (TW)        Quarter           1 to 4
//	predikat, kriteria   Rating            word of the scale (Tabel 7)
//	mutu                 Grade             letter of an index, such as B-
//	fasilitasi           Facilitation      row of the checklist (Tabel 10)
//	terlaksana           FacilitationMark  a row realised in a quarter
//	bukti dukung         Evidence          what proves a realised row
//	sebab                Reason            why a planned row was not realised
//	desa                 Village
//	kode wilayah         Area              the ministry's code of a village
//	dokumen desa         DocumentKind      a document every village owes (Tabel 11)
//	tanggal terima       Receipt           a village handed a document in
//	batas                Due               last day on which a document is on time
//	anggaran, pagu       Amount            ceiling in rupiah, per budget version
//	murni, pergeseran,
//	perubahan            BudgetVersion     versions of the budget in a year
//	realisasi anggaran   Spent             rupiah spent up to the end of a quarter
//	penyerapan           Absorption        spent / budget, in percent
//	sisa                 Remainder         budget − spent
//	renstra              StrategicPlan     plan of several years
//	target renstra       StrategicTarget   what it wants of an indicator, year by year; StrategicEnd: the
//	                                       last target of an office that keeps no StrategicPlan
//	riwayat              History           target, actual, achievement of an earlier year
//	pembanding           Peer              another kecamatan or a standard
//	seksi, subbag        Section           who in the office is in charge of a row
//	pegawai              Staff             Tabel 1
//	staf                 Employee          one of the staff by name, for agreements down to them
//	pekerjaan staf       Assignment        what one of them is to reach of the plan
//	sarana, aset         Asset             Tabel 2
//	kantor               Office            name, head, signatures
//	pejabat              Official          who held a Post on which days, and in which Capacity
//	diteruskan oleh      Section.Next      which section does the work of one that is no more: its Heir in the end; Stands says which one does on a day
//	nama sebelumnya      FormerName        what a section, an indicator or a village was called before a day of the year
//	agenda surat keluar  Letter            what the office sent, counted by LetterKind and year
//	perjanjian kinerja   Agreement         the yearly contract with the bupati
//	pemeriksaan, temuan  Check, Finding    what the report would get wrong
//	alur                 Status            where a quarter, or a part of it, stands in review
//	bagian               Part              what one section hands in of a quarter; PartState is its alur
//	penutupan            QuarterState      that a quarter is closed, or open again
//	potret               Snapshot          the figures of a quarter as they were approved
//	mengetahui           Acknowledgement   the camat took note of an approved quarter
//	catatan              Note              a remark on a row, with answers
//	hasil tinjauan       Verdict           a Note with which a row is returned or approved
//	naskah               Narrative         a text of the report in the office's words; its place is a Topic
//	isu strategis        StrategicIssue    chapter 1.2
//	hambatan dan solusi  Obstacle          what stood in the way, and who mends it until when
//	rekomendasi LHE      Advice            of last year's evaluation, and what became of it
//	keterkaitan          Partner           who else works towards a goal (crosscutting)
//	tugas, fungsi        Duty              what a part of the office has to do, chapter 1.1.2
//	dasar hukum          Regulation        a rule that the report stands on, and while it was in force
//	capaian lain,
//	inovasi, penghargaan Accomplishment    what was reached besides the indicators
//	foto kegiatan        Photo             a picture that proves a realised row
//	analisis             Analysis          why a goal or objective was reached or not, part by part
//	hari libur           Holiday           a day on which offices are closed
//	bentuk laporan       ReportStyle       paper, font and margins of the report
//	angka terbit         Publication,
//	                     PrintedTable,
//	                     PrintedRow        a report as it was printed, kept beside what is computed
//	diterima             Acceptance        a finding that the office lets stand, with its reason
//	pengguna             User              a person who works with the program; of the office, not of a year
//	tenggat              Deadline          a day by which something of the year must be done
//	kesiapan             Readiness         how an evaluation would go, estimated from the data
//	kriteria             Criterion         one question of the evaluation
//	jawaban              Assessment        what a person says of a criterion
//
// What is told once of every record is told here. InfoOf gives the row of a kind: what it is
// called, where it is entered, in which part of an export it stands, the words for one of its
// records. The method Fields of a record is its table of fields: their names in the file,
// their words, limits, and whether they make it say something. Schema, trail, tables and
// forms follow from the two, and tests hold IsBlank to them; who may write a kind and when it is closed is the store's.
package model
