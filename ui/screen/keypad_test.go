package screen_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"capaian/ui/screen"
)

func TestTheKeypadTypesWhatStandsOnIt(t *testing.T) {
	for code, want := range map[rune]string{
		tea.KeyKp0: "0", tea.KeyKp5: "5", tea.KeyKp9: "9", tea.KeyKpDivide: "/", tea.KeyKpMinus: "-", tea.KeyKpDecimal: ".", tea.KeyKpComma: ",", tea.KeyKpPlus: "+", tea.KeyKpMultiply: "*",
	} {
		press, _ := screen.Keypad(tea.KeyPressMsg{Code: code}).(tea.KeyPressMsg)
		if press.Text != want || press.String() != want {
			t.Errorf("%q, want %q", press, want)
		}
	}
	if press, _ := screen.Keypad(tea.KeyPressMsg{Code: tea.KeyKpEnter}).(tea.KeyPressMsg); press.String() != "enter" || press.Code != tea.KeyEnter {
		t.Errorf("%q", press)
	}
	if press, _ := screen.Keypad(tea.KeyPressMsg{Code: tea.KeyKp4, Mod: tea.ModAlt}).(tea.KeyPressMsg); press.String() != "alt+4" || press.Text != "" {
		t.Errorf("%q", press)
	}
	for _, msg := range []tea.Msg{tea.KeyPressMsg{Code: 'a', Text: "a"}, tea.PasteMsg{Content: "x"}, tea.KeyPressMsg{Code: tea.KeyUp}} {
		if screen.Keypad(msg) != msg {
			t.Errorf("%v was changed", msg)
		}
	}
}
