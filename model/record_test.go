package model

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

func negative() Reading { return ValueOf(decimal.NewFromInt(-1)) }

func TestRecordsRefuseWhatIsWrongByItself(t *testing.T) {
	long := strings.Repeat("a", MaxNameLength+1)
	for name, row := range map[string]struct {
		record Record
		code   string
	}{
		"office without a name":         {&Office{}, FaultText},
		"office with an escape":         {&Office{Name: "Kec\x1b[2J"}, FaultText},
		"section with a bad id":         {&Section{ID: "A/B", Name: "x"}, FaultID},
		"decimals":                      {&Settings{Decimals: 7, Ratings: DefaultSettings().Ratings, Grades: DefaultSettings().Grades}, FaultNumber},
		"limits crossed":                {limits(120, 100), FaultNumber},
		"scale without a last band":     {scaled(Scale{above(90, "A")}), FaultNumber},
		"scale with a gap in order":     {scaled(Scale{above(50, "A"), above(90, "B"), {Word: "C"}}), FaultNumber},
		"scale twice the same bound":    {scaled(Scale{above(50, "A"), above(50, "B"), {Word: "C"}}), FaultNumber},
		"scale open in the middle":      {scaled(Scale{{Word: "A"}, {Word: "B"}}), FaultNumber},
		"scale without words":           {scaled(Scale{above(50, " "), {Word: "C"}}), FaultText},
		"empty scale":                   {scaled(nil), FaultNumber},
		"node of no level":              {&Node{ID: "n", Name: "x"}, FaultNumber},
		"goal with a parent":            {&Node{ID: "n", Name: "x", Level: Goal, Parent: "m"}, FaultReference},
		"program without a parent":      {&Node{ID: "n", Name: "x", Level: Program}, FaultReference},
		"indicator of no polarity":      {&Indicator{ID: "i", Name: "x", Aggregation: Sum, Source: Typed}, FaultText},
		"indicator of no aggregation":   {&Indicator{ID: "i", Name: "x", Polarity: Positive, Source: Typed}, FaultText},
		"indicator of no source":        {&Indicator{ID: "i", Name: "x", Polarity: Positive, Aggregation: Sum}, FaultText},
		"indicator with a long name":    {&Indicator{ID: "i", Name: long, Polarity: Positive, Aggregation: Sum, Source: Typed}, FaultText},
		"target of no agreement":        {&Target{Indicator: "i", Quarter: Q1}, FaultText},
		"target of a fifth quarter":     {&Target{Indicator: "i", Agreement: Initial, Quarter: 5}, FaultNumber},
		"actual of the whole year":      {&Actual{Indicator: "i"}, FaultNumber},
		"actual with a bell":            {&Actual{Indicator: "i", Quarter: Q1, Note: "x\a"}, FaultText},
		"row planned below zero":        {&FacilitationRow{ID: "r", Name: "x", Planned: -1}, FaultNumber},
		"mark below zero":               {&FacilitationMark{Row: "r", Quarter: Q1, Count: -1}, FaultNumber},
		"mark with unknown evidence":    {&FacilitationMark{Row: "r", Quarter: Q1, Count: 1, Evidence: []Evidence{{Kind: "foto"}}}, FaultText},
		"village without a name":        {&Village{ID: "v"}, FaultText},
		"village of an unknown kind":    {&Village{ID: "v", Name: "x", Kind: "distrik"}, FaultText},
		"village that ends before":      {&Village{ID: "v", Name: "x", From: Date{2024, 7, 1}, Until: Date{2024, 6, 30}}, FaultDate},
		"document owed by nobody":       {&DocumentKind{ID: "d", Name: "x", Due: Date{2024, 3, 31}, OwedBy: "camat"}, FaultText},
		"document without a due date":   {&DocumentKind{ID: "d", Name: "x"}, FaultDate},
		"version of no kind":            {&BudgetVersion{ID: "v", Name: "x"}, FaultText},
		"amount below zero":             {&Amount{Node: "n", Version: "v", Value: negative()}, FaultNumber},
		"amount N/A":                    {&Amount{Node: "n", Version: "v", Value: NotApplicable()}, FaultNumber},
		"amount of a thousand billion":  {&Amount{Node: "n", Version: "v", Value: ValueOf(rupiahLimit())}, FaultNumber},
		"spending with a letter":        {&Spent{Node: "n", Quarter: Q1, Value: IntOf(1).WithLetter("A")}, FaultNumber},
		"history of year 3":             {&History{Indicator: "i", Year: 3}, FaultNumber},
		"peer without a name":           {&Peer{ID: "p", Indicator: "i"}, FaultText},
		"staff below zero":              {&Staff{ID: "s", Position: "x", Education: Education{Master: -1}}, FaultNumber},
		"asset of unknown condition":    {&Asset{ID: "a", Name: "x", Condition: "baik"}, FaultText},
		"asset below zero":              {&Asset{ID: "a", Name: "x", Quantity: negative()}, FaultNumber},
		"paper nobody sells":            {styled(func(s *ReportStyle) { s.Paper = "B5" }), FaultText},
		"no room for text":              {styled(func(s *ReportStyle) { s.Margins.Left = 100 }), FaultNumber},
		"letters of two points":         {styled(func(s *ReportStyle) { s.Size = 2 }), FaultNumber},
		"font with markup":              {styled(func(s *ReportStyle) { s.Font = `Arial"/>` }), FaultText},
		"heading in no colour":          {styled(func(s *ReportStyle) { s.Headings[0].Color = "merah" }), FaultText},
		"five levels of headings":       {styled(func(s *ReportStyle) { s.Headings = append(s.Headings, HeadingStyle{Size: 9}) }), FaultNumber},
		"logo that is no picture":       {&Logo{Data: []byte("<svg/>")}, FaultText},
		"logo too large":                {&Logo{Data: append([]byte("\xff\xd8\xff"), make([]byte, MaxLogo)...)}, FaultText},
		"text of an unknown topic":      {&Narrative{Topic: "puisi", Text: "x"}, FaultText},
		"text with an escape":           {&Narrative{Topic: "penutup", Text: "x\x1b[2J"}, FaultText},
		"obstacle of nothing":           {&Obstacle{ID: "o", Text: "x"}, FaultMissing},
		"obstacle without a text":       {&Obstacle{ID: "o", Node: "n"}, FaultText},
		"advice without a text":         {&Advice{ID: "a"}, FaultText},
		"partner of nothing":            {&Partner{ID: "p", Name: "x"}, FaultMissing},
		"partner without a name":        {&Partner{ID: "p", Node: "n"}, FaultText},
		"issue without a text":          {&StrategicIssue{ID: "i"}, FaultText},
		"analysis of an unknown part":   {&Analysis{Node: "n", Part: "lain", Items: []string{"x"}}, FaultText},
		"analysis with a blank line":    {&Analysis{Node: "n", Part: AnalysisNext, Items: []string{"x", " "}}, FaultText},
		"analysis without an end":       {&Analysis{Node: "n", Part: AnalysisNext, Items: make([]string, 101)}, FaultText},
		"holiday without a day":         {&Holiday{Name: "x"}, FaultDate},
		"deadline of an unknown kind":   {&Deadline{ID: "d", Kind: "x", Name: "x", Due: Date{2024, 1, 1}}, FaultText},
		"deadline of a fifth quarter":   {&Deadline{ID: "d", Kind: DeadlineQuarter, Quarter: 5, Name: "x", Due: Date{2024, 1, 1}}, FaultNumber},
		"deadline without a day":        {&Deadline{ID: "d", Kind: DeadlineOther, Name: "x"}, FaultDate},
		"user of no role":               {&User{ID: "u", Name: "x"}, FaultText},
		"user with a bad login":         {&User{ID: "u", Name: "x", Role: RoleStaff, Logins: []string{"a "}}, FaultText},
		"user with an escape in a key":  {&User{ID: "u", Name: "x", Role: RoleStaff, Keys: []string{"ssh-ed25519 \x1b"}}, FaultText},
		"efficiency of no formula":      {&Settings{Ratings: DefaultSettings().Ratings, Grades: DefaultSettings().Grades, Efficiency: "x"}, FaultText},
		"criterion of no component":     {&Criterion{ID: "c", Aspect: AspectUse, Text: "x"}, FaultText},
		"criterion of no aspect":        {&Criterion{ID: "c", Component: ComponentReview, Text: "x"}, FaultText},
		"criterion of great weight":     {&Criterion{ID: "c", Component: ComponentReview, Aspect: AspectUse, Text: "x", Weight: 101}, FaultNumber},
		"criterion without a text":      {&Criterion{ID: "c", Component: ComponentReview, Aspect: AspectUse}, FaultText},
		"criterion of a bad rule":       {&Criterion{ID: "c", Component: ComponentReview, Aspect: AspectUse, Text: "x", Rule: "A B"}, FaultText},
		"answer that is none":           {&Assessment{Criterion: "c", Answer: "mungkin"}, FaultText},
		"answer with an escape":         {&Assessment{Criterion: "c", Note: "x\x1b"}, FaultText},
		"weights that miss 100":         {weighed(Weights{[4]int{30, 30, 15, 24}, [3]int{20, 30, 50}, DefaultWeights().Predicates}), FaultNumber},
		"aspects that miss 100":         {weighed(Weights{[4]int{30, 30, 15, 25}, [3]int{20, 30, 51}, DefaultWeights().Predicates}), FaultNumber},
		"weight below zero":             {weighed(Weights{[4]int{-30, 90, 15, 25}, [3]int{20, 30, 50}, DefaultWeights().Predicates}), FaultNumber},
		"weights without predicates":    {weighed(Weights{Components: [4]int{30, 30, 15, 25}, Aspects: [3]int{20, 30, 50}}), FaultNumber},
		"two scales of one name":        {manyScales(), FaultExists},
		"quarter of unknown status":     {&QuarterState{Quarter: Q1, Status: "beres"}, FaultText},
		"duty without a text":           {&Duty{ID: "d"}, FaultText},
		"regulation that ends too soon": {&Regulation{ID: "r", Name: "PP", From: Date{2024, 3, 1}, Until: Date{2024, 2, 1}}, FaultDate},
		"employee without a name":       {&Employee{ID: "e", Section: "s", Position: "x"}, FaultText},
		"employee of no section":        {&Employee{ID: "e", Person: Person{Name: "x"}, Position: "x"}, FaultMissing},
		"employee of no position":       {&Employee{ID: "e", Person: Person{Name: "x"}, Section: "s"}, FaultText},
		"assignment of nobody":          {&Assignment{ID: "a", Text: "x", Measure: "y"}, FaultMissing},
		"assignment without a measure":  {&Assignment{ID: "a", Text: "x", Employee: "e"}, FaultMissing},
		"assignment with two measures":  {&Assignment{ID: "a", Text: "x", Employee: "e", Indicator: "i", Measure: "y"}, FaultText},
		"assignment below zero":         {&Assignment{ID: "a", Text: "x", Employee: "e", Indicator: "i", Target: negative()}, FaultNumber},
		"accomplishment of no sort":     {&Accomplishment{ID: "a", Name: "X", Sort: "lain"}, FaultText},
		"photo that is none":            {&Photo{ID: "p", Row: "r", Quarter: Q1, Caption: "X", Data: []byte("GIF89a")}, FaultText},
		"photo that is too large":       {&Photo{ID: "p", Row: "r", Quarter: Q1, Caption: "X", Data: append([]byte("\xff\xd8\xff"), make([]byte, MaxPhoto)...)}, FaultText},
		"photo of no quarter":           {&Photo{ID: "p", Row: "r", Caption: "X", Data: []byte("\xff\xd8\xff")}, FaultNumber},
	} {
		var fault *Fault
		err := row.record.Check()
		if !errors.As(err, &fault) || fault.Code != row.code || fault.Field == "" || !strings.HasSuffix(fault.Message, ".") {
			t.Errorf("%s: %#v", name, err)
		}
	}
}

