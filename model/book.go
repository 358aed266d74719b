package model

import (
	"cmp"
	"slices"
)

// Book is everything of one year at one revision. It is shared by all sessions
// and must not be changed; With gives an altered copy.
type Book struct {
	Year     int
	Revision uint64

	Office        Office
	Settings      Settings
	Sections      []Section
	Officials     []Official  // post by post, the earliest first
	Nodes         []Node      // each parent before its children, siblings in order
	Indicators    []Indicator // in the order of their nodes
	Facilitations []Facilitation
	Rows          []FacilitationRow // in the order of their groups
	Villages      []Village
	Documents     []DocumentKind
	Letters       []Letter // the oldest first
	Versions      []BudgetVersion
	Peers         []Peer
	Staff         []Staff
	Assets        []Asset
	Issues        []StrategicIssue
	Obstacles     []Obstacle
	Advice        []Advice
	Partners      []Partner
	Notes         []Note      // the oldest first
	Holidays      []Holiday   // in the order of the calendar
	Users         []User      // of OfficeWide only
	Deadlines     []Deadline  // those the office set itself; the function Deadlines adds the usual ones
	Criteria      []Criterion // likewise; the function Criteria adds the usual ones
	Style         ReportStyle
	Logo          []byte // of the cover; none where the office has not given one
	Publications  []Publication
	PrintedTables []PrintedTable  // in the order of their publications
	Plans         []StrategicPlan // in the order of their first years

	Duties          []Duty
	Regulations     []Regulation
	Accomplishments []Accomplishment
	Photos          []Photo // of rows, in the order they were added
	Employees       []Employee
	Assignments     []Assignment

	targets   *Layered[targetKey, Reading]
	actuals   *Layered[cellKey, Actual]
	marks     *Layered[cellKey, FacilitationMark]
	reasons   *Layered[ID, string]
	receipts  *Layered[receiptKey, Receipt]
	amounts   *Layered[amountKey, Reading]
	spent     *Layered[cellKey, Reading]
	history   *Layered[historyKey, History]
	strategic *Layered[strategicKey, StrategicTarget]
	quarters  *Layered[Quarter, QuarterState]
	parts     *Layered[cellKey, PartState] // by part

	narratives   *Layered[ID, string]
	analyses     *Layered[analysisKey, []string]
	snapshots    *Layered[string, *Snapshot]
	acknowledged *Layered[Quarter, Acknowledgement]

	assessments *Layered[ID, Assessment]
	printed     *Layered[printedKey, PrintedRow]
	accepted    *Layered[string, Acceptance]

	nodeAt      map[ID]int
	indicatorAt map[ID]int
	rowAt       map[ID]int
	villageAt   map[ID]int
	children    map[ID][]int // positions in Nodes; "" holds the goals
	measures    map[ID][]int // positions in Indicators, by node
	measuresOf  [][]int      // the same, parallel to Nodes
	years       map[ID][]int // history years by indicator, ascending
	openNotes   map[Ref]int  // by row
	printedRows map[ID][]ID  // by printed table, in order

	figures  Figures // nil where nobody can work them out
	earlier  []*Book // years of the same file, ascending
	outcomes []Outcome

	memo *memo
}

type (
	cellKey struct {
		ID      ID
		Quarter Quarter
	}
	targetKey struct {
		Indicator ID
		Agreement Agreement
		Quarter   Quarter
	}
	receiptKey  struct{ Village, Document ID }
	amountKey   struct{ Node, Version ID }
	analysisKey struct {
		Node ID
		Part AnalysisPart
	}
	printedKey   struct{ Table, Row ID }
	strategicKey struct{ Plan, Indicator ID }
	historyKey   struct {
		Indicator ID
		Year      int
	}
)

// NewBook indexes the records of a year. Settings and style default where none are stored.
func NewBook(year int, revision uint64, records []Record) *Book {
	b := &Book{
		Year: year, Revision: revision, Settings: DefaultSettings(), Style: DefaultReportStyle(),
		targets:   NewLayered[targetKey, Reading](),
		actuals:   NewLayered[cellKey, Actual](),
		marks:     NewLayered[cellKey, FacilitationMark](),
		reasons:   NewLayered[ID, string](),
		receipts:  NewLayered[receiptKey, Receipt](),
		amounts:   NewLayered[amountKey, Reading](),
		spent:     NewLayered[cellKey, Reading](),
		history:   NewLayered[historyKey, History](),
		strategic: NewLayered[strategicKey, StrategicTarget](),
		quarters:  NewLayered[Quarter, QuarterState](),
		parts:     NewLayered[cellKey, PartState](),

		narratives:   NewLayered[ID, string](),
		analyses:     NewLayered[analysisKey, []string](),
		snapshots:    NewLayered[string, *Snapshot](),
		acknowledged: NewLayered[Quarter, Acknowledgement](),
		assessments:  NewLayered[ID, Assessment](),
		printed:      NewLayered[printedKey, PrintedRow](),
		accepted:     NewLayered[string, Acceptance](),
	}
	for _, r := range records {
		r.addTo(b)
	}
	b.index()
	b.remember()
	return b
}

