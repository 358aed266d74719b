package docx

import "strings"

// face is how wide the letters of a font are against those of Arial, and how high a line of
// them is, both in hundredths.
type face struct {
	name        string
	width, line int
}

// faces are the fonts that offices use; any other is reckoned as Arial.
func faces() []face {
	return []face{
		{"Times New Roman", 88, 115}, {"Liberation Serif", 88, 115}, {"Calibri", 90, 122}, {"Carlito", 90, 122},
		{"Cambria", 95, 117}, {"Bookman Old Style", 106, 117}, {"Tahoma", 97, 121}, {"Verdana", 116, 122},
		{"Arial Narrow", 82, 115}, {"Garamond", 84, 113},
	}
}

// faceOf is the font of that name.
func faceOf(name string) face {
	for _, f := range faces() {
		if strings.EqualFold(f.name, strings.TrimSpace(name)) {
			return f
		}
	}
	return face{"Arial", 100, 115}
}

// widthOf adds the widths of letters up as Arial has them, in twentieths of a point.
func widthOf(s string, half int, bold bool) int {
	thousandths := 0
	for _, r := range s {
		thousandths += letterWidth(r, bold)
	}
	return thousandths * half / 100
}

// letterWidth is the width of a letter of Arial in thousandths of its height.
func letterWidth(r rune, bold bool) int {
	groups := regularLetters
	if bold {
		groups = boldLetters
	}
	for group := range strings.SplitSeq(groups, "\n") {
		if width, letters := group[:4], group[4:]; strings.ContainsRune(letters, r) {
			return int(width[0]-'0')*1000 + int(width[1]-'0')*100 + int(width[2]-'0')*10 + int(width[3]-'0')
		}
	}
	return 556
}

// Letters by their widths; those in no line are as wide as a digit.
const (
	regularLetters = "0191'\n0222ijl\n0260|\n0278 !,./:;I[\\]ft\u00a0\n0333()-r`\n0355\"\n0389*\n0500Jcksvxyz\n0584+<=>~\n" +
		"0611FTZ\n0667&ABEKPSVXY\n0722CDHNRUw\n0778GOQ\n0833Mm\n0889%\n0944W\n1000…—"
	boldLetters = "0238'\n0278 ,./I\\ijl\u00a0\n0333!()-:;[]ft`\n0389*r\n0474\"\n0500z\n0584+<=>~\n0611?FLTZbdghnopqu\n" +
		"0667EPSVXY\n0722&ABCDHKNRU\n0778GOQw\n0833M\n0889%m\n0944W\n1000…—"
)
