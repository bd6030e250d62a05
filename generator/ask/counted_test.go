package ask_test

import (
	"testing"

	"boardpack/generator/ask"
	"boardpack/generator/relation"
)

// TestCounted finds the rows that an expression counts, and none where it counts in a way
// that rows alone do not tell.
func TestCounted(t *testing.T) {
	r := rooms()
	name, _ := r.Field("name")
	a := ask.New(ask.Options{Relations: []*relation.Relation{r}})
	for _, d := range [][2]string{{"wards", `count(rooms, .kind == "ward")`}, {"large", "filter(rooms, .beds > 10)"}, {"again", "wards"}} {
		if findings := a.Define(d[0], at(d[1])); len(findings) > 0 {
			t.Fatal(findings)
		}
	}
	for expression, want := range map[string]string{
		"len(rooms)": "ABC", `count(rooms, .beds == 1)`: "B", ` count (rooms, .beds > 1)`: "AC", "wards": "AC", "again": "AC", "len(large)": "AC",
		"len(filter(large, .beds > 100))": "C", "count(rooms, false)": "",
		"3": "", "wards + 0": "", "len(rooms) - 1": "", `len("ABC")`: "", "len(map(rooms, .name))": "", "count(rooms, .nobody)": "", "count(": "",
	} {
		got := ""
		for _, row := range a.Counted(at(expression)) {
			got += name.Text(row)
		}
		if got != want {
			t.Errorf("%s counts %q, want %q", expression, got, want)
		}
	}
}
