package paper

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A cover sheet's table says "No comments" beside comments, and has no column of them where
// nobody commented: no cell of it is blank without a word.
func TestNoCommentIsSaid(t *testing.T) {
	for name, test := range map[string]struct{ rows, want [][]string }{
		"some": {[][]string{{"Risks", "Yes", "BAF-009"}, {"Money", "No", ""}}, [][]string{{"Risks", "Yes", "BAF-009"}, {"Money", "No", "No comments"}}},
		"none": {[][]string{{"Risks", "Yes", ""}}, [][]string{{"Risks", "Yes", ""}}},
		"all":  {[][]string{{"Risks", "Yes", "BAF-009"}}, [][]string{{"Risks", "Yes", "BAF-009"}}},
		"":     {},
	} {
		if diff := cmp.Diff(test.want, noneSaid(test.rows)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
