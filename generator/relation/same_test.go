package relation

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Values are the same as their types have them, and a blank is like no value.
func TestSame(t *testing.T) {
	shown := func(words string, place float64) one { return one{known: true, shown: grade{words, place}} }
	decimal := ofType[Text]
	decimal.Decimal = true
	loose := ofType[Text].AlikeBy(strings.EqualFold)
	for _, c := range []struct {
		f, other Field
		a, b     one
		want     bool
	}{
		{ofType[Text], ofType[Text], one{text: "1.0"}, one{text: "1"}, false},
		{ofType[Text], ofType[Text], one{text: "a"}, one{text: "A"}, false},
		{ofType[Text], ofType[Word], one{text: "late"}, one{text: "late"}, true},
		{loose, loose, one{text: "a"}, one{text: "A"}, true},
		{loose, ofType[Text], one{text: "a"}, one{text: "A"}, false},
		{ofType[Text], loose, one{text: "a"}, one{text: "A"}, false},
		{loose, loose, one{text: ""}, one{text: "A"}, false},
		{decimal, decimal, one{text: "1.0"}, one{text: "1"}, true},
		{decimal, decimal, one{text: "0"}, one{}, false},
		{decimal, decimal, one{text: "12345678901234567.1"}, one{text: "12345678901234567.2"}, false},
		{ofType[Whole], ofType[Number], one{known: true, whole: 1}, one{known: true, part: 1}, true},
		{ofType[Whole], ofType[Whole], one{known: true}, one{}, false},
		{ofType[Whole], ofType[Whole], one{}, one{}, true},
		{ofType[Number], ofType[Text], one{known: true, part: 1.5}, one{text: "1.5"}, true},
		{ofType[Words], ofType[Words], one{words: []string{"a", "b"}}, one{words: []string{"b", "a"}}, true},
		{ofType[Words], ofType[Words], one{words: []string{"a", "b", "a"}}, one{words: []string{"b", "a", "b"}}, false},
		{ofType[Words], ofType[Words], one{words: []string{}}, one{}, true},
		{ofType[Date], ofType[Date], one{on: on("2024-10-31")}, one{on: on("2024-10-31")}, true},
		{ofType[Date], ofType[Date], one{on: on("2024-10-31")}, one{on: on("2024-11-01")}, false},
		{ofType[Shown], ofType[Shown], shown("£1,000", 1000), shown("1000.00", 1000), true},
		{ofType[Shown], ofType[Shown], shown("1", 1), shown("1", 2), false},
		{ofType[Flag], ofType[Flag], one{known: true, whole: 1}, one{known: true, whole: 1}, true},
		{ofType[Flag], ofType[Flag], one{known: true, whole: 1}, one{known: true}, false},
	} {
		if got := Same(&c.f, RowOf(c.a), &c.other, RowOf(c.b)); got != c.want {
			t.Errorf("%s %+v and %s %+v: %v", c.f.Type, c.a, c.other.Type, c.b, got)
		}
	}
}

// A row is like itself, likeness has no side, and what is alike is in no order.
func TestSameIsALikeness(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := RowOf(record(t, "a")), RowOf(record(t, "b"))
		for kind, f := range ofType {
			same := Same(&f, a, &f, b)
			if !Same(&f, a, &f, a) || same != Same(&f, b, &f, a) {
				t.Fatalf("%s: likeness depends on the side", kind)
			}
			if kind != Words && same != (f.CompareRows(a, b, false) == 0 && f.CompareRows(a, b, true) == 0) {
				t.Fatalf("%s: %q and %q are the same: %v", kind, f.Text(a), f.Text(b), same)
			}
		}
	})
}
