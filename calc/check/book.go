package check

import (
	"slices"
	"strings"

	"capaian/calc"
	"capaian/calc/printed"
	"capaian/model"
)

// PrintedDocument is a publication of the Book as the checks of printed tables read it.
func PrintedDocument(b *model.Book, p *model.Publication) *printed.Document {
	d := &printed.Document{
		Office: b.Office.Name, Regency: b.Office.Regency, Year: p.Year, Signed: p.Signed, Complete: p.Complete,
		Lines: p.Lines,
	}
	if p.Year == b.Year {
		d.Villages, d.Deadline = len(b.Villages), dueOf(b)
	}
	if p.NIP != "" {
		d.People = []printed.Person{{Name: p.Head, NIP: p.NIP}}
	}
	for i := range b.PrintedTables {
		if t := &b.PrintedTables[i]; t.Publication == p.ID {
			d.Tables = append(d.Tables, PrintedTable(b, t))
		}
	}
	return d
}

// PrintedTable is one table with its rows.
func PrintedTable(b *model.Book, t *model.PrintedTable) printed.Table {
	one := printed.Table{ID: t.ID, Number: t.Number, Title: t.Title, Kind: kindNamed(t.Kind)}
	for _, c := range t.Columns {
		one.Columns = append(one.Columns, printed.Column{Head: c.Head, Role: roleNamed(c.Role)})
	}
	for _, r := range b.PrintedRows(t.ID) {
		one.Rows = append(one.Rows, printed.Row{ID: r.ID, Cells: r.Cells})
	}
	return one
}

func kindNamed(s string) printed.Kind {
	for _, k := range printed.Kinds() {
		if string(k) == s {
			return k
		}
	}
	return printed.NoKind
}

func roleNamed(s string) printed.Role {
	for _, r := range printed.Roles() {
		if string(r) == s {
			return r
		}
	}
	return printed.NoRole
}

// Publications goes through what the office printed. A document of the Book's year is held
// against its data as well, as they stand at the year's end; the quarter asked for changes
// nothing. They are read once for a Book.
func Publications(b *model.Book, r *calc.Results) []Finding {
	if len(b.Publications) == 0 {
		return nil
	}
	return slices.Clone(publishedOf(b, r).found)
}

// publishedChecks is what was found in everything that the office printed, and what of it was
// checked.
type publishedChecks struct {
	found   []Finding
	covered Coverage
	each    map[model.ID]Coverage // by document
}

func publishedOf(b *model.Book, r *calc.Results) publishedChecks {
	all, _ := b.Derive("temuan terbitan", func() any { return publications(b, r) }).(publishedChecks)
	return all
}

func publications(b *model.Book, r *calc.Results) publishedChecks {
	ofYear := slices.ContainsFunc(b.Publications, func(p model.Publication) bool { return p.Year == b.Year })
	if r.Quarter != model.Q4 && ofYear {
		r = calc.Compute(b, model.Q4)
	}
	all := publishedChecks{each: map[model.ID]Coverage{}}
	for i := range b.Publications {
		p := &b.Publications[i]
		found, covered := publicationOf(b, r, p)
		for j := range found {
			if found[j].Ref.Kind == "" {
				found[j].Ref, found[j].Place = p.Ref(), p.Title+strings.TrimPrefix(found[j].Place, "Dokumen")
			} else if len(b.Publications) > 1 {
				found[j].Place = p.Title + ": " + found[j].Place
			}
		}
		all.found = append(all.found, found...)
		name := ""
		if len(b.Publications) > 1 {
			name = p.Title + ": "
		}
		all.covered.add(covered, name)
		all.each[p.ID] = covered
	}
	return all
}

// publicationOf goes through one document. One of another year is held against itself alone, so
// that it stands until what is printed changes.
func publicationOf(b *model.Book, r *calc.Results, p *model.Publication) ([]Finding, Coverage) {
	if p.Year == b.Year {
		return read(understood(b, p), string(p.ID), &data{b, r, p.ID})
	}
	one, _ := b.DeriveFromPrinted("temuan "+string(p.ID), func() any {
		found, covered := read(understood(b, p), string(p.ID), nil)
		return publishedChecks{found: found, covered: covered}
	}).(publishedChecks)
	return slices.Clone(one.found), one.covered
}

// understood is a publication of the Book as its tables are understood, which is done once
// while nothing printed changes.
func understood(b *model.Book, p *model.Publication) *printed.Paper {
	paper, _ := b.DeriveFromPrinted("tabel "+string(p.ID), func() any { return printed.Understand(PrintedDocument(b, p)) }).(*printed.Paper)
	return paper.Copy()
}

// Settled puts findings in order, under the first of their causes where two tell one thing,
// and marks those that the office lets stand.
func Settled(b *model.Book, all []Finding) []Finding {
	for i := range all {
		if a := b.Accepted(all[i].ID); a.Reason != "" && a.Printed == all[i].Printed {
			all[i].Accepted = a.Reason
		}
	}
	joined(all)
	inherit(all)
	return ordered(all)
}

// inherit lets what follows from an accepted finding stand with it.
func inherit(all []Finding) {
	known := map[string]*Finding{}
	for i := range all {
		known[all[i].ID] = &all[i]
	}
	for i := range all {
		cause := known[all[i].Cause]
		for steps := 0; cause != nil && all[i].Accepted == "" && steps < len(all); steps++ {
			all[i].Accepted = cause.Accepted
			cause = known[cause.Cause]
		}
	}
}

// joined puts what the data and a printed table tell of one figure under one root: the worse
// of both, and of equals the one in the data, where it can be mended for good.
func joined(all []Finding) {
	for i := range all {
		if all[i].Code != "riwayat-capaian" && all[i].Code != "tanggal-ttd" || all[i].Column >= 0 || all[i].Ref.Kind == model.KindPublication {
			continue
		}
		for j := range all {
			printedToo := all[j].Ref.Kind == model.KindPrintedRow || all[j].Ref.Kind == model.KindPublication
			if !printedToo || all[j].Cause != "" || all[j].Right != all[i].Right || all[j].Printed != all[i].Printed && all[i].Code != all[j].Code {
				continue
			}
			under, over := &all[j], &all[i]
			if over.Level.rank() > under.Level.rank() {
				under, over = over, under
			}
			was := under.Root
			under.Cause, under.Root = over.ID, over.Root
			for k := range all {
				if all[k].Root == was {
					all[k].Root = over.Root
				}
			}
			break
		}
	}
}
