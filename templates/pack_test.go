package templates_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A trial is a pack that the templates are tried on: what its rows are like, and
// which of the optional files it has.
type trial struct {
	name  string
	shape shape
	files []string // names of extras
}

// shape is how the intentions of a pack are.
type shape struct {
	number     int
	programmes int
	progress   []string // in turn; our words
	before     []string // likewise, of the snapshot before; nil without one
	dates      []string // in turn
	own        bool     // words of the pack's own
	columns    string   // "progress" or "status" where delivery.csv has that alone; "none" without the file
}

var (
	turns  = []string{"On track", "Delayed", "Delivered", "On track", "Deprioritised", "", "On track*", "Delayed"}
	dates  = []string{"Q4 2025/26", "2026/27", "", "Q2 2025/26", "2025-12-01", "2027/28"}
	shapes = map[string]shape{
		"mixed":             {number: 12, programmes: 3, progress: turns, before: []string{"On track", "On track", "Delayed"}, dates: dates},
		"nothing late":      {number: 5, programmes: 2, progress: []string{"On track"}, before: []string{"On track"}, dates: []string{"Q4 2025/26"}},
		"everything late":   {number: 4, programmes: 2, progress: []string{"Delayed"}, before: []string{"On track"}, dates: []string{"2026/27", "Q1 2025/26"}},
		"nothing under way": {number: 3, programmes: 2, progress: []string{"Delivered", "Deprioritised", "On track*"}, dates: []string{"Q1 2025/26"}},
		"one snapshot":      {number: 7, programmes: 2, progress: turns, dates: dates},
		"one programme":     {number: 6, programmes: 1, progress: turns, before: []string{"Delayed"}, dates: dates},
		"own words":         {number: 9, programmes: 2, progress: turns, before: []string{"Delayed", "On track"}, dates: dates, own: true},
		"one intention":     {number: 1, programmes: 1, progress: []string{"Delayed"}, before: []string{"On track"}, dates: []string{""}},
		"one on track":      {number: 1, programmes: 1, progress: []string{"On track"}, dates: []string{"Q4 2025/26"}},
		"two late":          {number: 2, programmes: 2, progress: []string{"Delayed"}, before: []string{"Delayed"}, dates: []string{"2026/27"}},
		"no dates":          {number: 4, programmes: 2, progress: []string{"On track", "Delayed"}, dates: []string{""}},
		"progress alone":    {number: 6, programmes: 2, progress: turns, dates: dates, columns: "progress"},
		"status alone":      {number: 6, programmes: 2, progress: turns, dates: dates, columns: "status"},
		"no delivery":       {number: 3, programmes: 2, columns: "none"},
		"no progress":       {number: 3, programmes: 2, progress: []string{""}, dates: dates},
		"all closed":        {number: 3, programmes: 2, progress: []string{"On track*"}, dates: dates},
	}
)

// extras are what a pack may have beside intentions and delivery. Each is a file, or
// columns of one, or what pack.yaml says; their rows go with the number of the
// intentions.
var extras = []string{"providers", "segments", "national-priorities", "scores", "selection", "assurance", "routes", "milestones", "benefits",
	"calendar", "goals", "measures", "decision", "optional", "facts", "confidential", "published"}

// needs are what an extra cannot be without.
var needs = map[string]string{"selection": "scores", "routes": "assurance"}

// ownWords are the pack's own, by ours.
var ownWords = map[string]string{"On track": "At risk", "Delayed": "Behind plan", "Delivered": "Complete", "Deprioritised": "Ended early", "OPEN": "Live", "CLOSED": "Shut"}

const vocabulary = `vocabulary:
  progress: [{word: At risk, means: going}, {word: Behind plan, means: late}, {word: Complete, means: done}, {word: Ended early, means: dropped}]
  status: [{word: Live, means: open}, {word: Shut, means: closed}]
  qia_status: [{word: Begun, means: open}, {word: Signed off, means: cleared}, {word: Turned down, means: refused}]
  ehiira_status: [{word: Begun, means: open}, {word: Signed off, means: cleared}]
`

// table is a CSV file as rows; the first are its headers.
type table [][]string

func (t table) text() string {
	var b strings.Builder
	for _, row := range t {
		b.WriteString(strings.Join(row, ",") + "\n")
	}
	return b.String()
}

