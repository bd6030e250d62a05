package study

import (
	"slices"
	"testing"

	"boardpack/generator/block"
	"boardpack/generator/figure"
	"boardpack/generator/relation"
	"boardpack/generator/score"
)

// TestWordsOfEmptyCells has a matrix with an empty cell and one without, moves of weights, and
// sums of what is recorded nowhere: what an empty cell means is said of those that are there.
func TestWordsOfEmptyCells(t *testing.T) {
	const from = "A,P,a,,Head,,No\nB,P,b,,Head,,No\nC,P,c,,Lead,,No\nD,P,d,,Lead,,No\n"
	const to = "A,P,a,,Head,,No\nB,P,b,,Lead,,No\nC,P,c,,Head,,No\nD,P,d,,Lead,,No\n"
	for name, c := range map[string]struct {
		now   string
		notes []string
	}{"each moved to each": {to, nil}, "one moved": {from, []string{figure.EmptyCount}}} {
		spec := &block.MovementSpec{Field: located("lead"), From: located("2026-11-30")}
		spec.ID = located("f")
		f, findings := monthly(t, from, from, c.now, true).Figure(spec)
		if len(findings) > 0 || !slices.Equal(f.Notes, c.notes) {
			t.Errorf("%s: notes %q, want %q; %v", name, f.Notes, c.notes, findings)
		}
	}
	for places := range 6 {
		s := New(Options{About: plan(t, score.Top(places)).about, Records: plan(t, score.Top(places)).records})
		spec := &block.SensitivitySpec{}
		spec.ID = located("f")
		f, findings := s.Figure(spec)
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		empty := slices.ContainsFunc(f.Table.Rows, func(r figure.Row) bool { return r.Cells[3].Text() == "" || r.Cells[4].Text() == "" })
		if said := slices.Contains(f.Notes, figure.EmptyCount); said != empty {
			t.Errorf("%d places: an empty cell %t, said %t", places, empty, said)
		}
		if alone := map[bool]string{true: figure.EmptyCount}[empty]; f.EmptyNote() != alone {
			t.Errorf("%d places: its files say %q, want %q", places, f.EmptyNote(), alone)
		}
	}
	none := figure.Cell{Value: figure.None{}}
	for name, c := range map[string]struct {
		cells []figure.Cell
		want  []string
	}{
		"full":             {[]figure.Cell{figure.Whole(1), figure.Said("")}, nil},
		"a count of none":  {[]figure.Cell{figure.Whole(1), none}, []string{figure.EmptyCount}},
		"a sum of nothing": {[]figure.Cell{figure.Whole(1), figure.Unknown()}, []string{figure.EmptyCell}},
		"both":             {[]figure.Cell{figure.Unknown(), none}, []string{figure.EmptyCount, figure.EmptyCell}},
	} {
		if got := (figure.Table{Rows: []figure.Row{{Cells: c.cells}}}).EmptyNotes(); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// After the last step of a funnel nothing can stand, and nobody has failed to record it; what
// becomes of those who leave at a step before may be left unsaid.
func TestAfterTheLastStep(t *testing.T) {
	const last = "After the last step there is no next one."
	step := func(n, lost string) block.Step {
		return block.Step{Label: located("a"), Value: located(n), Lost: located(lost)}
	}
	for want, steps := range map[string][]block.Step{
		last:                          {step("2", "gone"), step("1", "")},
		figure.EmptyCell + " " + last: {step("3", "gone"), step("2", ""), step("1", "")},
		"":                            {step("2", ""), step("1", "")},
	} {
		spec := &block.FunnelSpec{Steps: steps}
		spec.ID = located("f")
		f, findings := New(Options{About: plan(t, score.Top(1)).about, Records: plan(t, score.Top(1)).records}).Figure(spec)
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		if got := f.EmptyNote(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestBlanksOfList has a block's own words where no words are recorded, and never among numbers.
func TestBlanksOfList(t *testing.T) {
	for blanks, want := range map[string]string{"": "A On track;B ;", "No record": "A On track;B No record;"} {
		spec := &block.ListSpec{Listing: block.Listing{
			Where: located(`reference != "C"`), Columns: allLocated("reference previous_progress"), Blanks: located(blanks), Sort: allLocated("reference"),
		}}
		f, findings := small(t).Figure(spec)
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		got := ""
		for _, row := range f.Table.Rows {
			got += row.Cells[0].Text() + " " + row.Cells[1].Text() + ";"
		}
		if got != want {
			t.Errorf("%q: %s, want %s", blanks, got, want)
		}
	}
	number := relation.Of("number", "Number", relation.Number, func(string) any { return nil })
	if f := listFigure([]relation.Field{number}, []relation.Row{relation.RowOf("a")}, "No record"); f.Table.Rows[0].Cells[0].Text() != "" {
		t.Errorf("%+v", f.Table.Rows)
	}
}
