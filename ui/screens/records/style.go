package records

import (
	"fmt"

	"capaian/model"
)

// styleSort is the look of the report; its logo and the house style come from files, which
// the command line reads.
func styleList() recordList {
	return recordList{
		title: "Bentuk laporan", one: "bentuk laporan", kind: model.KindReportStyle,
		list:  func(b *model.Book) []model.Record { return records([]model.ReportStyle{b.Style}) },
		label: func(*model.Book, model.Record) string { return "Kertas, huruf, spasi dan margin" },
		detail: func(b *model.Book, _ model.Record) string {
			logo := "tanpa logo"
			if len(b.Logo) > 0 {
				logo = "dengan logo"
			}
			return fmt.Sprintf("%s, %s %d, %s", b.Style.Paper, b.Style.Font, b.Style.Size, logo)
		},
		fields: func(*model.Book) []field {
			var papers []option[model.Paper]
			for _, p := range model.Papers() {
				papers = append(papers, option[model.Paper]{p.Paper, fmt.Sprintf("%s, %d × %d mm", p.Paper, p.Width, p.Height)})
			}
			return []field{
				choice[model.ReportStyle]("paper", papers),
				typed[model.ReportStyle]("font"),
				typed[model.ReportStyle]("size"),
				typed[model.ReportStyle]("spacing"),
				typed[model.ReportStyle]("margins.top"),
				typed[model.ReportStyle]("margins.right"),
				typed[model.ReportStyle]("margins.bottom"),
				typed[model.ReportStyle]("margins.left"),
				choice[model.ReportStyle]("sealed", yesNo()),
			}
		},
	}
}
