package entry

import (
	"fmt"
	"io"
	"strings"

	"capaian/calc"
	"capaian/model"
	"capaian/ui/files/workbook"
	"capaian/ui/text"
)

// blank is what stands in the text where nothing is to be keyed in yet.
const blank = "(belum diisi)"

// labelWidth is the column of labels in the text.
const labelWidth = 36

// WriteText writes the sheet as lines that any screen shows.
func WriteText(w io.Writer, b *model.Book, r *calc.Results) error {
	var out strings.Builder
	fmt.Fprintf(&out, "Lembar entri %s, TW %s %d\n", b.Office.Name, r.Quarter.Roman(), b.Year)
	for _, n := range Sheet(b, r) {
		fmt.Fprintf(&out, "\n%s %s\n", n.Number, strings.ToUpper(n.Level.Label()))
		for _, line := range []string{n.Code, n.Name} {
			if line != "" {
				fmt.Fprintf(&out, "%s\n", line)
			}
		}
		for _, item := range n.Items {
			if item.Indicator {
				fmt.Fprintf(&out, "  Indikator: %s\n", item.Label)
				continue
			}
			shown := item.Value.Text
			if shown == "" {
				shown = blank
			}
			for i, line := range strings.Split(shown, "\n") {
				label := item.Label
				if i > 0 {
					label = ""
				}
				fmt.Fprintf(&out, "    %s %s\n", text.PadRight(label, labelWidth), line)
			}
		}
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// WriteXLSX writes the sheet as a workbook with a column to tick off what has been keyed in.
func WriteXLSX(w io.Writer, b *model.Book, r *calc.Results) error {
	title := fmt.Sprintf("Lembar entri %s, TW %s %d", b.Office.Name, r.Quarter.Roman(), b.Year)
	book, err := workbook.New(title, b.Office.Name)
	if err != nil {
		return err
	}
	nodes := Sheet(b, r)
	rows := 0
	for _, n := range nodes {
		rows += 1 + len(n.Items)
	}
	widths := []float64{9, 16, 44, 44, 9}
	const top = 3
	out, err := book.Sheet("Lembar entri", workbook.Layout{
		Widths: widths, FreezeRows: top, RepeatRows: top, Protect: true, Footer: title,
		Validations: []workbook.Validation{{
			Range: workbook.Ref(top, 4) + ":" + workbook.Ref(top+max(rows, 1)-1, 4), Choices: []string{"ya"},
		}},
	})
	if err != nil {
		return err
	}
	head := workbook.Style{Bold: true, Border: true, Center: true, Fill: workbook.HeadFill}
	for _, row := range [][]workbook.Cell{
		{{Value: title, Style: workbook.Style{Bold: true, Large: true}}},
		{{Value: "Ketik ulang dari atas ke bawah; kolom terakhir untuk menandai yang sudah."}},
		{{Value: "No", Style: head}, {Value: "Kode", Style: head}, {Value: "Isian", Style: head}, {Value: "Nilai", Style: head}, {Value: "Sudah", Style: head}},
	} {
		if err := out.Row(0, row...); err != nil {
			return err
		}
	}
	for _, n := range nodes {
		if err := writeNode(out, n, widths); err != nil {
			return err
		}
	}
	if err := out.Close(); err != nil {
		return err
	}
	return book.Write(w)
}

func writeNode(out *workbook.Sheet, n Node, widths []float64) error {
	band := workbook.Style{Bold: true, Border: true, Wrap: true, Fill: workbook.BandFill}
	name := n.Level.Label() + ": " + n.Name
	row := out.Rows()
	if err := out.Row(workbook.Height(name, widths[2]+widths[3]), workbook.Cell{Value: n.Number, Style: band}, workbook.Cell{Value: n.Code, Style: band},
		workbook.Cell{Value: name, Style: band}, workbook.Cell{Style: band}, workbook.Cell{Style: band}); err != nil {
		return err
	}
	if err := out.Merge(row, 2, 1, 2); err != nil {
		return err
	}
	plain := workbook.Style{Border: true, Wrap: true}
	for _, item := range n.Items {
		label, value, tick := workbook.Cell{Value: item.Label, Style: plain}, workbook.Cell{Style: plain}, workbook.Cell{Style: plain}
		tick.Style.Open, tick.Style.Center, tick.Style.Fill = true, true, workbook.InputFill
		switch {
		case item.Indicator:
			label.Value, label.Style.Bold = "Indikator: "+item.Label, true
			value, tick = workbook.Cell{Style: plain}, workbook.Cell{Style: plain}
		case item.Value.Numeric:
			value.Value, value.Style.Format, value.Style.Right = item.Value.Number, workbook.FormatPlaces(item.Value.Places), true
		case item.Value.Text != "":
			value.Value, value.Style.Format = item.Value.Text, workbook.FormatText
		default:
			value.Style.Fill, tick = workbook.QuietFill, workbook.Cell{Style: plain}
		}
		height := max(workbook.Height(fmt.Sprint(label.Value), widths[2]), workbook.Height(item.Value.Text, widths[3]))
		if err := out.Row(height, workbook.Cell{Style: plain}, workbook.Cell{Style: plain}, label, value, tick); err != nil {
			return err
		}
	}
	return nil
}
