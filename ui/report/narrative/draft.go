package narrative

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/outline"
	"capaian/ui/text"
)

// State says whose words a text of the report is in.
type State uint8

// The states.
const (
	Own     State = iota // the office's
	Drafted              // the program's, complete
	Blank                // the program's, with something that only the office can add
)

// Script is the text of a topic, with its fields: the office's own, else the draft.
func (w *Writer) Script(topic model.ID) (script string, state State) {
	if own := w.book.Narrative(topic); own != "" {
		return own, Own
	}
	script = w.Draft(topic)
	if strings.Contains(script, gapOpens) {
		return script, Blank
	}
	return script, Drafted
}

// Draft is what the report says of a topic where the office has written nothing.
func (w *Writer) Draft(topic model.ID) string {
	for _, d := range drafts() {
		if d.topic == topic {
			return strings.TrimSpace(d.write(w))
		}
	}
	return ""
}

// draft is a row of the table of drafts.
type draft struct {
	topic model.ID
	write func(*Writer) string
}

func drafts() []draft {
	return []draft{
		{"kata-pengantar", (*Writer).foreword},
		{"ikhtisar", (*Writer).summary},
		{"pendahuluan", (*Writer).introduction},
		{"struktur-organisasi", (*Writer).organisation},
		{"tugas-fungsi", (*Writer).duties},
		{"pegawai", (*Writer).people},
		{"sarana", (*Writer).assets},
		{"isu-strategis", (*Writer).issues},
		{"iku", (*Writer).keyIndicators},
		{"perjanjian-kinerja", (*Writer).agreement},
		{"program-kegiatan", (*Writer).programs},
		{"pengukuran", (*Writer).measuring},
		{"banding-target", (*Writer).againstTarget},
		{"banding-tahun-lalu", (*Writer).againstLastYear},
		{"banding-renstra", (*Writer).againstPlan},
		{"banding-standar", (*Writer).againstPeers},
		{"efisiensi", (*Writer).efficiency},
		{"program-penunjang", (*Writer).supporting},
		{"realisasi-anggaran", (*Writer).spending},
		{"capaian-lain", (*Writer).otherwise},
		{"inovasi", (*Writer).innovation},
		{"evaluasi", (*Writer).evaluation},
		{"penutup", (*Writer).closing},
		{"tindak-lanjut", (*Writer).next},
		{"reviu", (*Writer).reviewed},
		{model.TopicOrder, func(*Writer) string { return outline.Default() }},
		{model.TopicAgreement, (*Writer).promise},
		{model.TopicRenewal, (*Writer).renewal},
		{model.TopicSection, (*Writer).sectionPromise},
		{model.TopicReminder, (*Writer).reminder},
		{model.TopicCover, (*Writer).cover},
	}
}

// lines joins paragraphs; empty ones are left out.
func lines(paragraphs ...string) string {
	var kept []string
	for _, p := range paragraphs {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, "\n")
}

// soFar is what the report speaks of: the year, or the year up to a quarter.
func (w *Writer) soFar() string {
	if w.results.Quarter == model.Q4 {
		return "tahun {tahun}"
	}
	return "tahun {tahun} sampai dengan triwulan " + w.results.Quarter.Roman()
}

func (w *Writer) foreword() string {
	return lines(
		"Laporan Kinerja Instansi Pemerintah (LKjIP) {kantor} Tahun {tahun} kami susun sebagai pertanggungjawaban kepada {kepala_daerah} dan masyarakat atas perjanjian kinerja yang kami tanda tangani. Puji syukur kami panjatkan kepada Tuhan Yang Maha Esa karena seluruh rangkaian penyusunannya dapat kami selesaikan.",
		"Laporan ini menyajikan apa yang direncanakan, apa yang dicapai, berapa anggaran yang digunakan, serta apa yang belum berhasil dan bagaimana memperbaikinya. Setiap angka capaian dihitung dari realisasi yang dicatat selama tahun berjalan.",
		"Terima kasih kami sampaikan kepada seluruh pegawai {kantor}, pemerintah desa, dan semua pihak yang ikut melaksanakan program serta menyediakan data. Masukan untuk perbaikan laporan dan kinerja kami terima dengan terbuka.",
	)
}

func (w *Writer) introduction() string {
	chapters := ""
	if w.book.Narrative(model.TopicOrder) == "" { // of another order the chapters are not known in words
		chapters = "Laporan terdiri atas empat bab. Bab I menguraikan organisasi, sumber daya, dan isu strategis. Bab II memuat indikator, target, dan perjanjian kinerja. Bab III menyajikan capaian kinerja beserta analisisnya dan realisasi anggaran. Bab IV berisi simpulan dan langkah perbaikan."
	}
	return lines(
		"Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah mewajibkan setiap instansi pemerintah melaporkan pelaksanaan perjanjian kinerjanya. Bentuk dan isi laporan ini mengikuti Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja, dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah.",
		w.rules(),
		"Laporan disampaikan kepada {kepala_daerah} paling lambat dua bulan setelah tahun anggaran berakhir. Isinya menjadi bahan penilaian pimpinan, bahan reviu Inspektorat, dan bahan perbaikan perencanaan {kantor} pada tahun berikutnya.",
		chapters,
	)
}

