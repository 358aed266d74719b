package docx_test

import (
	"fmt"
	"slices"
	"testing"

	"capaian/model"
	"capaian/ui/report/reporttest"
)

// orders are the sequences of the schema (ECMA-376, transitional) as far as they are used:
// the children of these elements must stand in this order.
func orders() map[string][]string {
	return map[string][]string{
		"pPr": {
			"pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs",
			"suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
			"snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
			"textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
		},
		"rPr": {
			"rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "noProof",
			"snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd",
			"fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath",
		},
		"tbl":         {"bookmarkStart", "tblPr", "tblGrid", "tr"},
		"tblPr":       {"tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize", "tblW", "jc", "tblCellSpacing", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook"},
		"tr":          {"tblPrEx", "trPr", "tc"},
		"tc":          {"tcPr", "p"},
		"tcPr":        {"cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark"},
		"tcBorders":   {"top", "start", "left", "bottom", "end", "right", "insideH", "insideV"},
		"tblBorders":  {"top", "left", "start", "bottom", "right", "end", "insideH", "insideV"},
		"tblCellMar":  {"top", "start", "left", "bottom", "end", "right"},
		"sectPr":      {"headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid"},
		"style":       {"name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat", "locked", "personal", "rsid", "pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr"},
		"styles":      {"docDefaults", "latentStyles", "style"},
		"lvl":         {"start", "numFmt", "lvlRestart", "pStyle", "isLgl", "suff", "lvlText", "lvlPicBulletId", "legacy", "lvlJc", "pPr", "rPr"},
		"numbering":   {"numPicBullet", "abstractNum", "num"},
		"abstractNum": {"nsid", "multiLevelType", "tmpl", "name", "styleLink", "numStyleLink", "lvl"},
		"settings":    {"writeProtection", "view", "zoom", "removePersonalInformation", "defaultTabStop", "characterSpacingControl", "updateFields", "compat", "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator"},
		"inline":      {"extent", "effectExtent", "docPr", "cNvGraphicFramePr", "a:graphic"},
		"chartSpace":  {"date1904", "lang", "roundedCorners", "AlternateContent", "style", "clrMapOvr", "pivotSource", "protection", "chart", "spPr", "txPr", "externalData", "printSettings", "userShapes", "extLst"},
		"chart":       {"title", "autoTitleDeleted", "pivotFmts", "view3D", "floor", "sideWall", "backWall", "plotArea", "legend", "plotVisOnly", "dispBlanksAs"},
		"barChart":    {"barDir", "grouping", "varyColors", "ser", "dLbls", "gapWidth", "overlap", "serLines", "axId"},
		"ser":         {"idx", "order", "tx", "spPr", "invertIfNegative", "pictureOptions", "dPt", "dLbls", "trendline", "errBars", "cat", "val", "shape"},
		"dLbls":       {"dLbl", "delete", "numFmt", "spPr", "txPr", "dLblPos", "showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize", "separator", "showLeaderLines"},
		"catAx":       {"axId", "scaling", "delete", "axPos", "majorGridlines", "minorGridlines", "title", "numFmt", "majorTickMark", "minorTickMark", "tickLblPos", "spPr", "txPr", "crossAx", "crosses", "crossesAt", "auto", "lblAlgn", "lblOffset", "noMultiLvlLbl"},
		"valAx":       {"axId", "scaling", "delete", "axPos", "majorGridlines", "minorGridlines", "title", "numFmt", "majorTickMark", "minorTickMark", "tickLblPos", "spPr", "txPr", "crossAx", "crosses", "crossesAt", "crossBetween", "majorUnit", "minorUnit", "dispUnits"},
	}
}

// inOrder walks an element and reports children out of the schema's sequence.
func inOrder(path string, e *element, fault func(string)) {
	if sequence, known := orders()[e.name]; known && !(e.name == "chart" && len(e.children) == 0) {
		last := -1
		for _, c := range e.children {
			at := slices.Index(sequence, c.name)
			if at < 0 {
				fault(fmt.Sprintf("%s/%s: %s is not known there", path, e.name, c.name))
			}
			if at < last {
				fault(fmt.Sprintf("%s/%s: %s stands behind %s", path, e.name, c.name, sequence[last]))
			}
			last = max(last, at)
		}
	}
	for _, c := range e.children {
		inOrder(path+"/"+e.name, c, fault)
	}
}

func everyYear(t *testing.T) map[string]*model.Book {
	return map[string]*model.Book{
		"example": reporttest.Example(t), "half": reporttest.Half(t), "fresh": reporttest.Fresh(t), "bare": reporttest.Bare(),
		"haunted": reporttest.Haunted(t), "large": reporttest.Large(t, 20),
	}
}

func TestElementsStandInTheOrderOfTheSchema(t *testing.T) {
	for name, b := range everyYear(t) {
		for _, q := range []model.Quarter{model.Q1, model.Q4} {
			if q != model.Q4 && name != "example" {
				continue
			}
			w := writeAt(t, b, q)
			for part := range w.parts {
				if !slices.Contains([]string{"png", "jpeg", "xlsx"}, part[len(part)-min(len(part), 4):]) && part[len(part)-4:] == ".xml" {
					faults := 0
					inOrder("", w.part(part), func(f string) {
						if faults++; faults < 4 {
							t.Errorf("%s: %s%s", name, part, f)
						}
					})
				}
			}
		}
	}
}

// Every table cell ends with a paragraph, and every row fills the table's grid.
func TestTablesAreWhole(t *testing.T) {
	for name, b := range everyYear(t) {
		wholeTables(t, name, write(t, b))
	}
}

func wholeTables(t *testing.T, name string, w *written) {
	t.Helper()
	for n, tbl := range w.body.find("tbl") {
		columns := len(tbl.child("tblGrid").children)
		for i, row := range tbl.children {
			if row.name != "tr" {
				continue
			}
			filled := 0
			for _, c := range row.children {
				if c.name != "tc" {
					continue
				}
				if c.children[len(c.children)-1].name != "p" {
					t.Fatalf("%s: table %d, row %d: a cell without a paragraph at its end", name, n, i)
				}
				span := 1
				if s := c.child("tcPr").child("gridSpan").attrs["val"]; s != "" {
					fmt.Sscan(s, &span)
				}
				filled += span
			}
			if filled != columns {
				t.Fatalf("%s: table %d, row %d fills %d of %d columns", name, n, i, filled, columns)
			}
		}
	}
}
