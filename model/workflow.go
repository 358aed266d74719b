package model

// Status is where a quarter stands in review; the words are those of status JSON.
type Status string

// The states of a quarter, in their order.
const (
	StatusDraft     Status = "draf"
	StatusSubmitted Status = "diajukan"
	StatusReturned  Status = "dikembalikan"
	StatusApproved  Status = "disetujui"
	StatusLocked    Status = "dikunci"
)

// QuarterState says where a quarter stands. A quarter without one is a draft.
type QuarterState struct {
	standing
	rootless
	Quarter Quarter `json:"quarter"`
	Status  Status  `json:"status"`
}

// Ref names the quarter.
func (s *QuarterState) Ref() Ref { return Ref{KindQuarter, quarterKey(s.Quarter)} }

// Check wants a quarter and a known status.
func (s *QuarterState) Check() error {
	if !s.Quarter.Valid() {
		return badQuarter(s.Quarter)
	}
	switch s.Status {
	case StatusDraft, StatusSubmitted, StatusReturned, StatusApproved, StatusLocked:
		return nil
	}
	return Faultf(FaultText, "Status", "Status %q tidak dikenal.", s.Status)
}

func (s *QuarterState) shelve(b *Book) { b.quarters[s.Quarter] = s.Status }