func (w *Writer) organisation() string {
	script := lines(
		"{kantor} adalah perangkat daerah {daerah} yang bersifat kewilayahan. Kecamatan dipimpin oleh Camat yang berada di bawah dan bertanggung jawab kepada {kepala_daerah} melalui Sekretaris Daerah. Pembentukan dan susunan organisasinya diatur dengan "+w.formedBy()+".",
		"Susunan organisasi {kantor} terdiri atas:",
	)
	posts := Organisation(w.book)
	script += "\n1. " + braced(posts.Head.Title)
	number := 1
	if posts.Secretary.Title != "" || len(posts.Offices) > 0 {
		number++
		secretariat := "Sekretariat"
		var below []string
		for _, p := range posts.Offices {
			below = append(below, braced(unit(p.Title)))
		}
		if len(below) > 0 {
			secretariat += ", membawahi " + series(below)
		}
		script += fmt.Sprintf("\n%d. %s", number, secretariat)
	}
	for _, p := range posts.Sections {
		number++
		script += fmt.Sprintf("\n%d. %s", number, braced(unit(p.Title)))
	}
	return script + "\nBagan susunan organisasi ditunjukkan pada {gambar:1}."
}

func (w *Writer) duties() string {
	script := lines(
		"Menurut Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah, Camat menyelenggarakan urusan pemerintahan umum; mengoordinasikan pemberdayaan masyarakat, ketenteraman dan ketertiban umum, penegakan peraturan daerah dan peraturan kepala daerah, pemeliharaan prasarana dan sarana pelayanan umum, serta kegiatan pemerintahan di tingkat kecamatan; membina dan mengawasi penyelenggaraan pemerintahan desa; dan melaksanakan urusan kabupaten yang tidak ditangani perangkat daerah lain di kecamatan. Camat juga melaksanakan sebagian kewenangan yang dilimpahkan oleh {kepala_daerah}.",
		"Tugas dan fungsi setiap unsur organisasi adalah sebagai berikut:",
	)
	if head := w.dutiesOf(""); head != "" {
		script += "\n# Camat" + head
	}
	for _, i := range w.book.SectionsOn(w.results.Quarter.LastDay(w.book.Year)) {
		s := &w.book.Sections[i]
		script += "\n# " + braced(s.Name)
		if own := w.dutiesOf(s.ID); own != "" {
			script += own
			continue
		}
		script += "\n[lengkapi: tugas dan fungsi " + braced(s.Name) + "]"
	}
	if len(w.book.Sections) == 0 {
		script += "\n[lengkapi: tugas dan fungsi sekretariat, subbagian, dan seksi]"
	}
	return script
}

func (w *Writer) people() string {
	h := Headcount(w.book)
	if h.All == 0 {
		return "[lengkapi: jumlah dan susunan pegawai]"
	}
	parts := []string{}
	for _, row := range []struct {
		n    int
		word string
	}{{h.Civil, "PNS"}, {h.Contract, "PPPK"}, {h.PartTime, "PPPK paruh waktu"}, {h.Temporary, "tenaga kontrak"}} {
		if row.n > 0 {
			parts = append(parts, fmt.Sprintf("%d orang %s", row.n, row.word))
		}
	}
	script := fmt.Sprintf("Pegawai {kantor} pada akhir tahun {tahun} berjumlah {jumlah_pegawai} orang, yaitu %d laki-laki dan %d perempuan.", h.Male, h.Female)
	if len(parts) > 0 {
		script += " Menurut status kepegawaian terdapat " + series(parts) + "."
	}
	if h.Needed == 0 {
		return script + "\n[lengkapi: apakah jumlah dan keahlian pegawai mencukupi untuk mencapai target]"
	}
	return script + "\n" + w.sufficiency()
}

func (w *Writer) assets() string {
	if len(w.book.Assets) == 0 {
		return "[lengkapi: sarana dan prasarana yang menunjang pelayanan]"
	}
	counts := map[model.Condition]int{}
	for _, a := range w.book.Assets {
		counts[a.Condition]++
	}
	script := fmt.Sprintf("{tabel:2} memuat %d butir sarana dan prasarana.", len(w.book.Assets))
	parts := []string{}
	for _, row := range []struct {
		of   model.Condition
		word string
	}{{model.Good, "dalam keadaan baik"}, {model.LightlyBroken, "rusak ringan"}, {model.BadlyBroken, "rusak berat"}, {"", "belum dicatat keadaannya"}} {
		if n := counts[row.of]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, row.word))
		}
	}
	script += " Dari jumlah itu " + series(parts) + "."
	if counts[model.LightlyBroken]+counts[model.BadlyBroken] > 0 {
		script += "\n" + w.broken()
	}
	return script
}

func (w *Writer) issues() string {
	return "Isu strategis adalah keadaan di dalam kantor, di desa, atau di masyarakat yang, bila tidak ditangani, menghambat tercapainya tujuan dan sasaran {kantor}. Isu yang diperkirakan paling menentukan adalah:"
}