// With returns a copy of the Book in which the cells are as given: what would
// be seen if they were saved. It takes cells of existing rows, not new rows.
func (b *Book) With(cells ...Record) *Book {
	c := *b
	cloned := map[Kind]bool{}
	for _, r := range cells {
		kind := r.Ref().Kind
		if !cloned[kind] {
			c.cloneCells(kind)
			cloned[kind] = true
		}
		r.addTo(&c)
	}
	if cloned[KindPrintedRow] {
		c.reprinted()
	} else {
		c.remember()
	}
	return &c
}

// At returns the same Book at another revision.
func (b *Book) At(revision uint64) *Book {
	c := *b
	c.Revision = revision
	c.remember()
	return &c
}

func (b *Book) cloneCells(kind Kind) {
	switch kind {
	case KindTarget:
		b.targets = b.targets.Copy()
	case KindActual:
		b.actuals = b.actuals.Copy()
	case KindFacilitationMark:
		b.marks = b.marks.Copy()
	case KindReason:
		b.reasons = b.reasons.Copy()
	case KindReceipt:
		b.receipts = b.receipts.Copy()
	case KindAmount:
		b.amounts = b.amounts.Copy()
	case KindSpent:
		b.spent = b.spent.Copy()
	case KindNarrative:
		b.narratives = b.narratives.Copy()
	case KindAnalysis:
		b.analyses = b.analyses.Copy()
	case KindPart:
		b.parts = b.parts.Copy()
	case KindAssessment:
		b.assessments = b.assessments.Copy()
	case KindPrintedRow:
		b.printed = b.printed.Copy()
	case KindAcceptance:
		b.accepted = b.accepted.Copy()
	default:
		panic("model: Book.With takes cells only, not " + string(kind))
	}
}

func (b *Book) index() {
	b.orderNodes()
	place := map[ID]int{}
	for i, n := range b.Nodes {
		place[n.ID] = i
	}
	b.nodeAt = place
	slices.SortStableFunc(b.Indicators, func(x, y Indicator) int {
		return cmp.Or(cmp.Compare(place[x.Node], place[y.Node]), cmp.Compare(x.Order, y.Order), cmp.Compare(x.ID, y.ID))
	})
	b.indicatorAt, b.measures = map[ID]int{}, map[ID][]int{}
	for i, ind := range b.Indicators {
		b.indicatorAt[ind.ID] = i
		b.measures[ind.Node] = append(b.measures[ind.Node], i)
	}
	b.measuresOf = make([][]int, len(b.Nodes))
	for i := range b.Nodes {
		b.measuresOf[i] = b.measures[b.Nodes[i].ID]
	}
	byOrder(b.Sections, func(s Section) (int, ID) { return s.Order, s.ID })
	b.sortOfficials()
	b.sortLetters()
	byOrder(b.Facilitations, func(f Facilitation) (int, ID) { return f.Order, f.ID })
	byOrder(b.Villages, func(v Village) (int, ID) { return v.Order, v.ID })
	b.villageAt = make(map[ID]int, len(b.Villages))
	for i := range b.Villages {
		b.villageAt[b.Villages[i].ID] = i
	}
	byOrder(b.Documents, func(d DocumentKind) (int, ID) { return d.Order, d.ID })
	byOrder(b.Versions, func(v BudgetVersion) (int, ID) { return v.Order, v.ID })
	byOrder(b.Peers, func(p Peer) (int, ID) { return p.Order, p.ID })
	byOrder(b.Staff, func(s Staff) (int, ID) { return s.Order, s.ID })
	byOrder(b.Assets, func(a Asset) (int, ID) { return a.Order, a.ID })
	byOrder(b.Plans, func(p StrategicPlan) (int, ID) { return p.First, p.ID })
	slices.SortFunc(b.Users, func(x, y User) int { return cmp.Compare(x.ID, y.ID) })
	byOrder(b.Obstacles, func(o Obstacle) (int, ID) { return o.Order, o.ID })
	byOrder(b.Advice, func(a Advice) (int, ID) { return a.Order, a.ID })
	byOrder(b.Partners, func(p Partner) (int, ID) { return p.Order, p.ID })
	byOrder(b.Issues, func(i StrategicIssue) (int, ID) { return i.Order, i.ID })
	byOrder(b.Duties, func(d Duty) (int, ID) { return d.Order, d.ID })
	byOrder(b.Regulations, func(r Regulation) (int, ID) { return r.Order, r.ID })
	byOrder(b.Accomplishments, func(a Accomplishment) (int, ID) { return a.Order, a.ID })
	byOrder(b.Photos, func(p Photo) (int, ID) { return p.Order, p.ID })
	byOrder(b.Employees, func(e Employee) (int, ID) { return e.Order, e.ID })
	byOrder(b.Assignments, func(a Assignment) (int, ID) { return a.Order, a.ID })
	slices.SortFunc(b.Holidays, func(x, y Holiday) int { return x.Date.Compare(y.Date) })
	sortDeadlines(b.Deadlines)
	b.orderNotes()
	sortCriteria(b.Criteria)
	b.orderRows()
	b.orderPrinted()
	b.years = map[ID][]int{}
	for k := range b.history.All() {
		b.years[k.Indicator] = append(b.years[k.Indicator], k.Year)
	}
	for _, years := range b.years {
		slices.Sort(years)
	}
}

