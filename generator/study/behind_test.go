package study

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/record"
	"boardpack/generator/story"
)

const staged = "reference,programme,title,place,lead,decision,segment,national_priorities,confidential,carried_from\n" +
	"A-1,Beta,One,System,Head of one,Prioritised,1,X;Y,No,A-2\nA-2,Beta,Two,North,Head of two,Prioritised,2,X,No,\nA-3,Alpha,Three,System,Head of one,Prioritised,2,,No,\n" +
	"A-4,Alpha,Four,North,Head of two,Not prioritised,,Y,No,\nA-5,Alpha,Five,System,Head of one,Prioritised,2,X,Yes,\n"

// stagedRecords are five intentions, one of them confidential.
func stagedRecords(t *testing.T) *record.Pack {
	t.Helper()
	return recordsOf(t, fstest.MapFS{
		"intentions.csv": {Data: []byte(staged)},
		"assurance.csv":  {Data: []byte("reference,qia_status,risk_register_ref\nA-1,Approved,BAF-1\n")},
		"milestones.csv": {Data: []byte("reference,milestone,owner,baseline_date,forecast_date\nA-1,First,Owner,2025-06-01,2025-07-01\n")},
	})
}

// edition is the study of what an edition sees: all, or what is not confidential.
func edition(t *testing.T, provider bool, hides bool) *Study {
	t.Helper()
	pack := stagedRecords(t)
	o := Options{Records: pack, About: About{Earlier: &Earlier{Records: pack}}}
	if hides {
		o.Records, o.Hidden = pack.View(func(i *record.Intention) bool { return !i.Confidential }), &Hidden{All: pack, Counted: []string{"counted"}}
	}
	if provider {
		o.About.Provider = new(record.Provider)
	}
	return New(o)
}

