package tables

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/shape"
	"capaian/ui/text"
)

func villages() List {
	return List{
		Name: "desa", Of: model.KindVillage, Title: "Desa (Tabel 11)", Known: "Desa", Coded: areaHead, fold: shape.Village, coding: areaOf, infer: kindFromName, apart: ofOtherKind,
		Rows: func(b *model.Book) []model.Record { return rowsOf(b.Villages) },
		Columns: func(d *Draft) []Column {
			words, heads := kindHeads()
			columns := []Column{
				code(func(v *model.Village) model.ID { return v.ID }),
				known(unfronted(field[model.Village]("name", 26)), append(words, "Kampung")...),
				known(field[model.Village]("head", 26), append(heads, "Kades", "Kepala desa/lurah", "Kades/lurah", "Nama kepala desa")...),
				ownWords(chosen[model.Village](d, "kind", 14, kindsOfVillage)),
				field[model.Village]("called", 18),
				field[model.Village]("title", 18),
				field[model.Village]("council", 26),
				areas(field[model.Village]("area", 16)),
				field[model.Village]("from", 14),
				field[model.Village]("until", 14),
				field[model.Village]("former", 26),
				field[model.Village]("renamed", 14),
			}
			for i, head := range documentHeads(d.Book) {
				columns = append(columns, receipts(d.Book, head, &d.Book.Documents[i])...)
			}
			return columns
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.Village{ID: d.mint(id, "desa"), Order: next(d, func(v *model.Village) int { return v.Order })}
		},
	}
}

// kindHeads are what stands over the names of villages, and over those of who leads them, by the
// words for all kinds that say nothing else: a column Dusun is of parts of a desa.
func kindHeads() (words, heads []string) {
	for _, info := range model.VillageKinds() {
		if !info.Unsure {
			words = append(words, info.Word)
		}
		heads = append(heads, info.Head)
	}
	return words, heads
}

func kindsOfVillage(*Draft) []option[model.VillageKind] {
	var all []option[model.VillageKind]
	for _, info := range model.VillageKinds() {
		o := option[model.VillageKind]{info.Kind, append([]string{info.Kind.Word()}, info.Fronts...)}
		if info.Kind == "" {
			o.words = append(o.words, "")
		}
		all = append(all, o)
	}
	return all
}

// ownWords lets the column of kinds also take the office's own word, once a village goes by it:
// with the word come the kind and the titles of that village.
func ownWords(c Column) Column {
	set := c.set
	c.set = func(d *Draft, row model.Record, v any) error {
		err := set(d, row, v)
		typed, _ := v.(string)
		if err == nil {
			return nil
		}
		for i := range d.Book.Villages {
			if like := &d.Book.Villages[i]; bare(like.Called) == bare(typed) {
				now := edit(d, *row.(*model.Village))
				now.Kind, now.Called, now.Title, now.Council = like.Kind, like.Called, like.Title, like.Council
				return nil
			}
		}
		return model.Faultf(model.FaultText, c.Head, "%s: terbaca %q, diharapkan salah satu dari %s. Sebutan lain ditulis pada kolom Sebutan setempat.", c.Head, model.Clean(typed, false), strings.Join(c.Choices, ", "))
	}
	return c
}

// kindFromName lets a name such as Kel. Serua tell the kind, where no column of its own does.
func kindFromName(cells map[string]any) (head string) {
	kind := fieldOf[model.Village]("kind")
	if given, _ := cells[kind.HeadText()].(string); given != "" {
		return ""
	}
	name, _ := cells["Desa"].(string)
	told, _, _ := model.SplitVillage(name)
	if told == "" {
		return ""
	}
	cells[kind.HeadText()] = told.Word()
	return kind.HeadText()
}

// ofOtherKind reports that the word before a name tells another kind than the village is of: a
// kecamatan may have a desa and a kelurahan of one name.
func ofOtherKind(d *Draft, row model.Record, name string) bool {
	village, is := d.now(row).(*model.Village)
	kind, _, told := model.SplitVillage(name)
	return is && told && village.Info().Kind != kind
}

