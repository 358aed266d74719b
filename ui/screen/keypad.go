package screen

import tea "charm.land/bubbletea/v2"

// Keypad gives keys of the keypad in its application mode the signs that stand on them, so that
// they type and lead as the others do; all else stays as it is.
func Keypad(msg tea.Msg) tea.Msg {
	press, is := msg.(tea.KeyPressMsg)
	if !is || press.Text != "" {
		return msg
	}
	sign := rune(0)
	switch code := press.Code; {
	case code >= tea.KeyKp0 && code <= tea.KeyKp9:
		sign = '0' + code - tea.KeyKp0
	case code == tea.KeyKpEnter:
		press.Code = tea.KeyEnter
		return press
	case code == tea.KeyKpPlus:
		sign = '+'
	case code == tea.KeyKpMinus:
		sign = '-'
	case code == tea.KeyKpMultiply:
		sign = '*'
	case code == tea.KeyKpDivide:
		sign = '/'
	case code == tea.KeyKpDecimal:
		sign = '.'
	case code == tea.KeyKpComma, code == tea.KeyKpSep:
		sign = ','
	default:
		return msg
	}
	press.Code = sign
	if press.Mod&^tea.ModShift == 0 {
		press.Text = string(sign)
	}
	return press
}
