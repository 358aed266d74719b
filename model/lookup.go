package model

// Node returns the node with the id, or nil.
func (b *Book) Node(id ID) *Node {
	if i, ok := b.nodeAt[id]; ok {
		return &b.Nodes[i]
	}
	return nil
}

// NodeAt returns the position in Nodes of the node, or -1.
func (b *Book) NodeAt(id ID) int {
	if i, ok := b.nodeAt[id]; ok {
		return i
	}
	return -1
}

// Children returns the positions in Nodes of the node's children; "" gives the goals.
func (b *Book) Children(id ID) []int { return b.children[id] }

// Indicator returns the indicator with the id, or nil.
func (b *Book) Indicator(id ID) *Indicator {
	if i, ok := b.indicatorAt[id]; ok {
		return &b.Indicators[i]
	}
	return nil
}

// IndicatorAt returns the position in Indicators of the indicator, or -1.
func (b *Book) IndicatorAt(id ID) int {
	if i, ok := b.indicatorAt[id]; ok {
		return i
	}
	return -1
}

// Measures returns the positions in Indicators of the node's indicators.
func (b *Book) Measures(node ID) []int { return b.measures[node] }

// MeasuresAt are those of the node at a position in Nodes.
func (b *Book) MeasuresAt(i int) []int { return b.measuresOf[i] }

// Row returns the facilitation row with the id, or nil.
func (b *Book) Row(id ID) *FacilitationRow {
	if i, ok := b.rowAt[id]; ok {
		return &b.Rows[i]
	}
	return nil
}

// RowAt returns the position in Rows of the facilitation row, or -1.
func (b *Book) RowAt(id ID) int {
	if i, ok := b.rowAt[id]; ok {
		return i
	}
	return -1
}

// Target returns the target of one agreement; WholeYear asks for the year's.
func (b *Book) Target(indicator ID, a Agreement, q Quarter) Reading {
	return b.targets.At(targetKey{indicator, a, q})
}

// TargetInForce returns the revised target where it is filled, else the initial one.
func (b *Book) TargetInForce(indicator ID, q Quarter) Reading {
	if r := b.Target(indicator, Revised, q); !r.IsBlank() {
		return r
	}
	return b.Target(indicator, Initial, q)
}

// TargetAt returns the year's target that holds at the end of the quarter: the revised one where
// it is filled and the changed agreement was signed by then, or has no day; else the initial one.
func (b *Book) TargetAt(indicator ID, q Quarter) Reading {
	if revised := b.Target(indicator, Revised, WholeYear); !revised.IsBlank() && b.RevisedAt(q) {
		return revised
	}
	return b.Target(indicator, Initial, WholeYear)
}

// RevisedAt reports that the changed agreement holds at the end of the quarter. Without a day it
// holds all year.
func (b *Book) RevisedAt(q Quarter) bool {
	if !q.Valid() {
		q = Q4
	}
	return !b.Office.RenewedOn.After(q.LastDay(b.Year))
}

// Actual returns what was typed for an indicator in a quarter; the zero Actual is blank.
func (b *Book) Actual(indicator ID, q Quarter) Actual { return b.actuals.At(cellKey{indicator, q}) }

// Mark returns what was realised of a row in a quarter; the zero mark is blank.
func (b *Book) Mark(row ID, q Quarter) FacilitationMark { return b.marks.At(cellKey{row, q}) }

// Reason returns why a row was not realised, or "".
func (b *Book) Reason(row ID) string { return b.reasons.At(row) }

// Receipt returns when a village handed a document in; the zero Receipt is blank.
func (b *Book) Receipt(village, document ID) Receipt {
	return b.receipts.At(receiptKey{village, document})
}

// Amount returns the ceiling entered at the node itself in the version, blank where none is.
func (b *Book) Amount(node, version ID) Reading { return b.amounts.At(amountKey{node, version}) }

// Spent returns what was entered at the node itself as spent by the end of the quarter.
func (b *Book) Spent(node ID, q Quarter) Reading { return b.spent.At(cellKey{node, q}) }

