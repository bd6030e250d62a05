package ask

import (
	"slices"
	"strings"
	"testing"

	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

func TestValues(t *testing.T) {
	a := asker(t)
	for _, d := range [][2]string{
		{"open_things", `filter(things, .state == "open")`}, {"names", `map(things, .name)`}, {"two", `1 + 1`}, {"again", `two * two`},
	} {
		if findings := a.Define(d[0], located(d[1])); len(findings) > 0 {
			t.Fatal(findings)
		}
	}
	for expression, want := range map[string]string{
		// each type, and its blank
		`list(map(things, .name))`:                                  "A, B and C",
		`count(things, .state == "")`:                               "1",
		`count(things, .state != "open")`:                           "2",
		`count(things, "red" in .tags)`:                             "2",
		`len(things[2].tags)`:                                       "0",
		`sum(map(things, .count_of))`:                               "8",
		`number(sum(map(things, .share)), 2)`:                       "0.75",
		`money(sum(map(things, .cost)))`:                            "£8,000",
		`number(things[1].percent, 1)`:                              "25.0",
		`count(things, .done)`:                                      "1",
		`things[1].shown + things[2].shown`:                         "25%",
		`date(things[0].due)`:                                       "31 October 2024",
		`count(things, before(.due, as_at))`:                        "1", // the blank one, which is the zero day
		`count(things, before(as_at, .due))`:                        "1",
		`count(things, .count_of > 2 && .share < 0.3)`:              "1",
		`number(9223372036854775806 + 1)`:                           "9,223,372,036,854,775,807",
		`number(3037000499 * -3037000499)`:                          "−9,223,372,030,926,249,001",
		`words(len(things) - 4 + 2 * 1) + "x" + things[0].name`:     "onexA",
		`number(things[0].share * 2 + things[0].count_of - 0.5, 1)`: "3.5",
		// rows keep their fields where they go
		`things[0].name + things[-1].name`:             "AC",
		`len(open_things) + count(open_things, .done)`: "1",
		`open_things[0].name`:                          "A",
		`find(things, .count_of == 5).name`:            "B",
		`find(things, false)?.name ?? "none"`:          "none",
		`find(things, true)?.name ?? "none"`:           "A",
		`findLast(things, true).name`:                  "C",
		`sortBy(things, .count_of, "desc")[0].name`:    "B",
		`things[1:][0].name`:                           "B",
		`list(names)`:                                  "A, B and C",
		`again`:                                        "4",
		`let n = "name"; things[1][n]`:                 "B",
		`things[1]["na" + "me"]`:                       "B",
		`sum(map(groupBy(things, .state)["open"], 1))`: "1",
		// one relation inside another, each with its own words of one field
		`count(things, let n = .name; any(parts, .of == n && .state == "old"))`:                     "2",
		`count(things, let n = .name; .state == "open" && all(parts, .of != n || .state == "old"))`: "0",
		`count(parts, .state == "new")`: "1",
		// names and functions
		`list(programmes)`: "Alpha and Beta",
		`money(facts.funding) + " on " + date(facts.day)`:                                                  "£2.9 million on 30 September 2024",
		`words(two) + " " + capital("things") + " " + plural(1, "one", "many") + plural(2, "one", "many")`: "two Things onemany",
		`number(1234.56)`:                     "1,235",
		`number(1234.56, 1)`:                  "1,234.6",
		`percent(1, 3) + percent(1, 3, 0)`:    "33.3%33%",
		`month(as_at)`:                        "October 2024",
		`list(["a", 1200, as_at, true, 3.0])`: "a, 1,200, 31 October 2024, yes and 3",
		`later("Q4 2024/25", "Q3 2024/25")`:   "yes",
		`later("Q3 2024/25", "Q3 2024/25")`:   "no",
		`later("", "Q3 2024/25") || later("Q3 2024/25", "") || later("soon", "2024/25")`: "no",
		`cycle_plus(1) + " " + cycle_plus(0) + " " + cycle_plus(-25)`:                    "2025/26 2024/25 1999/00",
		`has("things") && has("parts")`:                                                  "yes",
		`1 == 1 ? "a" : "b"`:                                                             "a",
		` things[0].name `:                                                               "A",
	} {
		if got := asked(a, expression); got != want {
			t.Errorf("%s = %q, want %q", expression, got, want)
		}
	}
}

// Rows are made once for all expressions, and not before one needs them.
func TestRowsAreMadeOnce(t *testing.T) {
	made := 0
	a := New(Options{Relations: []*relation.Relation{things(&made), parts()}})
	paper := a.Paper()
	if asked(paper, `len(parts)`); made != 0 {
		t.Errorf("%d rows were made for nothing", made)
	}
	for range 3 {
		asked(paper, `count(things, .state == "open") + len(things)`)
		asked(a, `things[0].name`)
		if _, ok := a.Where(a.Relation("things"), located(`state == "open"`), new(diag.List)); !ok {
			t.Error("no answer")
		}
	}
	if made != len(allThings) {
		t.Errorf("%d rows were made, want %d", made, len(allThings))
	}
}

func TestWhere(t *testing.T) {
	a := asker(t)
	a.Define("least", located(`4`))
	things := a.Relation("things")
	for condition, want := range map[string]string{
		"": "ABC", " \n": "ABC", `state == "open"`: "A", `count_of > least`: "B", `"red" in tags && not done`: "A",
		`any(parts, .of == name)`: "AB", `len(filter(things, .count_of > 0)) == 2 && due != due`: "", `false`: "", `before(due, as_at)`: "C",
		`name in ["A", "C"]`: "AC", `let n = name; n == "B"`: "B",
	} {
		var findings diag.List
		rows, ok := a.Where(things, located(condition), &findings)
		got := ""
		for _, row := range rows {
			got += relation.RecordOf[*thing](row).name
		}
		if got != want || !ok || len(findings) > 0 {
			t.Errorf("where %s: %q, want %q; %v", condition, got, want, findings)
		}
	}
	for condition, want := range map[string]string{
		`state`:              `7:1: error: where needs a condition that is true or false, not open`,
		`stat == "open"`:     `7:1: error: unknown name stat (hint: "state"?)`,
		`state == "opne"`:    `7:10: error: state is never "opne" (hint: "open"?)`,
		`count_of / 0 > "a"`: `7:14: error: invalid operation: > (mismatched types float64 and string)`,
		`[1][count_of] == 1`: `7:4: error: there is no row 4: the list has 1`,
	} {
		var findings diag.List
		if rows, ok := a.Where(things, located(condition), &findings); ok || rows != nil || len(findings) != 1 || strings.TrimPrefix(findings[0].String(), "p.md:") != want {
			t.Errorf("where %s: %v %v, want %s", condition, ok, findings, want)
		}
	}
}

func TestDefine(t *testing.T) {
	a := asker(t)
	first, second := a.Paper(), a.Paper()
	if findings := first.Define("own", located(`"mine"`)); len(findings) > 0 {
		t.Fatal(findings)
	}
	if got := asked(first, `own`); got != "mine" {
		t.Error(got)
	}
	for _, other := range []*Asker{a, second} {
		if got := asked(other, `own`); !strings.HasPrefix(got, "7:1: error: unknown name own") {
			t.Errorf("another paper knows the name: %s", got)
		}
	}
	for name, want := range map[string]string{
		"own": `the name "own" is taken`, "as_at": `the name "as_at" is taken`, "things": `the name "things" is taken`, "words": `the name "words" is taken`,
		"count": `the name "count" is taken`, "due": `the name "due" is taken`, "Own": `value "Own"`, "own-er": `value "own-er"`, "1st": `value "1st"`, "": `value ""`,
	} {
		if findings := first.Define(name, located("1")); len(findings) != 1 || findings[0].Message != want || findings[0].Position != here {
			t.Errorf("define %q: %v", name, findings)
		}
	}
	if findings := first.Define("of", located("1")); len(findings) > 0 { // a field of another relation than the first
		t.Error(findings)
	}
	if first.Doubtful() {
		t.Error("what is good makes doubt")
	}
	if findings := first.Define("bad", located("opne")); len(findings) != 1 || !first.Doubtful() || second.Doubtful() {
		t.Error(findings)
	}
	for _, expression := range []string{`bad`, `bad + 1`, `words(bad)`} { // told once
		if got := asked(first, expression); got != "" {
			t.Errorf("%s: %s", expression, got)
		}
	}
}

// What fails for want of records that have faults is no further finding.
func TestDoubtful(t *testing.T) {
	a := New(Options{Relations: []*relation.Relation{things(new(int))}, Doubtful: true, Has: func(string) bool { return false }})
	for _, expression := range []string{`things[7].name`, `percent(1, 0)`, `things[0].share`, `sum(map(things, .count_of)) + 1`, `things[0].elsewhere`} {
		if got := asked(a, expression); strings.Contains(got, "error") {
			t.Errorf("%s: %s", expression, got)
		}
	}
	if got := asked(a, `opne`); !strings.Contains(got, "unknown name opne") {
		t.Errorf("a mistake in the expression itself is not told: %q", got)
	}
}

func TestWithAndOver(t *testing.T) {
	a := asker(t).Paper()
	a.Define("least", located("3"))
	twice := NewFunction("twice", "two times a number", "twice(1)", func(args ...any) (any, error) { return 2 * args[0].(int), nil }, new(func(int) int))
	if got := asked(a.With(twice), `twice(least)`); got != "6" {
		t.Error(got)
	}
	if got := asked(a, `twice(least)`); !strings.Contains(got, "unknown name twice") {
		t.Error(got)
	}
	fewer := things(new(int))
	fewer = relation.New("things", "things.csv", fewer.Fields, func() []*thing { return allThings[1:] })
	over := a.Over([]*relation.Relation{fewer, parts()})
	for _, expression := range []string{`count(things, .count_of >= least || .state == "")`, `len(things)`} {
		if got := asked(over, expression); got != "2" {
			t.Errorf("%s over fewer rows: %s", expression, got)
		}
	}
	if got := asked(a, `len(things)`); got != "3" {
		t.Errorf("over all rows: %s", got)
	}
	if got, ok := over.Evaluate(located(`len(things)`), new(diag.List)); got != 2 || !ok {
		t.Error(got, ok)
	}
	var findings diag.List
	if got, ok := over.Evaluate(located(`opne`), &findings); got != nil || ok || len(findings) != 1 {
		t.Error(got, ok, findings)
	}
}

func TestFunctionsAreListed(t *testing.T) {
	a := asker(t)
	var names []string
	for _, f := range Functions() {
		names = append(names, f.Name)
		if f.About == "" || asked(New(Options{Relations: []*relation.Relation{relationNamed("intentions"), relationNamed("milestones")}, Cycle: "2024/25", Names: a.options.Names}), f.Example) == "" {
			t.Errorf("%s has no example that gives something: %s", f.Name, f.Example)
		}
	}
	if want := []string{"words", "capital", "number", "percent", "money", "date", "month", "plural", "share", "list", "before", "later", "cycle_plus", "has"}; !slices.Equal(names, want) {
		t.Errorf("functions %v, want %v", names, want)
	}
	if names := a.RelationNames(); !slices.Equal(names, []string{"things", "parts"}) || a.Relation("thing") != nil {
		t.Error(names)
	}
}

func relationNamed(name string) *relation.Relation {
	return relation.New(name, name+".csv", nil, func() []*thing { return nil })
}
