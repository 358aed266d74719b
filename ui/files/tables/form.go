package tables

import (
	"fmt"
	"slices"

	"capaian/model"
	"capaian/ui/shape"
	"capaian/ui/text"
)

// Form is what one section, or one village, has to fill in: locked labels, open cells, and
// beneath them the values it was made from, so that a form that comes back late shows what
// has changed meanwhile.
type Form struct {
	Name    string // by which it is asked for: the id of the section or village
	Title   string
	Village bool
	Blocks  []Block
}

// Block is one table of a form.
type Block struct {
	Name    string // of its sheet
	Hint    string
	Columns []Column
	Rows    []model.Record

	finish func(d *Draft, row model.Record) // what is to be done when all cells of a row were taken; nil: nothing
}

// FormCommon is the name of the form of rows that belong to no section.
const FormCommon = "bersama"

// Forms lists the forms that the year has at the draft's quarter, sections first. A form
// without anything to fill in is left out.
func Forms(d *Draft) []Form {
	var all []Form
	for _, i := range d.Book.SectionsOn(d.Results.Quarter.LastDay(d.Book.Year)) {
		s := &d.Book.Sections[i]
		all = append(all, d.sectionForm(string(s.ID), s.Name, s.ID))
	}
	all = append(all, d.sectionForm(FormCommon, "Semua seksi", ""))
	for _, v := range d.Book.Villages {
		all = append(all, Form{Name: string(v.ID), Title: v.FullName(), Village: true, Blocks: d.documentsOf(v)})
	}
	var filled []Form
	for _, f := range all {
		if len(f.Blocks) > 0 {
			filled = append(filled, f)
		}
	}
	return filled
}

// FormNamed returns the form of the section or village with the id or the name, or nil.
func FormNamed(d *Draft, name string) *Form {
	for _, f := range Forms(d) {
		if f.Name == name || bare(f.Title) == bare(name) || f.Village && shape.Village(f.Title) == shape.Village(name) {
			return &f
		}
	}
	return nil
}

func (d *Draft) sectionForm(name, title string, section model.ID) Form {
	f := Form{Name: name, Title: title}
	for _, b := range []Block{d.facilitationBlock(section), d.indicatorBlock(section), d.budgetBlock(section)} {
		if len(b.Rows) > 0 {
			f.Blocks = append(f.Blocks, b)
		}
	}
	return f
}

func (d *Draft) documentsOf(v model.Village) []Block {
	cell := func(k *model.DocumentKind) model.Receipt { return model.Receipt{Village: v.ID, Document: k.ID} }
	block := Block{
		Name: "Dokumen desa", Hint: "Isi tanggal dokumen diterima kecamatan dan nomornya.",
		Columns: []Column{
			code(func(k *model.DocumentKind) model.ID { return k.ID }),
			shown("Dokumen", 18, func(_ *Draft, row model.Record) any {
				k := row.(*model.DocumentKind)
				return fmt.Sprintf("%s %d", k.Name, k.About)
			}),
			shown("Nama lengkap", 44, func(_ *Draft, row model.Record) any { return row.(*model.DocumentKind).Long }),
			shown("Batas", 13, func(d *Draft, row model.Record) any { return d.Book.LastDay(row.(*model.DocumentKind).Due) }),
		},
	}
	for i := range d.Book.Documents {
		if k := d.Book.Documents[i]; d.Book.Owing(&v, &k) == model.Owed {
			block.Rows = append(block.Rows, &k)
		}
	}
	if len(block.Rows) == 0 {
		return nil
	}
	for _, name := range model.FieldNames(&model.Receipt{}) {
		if name == "waiver" {
			continue // is the office's to decide
		}
		f := fieldOf[model.Receipt](name)
		c := hanging(f.AskedText(), name, 26, cell)
		switch c.Kind {
		case Day:
			c.Width = 16
		case Lines:
			c.Width = 34
		}
		block.Columns = append(block.Columns, c)
	}
	return []Block{block}
}

// stands is the section that does at the draft's quarter what is a section's.
func (d *Draft) stands(section model.ID) model.ID {
	return d.Book.Stands(section, d.Results.Quarter.LastDay(d.Book.Year))
}

