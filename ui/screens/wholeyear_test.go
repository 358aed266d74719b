package screens_test

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/google/go-cmp/cmp"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/store/seed"
	"capaian/ui/report/status"
	"capaian/ui/screens"
	"capaian/ui/screens/screenstest"
	"capaian/ui/screens/welcome"
	"capaian/ui/session"
	"capaian/ui/text"
	"capaian/ui/theme"
	"capaian/ui/uitest"
	"capaian/ui/uitest/tools"
)

// clerkAtWork enters the published year into a file that is not there yet, as a person would
// from the papers: everything typed, or with the lists pasted that stand in a spreadsheet.
type clerkAtWork struct {
	t       *testing.T
	o       *screenstest.Office
	d       *uitest.Driver
	want    *model.Book
	paste   bool
	pastes  int
	letters int // of the names and figures themselves, which no program can spare one
}

func (c *clerkAtWork) book() *model.Book { return screenstest.Book(c.o) }

func (c *clerkAtWork) press(keys ...string) { c.d.Press(keys...) }

func (c *clerkAtWork) write(text string) {
	c.letters += len([]rune(text))
	c.d.Type(text)
}

func (c *clerkAtWork) times(n int, key string) {
	for range n {
		c.d.Press(key)
	}
}

func (c *clerkAtWork) pasted(lines ...string) {
	c.pastes++
	c.d.Paste(strings.Join(lines, "\r\n") + "\r\n")
}

// Begin answers the questions of a first start.
func (c *clerkAtWork) begin() {
	c.o = &screenstest.Office{T: c.t, Path: filepath.Join(c.t.TempDir(), "kantor.db"), Now: time.Date(2024, 12, 30, 10, 32, 7, 0, time.UTC)}
	clock := func() time.Time {
		c.o.Now = c.o.Now.Add(time.Second) // nobody types two records within one
		return c.o.Now
	}
	first := welcome.New(welcome.Options{Theme: theme.New(false), Path: c.o.Path, Year: 2024, NewOffice: func(office seed.NewOffice) (tea.Model, error) {
		batch, err := seed.Template(office)
		if err != nil {
			return nil, err
		}
		c.o.Open(true)
		if _, err := c.o.Store.Do(screenstest.Clerk(), batch); err != nil {
			return nil, err
		}
		return session.New(session.Options{Store: c.o.Store, Memory: c.o.Store, Actor: screenstest.Clerk(), Theme: theme.New(false), Screens: screens.Screens(), Now: clock, Year: office.Year, Quarter: model.Q4})
	}})
	c.d = uitest.Drive(c.t, first, 80, 24)
	c.press("alt+b")
	c.write("Ranuyoso")
	c.press("tab")
	c.write(c.want.Office.Regency)
	c.press("tab", "tab")
	var villages []string
	for _, v := range c.want.Villages {
		villages = append(villages, v.Name)
	}
	if c.paste {
		c.pasted(villages...)
	} else {
		c.write(strings.Join(villages, ","))
	}
	c.press("ctrl+s")
	c.d.See("Kecamatan Ranuyoso", "Beranda")
	c.t.Cleanup(func() { c.o.Store.Close() })
}

// list opens a list of the office by its place on the screen.
func (c *clerkAtWork) list(title string) {
	c.press(screenstest.DataTab())
	for range 3 {
		if !strings.Contains(c.d.Screen(), "Esc kembali") {
			break
		}
		c.press("esc")
	}
	c.to(title, "down")
	c.press("enter")
}

// to presses the key until the chosen row holds the words.
func (c *clerkAtWork) to(words, key string) {
	c.t.Helper()
	for range 100 {
		if strings.Contains(c.d.Line("►"), words) {
			return
		}
		c.press(key)
	}
	c.t.Fatalf("no row with %q\n%s", words, c.d.Screen())
}

// fill types the fields of the open form in order; "" leaves one as it is. The last key saves.
func (c *clerkAtWork) fill(save string, fields ...string) {
	last := len(fields)
	for last > 0 && fields[last-1] == "" {
		last--
	}
	for i, field := range fields[:last] {
		if i > 0 {
			c.press("tab")
		}
		c.write(field)
	}
	c.press(save)
}

func (c *clerkAtWork) profile() {
	o := c.want.Office
	c.list("Profil kantor")
	c.press("enter")
	c.fill("ctrl+s", "", "", o.Head.Name, "", o.Head.NIP, "", "", "", o.SignPlace, text.ShortDate(o.SignDate), o.PlanPeriod, text.ShortDate(o.AgreedOn), text.ShortDate(o.RenewedOn))
}