// History returns the figures of an earlier year; the zero History is blank.
func (b *Book) History(indicator ID, year int) History {
	return b.history.At(historyKey{indicator, year})
}

// HistoryYears lists the years an indicator has figures of, ascending.
func (b *Book) HistoryYears(indicator ID) []int { return b.years[indicator] }

// User returns the user with the id, or nil; revoked ones included.
func (b *Book) User(id ID) *User {
	for i := range b.Users {
		if b.Users[i].ID == id {
			return &b.Users[i]
		}
	}
	return nil
}

// Narrative returns the office's text of a topic, "" where it has written none.
func (b *Book) Narrative(topic ID) string { return b.narratives.At(topic) }

// Analysis returns the sentences of one part of a node's analysis; none where it is blank.
// They must not be changed.
func (b *Book) Analysis(node ID, part AnalysisPart) []string {
	return b.analyses.At(analysisKey{node, part})
}

// Assessment returns what a person said of a criterion; the zero Assessment is blank.
func (b *Book) Assessment(criterion ID) Assessment { return b.assessments.At(criterion) }

// VersionInForce returns the budget version that holds at the end of the quarter:
// the last one that has any amount and was valid by then. Nil where there is none.
func (b *Book) VersionInForce(q Quarter) *BudgetVersion {
	filled := b.FilledVersions()
	for i := len(b.Versions) - 1; i >= 0; i-- {
		v := &b.Versions[i]
		if filled[v.ID] && !v.Since.After(q.LastDay(b.Year)) {
			return v
		}
	}
	return nil
}

// VersionBefore returns the position in Versions of the one that a blank row of version i is
// read from: the nearest before it among those filled that was not valid only later. It is -1
// where there is none, and where version i is blank itself: then it says nothing yet.
func (b *Book) VersionBefore(i int, filled map[ID]bool) int {
	if !filled[b.Versions[i].ID] {
		return -1
	}
	since := b.Versions[i].Since
	for before := i - 1; before >= 0; before-- {
		v := &b.Versions[before]
		if filled[v.ID] && (since.IsBlank() || !v.Since.After(since)) {
			return before
		}
	}
	return -1
}

// FilledVersions are those that have any amount and are no drafts. The map must not be changed.
func (b *Book) FilledVersions() map[ID]bool {
	return b.Derive("filled versions", func() any { return b.filledVersions() }).(map[ID]bool)
}

func (b *Book) filledVersions() map[ID]bool {
	filled := map[ID]bool{}
	for k := range b.amounts.All() {
		filled[k.Version] = true
	}
	for i := range b.Versions {
		if b.Versions[i].Draft {
			delete(filled, b.Versions[i].ID)
		}
	}
	return filled
}

// Section returns the name of a section, or "" where the id names none.
func (b *Book) Section(id ID) string {
	for _, s := range b.Sections {
		if s.ID == id {
			return s.Name
		}
	}
	return ""
}

// PrintedRows returns the rows of a printed table, in order.
func (b *Book) PrintedRows(table ID) []PrintedRow {
	rows := make([]PrintedRow, 0, len(b.printedRows[table]))
	for _, id := range b.printedRows[table] {
		rows = append(rows, b.printed.At(printedKey{table, id}))
	}
	return rows
}

// PrintedTable returns the table with the id, or nil.
func (b *Book) PrintedTable(id ID) *PrintedTable {
	for i := range b.PrintedTables {
		if b.PrintedTables[i].ID == id {
			return &b.PrintedTables[i]
		}
	}
	return nil
}

// Publication returns the document with the id, or nil.
func (b *Book) Publication(id ID) *Publication {
	for i := range b.Publications {
		if b.Publications[i].ID == id {
			return &b.Publications[i]
		}
	}
	return nil
}

// Accepted returns why a finding was let stand; the zero Acceptance where it was not.
func (b *Book) Accepted(finding string) Acceptance { return b.accepted.At(finding) }