func (d *Draft) facilitationBlock(section model.ID) Block {
	b, q := d.Book, d.Results.Quarter
	block := Block{Name: "Fasilitasi", Hint: "Bukti: pilih jenisnya, lalu tulis nomor atau uraiannya."}
	for i := range b.Rows {
		if r := b.Rows[i]; d.stands(b.SectionOfRow(r.ID)) == section {
			block.Rows = append(block.Rows, &r)
		}
	}
	cell := func(r *model.FacilitationRow) model.FacilitationMark {
		return model.FacilitationMark{Row: r.ID, Quarter: q}
	}
	block.finish = func(d *Draft, row model.Record) {
		mark := edit(d, cell(row.(*model.FacilitationRow)))
		mark.Evidence = slices.DeleteFunc(mark.Evidence, func(e model.Evidence) bool { return e.Kind == "" })
	}
	tw := " TW " + q.Roman()
	proof := hanging("Jenis bukti", "evidence", 18, cell)
	block.Columns = []Column{
		code(func(r *model.FacilitationRow) model.ID { return r.ID }),
		shown("No", 6, func(d *Draft, row model.Record) any { return d.Book.RowNumber(row.(*model.FacilitationRow)) }),
		shown("Kegiatan", 52, func(_ *Draft, row model.Record) any { return row.(*model.FacilitationRow).Name }),
		shown("Rencana setahun", 12, func(_ *Draft, row model.Record) any { return row.(*model.FacilitationRow).Planned }),
		shown("Terlaksana triwulan lain", 14, func(d *Draft, row model.Record) any {
			n := 0
			for _, other := range model.Quarters() {
				if other != q {
					n += d.Book.Mark(row.(*model.FacilitationRow).ID, other).Count
				}
			}
			return n
		}),
		hanging("Terlaksana"+tw, "count", 14, cell),
		hanging("Tanggal", "date", 15, cell),
		firstProof(proof), proofNumber(proof),
		hanging("Catatan", "note", 26, cell),
		hanging("Sebab bila belum terlaksana", "text", 26, func(r *model.FacilitationRow) model.Reason {
			return model.Reason{Row: r.ID}
		}),
	}
	return block
}

// firstProof and proofNumber are the two columns of a row's first proof; further ones stay
// as they are.
func firstProof(c Column) Column {
	get, set := c.get, c.set
	c.Kind = Choice
	for _, info := range model.EvidenceKinds() {
		c.Choices = append(c.Choices, info.Label)
	}
	c.get = func(d *Draft, row model.Record) any {
		if all, _ := get(d, row).([]model.Evidence); len(all) > 0 {
			for _, info := range model.EvidenceKinds() {
				if info.Kind == all[0].Kind {
					return info.Label
				}
			}
		}
		return ""
	}
	c.set = func(d *Draft, row model.Record, v any) error {
		typed, _ := v.(string)
		all, _ := get(d, row).([]model.Evidence)
		all = append([]model.Evidence{}, all...)
		if typed == "" && len(all) > 0 {
			all[0].Kind = "" // goes when the row is finished, so that the next one does not take its place meanwhile
			return set(d, row, all)
		}
		for _, info := range model.EvidenceKinds() {
			if bare(info.Label) == bare(typed) || bare(info.Mark) == bare(typed) {
				if len(all) == 0 {
					all = append(all, model.Evidence{})
				}
				all[0].Kind = info.Kind
				return set(d, row, all)
			}
		}
		return notOffered(&c, typed)
	}
	return c
}

func proofNumber(c Column) Column {
	get, set := c.get, c.set
	c.Head, c.Kind, c.Width = "Nomor bukti", Words, 22
	c.get = func(d *Draft, row model.Record) any {
		if all, _ := get(d, row).([]model.Evidence); len(all) > 0 {
			return all[0].Reference
		}
		return ""
	}
	c.set = func(d *Draft, row model.Record, v any) error {
		typed, _ := v.(string)
		all, _ := get(d, row).([]model.Evidence)
		if len(all) == 0 || all[0].Kind == "" {
			if typed == "" {
				return nil
			}
			return model.Faultf(model.FaultText, c.Head, "%s: terbaca %q tanpa jenis bukti; pilih jenisnya pada kolom Jenis bukti.", c.Head, typed)
		}
		all = append([]model.Evidence{}, all...)
		all[0].Reference = typed
		return set(d, row, all)
	}
	return c
}

