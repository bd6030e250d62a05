package study

import (
	"fmt"
	"strings"
	"testing"

	"boardpack/generator/block"
	"boardpack/generator/diag"
)

// An optional column is there where something stands in it, and no mistake where
// the pack lacks its file.
func TestOptionalColumns(t *testing.T) {
	for _, c := range []struct{ columns, optional, where, want string }{
		{"reference lead qia_status closure_reason progress", "lead qia_status closure_reason progress", "", "reference closure_reason progress"},
		{"reference lead qia_status closure_reason progress", "lead qia_status closure_reason progress", `reference == "B"`, "reference"},
		{"reference lead progress", "lead", `reference == "B"`, "reference progress"},
		{"reference qia_status", "", "", "7:11: error: qia_status needs assurance.csv"},
		{"reference lead", "lead titel", "", `7:11: error: "titel" is optional and no column`},
		{"reference titel", "titel", "", `7:11: error: intentions have no "titel"`},
	} {
		spec := &block.ListSpec{Listing: block.Listing{Columns: allLocated(c.columns), Optional: allLocated(c.optional), Where: located(c.where)}}
		f, findings := small(t).Figure(spec)
		got := texts(findings)
		if f != nil {
			for _, column := range f.Table.Columns {
				got += " " + column.Name
			}
		}
		if !strings.HasPrefix(strings.TrimSpace(got), c.want) || f != nil && strings.TrimSpace(got) != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

func allLocated(words string) []diag.Located {
	var all []diag.Located
	for word := range strings.FieldsSeq(words) {
		all = append(all, located(word))
	}
	return all
}

func TestHolds(t *testing.T) {
	for condition, want := range map[string]string{
		`has("delivery")`: "true ", `len(intentions) > 3`: "false ", `has("milestones") && len(milestones) > 1`: "false ",
		`len(intentions)`: "false 7:11: error: when needs a condition that is true or false, not 3", `lne(1)`: `false 7:11: error: unknown name lne (hint: "len"?)`,
	} {
		holds, findings := small(t).Holds(located(condition))
		if got := strings.TrimSpace(fmt.Sprint(holds) + " " + texts(findings)); got != strings.TrimSpace(want) {
			t.Errorf("%s: %s, want %s", condition, got, want)
		}
	}
}
