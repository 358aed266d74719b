package home_test

import (
	"testing"
	"time"

	"capaian/model"
	"capaian/store/seed"
	"capaian/ui/screens/screenstest"
)

// An office that begins in August is led from step to step, and is late with no quarter that
// was due before it began.
func TestANewOfficeIsLed(t *testing.T) {
	o := screenstest.Fresh(t, time.Date(2026, 8, 12, 8, 0, 0, 0, time.UTC))
	d := o.Session(model.Q3, 80, 24)
	d.See("Kantor baru: langkah pengisian", "Profil kantor: camat dan penanda tangan 0/1  (berikutnya, Enter)", "√ Desa 2", "Target tahun ini 0/11", "Pagu program 0/6", "Pegawai belum ada")
	d.Unseen("TW I:", "TW II:", "belum diajukan", "lewat")
	d.Press("enter") // as the line says
	d.See("Enter sunting", "1 Kecamatan")
	d.Press("alt+1")
	screenstest.ToRow(t, d, "Target tahun ini")
	d.Press("enter")
	d.See("Indeks Pelayanan Publik  ►       ·◄")
	d.Type("60")
	d.Press("enter", "alt+1")
	d.See("Target tahun ini 1/11")
	screenstest.ToRow(t, d, "Pagu program")
	d.Press("enter")
	d.See("Program / kegiatan")
	d.Press("alt+1")
	screenstest.ToRow(t, d, "Rencana: program")
	d.Press("enter")
	d.See("Rencana: tujuan sampai sub kegiatan")
}

// Whoever took a step stands on the next one, so that Enter goes on.
func TestAStepTakenLeadsToTheNext(t *testing.T) {
	o := screenstest.Fresh(t, time.Date(2026, 8, 12, 8, 0, 0, 0, time.UTC))
	d := o.Session(model.Q3, 80, 24)
	d.See("►     Profil kantor: camat dan penanda tangan 0/1  (berikutnya, Enter)")
	office := screenstest.Book(o).Office
	office.Head.Name = "Drs. Suparman"
	act := screenstest.BatchOf(&office)
	act.Year = 2026
	if _, err := o.Store.Do(screenstest.Clerk(), act); err != nil {
		t.Fatal(err)
	}
	d.Wake()
	d.See("►     Rencana: program dan kegiatan 0/6  (berikutnya, Enter)")
}

// A quarter in which something was entered is late like any other, however late one began.
func TestAQuarterWithEntriesIsLate(t *testing.T) {
	o := screenstest.Fresh(t, time.Date(2026, 8, 12, 8, 0, 0, 0, time.UTC))
	act := screenstest.BatchOf(&model.Actual{Indicator: "iku-1", Quarter: model.Q2, Value: model.IntOf(60)})
	act.Year = 2026
	if _, err := o.Store.Do(screenstest.Clerk(), act); err != nil {
		t.Fatal(err)
	}
	d := o.Session(model.Q3, 80, 40)
	d.See("TW II:", "lewat 33 hari")
	d.Unseen("TW I:")
}

// Where the file has a second year, the year tells by itself what it lacks.
func TestAnOfficeAtWorkIsNotLed(t *testing.T) {
	screenstest.Example(t).Session(model.Q4, 80, 40).Unseen("langkah pengisian")
	screenstest.Half(t).Session(model.Q2, 80, 40).Unseen("langkah pengisian")
	o := screenstest.Fresh(t, time.Date(2026, 2, 3, 8, 0, 0, 0, time.UTC))
	if _, err := o.Store.Do(screenstest.Clerk(), seed.NextYear(screenstest.Book(o), nil)); err != nil {
		t.Fatal(err)
	}
	o.Session(model.Q1, 80, 40).Unseen("langkah pengisian")
}
