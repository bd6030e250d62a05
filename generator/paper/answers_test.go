package paper

import (
	"strings"
	"testing"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
)

// answering answers blocks with figures that say what is done: by a table for "t", by a
// sentence for "s", by notes for "n".
type answering struct{ fake }

func (a answering) Figure(spec block.Spec) (*figure.Figure, diag.List) {
	f, findings := a.fake.Figure(spec)
	roads, rails := figure.Answer{Measure: "Roads", Words: "Salt. Illustrative"}, figure.Answer{Measure: "Rails", Words: "Grease."}
	cell := func(words string) figure.Cell { return figure.Cell{Value: figure.Words(words)} }
	switch f.ID {
	case "t":
		f.Table = figure.Table{Columns: []figure.Column{{Name: "measure"}, {Name: "response"}}, Rows: []figure.Row{{Cells: []figure.Cell{cell("Roads"), cell("Salt. Illustrative")}}}}
	case "s":
		f.Sentence, f.Answers = "Roads froze. "+roads.Words, []figure.Answer{roads}
	case "n":
		f.Notes, f.Answers = []string{roads.Note(), rails.Note(), "A rule."}, []figure.Answer{roads, rails}
	}
	return f, findings
}

// What is done about a measure is said once, in the table that has it; by other figures
// where no table of the paper does.
func TestAnswersOnce(t *testing.T) {
	const rails = "Rails. Grease. A rule."
	for ids, want := range map[string]string{
		"s n t": "s: Roads froze. Table 3 says what is done about it.|n: Table 3 says what is done about Roads. " + rails + "|t:",
		"t s":   "t:|s: Roads froze. Table 1 says what is done about it.",
		"s n":   "s: Roads froze. Salt. Illustrative|n: Roads. Salt. Illustrative " + rails,
	} {
		draft, findings := Read("p", "o", Source{File: "p.md", Text: []byte("---\ntitle: T\ndate: March 2025\n---\n" + figuresOf(strings.Fields(ids)...))}, noAppendix)
		paper, more := draft.Bind(answering{values()})
		if len(findings)+len(more) > 0 {
			t.Fatal(findings, more)
		}
		var got []string
		for node := range children(paper.Root) {
			if n, is := node.(*Figure); is {
				words := n.Figure.Sentence
				if n.Figure.ID != "s" {
					words = ""
				}
				got = append(got, strings.TrimSpace(n.Figure.ID+": "+strings.Join(append([]string{words}, n.Figure.Notes...), " ")))
			}
		}
		for i := range got {
			got[i] = strings.ReplaceAll(got[i], ":  ", ": ")
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: %s\nwant %s", ids, strings.Join(got, "|"), want)
		}
	}
}
