package ask

import (
	"strings"
	"testing"

	"boardpack/generator/relation"
)

// What has decides is not looked at where the pack has it not; all else is.
func TestWhatHasDecidesIsLeftOut(t *testing.T) {
	asked := func() *Asker {
		return New(Options{
			Relations: []*relation.Relation{things(new(int))},
			Names:     map[string]any{"facts": map[string]any{"budget": 3}},
			Has:       func(string) bool { return false },
			Held:      map[string]bool{"parts": true, "elsewhere": false},
		})
	}
	const noThings = "things needs things.csv, which the pack does not have"
	for expression, want := range map[string]string{
		`has("things") ? len(things) : 7`:                          "7",
		`has("parts") ? 1 : len(things)`:                           "1",
		`!has("things") ? 7 : len(things)`:                         "7",
		`not has("things") ? 7 : len(things)`:                      "7",
		`has("things") && any(things, .done) ? 1 : 2`:              "2",
		`has("things") and has("parts") and any(things, .done)`:    "no",
		`has("parts") || len(things) > 1`:                          "yes",
		`has("elsewhere") or has("things") ? len(things) : 4`:      "4",
		`has("things") ? map(filter(things, .done), .name)[0]: ""`: "",
		`if has("things") { len(things) } else { 5 }`:              "5",
		`has("facts.budget") ? facts.budget : 0`:                   "3",
		`has("facts.missing") ? facts.missing : 0`:                 "0",
		`has("parts") ? len(things) : 7`:                           noThings,
		`has("things") ? 1 : len(things)`:                          noThings,
		`false ? len(things) : 7`:                                  noThings,
		`(1 > 2) ? len(things) : 7`:                                noThings,
		`has("thigns") ? 1 : 2`:                                    `has knows no "thigns"`,
		`has("other.missing")`:                                     `has knows no "other.missing"`,
		`has("facts.budget") ? facts.missing : 0`:                  "unknown field missing",
		`has("par" + "ts") ? 1 : len(things)`:                      noThings,
	} {
		got, findings := asked().Value(located(expression))
		for _, f := range findings {
			got += f.String()
		}
		if got != want && (len(findings) != 1 || !strings.Contains(got, want)) {
			t.Errorf("%s: %s, want %s", expression, got, want)
		}
	}
}

// A definition of what the pack lacks is known, and can be used.
func TestDefinitionsOfWhatThePackLacks(t *testing.T) {
	a := New(Options{Relations: []*relation.Relation{things(new(int))}, Has: func(string) bool { return false }})
	for _, definition := range [][2]string{{"late", `has("things") ? filter(things, .done) : []`}, {"many", "len(late)"}} {
		if findings := a.Define(definition[0], located(definition[1])); len(findings) > 0 {
			t.Error(findings)
		}
	}
	if got, findings := a.Value(located(`many + count(late, .cost > 1)`)); got != "0" || len(findings) > 0 {
		t.Error(got, findings)
	}
}
