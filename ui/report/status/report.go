// Package status tells where a year stands at a quarter, as JSON for programs and as a
// table for a thin line. The JSON's names are a promise; they are only ever added to.
package status

import (
	"cmp"
	"slices"

	"capaian/calc"
	"capaian/calc/check"
	"capaian/model"
	"capaian/ui/text"
)

// Report is the JSON of `capaian status`. Numbers are strings with a decimal point;
// null means not filled or not computable, with the reason in Notes.
type Report struct {
	Office       string            `json:"kantor"`
	Regency      string            `json:"kabupaten"`
	Year         int               `json:"tahun"`
	Quarter      int               `json:"triwulan"`
	Revision     uint64            `json:"revisi"`
	Indicators   []Indicator       `json:"indikator"`
	Facilitation Facilitation      `json:"fasilitasi"`
	Villages     Villages          `json:"desa"`
	Budget       Budget            `json:"anggaran"`
	Findings     Findings          `json:"temuan"`
	Workflow     []QuarterProgress `json:"alur"`
	Review       []PartProgress    `json:"tinjauan"`
}

// Indicator is one indicator at the quarter.
type Indicator struct {
	ID            string     `json:"id"`
	Level         string     `json:"jenjang"`
	Name          string     `json:"nama"`
	Unit          string     `json:"satuan"`
	Polarity      string     `json:"polaritas"`
	Target        *string    `json:"target"`
	Quarters      [4]*string `json:"realisasi_triwulan"`
	Actual        *string    `json:"realisasi"`
	Achievement   *string    `json:"capaian"`
	Rating        *string    `json:"predikat"`
	Grade         *string    `json:"mutu"`
	LastYear      *string    `json:"capaian_tahun_lalu"`
	Change        *string    `json:"selisih_poin"`
	StrategicEnd  *string    `json:"target_renstra"`
	Strategic     *string    `json:"capaian_renstra"`
	BudgetAmount  *string    `json:"pagu"`
	BudgetSpent   *string    `json:"realisasi_anggaran"`
	BudgetPercent *string    `json:"penyerapan"`
	Efficiency    *string    `json:"efisiensi"`
	Notes         []string   `json:"catatan"`
}

// Facilitation counts the rows of Tabel 10.
type Facilitation struct {
	Planned  int `json:"direncanakan"`
	Realised int `json:"direalisasikan"`
}

// Villages counts the documents of Tabel 11.
type Villages struct {
	Count  int `json:"jumlah"`
	Owed   int `json:"dokumen"`
	OnTime int `json:"tepat_waktu"`

	NotOwed int `json:"tidak_wajib,omitempty"` // of villages × documents, besides those that are owed
}

// Budget is the money of the whole plan.
type Budget struct {
	Amount     *string `json:"pagu"`
	Spent      *string `json:"realisasi"`
	Absorption *string `json:"penyerapan"`
}

// Findings counts what Pemeriksaan finds, by level.
type Findings struct {
	Errors   int `json:"kesalahan"`
	Warnings int `json:"peringatan"`
	Infos    int `json:"info"`
}

// QuarterProgress is where one quarter stands in review.
type QuarterProgress struct {
	Quarter int    `json:"triwulan"`
	Status  string `json:"status"`
}

// PartProgress is where one part of the quarter stands in review.
type PartProgress struct {
	ID      string `json:"bagian"`
	Section string `json:"seksi"` // whose staf hand it in; empty: any staf
	Status  string `json:"status"`
	Note    string `json:"catatan"` // what was said at its last move
	Changed int    `json:"berubah"` // figures that are not as they were approved
}

// Of makes the report of a year as it stood at the end of the quarter. Indicators come
// level by level, so that the IKU stand first.
func Of(b *model.Book, q model.Quarter) Report {
	b = b.NamedOn(q.LastDay(b.Year))
	results := calc.Compute(b, q)
	r := Report{
		Office: b.Office.Name, Regency: b.Office.Regency,
		Year: b.Year, Quarter: int(q), Revision: b.Revision,
		Indicators:   []Indicator{},
		Facilitation: Facilitation{results.Facilitation.Planned, results.Facilitation.Realised},
		Villages:     Villages{b.VillagesAt(q), results.Documents.Owed, results.Documents.OnTime, results.Documents.NotOwed},
		Budget: Budget{
			Amount:     rupiah(results.Total.Budget.Value, b.Settings.Decimals),
			Spent:      rupiah(results.Total.Used.Value, b.Settings.Decimals),
			Absorption: text.JSON(results.Total.Absorption, b.Settings.Decimals),
		},
	}
	for _, i := range byLevel(b) {
		r.Indicators = append(r.Indicators, indicator(b, results, i))
	}
	r.Findings = count(check.Run(b, results))
	for _, stage := range model.Quarters() {
		r.Workflow = append(r.Workflow, QuarterProgress{int(stage), string(b.Status(stage))})
	}
	r.Review = []PartProgress{}
	for _, p := range b.Parts() {
		r.Review = append(r.Review, PartProgress{
			ID: string(p.ID), Section: string(p.Section), Status: string(b.PartStatus(q, p.ID)),
			Note: b.PartState(q, p.ID).Note, Changed: changed(b, q, p.ID),
		})
	}
	return r
}

// changed counts what departs from the approval of a part, or from the closing of its quarter.
func changed(b *model.Book, q model.Quarter, part model.ID) int {
	shot, n := b.Snapshot(q, part), 0
	if b.Closed(q) {
		shot = b.Snapshot(q, "")
	}
	if s := b.PartStatus(q, part); shot == nil || s != model.StatusApproved && s != model.StatusLocked {
		return 0
	}
	for _, d := range calc.Departures(b, shot) {
		if one, _ := b.PartOfRef(d.Ref); one == part {
			n++
		}
	}
	return n
}

// byLevel lists positions in Book.Indicators, higher levels first.
func byLevel(b *model.Book) []int {
	order := make([]int, len(b.Indicators))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int {
		return cmp.Compare(levelOf(b, x), levelOf(b, y))
	})
	return order
}

func levelOf(b *model.Book, i int) model.Level {
	if n := b.Node(b.Indicators[i].Node); n != nil {
		return n.Level
	}
	return model.SubActivity + 1
}

func count(found []check.Finding) Findings {
	var n Findings
	n.Errors, n.Warnings, n.Infos = check.Count(found)
	return n
}
