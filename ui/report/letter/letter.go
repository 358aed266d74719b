// Package letter puts together what an office signs and sends besides its report: the
// perjanjian kinerja, the rapor of a quarter, the letters to villages that are late. Their
// sentences are texts of the office like those of the report; their tables come from data.
package letter

import (
	"slices"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report"
	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
	"capaian/ui/text"
)

// Paper is a row of the table of papers.
type Paper struct {
	Name     string // as it is asked for
	Label    string
	File     string // with which its file's name begins
	One      string // what stands for each of those it is made for
	Versions []Version
	Dated    bool             // it speaks of a day, not of a quarter
	Register model.LetterKind // under which it is counted; "" of what bears no number

	whom  func(*maker) []Whom
	none  func(*maker) error // why there is none; nil: never
	build func(*maker, Whom)
	topic func(Request) model.ID // nil: it has no text of the office's
}

// Version is one of the ways in which a paper can be made.
type Version struct {
	Name  string
	Label string
}

// Whom is somebody a paper can be made for.
type Whom struct {
	Name  string // the id, by which it is asked for as well as by its label
	Label string
	Bare  string // of a village: its name without the word before it, which names it too
}

// Review is the name of the paper on which the review of a quarter stands.
const Review = "tinjauan"

// Everybody asks for the paper of all it can be made for, one behind the other.
const Everybody = "semua"

// Papers is the table.
func Papers() []Paper {
	return []Paper{
		{
			Name: "perjanjian", Label: "Perjanjian Kinerja", File: "PK", One: "pihak pertama",
			Versions: []Version{{"awal", "awal"}, {"perubahan", "perubahan"}},
			whom:     (*maker).promisers, none: (*maker).noAgreement, build: (*maker).agreement, topic: statement,
		},
		{
			Name: "rapor", Label: "Rapor triwulan", File: "Rapor", One: "seksi",
			whom: (*maker).scored, build: (*maker).scorecard,
		},
		{
			Name: Review, Label: "Tinjauan triwulan", File: "Tinjauan", One: "bagian",
			whom: (*maker).reviewable, build: (*maker).review,
		},
		{
			Name: "teguran", Label: "Teguran dokumen desa", File: "Teguran", One: "desa", Dated: true, Register: model.LetterReminder,
			whom: (*maker).tardy, none: (*maker).punctual, build: (*maker).reminder,
			topic: func(Request) model.ID { return model.TopicReminder },
		},
		{
			Name: "pengantar", Label: "Surat pengantar LKjIP", File: "Pengantar", One: "tujuan", Dated: true,
			whom: (*maker).receivers, build: (*maker).cover, topic: func(Request) model.ID { return model.TopicCover },
		},
	}
}

// Named returns the paper, or nil.
func Named(name string) *Paper {
	for _, p := range Papers() {
		if p.Name == name {
			return &p
		}
	}
	return nil
}

// Request is what is asked of a paper.
type Request struct {
	Version string        // "" is the first
	Quarter model.Quarter // that a rapor speaks of
	Day     model.Date    // today, or the day a letter bears
	Whom    string        // an id or a name; "" or Everybody: all
}

// Topic is the office's text in the paper as it is asked for; "" where it has none.
func (p *Paper) Topic(q Request) model.ID {
	if p.topic == nil {
		return ""
	}
	return p.topic(q)
}

// Whom lists for whom the paper can be made as asked.
func (p *Paper) Whom(b *model.Book, q Request) []Whom { return p.whom(newMaker(p, b, q)) }

// Build puts the paper together. The error is a *model.Fault that says why there is none.
func (p *Paper) Build(b *model.Book, q Request) (*report.Report, error) {
	m := newMaker(p, b, q)
	if p.none != nil {
		if err := p.none(m); err != nil {
			return nil, err
		}
	}
	for _, one := range p.whom(m) {
		if !asked(q.Whom, one) {
			continue
		}
		from := len(m.out.Chapters)
		p.build(m, one)
		for i := from; i < len(m.out.Chapters); i++ {
			c := &m.out.Chapters[i]
			c.ID, c.Pages, c.Fresh = p.Name+"-"+one.Name, doc.Arabic, true
		}
	}
	if len(m.out.Chapters) == 0 {
		return nil, p.nobody(m)
	}
	return m.out, nil
}

// unfronted is the name of a village without the word before it; other names as they are.
func unfronted(name string) string {
	_, rest, _ := model.SplitVillage(name)
	return text.Fold(rest)
}

func asked(name string, one Whom) bool {
	return name == "" || name == Everybody || name == one.Name || text.Fold(name) == text.Fold(one.Label) || unfronted(name) == unfronted(one.Label) || one.Bare != "" && unfronted(name) == unfronted(one.Bare)
}

