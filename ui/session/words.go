package session

import (
	tea "charm.land/bubbletea/v2"

	"capaian/model"
	"capaian/ui/dialog"
	"capaian/ui/screen"
)

// wanted is something people look for in words of their own, and what the program does then.
type wanted struct {
	says  string // as it is offered; "" where it is a key that is offered anyway
	words string // what people call it, small letters
	to    screen.ID
	list  model.Kind // the list that is opened there; "": none
	key   string     // pressed there, or here where no screen is named
	tell  string     // said there
	does  func(*App) tea.Cmd
}

// wants is the table of such words. Acts of a review are of the whole quarter and ask before
// they are done; other acts that change what is saved are told, for they are for the row one
// chooses there.
func wants() []wanted {
	return []wanted{
		{says: "Cetak laporan atau simpan sebagai PDF, Word, Excel", words: "cetak print printer pdf docx word excel ekspor export unduh download lkjip lakip laporan", to: screen.Report, key: "e"},
		{says: "Cetak Perjanjian Kinerja, surat, formulir isian", words: "cetak print pk perjanjian formulir blangko surat", to: screen.Report, key: "e"},
		{says: "Kirim ringkasan ke WA atau grup", words: "kirim wa whatsapp bagikan share pesan telegram grup ringkasan", to: screen.Home, key: "c"},
		{says: "Kirim bagian ke sekretaris (ajukan)", words: "kirim ajukan serahkan setor submit lapor", to: screen.Review, list: model.KindQuarter, key: "p"},
		{says: "Setujui isian bagian", words: "setujui setuju acc approve terima sahkan", to: screen.Review, list: model.KindQuarter, key: "a"},
		{says: "Kembalikan isian untuk diperbaiki", words: "kembalikan tolak revisi perbaiki koreksi", to: screen.Review, list: model.KindQuarter, key: "k"},
		{says: "Cetak tinjauan triwulan", words: "cetak print tinjauan review catatan sekretaris docx word", to: screen.Review, list: model.KindQuarter, key: "e"},
		{says: "Kunci triwulan", words: "kunci gembok lock tutup segel final", to: screen.Review, list: model.KindQuarter, key: "l"},
		{says: "Buka kunci triwulan", words: "buka kunci unlock gembok dibuka", to: screen.Review, list: model.KindQuarter, key: "b"},
		{says: "Cadangkan ke folder atau flashdisk", words: "cadangan cadangkan backup flashdisk flesdis flashdrive usb hardisk salinan data aman", does: (*App).backup},
		{says: "Pulihkan dari cadangan", words: "pulihkan restore cadangan rusak hilang", tell: "Tutup program, lalu jalankan 'capaian pulihkan BERKAS'; 'capaian pulihkan --daftar' menampilkan cadangan yang ada."},
		{says: "Yang baru pada versi ini", words: "yang baru versi perubahan terbaru", does: (*App).whatIsNew},
		{says: "Simpan", words: "simpan save tersimpan", does: (*App).saveWhatIsLeft},
		{says: "Hapus satu baris daftar", words: "hapus delete hilangkan buang", to: screen.Records, tell: "Buka daftarnya, pilih barisnya, lalu Del."},
		{says: "Masukkan data dari Excel atau SIPD", words: "tempel paste excel sipd masukkan", to: screen.Records, tell: "Buka daftarnya, lalu tempel tabel yang disalin dari Excel."},
		{says: "Impor berkas: Excel, csv, SIPD, formulir", words: "impor import unggah upload berkas file xlsx xls ods csv excel sipd opensid lra dpa masukkan muat", to: screen.Records, key: "alt+m"},
		{says: "Bukti dukung: foto, berita acara, undangan", words: "bukti foto lampiran berita acara undangan eviden", to: screen.Facilitation, tell: "Pilih barisnya, lalu B mengisi buktinya."},
		{says: "Surat teguran untuk desa", words: "tegur teguran surat desa terlambat peringatan", to: screen.Villages, tell: "Pilih desanya, lalu Alt+E menulis suratnya."},
		{says: "Ganti camat, penanda tangan, kop surat", words: "camat pejabat tanda tangan ttd kop nip kepala ganti", to: screen.Records, list: model.KindOffice},
		{says: "Camat atau pejabat berganti: Plt., Plh., Pj.", words: "camat pejabat berganti mutasi plt plh pj pelaksana penjabat masa jabatan sk", to: screen.Records, list: model.KindOfficial},
		{says: "Tambah pegawai", words: "pegawai asn pns staf karyawan", to: screen.Records, list: model.KindStaff},
		{says: "Tambah desa", words: "desa kelurahan tambah", to: screen.Records, list: model.KindVillage},
		{says: "Tambah program, kegiatan, sub kegiatan", words: "program kegiatan sub rencana renja tambah", to: screen.Records, list: model.KindNode},
		{says: "Pengguna, hak, dan kata sandi", words: "pengguna user akun sandi password login hak akses", to: screen.Users},
		{says: "Siapa mengubah apa", words: "riwayat log jejak histori siapa mengubah", to: screen.History},
		{says: "Periksa kesalahan sebelum dicetak", words: "periksa cek salah kesalahan error validasi", to: screen.Findings},
		{says: "Perkiraan nilai SAKIP", words: "sakip lke evaluasi nilai kesiapan", to: screen.Readiness},

		{key: "f7", words: "ganti tahun pindah tahun lalu sebelumnya"},
		{key: "f10", words: "tahun depan baru berikutnya buka"},
		{key: "f5", words: "ganti triwulan tw kuartal periode"},
		{key: "ctrl+z", words: "urungkan batal batalkan undo"},
		{key: "ctrl+r", words: "ulangi redo"},
		{key: "ctrl+q", words: "keluar tutup selesai exit quit"},
		{key: "delete", words: "hapus kosongkan delete"},
		{key: "/", words: "saring filter"},
		{key: "?", words: "bantuan tombol pintasan shortcut"},
		{key: "f1", words: "panduan cara petunjuk help tolong manual"},
		{key: "f8", words: "rumus asal hitungan dari mana"},
		{key: "f9", words: "kosong belum diisi kurang"},
		{key: "ctrl+l", words: "draf belum disimpan"},
	}
}

