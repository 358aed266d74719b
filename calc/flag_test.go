package calc

import "testing"

func TestEveryFlagHasItsOwnWords(t *testing.T) {
	seen := map[string]bool{}
	for flag := NotFilled; flag <= DenominatorZero; flag <<= 1 {
		words := flag.Words()
		if len(words) != 1 || words[0] == "" || seen[words[0]] {
			t.Errorf("flag %b has the words %q", flag, words)
			continue
		}
		seen[words[0]] = true
	}
	if got := Flag(0).Words(); got != nil {
		t.Errorf("no flag has the words %q", got)
	}
	if got := (NotFilled | TargetZero).Words(); len(got) != 2 || got[0] != "belum diisi" || got[1] != "target 0, tidak dapat dihitung" {
		t.Errorf("two flags have the words %q", got)
	}
}