// plan adds the kegiatan below their programs, which the template has.
func (c *clerkAtWork) plan() {
	c.list("Rencana")
	if c.paste {
		lines := []string{"Kode\tUraian\tNama singkat"}
		for _, n := range c.want.Nodes {
			if n.Level == model.Activity {
				lines = append(lines, n.Code+"\t"+n.Name+"\t"+n.Short)
			}
		}
		c.pasted(lines...)
		return
	}
	row := 1
	for i, n := range c.want.Nodes {
		children := c.want.Children(n.ID)
		if n.Level == model.Program && len(children) > 0 {
			for ; row < i+1; row++ {
				c.press("down")
			}
			c.press("alt+d")
			for k, at := range children {
				save := "ctrl+n"
				if k == len(children)-1 {
					save = "ctrl+s"
				}
				child := c.want.Nodes[at]
				c.fill(save, child.Name, child.Short, child.Code)
				row++
			}
		}
	}
}

// measures adds an indicator to each kegiatan that has one.
func (c *clerkAtWork) measures() {
	if c.paste {
		c.list("Indikator")
		lines := []string{"Nama indikator\tNama singkat\tMengukur\tSatuan"}
		for _, ind := range c.want.Indicators {
			if n := c.want.Node(ind.Node); n.Level == model.Activity {
				lines = append(lines, ind.Name+"\t"+ind.Short+"\t"+n.Name+"\t"+ind.Unit)
			}
		}
		c.pasted(lines...)
		return
	}
	c.press("home")
	for i, n := range c.want.Nodes {
		if i > 0 {
			c.press("down")
		}
		if n.Level != model.Activity {
			continue
		}
		for _, at := range c.want.Measures(n.ID) {
			ind := c.want.Indicators[at]
			c.press("alt+i")
			c.write(ind.Name)
			c.press("tab")
			c.write(ind.Short)
			if ind.Unit != c.want.Indicators[at-1].Unit { // the program offers that of the one before
				c.press("tab", "tab", "ctrl+u")
				c.write(ind.Unit)
			}
			c.press("ctrl+s")
		}
	}
}

// targets types the initial ones, copies them to the revised agreement, and adds the
// renstra's ends.
func (c *clerkAtWork) targets() {
	c.press("alt+2", "ctrl+home")
	for _, ind := range c.want.Indicators {
		c.write(text.Editable(c.want.Target(ind.ID, model.Initial, model.WholeYear)))
		c.press("enter")
	}
	c.press("alt+k", "alt+s", "ctrl+home")
	for _, ind := range c.want.Indicators {
		if ind.StrategicEnd.IsBlank() {
			continue
		}
		c.to(short(ind.Short), "down")
		c.press("alt+r", "shift+tab", "shift+tab")
		c.write(text.Editable(ind.StrategicEnd))
		c.press("ctrl+s")
	}
}

func short(name string) string { return name[:min(len(name), 14)] }

// actuals types what is not computed, in the column of the last quarter.
func (c *clerkAtWork) actuals() {
	c.press("ctrl+home", "end")
	for _, ind := range c.want.Indicators {
		if actual := c.want.Actual(ind.ID, model.Q4).Value; !actual.IsBlank() {
			c.write(text.Editable(actual))
			c.press("enter")
		} else {
			c.press("down")
		}
	}
}

// checklist marks the rows quarter by quarter.
func (c *clerkAtWork) checklist() {
	c.press("alt+3")
	for _, q := range model.Quarters() {
		c.press("alt+t", "home")
		at := 0
		for i, r := range c.want.Rows {
			if c.want.Mark(r.ID, q).Count > 0 {
				c.times(i-at, "down")
				c.press("space")
				at = i
			}
		}
	}
}

// receipts types the days column by column, or pastes them all.
func (c *clerkAtWork) receipts() {
	c.press("alt+4", "ctrl+home")
	day := func(v model.Village, d model.DocumentKind) string {
		date := c.want.Receipt(v.ID, d.ID).Date
		return fmt.Sprintf("%d/%d", date.Day, date.Month)
	}
	if c.paste {
		var lines []string
		for _, v := range c.want.Villages {
			var cells []string
			for _, d := range c.want.Documents {
				cells = append(cells, day(v, d))
			}
			lines = append(lines, strings.Join(cells, "\t"))
		}
		c.pasted(lines...)
		return
	}
	for i, d := range c.want.Documents {
		if i > 0 {
			c.press("right", "alt+g")
		}
		for _, v := range c.want.Villages {
			c.write(day(v, d))
			c.press("enter")
		}
	}
}

