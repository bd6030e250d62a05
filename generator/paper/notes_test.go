package paper

import (
	"strings"
	"testing"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
)

// noting answers blocks with figures that have notes, by their ids.
type noting struct {
	fake
	notes  map[string][]string
	common []string
}

func (n noting) Figure(spec block.Spec) (*figure.Figure, diag.List) {
	f, findings := n.fake.Figure(spec)
	f.Notes, f.Common = n.notes[f.ID], n.common
	return f, findings
}

func figuresOf(ids ...string) string {
	var body strings.Builder
	for _, id := range ids {
		body.WriteString("\n```pivot\nid: " + id + "\ntitle: T\nrows: programme\n```\n")
	}
	return body.String()
}

// A rule stands under the first figure that goes by it, and later ones refer there;
// what is a figure's own stays. What an empty cell means is said before the first
// table that has one, and once.
func TestNotesOnce(t *testing.T) {
	const rule, other, own = "A rule.", "Another.", "There are none."
	for name, c := range map[string]struct {
		notes map[string][]string
		want  string // each figure's notes after its id, and paragraphs
	}{
		"rules": {map[string][]string{"a": {rule, own}, "b": {rule, other, own}, "c": {other, rule}},
			"a: A rule. There are none.|b: Another. There are none. See also the notes of Table 1.|c: See also the notes of Table 1 and Table 2."},
		"counts": {map[string][]string{"b": {figure.EmptyCount}, "c": {figure.EmptyCount, rule}}, "a:|An empty cell means none.|b:|c: A rule."},
		"lists":  {map[string][]string{"c": {figure.EmptyCell}}, "a:|b:|An empty cell means that nothing is recorded.|c:"},
		"both":   {map[string][]string{"a": {figure.EmptyCell}, "c": {figure.EmptyCount}}, "In tables of counts an empty cell means none. In lists it means that nothing is recorded.|a:|b:|c:"},
		"none":   {nil, "a:|b:|c:"},
	} {
		draft, findings := Read("p", "o", Source{File: "p.md", Text: []byte("---\ntitle: T\ndate: March 2025\n---\n" + figuresOf("a", "b", "c"))}, noAppendix)
		paper, more := draft.Bind(noting{values(), c.notes, []string{rule, other}})
		if len(findings)+len(more) > 0 {
			t.Fatal(findings, more)
		}
		var got []string
		for node := range children(paper.Root) {
			switch n := node.(type) {
			case *Figure:
				got = append(got, strings.TrimSpace(n.Figure.ID+": "+strings.Join(n.Figure.Notes, " ")))
			case *Paragraph:
				got = append(got, PlainText(n))
			}
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %s\nwant %s", name, strings.Join(got, "|"), c.want)
		}
	}
}

// What an empty cell means stands where the first section begins, and not between what a
// later section says and its table.
func TestEmptyWhereAPaperBegins(t *testing.T) {
	const board = "date: March 2025\n---\n\n## One\n\nWords.\n\n## Two\n\nMore.\n"
	draft, _ := Read("p", "o", Source{File: "p.md", Text: []byte("---\ntitle: T\n" + board + figuresOf("a"))}, noAppendix)
	paper, findings := draft.Bind(noting{values(), map[string][]string{"a": {figure.EmptyCell}}, nil})
	got := strings.Join(reading(paper), "|")
	if one, note, words := strings.Index(got, "One"), strings.Index(got, figure.EmptyCell), strings.Index(got, "Words."); len(findings) > 0 || !(one < note && note < words) {
		t.Errorf("%s; %v", got, findings)
	}
}

