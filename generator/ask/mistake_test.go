package ask

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

// step is a record to ask about.
type step struct {
	Name string `csv:"name"`
	Days int    `csv:"days"`
}

// steps is an asker of three steps.
func steps() *Asker {
	rows := []*step{{"one", 1}, {"two", 2}, {"three", 3}}
	r := relation.New("steps", "", relation.FieldsOf[step](""), func() []*step { return rows })
	return New(Options{Relations: []*relation.Relation{r}, Names: map[string]any{"never": day{}.date}})
}

// What the language says of its own insides is nothing that the writer of a
// paper could act on.
func TestMistakesSayWhatToDo(t *testing.T) {
	const (
		rows    = ` (hint: write it under a condition: len(rows) > 0 ? rows[0].title : "none")`
		divide  = ` (hint: write it under a condition: n > 0 ? number(total / n, 1) : "none")`
		missing = ` is a day that the records do not have (hint: write it under a condition, such as count(intentions, .previous_status != "") > 0 ? date(previous_as_at) : "none")`
	)
	for expression, want := range map[string]string{
		`filter(steps, .days > 9)[0].name`:        "p:1:25: error: there is no first row: nothing fulfils the condition" + rows,
		`filter(steps, .days > 9)[-1].name`:       "p:1:25: error: there is no last row: nothing fulfils the condition" + rows,
		`steps[7].name`:                           "p:1:6: error: there is no row 8: the list has 3",
		`steps[-5].name`:                          "p:1:6: error: there is no row so far from the last: the list has 3",
		`find(steps, .days > 9).name`:             "p:1:24: error: there is no such row: nothing fulfils the condition" + rows,
		`first(filter(steps, .days > 9)).name`:    "p:1:33: error: there is no row to read name of: nothing fulfils the condition" + rows,
		`first(filter(steps, .days > 9))`:         "p:1:1: error: the expression has no value" + rows,
		`10 % count(steps, .days > 9)`:            "p:1:4: error: a division by nought" + divide,
		`10 / count(steps, .days > 9)`:            "p:1:1: error: a division by nought" + divide,
		`number(0 / count(steps, .days > 9), 1)`:  "p:1:1: error: a division by nought" + divide,
		`percent(0, count(steps, .days > 9))`:     `p:1:1: error: a percentage of nothing (hint: write it under a condition: n > 0 ? percent(part, n) : "none")`,
		`reduce(filter([1], # > 9), #acc + #)`:    "p:1:1: error: there is nothing to reduce (hint: say what to begin with: reduce(values, #acc + #, 0))",
		`"a" + first(filter(["a"], # == "b"))`:    "p:1:5: error: no value comes of words + nothing",
		`words(first(filter([1], # > 9)))`:        "p:1:1: error: words needs a whole number, not nothing",
		`sort(steps)`:                             "p:1:1: error: no value comes of row < row",
		`never`:                                   "p:1:1: error: never" + missing,
		`"on " + date(never)`:                     "p:1:9: error: never" + missing,
		`month((len(steps) > 9 ? never : never))`: "p:1:1: error: (len(steps) > 9 ? never : never)" + missing,
		`never | date()`:                          "p:1:9: error: never | date()" + missing,
	} {
		_, findings := steps().Value(diag.Located{Text: expression, At: diag.Position{File: "p", Line: 1, Column: 1}})
		var told string
		if len(findings) > 0 {
			told = findings[0].String()
		}
		if diff := cmp.Diff(want, told); diff != "" || len(findings) != 1 {
			t.Errorf("%s: %s", expression, diff)
		}
	}
}

// The mean of nothing is no nought, wherever the nothing comes from.
func TestAveragesOfNothing(t *testing.T) {
	const nothing = "error: the mean or the median of nothing (hint: write it under a condition: len(values) > 0 ? number(mean(values), 1) : \"none\")"
	for expression, column := range map[string]int{
		`mean([])`: 6, `median(map(filter(steps, .days < 0), .days))`: 8, `number(mean(map(filter(steps, .days < 0), .days)), 1)`: 13,
		`let empty = filter([1], false); 1 + mean(empty)`: 42,
	} {
		_, findings := many(40, Options{}).Value(located(expression))
		if len(findings) != 1 || findings[0].Code != "expression-without-value" || !strings.HasSuffix(findings[0].String(), nothing) || findings[0].Column != column {
			t.Errorf("%s: %v", expression, findings)
		}
	}
	for expression, want := range map[string]string{
		`mean([2, 3, 4])`: "3", `number(median(map(steps, .days)), 1)`: "19.5", `mean(3, 5)`: "4", `mean([], 3)`: "3",
		`len(filter(steps, .days < 0)) > 0 ? number(mean(map(filter(steps, .days < 0), .days)), 1) : "none"`: "none",
	} {
		if got, findings := many(40, Options{}).Value(located(expression)); got != want || len(findings) > 0 {
			t.Errorf("%s: %s, %v", expression, got, findings)
		}
	}
}
