package tables

import (
	"fmt"
	"strings"

	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/text"
)

// written reads the words and marks that people put where a day, a figure or a number of times
// is expected: "belum" is blank, V in a column of times is one, V in a column of days is a
// mark. crosses says that an x means yes; is tells whether the cell holds such words at all.
func written(c *Column, in workbook.Input, crosses bool) (v any, doubt string, is bool) {
	if in.IsNumber || c.Kind != Day && c.Kind != Count && c.Kind != Figure && c.Kind != Rupiah {
		return nil, "", false
	}
	said := answerOf(in.Text)
	if said == crossed {
		said = negative
		if crosses {
			said = positive
		}
	}
	if c.verdict != noVerdict {
		said = c.judged(in.Text, said)
	}
	blank := fmt.Sprintf("%s: %q dibaca sebagai kosong.", c.Head, model.Clean(in.Text, false))
	if c.Of == model.KindReceipt && strings.HasPrefix(strings.ToLower(strings.TrimSpace(in.Text)), "tidak wajib") {
		blank = strings.TrimSuffix(blank, ".") + "; alasannya ditulis pada kolom tidak wajib karena."
	}
	switch c.Kind {
	case Day:
		switch {
		case said == negative, strings.EqualFold(strings.TrimSpace(in.Text), "n/a"):
			return model.Date{}, blank, true
		case c.received() && said != noAnswer:
			return mark{model.Clean(in.Text, false), said}, "", true
		}
	case Count:
		switch said {
		case negative:
			return 0, blank, true
		case positive:
			return 1, fmt.Sprintf("%s: %q dibaca sebagai 1.", c.Head, model.Clean(in.Text, false)), true
		}
	case Rupiah, Figure:
		if said == negative && answerOf(in.Text) != crossed {
			return model.Reading{}, blank, true
		}
	}
	return nil, "", false
}

// set puts a value into a record that held another one, unless it cannot be.
func set(d *Draft, c *Column, record model.Record, v any) error {
	if err := possible(d, c, v); err != nil {
		return err
	}
	return c.set(d, record, v)
}

// possible refuses a day on which nothing can have been received or done: after today, or
// before the year of the document, or outside the quarter. Only days of what happened are asked.
func possible(d *Draft, c *Column, v any) error {
	day, _ := v.(model.Date)
	if !c.received() || day.IsBlank() {
		return nil
	}
	if day.After(model.DateOf(d.Now)) {
		return model.Faultf(model.FaultDate, c.Head, "%s: terbaca %s, sesudah hari ini; periksa tahunnya.", c.Head, text.LongDate(day))
	}
	why := ""
	switch {
	case c.document != nil:
		why = c.document.CannotCome(day)
	default:
		q, _ := quarterOf(strings.TrimPrefix(c.Head, "Tanggal"))
		mark := model.FacilitationMark{Quarter: q, Date: day}
		if why, _ = mark.OutOfPlace(d.Book.Year); why == "" && day.Year != d.Book.Year {
			why = fmt.Sprintf("bukan dalam tahun %d", d.Book.Year)
		}
	}
	if why != "" {
		return model.Faultf(model.FaultDate, c.Head, "%s: terbaca %s, %s; periksa tanggalnya.", c.Head, text.LongDate(day), why)
	}
	return nil
}
