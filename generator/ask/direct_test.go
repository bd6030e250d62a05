package ask

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"boardpack/generator/diag"
)

// TestDirectCountsAsTheMachine holds the short way to the long one: a condition within a
// choice is one that the machine works out.
func TestDirectCountsAsTheMachine(t *testing.T) {
	a := asker(t)
	word := rapid.SampledFrom([]string{"", "open", "closed"})
	var conditions func(depth int) *rapid.Generator[string]
	conditions = func(depth int) *rapid.Generator[string] {
		return rapid.Custom(func(t *rapid.T) string {
			field := rapid.SampledFrom([]string{".state", ".name"}).Draw(t, "field")
			most := 6
			if depth == 0 {
				most = 3
			}
			inner := func() string { return conditions(depth-1).Draw(t, "inner") }
			written := word
			if field == ".name" {
				written = rapid.SampledFrom([]string{"", "A", "B", "C"})
			}
			switch rapid.IntRange(0, most).Draw(t, "kind") {
			case 0:
				return fmt.Sprintf("%s == %q", field, written.Draw(t, "word"))
			case 1:
				return fmt.Sprintf("%s != %q", field, written.Draw(t, "word"))
			case 2:
				return fmt.Sprintf("%s in [%q]", field, written.Draw(t, "word"))
			case 3:
				return fmt.Sprintf("%s not in [%q, %q]", field, written.Draw(t, "word"), written.Draw(t, "word"))
			case 4:
				return fmt.Sprintf("not (%s)", inner())
			case 5:
				return fmt.Sprintf("(%s) %s (%s)", inner(), rapid.SampledFrom([]string{"and", "&&"}).Draw(t, "and"), inner())
			}
			return fmt.Sprintf("(%s) %s (%s)", inner(), rapid.SampledFrom([]string{"or", "||"}).Draw(t, "or"), inner())
		})
	}
	rapid.Check(t, func(t *rapid.T) {
		condition := conditions(2).Draw(t, "condition")
		count := located("count(things, " + condition + ")")
		var findings diag.List
		if _, direct := a.counted(a.compile(count, a.scope, &findings).Node()); !direct {
			t.Fatalf("%s is left to the machine %v", condition, findings)
		}
		got, _ := a.Value(count)
		want, _ := a.Value(located("sum(things, (" + condition + ") ? 1 : 0)"))
		where, ok := a.Where(a.Relation("things"), located(strings.NewReplacer(".state", "state", ".name", "name").Replace(condition)), &findings)
		if got != want || got != fmt.Sprint(len(where)) || !ok || len(findings) > 0 {
			t.Errorf("%s: %s directly, %s by the machine, %d rows %v", condition, got, want, len(where), findings)
		}
	})
}

// TestMachineKeepsTheRest has conditions that ask more than words of one row.
func TestMachineKeepsTheRest(t *testing.T) {
	a := asker(t)
	for _, condition := range []string{
		`.done`, `.state == .name`, `"red" in .tags`, `.count_of == 3`, `.state == "op" + "en" and .done`,
		`any(parts, .state == "old")`, `let n = .name; n == "A"`, `things[0].state == "open"`, `.name < "B"`,
	} {
		var findings diag.List
		program := a.compile(located("count(things, "+condition+")"), a.scope, &findings)
		if program == nil {
			t.Errorf("%s: %v", condition, findings)
		} else if _, direct := a.counted(program.Node()); direct {
			t.Errorf("%s is taken for one that asks words of its row alone", condition)
		}
	}
}
