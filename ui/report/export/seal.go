package export

import (
	"fmt"
	"strings"
)

// printedSeal is how many hexadecimal digits of a seal are printed, in groups of four: too
// many to be met by chance, few enough to be typed from paper.
const printedSeal = 32

// WantsSeal reports that what the trail comes to is to stand at the foot of the pages: the
// office wants it so, and it is the LKjIP or an agreement.
func (x *Export) WantsSeal() bool { return x.Book.Style.Sealed && x.proved }

// WithSeal is the export with the seal of the trail at the foot of its pages: the number of
// the newest act and the fingerprint of all up to it, in hex.
func (x *Export) WithSeal(revision uint64, fingerprint string) *Export {
	digits := fingerprint[:min(printedSeal, len(fingerprint))]
	var groups []string
	for len(digits) > 4 {
		groups, digits = append(groups, digits[:4]), digits[4:]
	}
	sealed, made := *x, *x.Report
	made.Seal = fmt.Sprintf("Jejak perubahan nomor %d, sidik %s", revision, strings.Join(append(groups, digits), " "))
	sealed.Report = &made
	return &sealed
}
