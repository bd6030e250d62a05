package ask

import (
	"slices"
	"strings"
	"testing"

	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

// neverHeld are expressions that compare fields with a word XX that they never
// hold, each with what the finding says.
var neverHeld = map[string]string{
	`count(things, .state == "XX")`:                                         "state",
	`count(things, "XX" == .state)`:                                         "state",
	`count(things, .state != "XX")`:                                         "state",
	`count(things, .state in ["open", "XX"])`:                               "state",
	`count(things, .state not in ["XX"])`:                                   "state",
	`count(things, not (.state == "XX"))`:                                   "state",
	`count(things, "XX" in .tags)`:                                          "tags",
	`count(things, any(.tags, # == "XX"))`:                                  "tags",
	`count(things, .tags[0] == "XX")`:                                       "tags",
	`things[0].state == "XX"`:                                               "state",
	`things[0]?.state == "XX"`:                                              "state",
	`things[1:2][0].state == "XX"`:                                          "state",
	`find(things, true)?.state == "XX"`:                                     "state",
	`(find(things, true)?.state ?? "none") == "XX"`:                         "state",
	`count(things, let s = .state; s == "XX")`:                              "state",
	`let w = "XX"; count(things, .state == w)`:                              "state",
	`let w = ["open", "XX"]; count(things, .state in w)`:                    "state",
	`let r = filter(things, .done); count(r, .state == "XX")`:               "state",
	`count(things, .name == "A" && (.done || .state == "XX"))`:              "state",
	`count(things, let n = .name; any(parts, .of == n && .state == "XX"))`:  "state",
	`any(things, let t = #; any(parts, .of == t.name && t.state == "XX"))`:  "state",
	`count(parts, let p = #; any(things, p.of == .name && .state == "XX"))`: "state",
	`count(map(things, .state), # == "XX")`:                                 "state",
	`"XX" in map(things, .state)`:                                           "state",
	`"XX" in uniq(concat(map(things, .state), map(things, .state)))`:        "state or state",
	`first(map(things, .state)) == "XX"`:                                    "state",
	`last(reverse(sort(map(things, .state)))) == "XX"`:                      "state",
	`take(map(things, .state), 1)[0] == "XX"`:                               "state",
	`find(map(things, .state), # == "XX") == "open"`:                        "state",
	`"XX" in flatten([map(things, .state)])`:                                "state",
	`count(filter(map(things, .state), # != ""), # == "XX")`:                "state",
	`sortBy(map(things, .state), #)[0] == "XX"`:                             "state",
	`count(things, (.done ? .state : .elsewhere) == "XX")`:                  "state or elsewhere",
	`count(things, .state == (.done ? "open" : "XX"))`:                      "state",
	`count(things, if .state == "XX" { true } else { false })`:              "state",
	`sum(things, .state == "XX" ? 1 : 0)`:                                   "state",
	`reduce(things, #acc + (#.state == "XX" ? 1 : 0), 0)`:                   "state",
	`len(groupBy(things, .state)["XX"])`:                                    "state",
	`let g = groupBy(things, .state); len(g.XX)`:                            "state",
	`[things[0].state == "XX"][0]`:                                          "state",
	`{"a": things[0].state == "XX"}.a`:                                      "state",
	`words(count(things, .state == "XX"))`:                                  "state",
	`len(filter(things, .state == "XX")[0:len(parts)])`:                     "state",
	`len(things[0:count(things, .state == "XX")])`:                          "state",
	`len(things[count(things, .state == "XX"):1])`:                          "state",
	`things[count(things, .state == "XX")].name`:                            "state",
	`-count(things, .state == "XX")`:                                        "state",
	`count(chosen, .state == "XX")`:                                         "state",
	`count(states, # == "XX")`:                                              "state",
	`"XX" in states`:                                                        "state",
	`state_of == "XX"`:                                                      "state",
	`state_again == "XX"`:                                                   "state",
	`1; things[0].state == "XX"`:                                            "state",
	`(things[0].state == "XX"; 1)`:                                          "state",
}

func defined(t *testing.T) *Asker {
	a := asker(t).Paper()
	for _, d := range [][2]string{
		{"chosen", `filter(things, .count_of > 1)`}, {"states", `map(things, .state)`}, {"state_of", `things[0].state`}, {"state_again", `state_of`},
		{"wrong", `"XX"`}, {"some", `["open", "XX"]`}, {"wrong_again", `wrong`}, {"good", `"open"`},
	} {
		if findings := a.Define(d[0], located(d[1])); len(findings) > 0 {
			t.Fatal(findings)
		}
	}
	return a
}

func TestWordsThatAreNeverHeld(t *testing.T) {
	a := defined(t)
	for expression, name := range neverHeld {
		for _, word := range []string{"XX", "Open", "closed "} {
			if strings.Contains(expression, "g.XX") && word != "XX" {
				continue // no name of a key
			}
			written := strings.ReplaceAll(expression, "XX", word)
			_, findings := a.Value(located(written))
			if len(findings) != 1 || findings[0].Message != name+` is never "`+word+`"` || findings[0].Code != "word-never-held" || findings[0].Severity != diag.Error {
				t.Errorf("%s: %v", written, findings)
				continue
			}
			place := strings.Index(expression, `"XX"`)
			if at := findings[0].Position; place >= 0 && (at.Line != 7 || at.Column != 1+place) {
				t.Errorf("%s: at %d:%d, want the word at column %d", written, at.Line, at.Column, 1+place)
			}
		}
		if written := strings.ReplaceAll(expression, "XX", "open"); !strings.Contains(expression, "parts, .of") && !strings.Contains(expression, ".tags") {
			if _, findings := a.Value(located(written)); slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Code == "word-never-held" }) {
				t.Errorf("%s: %v", written, findings)
			}
		}
	}
}

