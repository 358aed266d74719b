package session_test

import (
	"encoding/json"
	"math/rand"
	"testing"
	"time"

	"capaian/model"
	"capaian/ui/screens/screenstest"
	"capaian/ui/uitest/tools"
)

// everything is the year record by record, not only what is computed from it.
func everything(t *testing.T, o *screenstest.Office) string {
	t.Helper()
	b := *screenstest.Book(o)
	b.Revision = 0
	texts := map[model.ID]string{}
	for _, topic := range model.Topics() {
		texts[topic.ID] = b.Narrative(topic.ID)
	}
	all, err := json.Marshal([]any{b, texts})
	if err != nil {
		t.Fatal(err)
	}
	return string(all) + screenstest.Snapshot(t, o)
}

func TestAsManyUndosAsActsOnListsGiveTheFirstStateBack(t *testing.T) {
	tools.Slow(t)
	lists := []string{"Rencana", "Indikator", "Jenis fasilitasi", "Kegiatan fasilitasi", "Desa ", "Pegawai", "Sarana", "Naskah", "Isu", "Hari libur", "Tenggat", "Pengaturan", "Pembanding"}
	pastes := []string{"Satu\nDua\nTiga\n", "1\tSatu\t2\n2\tDua\t3\n", "7.01.03.2.07\tBaru\n\tLain\n", "17/8\tMerdeka\n25/12\tNatal\n", "x\ty\tz\n", "Nama\tTarget\nA\t5\n"}
	for seed := range int64(5) {
		random := rand.New(rand.NewSource(seed))
		o := screenstest.Example(t)
		d := o.Session(model.Q4, 100, 30)
		first := everything(t, o)
		before := o.Store.Revision()
		for range 45 {
			o.Now = o.Now.Add(time.Second)
			screenstest.OpenList(d, lists[random.Intn(len(lists))])
			for range random.Intn(6) {
				d.Press([]string{"down", "up", "pgdown", "end", "shift+down"}[random.Intn(5)])
			}
			switch random.Intn(6) {
			case 0:
				d.Press([]string{"alt+up", "alt+down", "alt+left", "alt+right"}[random.Intn(4)])
			case 1:
				d.Press("delete", "alt+h")
			case 2:
				d.Paste(pastes[random.Intn(len(pastes))])
				d.Press([]string{"alt+m", "alt+s", "alt+k"}[random.Intn(3)])
			default:
				d.Press([]string{"alt+a", "alt+d", "alt+i", "enter"}[random.Intn(4)])
				d.Type([]string{"Baru", "5", "Teks yang lain"}[random.Intn(3)])
				d.Press("tab")
				d.Type([]string{"7", "1/5", "Kata"}[random.Intn(3)])
				d.Press([]string{"ctrl+s", "ctrl+n"}[random.Intn(2)], "ctrl+s", "ctrl+x", "ctrl+x", "esc")
			}
			d.Press("esc")
		}
		acts := int(o.Store.Revision() - before)
		if acts < 15 {
			t.Fatalf("seed %d: only %d acts; this proves little", seed, acts)
		}
		d.Press("esc", "esc", "esc", "alt+1")
		for range acts {
			d.Press("ctrl+z")
		}
		if got := everything(t, o); got != first {
			t.Fatalf("seed %d: %d undos do not give the first state back\n%s", seed, acts, d.Screen())
		}
	}
}
