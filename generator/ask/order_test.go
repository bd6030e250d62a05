package ask

import (
	"strings"
	"testing"

	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

type owed struct{ when, tenths, programme, state, year string }

// due is a relation with a field of each sort whose words have another order than that of
// their letters, and of such as have that.
func due() *relation.Relation {
	ones := []*owed{{"Q4 2025/26", "9.5", "Zoos", "Red", "2024/25"}, {"Q1 2026/27", "10.0", "Alps", "Green", "2025/26"}}
	decimal := relation.OfText("tenths", "Tenths", func(o *owed) string { return o.tenths })
	decimal.Decimal = true
	programme := relation.OfWord("programme", "Programme", []string{"Zoos", "Alps"}, func(o *owed) string { return o.programme })
	programme.Nominal = true
	marks := relation.OfWhole("marks", "Marks", func(*owed) int { return 3 })
	marks.Listed = []string{"1", "2", "3"}
	return relation.New("dues", "dues.csv", []relation.Field{
		relation.Of("when", "When", relation.Period, func(o *owed) any { return o.when }), decimal, programme,
		relation.OfWord("state", "State", []string{"Red", "Green"}, func(o *owed) string { return o.state }),
		relation.Of("shown", "Shown", relation.Shown, func(o *owed) any { return shownShare(len(o.tenths)) }),
		marks, relation.OfText("year", "Year", func(o *owed) string { return o.year }),
	}, func() []*owed { return ones })
}

// TestWordsThatLettersWouldOrder has comparisons and sorts that would go wrong in silence,
// and those of names and years, which are right.
func TestWordsThatLettersWouldOrder(t *testing.T) {
	a := New(Options{Relations: []*relation.Relation{due()}, Cycle: "2025/26"})
	for expression, want := range map[string]string{
		`count(dues, .when > "Q4 2025/26")`:                 `7:19: when has words here, which >: later(.when, "Q3 2024/25")`,
		`count(dues, "Q4 2025/26" <= .when)`:                `7:26: when has words here, which <=: later(.when, `,
		`dues[0].shown >= dues[1].shown`:                    `7:15: shown has words here, which >=: ask what is worked out of values`,
		`count(dues, let w = .shown; w < "5")`:              `7:31: shown has words here, which <: ask what is worked out`,
		`count(dues, .tenths < "10.0")`:                     `7:21: tenths has words here, which <: write .tenths != "" && float(.tenths) < 3.5`,
		`count(dues, .tenths != "" && float(.tenths) < 10)`: "1",
		`count(dues, .state > "Green")`:                     `7:20: state has words here, which >: name the words that are meant: .state in ["Red", "Green"]`,
		`sortBy(dues, .shown)[0].year`:                      `7:1: shown has words here, which sortBy: sort the rows of a block`,
		`sortBy(dues, .when, "desc")[0].year`:               `7:1: when has words here, which sortBy: sort the rows of a block`,
		`sort(map(dues, .when))[0]`:                         `7:1: when has words here, which sort: sort the rows of a block`,
		`count(dues, .marks >= 3)`:                          "2", `sortBy(dues, .marks)[0].marks`: "3",
		`count(dues, .programme > "B")`:                                      "1",
		`count(dues, .year >= "2025/26")`:                                    "1",
		`sortBy(dues, .year, "desc")[0].year`:                                "2025/26",
		`sortBy(dues, .programme)[0].programme`:                              "Alps",
		`count(dues, later(.when, "Q4 2025/26"))`:                            "1",
		`count(dues, .when == "Q4 2025/26")`:                                 "1",
		`count(dues, .state in ["Red"])`:                                     "1",
		`sortBy(dues, len(.state))[0].state`:                                 "Red",
		`count(dues, count(dues, .year > "2024/25") > 0 && .state == "Red")`: "1",
	} {
		got, findings := a.Value(located(expression))
		if len(findings) > 0 {
			f := findings[0]
			got = strings.TrimPrefix(f.Position.String(), "p.md:") + ": " + strings.TrimSuffix(f.Message, " puts in the order of their letters") + ": " + f.Hint
			if len(findings) > 1 || f.Code != "words-by-letters" || f.Severity != diag.Error {
				t.Errorf("%s: %v", expression, findings)
			}
		}
		if !strings.HasPrefix(got, want) || len(findings) == 0 && got != want {
			t.Errorf("%s: %s, want %s", expression, got, want)
		}
	}
	var findings diag.List
	if a.Where(a.Relation("dues"), located(`when > "Q4 2025/26"`), &findings); len(findings) != 1 || !strings.HasPrefix(findings[0].Hint, `later(when, "Q3 2024/25") tells`) {
		t.Error("a condition over one row: ", findings)
	}
}
