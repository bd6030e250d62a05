package record

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// Scores, weights, days and pounds are what was written, whatever the order of
// the columns and the spelling of the amounts.
func TestReadsThePlanThatIsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.Permutation([]string{"Strategic alignment", "Impact", "Cost", "Resource/capacity", "Time"}).Draw(t, "criteria")
		names = names[:rapid.IntRange(1, len(names)).Draw(t, "how many")]
		weights := partition(t, len(names))
		order := rapid.Permutation(indices(len(names))).Draw(t, "order of columns")
		criteria := [][]string{{"weight_percent", "criterion"}}
		scores := [][]string{{"reference"}}
		for k, name := range names {
			criteria = append(criteria, []string{fmt.Sprintf("%d.%02d", weights[k]/100, weights[k]%100), name})
		}
		for _, k := range order {
			header := names[k]
			if rapid.Bool().Draw(t, "by its field") {
				header = (&Criterion{Name: header}).Field()
			}
			scores[0] = append(scores[0], header)
		}
		intentions := [][]string{{"reference", "programme", "title"}}
		milestones, benefits := [][]string{splitHeader(milestonesHeader)}, [][]string{splitHeader(benefitsHeader)}
		var wantScores [][]int
		var wantPounds []int64
		var wantDays []int
		for n := range rapid.IntRange(1, 8).Draw(t, "intentions") {
			reference := fmt.Sprint("R", n)
			intentions = append(intentions, []string{reference, "P", "t"})
			own := rapid.SliceOfN(rapid.IntRange(1, 5), len(names), len(names)).Draw(t, "scores")
			row := []string{reference}
			for _, k := range order {
				row = append(row, strconv.Itoa(own[k]))
			}
			scores, wantScores = append(scores, row), append(wantScores, own)
			days := rapid.IntRange(-400, 0).Draw(t, "days")
			milestones, wantDays = append(milestones, []string{reference, "m", "", october.AsAt.AddDate(0, 0, -days).Format("02/01/2006"), "", "2024-10-31"}), append(wantDays, days)
			pounds := rapid.Int64Range(0, mostPounds).Draw(t, "pounds")
			benefits, wantPounds = append(benefits, []string{reference, reference, "Cash releasing", "", "", "", spell(t, pounds), "", ""}), append(wantPounds, pounds)
		}
		pack, found := Read(folder("criteria.csv", asCSV(t, criteria), "scores.csv", asCSV(t, scores), "intentions.csv", asCSV(t, intentions),
			"milestones.csv", asCSV(t, milestones), "benefits.csv", asCSV(t, benefits)), "p", october)
		if len(found) > 0 {
			t.Fatalf("finding %s", found[0])
		}
		for k, c := range pack.Criteria {
			if c.Name != names[k] || int(c.Weight) != weights[k] {
				t.Fatalf("criterion %d is %+v, want %q of %d", k, c, names[k], weights[k])
			}
		}
		for k, i := range pack.Intentions {
			if diff := cmp.Diff(wantScores[k], i.Scores().Values); diff != "" {
				t.Fatalf("scores of %s (-want +got):\n%s", i.Reference, diff)
			}
			if got := *i.Benefits()[0].Planned; got != wantPounds[k] {
				t.Fatalf("%s has %d pounds, want %d", i.Reference, got, wantPounds[k])
			}
			if got := i.Milestones()[0].Slipped(); got != wantDays[k] {
				t.Fatalf("%s slipped by %d days, want %d", i.Reference, got, wantDays[k])
			}
		}
	})
}

// partition draws that many weights, in hundredths, which sum to 100%.
func partition(t *rapid.T, n int) []int {
	cuts := append(rapid.SliceOfN(rapid.IntRange(0, 10_000), n-1, n-1).Draw(t, "weights"), 0, 10_000)
	slices.Sort(cuts)
	weights := make([]int, n)
	for k := range weights {
		weights[k] = cuts[k+1] - cuts[k]
	}
	return weights
}

func indices(n int) []int {
	all := make([]int, n)
	for k := range all {
		all[k] = k
	}
	return all
}

// spell writes pounds in one of the ways of spreadsheets.
func spell(t *rapid.T, pounds int64) string {
	text := strconv.FormatInt(pounds, 10)
	if rapid.Bool().Draw(t, "commas") {
		text = withCommas(text)
	}
	return rapid.SampledFrom([]string{"", "£"}).Draw(t, "sign") + text + rapid.SampledFrom([]string{"", ".0", ".00"}).Draw(t, "pence")
}

func withCommas(digits string) string {
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

func splitHeader(header string) []string { return strings.Split(strings.TrimSpace(header), ",") }

func asCSV(t *rapid.T, rows [][]string) string {
	var b bytes.Buffer
	if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPercent(t *testing.T) {
	for value, want := range map[string]string{
		"25": "25", "12.5": "12.5", "12.50": "12.5", "0.05": "0.05", "100": "100", "100.000": "100", "07": "7", "33.33%": "33.33", "20 %": "20", "0": "0",
	} {
		hundredths, wrong := percent(value)
		n, err := strconv.Atoi(hundredths)
		if wrong != nil || err != nil || Percent(n).String() != want {
			t.Errorf("%q is %s, %v, want %s", value, Percent(n), wrong, want)
		}
	}
	for _, value := range []string{"100.01", "101", "1000", ".5", "5.", "1e1", "1,5", "+5", "12.345", "25%%"} {
		if hundredths, wrong := percent(value); wrong == nil {
			t.Errorf("%q is %s hundredths", value, hundredths)
		}
	}
}
