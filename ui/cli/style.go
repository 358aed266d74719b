package cli

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"capaian/model"
	"capaian/store"
	"capaian/ui/report/docx"
)

// styleOptions are the flags of `capaian bentuk`; an empty one changes nothing.
type styleOptions struct {
	from, logo, paper, font, size, spacing, margins, sealed string
	usual                                                   bool
}

func (m *Main) styleCommand(o *options) *cobra.Command {
	var s styleOptions
	cmd := &cobra.Command{
		Use: "bentuk", Short: "Bentuk laporan: kertas, huruf, margin, logo, gaya rumah", Args: noArguments,
		RunE: func(*cobra.Command, []string) error { return m.changeStyle(o, s) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&s.from, "dari", "", "mengambil gaya dari dokumen Word kantor, `BERKAS.docx`")
	flags.StringVar(&s.logo, "logo", "", "gambar sampul `BERKAS`, PNG atau JPEG; 'tanpa' menghapusnya")
	flags.StringVar(&s.paper, "kertas", "", "`F4|A4`")
	flags.StringVar(&s.font, "huruf", "", "nama `HURUF`, misalnya Arial")
	flags.StringVar(&s.size, "ukuran", "", "ukuran huruf dalam `POIN`")
	flags.StringVar(&s.spacing, "spasi", "", "spasi baris, misalnya `1,5`")
	flags.StringVar(&s.margins, "margin", "", "margin `ATAS,KANAN,BAWAH,KIRI` dalam milimeter")
	flags.StringVar(&s.sealed, "sidik", "", "`ya|tidak`: sidik jejak perubahan di kaki halaman LKjIP dan Perjanjian Kinerja")
	flags.BoolVar(&s.usual, "bawaan", false, "kembali ke bentuk bawaan sebelum pilihan lain dipakai")
	return cmd
}

// changeStyle saves what was asked for and tells how the report looks now.
func (m *Main) changeStyle(o *options, s styleOptions) error {
	return m.withFile(o, func(at office, actor model.Actor) error {
		book, _, err := o.pick(at, actor, model.ForReport)
		if err != nil {
			return err
		}
		style, unsaid, err := s.apply(book.Style)
		if err != nil {
			return err
		}
		var edits []store.Edit
		if s.asks() {
			edits = append(edits, store.Put(&style))
		}
		if s.logo != "" {
			logo, err := readLogo(s.logo)
			if err != nil {
				return err
			}
			edits = append(edits, store.Put(logo))
		}
		if len(edits) > 0 {
			if _, err := at.Do(actor, store.Batch{Year: book.Year, Seen: book.Revision, Note: "bentuk laporan diubah", Edits: edits}); err != nil {
				return err
			}
			if book, err = at.Book(book.Year); err != nil {
				return err
			}
		}
		if err := m.tellStyle(o, book); err != nil || len(unsaid) == 0 || o.json {
			return err
		}
		_, err = fmt.Fprintf(m.Out, "Tidak ditemukan dalam %s, jadi tidak diubah: %s.\n", s.from, strings.Join(unsaid, ", "))
		return explainOutput(err)
	})
}

// asks reports that something but the logo is to be changed.
func (s styleOptions) asks() bool {
	return s.usual || s.from+s.paper+s.font+s.size+s.spacing+s.margins+s.sealed != ""
}

// apply lays what was asked for over a style; missing is what the office's document does not say.
func (s styleOptions) apply(style model.ReportStyle) (applied model.ReportStyle, missing []string, err error) {
	if s.usual {
		style = model.DefaultReportStyle()
	}
	if s.from != "" {
		data, err := readHouse(s.from)
		if err != nil {
			return style, nil, err
		}
		if style, missing, err = docx.ReadStyle(data, style); err != nil {
			return style, nil, err
		}
	}
	if s.paper != "" {
		style.Paper = model.Paper(strings.ToUpper(s.paper))
	}
	if s.font != "" {
		style.Font = model.Clean(s.font, false)
	}
	switch strings.ToLower(s.sealed) {
	case "":
	case "ya", "tidak":
		style.Sealed = strings.EqualFold(s.sealed, "ya")
	default:
		return style, nil, usageError{fmt.Sprintf("--sidik: terbaca %q, diharapkan ya atau tidak", s.sealed)}
	}
	for _, n := range []struct {
		flag, typed string
		scale       int
		to          *int
	}{{"--ukuran", s.size, 1, &style.Size}, {"--spasi", s.spacing, 100, &style.Spacing}} {
		if n.typed == "" {
			continue
		}
		v, err := strconv.ParseFloat(strings.Replace(n.typed, ",", ".", 1), 64)
		if err != nil || v < 0 || v > 1000 {
			return style, nil, usageError{fmt.Sprintf("%s: terbaca %q, diharapkan angka", n.flag, n.typed)}
		}
		*n.to = int(v*float64(n.scale) + 0.5)
	}
	if s.margins != "" {
		parts := strings.Split(s.margins, ",")
		var mm [4]int
		if len(parts) != len(mm) {
			return style, nil, usageError{fmt.Sprintf("--margin: terbaca %q, diharapkan empat angka seperti 25,25,25,30", s.margins)}
		}
		for i, p := range parts {
			n, err := strconv.Atoi(strings.TrimSpace(p))
			if err != nil {
				return style, nil, usageError{fmt.Sprintf("--margin: terbaca %q, diharapkan empat angka seperti 25,25,25,30", s.margins)}
			}
			mm[i] = n
		}
		style.Margins = model.Margins{Top: mm[0], Right: mm[1], Bottom: mm[2], Left: mm[3]}
	}
	return style, missing, style.Check()
}

// mostHouse bounds a document of which only the look is taken.
const mostHouse = 50 << 20

func readHouse(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return nil, model.Faultf(model.FaultMissing, "Gaya rumah", "Berkas %s tidak ada.", path)
	}
	if info.Size() > mostHouse {
		return nil, model.Faultf(model.FaultText, "Gaya rumah", "Berkas %s: %d MB, paling besar %d MB.", path, info.Size()>>20, mostHouse>>20)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, model.Faultf(model.FaultMissing, "Gaya rumah", "Berkas %s tidak dapat dibaca.", path)
	}
	return data, nil
}

