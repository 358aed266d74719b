package cli

import (
	"cmp"
	"regexp"
	"runtime"
	"strings"
)

// plainSigns reports that the terminal is to get ASCII signs only: because it was asked for, or,
// where nothing was said of it, because of what the terminal and the locale say of themselves.
func (m *Main) plainSigns(o *options) bool {
	if o.asciiSaid || o.ascii {
		return o.ascii
	}
	if runtime.GOOS == "windows" && !m.overServer {
		return false // its console takes text as it is, whatever such variables say
	}
	return oldTerminal().MatchString(m.Getenv("TERM")) ||
		!utf8Locale(cmp.Or(m.Getenv("LC_ALL"), m.Getenv("LC_CTYPE"), m.Getenv("LANG")))
}

// oldTerminal matches terminals without our signs: the console of Linux has glyphs for 256 or
// 512 of them, without dashes and dots; the others are of before Unicode.
func oldTerminal() *regexp.Regexp {
	return regexp.MustCompile(`^(linux(-.*)?|vt\d.*|ansi.*|dumb|unknown|cons25.*|sun(-.*)?|pcansi.*|wy.*|wsvt.*)$`)
}

// utf8Locale reports that a locale does not speak against UTF-8. None says nothing, and nearly
// all terminals show it; over SSH from PuTTY there is none. One that is named says so itself: C,
// POSIX and id_ID mean other letters.
func utf8Locale(locale string) bool {
	folded := strings.ToLower(strings.ReplaceAll(locale, "-", ""))
	return locale == "" || strings.Contains(folded, "utf8")
}
