package model

import (
	"cmp"
	"slices"
	"strings"
)

// Post is an office in whose name papers are signed.
type Post string

// The posts.
const (
	PostHead      Post = "camat"
	PostSecretary Post = "sekretaris"
	PostSection   Post = "kepala-seksi"  // head of a seksi or subbagian
	PostRegent    Post = "kepala-daerah" // bupati or wali kota
)

// PostInfo is a row of the table of posts.
type PostInfo struct {
	Post Post
	Word string // as lists say it
}

// Posts is the table.
func Posts() []PostInfo {
	return []PostInfo{{PostHead, "camat"}, {PostSecretary, "sekretaris"}, {PostSection, "kepala seksi atau subbagian"}, {PostRegent, "bupati atau wali kota"}}
}

// Capacity is as what somebody holds a post: in his own right, or for a time.
type Capacity string

// The capacities.
const (
	Definitive Capacity = "definitif"
	ActingFree Capacity = "plt" // pelaksana tugas: nobody holds the post
	ActingHeld Capacity = "plh" // pelaksana harian: its holder is away
	Caretaker  Capacity = "pj"  // penjabat
)

// CapacityInfo is a row of the table of capacities.
type CapacityInfo struct {
	Capacity Capacity
	Word     string // as lists say it
	Before   string // what a signature puts before the post
}

// Capacities is the table; the first is the usual one.
func Capacities() []CapacityInfo {
	return []CapacityInfo{{Definitive, "definitif", ""}, {ActingFree, "Plt.", "Plt. "}, {ActingHeld, "Plh.", "Plh. "}, {Caretaker, "Pj.", "Pj. "}}
}

// Official is who held a post on which days. A blank day is open: since ever, or until further notice.
type Official struct {
	neverBlank
	ID       ID       `json:"id"`
	Post     Post     `json:"post"`
	Section  ID       `json:"section,omitempty"` // which the head of a section heads
	Person   Person   `json:"person,omitzero"`
	Capacity Capacity `json:"capacity"`
	Decree   string   `json:"decree,omitempty"` // that appoints
	From     Date     `json:"from,omitzero"`
	Until    Date     `json:"until,omitzero"` // the last day
}

// Fields tells what an Official is made of.
func (o *Official) Fields() []Field {
	return []Field{
		{Name: "id", At: &o.ID, Title: "Kode pejabat", Quiet: isName, Limit: AnID, Apart: isKey},
		{Name: "person", At: &o.Person, Title: "Pejabat", Word: "nama", Label: "pejabat", Role: "pejabat", Limit: Persons},
		{Name: "post", At: &o.Post, Title: "Jabatan", Word: "jabatan", Label: "Jabatan", Hint: "Camat, sekretaris, kepala seksi atau subbagian, atau kepala daerah."},
		{Name: "section", At: &o.Section, Of: KindSection, Title: "Kode seksi yang dikepalai", Word: "seksi", Label: "Seksi", Hint: "Hanya untuk kepala seksi atau subbagian."},
		{Name: "capacity", At: &o.Capacity, Title: "Definitif, Plt., Plh. atau Pj.", Word: "sebagai", Label: "Sebagai", Hint: "Plt.: jabatan kosong; Plh.: pejabatnya berhalangan; Pj.: penjabat."},
		{Name: "decree", At: &o.Decree, Title: "Surat keputusan atau surat perintah", Word: "SK", Label: "Surat keputusan", Hint: "Nomor dan tanggal SK atau surat perintahnya; boleh kosong.", Also: []string{"SK"}, Limit: OneLine},
		{Name: "from", At: &o.From, Title: "Hari pertama menjabat", Word: "mulai", Label: "Mulai", Hint: "Hari pertama, misalnya 1/7; kosong: sejak sebelum tahun ini.", Also: []string{"Sejak", "Tanggal mulai"}},
		{Name: "until", At: &o.Until, Title: "Hari terakhir menjabat", Word: "sampai", Label: "Sampai", Hint: "Hari terakhir; kosong: masih menjabat.", Also: []string{"Selesai", "Sampai dengan", "Tanggal selesai", "Tanggal berakhir", "Berakhir"}},
	}
}

// Ref names the row.
func (o *Official) Ref() Ref { return Ref{KindOfficial, string(o.ID)} }

// References names the section that is headed.
func (o *Official) References() []Ref { return sectionRef(o.Section) }

// Check wants a name, a known post and capacity, and days in their order.
func (o *Official) Check() error {
	switch {
	case !slices.ContainsFunc(Posts(), func(p PostInfo) bool { return p.Post == o.Post }):
		if o.Post == "" {
			return Faultf(FaultMissing, "Jabatan", "Jabatan belum diisi.")
		}
		return Faultf(FaultText, "Jabatan", "Jabatan %q tidak dikenal.", o.Post)
	case !slices.ContainsFunc(Capacities(), func(c CapacityInfo) bool { return c.Capacity == o.Capacity }):
		return Faultf(FaultText, "Sebagai", "Sebagai: terbaca %q, diharapkan definitif, plt, plh atau pj.", o.Capacity)
	case o.Post == PostSection && o.Section == "":
		return Faultf(FaultMissing, "Seksi", "Seksi yang dikepalai %s belum dipilih.", o.Person.Name)
	case o.Post != PostSection && o.Section != "":
		return Faultf(FaultText, "Seksi", "Seksi hanya dipilih untuk kepala seksi atau subbagian; kosongkan untuk %s.", o.Post)
	case !o.From.IsBlank() && !o.Until.IsBlank() && o.From.After(o.Until):
		return Faultf(FaultDate, "Sampai", "Sampai: terbaca %s, sebelum hari pertamanya %s.", o.Until, o.From)
	}
	return firstOf(checkName("Nama pejabat", o.Person.Name), checkFields(o.Fields()))
}