// money types both versions kegiatan by kegiatan, and with all folded what programs spent.
func (c *clerkAtWork) money() {
	c.press("alt+5", "ctrl+home")
	for i, v := range c.want.Versions {
		if i > 0 {
			c.press("right", "alt+g")
		}
		for at, n := range c.want.Nodes {
			if at == 0 {
				c.press("down") // the only tujuan is the total
				continue
			}
			amount := c.want.Amount(n.ID, v.ID)
			if amount.IsBlank() {
				c.press("down")
				continue
			}
			c.write(text.Editable(amount))
			c.press("enter")
		}
	}
	c.press("alt+z", "right", "alt+g", "down")
	for _, n := range c.want.Nodes {
		switch spent := c.want.Spent(n.ID, model.Q4); {
		case !spent.IsBlank():
			c.write(text.Editable(spent))
			c.press("enter")
		case n.Level == model.Objective:
			c.press("down")
		}
	}
}

func (c *clerkAtWork) histories() {
	c.list("Riwayat tahun")
	var lines []string
	first := true
	if !c.paste {
		c.press("alt+a")
	}
	for _, ind := range c.want.Indicators {
		for _, year := range c.want.HistoryYears(ind.ID) {
			h := c.want.History(ind.ID, year)
			figures := []string{text.Editable(h.Target), text.Editable(h.Actual), text.Editable(h.Achievement)}
			if c.paste || first {
				figures = append(figures, h.Plan) // which the form carries on from one to the next
			}
			if c.paste {
				lines = append(lines, ind.Short+"\t"+strconv.Itoa(year)+"\t"+strings.Join(figures, "\t"))
				continue
			}
			if first { // the program offers last year
				c.press("shift+tab")
				c.write(strconv.Itoa(year))
				c.press("tab")
				first = false
			}
			c.fill("ctrl+n", figures...)
		}
	}
	if c.paste {
		c.pasted(append([]string{"Indikator\tTahun\tTarget\tRealisasi\tCapaian\tRenstra"}, lines...)...)
		return
	}
	c.press("ctrl+s")
}

func (c *clerkAtWork) peers() {
	c.list("Pembanding")
	c.press("alt+a")
	for i, p := range c.want.Peers {
		save := "ctrl+n"
		if i == len(c.want.Peers)-1 {
			save = "ctrl+s"
		}
		figures := []string{text.Editable(p.Target), text.Editable(p.Actual), text.Editable(p.Achievement)}
		if i == 0 {
			c.fill(save, append([]string{p.Name, ""}, figures...)...)
		} else {
			c.fill(save, figures...)
		}
	}
}

// staff types the counts, most of which are noughts, or pastes the table.
func (c *clerkAtWork) staff() {
	c.list("Pegawai")
	counts := func(s model.Staff) []string {
		e := s.Education
		var all []string
		for _, n := range []int{s.Needed, s.Male, s.Female, s.Civil, s.Contract, s.PartTime, s.Temporary, e.Primary, e.Junior, e.Senior, e.Diploma1, e.Diploma2, e.Diploma, e.Diploma4, e.Bachelor, e.Master, e.Doctorate, s.Echelon3, s.Echelon4} {
			if n == 0 {
				all = append(all, "")
				continue
			}
			all = append(all, strconv.Itoa(n))
		}
		return all
	}
	if c.paste {
		var lines []string
		for i, s := range c.want.Staff {
			lines = append(lines, strconv.Itoa(i+1)+"\t"+s.Position+"\t"+strings.Join(counts(s), "\t"))
		}
		c.pasted(lines...)
		return
	}
	c.press("alt+a")
	for i, s := range c.want.Staff {
		save := "ctrl+n"
		if i == len(c.want.Staff)-1 {
			save = "ctrl+s"
		}
		c.fill(save, append([]string{s.Position}, counts(s)...)...)
	}
}

// assets are many: typed, the form carries group and unit from one to the next.
func (c *clerkAtWork) assets() {
	c.list("Sarana")
	if c.paste {
		var lines []string
		group := ""
		for i, a := range c.want.Assets {
			if a.Group != group {
				group = a.Group
				lines = append(lines, "-\t"+group+"\t\t\t")
			}
			lines = append(lines, fmt.Sprintf("%d\t%s\t%s\t%s\t%s", i+1, a.Name, a.Unit, text.Editable(a.Quantity), a.Condition))
		}
		c.pasted(lines...)
		return
	}
	c.press("alt+a")
	before := model.Asset{}
	for i, a := range c.want.Assets {
		c.write(a.Name)
		c.press("tab")
		if a.Group != before.Group {
			c.press("ctrl+u")
			c.write(a.Group)
		}
		c.press("tab")
		if a.Unit != before.Unit {
			c.press("ctrl+u")
			c.write(a.Unit)
		}
		c.press("tab")
		c.write(text.Editable(a.Quantity))
		c.press("tab")
		if a.Condition != "" {
			c.write(string(a.Condition))
		}
		if before = a; i == len(c.want.Assets)-1 {
			c.press("ctrl+s")
		} else {
			c.press("ctrl+n")
		}
	}
}

