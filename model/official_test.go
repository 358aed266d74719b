package model

import "testing"

func on(year, month, day int) Date { return Date{year, month, day} }

func official(id ID, name string, as Capacity, from, until Date) Record {
	return &Official{ID: id, Post: PostHead, Capacity: as, Person: Person{Name: name}, From: from, Until: until}
}

// Two camat in a year, a Plh. for some days, a gap, and files from before there were officials.
func TestWhoHeldThePostOnTheDay(t *testing.T) {
	profile := &Office{Name: "Kecamatan", Head: Person{Name: "Sari"}}
	two := []Record{
		profile,
		official("a", "Adi", Definitive, Date{}, on(2025, 6, 30)),
		official("b", "SARI ", ActingFree, on(2025, 8, 1), Date{}),
		official("c", "Cici", ActingHeld, on(2025, 3, 3), on(2025, 3, 5)),
	}
	open := []Record{profile, official("a", "Adi", Definitive, Date{}, Date{}), official("b", "Budi", Definitive, on(2025, 7, 1), Date{})}
	later := []Record{&Office{Name: "Kecamatan", Head: Person{Name: "Adi"}}, official("b", "Budi", Definitive, on(2025, 7, 1), Date{})}
	away := []Record{profile, official("a", "Adi", Definitive, on(2025, 1, 1), Date{}), official("c", "Cici", ActingHeld, on(2025, 1, 1), on(2025, 1, 9))}
	numbered := func(name, nip string) []Record { // whom the profile has as Adi, number 12, came on 1 July
		return []Record{&Office{Name: "Kecamatan", Head: Person{Name: "Adi", NIP: "12"}}, &Official{ID: "b", Post: PostHead, Capacity: Definitive, Person: Person{Name: name, NIP: nip}, From: on(2025, 7, 1)}}
	}
	for _, row := range []struct {
		what    string
		records []Record
		on      Date
		want    string
	}{
		{"a file without officials", []Record{profile}, on(2025, 1, 31), "Camat Sari"},
		{"the first", two, on(2025, 1, 31), "Camat Adi"},
		{"the first on the last day", two, on(2025, 6, 30), "Camat Adi"},
		{"somebody stands in", two, on(2025, 3, 5), "Plh. Camat Cici"},
		{"back again", two, on(2025, 3, 6), "Camat Adi"},
		{"nobody, and the profile's was not it yet", two, on(2025, 7, 15), "Camat "},
		{"the second on the first day", two, on(2025, 8, 1), "Plt. Camat SARI "},
		{"whoever it is now", two, Date{}, "Plt. Camat SARI "},
		{"a successor ends who has no last day", open, on(2025, 7, 1), "Camat Budi"},
		{"and not before", open, on(2025, 6, 30), "Camat Adi"},
		{"only the successor is listed", later, on(2025, 1, 31), "Camat Adi"},
		{"the profile's is who came, by the number", numbered("Adi, S.Sos", "1 2"), on(2025, 1, 31), "Camat "},
		{"another of the same name", numbered("Adi", "13"), on(2025, 1, 31), "Camat Adi"},
		{"by the name where one has no number", numbered("ADI", ""), on(2025, 1, 31), "Camat "},
		{"both came on one day", away, on(2025, 1, 9), "Plh. Camat Cici"},
		{"and one went", away, on(2025, 1, 10), "Camat Adi"},
	} {
		h := NewBook(2025, 1, row.records).Head(row.on)
		if got := h.As("Camat") + " " + h.Name; got != row.want {
			t.Errorf("%s: %q, want %q", row.what, got, row.want)
		}
	}
}

