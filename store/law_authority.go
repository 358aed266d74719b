package store

import (
	"slices"

	"capaian/model"
)

// permit is a row of the table of authority: who may write a kind of record, and for
// staf, whose rows they are.
type permit struct {
	kind  model.Kind
	roles []model.Role

	// sections are those whose staf may, the one that a refusal names first; nil: every
	// section's staf. Where the first is blank the row is nobody's, and any staf may.
	sections func(*model.Book, model.Record) []model.ID
}

func permits() []permit {
	planners := []model.Role{model.RoleSecretary, model.RoleAdmin}
	everyone := append([]model.Role{model.RoleStaff}, planners...)
	return []permit{
		{model.KindOffice, planners, nil},
		{model.KindSettings, planners, nil},
		{model.KindSection, planners, nil},
		{model.KindOfficial, planners, nil},
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
		{model.KindReceipt, everyone, sectionOfReceipt},
		{model.KindLetter, everyone, nil},
		{model.KindVersion, planners, nil},
		{model.KindAmount, everyone, sectionsOfAmount},
		{model.KindSpent, everyone, sectionsOfSpent},
		{model.KindHistory, planners, nil},
		{model.KindPeer, planners, nil},
		{model.KindStaff, everyone, nil},
		{model.KindAsset, everyone, nil},
		{model.KindQuarter, planners, nil},
		{model.KindNarrative, everyone, nil},
		{model.KindStrategicIssue, everyone, nil},
		{model.KindObstacle, everyone, nil},
		{model.KindAdvice, everyone, nil},
		{model.KindPartner, everyone, nil},
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
		{model.KindStrategicPlan, planners, nil},
		{model.KindStrategicTarget, planners, nil},
		{model.KindDuty, everyone, nil},
		{model.KindRegulation, everyone, nil},
		{model.KindAccomplishment, everyone, nil},
		{model.KindPhoto, everyone, sectionOfPhoto},
		{model.KindEmployee, planners, nil},
		{model.KindAssignment, planners, nil},
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
			return model.Faultf(model.FaultAuthority, kind.Label(), "%s tidak dapat diubah oleh peran %s.", kind.Label(), a.Role)
		}
		if a.Role != model.RoleStaff || a.Section == "" || p.sections == nil {
			return nil
		}
		if owners := p.sections(b, record); owners[0] != "" && !slices.ContainsFunc(owners, func(owner model.ID) bool { return b.Inherits(a.Section, owner) }) {
			return model.Faultf(model.FaultAuthority, kind.Label(), "%s ini milik %s; Anda terdaftar pada %s.", kind.Label(), b.Section(owners[0]), b.Section(a.Section))
		}
		return nil
	}
	return model.Faultf(model.FaultAuthority, string(kind), "%s tidak dapat diubah.", kind.Label())
}

// mayBring refuses a year that is opened with reviews, signs and remarks of others in it, by
// somebody other than an admin, once the office has written down who is who: nobody opens a
// year that the camat seems to have signed.
func mayBring(a model.Actor, registered bool, r model.Record) error {
	if !registered || a.Role == model.RoleAdmin {
		return nil
	}
	switch r := r.(type) {
	case *model.PartState:
		if r.Status == model.StatusDraft {
			return nil
		}
	case *model.QuarterState:
		if r.Status == model.StatusDraft {
			return nil
		}
	case *model.Note:
		if r.By == a.ID {
			return nil
		}
	case *model.Snapshot, *model.Acknowledgement:
	default:
		return nil
	}
	kind := r.Ref().Kind.Label()
	return model.Faultf(model.FaultAuthority, kind, "%s dari tempat lain hanya dibawa masuk oleh admin; buka tahun itu tanpa persetujuan, tanda, dan catatan orang lain.", kind)
}

// checkActor refuses an act of nobody: the trail must name who did it.
func checkActor(a model.Actor) error {
	if printable(a.ID) == "" || printable(a.ID) != a.ID {
		return model.Faultf(model.FaultAuthority, "Pengguna", "Pengguna tidak dikenal; perubahan hanya diterima dari pengguna yang terdaftar.")
	}
	return nil
}

func sectionOfActual(b *model.Book, r model.Record) []model.ID {
	if ind := b.Indicator(r.(*model.Actual).Indicator); ind != nil {
		return []model.ID{b.SectionOfIndicator(ind)}
	}
	return []model.ID{""}
}

func sectionOfMark(b *model.Book, r model.Record) []model.ID {
	return []model.ID{b.SectionOfRow(r.(*model.FacilitationMark).Row)}
}

func sectionOfPhoto(b *model.Book, r model.Record) []model.ID {
	return []model.ID{b.SectionOfRow(r.(*model.Photo).Row)}
}

func sectionOfReason(b *model.Book, r model.Record) []model.ID {
	return []model.ID{b.SectionOfRow(r.(*model.Reason).Row)}
}

func sectionOfReceipt(b *model.Book, r model.Record) []model.ID {
	return []model.ID{b.SectionOfDocument(r.(*model.Receipt).Document)}
}

func sectionsOfAmount(b *model.Book, r model.Record) []model.ID {
	return []model.ID{b.SectionOfNode(r.(*model.Amount).Node), b.Treasury()}
}

func sectionsOfSpent(b *model.Book, r model.Record) []model.ID {
	return []model.ID{b.SectionOfNode(r.(*model.Spent).Node), b.Treasury()}
}

func sectionOfAnalysis(b *model.Book, r model.Record) []model.ID {
	return []model.ID{b.SectionOfNode(r.(*model.Analysis).Node)}
}

func sectionOfPart(b *model.Book, r model.Record) []model.ID {
	return []model.ID{b.Part(r.(*model.PartState).Part).Section}
}