func (o *Official) addTo(b *Book) { b.Officials = append(b.Officials, *o) }

// sortOfficials puts them post by post, the earliest first.
func (b *Book) sortOfficials() {
	rank := func(p Post) int {
		return slices.IndexFunc(Posts(), func(i PostInfo) bool { return i.Post == p })
	}
	place := map[ID]int{}
	for i, s := range b.Sections {
		place[s.ID] = i
	}
	slices.SortFunc(b.Officials, func(x, y Official) int {
		return cmp.Or(cmp.Compare(rank(x.Post), rank(y.Post)), cmp.Compare(place[x.Section], place[y.Section]), x.From.Compare(y.From), cmp.Compare(x.ID, y.ID))
	})
}

// Holder is who holds a post on a day, and as what.
type Holder struct {
	Person
	Capacity Capacity
}

// As is the post as the holder signs in it: Plt. Camat.
func (h Holder) As(post string) string {
	for _, c := range Capacities() {
		if c.Capacity == h.Capacity {
			return c.Before + post
		}
	}
	return post
}

// Head is the camat on the day; a blank day asks for whoever holds the post until further notice.
// Where no Official of the post covers the day, it is who stands in the profile, unless an
// Official says when that person held the post, and it was not then.
func (b *Book) Head(on Date) Holder {
	return held(b.officials(PostHead, ""), on, b.Office.Head)
}

// Secretary is the sekretaris on the day, as Head.
func (b *Book) Secretary(on Date) Holder {
	return held(b.officials(PostSecretary, ""), on, b.Office.Secretary)
}

// Regent is the bupati or wali kota on the day, as Head.
func (b *Book) Regent(on Date) Holder {
	return held(b.officials(PostRegent, ""), on, b.Office.Regent)
}

// SectionHead is who heads the section on the day, as Head; the secretariat's is the secretary.
func (b *Book) SectionHead(id ID, on Date) Holder {
	for i := range b.Sections {
		s := &b.Sections[i]
		if s.ID != id {
			continue
		}
		own, known := b.officials(PostSection, id), s.Head
		if s.IsSecretariat() {
			own = append(own, b.officials(PostSecretary, "")...)
			if known.Name == "" {
				known = b.Office.Secretary
			}
		}
		return held(own, on, known)
	}
	return Holder{}
}

// IsSecretariat tells the section that the secretary heads, by its name.
func (s *Section) IsSecretariat() bool {
	return strings.HasPrefix(strings.ToLower(strings.TrimSpace(s.Name)), "sekretari")
}

// Superior is to whom the head of a section answers: the head of another, or of those that
// name none the camat; a subbagian's is the secretary, by PP 17/2018, who heads a section or none.
func (b *Book) Superior(id ID) (Post, ID) {
	var own *Section
	secretariat := ID("")
	for i := range b.Sections {
		s := &b.Sections[i]
		if s.ID == id {
			own = s
		}
		if secretariat == "" && s.IsSecretariat() {
			secretariat = s.ID
		}
	}
	switch {
	case own == nil:
	case own.Parent != "":
		return PostSection, own.Parent
	case own.IsSecretariat():
	case strings.Contains(bare(own.Name), "subbag") && secretariat != "":
		return PostSection, secretariat
	case strings.Contains(bare(own.Name), "subbag"):
		return PostSecretary, ""
	}
	return PostHead, ""
}

func (b *Book) officials(post Post, section ID) []Official {
	var all []Official
	for _, o := range b.Officials {
		if o.Post == post && o.Section == section {
			all = append(all, o)
		}
	}
	return all
}

// held chooses among those who held one post. Who came last is it, also while an earlier one
// has no last day; of two who came on one day, the one who stands in for the other.
func held(all []Official, on Date, profile Person) Holder {
	if on.IsBlank() {
		on = Date{9999, 12, 31}
	}
	var is *Official
	listed := false
	for i := range all {
		o := &all[i]
		listed = listed || samePerson(o.Person, profile)
		if !termOn(o.From, o.Until, on) {
			continue
		}
		if is == nil || o.From.After(is.From) || o.From == is.From && is.Capacity == Definitive {
			is = o
		}
	}
	switch {
	case is != nil:
		return Holder{is.Person, is.Capacity}
	case listed:
		return Holder{}
	}
	return Holder{profile, Definitive}
}

// bare is a name without its capitals and spaces.
func bare(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "")) }

// samePerson compares numbers where both have one, else names.
func samePerson(x, y Person) bool {
	if bare(x.NIP) != "" && bare(y.NIP) != "" {
		return bare(x.NIP) == bare(y.NIP)
	}
	return bare(x.Name) == bare(y.Name)
}