func sortDeadlines(list []Deadline) {
	slices.SortFunc(list, func(x, y Deadline) int {
		return cmp.Or(x.Due.Compare(y.Due), cmp.Compare(x.ID, y.ID))
	})
}

func byOrder[T any](list []T, place func(T) (int, ID)) {
	slices.SortFunc(list, func(x, y T) int {
		xo, xid := place(x)
		yo, yid := place(y)
		return cmp.Or(cmp.Compare(xo, yo), cmp.Compare(xid, yid))
	})
}

// orderNodes lays the tree out depth first. A node whose parent is missing, which the
// store never lets happen, is kept at the end rather than lost.
func (b *Book) orderNodes() {
	byOrder(b.Nodes, func(n Node) (int, ID) { return n.Order, n.ID })
	under := map[ID][]Node{}
	for _, n := range b.Nodes {
		under[n.Parent] = append(under[n.Parent], n)
	}
	ordered := make([]Node, 0, len(b.Nodes))
	placed := map[ID]bool{}
	var walk func(parent ID)
	walk = func(parent ID) {
		for _, n := range under[parent] {
			if !placed[n.ID] {
				placed[n.ID] = true
				ordered = append(ordered, n)
				walk(n.ID)
			}
		}
	}
	walk("")
	for _, n := range b.Nodes {
		if !placed[n.ID] {
			ordered = append(ordered, n)
		}
	}
	b.Nodes = ordered
	b.children = map[ID][]int{}
	for i, n := range ordered {
		b.children[n.Parent] = append(b.children[n.Parent], i)
	}
}

func (b *Book) orderRows() {
	place := map[ID]int{}
	for i, f := range b.Facilitations {
		place[f.ID] = i
	}
	slices.SortFunc(b.Rows, func(x, y FacilitationRow) int {
		return cmp.Or(cmp.Compare(place[x.Group], place[y.Group]), cmp.Compare(x.Order, y.Order), cmp.Compare(x.ID, y.ID))
	})
	b.rowAt = map[ID]int{}
	for i, r := range b.Rows {
		b.rowAt[r.ID] = i
	}
}

func (b *Book) orderPrinted() {
	byOrder(b.Publications, func(p Publication) (int, ID) { return p.Order, p.ID })
	place := map[ID]int{}
	for i, p := range b.Publications {
		place[p.ID] = i
	}
	slices.SortFunc(b.PrintedTables, func(x, y PrintedTable) int {
		return cmp.Or(cmp.Compare(place[x.Publication], place[y.Publication]), cmp.Compare(x.Order, y.Order), cmp.Compare(x.ID, y.ID))
	})
	b.printedRows = map[ID][]ID{}
	for k := range b.printed.All() {
		b.printedRows[k.Table] = append(b.printedRows[k.Table], k.Row)
	}
	for table, rows := range b.printedRows {
		slices.SortFunc(rows, func(x, y ID) int {
			return cmp.Or(cmp.Compare(b.printed.At(printedKey{table, x}).Order, b.printed.At(printedKey{table, y}).Order), cmp.Compare(x, y))
		})
	}
}
