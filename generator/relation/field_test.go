package relation

import (
	"cmp"
	"slices"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
)

// one is a record with a value of every type; its zero value is all blank.
type one struct {
	text  string
	words []string
	whole int
	part  float64
	on    time.Time
	known bool // what has a value that is also a blank elsewhere
	shown Reading
}

type grade struct {
	words string
	place float64
}

func (g grade) Words() string  { return g.words }
func (g grade) Place() float64 { return g.place }

func orNil[T any](known bool, value T) any {
	if known {
		return value
	}
	return nil
}

// ofType is a field of each type, made by hand.
var ofType = map[Type]Field{
	Text:    OfText("text", "Text", func(o one) string { return o.text }),
	Word:    OfWord("word", "Word", []string{"late", "early"}, func(o one) string { return o.text }),
	Words:   Of("words", "Words", Words, func(o one) any { return o.words }),
	Whole:   Of("whole", "Whole", Whole, func(o one) any { return orNil(o.known, o.whole) }),
	Number:  Of("number", "Number", Number, func(o one) any { return orNil(o.known, o.part) }),
	Money:   Of("money", "Money", Money, func(o one) any { return orNil(o.known, o.whole) }),
	Percent: Of("percent", "Percent", Percent, func(o one) any { return orNil(o.known, o.part) }),
	Date:    OfDate("date", "Date", func(o one) time.Time { return o.on }),
	Period:  periodField(),
	YesNo:   OfWord("yes_no", "Yes or no", []string{"Yes", "No"}, func(o one) string { return o.text }),
	Flag:    Of("flag", "Flag", Flag, func(o one) any { return orNil(o.known, o.whole > 0) }),
	Shown: Of("shown", "Shown", Shown, func(o one) any {
		if o.shown == nil {
			return nil
		}
		return o.shown
	}),
}

func periodField() Field {
	f := OfText("period", "Period", func(o one) string { return o.text })
	f.Type = Period
	return f
}

func on(day string) time.Time {
	date, err := time.Parse(time.DateOnly, day)
	if err != nil {
		panic(err)
	}
	return date
}

func TestValues(t *testing.T) {
	for _, c := range []struct {
		kind    Type
		record  one
		value   any
		values  []string
		text    string
		amount  float64
		numbers bool
	}{
		{Text, one{text: "a, b"}, "a, b", []string{"a, b"}, "a, b", 0, false},
		{Word, one{text: "late"}, "late", []string{"late"}, "late", 0, false},
		{Words, one{words: []string{"b", "a"}}, []string{"b", "a"}, []string{"b", "a"}, "b, a", 0, false},
		{Whole, one{whole: 1200, known: true}, 1200, []string{"1200"}, "1200", 1200, true},
		{Whole, one{whole: 0, known: true}, 0, []string{"0"}, "0", 0, true},
		{Number, one{part: -0.1, known: true}, -0.1, []string{"-0.1"}, "-0.1", -0.1, true},
		{Money, one{whole: -5, known: true}, -5, []string{"-5"}, "-5", -5, true},
		{Percent, one{part: 12.5, known: true}, 12.5, []string{"12.5"}, "12.5", 12.5, true},
		{Percent, one{part: 1e15, known: true}, 1e15, []string{"1000000000000000"}, "1000000000000000", 1e15, true},
		{Date, one{on: on("2024-10-31")}, on("2024-10-31"), []string{"2024-10-31"}, "2024-10-31", 0, false},
		{Period, one{text: "2024/25"}, "2024/25", []string{"2024/25"}, "2024/25", 0, false},
		{YesNo, one{text: "No"}, "No", []string{"No"}, "No", 0, false},
		{Flag, one{whole: 1, known: true}, true, []string{"Yes"}, "Yes", 0, false},
		{Flag, one{known: true}, false, []string{"No"}, "No", 0, false},
		{Shown, one{shown: grade{"33.3%", 1. / 3}}, grade{"33.3%", 1. / 3}, []string{"33.3%"}, "33.3%", 0, false},
	} {
		f, row := ofType[c.kind], RowOf(c.record)
		amount, numbers := f.Amount(row)
		if value := f.Value(row); !gocmp.Equal(value, c.value, gocmp.AllowUnexported(grade{})) || f.Text(row) != c.text || amount != c.amount || numbers != c.numbers {
			t.Errorf("%s: %v, %q, %v %v, want %+v", c.kind, value, f.Text(row), amount, numbers, c)
		}
		if diff := gocmp.Diff(append([]string{"before"}, c.values...), f.Values([]string{"before"}, row)); diff != "" {
			t.Errorf("%s: %s", c.kind, diff)
		}
	}
}

// A blank has no value, no words and no amount, of whatever type.
func TestBlanks(t *testing.T) {
	for kind, f := range ofType {
		blank := RowOf(one{})
		if value := f.Value(blank); value != nil {
			t.Errorf("%s: a blank has the value %v", kind, value)
		}
		if _, known := f.Amount(blank); known || f.Text(blank) != "" || f.Values(nil, blank) != nil {
			t.Errorf("%s: a blank says something: %q", kind, f.Text(blank))
		}
	}
	if of := Of("odd", "Odd", Text, func(one) any { return struct{}{} }); of.Text(RowOf(one{})) != "" || of.CompareRows(RowOf(one{}), RowOf(one{}), false) != 0 {
		t.Error("what no type has is shown")
	}
}

