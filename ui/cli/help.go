package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"capaian/model"
	"capaian/ui/kit"
	"capaian/ui/manual"
	"capaian/ui/report/doc"
	"capaian/ui/report/docx"
	"capaian/ui/report/markdown"
)

// helpCommand explains a command, or a screen with the page that F1 shows there; -o writes the
// whole manual.
func (m *Main) helpCommand(root *cobra.Command) *cobra.Command {
	out := &output{}
	cmd := &cobra.Command{
		Use: helpName + " [NAMA]", Aliases: []string{"help"}, Short: "Menjelaskan sebuah perintah atau layar",
		Long:      "Bab panduan:\n" + strings.Join(kit.Wrap(strings.Join(chapterNames(), ", "), 78), "\n"),
		ValidArgs: chapterNames(),
		RunE: func(_ *cobra.Command, args []string) error {
			if out.path != "" {
				return m.writeManual(root, out, args)
			}
			found, rest, err := root.Find(args)
			if err == nil && found != nil && len(rest) == 0 {
				return found.Help()
			}
			if page := manual.Page(strings.Join(args, "-")); page != "" {
				_, err := fmt.Fprintln(m.Out, manualText(page))
				return explainOutput(err)
			}
			return unknownCommand(root, strings.Join(args, " "), manual.Names()...)
		},
	}
	cmd.Flags().StringVarP(&out.path, "output", "o", "", "menulis seluruh panduan ke `FILE`: docx, pdf (dengan LibreOffice), atau md")
	cmd.Flags().BoolVar(&out.overwrite, "timpa", false, "boleh menimpa FILE yang sudah ada")
	return cmd
}

// chapterNames are the names of the manual's pages in the order of the book.
func chapterNames() []string {
	var names []string
	for _, c := range manual.Book() {
		names = append(names, c.Name)
	}
	return names
}

// manualText is a page of the manual for a terminal of 80 columns.
func manualText(page string) string {
	const width = 78
	var lines []string
	for line := range strings.Lines(page) {
		line = strings.TrimSpace(line)
		head, isHead := strings.CutPrefix(line, "# ")
		item, isItem := strings.CutPrefix(line, "- ")
		switch {
		case isHead:
			lines = append(lines, strings.ToUpper(head))
		case isItem:
			lines = append(lines, "  - "+strings.Join(kit.Wrap(item, width-4), "\n    "))
		default:
			lines = append(lines, strings.Join(kit.Wrap(line, width), "\n"))
		}
	}
	return strings.Join(lines, "\n")
}

// writeManual writes the whole manual as the document that the file's name asks for.
func (m *Main) writeManual(root *cobra.Command, out *output, args []string) error {
	if len(args) > 0 {
		return usageError{"-o menulis seluruh panduan; NAMA tidak diperlukan"}
	}
	book := m.manualBook(root)
	switch ending(out.path) {
	case "docx":
		return m.write(out, false, func(w io.Writer) error { return docx.Write(w, book, manualStyle()) })
	case "md":
		return m.write(out, true, func(w io.Writer) error { return markdown.Write(w, book) })
	case "pdf":
		return m.manualPDF(book, out)
	}
	return usageError{fmt.Sprintf("-o %s: diharapkan nama berakhiran .docx, .pdf atau .md", out.path)}
}

