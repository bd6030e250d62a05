package study

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"boardpack/generator/block"
	"boardpack/generator/figure"
	"boardpack/generator/record"
	"boardpack/generator/record/recordtest"
)

// decided is a study of 6 intentions, one in each of segments 0 to 3 and two in none, one
// of which nobody has decided.
func decided(t *testing.T) *Study {
	t.Helper()
	rows := "reference,programme,title,decision,segment,horizon\n"
	for n, of := range []string{"Prioritised,0,In-year", "Prioritised,1,In-year", "Prioritised,2,", "Prioritised,3,", "Not prioritised,,", ",,"} {
		rows += fmt.Sprintf("A-%d,P1,Title %d,%s\n", n+1, n+1, of)
	}
	files := fstest.MapFS{"intentions.csv": {Data: []byte(rows)},
		"segments.csv": {Data: []byte("segment,focus,definition\n0,,Contracts\n1,,Contracts\n2,,Local\n3,,Lasting\n")}}
	pack, findings := record.Read(files, "pack", record.Settings{AsAt: recordtest.Date("2025-03-12"), Cycle: "2025/26"})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	return New(Options{About: About{Cycle: "2025/26", AsAt: recordtest.Date("2025-03-12")}, Records: pack})
}

// A name has one look in all ways, and no two of a way have the same: a reader takes a
// colour, and a part without one, for the same thing wherever it is.
func TestPartsOfOneNameLookAlike(t *testing.T) {
	way := func(by, blank string) block.Way { return block.Way{By: located(by), Blank: located(blank)} }
	for want, ways := range map[string][]block.Way{
		// What is in no segment is what is not prioritised, and hollow in both bars.
		"Prioritised=4/4 Not prioritised=2/0!; Segment 0=1/0 Segment 1=1/1 Segment 2=1/2 Segment 3=1/3 Not prioritised=2/0!": {way("decision", ""), way("segment", "Not prioritised")},
		// Where nobody has decided on one, two parts of a bar would be hollow.
		"Prioritised=4/5 Not prioritised=1/4 Not decided=1/0!; Segment 0=1/0 Segment 1=1/1 Segment 2=1/2 Segment 3=1/3 Not prioritised=2/4": {way("decision", "Not decided"), way("segment", "Not prioritised")},
		"In-year=2/4 Not recorded=4/0!; Segment 0=1/0 Segment 1=1/1 Segment 2=1/2 Segment 3=1/3 Not recorded=2/0!":                          {way("horizon", ""), way("segment", "")},
	} {
		spec := partsSpec(ways...)
		if ways[0].Blank.Text == "" && ways[0].By.Text == "decision" {
			spec.Where = located(`reference != "A-6"`)
			want = strings.ReplaceAll(want, "Not prioritised=2", "Not prioritised=1")
		}
		_, f := tableOf(t, decided(t), spec)
		var got []string
		for _, line := range strings.Split(told(f), "\n") {
			_, parts, _ := strings.Cut(line, ": ")
			got = append(got, parts)
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s\nwant %s", strings.Join(got, "; "), want)
		}
		eachLooksItself(t, f.Chart.(*figure.PartsChart))
	}
}

// A chart of some segments alone has each in the tone that it has among all.
func TestPartsOfSomeLookAsAmongAll(t *testing.T) {
	spec := partsSpec(block.Way{By: located("segment")})
	spec.Where = located(`segment in ["2", "3"]`)
	_, f := tableOf(t, decided(t), spec)
	if got := told(f); !strings.Contains(got, "Segment 2=1/2 Segment 3=1/3") {
		t.Errorf("%s", got)
	}
}

func eachLooksItself(t *testing.T, c *figure.PartsChart) {
	t.Helper()
	looks := map[string]string{}
	for _, way := range c.Ways {
		names := map[string]string{}
		for _, p := range way.Parts {
			look := fmt.Sprint(p.Tone, p.Blank)
			if p.Blank {
				look = "hollow"
			}
			if other, has := names[look]; has {
				t.Errorf("%s and %s of %q look the same", other, p.Name, way.Name)
			}
			if was, has := looks[p.Name]; has && was != look {
				t.Errorf("%s looks %s and %s", p.Name, was, look)
			}
			names[look], looks[p.Name] = p.Name, look
		}
	}
}