// nobody says that there is nobody of the name, and whom there is.
func (p *Paper) nobody(m *maker) error {
	var names []string
	for _, one := range p.whom(m) {
		names = append(names, one.Name)
	}
	if len(names) == 0 {
		return model.Faultf(model.FaultMissing, p.Label, "%s tidak dapat dibuat: belum ada %s.", p.Label, p.One)
	}
	return model.Faultf(model.FaultMissing, p.Label, "%s: tidak ada %s %q; yang ada: %s.", p.Label, p.One, model.Clean(m.q.Whom, false), strings.Join(names, ", "))
}

// maker gathers a paper.
type maker struct {
	b     *model.Book
	r     *calc.Results
	q     Request
	day   model.Date // of which it speaks: sections and names are those of it
	words *narrative.Writer
	out   *report.Report
}

// newMaker computes the quarter of papers that speak of one, else the whole year.
func newMaker(p *Paper, b *model.Book, q Request) *maker {
	quarter := model.Q4
	if len(p.Versions) == 0 && !p.Dated && q.Quarter.Valid() {
		quarter = q.Quarter
	}
	day := quarter.LastDay(b.Year)
	switch {
	case len(p.Versions) > 0 && q.Version == p.Versions[1].Name:
		day = b.AgreementDay(model.Revised)
	case len(p.Versions) > 0:
		day = b.AgreementDay(model.Initial)
	case p.Dated && !q.Day.IsBlank():
		day = q.Day
	}
	b = b.NamedOn(day)
	r := calc.Compute(b, quarter)
	m := &maker{b: b, r: r, q: q, day: day, words: narrative.New(b, r), out: &report.Report{}}
	m.out.Document = doc.Document{
		Title: p.Label + " " + text.Year(b.Year), Office: b.Office.Name, Regency: narrative.Region(&b.Office),
		Year: b.Year, Quarter: quarter, Revision: b.Revision, Logo: b.Logo,
	}
	// What is signed and sent bears no word of the program; the properties of the file do.
	m.out.Running, m.out.Unnumbered = m.out.Title, p.Dated || len(p.Versions) > 0
	return m
}

// chapter adds pages under a name that people know them by.
func (m *maker) chapter(name string, blocks ...doc.Block) {
	m.out.Chapters = append(m.out.Chapters, doc.Chapter{Name: name, Blocks: blocks})
}

// text lays out the office's text of a topic about the subject. What the text has no line
// for stands behind it: a letter without its signature is none.
func (m *maker) text(topic model.ID, s narrative.Subject) []doc.Block {
	w := m.words.On(topic, s)
	script, _ := w.Script(topic)
	for _, field := range w.Unplaced(script) {
		script += "\n{" + field + "}"
	}
	label := string(topic)
	for _, t := range model.Topics() {
		if t.ID == topic {
			label = t.Label
		}
	}
	blocks, problems := w.Blocks(label, script)
	for _, p := range problems { // the same text for everybody is wrong once
		if !slices.Contains(m.out.Problems, p) {
			m.out.Problems = append(m.out.Problems, p)
		}
	}
	return blocks
}

// known is a run of what the office has said, or of what it has still to say.
func known(s, missing string) doc.Run {
	if strings.TrimSpace(s) == "" {
		return doc.Missing(missing)
	}
	return doc.Run{Text: s}
}

// signer is the block of somebody who signs as the title says.
func signer(p model.Person, title, who string) doc.Signature {
	return doc.Signature{
		Office: title, Name: []doc.Run{known(p.Name, "nama "+who)}, Rank: p.Rank,
		NIP: []doc.Run{{Text: "NIP "}, known(p.NIP, "NIP "+who)},
	}
}

// place is where and when something is signed.
func (m *maker) place(d model.Date) []doc.Run {
	return []doc.Run{known(m.b.Office.SignPlace, "tempat"), {Text: ", "}, known(text.LongDate(d), "tanggal")}
}

// letterhead is that of the office.
func (m *maker) letterhead() doc.Letterhead {
	above := "Pemerintah"
	if region := narrative.Region(&m.b.Office); region != "" {
		above += " " + region
	}
	o := &m.b.Office
	head := doc.Letterhead{Above: above, Office: o.Name, Address: []doc.Run{known(o.Address, "alamat kantor")}}
	if o.Postcode != "" {
		head.Address = append(head.Address, doc.Run{Text: " Kode Pos " + o.Postcode})
	}
	var reach []string
	for _, one := range [][2]string{{"Telepon ", o.Phone}, {"Pos-el: ", o.Mail}} {
		if one[1] != "" {
			reach = append(reach, one[0]+one[1])
		}
	}
	head.Reach = strings.Join(reach, "   ")
	return head
}
