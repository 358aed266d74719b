package model

// Employee is one of the staff, by name: with whom the head of the section makes an agreement
// where the office's agreements go down that far.
type Employee struct {
	neverBlank
	ID       ID     `json:"id"`
	Order    int    `json:"order"`
	Person   Person `json:"person,omitzero"`
	Position string `json:"position"`
	Section  ID     `json:"section"` // whose head is the direct superior
}

// Fields tells what an Employee is made of.
func (e *Employee) Fields() []Field {
	return []Field{
		{Name: "id", At: &e.ID, Title: "Kode staf", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "person", At: &e.Person, Title: "Staf", Word: "nama", Label: "staf", Role: "staf", Limit: Persons},
		{Name: "position", At: &e.Position, Title: "Jabatan", Word: "jabatan", Label: "Jabatan", Hint: "Misalnya Pengadministrasi Umum.", Also: []string{"Jabatan staf"}, Limit: Required},
		{Name: "section", At: &e.Section, Of: KindSection, Title: "Kode seksi; kepalanya atasan langsung", Word: "seksi", Label: "Seksi", Hint: "Kepalanya menjadi pihak kedua perjanjian kinerja staf ini."},
		{Name: "order", At: &e.Order, Title: "Urutan", Word: "urutan", Apart: isOrder},
	}
}

// Ref names the employee.
func (e *Employee) Ref() Ref { return Ref{KindEmployee, string(e.ID)} }

// Check wants a name, a position and a section.
func (e *Employee) Check() error {
	if e.Section == "" {
		return Faultf(FaultMissing, "Seksi", "Seksi tempat %s bekerja belum dipilih.", e.Person.Name)
	}
	return firstOf(checkName("Nama staf", e.Person.Name), checkFields(e.Fields()))
}

// References names the section.
func (e *Employee) References() []Ref { return sectionRef(e.Section) }

func (e *Employee) addTo(b *Book) { b.Employees = append(b.Employees, *e) }

// Assignment is what one employee is to reach: an indicator of the plan, a sub kegiatan with
// its indicators and its money, or what the plan does not measure, in the office's words.
type Assignment struct {
	neverBlank
	ID        ID      `json:"id"`
	Order     int     `json:"order"`
	Text      string  `json:"text"` // the sasaran
	Employee  ID      `json:"employee"`
	Indicator ID      `json:"indicator,omitempty"`
	Node      ID      `json:"node,omitempty"`
	Measure   string  `json:"measure,omitempty"` // the employee's own indicator
	Unit      string  `json:"unit,omitempty"`
	Target    Reading `json:"target,omitzero"` // the employee's own; blank: that of the indicator
}

// Fields tells what an Assignment is made of.
func (a *Assignment) Fields() []Field {
	return []Field{
		{Name: "id", At: &a.ID, Title: "Kode pekerjaan", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "text", At: &a.Text, Title: "Sasaran yang hendak dicapai staf", Word: "sasaran", Label: "Sasaran", Hint: "Yang hendak dicapai, misalnya Tersusunnya laporan fasilitasi APBDes.", Also: []string{"Sasaran kinerja", "Pekerjaan"}, Limit: Required},
		{Name: "employee", At: &a.Employee, Of: KindEmployee, Title: "Kode staf yang mengerjakannya", Word: "staf", Label: "Staf", Hint: "Siapa yang mengerjakannya.", Head: "Kode staf", Also: []string{"Staf"}},
		{Name: "indicator", At: &a.Indicator, Of: KindIndicator, Title: "Kode indikator rencana yang dikerjakannya", Word: "indikator", Label: "Indikator kantor", Hint: "Indikator rencana yang dikerjakannya; satuan dan targetnya ikut.", Head: "Kode indikator"},
		{Name: "node", At: &a.Node, Of: KindNode, Title: "Kode program, kegiatan atau sub kegiatan yang dikerjakannya", Word: "sub kegiatan", Label: "Sub kegiatan", Hint: "Program, kegiatan, atau sub kegiatan yang dikerjakannya; indikator dan anggarannya ikut.", Head: "Kode rencana", Also: []string{"Sub kegiatan", "Kegiatan"}},
		{Name: "measure", At: &a.Measure, Title: "Indikator staf sendiri", Word: "indikator sendiri", Label: "Indikator sendiri", Hint: "Bila rencana tidak memuatnya, misalnya Jumlah laporan.", Also: []string{"Indikator kinerja", "Indikator"}, Limit: OneLine},
		{Name: "unit", At: &a.Unit, Title: "Satuan indikator staf sendiri", Word: "satuan", Label: "Satuan", Hint: "Satuan indikator sendiri, misalnya laporan.", Limit: OneLine},
		{Name: "target", At: &a.Target, Title: "Target staf; kosong: target indikatornya", Word: "target", Label: "Target", Hint: "Target staf ini; kosong: seperti target indikatornya.", Limit: FromZero},
		{Name: "order", At: &a.Order, Title: "Urutan", Word: "urutan", Apart: isOrder},
	}
}

// Ref names the assignment.
func (a *Assignment) Ref() Ref { return Ref{KindAssignment, string(a.ID)} }

// Check wants an employee, and something by which what is reached is measured.
func (a *Assignment) Check() error {
	switch {
	case a.Employee == "":
		return Faultf(FaultMissing, "Staf", "Staf yang mengerjakan %q belum dipilih.", a.Text)
	case a.Indicator == "" && a.Node == "" && a.Measure == "":
		return Faultf(FaultMissing, "Indikator sendiri", "Indikator belum ada: pilih indikator kantor atau sub kegiatan, atau isi indikator sendiri.")
	case a.Indicator != "" && a.Measure != "":
		return Faultf(FaultText, "Indikator sendiri", "Indikator sendiri: terbaca %q, diharapkan kosong, karena indikator kantor sudah dipilih.", a.Measure)
	}
	return checkFields(a.Fields())
}

// References names the employee, and what of the plan the work is.
func (a *Assignment) References() []Ref {
	refs := []Ref{{KindEmployee, string(a.Employee)}}
	if a.Indicator != "" {
		refs = append(refs, Ref{KindIndicator, string(a.Indicator)})
	}
	if a.Node != "" {
		refs = append(refs, Ref{KindNode, string(a.Node)})
	}
	return refs
}

func (a *Assignment) addTo(b *Book) { b.Assignments = append(b.Assignments, *a) }

// Employee returns the employee with the id, or nil.
func (b *Book) Employee(id ID) *Employee {
	for i := range b.Employees {
		if b.Employees[i].ID == id {
			return &b.Employees[i]
		}
	}
	return nil
}

// AssignmentsOf are what an employee is to reach, in the office's order.
func (b *Book) AssignmentsOf(employee ID) []Assignment {
	var all []Assignment
	for _, a := range b.Assignments {
		if a.Employee == employee {
			all = append(all, a)
		}
	}
	return all
}
