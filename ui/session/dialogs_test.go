package session_test

import (
	"capaian/ui/dialog"
	"capaian/ui/kit"
	"capaian/ui/screen"
)

// What the session asks of a dialog it asks of those that have it: renamed on one side only, a
// form would be left without a question, and a text would not close when it is saved.
var (
	_ screen.Form       = (*dialog.Form)(nil)
	_ screen.Finisher   = (*dialog.Form)(nil)
	_ screen.Finisher   = (*dialog.Text)(nil)
	_ screen.Refresher  = (*dialog.Notes)(nil)
	_ screen.Tall       = (*dialog.Text)(nil)
	_ screen.Tall       = (*dialog.Help)(nil)
	_ screen.Tall       = (*dialog.Manual)(nil)
	_ screen.Positioner = (*dialog.Form)(nil)
	_ screen.Positioner = (*dialog.Working)(nil)
	_ screen.Positioner = (*dialog.Help)(nil)
	_ screen.Positioner = (*dialog.Manual)(nil)
	_ screen.Documented = (*dialog.Form)(nil)
	_ screen.Documented = (*dialog.Text)(nil)
	_ screen.Documented = (*dialog.Drafts)(nil)
	_ screen.Documented = (*dialog.Palette)(nil)
	_ screen.Documented = (*dialog.Working)(nil)
	_ screen.Documented = (*kit.Review)(nil)
)
