package templates_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// tables are the pack's CSV files by name.
func (c trial) tables() map[string]table {
	files := map[string]table{"intentions.csv": c.intentions()}
	if c.shape.columns != "none" {
		files["delivery.csv"] = c.delivery()
	}
	for name, make := range map[string]func() table{
		"providers": c.providers, "segments": c.segments, "national-priorities": c.priorities, "assurance": c.assurance, "milestones": c.milestones,
		"benefits": c.benefits, "calendar": c.calendar, "goals": c.goals,
	} {
		if c.has(name) {
			files[name+".csv"] = make()
		}
	}
	if c.has("scores") {
		files["criteria.csv"], files["scores.csv"] = table{{"criterion", "weight_percent"}, {"Impact", "60"}, {"Cost", "40"}}, c.scores()
	}
	if c.has("drafts") {
		maps.Copy(files, c.drafts())
	}
	if c.has("measures") {
		files["measures.csv"], files["observations.csv"] = c.measures(), c.observations()
	}
	return files
}

func (c trial) intentions() table {
	t := table{{"reference", "programme", "title", "confidential"}}
	if c.has("optional") {
		t[0] = append(t[0], "description", "place", "lead", "carried_from")
	}
	if c.has("decision") {
		t[0] = append(t[0], "decision")
	}
	for _, column := range []string{"providers", "segments", "national-priorities", "goals"} {
		if c.has(column) {
			t[0] = append(t[0], map[string]string{"providers": "providers", "segments": "segment", "national-priorities": "national_priorities", "goals": "unifying_goals"}[column])
		}
	}
	for k := range c.shape.number {
		secret := "No"
		if c.has("confidential") && k%3 == 1 {
			secret = "Yes"
		}
		row := []string{reference(k), fmt.Sprintf("Programme %c", 'A'+k%c.shape.programmes), fmt.Sprintf("Title of %d", k+1), secret}
		for _, column := range t[0][4:] {
			row = append(row, map[string]string{"description": "What it is", "place": turn([]string{"North", ""}, k), "lead": turn([]string{"Director", ""}, k), "carried_from": turn([]string{"", "OLD-1"}, k),
				"decision": turn([]string{"Prioritised", "Prioritised", "Not prioritised"}, k), "providers": turn([]string{"AAA", "", "AAA;BBB"}, k), "segment": turn([]string{"1", "2", ""}, k),
				"national_priorities": turn([]string{"P1", "", "P1"}, k), "unifying_goals": turn([]string{"1", ""}, k)}[column])
		}
		t = append(t, row)
	}
	return t
}

// delivery is the rows of one snapshot or of two. A word with an asterisk is of an
// intention that is closed.
func (c trial) delivery() table {
	t := table{{"reference", "as_at"}}
	if c.shape.columns != "progress" {
		t[0] = append(t[0], "status")
	}
	if c.shape.columns != "status" {
		t[0] = append(t[0], "progress")
	}
	t[0] = append(t[0], "anticipated_delivery", "narrative", "rag")
	add := func(day string, words []string, back int) {
		for k := range c.shape.number {
			word, closed := strings.CutSuffix(turn(words, k), "*")
			status := "OPEN"
			if closed || word == "Delivered" && k%2 == 0 {
				status = "CLOSED"
			}
			row := []string{reference(k), day}
			for _, column := range t[0][2:] {
				row = append(row, map[string]string{"status": c.word(status), "progress": c.word(word), "anticipated_delivery": turn(c.shape.dates, k+back), "narrative": turn([]string{"A note", ""}, k),
					"rag": turn([]string{"Green", "Amber", ""}, k*len(c.files))}[column])
			}
			t = append(t, row)
		}
	}
	if c.shape.before != nil {
		add("2025-07-31", c.shape.before, len(c.files)%2)
	}
	add("2025-10-31", c.shape.progress, 0)
	return t
}

func (c trial) providers() table {
	return table{{"ods_code", "name"}, {"AAA", "First Trust"}, {"BBB", "Second Trust"}}
}

func (c trial) segments() table {
	return table{{"segment", "focus", "definition"}, {"1", "", "One trust"}, {"2", "", "Several trusts"}}
}

func (c trial) priorities() table {
	return table{{"code", "priority"}, {"P1", "Shorter waits"}, {"P2", "Fewer agency staff"}}
}