// A table on page 1 says under its title what its empty cells mean, and the paper once more
// only where later tables have others.
func TestEmptyOnPage1(t *testing.T) {
	const cells, counts, both = figure.EmptyCell, figure.EmptyCount, "In tables of counts an empty cell means none. In lists it means that nothing is recorded."
	for name, c := range map[string]struct {
		notes map[string][]string
		keys  string // of the tables a on page 1, b, c after it
		later string
	}{
		"the same":  {map[string][]string{"a": {cells}, "c": {cells}}, cells + "||", ""},
		"others":    {map[string][]string{"a": {cells}, "b": {counts}}, cells + "||", both},
		"page 1":    {map[string][]string{"a": {counts}}, counts + "||", ""},
		"after it":  {map[string][]string{"b": {cells}, "c": {cells}}, "||", cells},
		"all there": {map[string][]string{"a": {cells, counts}, "b": {counts}}, both + "||", ""},
	} {
		text := "---\ntitle: T\ndate: March 2025\n---\n\n## First {.front}\n" + figuresOf("a") + "\n## One\n\nWords.\n" + figuresOf("b", "c")
		draft, _ := Read("p", "o", Source{File: "p.md", Text: []byte(text)}, noAppendix)
		paper, findings := draft.Bind(noting{values(), c.notes, nil})
		var keys, before []string
		for node := range children(paper.Root) {
			if f, is := node.(*Figure); is && f.Figure.Label != "" {
				keys = append(keys, f.Figure.Key)
			}
			if p, is := node.(*Paragraph); is && PlainText(p) != "Words." {
				before = append(before, PlainText(p))
			}
		}
		if got := strings.Join(keys, "|"); len(findings) > 0 || got != c.keys || strings.Join(before, "|") != c.later {
			t.Errorf("%s: %q, then %q; %v", name, got, before, findings)
		}
	}
}

// A paper whose labels do not begin at 1 says why where its sections begin, with what empty
// cells mean if that stands there too.
func TestRunsOn(t *testing.T) {
	read := func(text string) *Draft {
		draft, _ := Read("p", "o", Source{File: "p.md", Text: []byte("---\ntitle: T\ndate: March 2025\n---\n" + text)}, noAppendix)
		return draft
	}
	first, _ := read(figuresOf("a")).Bind(noting{values(), nil, nil})
	for name, c := range map[string]struct {
		text  string
		notes map[string][]string
		want  string
	}{
		"sections":    {"\n## One\n\nWords.\n" + figuresOf("b"), nil, runOn + "|Words."},
		"blanks":      {"\n## One\n\nWords.\n" + figuresOf("b"), map[string][]string{"b": {figure.EmptyCount}}, runOn + " " + figure.EmptyCount + "|Words."},
		"an appendix": {"\n## One\n\nWords.\n\n## Rows {.appendix}\n" + figuresOf("b"), map[string][]string{"b": {figure.EmptyCount}}, runOn + "|Words.|" + figure.EmptyCount},
		"no figure":   {"\n## One\n\nWords.\n", nil, "Words."},
	} {
		draft := read(c.text)
		draft.After(first)
		paper, _ := draft.Bind(noting{values(), c.notes, nil})
		var got []string
		for node := range children(paper.Root) {
			if p, is := node.(*Paragraph); is {
				got = append(got, PlainText(p))
			}
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q, want %s", name, got, c.want)
		}
	}
}

// TestEmptyInSight has charts whose tables stand in the annex or in a file alone: what an empty
// cell means is said before the table, and of no table that is not in the paper.
func TestEmptyInSight(t *testing.T) {
	const counts = "An empty cell means none."
	for place, want := range map[string]string{
		"annex": "Table 1: T|Figure 1: C|# Appendix 1 Data behind the figures|" + counts + "|The data of Figure 1: C",
		"csv":   "Table 1: T|Figure 1: C",
	} {
		chart := "\n```chart\nid: c\ntitle: C\ntype: bar\nrows: programme\ndata: " + place + "\n```\n"
		draft, _ := Read("p", "o", Source{File: "p.md", Text: []byte("---\ntitle: T\ndate: March 2025\n---\n" + figuresOf("a") + chart)}, noAppendix)
		paper, findings := draft.Bind(noting{values(), map[string][]string{"c": {figure.EmptyCount}}, nil})
		if got := strings.ReplaceAll(strings.Join(reading(paper), "|"), "\u00a0", " "); len(findings) > 0 || got != want {
			t.Errorf("%s: %s\nwant %s; %v", place, got, want, findings)
		}
	}
}

// Days that are written in figures are said as people say them.
func TestSpelt(t *testing.T) {
	for words, want := range map[string]string{"2024-11-20": "20 November 2024", "20/11/2024": "20 November 2024", "5/1/2025": "5 January 2025", "November 2024": "November 2024", "2024/25": "2024/25", "": ""} {
		if got := spelt(words); got != want {
			t.Errorf("%q is %q", words, got)
		}
	}
}
