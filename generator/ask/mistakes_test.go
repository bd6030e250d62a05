package ask

import (
	"strings"
	"testing"

	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

func TestMistakesHaveTheirPlace(t *testing.T) {
	a := asker(t)
	for expression, want := range map[string]string{
		`opne`:                                    `7:1: error: unknown name opne`,
		`words(len(thing))`:                       `7:11: error: unknown name thing (hint: "things"?)`,
		`plural(1, "a", manny)`:                   `7:16: error: unknown name manny (hint: "money"?)`,
		"\n\n  wrods(1)":                          `9:3: error: unknown name wrods (hint: "words"?)`,
		`count(things, .stat == "open")`:          `7:16: error: unknown field stat (hint: "state"?)`,
		`count(things, .of == "A")`:               `7:16: error: unknown field of (hint: parts have it)`,
		`count(things, any(parts, .name == "A"))`: `7:27: error: unknown field name (hint: things have it)`,
		`facts.fnding`:                            `7:7: error: unknown field fnding (hint: "funding"?)`,
		`list(map(filter(things, .done), .nmae))`: `7:34: error: unknown field nmae (hint: "name"?)`,
		`things[0]["nmae"]`:                       `7:11: error: unknown field nmae (hint: "name"?)`,
		`let n = "nmae"; things[0][n]`:            `7:26: error: things have no "nmae"`,
		`"é" + opne`:                              `7:7: error: unknown name opne`,
		`1 +`:                                     `7:3: error: the expression ends too early (hint: write what is missing at its end, or take out the last sign)`,
		`words("one")`:                            `7:7: error: cannot use string as argument (type int) to call words`,
		`number("one")`:                           `7:1: error: one is not a number`,
		`words(true ? things[0].cost / 2 : "")`:   `7:1: error: words needs a whole number, not 1,500`,
		`capital(things[0].cost > 0 ? facts["day"] : 1)`: `7:1: error: capital needs words, not 30 September 2024`,
		`list(true ? 1 : "")`:                            `7:1: error: list needs a list, not 1`,
		`date(true ? 1 : "")`:                            `7:1: error: date needs a day, not 1`,
		`number(1, true ? "1" : 1)`:                      `7:1: error: number needs a whole number, not 1`,
		`percent(0.04, 100)`:                             `7:9: error: cannot use float64 as argument (type int) to call percent`,
		`9223372036854775807 + 1`:                        `7:21: error: the number is too large to be worked out exactly (hint: work with thousands or millions, as 2.5 for 2,500,000)`,
		`-9223372036854775807 - things[0].count_of`:      `7:22: error: the number is too large to be worked out exactly (hint: work with thousands or millions, as 2.5 for 2,500,000)`,
		`count(things, .cost * 9223372036854775807 < 0)`: `7:21: error: the number is too large to be worked out exactly (hint: work with thousands or millions, as 2.5 for 2,500,000)`,
		`reduce([3037000500, 3037000500], #acc * #, 1)`:  `7:39: error: the number is too large to be worked out exactly (hint: work with thousands or millions, as 2.5 for 2,500,000)`,
		`percent(1, 0)`:                                  `7:1: error: a percentage of nothing (hint: write it under a condition: n > 0 ? percent(part, n) : "none")`,
		`date(things[2].due)`:                            `7:1: error: things[2].due is a day that the records do not have (hint: write it under a condition, such as count(intentions, .previous_status != "") > 0 ? date(previous_as_at) : "none")`,
		`things[2].due`:                                  `7:1: error: things[2].due is a day that the records do not have (hint: write it under a condition, such as count(intentions, .previous_status != "") > 0 ? date(previous_as_at) : "none")`,
		`things[0].share`:                                `7:1: error: a fraction needs number(x, places), percent or money`,
		`things[7].name`:                                 `7:7: error: there is no row 8: the list has 3`,
		`list([[1]])`:                                    `7:1: error: the value is neither text nor a number`,
		`has("thing")`:                                   `7:1: error: has knows no "thing": it knows parts, things, and facts with a dot before each name`,
		`now()`:                                          `7:1: error: unknown name now`,
		`$env`:                                           `7:1: error: unknown name $env`,
		`len($env["things"])`:                            `7:5: error: unknown name $env`,
		`find(things, false)?.name`:                      `7:1: error: the expression has no value (hint: write it under a condition: len(rows) > 0 ? rows[0].title : "none")`,
		`find(things, false).name`:                       `7:21: error: there is no such row: nothing fulfils the condition (hint: write it under a condition: len(rows) > 0 ? rows[0].title : "none")`,
		`find(things, false).state == "open"`:            `7:21: error: there is no such row: nothing fulfils the condition (hint: write it under a condition: len(rows) > 0 ? rows[0].title : "none")`,
		`find(things, false)?.state == "XX"`:             `7:31: error: state is never "XX" (hint: known: open, closed)`,
		`let n = "name"; find(things, false)[n]`:         `7:36: error: there is no such row: nothing fulfils the condition (hint: write it under a condition: len(rows) > 0 ? rows[0].title : "none")`,
		`find(things, false)?.count_of == 3`:             `7:31: error: a value here is missing, or of another sort than is needed`,
		`join(things, ",")`:                              `7:1: error: a value here is missing, or of another sort than is needed`,
	} {
		if got := asked(a, expression); got != want {
			t.Errorf("%s: %s, want %s", expression, got, want)
		}
	}
	if got := asked(New(Options{Cycle: "2024"}), `cycle_plus(1)`); got != `7:1: error: the pack's cycle "2024" is not a financial year such as 2024/25` {
		t.Error(got)
	}
}

// What a pack does not have is a finding, where it is asked for.
func TestFilesThatAreLacking(t *testing.T) {
	a := asker(t, "things.csv")
	const absent = ", which the pack does not have"
	for expression, want := range map[string]string{
		`len(things)`:                           "3",
		`count(things, .state == "open")`:       "1",
		`len(parts)`:                            "7:1: error: parts needs parts.csv" + absent,
		`count(things, any(parts, .of == "A"))`: "7:1: error: parts needs parts.csv" + absent,
		`count(things, .elsewhere == "in")`:     "7:1: error: elsewhere needs elsewhere.csv" + absent,
		`let n = "elsewhere"; things[0][n]`:     "7:31: error: elsewhere needs elsewhere.csv" + absent,
		`has("parts")`:                          "no",
		`has("things")`:                         "yes",
	} {
		if got := asked(a, expression); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %s, want %s", expression, got, want)
		}
	}
	var findings diag.List
	if _, ok := a.Where(a.Relation("things"), located(`elsewhere == "in"`), &findings); ok || len(findings) != 1 {
		t.Error(findings)
	}
	if a.HasFile(a.Relation("parts"), here, &findings); len(findings) != 2 || findings[1].Code != "file-needed" || findings[1].Position != here {
		t.Error(findings)
	}
	lacking := New(Options{Relations: []*relation.Relation{things(new(int))}, Lacks: func(f relation.Field) (string, string) {
		if f.Name == "cost" {
			return "a purse", "buy one"
		}
		return "", ""
	}})
	if got := asked(lacking, `things[0].cost`); got != "7:1: error: cost needs a purse (hint: buy one)" {
		t.Error(got)
	}
	if got := asked(lacking, `things[0].name`); got != "A" {
		t.Error(got)
	}
}

