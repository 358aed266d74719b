package users_test

import (
	"testing"

	"capaian/model"
	"capaian/store/storetest"
	"capaian/ui/screen"
	"capaian/ui/screens/screenstest"
)

func TestTheFirstUserIsWhoeverWritesThemDown(t *testing.T) {
	o := screenstest.Example(t)
	d := o.Session(model.Q4, 80, 24)
	screenstest.GoTo(d, screen.Users)
	d.See("Belum ada pengguna terdaftar")
	d.Press("alt+a")
	d.See("Sari", "< admin >", "sari")
	d.Press("ctrl+s")
	screenstest.See(t, d, "Sari admin")
	d.Press("alt+a")
	d.Type("Budi")
	d.Press("tab", "tab", "tab", "tab")
	d.Type("sari, Budi Santoso")
	d.Press("tab")
	d.Paste("ssh-ed25519 AAAA\x1b[2J")
	d.Press("ctrl+s")
	d.See("rusak")
	d.Press("ctrl+u")
	d.Paste(storetest.Key(7) + "\r\n")
	d.See("Sidik jari SHA256:")
	d.Press("ctrl+s")
	d.See(`Nama masuk "sari" sudah dipakai Sari`)
	d.Press("ctrl+u")
	d.Type("Budi Santoso")
	d.Press("ctrl+s")
	screenstest.See(t, d, "Budi staf (semua seksi) Budi Santoso 1")
	people, err := o.Store.Book(model.OfficeWide)
	if err != nil || people.UserByLogin(`PC\budi santoso`, model.WindowsLogin) == nil || people.User("budi").Keys[0] != storetest.Key(7) {
		t.Fatalf("%v, %+v", err, people.Users)
	}
}

func TestOthersThanAnAdminSeeThePeopleAndWhyTheyCannotChangeThem(t *testing.T) {
	o := screenstest.Staffed(t)
	d := o.As("dewi", 80, 24)
	screenstest.GoTo(d, screen.Users)
	screenstest.See(t, d, "Budi staf", "Siti admin")
	for _, key := range []string{"alt+a", "delete"} {
		d.Press(key)
		screenstest.See(t, d, "tidak bisa: pengguna tidak dapat diubah oleh peran sekretaris.")
	}
	d.Press("enter", "alt+x")
	screenstest.See(t, d, "Hanya dibaca: pengguna tidak dapat diubah oleh peran sekretaris.")
}