func limits(low, high int64) *Settings {
	s := DefaultSettings()
	s.Floor, s.Ceiling = IntOf(low), IntOf(high)
	return &s
}

func weighed(w Weights) *Settings {
	s := DefaultSettings()
	s.Weights = w
	return &s
}

func manyScales() *Settings {
	s := DefaultSettings()
	one := NamedScale{ID: "lain", Name: "Lain", Bands: s.Ratings}
	s.Scales = []NamedScale{one, one}
	return &s
}

func scaled(s Scale) *Settings {
	all := DefaultSettings()
	all.Ratings = s
	return &all
}

func TestDefaultsAndNegativeFiguresPass(t *testing.T) {
	settings := DefaultSettings()
	for _, r := range []Record{
		&settings, limits(0, 120), weighed(DefaultWeights()), &Settings{Ratings: settings.Ratings, Grades: settings.Grades, Efficiency: EfficiencyPMK22},
		&Actual{Indicator: "i", Quarter: Q1, Value: negative()},
		&Target{Indicator: "i", Agreement: Revised, Value: negative()},
		&Spent{Node: "n", Quarter: Q4, Value: IntOf(0)},
	} {
		if err := r.Check(); err != nil {
			t.Errorf("%T: %v", r, err)
		}
	}
}

func TestEveryKindIsInTheTableOnceAndRoundTrips(t *testing.T) {
	seen := map[Kind]bool{}
	for _, info := range Kinds() {
		r := info.New()
		if seen[info.Kind] || info.Label == "" || r.Ref().Kind != info.Kind {
			t.Errorf("row of %s", info.Kind)
		}
		seen[info.Kind] = true
		data, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		back := info.New()
		if err := json.Unmarshal(data, back); err != nil || !reflect.DeepEqual(r, back) {
			t.Errorf("%s does not come back: %s %v", info.Kind, data, err)
		}
		if c, err := Clone(r); err != nil || !reflect.DeepEqual(r, c) || c == r {
			t.Errorf("clone of %s: %v", info.Kind, err)
		}
	}
}

