package model

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

// What is right is taken, up to the last value of each limit.
func TestWhatIsRightPassesUpToItsLimits(t *testing.T) {
	name := strings.Repeat("a", MaxNameLength)
	sound := []Record{
		&Office{Name: name, Head: Person{Name: name, NIP: "1"}},
		&Node{ID: "n", Name: name, Level: Goal, Section: "s"},
		&Node{ID: "n", Name: "x", Level: SubActivity, Parent: "m", Code: "7.01.02.2.01.0003"},
		&FacilitationRow{ID: "r", Group: "g", Name: "x"},
		&FacilitationRow{ID: "r", Group: "g", Name: "x", Planned: maxPlanned},
		&FacilitationMark{Row: "r", Quarter: Q1},
		&FacilitationMark{Row: "r", Quarter: Q4, Count: maxPlanned, Evidence: []Evidence{{Kind: EvidenceMinutes, Reference: "141/7"}}, Note: "x"},
		&Receipt{Village: "v", Document: "d", Date: Date{2024, 3, 31}, Reference: "005/1", Note: "x"},
		&Target{Indicator: "i", Agreement: Initial, Quarter: WholeYear, Value: IntOf(1)},
		&QuarterState{Quarter: Q1, Status: StatusDraft, Reason: "x"},
		&QuarterState{Quarter: Q4, Status: StatusLocked},
		&Acknowledgement{Quarter: Q1, Name: "x", Date: Date{2024, 4, 1}},
	}
	for _, status := range Statuses() {
		sound = append(sound, &PartState{Quarter: Q2, Part: PartVillages, Status: status, Note: "x"})
	}
	for _, kind := range EvidenceKinds() {
		sound = append(sound, &FacilitationMark{Row: "r", Quarter: Q1, Count: 1, Evidence: []Evidence{{Kind: kind.Kind}}})
	}
	for _, r := range sound {
		if err := r.Check(); err != nil {
			t.Errorf("%T %+v: %v", r, r, err)
		}
	}
}

func TestWhatIsWrongIsNamedWhereItStands(t *testing.T) {
	for _, row := range []struct {
		record Record
		field  string
	}{
		{&FacilitationRow{ID: "r", Name: "x", Planned: maxPlanned + 1}, "Direncanakan"},
		{&FacilitationMark{Row: "r", Quarter: Q1, Count: maxPlanned + 1}, "Direalisasikan"},
		{&FacilitationMark{Row: "r", Quarter: Q1, Evidence: []Evidence{{Kind: EvidenceDecree, Reference: "x\x1b"}}}, "Nomor/uraian bukti"},
		{&Receipt{Village: "v", Document: "d", Reference: "x\a"}, "Nomor dokumen"},
		{&PartState{Quarter: Q2, Part: PartVillages, Status: "beres"}, "Status"},
		{&QuarterState{Quarter: Q1, Status: StatusApproved}, "Status"},
		{&Acknowledgement{Quarter: Q1, Name: "x"}, "Tanggal"},
		{&Acknowledgement{Quarter: Q1, Date: Date{2024, 4, 1}}, "Nama"},
		{&Office{Name: "x", Head: Person{NIP: "1\x1b"}}, "NIP Camat"},
		{&Office{Name: "x", Regent: Person{Name: "1\x1b"}}, "Nama Bupati"},
	} {
		var fault *Fault
		if err := row.record.Check(); !errors.As(err, &fault) || fault.Field != row.field {
			t.Errorf("%+v: %v, want a fault of %s", row.record, err, row.field)
		}
	}
}

// A record keeps what it points at from being removed.
func TestRecordsPointAtWhatTheyNeed(t *testing.T) {
	for _, row := range []struct {
		record interface{ References() []Ref }
		want   []Ref
	}{
		{&Node{ID: "n", Level: Goal}, nil},
		{&Node{ID: "n", Level: Program, Parent: "m", Section: "s"}, []Ref{{KindSection, "s"}, {KindNode, "m"}}},
		{&Facilitation{ID: "f", Section: "s"}, []Ref{{KindSection, "s"}}},
		{&FacilitationRow{ID: "r", Group: "f"}, []Ref{{KindFacilitation, "f"}}},
		{&FacilitationMark{Row: "r", Quarter: Q1}, []Ref{{KindFacilitationRow, "r"}}},
		{&Reason{Row: "r"}, []Ref{{KindFacilitationRow, "r"}}},
		{&Receipt{Village: "v", Document: "d"}, []Ref{{KindVillage, "v"}, {KindDocument, "d"}}},
	} {
		if got := row.record.References(); !reflect.DeepEqual(got, row.want) {
			t.Errorf("%T: %v, want %v", row.record, got, row.want)
		}
	}
}

// A record is dropped only where nothing of it is left.
func TestOneFilledFieldKeepsARecord(t *testing.T) {
	day := Date{2024, 3, 1}
	for _, r := range []interface{ IsBlank() bool }{
		&FacilitationMark{Row: "r", Count: 1}, &FacilitationMark{Row: "r", Date: day}, &FacilitationMark{Row: "r", Note: "x"},
		&FacilitationMark{Row: "r", Evidence: []Evidence{{Kind: EvidenceReport}}},
		&Receipt{Date: day}, &Receipt{Reference: "1"}, &Receipt{Note: "x"},
		&PartState{Status: StatusSubmitted}, &PartState{Note: "x"}, &PartState{Status: StatusDraft, Note: "x"}, &Reason{Text: "x"},
	} {
		if r.IsBlank() {
			t.Errorf("%T %+v is called blank", r, r)
		}
	}
	for _, r := range []interface{ IsBlank() bool }{
		&FacilitationMark{Row: "r", Quarter: Q1}, &Receipt{Village: "v", Document: "d"}, &PartState{Part: "p"}, &PartState{Status: StatusDraft}, &Reason{Row: "r"},
	} {
		if !r.IsBlank() {
			t.Errorf("%T %+v is called filled", r, r)
		}
	}
}

func TestLevelsHaveWordsAndCodes(t *testing.T) {
	for level := Goal; level <= SubActivity; level++ {
		if level.Label() == "" || level.Name() == "" {
			t.Errorf("level %d has no word", int(level))
		}
		if want := level == Goal || level == Objective; level.IsKey() != want {
			t.Errorf("%s: is it an IKU's level? %v", level.Label(), level.IsKey())
		}
		if level.BearsMoney() == level.IsKey() {
			t.Errorf("%s: money stands at programs and below", level.Label())
		}
	}
	if (Goal-1).Label()+(SubActivity+1).Label()+(Goal-1).Name()+(SubActivity+1).Name() != "" {
		t.Error("a level that is none has a word")
	}
	for parts, want := range map[int]Level{2: 0, 3: Program, 4: 0, 5: Activity, 6: SubActivity, 7: 0} {
		if got := LevelCoded(parts); got != want {
			t.Errorf("a code of %d parts: %v, want %v", parts, got, want)
		}
	}
}
