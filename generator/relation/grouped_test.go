package relation

import (
	"cmp"
	"testing"
)

// What a word means stands where the word does in the list; others mean nothing.
func TestMeaning(t *testing.T) {
	f := ofType[Word]
	for _, c := range []struct {
		means []string
		word  string
		want  string
	}{
		{[]string{"behind", "ahead"}, "late", "behind"}, {[]string{"behind", "ahead"}, "early", "ahead"}, {[]string{"behind", "ahead"}, "never", ""},
		{[]string{"behind"}, "early", ""}, {nil, "late", ""}, {nil, "", ""},
	} {
		f.Means = c.means
		if got := f.Meaning(c.word); got != c.want {
			t.Errorf("%q of %q means %q, want %q", c.word, c.means, got, c.want)
		}
	}
}

// A day is counted under what it is grouped by; a blank under nothing.
func TestGroupedBy(t *testing.T) {
	down := func(a, b string) int { return cmp.Compare(b, a) }
	year := ofType[Date].GroupedBy(func(day string) string { return "in " + day[:4] }, down)
	if got := year.Text(RowOf(one{on: on("2024-10-31")})); got != "in 2024" || year.Type != Period || year.Listed != nil {
		t.Errorf("%q, %+v", got, year)
	}
	if value := year.Value(RowOf(one{})); value != nil {
		t.Errorf("a blank is grouped as %v", value)
	}
	if year.Compare("in 2023", "in 2024") != 1 {
		t.Error("groups are not in the order that was given")
	}
	if word := ofType[Word].GroupedBy(func(string) string { return "x" }, down); word.Listed != nil || ofType[Word].Listed == nil {
		t.Error("what is grouped lists the words that it had")
	}
}
