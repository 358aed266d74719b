package model

// Level is the depth of a node in the plan.
type Level int

// The levels of the plan, from the top.
const (
	Goal Level = iota + 1
	Objective
	Program
	Activity
	SubActivity
)

// Name gives the level's word in status JSON: tujuan … sub_kegiatan.
func (l Level) Name() string {
	if l < Goal || l > SubActivity {
		return ""
	}
	return [...]string{"tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan"}[l-1]
}

// Label gives the level's word for people.
func (l Level) Label() string {
	if l < Goal || l > SubActivity {
		return ""
	}
	return [...]string{"Tujuan", "Sasaran strategis", "Program", "Kegiatan", "Sub kegiatan"}[l-1]
}

// IsKey reports that indicators of this level are IKU.
func (l Level) IsKey() bool { return l == Goal || l == Objective }

// LevelCoded is how deep a code of so many parts lies: 7.01.02 a program, 7.01.02.2.01 a
// kegiatan, 7.01.02.2.01.0003 a sub kegiatan; 0 for any other.
func LevelCoded(parts int) Level {
	switch parts {
	case 3:
		return Program
	case 5:
		return Activity
	case 6:
		return SubActivity
	}
	return 0
}

// BearsMoney reports that budget may be entered at this level.
func (l Level) BearsMoney() bool { return l >= Program }

// Node is one entry of the planning tree. Its parent is of a higher level; a goal has none.
type Node struct {
	neverBlank
	ID      ID     `json:"id"`
	Parent  ID     `json:"parent,omitempty"`
	Level   Level  `json:"level"`
	Order   int    `json:"order"`          // among its siblings
	Code    string `json:"code,omitempty"` // 7.01.PP.2.KK.SSSS or empty
	Name    string `json:"name"`
	Short   string `json:"short,omitempty"` // for narrow screens; empty: the name
	Section ID     `json:"section,omitempty"`
	Outcome string `json:"outcome,omitempty"` // what a program or kegiatan is to bring about, in words
	Funds   string `json:"funds,omitempty"`   // where the money of a program comes from; "": as above it
}

// Fields tells what a Node is made of.
func (n *Node) Fields() []Field {
	return []Field{
		{Name: "id", At: &n.ID, Title: "Kode catatan rencana", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "name", At: &n.Name, Title: "Uraian", Word: "nama", Label: "Uraian", Hint: "Persis seperti dalam renstra atau DPA, misalnya Program Pembinaan dan Pengawasan Pemerintahan Desa.", Also: []string{"Nama", "Program/kegiatan"}, Refused: "Uraian " + n.Level.Label(), Limit: Required},
		{Name: "short", At: &n.Short, Title: "Nama singkat untuk layar sempit", Word: "nama singkat", Label: "Nama singkat", Hint: "Untuk layar sempit.", Limit: OneLine},
		{Name: "section", At: &n.Section, Of: KindSection, Title: "Kode seksi yang bertanggung jawab", Word: "seksi", Label: "Seksi", Hint: "Yang mengisi realisasinya, misalnya Seksi Pemerintahan; semua seksi: siapa pun boleh."},
		{Name: "code", At: &n.Code, Title: "Kode rekening", Word: "kode", Label: "Kode", Hint: "Misalnya 7.01.06.2.01; boleh kosong.", Head: "Kode rekening", Also: []string{"Kode program", "Rekening"}, Refused: "Kode rekening", Limit: OneLine},
		{Name: "level", At: &n.Level, Title: "Jenjang: 1 tujuan, 2 sasaran, 3 program, 4 kegiatan, 5 sub kegiatan", Word: "jenjang", Label: "Jenjang", Hint: "Tujuan, sasaran, program, kegiatan, atau sub kegiatan."},
		{Name: "parent", At: &n.Parent, Of: KindNode, Title: "Kode induk; kosong hanya pada tujuan", Word: "induk", Label: "Induk", Hint: "Baris di atasnya, misalnya sasaran yang didukung program ini; kosong hanya pada tujuan.", Head: "Kode induk", Also: []string{"Induk"}},
		{Name: "outcome", At: &n.Outcome, Title: "Sasaran program atau kegiatan", Word: "sasaran", Label: "Sasaran program", Hint: "Yang hendak dicapai program atau kegiatan ini, dalam kata.", Head: "Sasaran yang hendak dicapai", Refused: "Sasaran " + n.Level.Label(), Limit: OneLine},
		{Name: "funds", At: &n.Funds, Title: "Sumber dana; kosong: seperti induknya", Word: "sumber dana", Label: "Sumber dana", Hint: "Keterangan pada Perjanjian Kinerja, misalnya APBD; kosong: seperti induknya.", Limit: OneLine},
		{Name: "order", At: &n.Order, Title: "Urutan di bawah induknya", Word: "urutan", Apart: isOrder},
	}
}

// Ref names the node.
func (n *Node) Ref() Ref { return Ref{KindNode, string(n.ID)} }

// Check wants a level, a name, and a parent for all but goals.
func (n *Node) Check() error {
	if n.Level < Goal || n.Level > SubActivity {
		return Faultf(FaultNumber, "Jenjang", "Jenjang %d tidak dikenal.", n.Level)
	}
	if (n.Level == Goal) != (n.Parent == "") {
		return Faultf(FaultReference, "Induk", "%s %q: hanya tujuan yang tanpa induk.", n.Level.Label(), n.Name)
	}
	return checkFields(n.Fields())
}

// References names the parent and the section.
func (n *Node) References() []Ref {
	refs := sectionRef(n.Section)
	if n.Parent != "" {
		refs = append(refs, Ref{KindNode, string(n.Parent)})
	}
	return refs
}

func (n *Node) addTo(b *Book) { b.Nodes = append(b.Nodes, *n) }

// Label gives the short name where there is one.
func (n *Node) Label() string { return orElse(n.Short, n.Name) }

func orElse(s, otherwise string) string {
	if s != "" {
		return s
	}
	return otherwise
}

// FundsOf is the source of a node's money: its own, else that of the nearest node above.
func (b *Book) FundsOf(id ID) string {
	for n := b.Node(id); n != nil; n = b.Node(n.Parent) {
		if n.Funds != "" {
			return n.Funds
		}
	}
	return ""
}