// wordsOf is what people call what a row of keys does, besides its own words.
func wordsOf(row screen.Binding) string {
	for _, w := range wants() {
		for _, name := range row.Keys() {
			if w.says == "" && w.key == name {
				return w.words
			}
		}
	}
	return ""
}

// wishes are what the palette offers by people's own words.
func (a *App) wishes() []dialog.Item {
	var items []dialog.Item
	for _, w := range wants() {
		if w.says != "" {
			items = append(items, dialog.Item{Text: w.says, Words: w.words, Note: a.leads(w), Run: func() tea.Cmd { return a.grant(w) }})
		}
	}
	return items
}

// leads is the screen that a wish leads to.
func (a *App) leads(w wanted) string {
	if w.to == "" {
		return "perintah"
	}
	return a.pages.title(w.to)
}

// grant goes to the place of a wish and does there what is wanted.
func (a *App) grant(w wanted) tea.Cmd {
	if w.does != nil {
		return w.does(a)
	}
	if w.to != "" {
		a.Go(w.to, model.Ref{Kind: w.list})
	}
	if w.tell != "" {
		a.Say(screen.Notice{Text: w.tell})
	}
	if w.key == "" {
		return nil
	}
	for _, row := range a.scope() {
		for _, name := range row.Keys() {
			if name == w.key || name == "alt+"+w.key {
				return a.run(row)
			}
		}
	}
	return nil
}

// saveWhatIsLeft leads to what was typed and not saved, or says that there is none.
func (a *App) saveWhatIsLeft() tea.Cmd {
	if len(a.unsaved.names()) > 0 {
		return a.run(a.unsaved.binding())
	}
	a.Say(screen.Notice{Tone: screen.Done, Text: "Semua sudah tersimpan: setiap isian disimpan begitu Enter ditekan."})
	return nil
}
