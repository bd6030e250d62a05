package study

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"boardpack/generator/block"
)

// monthsOf draws the lists of two months, and counts by hand what moved between them.
func monthsOf(t *rapid.T) (before, now string, came, changed, gone, both int) {
	segments := []string{"", "1", "2"}
	for n := range rapid.IntRange(1, 9).Draw(t, "intentions") {
		was, is := rapid.Bool().Draw(t, "was") || n == 0, rapid.Bool().Draw(t, "is") || n == 0
		from, to := rapid.SampledFrom(segments).Draw(t, "from"), rapid.SampledFrom(segments).Draw(t, "to")
		row := func(segment string) string { return fmt.Sprintf("R%d,Cancer,Title %[1]d,,Head,%[2]s,No\n", n, segment) }
		if was {
			before += row(from)
		}
		if is {
			now += row(to)
		}
		switch {
		case was && is:
			both++
			if from != to {
				changed++
			}
		case was:
			gone++
		case is:
			came++
		}
	}
	return before, now, came, changed, gone, both
}

var (
	ofBoth  = regexp.MustCompile(`(?:(\d+|none) of the (\d+) intentions|(all) (\d+) intentions|(both) intentions|(the only) intention|(no) intention) in both lists`)
	someNew = regexp.MustCompile(`(\d+) (?:is|are) new`)
	someOut = regexp.MustCompile(`(\d+) (?:is|are) withdrawn`)
)

// saidOf reads what a sentence says: how many of how many changed, came and went.
func saidOf(sentence string) (changed, both, came, gone int) {
	number := func(word string) int { n, _ := strconv.Atoi(word); return n }
	switch m := ofBoth.FindStringSubmatch(sentence); {
	case m == nil:
		return -1, -1, -1, -1
	case m[2] != "":
		changed, both = number(m[1]), number(m[2])
	case m[3] != "":
		changed, both = number(m[4]), number(m[4])
	case m[5] != "":
		changed, both = 2, 2
	case m[6] != "":
		changed, both = 1, 1
	default:
		both = 1
	}
	for pattern, into := range map[*regexp.Regexp]*int{someNew: &came, someOut: &gone} {
		if m := pattern.FindStringSubmatch(sentence); m != nil {
			*into = number(m[1])
		}
	}
	return changed, both, came, gone
}

// Sentences of a list and of a matrix, the rows of both and the relation say the same,
// which is what the lists have.
func TestMovementSaysWhatMoved(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		before, now, came, changed, gone, both := monthsOf(r)
		s := monthly(t, before, before, now, false)
		list, _ := drawn(t, s, &block.MovementSpec{})
		matrix, findings := drawn(t, s, &block.MovementSpec{Field: located("segment")})
		if len(findings) > 0 {
			r.Fatal(findings)
		}
		_, sentence, _ := strings.Cut(matrix, "sentence: ")
		_, note, _ := strings.Cut(list, "note: ")
		for _, words := range []string{sentence, note} {
			c, b, n, w := saidOf(strings.ToLower(words))
			if c != changed || b != both || n != came || w != gone {
				r.Fatalf("%q says %d of %d, %d, %d; want %d of %d, %d, %d", words, c, b, n, w, changed, both, came, gone)
			}
			if came+changed+gone == 0 && (strings.Contains(words, "from ") || !strings.Contains(strings.ToLower(words), "none") && !strings.Contains(words, " no ")) {
				r.Fatalf("where nothing moved it says %q", words)
			}
		}
		for want, n := range map[string]int{",New,": came, ",Changed,": changed, ",Withdrawn,": gone} {
			if strings.Count(list, want) != n {
				r.Fatalf("the list has not %d of %s:\n%s", n, want, list)
			}
		}
		for expression, want := range map[string]int{`count(movements, .movement == "New")`: came, `count(movements, .movement == "Changed")`: changed, `count(movements, .movement == "Withdrawn")`: gone, `len(movements)`: both + came + gone} {
			if got, _ := s.Value(located(expression)); got != strconv.Itoa(want) {
				r.Fatalf("%s is %s, want %d", expression, got, want)
			}
		}
	})
}
