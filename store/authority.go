package store

import (
	"slices"

	"capaian/model"
)

// permit is a row of the table of authority: who may write a kind of record, and for
// staf, whose rows they are.
type permit struct {
	kind    model.Kind
	roles   []model.Role
	section func(*model.Book, model.Record) model.ID // nil: every section's staf
}

func permits() []permit {
	planners := []model.Role{model.RoleSecretary, model.RoleAdmin}
	everyone := append([]model.Role{model.RoleStaff}, planners...)
	return []permit{
		{model.KindOffice, planners, nil},
		{model.KindSettings, planners, nil},
		{model.KindSection, planners, nil},
		{model.KindNode, planners, nil},
		{model.KindIndicator, planners, nil},
		{model.KindTarget, planners, nil},
		{model.KindActual, everyone, sectionOfActual},
		{model.KindFacilitation, planners, nil},
		{model.KindFacilitationRow, planners, nil},
		{model.KindFacilitationMark, everyone, sectionOfMark},
		{model.KindReason, everyone, sectionOfReason},
		{model.KindVillage, planners, nil},
		{model.KindDocument, planners, nil},
		{model.KindReceipt, everyone, nil},
		{model.KindVersion, planners, nil},
		{model.KindAmount, everyone, sectionOfAmount},
		{model.KindSpent, everyone, sectionOfSpent},
		{model.KindHistory, planners, nil},
		{model.KindPeer, planners, nil},
		{model.KindStaff, everyone, nil},
		{model.KindAsset, everyone, nil},
		{model.KindQuarter, planners, nil},
		{model.KindNarrative, everyone, nil},
		{model.KindStrategicIssue, everyone, nil},
		{model.KindAnalysis, everyone, sectionOfAnalysis},
		{model.KindHoliday, planners, nil},
		{model.KindDeadline, planners, nil},
		{model.KindReportStyle, planners, nil},
		{model.KindLogo, planners, nil},
		{model.KindUser, []model.Role{model.RoleAdmin}, nil},
		{model.KindPart, everyone, sectionOfPart},
		{model.KindSnapshot, planners, nil},
		{model.KindAcknowledgement, []model.Role{model.RoleHead}, nil},
		{model.KindNote, append([]model.Role{model.RoleHead}, everyone...), nil},
		{model.KindCriterion, planners, nil},
		{model.KindAssessment, planners, nil},
		{model.KindPublication, everyone, nil},
		{model.KindPrintedTable, everyone, nil},
		{model.KindPrintedRow, everyone, nil},
		{model.KindAcceptance, planners, nil},
	}
}

// authorise refuses an actor who may not write the record. The Book says whose row it is.
func authorise(a model.Actor, b *model.Book, record model.Record) error {
	kind := record.Ref().Kind
	for _, p := range permits() {
		if p.kind != kind {
			continue
		}
		if !slices.Contains(p.roles, a.Role) {
			return model.Faultf(model.FaultAuthority, label(kind), "%s tidak dapat diubah oleh peran %s.", label(kind), a.Role)
		}
		if a.Role != model.RoleStaff || a.Section == "" || p.section == nil {
			return nil
		}
		if owner := p.section(b, record); owner != "" && owner != a.Section {
			return model.Faultf(model.FaultAuthority, label(kind), "%s ini milik %s; Anda terdaftar pada %s.", label(kind), b.Section(owner), b.Section(a.Section))
		}
		return nil
	}
	return model.Faultf(model.FaultAuthority, string(kind), "%s tidak dapat diubah.", label(kind))
}

// known refuses an act of nobody: the trail must name who did it.
func known(a model.Actor) error {
	if printable(a.ID) == "" || printable(a.ID) != a.ID {
		return model.Faultf(model.FaultAuthority, "Pengguna", "Pengguna tidak dikenal; perubahan hanya diterima dari pengguna yang terdaftar.")
	}
	return nil
}

func sectionOfActual(b *model.Book, r model.Record) model.ID {
	if ind := b.Indicator(r.(*model.Actual).Indicator); ind != nil {
		return b.SectionOfIndicator(ind)
	}
	return ""
}

func sectionOfMark(b *model.Book, r model.Record) model.ID {
	return b.SectionOfRow(r.(*model.FacilitationMark).Row)
}

func sectionOfReason(b *model.Book, r model.Record) model.ID {
	return b.SectionOfRow(r.(*model.Reason).Row)
}

func sectionOfAmount(b *model.Book, r model.Record) model.ID {
	return b.SectionOfNode(r.(*model.Amount).Node)
}

func sectionOfSpent(b *model.Book, r model.Record) model.ID {
	return b.SectionOfNode(r.(*model.Spent).Node)
}

func sectionOfAnalysis(b *model.Book, r model.Record) model.ID {
	return b.SectionOfNode(r.(*model.Analysis).Node)
}

func sectionOfPart(b *model.Book, r model.Record) model.ID {
	return b.Part(r.(*model.PartState).Part).Section
}
