package printed

import (
	"cmp"
	"strings"

	"capaian/model"
)

// levelNamed knows the word of a level.
func levelNamed(text string) model.Level {
	words := padded(strings.ReplaceAll(text, "_", " "))
	for _, row := range []struct {
		level model.Level
		words []string
	}{
		{model.SubActivity, []string{"sub kegiatan", "subkegiatan"}},
		{model.Activity, []string{"kegiatan"}},
		{model.Program, []string{"program"}},
		{model.Objective, []string{"sasaran"}},
		{model.Goal, []string{"tujuan"}},
	} {
		if says(words, row.words...) {
			return row.level
		}
	}
	return 0
}

// levelOf tells the level of a label: by its column, by its code, or by the word it begins with.
func (s *Sheet) levelOf(column int, text, code string) model.Level {
	switch s.role(column) {
	case RoleGoal:
		return model.Goal
	case RoleAim:
		return model.Objective
	case RoleProgram:
		if !s.has(RoleActivity, RoleSub) || s.alone(column) {
			return cmp.Or(levelCoded(code), levelBegun(text), model.Program)
		}
		return model.Program
	case RoleActivity:
		return cmp.Or(levelCoded(code), levelBegun(text), model.Activity)
	case RoleSub:
		return model.SubActivity
	}
	return cmp.Or(levelCoded(code), levelBegun(text), 0)
}

// alone reports that no other column names parts of the plan.
func (s *Sheet) alone(column int) bool {
	for i, c := range s.Columns {
		switch c.Role {
		case RoleGoal, RoleAim, RoleProgram, RoleActivity, RoleSub, RoleLabel:
			if i != column {
				return false
			}
		}
	}
	return true
}

// levelCoded reads the depth of a code.
func levelCoded(code string) model.Level {
	parts := strings.FieldsFunc(code, func(r rune) bool { return r == '.' || r == ' ' || r == '-' })
	for _, p := range parts {
		if strings.Trim(p, "0123456789xX") != "" {
			return 0
		}
	}
	return model.LevelCoded(len(parts))
}

// levelBegun reads the word a label begins with, behind its numbering.
func levelBegun(text string) model.Level {
	words := strings.Fields(padded(text))
	for len(words) > 0 && numbering(words[0]) {
		words = words[1:]
	}
	if len(words) < 2 {
		return 0
	}
	switch {
	case words[0] == "program":
		return model.Program
	case words[0] == "sub" && words[1] == "kegiatan" || words[0] == "subkegiatan":
		return model.SubActivity
	case words[0] == "kegiatan":
		return model.Activity
	case words[0] == "sasaran":
		return model.Objective
	case words[0] == "tujuan":
		return model.Goal
	}
	return 0
}
