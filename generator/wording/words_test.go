package wording

import "testing"

func TestList(t *testing.T) {
	for want, words := range map[string][]string{"": nil, "a": {"a"}, "a and b": {"a", "b"}, "a, b and c": {"a", "b", "c"}, "a, b, c and d": {"a", "b", "c", "d"}} {
		if got := List(words); got != want {
			t.Errorf("List(%v) = %q, want %q", words, got, want)
		}
	}
}

func TestSome(t *testing.T) {
	words := []string{"a", "b", "c"}
	for most, want := range map[int]string{1: "a and 2 more", 2: "a, b and 1 more", 3: "a, b, c", 4: "a, b, c"} {
		if got := Some(words, most); got != want {
			t.Errorf("Some(%v, %d) = %q, want %q", words, most, got, want)
		}
	}
}

func TestPlural(t *testing.T) {
	for n, want := range map[int]string{-1: "are", 0: "are", 1: "is", 2: "are"} {
		if got := Plural(n, "is", "are"); got != want {
			t.Errorf("%d %s, want %s", n, got, want)
		}
	}
}

func TestLetters(t *testing.T) {
	for words, want := range map[string]struct{ capital, lower string }{
		"": {"", ""}, "on trajectory": {"On trajectory", "on trajectory"}, "On trajectory": {"On trajectory", "on trajectory"},
		"RAG": {"RAG", "RAG"}, "RAG status": {"RAG status", "RAG status"}, "QIA risk score": {"QIA risk score", "QIA risk score"},
		"A week": {"A week", "a week"}, "éclair": {"Éclair", "éclair"}, "Éclair": {"Éclair", "éclair"}, "28:34": {"28:34", "28:34"}, "Rag RAG": {"Rag RAG", "rag RAG"},
	} {
		if capital, lower := Capital(words), Lower(words); capital != want.capital || lower != want.lower {
			t.Errorf("%q starts a sentence as %q and goes on in one as %q", words, capital, lower)
		}
	}
}

func TestOf(t *testing.T) {
	for _, c := range []struct{ number, unit, want string }{
		{"1", "days", "1 day"}, {"−1", "bed days", "−1 bed day"}, {"2", "days", "2 days"}, {"1.0", "years", "1.0 years"},
		{"11", "beds", "11 beds"}, {"1", "people", "1 people"}, {"1", "per 1,000 people", "1 per 1,000 people"}, {"1", "access", "1 access"},
	} {
		if got := Of(c.number, c.unit); got != c.want {
			t.Errorf("%s of %s: %s", c.number, c.unit, got)
		}
	}
}

func TestShare(t *testing.T) {
	for _, c := range []struct {
		part, whole int
		want        string
	}{
		{0, 0, "no plans are late"}, {0, 1, "no plan is late"}, {1, 1, "the only plan is late"},
		{0, 2, "none of the 2 plans are late"}, {1, 2, "1 of the 2 plans is late"}, {2, 2, "both plans are late"},
		{0, 3, "none of the 3 plans are late"}, {1, 3, "1 of the 3 plans is late"}, {2, 3, "2 of the 3 plans are late"}, {3, 3, "all 3 plans are late"},
		{1200, 1201, "1,200 of the 1,201 plans are late"},
	} {
		if got := Share(c.part, c.whole, Noun{"plan", "plans"}, Noun{"is late", "are late"}); got != c.want {
			t.Errorf("%d of %d: %s", c.part, c.whole, got)
		}
	}
}
