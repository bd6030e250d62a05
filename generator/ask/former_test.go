package ask

import (
	"testing"

	"boardpack/generator/relation"
)

// A paper that was written when a field held another word counts as it did, wherever the
// word stands in it.
func TestFormerWords(t *testing.T) {
	status := relation.OfWord("status", "Status", []string{"Before the baseline", "Baseline"}, func(s string) string { return s })
	a := New(Options{Relations: []*relation.Relation{relation.New("values", "values.csv", []relation.Field{status},
		func() []string { return []string{"Baseline", "Before the baseline", "Before the baseline"} })}})
	for _, expression := range []string{
		`count(values, .status == "Before the baseline")`,
		`count(values, .status == "Before the path")`,
		`count(values, .status in ["Before the path"])`,
		`count(values, "Before the path" == .status)`,
		`let was = "Before the path"; count(values, .status == was)`,
		`len(groupBy(values, .status)["Before the path"])`,
	} {
		if got := asked(a, expression); got != "2" {
			t.Errorf("%s: %s", expression, got)
		}
	}
	if got := asked(a, `count(values, .status == "Before the end")`); got == "0" {
		t.Error("a word that was never held counts as nought")
	}
}
