package study

import (
	"strings"
	"testing"
	"testing/fstest"

	"boardpack/generator/score"
)

// TestStoriesSayNothingTwice holds facts as they stand beside their labels: a segment by its
// number, each of several words for itself, and no file that all have come in.
func TestStoriesSayNothingTwice(t *testing.T) {
	pack := recordsOf(t, fstest.MapFS{
		"intentions.csv":          {Data: []byte("reference,programme,title,segment,national_priorities\nA,P,a,2,X;Y\nB,P,b,,\n")},
		"segments.csv":            {Data: []byte("segment,definition\n1,One.\n2,Two.\n")},
		"national-priorities.csv": {Data: []byte("code,priority,metric\nX,Wait less,\nY,Live longer,\n")},
	})
	s := New(Options{Records: pack})
	list := s.Stories(func(string) bool { return true })
	var told []string
	for _, fact := range list.Stories[0].Sections[0].Facts {
		for _, cell := range fact.Cells {
			told = append(told, fact.Label+" "+cell.Text())
		}
	}
	if got, want := strings.Join(told, "|"), "Segment 2|National priorities X: Wait less|National priorities Y: Live longer|Confidential No"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for _, field := range list.Fields {
		if field.Name == "segment" && field.Words[0].Shown != "2" {
			t.Errorf("a segment to choose is %q", field.Words[0].Shown)
		}
	}
	if said := list.Segments; len(said) != 1 || said[0].Said() != "Segment 2: Two." {
		t.Errorf("the segments of the list mean %+v", said)
	}
	for name, want := range map[string]bool{"from_file": true, "title": false} {
		if f, known := s.intentions().Field(name); !known || s.fromOne(f) != want {
			t.Errorf("%s is one for all: %v", name, !want)
		}
	}
	if facts := list.Stories[1].Sections[0].Facts; len(facts) != 1 || facts[0].Label != "Confidential" {
		t.Errorf("of blanks: %+v", facts)
	}
}

// A score says in a story once, and by its own name, what it would select: beside the
// decision that was taken.
func TestStoriesTellScoreAndDecisionApart(t *testing.T) {
	pack := recordsOf(t, fstest.MapFS{
		"intentions.csv": {Data: []byte("reference,programme,title,decision\nA,P,a,Prioritised\nB,P,b,\n")},
		"criteria.csv":   {Data: []byte("criterion,weight_percent\nImpact,100\n")},
		"scores.csv":     {Data: []byte("reference,Impact\nA,2\nB,5\n")},
	})
	s := New(Options{About: About{Selection: Selection{Rule: score.Top(1), Set: true}}, Records: pack})
	var told []string
	for _, section := range s.Stories(func(string) bool { return true }).Stories[0].Sections {
		for _, fact := range section.Facts {
			for _, cell := range fact.Cells {
				told = append(told, fact.Label+": "+cell.Text())
			}
		}
	}
	want := "Decision: Prioritised|Confidential: No|Impact: 2|Score: 2.00|Rank: 2|By its score: Not selected|Weightings that select it, of 10,000: 0|Robustness: Robustly out"
	if got := strings.Join(told, "|"); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}