func (d *Draft) indicatorBlock(section model.ID) Block {
	b, q := d.Book, d.Results.Quarter
	block := Block{Name: "Indikator", Hint: "Indikator berpembilang diisi pembilang dan penyebutnya; yang dihitung dari daftar tidak diisi."}
	ratios := false
	for i := range b.Indicators {
		if ind := b.Indicators[i]; ind.Entered() && d.stands(b.SectionOfIndicator(&ind)) == section {
			block.Rows = append(block.Rows, &ind)
			ratios = ratios || ind.Source == model.Ratio
		}
	}
	cell := func(i *model.Indicator) model.Actual { return model.Actual{Indicator: i.ID, Quarter: q} }
	places := b.Settings.Decimals
	source := func(s model.Source, c Column) Column {
		c.closed = func(row model.Record) bool { return row.(*model.Indicator).Source != s }
		return c
	}
	tw := " TW " + q.Roman()
	block.Columns = []Column{
		code(func(i *model.Indicator) model.ID { return i.ID }),
		shown("Indikator", 56, func(_ *Draft, row model.Record) any { return row.(*model.Indicator).Name }),
		shown("Satuan", 12, func(_ *Draft, row model.Record) any { return row.(*model.Indicator).Unit }),
		shown("Target", 11, func(d *Draft, row model.Record) any {
			return d.Book.TargetAt(row.(*model.Indicator).ID, d.Results.Quarter)
		}),
		shown("Realisasi sebelumnya", 14, func(d *Draft, row model.Record) any {
			m := d.Results.Measure(row.(*model.Indicator).ID)
			for at := int(q) - 2; m != nil && at >= 0; at-- {
				if m.Quarters[at].Known() {
					return printed(m.Quarters[at], places)
				}
			}
			return ""
		}),
		source(model.Typed, inForce(q, hanging("Realisasi"+tw, "value", 14, cell))),
	}
	if ratios {
		block.Columns = append(block.Columns,
			source(model.Ratio, inForce(q, hanging("Pembilang"+tw, "numerator", 14, cell))),
			source(model.Ratio, inForce(q, hanging("Penyebut"+tw, "denominator", 14, cell))))
	}
	block.Columns = append(block.Columns, hanging("Catatan", "note", 30, cell))
	return block
}

func (d *Draft) budgetBlock(section model.ID) Block {
	b, q := d.Book, d.Results.Quarter
	block := Block{Name: "Anggaran", Hint: "Realisasi ialah jumlah sejak 1 Januari sampai akhir triwulan, dalam rupiah."}
	for _, i := range d.spenders() {
		if n := b.Nodes[i]; d.stands(b.SectionOfNode(n.ID)) == section || section != "" && d.stands(b.Treasury()) == section {
			block.Rows = append(block.Rows, &n)
		}
	}
	block.Columns = []Column{
		code(func(n *model.Node) model.ID { return n.ID }),
		shown("Kode rekening", 18, func(_ *Draft, row model.Record) any { return row.(*model.Node).Code }),
		shown("Uraian", 56, func(_ *Draft, row model.Record) any { return row.(*model.Node).Name }),
		shown("Pagu", 18, func(d *Draft, row model.Record) any {
			return printed(d.Results.MoneyOf(row.(*model.Node).ID).Budget.Value, 0)
		}),
	}
	if q > model.Q1 {
		block.Columns = append(block.Columns, shown("Realisasi s.d. TW "+(q-1).Roman(), 18, func(d *Draft, row model.Record) any {
			return printed(d.Results.MoneyOf(row.(*model.Node).ID).Spent[q-2].Value, 0)
		}))
	}
	block.Columns = append(block.Columns, hanging("Realisasi s.d. TW "+q.Roman(), "value", 20, func(n *model.Node) model.Spent {
		return model.Spent{Node: n.ID, Quarter: q}
	}))
	return block
}

// spenders are the positions of nodes at which spending is entered: where the office did so
// in some quarter, and elsewhere where the budget stands.
func (d *Draft) spenders() []int {
	b := d.Book
	here := func(id model.ID) bool {
		for _, q := range model.Quarters() {
			if !b.Spent(id, q).IsBlank() {
				return true
			}
		}
		return false
	}
	var within func(id model.ID, found func(model.ID) bool) bool
	within = func(id model.ID, found func(model.ID) bool) bool {
		for _, c := range b.Children(id) {
			if child := b.Nodes[c].ID; found(child) || within(child, found) {
				return true
			}
		}
		return false
	}
	var all []int
	for i := range b.Nodes {
		n := &b.Nodes[i]
		above := false
		for at := b.Node(n.Parent); at != nil; at = b.Node(at.Parent) {
			above = above || here(at.ID)
		}
		budget := d.Results.Money[i].Budget.Origin
		switch {
		case !n.Level.BearsMoney() || above:
		case here(n.ID):
			all = append(all, i)
		case within(n.ID, here):
		case budget.Entered():
			all = append(all, i)
		}
	}
	return all
}

// leftOut is what stands in a cell that a row does not ask for.
const leftOut = "–"

// Printed are the texts of a row under the heads; what is to be filled in and is not yet is blank.
func (b *Block) Printed(d *Draft, row model.Record) []string {
	var texts []string
	for i := range b.Columns {
		c := &b.Columns[i]
		if c.Kind == Code {
			continue
		}
		said := ""
		switch v := c.get(d, row).(type) {
		case model.Reading:
			said = text.Reading(v)
		case model.Date:
			said = text.ShortDate(v)
		case int:
			if said = stored(v); said == "" && !c.taken() {
				said = "0"
			}
		case string:
			said = v
		}
		if c.taken() && !c.opens(d, row) && !c.idles(d, row) {
			said = leftOut
		}
		texts = append(texts, said)
	}
	return texts
}
