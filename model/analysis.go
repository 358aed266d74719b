package model

import "strings"

// AnalysisPart is what an analysis of a goal or an objective is made of.
type AnalysisPart string

// The parts of an analysis.
const (
	AnalysisOpening   AnalysisPart = "pembuka"       // the factual first sentence, once a person accepted it
	AnalysisSupports  AnalysisPart = "pendukung"     // what helped
	AnalysisObstacles AnalysisPart = "hambatan"      // what stood in the way
	AnalysisRemedies  AnalysisPart = "upaya"         // what was done about it
	AnalysisNext      AnalysisPart = "tindak-lanjut" // what will be done
	AnalysisRemainder AnalysisPart = "sisa-anggaran" // of a program: why money was left
)

// AnalysisInfo is a row of the table of parts.
type AnalysisInfo struct {
	Part  AnalysisPart
	Label string
	Hint  string
}

// AnalysisParts is the table, in the order in which the report prints them (chapter 3.1.2.5).
func AnalysisParts() []AnalysisInfo {
	return []AnalysisInfo{
		{AnalysisOpening, "Kalimat pembuka", "Fakta capaian; program menyusun rancangannya."},
		{AnalysisSupports, "Faktor pendukung", "Yang membuat capaian itu mungkin, satu per baris."},
		{AnalysisObstacles, "Hambatan", "Kendala yang dihadapi, satu per baris."},
		{AnalysisRemedies, "Upaya dan solusi", "Yang telah dilakukan, satu per baris."},
		{AnalysisNext, "Rencana tindak lanjut", "Yang akan dilakukan, satu per baris."},
	}
}

// ProgramParts are those of a program or kegiatan (chapter 3.1.2.7).
func ProgramParts() []AnalysisInfo {
	return []AnalysisInfo{
		{AnalysisSupports, "Sebab keberhasilan", "Yang membuat targetnya tercapai, satu per baris."},
		{AnalysisObstacles, "Sebab kegagalan", "Yang membuat targetnya tidak tercapai, satu per baris."},
		{AnalysisRemainder, "Sebab sisa anggaran", "Mengapa anggarannya tidak terserap seluruhnya, satu per baris."},
	}
}

// PartsOf are the parts of the analysis of a node of the level.
func PartsOf(l Level) []AnalysisInfo {
	if l.IsKey() {
		return AnalysisParts()
	}
	return ProgramParts()
}

// Analysis is one part of the analysis of a goal, an objective, a program or a kegiatan, as a
// list of sentences.
type Analysis struct {
	Node  ID           `json:"node"`
	Part  AnalysisPart `json:"part"`
	Items []string     `json:"items,omitempty"`
}

// Fields tells what a Analysis is made of.
func (a *Analysis) Fields() []Field {
	return []Field{
		{Name: "node", At: &a.Node, Of: KindNode, Title: "Kode tujuan, sasaran, program atau kegiatan", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "part", At: &a.Part, Title: "Bagian analisis", Quiet: isName, Apart: isKey},
		{Name: "items", At: &a.Items, Title: "Butir-butirnya", Fills: true},
	}
}

// mostItems bounds a list that a report prints in full.
const mostItems = 100

// Ref names the part of the node.
func (a *Analysis) Ref() Ref { return Ref{KindAnalysis, key(string(a.Node), string(a.Part))} }

// Check wants a known part and a list of texts, none of them blank.
func (a *Analysis) Check() error {
	label := ""
	for _, info := range append(AnalysisParts(), ProgramParts()...) {
		if info.Part == a.Part && label == "" {
			label = info.Label
		}
	}
	if label == "" {
		return Faultf(FaultText, "Analisis", "Bagian analisis %q tidak dikenal.", a.Part)
	}
	if len(a.Items) > mostItems {
		return Faultf(FaultText, label, "%s: %d butir, paling banyak %d.", label, len(a.Items), mostItems)
	}
	for _, item := range a.Items {
		if strings.TrimSpace(item) == "" {
			return Faultf(FaultText, label, "%s: ada butir yang kosong.", label)
		}
		if err := checkText(label, item, MaxTextLength, false, true); err != nil {
			return err
		}
	}
	return a.Node.Check()
}

// References names the node.
func (a *Analysis) References() []Ref { return []Ref{{KindNode, string(a.Node)}} }

// IsBlank reports that nothing is written.
func (a *Analysis) IsBlank() bool { return noneFilled(a.Fields()) }

func (a *Analysis) addTo(b *Book) {
	put(b.analyses, analysisKey{a.Node, a.Part}, a.Items, a.IsBlank())
}
