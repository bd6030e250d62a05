package study

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestValue(t *testing.T) {
	for expression, want := range map[string]string{
		`count(intentions, #["sta" + lower("TUS")] == "OPEN")`: "2",
		`len(intentions)`:                                                                 "3",
		`count(intentions, .status == "OPEN")`:                                            "2",
		` count(intentions, .progress in ["Delayed", "Delivered"]) `:                      "2",
		`count(intentions, "SO2" in .strategic_objectives)`:                               "2",
		`count(intentions, later(.anticipated_delivery, .previous_anticipated_delivery))`: "1",
		`count(intentions, later(.anticipated_delivery, "Q4 " + cycle))`:                  "1",
		`words(count(intentions, .status == "CLOSED"))`:                                   "one",
		`capital(words(13)) + " " + plural(1, "intention", "intentions")`:                 "Thirteen intention",
		`percent(1, 3)`:                   "33.3%",
		`percent(110, 162, 0)`:            "68%",
		`number(1234.56, 1)`:              "1,234.6",
		`money(facts.funding)`:            "£2.9 million",
		`date(facts.letters)`:             "30 September 2024",
		`as_at`:                           "31 October 2024",
		`month(previous_as_at)`:           "July 2024",
		`cycle_plus(1) + cycle_plus(-25)`: "2025/261999/00",
		`list(programmes)`:                "Beta, Gamma and Alpha",
		`organisation`:                    "The Board",
	} {
		got, findings := small(t).Value(located(expression))
		if got != want || len(findings) > 0 {
			t.Errorf("%s = %q, want %q; %v", expression, got, want, findings)
		}
	}
}

// The columns are those of the mistake itself, counted from the expression's
// start in column 11.
func TestValueFindings(t *testing.T) {
	for expression, want := range map[string]string{
		`count(intentions, .status == "OPNE")`:                     `7:40: error: status is never "OPNE" (hint: "OPEN"?)`,
		`count(intentions, "Gama" == .programme)`:                  `7:29: error: programme is never "Gama" (hint: "Gamma"?)`,
		`count(intentions, .progress in ["Delayd"])`:               `7:43: error: progress is never "Delayd" (hint: "Delayed"?)`,
		`count(intentions, .previous_status != "Open")`:            `7:49: error: previous_status is never "Open" (hint: "OPEN"?)`,
		`count(intentions, .statsu == "OPEN")`:                     `7:30: error: unknown field statsu (hint: "status"?)`,
		`1 + opne`:                                                 `7:15: error: unknown name opne`,
		`words(opne)`:                                              `7:17: error: unknown name opne`,
		`count(intentions, later(.anticipated_delivery, .statsu))`: `7:59: error: unknown field statsu (hint: "status"?)`,
		`cont(intentions, true)`:                                   `7:11: error: unknown name cont (hint: "count"?)`,
		`facts.fundnig`:                                            `7:17: error: unknown field fundnig (hint: "funding"?)`,
		`1 +`:                                                      `7:13: error: the expression ends too early (hint: write what is missing at its end, or take out the last sign)`,
		`words("x")`:                                               `7:17: error: cannot use string as argument (type int) to call words`,
		`1 / 3`:                                                    `7:11: error: a fraction needs number(x, places), percent or money`,
		`percent(1, 0)`:                                            `7:11: error: a percentage of nothing (hint: write it under a condition: n > 0 ? percent(part, n) : "none")`,
		`rows("later")`:                                            `7:11: error: no figure before this place has the id "later"`,
		`count(intentions, get(#, "status") == "OPEN")`:            `7:29: error: unknown name get`,
		`as_at.Local()`:                                            `7:17: error: type ask.day has no method Local`,
		`list(intentions)`:                                         `7:11: error: the value is neither text nor a number`,
		`now()`:                                                    `7:11: error: unknown name now`,
		`intentions`:                                               `7:11: error: the value is neither text nor a number`,
		"1 +\n  opne":                                              `8:13: error: unknown name opne`,
	} {
		_, findings := small(t).Value(located(expression))
		if diff := cmp.Diff(want, texts(findings)); diff != "" {
			t.Errorf("%s: %s", expression, diff)
		}
	}
}

func TestDefine(t *testing.T) {
	s := small(t)
	if findings := s.Define("open", located(`count(intentions, .status == "OPEN")`)); len(findings) > 0 {
		t.Fatal(findings)
	}
	if findings := s.Define("double", located(`2 * open`)); len(findings) > 0 {
		t.Fatal(findings)
	}
	if findings := s.Define("late", located(`filter(intentions, .progress == "Delayed")`)); len(findings) > 0 {
		t.Fatal(findings)
	}
	if got, findings := s.Value(located(`count(late, .status == "OPEN" && .programme == "Beta")`)); got != "1" {
		t.Errorf("a defined list lost its fields: %q, %v", got, findings)
	}
	if got, findings := s.Value(located("double")); got != "4" {
		t.Errorf("double = %q, %v", got, findings)
	}
	for name, want := range map[string]string{
		"cycle": `the name "cycle" is taken`, "status": `the name "status" is taken`, "words": `the name "words" is taken`, "A b": `value "A b"`,
	} {
		if findings := s.Define(name, located("1")); len(findings) != 1 || findings[0].Message != want {
			t.Errorf("Define(%s): %v", name, findings)
		}
	}
}

func TestAFailedDefinitionIsToldOnce(t *testing.T) {
	s := small(t)
	if findings := s.Define("bad", located("opne")); len(findings) != 1 {
		t.Fatal(findings)
	}
	for _, expression := range []string{"bad", "bad + 1", "words(bad)"} {
		if _, findings := s.Value(located(expression)); len(findings) > 0 {
			t.Errorf("%s: %v", expression, findings)
		}
	}
}