// column is the values of a column, row by row; blanks where there is none.
func (t table) column(name string) []string {
	values := make([]string, max(len(t)-1, 0))
	if len(t) == 0 {
		return values
	}
	if k := slices.Index(t[0], name); k >= 0 {
		for r, row := range t[1:] {
			values[r] = row[k]
		}
	}
	return values
}

// has reports whether the trial has an extra.
func (c trial) has(extra string) bool { return slices.Contains(c.files, extra) }

func (c trial) word(ours string) string {
	if own, known := ownWords[ours]; c.shape.own && known {
		return own
	}
	return ours
}

func reference(k int) string { return fmt.Sprintf("R-%02d", k+1) }

func turn(values []string, k int) string { return values[k%len(values)] }

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

// settings are the pack.yaml, with the editions that these files can have.
func (c trial) settings() string {
	const papers = "mid-year-review, delivery-report, board-paper, commissioning-intentions, goals"
	var b strings.Builder
	b.WriteString("name: Trial\norganisation: Example Board\ncycle: 2025/26\nas_at: 2025-10-31\n" +
		"accessibility: {compliance: full, prepared: 2025-03-01, contact: {email: a@example.nhs.uk}}\n")
	b.WriteString("editions:\n  - {name: board, papers: [" + papers + "]}\n  - {name: public, sees: published, papers: [commissioning-intentions, goals, mid-year-review, delivery-report]}\n")
	if c.has("providers") {
		b.WriteString("  - {name: provider, each: provider, papers: [provider-notice]}\n")
	} else {
		b.WriteString("  - {name: providers, sees: published, papers: [provider-notice]}\n")
	}
	for extra, text := range map[string]string{
		"selection": "selection: {top: " + fmt.Sprint((c.shape.number+1)/2) + "}\n",
		"routes":    "approval_routes: [{up_to: 250000, approver: Executive team}, {up_to: 1000000, approver: Finance committee}]\n",
		"published": "publication_date: 2026-04-01\n",
		"facts": "facts:\n  - {name: contact_email, value: ci@example.nhs.uk, source: Here}\n  - {name: answer_by, value: 2025-12-01, source: Here}\n" +
			"  - {name: meeting_date, value: 2025-11-12, source: Here}\n  - {name: presented_by, value: Director, source: Here}\n",
	} {
		if c.has(extra) {
			b.WriteString(text)
		}
	}
	if c.shape.own {
		b.WriteString(vocabulary)
	}
	return b.String()
}

// write writes the pack into a folder of its own.
func (c trial) write(t *testing.T) (folder string, tables map[string]table) {
	t.Helper()
	folder = filepath.Join(t.TempDir(), "trial")
	tables = c.tables()
	files := map[string]string{"pack.yaml": c.settings()}
	for name, table := range tables {
		files[name] = table.text()
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder, tables
}

// trials are each shape with no extra and with all, each extra alone, and rows in
// which each two extras occur together, apart, and neither: all subsets would be
// 131,072.
func trials() []trial {
	mixed := shapes["mixed"]
	var all []trial
	for _, name := range slices.Sorted(maps.Keys(shapes)) {
		all = append(all, trial{name, shapes[name], nil}, trial{name + " with all", shapes[name], extras})
	}
	for _, extra := range extras {
		files := []string{extra}
		if need := needs[extra]; need != "" {
			files = append(files, need)
		}
		all = append(all, trial{"mixed with " + extra, mixed, files})
	}
	for k, files := range pairwise(extras) {
		all = append(all, trial{fmt.Sprintf("mixed, pairs %d", k+1), mixed, files})
	}
	return all
}

// pairwise are sets of names in which each two names take all four of being there
// or not. The number of a name, written in two, says in which sets it is.
func pairwise(names []string) [][]string {
	var sets [][]string
	add := func(in func(k int) bool) {
		var set []string
		for k, name := range names {
			if in(k) {
				set = append(set, name)
			}
		}
		for _, name := range set {
			if need := needs[name]; need != "" && !slices.Contains(set, need) {
				set = append(set, need)
			}
		}
		sets = append(sets, set)
	}
	for bit := 1; bit <= len(names); bit *= 2 {
		add(func(k int) bool { return k&bit != 0 })
		add(func(k int) bool { return k&bit == 0 })
	}
	return sets
}