func TestTypes(t *testing.T) {
	adds, numeric := []Type{Whole, Number, Money}, []Type{Whole, Number, Money, Percent, Shown}
	for kind := range ofType {
		if kind.Adds() != slices.Contains(adds, kind) || kind.Numeric() != slices.Contains(numeric, kind) {
			t.Errorf("%s: adds %v, numeric %v", kind, kind.Adds(), kind.Numeric())
		}
	}
}

// inOrder has records of each type from first to last, the last one blank.
var inOrder = map[Type][]one{
	Text:    {{text: "A"}, {text: "B"}, {text: "a"}, {}},
	Word:    {{text: "late"}, {text: "early"}, {text: "a"}, {text: "b"}, {}}, // as listed, then others
	Words:   {{words: []string{"a"}}, {words: []string{"a", "b"}}, {words: []string{"b"}}, {}},
	Whole:   {{whole: -2, known: true}, {whole: 9, known: true}, {whole: 10, known: true}, {}},
	Number:  {{part: -2, known: true}, {part: 9.5, known: true}, {part: 10, known: true}, {}},
	Money:   {{whole: 0, known: true}, {whole: 9, known: true}, {whole: 10, known: true}, {}},
	Percent: {{part: 9.9, known: true}, {part: 10, known: true}, {part: 100, known: true}, {}},
	Date:    {{on: on("2023-12-31")}, {on: on("2024-01-01")}, {}},
	Period:  {{text: "2023/24"}, {text: "2024/25"}, {}},
	YesNo:   {{text: "Yes"}, {text: "No"}, {}},
	Flag:    {{whole: 1, known: true}, {known: true}, {}},
	Shown:   {{shown: grade{"9", 9}}, {shown: grade{"10", 10}}, {}},
}

func TestCompareRows(t *testing.T) {
	for kind, f := range ofType {
		if len(inOrder[kind]) == 0 {
			t.Errorf("no order of %s is known here", kind)
		}
		last := len(inOrder[kind]) - 1
		for i, a := range inOrder[kind] {
			for j, b := range inOrder[kind] {
				up, down := cmp.Compare(i, j), cmp.Compare(j, i)
				if i == last || j == last {
					down = up // what is blank comes last either way
				}
				if got, back := f.CompareRows(RowOf(a), RowOf(b), false), f.CompareRows(RowOf(a), RowOf(b), true); got != up || back != down {
					t.Errorf("%s %+v and %+v: %d and down %d, want %d and %d", kind, a, b, got, back, up, down)
				}
			}
		}
	}
}

func TestCompareWords(t *testing.T) {
	score := ofType[Whole]
	score.Listed = []string{"5", "1"}
	for _, c := range []struct {
		name string
		f    Field
		want []string // in order
	}{
		{"numbers", ofType[Number], []string{"-3", "-0.5", "x", "9", "10", "10.0"}},
		{"money", ofType[Money], []string{"9", "10", "100"}},
		{"percent", ofType[Percent], []string{"9.5", "10", "100"}},
		{"days", ofType[Date], []string{"2023-12-31", "2024-01-01"}},
		{"words", ofType[Text], []string{"9", "10", "Part 2", "Part 10", "a"}},
		{"listed", ofType[Word], []string{"late", "early", "also", "never"}},
		{"listed numbers", score, []string{"5", "1", "2", "10"}},
		{"own order", ofType[Text].OrderedBy(func(a, b string) int { return cmp.Compare(len(a), len(b)) }), []string{"b", "aa", "aaa"}},
	} {
		for i, a := range c.want {
			for j, b := range c.want {
				if got := c.f.Compare(a, b); got != cmp.Compare(i, j) {
					t.Errorf("%s: %q and %q: %d", c.name, a, b, got)
				}
			}
		}
	}
}

func TestOrder(t *testing.T) {
	byLength := ofType[Text].OrderedBy(func(a, b string) int { return cmp.Compare(len(a), len(b)) })
	for _, c := range []struct {
		f            Field
		values, want []string
	}{
		{ofType[Word], []string{"never", "early", "also", "never"}, []string{"late", "early", "also", "never"}},
		{ofType[Word], nil, []string{"late", "early"}},
		{ofType[Whole], []string{"10", "9", "10"}, []string{"9", "10"}},
		{ofType[Text], []string{"b", "a"}, []string{"a", "b"}},
		{ofType[Text], nil, nil},
		{byLength, []string{"bb", "b", "a", "b"}, []string{"a", "b", "bb"}}, // each once, where the order knows no difference
	} {
		before := slices.Clone(c.values)
		got := c.f.Order(c.values)
		if diff := gocmp.Diff(c.want, got); diff != "" || !slices.Equal(before, c.values) {
			t.Errorf("%s %q: %s", c.f.Name, c.values, diff)
		}
		if len(got) > 0 {
			got[0] = "changed"
		}
	}
	if ofType[Word].Listed[0] != "late" {
		t.Error("what Order gives is the field's own list")
	}
}

func TestSpoken(t *testing.T) {
	for label, want := range map[string]string{
		"Anticipated delivery": "anticipated delivery", "RAG": "RAG", "QIA status": "QIA status", "A day": "a day", "Élan": "élan",
	} {
		if got := (Field{Label: label}).Spoken(); got != want {
			t.Errorf("%q is spoken %q, want %q", label, got, want)
		}
	}
}