// readLogo takes a picture that prints: its head says how large it is.
func readLogo(path string) (*model.Logo, error) {
	if path == "tanpa" {
		return &model.Logo{}, nil
	}
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return nil, model.Faultf(model.FaultMissing, "Logo", "Berkas %s tidak ada.", path)
	}
	if info.Size() > model.MaxLogo {
		return nil, model.Faultf(model.FaultText, "Logo", "Logo: %d KB, paling besar %d KB.", info.Size()>>10, model.MaxLogo>>10)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, model.Faultf(model.FaultMissing, "Logo", "Berkas %s tidak dapat dibaca.", path)
	}
	if err := docx.CheckLogo(data); err != nil {
		return nil, err
	}
	logo := &model.Logo{Data: data}
	return logo, logo.Check()
}

func (m *Main) tellStyle(o *options, b *model.Book) error {
	s := b.Style
	if o.json {
		return m.writeJSON(map[string]any{
			"kertas": s.Paper, "huruf": s.Font, "ukuran": s.Size, "spasi": s.Spacing, "logo": len(b.Logo),
			"margin": []int{s.Margins.Top, s.Margins.Right, s.Margins.Bottom, s.Margins.Left}, "judul": s.Headings, "sidik": s.Sealed,
		})
	}
	logo := "belum ada"
	if len(b.Logo) > 0 {
		logo = fmt.Sprintf("%s, %d KB", strings.ToUpper(model.ImageType(b.Logo)), len(b.Logo)>>10)
	}
	sealed := "tidak dicetak"
	if s.Sealed {
		sealed = "di kaki halaman LKjIP dan Perjanjian Kinerja"
	}
	_, err := fmt.Fprintf(m.Out, "Kertas  %s\nHuruf   %s %d, spasi %s\nMargin  atas %d, kanan %d, bawah %d, kiri %d mm\nLogo    %s\nSidik   %s\n",
		s.Paper, s.Font, s.Size, strings.Replace(strconv.FormatFloat(float64(s.Spacing)/100, 'f', -1, 64), ".", ",", 1),
		s.Margins.Top, s.Margins.Right, s.Margins.Bottom, s.Margins.Left, logo, sealed)
	return explainOutput(err)
}
