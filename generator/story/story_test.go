package story

import (
	"slices"
	"strings"
	"testing"

	"boardpack/generator/figure"
)

// stages are six intentions: of A and B, open or closed or neither, with codes.
func stages() *List {
	list := &List{Fields: []Field{
		{Name: "programme", Words: []Word{{Value: "A"}, {Value: "B"}}},
		{Name: "status", Words: []Word{{Value: "OPEN"}, {Value: "CLOSED"}}},
		{Name: "codes", Words: []Word{{Value: "x"}, {Value: "y"}}},
		{Name: "place", Words: []Word{{Value: "System"}}},
	}}
	for _, words := range [][][]int{
		{{0}, {0}, {0, 1}, {0}}, {{0}, {1}, {}, {0}}, {{0}, {}, {1}, {0}},
		{{1}, {0}, {0}, {0}}, {{1}, {0}, {}, {0}}, {{1}, {1}, {0, 1}, {0}},
	} {
		list.Stories = append(list.Stories, Story{Words: words})
	}
	return list
}

func TestCount(t *testing.T) {
	is := func(value string) figure.Term { return figure.Term{Value: value} }
	for _, c := range []struct {
		filter  figure.Filter
		address string
		want    int
	}{
		{figure.Filter{}, "", 6},
		{figure.Filter{"programme": is("A")}, "programme=A", 3},
		{figure.Filter{"programme": is("B"), "status": is("OPEN")}, "programme=B&status=OPEN", 2},
		{figure.Filter{"status": is("")}, "status=", 1},
		{figure.Filter{"status": {Any: true}}, "status!=", 5},
		{figure.Filter{"codes": is("x")}, "codes=x", 3},
		{figure.Filter{"codes": is("y"), "programme": is("A")}, "codes=y&programme=A", 2},
		{figure.Filter{"codes": is("x"), "status": {Any: true}}, "codes=x&status!=", 3},
		{figure.Filter{"place": is("System")}, "place=System", 6},
		{figure.Filter{"place": is("Elsewhere & more")}, "place=Elsewhere+%26+more", -1},
		{figure.Filter{"lead": is("A")}, "lead=A", -1},
	} {
		if got := stages().Count(c.filter); got != c.want || c.filter.String() != c.address {
			t.Errorf("%s: %d, want %s: %d", c.filter, got, c.address, c.want)
		}
	}
}

// A field that all have alike leaves no choice; one that some lack does.
func TestChoices(t *testing.T) {
	list := stages()
	if got := list.Choices(); !slices.Equal(got, []int{0, 1, 2}) {
		t.Errorf("%v", got)
	}
	list.Stories[0].Words[3] = nil
	if got := list.Choices(); !slices.Equal(got, []int{0, 1, 2, 3}) {
		t.Errorf("with a blank: %v", got)
	}
}

func TestMentions(t *testing.T) {
	known := func(reference string) bool {
		return slices.Contains([]string{"CI-001", "CI-002", "17", "Alpha", "CI 3"}, reference)
	}
	marked := func(pieces []Piece) string {
		var b strings.Builder
		for _, p := range pieces {
			if p.Names {
				b.WriteString("[" + p.Text + "]")
			} else {
				b.WriteString(p.Text)
			}
		}
		return b.String()
	}
	for text, want := range map[string]string{
		"":                                "",
		"CI-001":                          "[CI-001]",
		"See CI-001, CI-002; not CI-003.": "See [CI-001], [CI-002]; not CI-003.",
		"(CI-001) “CI-002”\u00a0CI-001!":  "([CI-001]) “[CI-002]”\u00a0[CI-001]!",
		"17 of 20, Alpha":                 "17 of 20, Alpha",
		"CI-0011 xCI-001":                 "CI-0011 xCI-001",
		"CI-1 CI-001 2 CI-002-3":          "CI-1 [CI-001] 2 CI-002-3",
		"  CI-001\nCI-002 ":               "  [CI-001]\n[CI-002] ",
	} {
		if got := marked(Mentions(text, known)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for _, c := range []struct{ column, text, want string }{
		{"reference", "17", "[17]"}, {"references", "CI 3, Alpha, 17", "[CI 3], [Alpha], [17]"}, {"references", "CI-001, none", "[CI-001], none"},
		{"title", "17", "17"}, {"title", "As CI-001", "As [CI-001]"},
	} {
		if got := marked(Cell(figure.Column{Name: c.column}, figure.Said(c.text), known)); got != c.want {
			t.Errorf("%s %q: %q, want %q", c.column, c.text, got, c.want)
		}
	}
	if pieces := Cell(figure.Column{Name: "references"}, figure.Whole(17), known); pieces != nil {
		t.Errorf("a number names %v", pieces)
	}
}
