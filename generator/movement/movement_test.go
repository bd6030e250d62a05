package movement

import (
	"fmt"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"boardpack/generator/relation"
)

// one is a record with values of some types.
type one struct {
	reference, progress, title string
	pounds                     any      // float64 or nil
	providers                  []string // in any order
}

var words = []string{"On track", "Delayed", "Delivered"}

var fields = []relation.Field{
	relation.OfText("reference", "Reference", func(o *one) string { return o.reference }),
	relation.OfText("title", "Title", func(o *one) string { return o.title }),
	relation.OfWord("progress", "Progress", words, func(o *one) string { return o.progress }),
	relation.Of("pounds", "Pounds", relation.Number, func(o *one) any { return o.pounds }),
	relation.Of("providers", "Providers", relation.Words, func(o *one) any { return o.providers }),
}

// table is the relation of some records.
func table(records ...one) *relation.Relation {
	r := relation.New("intentions", "intentions.csv", fields, func() (all []*one) {
		for k := range records {
			all = append(all, &records[k])
		}
		return all
	})
	r.Key = "reference"
	return r
}

func of(t testing.TB, old, new *relation.Relation, key ...string) *Movement {
	t.Helper()
	m, err := Of(old, new, key...)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// told is a movement in lines.
func told(m *Movement) string {
	var lines []string
	for _, row := range m.Added {
		lines = append(lines, "+ "+row.Key)
	}
	for _, row := range m.Removed {
		lines = append(lines, "- "+row.Key)
	}
	for _, pair := range m.Changed {
		for _, c := range m.Changes(pair) {
			lines = append(lines, fmt.Sprintf("%s %s %q > %q", pair.Key, c.Field.Name, c.Old, c.New))
		}
	}
	return strings.Join(append(lines, fmt.Sprintf("= %d", m.Same)), "\n")
}

// What came, went and changed is told in the natural order of references, whatever
// the order of rows.
func TestOf(t *testing.T) {
	old := table(
		one{reference: "CI-9", title: "Nine", progress: "On track", pounds: 1.0},
		one{reference: "CI-10", title: "Ten", progress: "On track", providers: []string{"RXN", "RXR"}},
		one{reference: "CI-2", title: "Two"},
		one{reference: "CI-1", title: "One", progress: "Delayed", pounds: 0.0},
	)
	new := table(
		one{reference: "CI-12", title: "Twelve"},
		one{reference: "CI-11", title: "Eleven"},
		one{reference: "CI-10", title: "Ten", progress: "Delayed", providers: []string{"RXR", "RXN"}},
		one{reference: "CI-9", title: "nine", progress: "", pounds: 1.50},
		one{reference: "CI-1", title: "One", progress: "Delayed"},
	)
	want := strings.TrimSpace(`
+ CI-11
+ CI-12
- CI-2
CI-1 pounds "0" > ""
CI-9 title "Nine" > "nine"
CI-9 progress "On track" > ""
CI-9 pounds "1" > "1.5"
CI-10 progress "On track" > "Delayed"
= 0`)
	m := of(t, old, new)
	if diff := gocmp.Diff(want, told(m)); diff != "" {
		t.Error(diff)
	}
	var counts []string
	for _, c := range m.Counts() {
		counts = append(counts, fmt.Sprint(c.Field.Label, " ", c.Rows))
	}
	if diff := gocmp.Diff([]string{"Title 1", "Progress 2", "Pounds 2"}, counts); diff != "" {
		t.Error(diff)
	}
}

// Of a key that stands twice, first rows are held against first ones; the key is told.
func TestTwice(t *testing.T) {
	old := table(one{reference: "A", title: "1"}, one{reference: "A", title: "2"}, one{reference: "B"})
	new := table(one{reference: "A", title: "1"}, one{reference: "A", title: "3"}, one{reference: "A", title: "4"},
		one{reference: "B"}, one{reference: "B"}, one{reference: "C"}, one{reference: "C"})
	m := of(t, old, new)
	if diff := gocmp.Diff("+ A\n+ B\n+ C\n+ C\nA title \"2\" > \"3\"\n= 2", told(m)); diff != "" {
		t.Error(diff)
	}
	if diff := gocmp.Diff([]string{"A", "B", "C"}, m.Twice); diff != "" {
		t.Error(diff)
	}
	if m := of(t, table(one{reference: "A"}), table(one{reference: "A"})); m.Twice != nil {
		t.Error(m.Twice, "is told of rows that stand once")
	}
}

// A field that one table alone has is told once, and of no row.
func TestFieldsOfOneTable(t *testing.T) {
	old, new := table(one{reference: "A", title: "x"}), table(one{reference: "A", title: "y"})
	old.Fields, new.Fields = fields[:3], fields[:1:1]
	new.Fields = append(new.Fields, fields[3])
	m := of(t, old, new)
	if len(m.FieldsCame) != 1 || m.FieldsCame[0].Name != "pounds" || len(m.FieldsWent) != 2 || m.FieldsWent[0].Name != "title" || told(m) != "= 1" || m.None() {
		t.Errorf("%+v", m)
	}
}

// Rows can be named by several fields; a key that is not there is an error.
func TestKey(t *testing.T) {
	old, new := table(one{reference: "A", title: "x"}), table(one{reference: "A", title: "y"})
	if got := told(of(t, old, new, "reference", "title")); got != "+ A, y\n- A, x\n= 0" {
		t.Error(got)
	}
	old, new = table(one{reference: "A", title: "x, B"}, one{reference: `A "x`, title: "y"}), table(one{reference: "A, x", title: "B"}, one{reference: `A "x`, title: "y"})
	if got := told(of(t, old, new, "reference", "title")); got != `+ "A, x", B`+"\n"+`- A, "x, B"`+"\n= 1" {
		t.Error(got)
	}
	if _, err := Of(old, new, "nothing"); err == nil {
		t.Error("a key that is no field is taken")
	}
	new.Key = ""
	if _, err := Of(old, new); err == nil {
		t.Error("a table without a key is compared")
	}
}

// The matrix has the declared words in their order, then blanks, then rows that came
// or went.
func TestMatrix(t *testing.T) {
	old := table(one{reference: "1", progress: "On track"}, one{reference: "2", progress: "On track"}, one{reference: "3", progress: "Delayed"}, one{reference: "4"}, one{reference: "5", progress: "Odd"})
	new := table(one{reference: "1", progress: "On track"}, one{reference: "2", progress: "Delivered"}, one{reference: "4", progress: "Delayed"}, one{reference: "5", progress: "Odd"}, one{reference: "6", progress: "Delayed"})
	got, ok := of(t, old, new).Matrix("progress")
	want := Matrix{
		Places: []Place{{Value: "On track"}, {Value: "Delayed"}, {Value: "Delivered"}, {Value: "Odd"}, {}, {Absent: true}},
		Counts: [][]int{
			{1, 0, 1, 0, 0, 0},
			{0, 0, 0, 0, 0, 1},
			{0, 0, 0, 0, 0, 0},
			{0, 0, 0, 1, 0, 0},
			{0, 1, 0, 0, 0, 0},
			{0, 1, 0, 0, 0, 0},
		},
	}
	if !ok || got.Field.Name != "progress" || got.Moved() != 2 {
		t.Errorf("%+v moved %d", got, got.Moved())
	}
	got.Field = relation.Field{}
	if diff := gocmp.Diff(want.Counts, got.Counts) + gocmp.Diff(want.Places, got.Places); diff != "" {
		t.Error(diff)
	}
	if _, ok := of(t, old, new).Matrix("reference"); ok {
		t.Error("there is a matrix of the key")
	}
}

// Words that the old table alone declares stand after those of the new one.
func TestMatrixOfTwoVocabularies(t *testing.T) {
	old, new := table(one{reference: "1", progress: "Green"}), table(one{reference: "1", progress: "On track"})
	own := relation.OfWord("progress", "Progress", []string{"Red", "Green"}, func(o *one) string { return o.progress })
	old.Fields = []relation.Field{fields[0], own}
	got, _ := of(t, old, new).Matrix("progress")
	if diff := gocmp.Diff([]Place{{Value: "On track"}, {Value: "Delayed"}, {Value: "Delivered"}, {Value: "Red"}, {Value: "Green"}}, got.Places); diff != "" {
		t.Error(diff)
	}
}
