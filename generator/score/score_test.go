package score

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"
)

// published is the table of criteria of the March 2025 paper.
func published(t testing.TB) []Criterion {
	t.Helper()
	text, err := os.ReadFile("testdata/criteria-weights.csv")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var criteria []Criterion
	for _, row := range rows[1:] {
		weight, err := parseDecimal(row[1], 2)
		if err != nil {
			t.Fatal(err)
		}
		criteria = append(criteria, Criterion{row[0], Weight(weight)})
	}
	return criteria
}

func TestPublishedCriteria(t *testing.T) {
	criteria := published(t)
	if len(criteria) != 7 || criteria[0] != (Criterion{"Strategic Alignment", 25 * Percent}) || criteria[6] != (Criterion{"Time", 5 * Percent}) {
		t.Errorf("the published criteria are read as %v", criteria)
	}
	shared, err := os.ReadFile("../../../shared/fixtures/criteria-weights.csv")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("nothing to compare the copy with")
	}
	if err != nil {
		t.Fatal(err)
	}
	copied, err := os.ReadFile("testdata/criteria-weights.csv")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(shared, copied) {
		t.Error("testdata/criteria-weights.csv is not what was published")
	}
}

func exercise(t fataler, criteria []Criterion, submissions []Submission, rule Rule) *Exercise {
	t.Helper()
	return exerciseOn(t, Usual, criteria, submissions, rule)
}

func exerciseOn(t fataler, scale Scale, criteria []Criterion, submissions []Submission, rule Rule) *Exercise {
	t.Helper()
	e, err := New(scale, criteria, submissions, rule)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// fataler is a test of the testing package or of rapid.
type fataler interface {
	Helper()
	Fatal(...any)
}

// halves are two criteria of equal weight.
var halves = []Criterion{{"Impact", 50 * Percent}, {"Effort", 50 * Percent}}

func TestNewTellsAllThatIsWrong(t *testing.T) {
	good := []Submission{{"A", []int{1, 5}}}
	for name, test := range map[string]struct {
		criteria    []Criterion
		submissions []Submission
		rule        Rule
		want        []string
	}{
		"good":          {halves, good, Top(1), nil},
		"nothing to do": {halves, nil, Top(1), nil},
		"no criteria":   {nil, nil, Top(1), []string{"the weights sum to 0%, not 100%"}},
		"sum":           {[]Criterion{{"Impact", 50 * Percent}, {"Effort", 4999}}, good, Top(1), []string{"the weights sum to 99.99%, not 100%"}},
		"negative":      {[]Criterion{{"Impact", 105 * Percent}, {"Effort", -5 * Percent}}, good, Top(1), []string{`"Impact": weight 105% is not from 0% to 100%`}},
		"below zero":    {[]Criterion{{"Impact", -1}, {"Effort", 1}}, good, Top(1), []string{`"Impact": weight -0.01% is not`}},
		"names":         {[]Criterion{{"Impact", 50 * Percent}, {"Impact", 50 * Percent}}, good, Top(1), []string{`criterion "Impact" is there twice`}},
		"no name":       {[]Criterion{{"", 50 * Percent}, {"Impact", 50 * Percent}}, good, Top(1), []string{"a criterion has no name"}},
		"references":    {halves, []Submission{{"A", []int{1, 1}}, {"", []int{1, 1}}, {"A", []int{2, 2}}}, Top(1), []string{"submission A is there twice", "a submission has no reference"}},
		"scores":        {halves, []Submission{{"A", []int{0, 6}}, {"B", []int{3}}, {"C", []int{-1, 5}}}, Top(1), []string{"submission A: no score for Impact", "submission A: the place 6 for Effort is not one of 5 on the scale", "submission B: 1 scores for 2 criteria", "submission C: the place -1 for Impact"}},
		"no rule":       {halves, good, Rule{}, []string{"the rule selects by neither number nor score"}},
		"fewer":         {halves, good, Top(-1), []string{"the rule keeps fewer than none"}},
		"threshold":     {halves, good, AtLeast(5*Point + 1), []string{"the threshold 5.000001 is not from 1 to 5"}},
		"low threshold": {halves, good, AtLeast(Point - 1), []string{"the threshold 0.999999 is not from 1 to 5"}},
	} {
		_, err := New(Usual, test.criteria, test.submissions, test.rule)
		if (err != nil) != (test.want != nil) {
			t.Errorf("%s: the error is %v", name, err)
		}
		for _, want := range test.want {
			if err != nil && !strings.Contains(err.Error(), want) {
				t.Errorf("%s: the error %q does not say %q", name, err, want)
			}
		}
	}
}
