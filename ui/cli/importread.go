package cli

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"capaian/model"
	"capaian/ui/files/jsonfile"
	"capaian/ui/files/tables"
	"capaian/ui/files/workbook"
)

// reading is what a command says of how a table is to be read.
type reading struct {
	start   int
	sheet   string
	part    int      // which table of the sheet, from 1
	columns []string // B=Kepala desa
	records []string // rows and spans of rows
	others  []string
	anew    bool // nothing that was remembered counts
}

func (r *reading) flags(cmd *cobra.Command) {
	cmd.Flags().IntVar(&r.start, "mulai-baris", 0, "isian pertama pada baris `N` lembar itu; kepalanya tepat di atasnya")
	cmd.Flags().StringArrayVar(&r.columns, "kolom", nil, "kolom mana berisi apa, misalnya `C=\"Kepala desa\"`; C=- tidak dipakai")
	cmd.Flags().StringSliceVar(&r.records, "isian", nil, "`BARIS` ini isian, misalnya 7,9-11")
	cmd.Flags().StringSliceVar(&r.others, "bukan-isian", nil, "`BARIS` ini bukan isian")
	cmd.Flags().StringVar(&r.sheet, "lembar", "", "`LEMBAR` yang dimaksud pilihan cara membaca")
	cmd.Flags().IntVar(&r.part, "tabel-ke", 0, "tabel ke-`N` pada lembar itu yang dimaksud pilihan cara membaca")
	cmd.Flags().BoolVar(&r.anew, "tanpa-ingatan", false, "cara membaca yang diingat dari berkas sebelumnya tidak dipakai")
}

// into tells the draft what was said, and what was remembered.
func (r *reading) into(d *tables.Draft, at jsonfile.Backend, actor model.Actor, only []tables.List) error {
	said := tables.Layout{Sheet: r.sheet, Part: max(r.part-1, 0), Start: r.start, Columns: map[int]string{}, Rows: map[int]bool{}}
	if r.start < 0 {
		return usageError{"--mulai-baris: nomor baris dimulai dari 1"}
	}
	if r.part < 0 {
		return usageError{"--tabel-ke: tabel pada lembar dihitung dari 1"}
	}
	for _, typed := range r.columns {
		place, head, found := strings.Cut(typed, "=")
		column, known := workbook.ColumnNamed(strings.TrimSpace(place))
		if !found || !known {
			return usageError{fmt.Sprintf("--kolom %q: tulis huruf kolom, tanda =, lalu namanya, misalnya C=\"Kepala desa\"", model.Clean(typed, false))}
		}
		if head = strings.TrimSpace(head); head == "-" {
			head = ""
		}
		said.Columns[column] = head
	}
	for _, rows := range []struct {
		flag  string
		typed []string
		is    bool
	}{{"--isian", r.records, true}, {"--bukan-isian", r.others, false}} {
		for _, typed := range rows.typed {
			from, to, err := span(typed)
			if err != nil {
				return usageError{rows.flag + ": " + err.Error()}
			}
			for row := from; row <= to; row++ {
				said.Rows[row] = rows.is
			}
		}
	}
	if len(only) == 1 && said.Says() {
		said.List = only[0].Name
	}
	d.Said = said
	if keeper, is := at.(memory); is && !r.anew {
		d.Memory = tables.ReadMemory(keeper.Recall(tables.MemoryKey(actor.ID)))
	}
	return nil
}

// memory keeps what belongs to a person beside the records.
type memory interface {
	Remember(key, value string) error
	Recall(key string) string
}

// keep remembers what was said for the next table of the shape; nil where nothing was said.
func (r *reading) keep(d *tables.Draft, at jsonfile.Backend, actor model.Actor, read []tables.Read) func() error {
	keeper, is := at.(memory)
	if !is || !d.Said.Says() {
		return nil
	}
	for i := range read {
		if kept, can := read[i].Kept(d.Said); can && read[i].Said && read[i].Part == d.Said.Part {
			return func() error {
				key := tables.MemoryKey(actor.ID)
				return keeper.Remember(key, tables.ReadMemory(keeper.Recall(key)).With(kept).Write())
			}
		}
	}
	return nil
}

// mostSpan bounds a span of rows.
const mostSpan = 20_000

// span reads 7 or 9-11.
func span(typed string) (from, to int, err error) {
	first, last, ranged := strings.Cut(strings.TrimSpace(typed), "-")
	if !ranged {
		last = first
	}
	from, err = strconv.Atoi(strings.TrimSpace(first))
	if err == nil {
		to, err = strconv.Atoi(strings.TrimSpace(last))
	}
	if err != nil || from < 1 || to < from || to-from > mostSpan {
		return 0, 0, sentence(fmt.Sprintf("terbaca %q, diharapkan nomor baris seperti 7 atau 9-11", model.Clean(typed, false)))
	}
	return from, to, nil
}
