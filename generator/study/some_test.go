package study

import (
	"strings"
	"testing"

	"boardpack/generator/figure"
	"boardpack/generator/pivot"
	"boardpack/generator/relation"
)

// thing is of one kind and of several colours.
type thing struct {
	kind    string
	colours []string
}

func counted(things ...*thing) counts {
	kind := relation.OfText("kind", "Kind", func(t *thing) string { return t.kind })
	colours := relation.Of("colours", "Colours", relation.Words, func(t *thing) any { return t.colours })
	r := relation.New("things", "things.csv", []relation.Field{kind, colours}, func() []*thing { return things })
	r.One = "thing"
	c := counts{of: r, request: pivot.Request{Rows: kind, Columns: []relation.Field{colours}}, value: pivot.Amount{Kind: pivot.Counting}, noValue: notRecorded}
	c.Table = pivot.Count(r.Rows(), c.request)
	return c
}

// A sentence that leaves columns out says how large they are, and the notes why
// columns do not add up to the total.
func TestWhatSentencesSayOfMany(t *testing.T) {
	many := []*thing{{"A", []string{"red", "red2", "blue", "green", "pink"}}, {"A", []string{"red"}}, {"B", []string{"red", "grey", "black", "white"}}, {"B", nil}}
	for _, c := range []struct {
		things         []*thing
		sentence, note string
	}{
		{many, "4 things. By kind: A (2) and B (2). By colours: red (3, 2 of them in A), black (1, in B), blue (1, in A), green (1, in A), grey (1, in B), pink (1, in A); each of the other 2 has at most 1.",
			"A thing with several colours counts in each, so the columns add up to more than the total.|1 thing has no colours recorded: it is in the total and in no column."},
		{many[:1], "1 thing. By kind: A (1). By colours: blue (1), green (1), pink (1), red (1) and red2 (1).", "A thing with several colours counts in each, so the columns add up to more than the total."},
		{[]*thing{{"A", []string{"red", "blue", "green"}}, {"B", []string{"red"}}, {"B", []string{"red"}}}, "3 things. By kind: A (1) and B (2). By colours: red (3, 2 of them in B), blue (1, in A) and green (1, in A).", "A thing with several colours counts in each, so the columns add up to more than the total."},
		{[]*thing{{"A", []string{"red", "blue", "green"}}, {"A", []string{"red", "blue", "green"}}, {"A", []string{"blue"}}, {"B", []string{"red", "blue", "green"}}}, "4 things. By kind: A (3) and B (1). By colours: blue (4), green (3) and red (3); A has more of each than any other (3, 2 and 2).", "A thing with several colours counts in each, so the columns add up to more than the total."},
		{many[1:2], "1 thing. By kind: A (1). By colours: red (1).", ""},
		{many[3:], "1 thing. By kind: B (1).", "1 thing has no colours recorded: it is in the total and in no column."},
	} {
		counts := counted(c.things...)
		if got := counts.sentence(); got != c.sentence {
			t.Errorf("%s\nwant %s", got, c.sentence)
		}
		var notes []string
		for _, note := range counts.notes(counts.table()) {
			if note != figure.EmptyCount {
				notes = append(notes, note)
			}
		}
		if got := strings.Join(notes, "|"); got != c.note {
			t.Errorf("%s\nwant %s", got, c.note)
		}
	}
}