func TestWhoHeadedTheSection(t *testing.T) {
	sections := []Record{
		&Office{Name: "Kecamatan", Secretary: Person{Name: "Profil"}, Regent: Person{Name: "Bupati"}},
		&Section{ID: "sek", Name: "Sekretariat"}, &Section{ID: "pem", Name: "Seksi Pemerintahan", Head: Person{Name: "Kasi"}},
	}
	b := NewBook(2025, 1, sections)
	for _, h := range []Holder{b.SectionHead("sek", Date{}), b.Secretary(Date{})} {
		if h.Name != "Profil" {
			t.Errorf("the secretary is %q", h.Name)
		}
	}
	b = NewBook(2025, 1, append(
		sections,
		&Official{ID: "s", Post: PostSecretary, Capacity: Definitive, Person: Person{Name: "Baru"}, From: on(2025, 5, 1)},
		&Official{ID: "k", Post: PostSection, Section: "pem", Capacity: ActingFree, Person: Person{Name: "Plt Kasi"}, From: on(2025, 5, 1)},
		&Official{ID: "r", Post: PostRegent, Capacity: Caretaker, Person: Person{Name: "Penjabat"}, From: on(2025, 5, 1)},
	))
	for _, row := range []struct {
		got  Holder
		want string
	}{
		{b.SectionHead("sek", on(2025, 4, 30)), "Profil"},
		{b.SectionHead("sek", on(2025, 5, 1)), "Baru"},
		{b.SectionHead("pem", on(2025, 4, 30)), "Kasi"},
		{b.SectionHead("pem", on(2025, 5, 1)), "Plt Kasi"},
		{b.Regent(on(2025, 5, 1)), "Penjabat"},
		{b.SectionHead("lain", on(2025, 5, 1)), ""},
	} {
		if row.got.Name != row.want {
			t.Errorf("%q, want %q", row.got.Name, row.want)
		}
	}
}

func TestToWhomASectionAnswers(t *testing.T) {
	secretariat := &Section{ID: "sek", Name: "Sekretariat"}
	for _, row := range []struct {
		own  *Section
		also []Record
		want string
	}{
		{&Section{ID: "x", Name: "Seksi Pemerintahan"}, []Record{secretariat}, "camat "},
		{&Section{ID: "x", Name: "Sub Bagian Keuangan"}, []Record{secretariat}, "kepala-seksi sek"},
		{&Section{ID: "x", Name: "SUBBAG Umum"}, nil, "sekretaris "},
		{&Section{ID: "x", Name: "Sekretariat, dengan subbagiannya"}, nil, "camat "},
		{&Section{ID: "x", Name: "Seksi Pelayanan", Parent: "sek"}, []Record{secretariat}, "kepala-seksi sek"},
		{&Section{ID: "y", Name: "Lain"}, nil, "camat "},
	} {
		post, id := NewBook(2025, 1, append(row.also, row.own)).Superior("x")
		if got := string(post) + " " + string(id); got != row.want {
			t.Errorf("%s: %s, want %s", row.own.Name, got, row.want)
		}
	}
	if (&Section{ID: "x", Name: "X", Parent: "x"}).Check() == nil {
		t.Error("a section is above itself")
	}
}

func TestAnOfficialIsRefused(t *testing.T) {
	for what, o := range map[string]Official{
		"without a name":               {ID: "x", Post: PostHead, Capacity: Definitive},
		"of no post":                   {ID: "x", Capacity: Definitive, Person: Person{Name: "A"}},
		"in no capacity":               {ID: "x", Post: PostHead, Person: Person{Name: "A"}},
		"of no section":                {ID: "x", Post: PostSection, Capacity: Definitive, Person: Person{Name: "A"}},
		"camat of a section":           {ID: "x", Post: PostHead, Section: "s", Capacity: Definitive, Person: Person{Name: "A"}},
		"gone before he came":          {ID: "x", Post: PostHead, Capacity: Definitive, Person: Person{Name: "A"}, From: on(2025, 2, 2), Until: on(2025, 2, 1)},
		"with a decree of two lines":   {ID: "x", Post: PostHead, Capacity: Definitive, Person: Person{Name: "A"}, Decree: "a\nb"},
		"with a name of control signs": {ID: "x", Post: PostHead, Capacity: Definitive, Person: Person{Name: "A\x1b[1m"}},
	} {
		if o.Check() == nil {
			t.Errorf("%s is taken", what)
		}
	}
	day := Official{ID: "x", Post: PostHead, Capacity: ActingHeld, Person: Person{Name: "A"}, From: on(2025, 2, 2), Until: on(2025, 2, 2)}
	if err := day.Check(); err != nil {
		t.Error(err)
	}
}