// manualPDF has the document converted where nobody sees it.
func (m *Main) manualPDF(book *doc.Document, out *output) error {
	if _, err := os.Lstat(out.path); err == nil && !out.overwrite {
		return model.Faultf(model.FaultExists, "Berkas", "Berkas %s sudah ada dan tidak ditimpa; pilih nama lain dengan -o, atau beri --timpa.", out.path)
	}
	if converter() == "" {
		return sentence("PDF tidak dibuat: " + noConverter + ". Mintalah -o PANDUAN.docx.")
	}
	dir, err := os.MkdirTemp("", "capaian-panduan-")
	if err != nil {
		return sentence("PDF tidak dibuat: folder sementara tidak dapat dibuat.")
	}
	defer os.RemoveAll(dir)
	source := filepath.Join(dir, "panduan.docx")
	if err := writeNew(source, func(w io.Writer) error { return docx.Write(w, book, manualStyle()) }); err != nil {
		return err
	}
	m.progress("Mengubah panduan menjadi PDF dengan LibreOffice; biasanya kurang dari satu menit …")
	made, err := m.convert(source, false)
	if err != nil {
		return sentence("PDF tidak dibuat: LibreOffice tidak menyelesaikannya. Mintalah -o PANDUAN.docx.")
	}
	content, err := os.ReadFile(made)
	if err != nil {
		return sentence("PDF tidak dibuat: hasil LibreOffice tidak terbaca.")
	}
	return out.place(content)
}

// manualStyle is that of the office's reports, on the paper that most printers hold.
func manualStyle() model.ReportStyle {
	style := model.DefaultReportStyle()
	style.Paper = model.PaperA4
	return style
}

// manualBook is the manual as a document: its pages in their order, then every command.
func (m *Main) manualBook(root *cobra.Command) *doc.Document {
	book := &doc.Document{Title: "Panduan capaian", Office: "capaian", Year: m.Now().Year(), Running: "Panduan capaian " + m.Build.Version, Quarter: model.Q4}
	book.Chapters = append(book.Chapters, doc.Chapter{ID: "isi", Name: "Daftar isi", Pages: doc.Roman, Blocks: []doc.Block{
		doc.Heading{Level: 1, Text: "Panduan capaian"}, doc.Contents{Of: doc.Headings},
	}})
	for _, c := range manual.Book() {
		if c.Part != "" {
			book.Chapters = append(book.Chapters, doc.Chapter{ID: c.Name, Name: c.Part, Pages: doc.Arabic, Blocks: []doc.Block{doc.Heading{Level: 1, Text: c.Part}}})
		}
		part := &book.Chapters[len(book.Chapters)-1]
		part.Blocks = append(part.Blocks, doc.Heading{Level: 2, Text: c.Title})
		part.Blocks = append(part.Blocks, pageBlocks(manual.Page(c.Name))...)
	}
	commands := []doc.Block{doc.Heading{Level: 1, Text: "Perintah"}}
	for _, c := range append([]*cobra.Command{root}, descendants(root)...) {
		if c.IsAvailableCommand() || c == root {
			commands = append(commands, doc.Heading{Level: 2, Text: c.CommandPath()}, paragraph(doc.Flush, c.Short+"."), paragraph(doc.Lines, strings.ReplaceAll(c.Example, "  capaian", "capaian")))
		}
	}
	book.Chapters = append(book.Chapters, doc.Chapter{ID: "perintah", Name: "Perintah", Pages: doc.Arabic, Blocks: commands})
	return book
}

func paragraph(style doc.Style, words string) doc.Paragraph {
	return doc.Paragraph{Style: style, Runs: []doc.Run{{Text: words}}}
}

// pageBlocks is a page of the manual as parts of a document; items one below the other are a list.
func pageBlocks(page string) []doc.Block {
	var all []doc.Block
	var items [][]doc.Run
	end := func() {
		if len(items) > 0 {
			all = append(all, doc.List{Marker: doc.Bullets, Items: items})
			items = nil
		}
	}
	for line := range strings.Lines(page) {
		line = strings.TrimSpace(line)
		head, isHead := strings.CutPrefix(line, "# ")
		item, isItem := strings.CutPrefix(line, "- ")
		if isItem {
			items = append(items, []doc.Run{{Text: item}})
			continue
		}
		end()
		switch {
		case isHead:
			all = append(all, doc.Heading{Level: 3, Text: head})
		case line != "":
			all = append(all, paragraph(doc.Flush, line))
		}
	}
	end()
	return all
}