func TestKeysOfCellsDoNotRunTogether(t *testing.T) {
	refs := map[Ref]bool{}
	for _, r := range []Record{
		&Target{Indicator: "a", Agreement: Initial, Quarter: Q1}, &Target{Indicator: "a", Agreement: Initial},
		&Target{Indicator: "a", Agreement: Revised, Quarter: Q1}, &Actual{Indicator: "a", Quarter: Q1},
		&Receipt{Village: "a", Document: "b-c"}, &Receipt{Village: "a-b", Document: "c"},
		&Amount{Node: "a", Version: "1"}, &Spent{Node: "a", Quarter: Q1},
	} {
		if refs[r.Ref()] {
			t.Errorf("%v twice", r.Ref())
		}
		refs[r.Ref()] = true
	}
}

func TestDocumentsCountInTheYearTheyAreDue(t *testing.T) {
	for due, want := range map[Date]Quarter{
		{2024, 3, 31}: Q1, {2024, 9, 30}: Q3, {2023, 12, 31}: Q1, {2025, 1, 15}: Q4,
	} {
		if got := (&DocumentKind{Due: due}).CountedIn(2024); got != want {
			t.Errorf("%v counts in %v, want %v", due, got, want)
		}
	}
}

func styled(alter func(*ReportStyle)) *ReportStyle {
	s := DefaultReportStyle()
	alter(&s)
	return &s
}
