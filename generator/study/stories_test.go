package study

import (
	"strings"
	"testing"
	"testing/fstest"

	"boardpack/generator/story"
)

// A list says what the segments of its own intentions mean, and of a segment in parts no
// more than the parts that they are in: an edition learns of no other.
func TestSegmentsOfAList(t *testing.T) {
	pack := recordsOf(t, fstest.MapFS{
		"intentions.csv": {Data: []byte("reference,programme,title,segment,focus,confidential\nA,P,a,2,ICB,\nB,P,b,1,,yes\nC,P,c,2,Provider,\nD,P,d,,,\n")},
		"segments.csv":   {Data: []byte("segment,focus,definition\n0,,None.\n1,,One.\n2,Provider,With others.\n2,ICB,For others.\n")},
	})
	for named, want := range map[string]string{
		"ABCD": "Segment 1: One.|Segment 2 (focus: Provider): With others.|Segment 2 (focus: ICB): For others.",
		"AD":   "Segment 2 (focus: ICB): For others.",
		"D":    "",
	} {
		list := New(Options{Records: pack}).Stories(func(reference string) bool { return strings.Contains(named, reference) })
		if got := meant(list.Segments); got != want {
			t.Errorf("%s: %q, want %q", named, got, want)
		}
	}
}

// What a word of its intentions is that does not tell it itself, a list says; of one that
// they have not, nothing.
func TestWordsOfAListAreExplained(t *testing.T) {
	pack := recordsOf(t, fstest.MapFS{"intentions.csv": {Data: []byte("reference,programme,title,place\nA,P,a,North\nB,P,b,System\n")}})
	for named, want := range map[string]string{"AB": "System: Where the place is System, an intention applies to the whole area.", "A": ""} {
		said := ""
		for _, field := range New(Options{Records: pack}).Stories(func(reference string) bool { return strings.Contains(named, reference) }).Fields {
			for _, word := range field.Words {
				if word.Explained != "" {
					said += word.Shown + ": " + word.Explained
				}
			}
		}
		if said != want {
			t.Errorf("%s: %q, want %q", named, said, want)
		}
	}
}

// A field stands beside the titles where most intentions have it; one by which the list is
// counted where the counts differ, however few have it.
func TestColumnsOfAList(t *testing.T) {
	const head = "reference,programme,title,decision,place\n"
	for rows, want := range map[string]string{
		"A,P,a,Prioritised,North\nB,P,b,,\nC,P,c,,\n":                                     "decision",
		"A,P,a,Prioritised,North\nB,P,b,Prioritised,South\nC,P,c,Prioritised,\n":          "place",
		"A,P,a,Prioritised,North\nB,P,b,Not prioritised,South\nC,P,c,Prioritised,North\n": "decision place",
		"A,P,a,,North\nB,P,b,,\nC,P,c,,\n":                                                "",
	} {
		pack := recordsOf(t, fstest.MapFS{"intentions.csv": {Data: []byte(head + rows)}})
		var got []string
		for _, field := range New(Options{Records: pack}).Stories(func(string) bool { return true }).Fields {
			if field.Column {
				got = append(got, field.Name)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %v, want %s", rows, got, want)
		}
	}
}

func meant(meanings []story.Meaning) string {
	all := make([]string, len(meanings))
	for k, m := range meanings {
		all[k] = m.Said()
	}
	return strings.Join(all, "|")
}