// A word that a paper defined is found where it is compared.
func TestDefinedWordsThatAreNeverHeld(t *testing.T) {
	a := defined(t)
	for _, name := range []string{"wrong", "some", "wrong_again"} {
		operator := "=="
		if name == "some" {
			operator = "in"
		}
		got := asked(a, `count(things, .state `+operator+" "+name+`)`)
		if want := `7:25: error: state is never "XX" (hint: known: open, closed)`; got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	var findings diag.List
	if _, ok := a.Where(a.Relation("things"), located("state == wrong"), &findings); ok || len(findings) != 1 || findings[0].Position.Column != 10 {
		t.Error(findings)
	}
}

// What a field may hold, or might for all that can be told, is no finding.
func TestWordsThatMayBeHeld(t *testing.T) {
	a := defined(t)
	for _, expression := range []string{
		`count(things, .state == "")`, `count(things, .state == good)`, `count(things, .name == "XX")`, `count(things, .state == .name)`,
		`count(things, .count_of == 99)`, `count(things, upper(.state) == "OPEN")`, `count(map(things, upper(.state)), # == "OPEN")`,
		`count(things, (.done ? .state : .name) == "XX")`, `count(things, (.done ? .state : "none") == "none")`, `count(things, .state + "" == "XX")`,
		`count(things, .state == (.done ? "open" : .name))`, `len(groupBy(things, .name)["XX"])`, `count(programmes, # == "XX")`,
		`count(map(things, #index), # == 99)`, `count(things, .name in states)`, `"XX" in ["XX"]`, `{"a": "XX"}.a == things[0].state`,
		`count(concat(map(things, .state), ["XX"]), # == "XX")`, `min(map(things, .count_of)) == 99`, `reduce(things, .state, "XX") == "XX"`,
	} {
		if got := asked(a, expression); strings.Contains(got, "never") {
			t.Errorf("%s: %s", expression, got)
		}
	}
}

// A whole number that a field never holds is a word like others; nought is what
// a blank is compared with.
func TestNumbersThatAreNeverHeld(t *testing.T) {
	scored := relation.OfWhole("score", "Score", func(*thing) int { return 3 })
	scored.Listed = []string{"1", "2", "3"}
	a := New(Options{Relations: []*relation.Relation{relation.New("things", "", []relation.Field{scored}, func() []*thing { return allThings })}})
	for expression, want := range map[string]string{
		`count(things, .score == 3)`: "3", `count(things, .score == 0)`: "0", `count(things, .score in [1, 9])`: `7:29: error: score is never "9" (hint: known: 1, 2, 3)`,
	} {
		if got := asked(a, expression); got != want {
			t.Errorf("%s: %s", expression, got)
		}
	}
}
