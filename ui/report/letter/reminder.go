package letter

import (
	"fmt"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/report/doc"
	"capaian/ui/report/narrative"
	"capaian/ui/report/table"
	"capaian/ui/text"
)

// tardy are the villages with documents that are late on the day.
func (m *maker) tardy() []Whom {
	var all []Whom
	for i := range m.b.Villages {
		if v := &m.b.Villages[i]; len(calc.OverdueOn(m.b, v.ID, m.q.Day)) > 0 {
			all = append(all, whomOf(v))
		}
	}
	return all
}

func whomOf(v *model.Village) Whom { return Whom{string(v.ID), v.ListName(), v.Name} }

// punctual says that there is nothing to remind of, or not the village that is asked for.
func (m *maker) punctual() error {
	on := text.LongDate(m.q.Day)
	for i := range m.b.Villages {
		v := &m.b.Villages[i]
		if m.q.Whom != "" && m.q.Whom != Everybody && asked(m.q.Whom, whomOf(v)) && len(calc.OverdueOn(m.b, v.ID, m.q.Day)) == 0 {
			return model.Faultf(model.FaultMissing, "Teguran", "%s tidak terlambat per %s; tidak ada surat yang ditulis.", v.FullName(), on)
		}
	}
	if len(m.tardy()) == 0 {
		return model.Faultf(model.FaultMissing, "Teguran", "Tidak ada desa yang terlambat per %s; tidak ada surat yang ditulis.", on)
	}
	return nil
}

// reminder is the letter to one village.
func (m *maker) reminder(one Whom) {
	late := calc.OverdueOn(m.b, model.ID(one.Name), m.q.Day)
	var missing, tardy []string
	for i := range late {
		if late[i].Received.IsBlank() {
			missing = append(missing, table.DocumentName(late[i].Kind))
		} else {
			tardy = append(tardy, table.DocumentName(late[i].Kind))
		}
	}
	village := &model.Village{Name: one.Label}
	for i := range m.b.Villages {
		if string(m.b.Villages[i].ID) == one.Name {
			village = &m.b.Villages[i]
		}
	}
	step := m.step(model.ID(one.Name), late)
	camat := m.head(m.q.Day)
	sign := signer(camat.Person, camat.title+",", camat.who)
	info := village.Info()
	subject := narrative.Subject{
		Words: map[string]doc.Run{
			"desa": {Text: village.Name}, "desa_lengkap": {Text: village.FullName()}, "jenis_desa": {Text: village.Word()},
			"kepala_desa":    known(village.Head, "nama "+strings.ToLower(info.Head)+" "+village.Name),
			"jabatan_kepala": {Text: village.HeadTitle()}, "lembaga_desa": {Text: village.CouncilTitle()},
			"jumlah_dokumen": {Text: fmt.Sprint(len(late))}, "tanggal_surat": {Text: text.LongDate(m.q.Day)},
			"nomor_surat": known(m.number(model.ID(one.Name)), "nomor surat"), "teguran_ke": {Text: step.word()}, "surat_sebelumnya": {Text: step.before()},
			"dokumen_belum": {Text: listed(missing)}, "dokumen_terlambat": {Text: listed(tardy)},
		},
		Blocks: map[string][]doc.Block{
			"alamat_tujuan":  {doc.Paragraph{Style: doc.Lines, Runs: []doc.Run{{Text: addressee(village)}}}},
			"daftar_dokumen": {doc.Table{Table: table.Reminder(late)}},
			"tanda_tangan":   {sign, doc.Paragraph{Style: doc.Flush}},
		},
	}
	m.out.Compact = true // with what it lists and to whom copies go it is to be one page
	body := []doc.Block{m.letterhead(), doc.Paragraph{Style: doc.Date, Runs: m.place(m.q.Day)}}
	m.chapter("Teguran "+village.FullName(), append(body, m.text(model.TopicReminder, subject)...)...)
}

// addressee is to whom a letter goes, line by line.
func addressee(v *model.Village) string {
	lines := []string{"Yth. " + v.HeadTitle()}
	if strings.TrimSpace(v.Head) != "" {
		lines = append(lines, "Sdr. "+v.Head)
	}
	return strings.Join(append(lines, "di "+v.Name), "\n")
}

// listed reads names as a sentence does: A, B dan C.
func listed(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " dan " + names[len(names)-1]
}
