package ask

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/relation"
	"boardpack/generator/trial"
)

// many is an asker of so many steps of work.
func many(n int, o Options) *Asker {
	rows := make([]*step, n)
	for k := range rows {
		rows[k] = &step{fmt.Sprint(k), k}
	}
	r := relation.New("steps", "", relation.FieldsOf[step](""), func() []*step { return rows })
	o.Relations = []*relation.Relation{r}
	return New(o)
}

// endless are expressions that would run for hours at least, over 400 rows.
var endless = []string{
	`count(steps, count(steps, count(steps, count(steps, .days > 1) > 1) > 1) > 1)`,
	`len(filter(steps, any(steps, all(steps, none(steps, .days < 0) && .days < 0))))`,
	`sum(map(steps, sum(map(steps, sum(map(steps, sum(map(steps, .days))))))))`,
	`reduce(steps, reduce(steps, reduce(steps, reduce(steps, #acc + .days, 0), 0), 0), 0)`,
	`count(1..300000, count(1..300000, # > 1) > 1)`,
	`len(reduce(1..900000, #acc + "words and words", ""))`,
	`let every = steps; count(every, count(every, count(every, find(every, .days < 0) == nil) > 1) > 1)`,
	`len(sortBy(steps, count(steps, count(steps, count(steps, .days > 0) > 1) > 1)))`,
	`let every = map(1..500000, #); count(steps, count(steps, .days in every) > 1)`,
	`let every = map(1..500000, #); count(steps, -1 in every || max(every) < 0 || sum(every) < 0 || mean(every) < 0)`,
	`let every = map(1..500000, #); count(steps, sort(every)[0] < 0 || reverse(every)[0] < 0 || median(every) < 0 || concat(every, every)[0] < 0)`,
	`let every = map(1..500000, #); count(steps, len(list(map(every, "a"))) < 0 || len(flatten([every])) < 0 || len(take(every, 400000)) < 0)`,
	`len(uniq(map(1..500000, #)))`,
	`len(groupBy(steps, count(steps, count(steps, count(steps, .days > 0) > 1) > 1)))`,
}

// TestEndlessExpressionsEnd asks for one finding, at the expression, that says
// what to do.
func TestEndlessExpressionsEnd(t *testing.T) {
	at := diag.Position{File: "p", Line: 3, Column: 5}
	for _, expression := range endless[:trial.Of(1, len(endless))] {
		_, findings := many(400, Options{}).Value(diag.Located{Text: expression, At: at})
		if len(findings) != 1 || findings[0].Line != 3 || findings[0].Column < 5 || findings[0].Hint == "" ||
			!strings.Contains(findings[0].Message, "too many steps") && !strings.Contains(findings[0].Message, "more than there is room for") {
			t.Errorf("%s: %v", expression, findings)
		}
	}
	a := many(4000, Options{})
	var findings diag.List
	if a.Where(a.Relation("steps"), located(`count(steps, .days > 1) > 1`), &findings); len(findings) != 1 {
		t.Error("a count for each row of a condition:", findings)
	}
}

// TestStepsAreCounted lets a list of n rows be gone through for each of its rows
// in n times n steps, and not in one less.
func TestStepsAreCounted(t *testing.T) {
	const n = 50
	for limit, errors := range map[int]int{n * n: 0, n*n - 1: 1} {
		if _, findings := many(n, Options{Steps: limit}).Value(located(`count(steps, count(steps, .days > 1) > 1)`)); len(findings) != errors {
			t.Errorf("%d steps: %v", limit, findings)
		}
	}
	if _, findings := many(5000, Options{Steps: 1}).Value(located(`count(steps, .days > 1)`)); len(findings) > 0 {
		t.Error("a single loop:", findings)
	}
}

// TestListsAreWeighed has each of n rows looked for in a list of them all: eight
// values are a step, and so is a value that is copied.
func TestListsAreWeighed(t *testing.T) {
	const n = 80
	for expression, steps := range map[string]int{
		`let every = map(steps, .days); count(steps, .days in every)`:        n * n / 8,
		`let every = map(steps, .days); count(steps, !(.days not in every))`: n * n / 8,
		`let every = map(steps, .days); count(steps, .days <= max(every))`:   n * n / 8,
		`let every = map(steps, .days); count(steps, sort(every)[0] < 1)`:    n * n,
		`let every = map(steps, .days); len(uniq(every))`:                    n * (n / 32),
		`let every = map(steps, .days); sum(every) + sum(steps, .days) * 0`:  n / 8,
		`count(steps, .days in [1, 2, 3])`:                                   0,
		`count(steps, .days in map(filter(steps, .days > 70), .days))`:       n*n + 9*n + n*(9/8),
	} {
		for limit, want := range map[int]int{steps: 0, steps - 1: 1} {
			if limit <= 0 {
				continue // stands for the usual ones
			}
			if _, findings := many(n, Options{Steps: limit}).Value(located(expression)); len(findings) != want {
				t.Errorf("%s in %d steps: %v", expression, limit, findings)
			}
		}
	}
	// what it comes to is as before, and its mistakes are found
	for expression, want := range map[string]string{
		`let every = map(steps, .days); count(steps, .days in every)`: "80", `len(uniq(concat(map(steps, .days % 3), [7])))`: "4",
		`list(take(map(sortBy(steps, .days), .name), 2))`: "0 and 1", `max(map(steps, .days)) in map(steps, .days) ? "yes" : "no"`: "yes",
	} {
		if got, findings := many(n, Options{}).Value(located(expression)); got != want || len(findings) > 0 {
			t.Errorf("%s: %s, %v", expression, got, findings)
		}
	}
}

// TestInterruptedExpressionsEnd interrupts what may go on for hours. That is no
// mistake of the paper's.
func TestInterruptedExpressionsEnd(t *testing.T) {
	for _, expression := range endless[:trial.Of(1, len(endless))] {
		ctx, cancel := context.WithCancel(context.Background())
		ended := make(chan diag.List)
		go func() {
			_, findings := many(400, Options{Steps: 1 << 60, Interrupted: ctx.Err}).Value(located(expression))
			ended <- findings
		}()
		cancel()
		select {
		case findings := <-ended:
			if len(findings) > 0 || !errors.Is(ctx.Err(), context.Canceled) {
				t.Errorf("%s: %v", expression, findings)
			}
		case <-time.After(time.Minute):
			t.Fatalf("%s does not hear that it is interrupted", expression)
		}
	}
}
