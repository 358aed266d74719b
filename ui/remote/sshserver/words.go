package sshserver

import "strings"

// words takes a command line apart as the shells of POSIX do, without anything that a shell
// would put in the place of what is written: spaces part words, single quotes keep all, double
// quotes all but a stroke before a quote or a stroke, and a stroke elsewhere keeps what follows.
// A quote that is not closed ends with the line.
func words(line string) []string {
	var all []string
	var word strings.Builder
	begun, quote, kept := false, rune(0), false
	for _, r := range line {
		switch {
		case kept:
			if quote == '"' && r != '"' && r != '\\' {
				word.WriteRune('\\')
			}
			word.WriteRune(r)
			kept = false
		case r == '\\' && quote != '\'':
			begun, kept = true, true
		case quote != 0 && r == quote:
			quote = 0
		case quote != 0:
			word.WriteRune(r)
		case r == '\'' || r == '"':
			begun, quote = true, r
		case r == ' ' || r == '\t' || r == '\n' || r == '\r':
			if begun {
				all = append(all, word.String())
			}
			word.Reset()
			begun = false
		default:
			begun = true
			word.WriteRune(r)
		}
	}
	if kept {
		word.WriteRune('\\')
	}
	if begun {
		all = append(all, word.String())
	}
	return all
}
