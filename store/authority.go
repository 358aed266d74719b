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
		{model.KindCriterion, planners, nil},
		{model.KindAssessment, planners, nil},
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
	ind := b.Indicator(r.(*model.Actual).Indicator)
	if ind == nil {
		return ""
	}
	if ind.Section != "" {
		return ind.Section
	}
	return sectionOfNode(b, ind.Node)
}

func sectionOfNode(b *model.Book, id model.ID) model.ID {
	for n := b.Node(id); n != nil; n = b.Node(n.Parent) {
		if n.Section != "" {
			return n.Section
		}
	}
	return ""
}

func sectionOfMark(b *model.Book, r model.Record) model.ID {
	return sectionOfRow(b, r.(*model.FacilitationMark).Row)
}

func sectionOfReason(b *model.Book, r model.Record) model.ID {
	return sectionOfRow(b, r.(*model.Reason).Row)
}

func sectionOfRow(b *model.Book, id model.ID) model.ID {
	row := b.Row(id)
	if row == nil {
		return ""
	}
	for _, f := range b.Facilitations {
		if f.ID == row.Group {
			return f.Section
		}
	}
	return ""
}

func sectionOfAmount(b *model.Book, r model.Record) model.ID {
	return sectionOfNode(b, r.(*model.Amount).Node)
}

func sectionOfSpent(b *model.Book, r model.Record) model.ID {
	return sectionOfNode(b, r.(*model.Spent).Node)
}

func sectionOfAnalysis(b *model.Book, r model.Record) model.ID {
	return sectionOfNode(b, r.(*model.Analysis).Node)
}