func (c trial) scores() table {
	t := table{{"reference", "impact", "cost"}}
	for k := range c.shape.number {
		t = append(t, []string{reference(k), turn([]string{"5", "2", "4"}, k), turn([]string{"3", "1", "5", "2"}, k+1)})
	}
	return t
}

func (c trial) assurance() table {
	t := table{{"reference", "qia_status", "qia_risk_score", "ehiira_status", "business_case_required", "investment_gbp", "risk_register_ref"}}
	words := []string{"Screening", "Approved", "", "Rejected", "Approved"}
	equal := []string{"Completed", "Completed", "In progress", ""}
	if c.shape.own {
		words, equal = []string{"Begun", "Signed off", "", "Turned down", "Signed off"}, []string{"Signed off", "Signed off", "Begun", ""}
	}
	for k := range c.shape.number {
		risk := ""
		if turn(words, k) != "" {
			risk = turn([]string{"", "12"}, k)
		}
		t = append(t, []string{reference(k), turn(words, k), risk, turn(equal, k), turn([]string{"Yes", "No"}, k), turn([]string{"100000", "", "900000", "", "9000000", ""}, k), turn([]string{"", "", "RR-7"}, k)})
	}
	return t
}

func (c trial) milestones() table {
	t := table{{"reference", "milestone", "owner", "baseline_date", "forecast_date", "actual_date"}}
	for k := range c.shape.number {
		t = append(t, []string{reference(k), fmt.Sprintf("Step %d", k+1), turn([]string{"Director", ""}, k),
			turn([]string{"2025-09-30", "2025-08-31", "2026-02-28", "2025-10-31", "2026-03-31"}, k),
			turn([]string{"", "2025-12-31", "2026-03-31", "2026-01-31", "2026-03-31"}, k), turn([]string{"2025-10-10", "", "", "", "", "", "", "2025-10-20"}, k)})
	}
	return t
}

func (c trial) benefits() table {
	t := table{{"reference", "benefit_id", "category_class", "planned_gbp", "actual_gbp", "forecast_gbp"}}
	for k := range c.shape.number {
		class := turn([]string{"Cash releasing", "Non-cash releasing", "Qualitative"}, k)
		row := []string{reference(k), fmt.Sprintf("B-%d", k+1), class, "", "", ""}
		if class != "Qualitative" {
			row[3], row[4], row[5] = fmt.Sprint(100000*(k+1)), turn([]string{"50000", ""}, k), turn([]string{"", "70000"}, len(c.files))
		}
		t = append(t, row)
	}
	if c.shape.number > 1 { // the first one is shared
		first := slices.Clone(t[1])
		first[0] = reference(1)
		t = append(t, first)
	}
	return t
}

func (c trial) calendar() table {
	return table{{"step", "phase", "owner", "start", "end"}, {"Collect", "Engage", "Director", "2025-09-01", "2025-10-31"}, {"Choose", "Prioritise", "Director", "2025-11-01", "2026-01-31"}}
}

func (c trial) goals() table {
	t := table{{"goal", "name", "statement", "target_date"}, {"1", "Longer lives", "People live longer in good health", "2030-03-31"}}
	if len(c.files)%2 == 0 {
		t = append(t, []string{"2", "Fewer stays", "Fewer people stay in hospital", ""})
	}
	return t
}

func (c trial) measures() table {
	t := table{{"measure", "goal", "reference", "unit", "better", "baseline_value", "baseline_date", "target_value", "target_date", "path"}}
	if c.has("goals") {
		t = append(t, []string{"Years in good health", "1", "", "years", "higher", "60", "2024-03-31", "65", "2030-03-31", "straight"}, []string{"Stays", "1", "", "count", "lower", "", "", "", "", ""})
	}
	t = append(t, []string{"Waits", "", reference(0), "%", "higher", "70", "2024-03-31", "90", "2026-03-31", "straight"})
	return t
}

func (c trial) observations() table {
	t := table{{"measure", "period_start", "period_end", "value"}}
	if c.has("goals") {
		t = append(t, []string{"Years in good health", "2024-04-01", "2025-03-31", "60.1"}, []string{"Stays", "2024-04-01", "2025-03-31", "100"})
	}
	return append(t, []string{"Waits", "2025-07-01", "2025-09-30", "71"})
}
