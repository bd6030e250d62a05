package ask

import (
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
