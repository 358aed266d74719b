package records

import (
	"fmt"

	"capaian/model"
)

// styleSort is the look of the report; its logo and the house style come from files, which
// the command line reads.
func styleSort() sort {
	return sort{
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
			type style = model.ReportStyle
			var papers []option[model.Paper]
			for _, p := range model.Papers() {
				papers = append(papers, option[model.Paper]{p.Paper, fmt.Sprintf("%s, %d × %d mm", p.Paper, p.Width, p.Height)})
			}
			return []field{
				choice("Kertas", papers, func(s *style) *model.Paper { return &s.Paper }),
				words("Huruf", "Nama huruf seperti di Word. Logo dan gaya rumah: perintah 'capaian bentuk'.", func(s *style) *string { return &s.Font }),
				count("Ukuran huruf", "Dalam poin, 8 sampai 16.", 16, func(s *style) *int { return &s.Size }),
				count("Spasi baris", "Dalam perseratus: 100 rapat, 150 satu setengah.", 300, func(s *style) *int { return &s.Spacing }),
				count("Margin atas", "Dalam milimeter.", 60, func(s *style) *int { return &s.Margins.Top }),
				count("Margin kanan", "Dalam milimeter.", 60, func(s *style) *int { return &s.Margins.Right }),
				count("Margin bawah", "Dalam milimeter.", 60, func(s *style) *int { return &s.Margins.Bottom }),
				count("Margin kiri", "Dalam milimeter; lebih lebar untuk jilid.", 60, func(s *style) *int { return &s.Margins.Left }),
			}
		},
	}
}