// report is the status of a quarter without what tells two files apart: ids, and how often
// they were written to. Findings are those of the data where no printed tables were entered.
func report(b *model.Book, q model.Quarter, printed bool) status.Report {
	r := status.Of(b, q)
	r.Revision = 0
	if !printed {
		r.Findings.Errors, r.Findings.Warnings, r.Findings.Infos = check.Count(check.Settled(b, check.Data(b, calc.Compute(b, q))))
	}
	for i := range r.Indicators {
		r.Indicators[i].ID = ""
	}
	return r
}

func TestTheWholeYearIsEnteredByKeysAlone(t *testing.T) {
	tools.Slow(t)
	for _, way := range []struct {
		name  string
		paste bool
		most  int // keystrokes; what is typed of names and figures included
	}{
		{"typed", false, 6_600},
		{"lists pasted", true, 1_100},
	} {
		t.Run(way.name, func(t *testing.T) {
			c := &clerkAtWork{t: t, want: screenstest.Book(screenstest.Example(t)), paste: way.paste}
			c.begin()
			parts := []string{}
			for _, part := range []struct {
				name string
				do   func()
			}{
				{"profil", c.profile}, {"rencana", c.plan}, {"indikator", c.measures}, {"target", c.targets}, {"realisasi", c.actuals},
				{"fasilitasi", c.checklist}, {"desa", c.receipts}, {"anggaran", c.money}, {"riwayat", c.histories},
				{"pembanding", c.peers}, {"pegawai", c.staff}, {"sarana", c.assets}, {"angka terbit", c.publications},
			} {
				before := c.d.Keys
				part.do()
				c.d.Unseen("Belum disimpan", "Gagal")
				parts = append(parts, fmt.Sprintf("%s %d", part.name, c.d.Keys-before))
			}
			got := c.book()
			for _, q := range model.Quarters() {
				if diff := cmp.Diff(report(c.want, q, c.paste), report(got, q, c.paste)); diff != "" {
					t.Fatalf("TW %s (-example +entered):\n%s", q.Roman(), diff)
				}
			}
			same(t, c.want, got)
			if c.paste {
				samePrinted(t, c.want, got)
			}
			t.Logf("%d keys, %d of them the names and figures themselves, %d pastes (%s)", c.d.Keys, c.letters, c.pastes, strings.Join(parts, ", "))
			if c.d.Keys > way.most {
				t.Errorf("%d keys, at most %d", c.d.Keys, way.most)
			}
		})
	}
}

// same compares what the status does not show: names under the signature, staff, assets, peers.
func same(t *testing.T, want, got *model.Book) {
	t.Helper()
	for i := range want.Staff {
		a, b := want.Staff[i], got.Staff[i]
		a.ID, b.ID = "", ""
		if diff := cmp.Diff(fmt.Sprintf("%+v", a), fmt.Sprintf("%+v", b)); diff != "" {
			t.Errorf("staff %d: %s", i+1, diff)
		}
	}
	if len(got.Assets) != len(want.Assets) || len(got.Staff) != len(want.Staff) || len(got.Peers) != len(want.Peers) {
		t.Fatalf("%d assets, %d positions, %d peers", len(got.Assets), len(got.Staff), len(got.Peers))
	}
	for i := range want.Assets {
		a, b := want.Assets[i], got.Assets[i]
		if a.Name != b.Name || a.Group != b.Group || a.Unit != b.Unit || a.Condition != b.Condition || !a.Quantity.Equal(b.Quantity) {
			t.Errorf("asset %d: %+v, want %+v", i+1, b, a)
		}
	}
	for i := range want.Peers {
		a, b := want.Peers[i], got.Peers[i]
		if a.Name != b.Name || want.IndicatorAt(a.Indicator) != got.IndicatorAt(b.Indicator) || !a.Actual.Equal(b.Actual) || !a.Target.Equal(b.Target) {
			t.Errorf("peer %d: %+v, want %+v", i+1, b, a)
		}
	}
	for i := range want.Indicators {
		for _, year := range want.HistoryYears(want.Indicators[i].ID) {
			a, b := want.History(want.Indicators[i].ID, year), got.History(got.Indicators[i].ID, year)
			if a.Plan != b.Plan || a.Former != b.Former || !a.Target.Equal(b.Target) || !a.Achievement.Equal(b.Achievement) {
				t.Errorf("history %d: %+v, want %+v", year, b, a)
			}
		}
	}
	if want.Office != got.Office {
		t.Errorf("office %+v, want %+v", got.Office, want.Office)
	}
	for i := range want.Nodes {
		if a, b := want.Nodes[i], got.Nodes[i]; a.Name != b.Name || a.Code != b.Code || a.Short != b.Short || a.Level != b.Level {
			t.Errorf("plan %d: %+v, want %+v", i+1, b, a)
		}
	}
}
