package text

import (
	"strings"

	"capaian/model"
)

// Evidence prints proofs a line each: "Berita acara: 141/07/2024".
func Evidence(all []model.Evidence) string {
	var lines []string
	for _, e := range all {
		line := string(e.Kind)
		for _, info := range model.EvidenceKinds() {
			if info.Kind == e.Kind {
				line = info.Label
			}
		}
		if e.Reference != "" {
			line += ": " + e.Reference
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// ParseEvidence reads what Evidence prints, with the kinds in full or as their short marks.
// Blank lines are passed over. The error is a *model.Fault with FaultText.
func ParseEvidence(field, s string) ([]model.Evidence, error) {
	var all []model.Evidence
	for line := range strings.SplitSeq(model.Clean(s, true), "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		kind, reference, _ := strings.Cut(line, ":")
		known, ok := evidenceKind(kind)
		if !ok {
			var labels []string
			for _, info := range model.EvidenceKinds() {
				labels = append(labels, info.Label)
			}
			return nil, model.Faultf(model.FaultText, field, "%s: terbaca %s, diharapkan jenis bukti lalu titik dua dan nomornya; jenisnya %s.",
				field, quote(line), strings.Join(labels, ", "))
		}
		all = append(all, model.Evidence{Kind: known, Reference: strings.TrimSpace(reference)})
	}
	return all, nil
}

func evidenceKind(s string) (model.EvidenceKind, bool) {
	s = strings.Join(Words(s), " ")
	for _, info := range model.EvidenceKinds() {
		for _, name := range []string{info.Label, info.Mark, string(info.Kind)} {
			if s == strings.Join(Words(name), " ") {
				return info.Kind, true
			}
		}
	}
	return "", false
}
