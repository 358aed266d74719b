package model

// Obstacle is what stood in the way of a goal or an objective, together with what is done
// about it, by whom, and until when (chapters 3.1.2.5 and 4.2).
type Obstacle struct {
	neverBlank
	ID       ID     `json:"id"`
	Order    int    `json:"order"`
	Text     string `json:"text"`
	Node     ID     `json:"node"`
	Solution string `json:"solution,omitempty"`
	Who      string `json:"who,omitempty"`  // a post or a section, in words
	Until    Date   `json:"until,omitzero"` // blank: not set
}

// Fields tells what an Obstacle is made of.
func (o *Obstacle) Fields() []Field {
	return []Field{
		{Name: "id", At: &o.ID, Title: "Kode hambatan", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "text", At: &o.Text, Title: "Hambatan", Word: "hambatan", Label: "Hambatan", Hint: "Satu kendala, satu kalimat.", Also: []string{"Kendala"}, Limit: Required},
		{Name: "node", At: &o.Node, Of: KindNode, Title: "Kode tujuan atau sasaran yang terhambat", Word: "tujuan atau sasaran", Label: "Tujuan atau sasaran", Hint: "Yang terhambat.", Head: "Tujuan/sasaran", Also: []string{"Sasaran"}},
		{Name: "solution", At: &o.Solution, Title: "Solusi", Word: "solusi", Label: "Solusi", Hint: "Yang dilakukan untuk mengatasinya.", Also: []string{"Upaya"}, Limit: OneLine},
		{Name: "who", At: &o.Who, Title: "Penanggung jawab", Word: "penanggung jawab", Label: "Penanggung jawab", Hint: "Jabatan, misalnya Kepala Seksi Pemerintahan.", Also: []string{"PJ"}, Limit: OneLine},
		{Name: "until", At: &o.Until, Title: "Batas waktu", Word: "batas waktu", Label: "Batas waktu", Hint: "Sampai kapan diselesaikan, misalnya 30/06.", Also: []string{"Sampai"}},
		{Name: "order", At: &o.Order, Title: "Urutan", Word: "urutan", Apart: isOrder},
	}
}

// Ref names the obstacle.
func (o *Obstacle) Ref() Ref { return Ref{KindObstacle, string(o.ID)} }

// Check wants a text, and a goal or objective.
func (o *Obstacle) Check() error {
	if o.Node == "" {
		return Faultf(FaultMissing, "Tujuan atau sasaran", "Tujuan atau sasaran yang terhambat belum dipilih.")
	}
	return checkFields(o.Fields())
}

// References names the goal or objective.
func (o *Obstacle) References() []Ref { return []Ref{{KindNode, string(o.Node)}} }

func (o *Obstacle) addTo(b *Book) { b.Obstacles = append(b.Obstacles, *o) }

// ObstaclesOf are those of a goal or an objective, in the office's order.
func (b *Book) ObstaclesOf(node ID) []Obstacle {
	var all []Obstacle
	for _, o := range b.Obstacles {
		if o.Node == node {
			all = append(all, o)
		}
	}
	return all
}

// Advice is what last year's evaluation of the accountability (LHE) recommended, and what
// became of it.
type Advice struct {
	neverBlank
	noReferences
	ID     ID     `json:"id"`
	Order  int    `json:"order"`
	Text   string `json:"text"`
	Action string `json:"action,omitempty"`
	Who    string `json:"who,omitempty"`
	Until  Date   `json:"until,omitzero"`
	Done   Date   `json:"done,omitzero"` // blank: not yet
	Proof  string `json:"proof,omitempty"`
}

// Fields tells what an Advice is made of.
func (a *Advice) Fields() []Field {
	return []Field{
		{Name: "id", At: &a.ID, Title: "Kode rekomendasi", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "text", At: &a.Text, Title: "Rekomendasi", Word: "rekomendasi", Label: "Rekomendasi", Hint: "Menurut laporan hasil evaluasi (LHE) tahun lalu.", Also: []string{"Rekomendasi LHE"}, Limit: Required},
		{Name: "action", At: &a.Action, Title: "Tindak lanjut", Word: "tindak lanjut", Label: "Tindak lanjut", Hint: "Yang sudah atau akan dilakukan.", Limit: OneLine},
		{Name: "who", At: &a.Who, Title: "Penanggung jawab", Word: "penanggung jawab", Label: "Penanggung jawab", Hint: "Jabatan, misalnya Sekretaris Kecamatan.", Also: []string{"PJ"}, Limit: OneLine},
		{Name: "until", At: &a.Until, Title: "Batas waktu", Word: "batas waktu", Label: "Batas waktu", Hint: "Sampai kapan diselesaikan, misalnya 30/06.", Also: []string{"Sampai"}},
		{Name: "done", At: &a.Done, Title: "Tanggal selesai; kosong: belum", Word: "selesai", Label: "Selesai", Hint: "Tanggal selesai; kosong bila belum.", Also: []string{"Tanggal selesai"}},
		{Name: "proof", At: &a.Proof, Title: "Bukti", Word: "bukti", Label: "Bukti", Hint: "Dokumen yang membuktikannya.", Limit: OneLine},
		{Name: "order", At: &a.Order, Title: "Urutan", Word: "urutan", Apart: isOrder},
	}
}

// Ref names the advice.
func (a *Advice) Ref() Ref { return Ref{KindAdvice, string(a.ID)} }

// Check wants a text.
func (a *Advice) Check() error { return checkFields(a.Fields()) }

func (a *Advice) addTo(b *Book) { b.Advice = append(b.Advice, *a) }

// Partner is who besides the office works towards a goal, an objective or a program
// (crosscutting), and in which role.
type Partner struct {
	neverBlank
	ID    ID     `json:"id"`
	Order int    `json:"order"`
	Name  string `json:"name"`
	Node  ID     `json:"node"`
	Role  string `json:"role,omitempty"`
}

// Fields tells what a Partner is made of.
func (p *Partner) Fields() []Field {
	return []Field{
		{Name: "id", At: &p.ID, Title: "Kode pihak", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "name", At: &p.Name, Title: "Perangkat daerah atau pihak lain", Word: "pihak", Label: "Perangkat daerah atau pihak lain", Hint: "Misalnya Dinas Pemberdayaan Masyarakat dan Desa.", Also: []string{"Perangkat daerah", "Pihak"}, Limit: Required},
		{Name: "node", At: &p.Node, Of: KindNode, Title: "Kode tujuan, sasaran atau program yang didukung", Word: "tujuan atau sasaran", Label: "Tujuan atau sasaran", Hint: "Yang didukung bersama.", Head: "Tujuan/sasaran", Also: []string{"Sasaran"}},
		{Name: "role", At: &p.Role, Title: "Peran", Word: "peran", Label: "Peran", Hint: "Yang dikerjakannya, misalnya membina penyusunan APBDes.", Limit: OneLine},
		{Name: "order", At: &p.Order, Title: "Urutan", Word: "urutan", Apart: isOrder},
	}
}

// Ref names the partner.
func (p *Partner) Ref() Ref { return Ref{KindPartner, string(p.ID)} }

// Check wants a name, and what is worked towards.
func (p *Partner) Check() error {
	if p.Node == "" {
		return Faultf(FaultMissing, "Tujuan atau sasaran", "Tujuan atau sasaran yang didukung %s belum dipilih.", p.Name)
	}
	return checkFields(p.Fields())
}

// References names what is worked towards.
func (p *Partner) References() []Ref { return []Ref{{KindNode, string(p.Node)}} }

func (p *Partner) addTo(b *Book) { b.Partners = append(b.Partners, *p) }
