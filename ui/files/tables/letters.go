package tables

import "capaian/model"

func letterKinds(*Draft) []option[model.LetterKind] {
	var all []option[model.LetterKind]
	for _, k := range model.LetterKinds() {
		all = append(all, option[model.LetterKind]{k.Kind, []string{k.Word, string(k.Kind)}})
	}
	return all
}

func villagesOf(d *Draft) []option[model.ID] {
	all := []option[model.ID]{{"", []string{""}}}
	for _, v := range d.Book.Villages {
		all = append(all, option[model.ID]{v.ID, []string{v.Name, string(v.ID), "Desa " + v.Name}})
	}
	return all
}

func letters() List {
	return List{
		Name: "surat", Of: model.KindLetter, Title: "Agenda surat keluar", Known: "Nomor surat",
		// A register of letters that came in has the same heads besides.
		never: []string{"asalsurat", "asal", "pengirim", "dari", "suratdari", "diterimadari", "tanggalterima", "tanggalditerima", "tglterima", "tglditerima", "diterimatanggal", "diterimatgl", "disposisi"},
		Rows:  func(b *model.Book) []model.Record { return rowsOf(b.Letters) },
		Columns: func(d *Draft) []Column {
			return []Column{
				code(func(l *model.Letter) model.ID { return l.ID }),
				field[model.Letter]("number", 30),
				chosen[model.Letter](d, "kind", 24, letterKinds),
				field[model.Letter]("count", 12),
				field[model.Letter]("date", 14),
				chosen[model.Letter](d, "village", 24, villagesOf),
				field[model.Letter]("to", 36),
				field[model.Letter]("about", 50),
			}
		},
		Fresh: func(d *Draft, id model.ID) model.Record {
			return &model.Letter{ID: d.mint(id, "surat"), Kind: model.LetterOther, Count: d.nextLetter()}
		},
	}
}

// nextLetter counts on behind the letters that touch the table too.
func (d *Draft) nextLetter() int {
	next := d.Book.NextLetter(model.LetterOther)
	for _, r := range d.touched {
		if l, is := r.(*model.Letter); is && l.Kind == model.LetterOther {
			next = max(next, l.Count+1)
		}
	}
	return next
}
