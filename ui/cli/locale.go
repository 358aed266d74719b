package cli

import "strings"

// utf8Locale reports that a locale's name promises UTF-8. "C" and "POSIX" promise nothing,
// yet terminals that run under them nearly always show UTF-8, so only a named other charset counts.
func utf8Locale(locale string) bool {
	_, charset, named := strings.Cut(locale, ".")
	if !named {
		return true
	}
	charset, _, _ = strings.Cut(charset, "@")
	charset = strings.ToLower(strings.ReplaceAll(charset, "-", ""))
	return charset == "utf8"
}
