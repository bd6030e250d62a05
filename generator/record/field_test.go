package record

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/relation"
)

func TestFieldsInOrder(t *testing.T) {
	pack := mustRead(t, folder("intentions.csv", twoIntentions, "programmes.csv", twoProgrammes), Settings{})
	for _, c := range []struct {
		field        string
		values, want []string
	}{
		{"programme", []string{"CYP"}, []string{"Cancer Services", "CYP"}},
		{"status", []string{"OPEN"}, []string{"CLOSED", "OPEN"}},
		{"progress", nil, []string{"Delayed", "Delivered", "Deprioritised", "On track"}},
		{"previous_progress", nil, []string{"Delayed", "Delivered", "Deprioritised", "On track"}},
		{"rag", nil, []string{"Blue", "Green", "Amber", "Red"}},
		{"anticipated_delivery",
			[]string{"2026/27", "2024/25", "2025/26", "Q3 2024/25", "2099/00", "Q1 2025/26", "Q4 2024/25", "Q3 2024/25"},
			[]string{"Q3 2024/25", "Q4 2024/25", "2024/25", "Q1 2025/26", "2025/26", "2026/27", "2099/00"}},
		{"anticipated_delivery",
			[]string{"1 April 2026", "2025/26", "Q4 2025/26", "March 2026", "31 March 2026", "28 February 2026", "someday"},
			[]string{"28 February 2026", "31 March 2026", "March 2026", "Q4 2025/26", "2025/26", "1 April 2026", "someday"}},
		{"previous_anticipated_delivery", []string{"2025/26", "Q4 2025/26"}, []string{"Q4 2025/26", "2025/26"}},
		{"place", []string{"System", "Lancashire", "System"}, []string{"Lancashire", "System"}},
		{"place", nil, nil},
	} {
		field, known := pack.Relation(Intentions).Field(c.field)
		if !known {
			t.Errorf("no field %s", c.field)
			continue
		}
		if diff := cmp.Diff(c.want, field.Order(c.values)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.field, diff)
		}
	}
	if _, known := pack.Relation(Intentions).Field("colour"); known {
		t.Error("there is a field colour")
	}
}

func TestFieldsOfAnIntention(t *testing.T) {
	i := &Intention{
		Reference: "A1", StrategicObjectives: List{"SO4", "SO5"}, Confidential: true,
		Delivery: &Delivery{Status: "CLOSED", AsAt: october.AsAt, RAG: "Blue"}, Previous: &Delivery{Status: "OPEN"},
	}
	pack := &Pack{Intentions: []*Intention{i}}
	for name, want := range map[string][]string{
		"reference": {"A1"}, "title": nil, "strategic_objectives": {"SO4", "SO5"}, "carried_from": nil, "confidential": {"Yes"},
		"as_at": {"2024-10-31"}, "status": {"CLOSED"}, "previous_status": {"OPEN"}, "progress": nil, "rag": {"Blue"},
	} {
		field, known := pack.Relation(Intentions).Field(name)
		if got := field.Values(nil, relation.RowOf(i)); !known || !cmp.Equal(want, got) {
			t.Errorf("%s is %q (known: %v), want %q", name, got, known, want)
		}
	}
	for name, want := range map[string]string{"previous_rag": "Previous RAG", "previous_anticipated_delivery": "Previous anticipated delivery", "delivery_route": "Delivery route"} {
		if field, _ := pack.Relation(Intentions).Field(name); field.Label != want {
			t.Errorf("label of %s is %q, want %q", name, field.Label, want)
		}
	}
	without := &Intention{}
	for _, field := range pack.Relation(Intentions).Fields {
		if field.Name != "confidential" && len(field.Values(nil, relation.RowOf(without))) > 0 {
			t.Errorf("a blank intention has the %s %q", field.Name, field.Values(nil, relation.RowOf(without)))
		}
	}
}

// Every column of the three files is a field, and the other way round, but for
// what is worked out from milestones and the file itself.
func TestFieldsAreTheContracts(t *testing.T) {
	columns := map[string]bool{}
	for _, name := range slices.Concat(Columns("intentions.csv"), Columns("delivery.csv"), Columns("assurance.csv")) {
		columns[name] = true
	}
	columns["slipped_days"], columns["from_file"] = true, true
	fields := map[string]bool{}
	for _, f := range new(Pack).Relation(Intentions).Fields {
		fields[recorded(f.Name)] = true
	}
	if diff := cmp.Diff(columns, fields); diff != "" {
		t.Errorf("columns and fields (-columns +fields):\n%s", diff)
	}
}

// Words of theirs are put in place of those of ours only where words stand: what
// is a quantile to them is not to change a number.
func TestTakes(t *testing.T) {
	ours := Settings{}
	for column, want := range map[string]bool{"segment": false, "quantile": true, "value": false, "baseline_value": false, "measure": false, "unit": false} {
		if got := ours.Takes(column, "3"); got != want {
			t.Errorf("%s takes 3: %v, want %v", column, got, want)
		}
	}
	if !ours.Takes("better", "lower") || !ours.Takes("path", "points") || ours.Takes("better", "less") || !ours.Takes("rag", "") || ours.Takes("title", "") {
		t.Error("words are not taken where they are listed")
	}
	own := Settings{Vocabulary: map[string][]Term{"rag": {{Word: "Grey"}}, "better": {{Word: "up"}}}}
	if !own.Takes("rag", "Grey") || own.Takes("rag", "Green") || own.Takes("better", "up") {
		t.Error("own words are not those that are taken, where a pack may have any")
	}
}

func TestFiles(t *testing.T) {
	if Columns("notes.csv") != nil {
		t.Error("notes.csv has columns")
	}
	if diff := cmp.Diff([]string{
		"intentions.csv", "delivery.csv", "programmes.csv", "providers.csv", "segments.csv", "national-priorities.csv", "strategic-objectives.csv",
		"criteria.csv", "scores.csv", "assurance.csv", "milestones.csv", "benefits.csv", "calendar.csv",
		"goals.csv", "measures.csv", "observations.csv", "trajectory-points.csv",
	}, Files()); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}