// TestWhatIsBehindNumbers holds each number of a pivot against the rows that the filter
// chooses by hand, and that there is none where a condition is more than a filter says.
func TestWhatIsBehindNumbers(t *testing.T) {
	counts := func(id, rows, columns, where string) *block.PivotSpec {
		spec := &block.PivotSpec{Counts: block.Counts{Rows: located(rows), Where: located(where)}}
		spec.ID = located(id)
		if columns != "" {
			spec.Columns = []diag.Located{located(columns)}
		}
		return spec
	}
	for _, c := range []struct {
		name        string
		spec        *block.PivotSpec
		hides       bool
		row, column int
		want        string // filter and count
	}{
		{"a cell", counts("p", "programme", "segment", ""), false, 0, 2, "programme=Alpha&segment=2: 2"},
		{"a row's total", counts("p", "programme", "segment", ""), false, 0, 3, "programme=Alpha: 3"},
		{"all", counts("p", "programme", "segment", ""), false, 2, 3, ": 5"},
		{"a condition", counts("p", "programme", "segment", `decision == "Prioritised"`), false, 2, 3, "decision=Prioritised: 4"},
		{"what is recorded", counts("p", "programme", "", `segment != ""`), false, 0, 1, "programme=Alpha&segment!=: 2"},
		{"one of several", counts("p", "national_priorities", "decision", ""), false, 0, 1, "decision=Prioritised&national_priorities=X: 3"},
		{"a blank", counts("p", "segment", "", ""), false, 2, 1, "segment=: 1"},
		{"either of two, which are all", counts("p", "programme", "", `segment == "1" || place == "North"`), false, 1, 1, "programme=Beta: 2"},
		{"one of either of two", counts("p", "programme", "", `segment == "1" || place == "North"`), false, 0, 1, ""},
		{"a title", counts("p", "programme", "", `title != "One"`), false, 1, 1, ""},
		{"what the edition sees", counts("p", "programme", "segment", ""), true, 2, 3, ": 4"},
		{"a field that it does not", counts("p", "lead", "", ""), true, 0, 1, ""},
		{"what counts all", counts("counted", "programme", "", ""), true, 0, 1, ""},
		{"nothing", counts("p", "programme", "segment", ""), false, 0, 1, ""},
	} {
		f, findings := edition(t, false, c.hides).Figure(c.spec)
		if f == nil {
			t.Fatal(c.name, findings)
		}
		got := ""
		if b := f.Table.Rows[c.row].Cells[c.column].Behind; b != nil {
			got = b.Filter.String() + ": " + f.Table.Rows[c.row].Cells[c.column].Text()
			if n, _ := f.Table.Rows[c.row].Cells[c.column].Number(); int(n) != b.Count {
				t.Errorf("%s: %d are behind it", c.name, b.Count)
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestWhatIsBehindMarks follows the marks of each type of chart that counts intentions to
// those that a filter or their references choose.
func TestWhatIsBehindMarks(t *testing.T) {
	said := func(b *figure.Behind) string {
		if b == nil {
			return "none"
		}
		return b.Filter.String() + strings.Join(b.Only, " ") + ": " + fmt.Sprint(b.Count)
	}
	marks := func(spec block.Spec, hides bool) (all []string) {
		f, findings := edition(t, false, hides).Figure(spec)
		if f == nil {
			t.Fatal(findings)
		}
		switch chart := f.Chart.(type) {
		case *figure.CountChart:
			for _, s := range chart.Series {
				for k := range s.Values {
					all = append(all, said(s.BehindOf(k)))
				}
			}
		case *figure.PartsChart:
			for _, part := range chart.Ways[0].Parts {
				all = append(all, said(part.Behind))
			}
		case *figure.FunnelChart:
			for k := range chart.Steps {
				all = append(all, said(chart.Series.BehindOf(k)))
				if k+1 < len(chart.Steps) {
					all = append(all, said(chart.GoneAfter(k)))
				}
			}
		}
		return all
	}
	steps := func(values ...string) *block.FunnelSpec {
		spec := new(block.FunnelSpec)
		for _, value := range values {
			spec.Steps = append(spec.Steps, block.Step{Label: located(value), Value: located(value), Lost: located("lost")})
		}
		return spec
	}
	for _, c := range []struct {
		name  string
		spec  block.Spec
		hides bool
		want  string
	}{
		{"bars", &block.ChartSpec{Type: located("bar"), Counts: block.Counts{Rows: located("programme")}}, false, "programme=Alpha: 3|programme=Beta: 2"},
		{"bars end to end", &block.ChartSpec{Type: located("stacked-bar"), Counts: block.Counts{Rows: located("programme"), Columns: locatedAll("decision")}}, false,
			"decision=Prioritised&programme=Alpha: 2|decision=Prioritised&programme=Beta: 2|decision=Not+prioritised&programme=Alpha: 1|none"},
		{"places", &block.ChartSpec{Type: located("scatter"), Counts: block.Counts{Rows: located("programme"), Columns: locatedAll("decision")}}, false, "programme=Alpha: 3|programme=Beta: 2|programme=Alpha: 3|programme=Beta: 2"},
		{"places of some", &block.ChartSpec{Type: located("scatter"), Counts: block.Counts{Rows: located("segment"), Columns: locatedAll("place"), Where: located(`title != "Three"`)}}, false, "segment=1: 1|A-2 A-5: 2|segment=: 1|segment=1: 1|A-2 A-5: 2|segment=: 1"},
		{"a place of each", &block.ChartSpec{Type: located("scatter"), Counts: block.Counts{Rows: located("reference"), Columns: locatedAll("place"), Where: located(`segment == "2"`)}}, false, "A-2: 1|A-3: 1|A-5: 1|A-2: 1|A-3: 1|A-5: 1"},
		{"places that the edition sees", &block.ChartSpec{Type: located("scatter"), Counts: block.Counts{Rows: located("programme"), Columns: locatedAll("decision")}}, true, "programme=Alpha: 2|programme=Beta: 2|programme=Alpha: 2|programme=Beta: 2"},
		{"parts", &block.PartsSpec{Ways: []block.Way{{By: located("segment")}}}, false, "segment=2: 3|segment=1: 1|segment=: 1"},
		{"steps", steps("len(intentions)", `count(intentions, .decision == "Prioritised")`, `count(intentions, .title in ["One", "Three"])`), false,
			": 5|decision=Not+prioritised: 1|decision=Prioritised: 4|A-2 A-5: 2|A-1 A-3: 2"},
		{"steps that nothing is known of", steps("2 + 3", `count(intentions, .decision == "Prioritised") - 1`), false, "none|none|none"},
		{"steps that are no parts", steps(`count(intentions, .decision == "Prioritised")`, `count(intentions, .segment == "")`), false, "decision=Prioritised: 4|none|decision=Not+prioritised: 1"},
		{"what the edition sees", steps("len(intentions)", `count(intentions, .place == "System")`), true, ": 4|place=North: 2|place=System: 2"},
	} {
		if got := strings.Join(marks(c.spec, c.hides), "|"); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestStoriesAreClosed holds which fields each audience finds in the list. A new field of
// a file is the Board's until its tag says otherwise.
func TestStoriesAreClosed(t *testing.T) {
	everyone := []string{"programme", "place", "segment", "decision", "national_priorities"}
	for _, c := range []struct {
		provider, hides bool
		fields          []string
		sections        int
	}{
		{false, false, append(slices.Clone(everyone), "lead", "confidential", "carried_from", "qia_status", "slipped_days"), 4},
		{false, true, everyone, 1},
		{true, true, append(slices.Clone(everyone), "lead"), 2},
	} {
		list := edition(t, c.provider, c.hides).Stories(func(string) bool { return true })
		var fields []string
		for _, f := range list.Fields {
			fields = append(fields, f.Name)
		}
		slices.Sort(fields)
		slices.Sort(c.fields)
		if !slices.Equal(fields, c.fields) {
			t.Errorf("provider %v, hides %v: %q, want %q", c.provider, c.hides, fields, c.fields)
		}
		one := list.Stories[slices.IndexFunc(list.Stories, func(s story.Story) bool { return s.Reference == "A-1" })]
		if len(one.Sections) != c.sections {
			t.Errorf("provider %v, hides %v: %+v", c.provider, c.hides, one.Sections)
		}
		if want := 5 - map[bool]int{true: 1}[c.hides]; len(list.Stories) != want {
			t.Errorf("%d intentions, want %d", len(list.Stories), want)
		}
	}
	kept := edition(t, false, false).Stories(func(reference string) bool { return reference == "A-4" })
	if len(kept.Stories) != 1 || len(kept.Fields[0].Words) != 1 || kept.Count(figure.Filter{"programme": {Value: "Beta"}}) != -1 {
		t.Errorf("%+v", kept)
	}
}

// TestBehindPeriods counts by year what is written as a quarter and as a year: the list
// chooses by what is written, so that neither number has a filter.
func TestBehindPeriods(t *testing.T) {
	pack := recordsOf(t, fstest.MapFS{
		"intentions.csv": {Data: []byte("reference,programme,title\nA,P,a\nB,P,b\nC,P,c\n")},
		"delivery.csv":   {Data: []byte("reference,as_at,status,progress,anticipated_delivery\nA,2024-07-31,OPEN,,2024/25\nB,2024-07-31,OPEN,,Q4 2024/25\nC,2024-07-31,OPEN,,2025/26\n")},
	})
	spec := &block.PivotSpec{Counts: block.Counts{Rows: located("anticipated_delivery"), Period: located("year")}}
	spec.ID = located("p")
	f, findings := New(Options{Records: pack}).Figure(spec)
	if f == nil {
		t.Fatal(findings)
	}
	for k, want := range []string{"2024/25 2 false", "2025/26 1 true"} {
		cells := f.Table.Rows[k].Cells
		if got := fmt.Sprint(cells[0].Text(), " ", cells[1].Text(), " ", cells[1].Behind != nil); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// A cell of a written table leads to the intentions that it counts where it is an expression
// alone that counts them; one that reckons, counts other rows or has words beside leads nowhere.
func TestWhatIsBehindWrittenCells(t *testing.T) {
	for text, want := range map[string]string{
		`{{ count(intentions, .programme == "Alpha") }}`:                                         "programme=Alpha: 3",
		`{{ count(intentions, .segment == "2" && .place == "System") }}`:                         "A-3 A-5: 2",
		`{{ len(intentions) }}`:                                                                  ": 5",
		`{{ count(intentions, .programme == "Gamma") }}`:                                         "none",
		`{{ 2 * count(intentions, .programme == "Alpha") }}`:                                     "none",
		`{{ count(intentions, .programme == "Alpha") - 0 }}`:                                     "none",
		`{{ count(intentions, .programme == "Alpha") }} of them`:                                 "none",
		`{{ count(intentions, .programme == "Alpha") }}{{ count(intentions, .segment == "9") }}`: "none",
		`3`: "none",
	} {
		spec := &block.TableSpec{Columns: locatedAll("A", "B"), Rows: [][]diag.Located{locatedAll("All", text)}}
		f, findings := edition(t, false, false).Figure(spec)
		if f == nil {
			t.Fatal(text, findings)
		}
		got := "none"
		if b := f.Table.Rows[0].Cells[1].Behind; b != nil {
			got = b.Filter.String() + strings.Join(b.Only, " ") + ": " + fmt.Sprint(b.Count)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