// No function of the language, and no way that a row can take, comes by what it
// was made of.
func TestRowsAreClosed(t *testing.T) {
	a := asker(t)
	a.Define("row", located(`first(things)`))
	a.Define("kept", located(`{"a": things[0]}`))
	for _, row := range []string{
		`things[0]`, `first(things)`, `last(things)`, `row`, `kept.a`, `reverse(things)[0]`, `uniq(things)[0]`, `concat(things, parts)[0]`, `flatten([things])[0]`,
		`sortBy(things, .name)[0]`, `find(things, true)`, `groupBy(things, .state)["open"][0]`, `(true ? things[0] : 1)`, `(things[0] ?? 1)`, `[things[0], 1][0]`,
		`reduce(things, #acc)`, `take(things, 1)[0]`, `map(things, #)[0]`, `things[:1][0]`, `filter(things, true)[0]`, `{"a": things[0]}.a`,
	} {
		for _, into := range []string{
			"%", "%.record", "%.Record", "%.Record()", "%?.Record()", `%["record"]`, `%["Record"]()`, `get(%, "record")`, `string(%)`, `toJSON(%)`, `keys(%)`, `values(%)`,
			`toPairs(%)`, `type(%)`, `number(%)`, `money(%)`, `list([%])`, `join([%])`, `% + ""`, `upper(%)`, `int(%)`, `capital(%)`, `map([%], #.Record())[0]`, `%.String() + %.GoString()`, `%.name.record`, `[%][0].record`,
		} {
			expression := strings.ReplaceAll(into, "%", row)
			got := asked(a, expression)
			if !strings.Contains(got, "error: ") || strings.Contains(got, "Oct") || strings.Contains(got, "red blue") || strings.Contains(got, "0x") {
				t.Errorf("%s shows %q", expression, got)
			}
		}
	}
	if got, want := asked(a, `first(things).name`), "7:15: error: name cannot be read of this row: its fields are not known here (hint: filter, find, findLast and sortBy keep them)"; got != want {
		t.Error(got)
	}
}
