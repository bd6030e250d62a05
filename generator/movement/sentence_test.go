package movement

import (
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", nil},
		{" One \n only ", []string{"One only"}},
		{"2.2 Progress is known. So 70.8% are on track. Why?", []string{"2.2 Progress is known.", "So 70.8% are on track.", "Why?"}},
		{"See e.g. Table 3, i.e. No. 7. Dr. Jones said (in A. Smith's words) so.", []string{"See e.g. Table 3, i.e. No. 7.", "Dr. Jones said (in A. Smith's words) so."}},
		{"It costs £1.5m. 45 are late.", []string{"It costs £1.5m.", "45 are late."}},
		{"He said “no.” Then he left.", []string{"He said “no.”", "Then he left."}},
		{"He said no. She agreed.", []string{"He said no.", "She agreed."}},
		{"approx. 5 and so on... and on", []string{"approx. 5 and so on... and on"}},
	} {
		if diff := gocmp.Diff(c.want, Split(c.text)); diff != "" {
			t.Errorf("%q: %s", c.text, diff)
		}
	}
}

// section is one of a text, its sentences with strokes between them.
func section(id, heading, sentences string) Section {
	s := Section{ID: id, Heading: heading}
	if sentences != "" {
		s.Sentences = strings.Split(sentences, "|")
	}
	return s
}

func TestSentences(t *testing.T) {
	old := []Section{
		section("summary", "1 Summary", "1 Summary|45 of 154 are late.|All else is well.|The Board is asked to note it."),
		section("gone", "Old things", "Old things|They were."),
	}
	new := []Section{
		section("summary", "2 Summary", "2 Summary|50 of 154 are late.|The Board is asked to note it.|Costs grew from £1,000 to £2,500, by 150%."),
		section("", "New things", "New things"),
	}
	want := []Sentence{
		{"2 Summary", "1 Summary", "2 Summary", [][2]string{{"1", "2"}}},
		{"2 Summary", "45 of 154 are late.", "50 of 154 are late.", [][2]string{{"45", "50"}}},
		{"2 Summary", "All else is well.", "", nil},
		{"2 Summary", "", "Costs grew from £1,000 to £2,500, by 150%.", nil},
		{"New things", "", "New things", nil},
		{"Old things", "Old things", "", nil},
		{"Old things", "They were.", "", nil},
	}
	if diff := gocmp.Diff(want, Sentences(old, new)); diff != "" {
		t.Error(diff)
	}
}

// A number is held against the one that stands between the same words.
func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		old, new string
		want     [][2]string
	}{
		{"On track (110), late (45, 29 of them in 2025/26).", "On track (105, 45 of them in Q4 2024/25), late (50, 32 of them in 2025/26).",
			[][2]string{{"110", "105"}, {"", "45"}, {"", "2024/25"}, {"45", "50"}, {"29", "32"}}},
		{"It is £1,250.50 by 31/10/2024, or 3%.", "It is £1,251 by 2024-10-31, or 4%.", [][2]string{{"£1,250.50", "£1,251"}, {"31/10/2024", "2024-10-31"}, {"3%", "4%"}}},
		{"Delays have grown.", "Delays have shrunk.", nil},
		{"5 are late.", "All are late.", [][2]string{{"5", ""}}},
	} {
		if diff := gocmp.Diff(c.want, numbers(c.old, c.new)); diff != "" {
			t.Errorf("%q and %q: %s", c.old, c.new, diff)
		}
	}
}

// text draws one of few sentences, many of which come again.
func text(t *rapid.T, name string) (sections []Section) {
	word := rapid.SampledFrom([]string{"a", "b", "late", "1", "2"})
	for _, id := range []string{"x", "y"} {
		s := Section{ID: id, Heading: id}
		for range rapid.IntRange(0, 6).Draw(t, name+" sentences") {
			s.Sentences = append(s.Sentences, strings.Join(rapid.SliceOfN(word, 1, 3).Draw(t, name), " "))
		}
		sections = append(sections, s)
	}
	return sections
}

// A text says nothing new beside itself; what is told, taken out of the one and put
// into the other, makes them the same; and whichever way they are compared, as many
// sentences are told.
func TestSentencesAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := text(t, "old"), text(t, "new")
		if said := Sentences(old, old); said != nil {
			t.Fatal(said)
		}
		counts := map[string]int{}
		for k := range old {
			for _, s := range old[k].Sentences {
				counts[s]++
			}
			for _, s := range new[k].Sentences {
				counts[s]--
			}
		}
		for _, s := range Sentences(old, new) {
			if s.Old == s.New {
				t.Fatalf("%+v is told", s)
			}
			if s.Old != "" {
				counts[s.Old]--
			}
			if s.New != "" {
				counts[s.New]++
			}
		}
		for s, n := range counts {
			if n != 0 {
				t.Fatalf("%q is left over: %d", s, n)
			}
		}
	})
}

// What is too long for the longest run is gone through in order, and nothing is lost.
func TestOnwards(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, new := text(t, "old")[0].Sentences, text(t, "new")[0].Sentences
		before := [2]int{-1, -1}
		for _, both := range onwards(old, new) {
			if old[both[0]] != new[both[1]] || both[0] <= before[0] || both[1] <= before[1] {
				t.Fatalf("%v after %v in %q and %q", both, before, old, new)
			}
			before = both
		}
		if len(onwards(old, new)) > len(longest(old, new)) {
			t.Fatal("the longest run is not the longest")
		}
	})
}
