package tables

import (
	"fmt"
	"slices"
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/text"
)

// answer is what a word or a sign in a cell says where a day or a number of times is expected.
type answer uint8

const (
	noAnswer answer = iota
	negative        // belum, -, tidak ada
	positive        // V, sudah
	onTime          // tepat waktu
	late            // terlambat
	untimely        // tidak tepat waktu: late, or not there yet
	crossed         // x, which some write for yes and others for no
)

func answerOf(typed string) answer {
	word := strings.Trim(strings.ToLower(strings.TrimSpace(typed)), ".! ")
	first, _, _ := strings.Cut(word, " ")
	switch {
	case word == "":
		return noAnswer
	case strings.HasPrefix(word, "tidak tepat"), strings.HasPrefix(word, "tdk tepat"), strings.HasPrefix(word, "belum tepat"):
		return untimely
	case text.SaysNone(word):
		return negative
	case word == "x", word == "×", word == "✗", word == "✘", word == "❌":
		return crossed
	case strings.ContainsAny(word, "0123456789"):
		return noAnswer
	case strings.HasPrefix(word, "tepat"), word == "tw":
		return onTime
	case strings.HasPrefix(word, "terlambat"), word == "telat":
		return late
	case slices.Contains([]string{"sudah", "sdh", "telah"}, first),
		// ü and p are ticks in the signs of Wingdings
		slices.Contains([]string{"v", "√", "✓", "✔", "✔️", "☑", "✅", "ü", "p", "ada", "diterima", "terlaksana", "ya", "lengkap", "ok", "terlampir", "terkirim", "selesai"}, word):
		return positive
	}
	return noAnswer
}

// mark is a word or sign that says that something came, without its day.
type mark struct {
	typed string
	said  answer
}

// received reports a column of days on which something came or was done.
func (c *Column) received() bool {
	return c.Field == "date" && (c.Of == model.KindReceipt || c.Of == model.KindFacilitationMark)
}

// day is the day that a mark stands for in the record: the one that is known, the one that was
// said for all marks, or of a document on time its due day, where a note can say so.
func (m mark) day(d *Draft, c *Column, record model.Record) (day model.Date, doubt string, err error) {
	held, _ := c.get(d, record).(model.Date)
	due := model.Date{}
	if c.document != nil {
		due = c.document.Due
	}
	switch {
	case !held.IsBlank() && m.said == onTime && !due.IsBlank() && held.After(due):
		return held, "", model.Faultf(model.FaultDate, c.Head, "%s: tertulis %q, tetapi menurut data diterima %s, sesudah batas %s.", c.Head, m.typed, text.LongDate(held), text.LongDate(due))
	case !held.IsBlank() && (m.said == late || m.said == untimely) && !due.IsBlank() && !held.After(due):
		return held, "", model.Faultf(model.FaultDate, c.Head, "%s: tertulis %q, tetapi menurut data diterima %s, tepat waktu.", c.Head, m.typed, text.LongDate(held))
	case !held.IsBlank() && m.said == untimely:
		return held, fmt.Sprintf("%s: tertulis %q; tanggalnya menurut data, %s, tetap.", c.Head, m.typed, text.LongDate(held)), nil
	case !held.IsBlank():
		return held, fmt.Sprintf("%s: %q menandai sudah diterima; tanggalnya menurut data, %s, tetap.", c.Head, m.typed, text.LongDate(held)), nil
	case m.said == onTime && !due.IsBlank(), m.said == positive && d.MarkedDue && !due.IsBlank():
		if c.remark != nil {
			c.remark(d, record)
		}
		return due, fmt.Sprintf("%s: %q dibaca sebagai tepat waktu tanpa tanggal; dicatat pada batasnya, %s.", c.Head, m.typed, text.LongDate(due)), nil
	case m.said == untimely:
		return held, fmt.Sprintf("%s: %q tidak menyebut tanggal; tetap belum diterima. Ketik tanggalnya bila terlambat.", c.Head, m.typed), nil
	case m.said == late:
		return held, "", model.Faultf(model.FaultDate, c.Head, "%s: tertulis %q tanpa tanggal; ketik tanggal diterimanya.", c.Head, m.typed)
	case d.Marked.IsBlank():
		return held, "", model.Faultf(model.FaultDate, c.Head, "%s: %q menandai sudah diterima tanpa tanggal; ketik tanggalnya, atau beri --tanggal untuk semua sel bertanda (--tanggal batas: batas waktunya).", c.Head, m.typed)
	}
	return d.Marked, fmt.Sprintf("%s: %q dibaca sebagai %s.", c.Head, m.typed, text.LongDate(d.Marked)), nil
}

// resolved gives a value itself, or the day of a mark.
func resolved(d *Draft, c *Column, record model.Record, v any) (any, string, error) {
	if m, is := v.(mark); is {
		return m.day(d, c, record)
	}
	return v, "", nil
}

// crosses reports that an x in the columns of a kind means yes: nothing else in them says so,
// neither a tick nor a day or a number.
func (h *header) crosses(g *workbook.Grid, of model.Kind) bool {
	for row := h.To + 1; row < h.to; row++ {
		for at, column := range h.At {
			c := &h.columns[column]
			if c.Of != of || c.Kind != Day && c.Kind != Count {
				continue
			}
			in := g.At(row, at)
			said := answerOf(in.Text)
			if said == positive || said == onTime || said == late || said == noAnswer && !in.Blank() {
				return false
			}
		}
	}
	return true
}