func (w *Writer) keyIndicators() string {
	goals, objectives := 0, 0
	for _, k := range w.Keys() {
		if k.Node.Level == model.Goal {
			goals++
		} else {
			objectives++
		}
	}
	var parts []string
	for _, row := range []struct {
		n    int
		word string
	}{{goals, "tujuan"}, {objectives, "sasaran strategis"}} {
		if row.n > 0 {
			parts = append(parts, fmt.Sprintf("%d mengukur %s", row.n, row.word))
		}
	}
	if len(parts) == 0 {
		return "[lengkapi: indikator tujuan dan sasaran strategis]"
	}
	return "Indikator Kinerja Utama (IKU) {kantor} ditetapkan dengan {keputusan_iku}. Seluruhnya {jumlah_iku} indikator: " + series(parts) + ". Rumusan dan sumber data setiap indikator disajikan pada {tabel:3}, target tahun {tahun} pada {tabel:4}."
}

func (w *Writer) agreement() string {
	script := "Target tahunan dituangkan ke dalam Perjanjian Kinerja Tahun {tahun} antara Camat dan {kepala_daerah}, yang ditandatangani pada {tanggal_pk}. Isinya menjadi dasar pengukuran dalam laporan ini dan disajikan pada {tabel:5}."
	first, last := w.firstBudget(), w.results.Total.Budget.Value
	if change := calc.Difference(last, first); change.Known() && change.Exact().Sign() != 0 {
		word, amount := "bertambah", text.Rupiah(change)
		if change.Exact().Sign() < 0 {
			word, amount = "berkurang", strings.TrimPrefix(amount, "−")
		}
		share := calc.Share(change, first)
		percent := ""
		if text.SignShown(share, w.places()) != 0 {
			percent = " (" + strings.TrimPrefix(text.Figure(share, w.places()), "−") + "%)"
		}
		script += fmt.Sprintf("\nPada perubahan anggaran, pagu %s Rp%s%s, dari Rp%s menjadi Rp%s. Perjanjian Kinerja Perubahan ditandatangani pada {tanggal_pk_perubahan}. %s",
			word, amount, percent, text.Rupiah(first), text.Rupiah(last), w.whyMoney())
	}
	return script + w.whyTargets()
}

// firstBudget is the whole of the first version of the budget.
func (w *Writer) firstBudget() calc.Figure {
	for i, v := range w.book.Versions {
		if v.Kind == model.VersionOriginal {
			return w.results.Total.Amounts[i].Value
		}
	}
	return calc.Figure{Flags: calc.NoBudget}
}

func (w *Writer) programs() string {
	through := "{jumlah_program} program"
	switch {
	case len(w.nodes(model.Program)) == 0:
		return "[lengkapi: program dan kegiatan]"
	case len(w.nodes(model.Activity)) > 0:
		through += " dan {jumlah_kegiatan} kegiatan"
	}
	return "Sasaran strategis dicapai melalui " + through + " dengan anggaran {pagu}. Kaitan tujuan, sasaran, program, dan kegiatan beserta indikator, target, dan anggarannya disajikan pada {tabel:6}."
}

func (w *Writer) measuring() string {
	return lines(
		"Kinerja diukur dengan membandingkan realisasi setiap indikator dengan targetnya. Rumus yang dipakai bergantung pada sifat indikator, sebagaimana Peraturan Menteri PANRB Nomor 53 Tahun 2014.",
		fmt.Sprintf("Semua capaian dihitung dari data asal dan baru dibulatkan sekali pada akhir hitungan, %s. Indikator yang belum diisi dibiarkan kosong dan tidak dihitung sebagai nol.", decimals(w.places())),
	)
}

func decimals(places int) string {
	if places == 0 {
		return "ke bilangan bulat"
	}
	return fmt.Sprintf("ke %d angka di belakang koma", places)
}

func (w *Writer) otherwise() string {
	if list := w.accomplished(model.AccomplishedElse, model.AccomplishedAward); list != "" {
		return "Di luar indikator kinerja utama, pada tahun {tahun} {kantor} mencapai:" + list
	}
	return "[lengkapi: penghargaan dan capaian di luar indikator kinerja utama, atau hapus bagian ini]"
}

func (w *Writer) innovation() string {
	if list := w.accomplished(model.AccomplishedInnovation); list != "" {
		return "Inovasi yang dijalankan {kantor} pada tahun {tahun}:" + list
	}
	return "[lengkapi: inovasi tahun {tahun} beserta manfaatnya, atau hapus bagian ini]"
}

// series joins words: a, b, dan c.
func series(parts []string) string {
	switch len(parts) {
	case 0:
		return ""
	case 1:
		return parts[0]
	case 2:
		return parts[0] + " dan " + parts[1]
	}
	return strings.Join(parts[:len(parts)-1], ", ") + ", dan " + parts[len(parts)-1]
}

// braced lets a name that people typed stand in a text without becoming a field of it.
func braced(s string) string {
	return strings.NewReplacer("{", "{{", "}", "}}").Replace(s)
}