// unfronted leaves the word before a name out, which letters and tables put there themselves.
func unfronted(c Column) Column {
	set := c.set
	c.set = func(d *Draft, row model.Record, v any) error {
		name, _ := v.(string)
		_, name, _ = model.SplitVillage(name)
		return set(d, row, name)
	}
	return c
}

// areaHead is the head of the column of the ministry's codes.
const areaHead = "Kode wilayah"

// areaOf is a code of a village in the form in which it is compared; "" where it is none.
func areaOf(typed string) string {
	code, _ := model.AreaCode(typed)
	return code
}

// areas reads codes of villages with their points, however they are given.
func areas(c Column) Column {
	c.area = true
	return c
}

// uncoded leaves out a column that only says Kode desa and holds none of the ministry's codes:
// villages are also numbered from 1, and by the statistical office with three digits.
func (x *index) uncoded(g *workbook.Grid, h *header) {
	for at := range h.width(g) {
		column, known := h.At[at]
		if !known || !h.columns[column].area || h.said[at] || strings.Contains(bare(g.At(h.To, at).Text), "wilayah") || strings.Contains(bare(g.At(h.To, at).Text), "kemendagri") {
			continue
		}
		coded := false
		for row := h.To + 1; row < h.to; row++ {
			coded = coded || areaOf(g.At(row, at).Text) != ""
		}
		if !coded {
			delete(h.At, at)
			h.Strange = append(h.Strange, shape.Strange{At: at, Text: g.At(h.To, at).Text})
		}
	}
}

// undatedNote stands beside a receipt whose real day nobody wrote down.
const undatedNote = "Tepat waktu; tanggal terima tidak dicatat."

// onlyOneCalled reports that no other document of the year has the name, so that it does without its year.
func onlyOneCalled(b *model.Book, name string) bool {
	count := 0
	for i := range b.Documents {
		if bare(b.Documents[i].Name) == bare(name) {
			count++
		}
	}
	return count == 1
}

// receipts are the columns of one document.
func receipts(b *model.Book, head string, kind *model.DocumentKind) []Column {
	document := kind.ID
	cell := func(v *model.Village) model.Receipt { return model.Receipt{Village: v.ID, Document: document} }
	var columns []Column
	for _, name := range model.FieldNames(&model.Receipt{}) {
		f := fieldOf[model.Receipt](name)
		c := hanging(head+" "+f.HeadText(), name, 20, cell)
		switch c.Kind {
		case Day:
			c.Width = 17
		case Lines:
			c.Width = 26
		}
		if name != "date" && onlyOneCalled(b, kind.Name) {
			c = known(c, kind.Name+" "+f.HeadText())
		}
		if name == "waiver" {
			c = known(c, head+" tidak wajib", head+" alasan tidak wajib")
		}
		if name == "date" {
			c.document = kind
			c.remark = func(d *Draft, row model.Record) {
				if r := edit(d, cell(row.(*model.Village))); r.Note == "" {
					r.Note = undatedNote
				}
			}
			if onlyOneCalled(b, kind.Name) {
				c = known(c, append(text.ReceiptHeads(kind.Name), verdictHeads(kind.Name)...)...)
			}
			c = known(c, append(text.ReceiptHeads(head), verdictHeads(head)...)...)
		}
		columns = append(columns, c)
	}
	return append(columns,
		shown(head+" keadaan", 18, func(d *Draft, row model.Record) any {
			switch state, late := calc.Timeliness(d.Book, row.(*model.Village).ID, document); state {
			case calc.OnTime:
				return "tepat waktu"
			case calc.Late:
				return fmt.Sprintf("terlambat %d hari", late)
			case calc.NotOwed:
				return "tidak wajib"
			case calc.Awaited:
			}
			return "belum diterima"
		}),
	)
}
