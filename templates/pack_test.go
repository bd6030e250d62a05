package templates_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	every "boardpack/generator/trial"
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
		"mixed":               {number: 12, programmes: 3, progress: turns, before: []string{"On track", "On track", "Delayed"}, dates: dates},
		"nothing late":        {number: 5, programmes: 2, progress: []string{"On track"}, before: []string{"On track"}, dates: []string{"Q4 2025/26"}},
		"everything late":     {number: 4, programmes: 2, progress: []string{"Delayed"}, before: []string{"On track"}, dates: []string{"2026/27", "Q1 2025/26"}},
		"nothing under way":   {number: 3, programmes: 2, progress: []string{"Delivered", "Deprioritised", "On track*"}, dates: []string{"Q1 2025/26"}},
		"one snapshot":        {number: 7, programmes: 2, progress: turns, dates: dates},
		"one programme":       {number: 6, programmes: 1, progress: turns, before: []string{"Delayed"}, dates: dates},
		"own words":           {number: 9, programmes: 2, progress: turns, before: []string{"Delayed", "On track"}, dates: dates, own: true},
		"two words for going": {number: 9, programmes: 2, progress: []string{"On track", "In hand", "Delayed", "In hand", "Delivered"}, dates: dates, own: true},
		"one intention":       {number: 1, programmes: 1, progress: []string{"Delayed"}, before: []string{"On track"}, dates: []string{""}},
		"one on track":        {number: 1, programmes: 1, progress: []string{"On track"}, dates: []string{"Q4 2025/26"}},
		"two late":            {number: 2, programmes: 2, progress: []string{"Delayed"}, before: []string{"Delayed"}, dates: []string{"2026/27"}},
		"no dates":            {number: 4, programmes: 2, progress: []string{"On track", "Delayed"}, dates: []string{""}},
		"progress alone":      {number: 6, programmes: 2, progress: turns, dates: dates, columns: "progress"},
		"status alone":        {number: 6, programmes: 2, progress: turns, dates: dates, columns: "status"},
		"no delivery":         {number: 3, programmes: 2, columns: "none"},
		"no progress":         {number: 3, programmes: 2, progress: []string{""}, dates: dates},
		"all closed":          {number: 3, programmes: 2, progress: []string{"On track*"}, dates: dates},
	}
)

// extras are what a pack may have beside intentions and delivery. Each is a file, or
// columns of one, or what pack.yaml says; their rows go with the number of the
// intentions.
var extras = []string{"providers", "segments", "national-priorities", "scores", "selection", "assurance", "routes", "milestones", "benefits",
	"calendar", "goals", "measures", "decision", "optional", "facts", "confidential", "published", "drafts"}

// needs are what an extra cannot be without.
var needs = map[string]string{"selection": "scores", "routes": "assurance"}

// ownWords are the pack's own, by ours.
var ownWords = map[string]string{"On track": "At risk", "Delayed": "Behind plan", "Delivered": "Complete", "Deprioritised": "Ended early", "OPEN": "Live", "CLOSED": "Shut"}

const vocabulary = `vocabulary:
  progress: [{word: At risk, means: going}, {word: In hand, means: going}, {word: Behind plan, means: late}, {word: Complete, means: done}, {word: Ended early, means: dropped}]
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

// settings are the pack.yaml, with the editions that these files can have.
func (c trial) settings() string {
	const papers = "mid-year-review, delivery-report, forum-report, board-paper, commissioning-intentions, goals"
	var b strings.Builder
	b.WriteString("name: Trial\norganisation: Example Board\ncycle: 2025/26\nas_at: 2025-10-31\n" +
		"accessibility: {compliance: full, prepared: 2025-03-01, contact: {email: a@example.nhs.uk}}\n")
	b.WriteString("editions:\n  - {name: board, papers: [" + papers + "]}\n  - {name: public, sees: published, papers: [commissioning-intentions, goals, mid-year-review, delivery-report, forum-report]}\n")
	if c.has("providers") {
		b.WriteString("  - {name: provider, each: provider, papers: [provider-notice]}\n")
	} else {
		b.WriteString("  - {name: providers, sees: published, papers: [provider-notice]}\n")
	}
	for extra, text := range map[string]string{
		"selection": "selection: {top: " + fmt.Sprint((c.shape.number+1)/2) + "}\n",
		"routes":    "approval_routes: [{up_to: 250000, approver: Executive team}, {up_to: 1000000, approver: Finance committee}]\n",
		"drafts":    c.draftSettings(),
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
// 262,144. A developer's tests take every fifth, 12 of 60: shapes with no extra and with all, extras
// alone and together. Continuous integration takes all.
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
	var some []trial
	for k := 0; k < len(all); k += every.Of(13, 1) {
		some = append(some, all[k])
	}
	return some
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
