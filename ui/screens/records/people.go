package records

import (
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/text"
)

func staffList() recordList {
	list := func(b *model.Book) []model.Record { return records(b.Staff) }
	return recordList{
		title: "Pegawai (Tabel 1)", one: "jabatan", kind: model.KindStaff, list: list,
		label: func(_ *model.Book, r model.Record) string { return r.(*model.Staff).Position },
		detail: func(_ *model.Book, r model.Record) string {
			s := r.(*model.Staff)
			return fmt.Sprintf("L %d  P %d", s.Male, s.Female)
		},
		fields: func(*model.Book) []field {
			var all []field
			for _, name := range model.FieldNames(&model.Staff{}) {
				all = append(all, typed[model.Staff](name))
			}
			return all
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			return &model.Staff{ID: "jabatan", Order: copyOf[model.Staff](after).Order + 1}
		},
		order: func(r model.Record) *int { return &r.(*model.Staff).Order },
		name:  func(r model.Record) *string { return &r.(*model.Staff).Position },
		same:  func(r model.Record) string { return r.(*model.Staff).Position },
		id:    func(r model.Record) *model.ID { return &r.(*model.Staff).ID },
	}
}

func assetList() recordList {
	list := func(b *model.Book) []model.Record { return records(b.Assets) }
	return recordList{
		title: "Sarana (Tabel 2)", one: "sarana", kind: model.KindAsset, list: list,
		label: func(_ *model.Book, r model.Record) string { return r.(*model.Asset).Name },
		detail: func(_ *model.Book, r model.Record) string {
			a := r.(*model.Asset)
			return strings.Join(strings.Fields(text.Reading(a.Quantity)+" "+a.Unit+" "+string(a.Condition)), " ")
		},
		fields: func(*model.Book) []field {
			return []field{
				typed[model.Asset]("name"),
				typed[model.Asset]("group"),
				typed[model.Asset]("unit"),
				typed[model.Asset]("quantity"),
				choice[model.Asset]("condition", []option[model.Condition]{
					{value: "", word: "(belum diisi)"}, {value: model.Good, word: "B (baik)"},
					{value: model.LightlyBroken, word: "RR (rusak ringan)"}, {value: model.BadlyBroken, word: "RB (rusak berat)"},
				}),
				typed[model.Asset]("effect"),
			}
		},
		fresh: func(b *model.Book, after model.Record) model.Record {
			before := copyOf[model.Asset](after)
			return &model.Asset{ID: "sarana", Order: before.Order + 1, Group: before.Group, Unit: before.Unit}
		},
		order:   func(r model.Record) *int { return &r.(*model.Asset).Order },
		name:    func(r model.Record) *string { return &r.(*model.Asset).Name },
		heading: func(r model.Record) *string { return &r.(*model.Asset).Group },
		layout: func(first []string) []string {
			if len(first) > 4 {
				return nil
			}
			return []string{"name", "unit", "quantity", "condition"}
		},
		id: func(r model.Record) *model.ID { return &r.(*model.Asset).ID },
	}
}
