package generator

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestConclusionsFollowTheNumbers makes every intention that is delayed in the
// latest snapshot on track, and then every one that was on track then delayed:
// no paper may conclude the same of both.
func TestConclusionsFollowTheNumbers(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds two packs; the full run has it")
	}
	for _, c := range []struct{ from, to, says, saysNot string }{
		{"Delayed", "On track", "Delays have shrunk: 0 intentions|155 of the 169 intentions are on track, 77 are expected after March and 34 have no date|No intention is delayed|More intentions caught up than fell behind", "Delays have grown|fell behind than caught up"},
		{"Lower priority", "Delivered", "7 have been closed: 3 because they are delivered and 4 because another programme now does the work.", "other work has priority"},
		{"On track", "Delayed", "Delays have grown: |None of the 169 intentions are on track, 77 are expected|of the 155 delayed intentions are in 5 programmes|More intentions fell behind than caught up|Fewer than half of the intentions are on track", "Delays have shrunk|caught up than fell behind|Most intentions are on track"},
	} {
		folder := copyPack(t, t.TempDir(), example)
		rewrite(t, filepath.Join(folder, "delivery.csv"), func(line string) string {
			if strings.Contains(line, ",2024-10-31,") {
				return strings.Replace(line, ","+c.from+",", ","+c.to+",", 1)
			}
			return line
		})
		settings, err := os.ReadFile(filepath.Join(folder, packFile))
		if err != nil {
			t.Fatal(err)
		}
		uncontrolled, _, _ := strings.Cut(string(settings), "\ncontrols:") // which hold the published figures
		if err := os.WriteFile(filepath.Join(folder, packFile), []byte(uncontrolled+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		said := onePage(t, folder, boardEdition, "mid-year-review.html")
		for words := range strings.SplitSeq(c.says, "|") {
			if !strings.Contains(said, words) {
				t.Errorf("%s made %s: no paper says %q", c.from, c.to, words)
			}
		}
		for words := range strings.SplitSeq(c.saysNot, "|") {
			if strings.Contains(said, words) {
				t.Errorf("%s made %s: a paper says %q", c.from, c.to, words)
			}
		}
	}
}

// TestGoalsAnswerTheirTitle turns the measures that are off trajectory: the first thing that
// the paper on the goals says answers what its title asks.
func TestGoalsAnswerTheirTitle(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("builds two packs; the full run has it")
	}
	for want, baselines := range map[string]*strings.Replacer{
		"Not yet: 2 of the 3 goals have a measure that is off trajectory.": strings.NewReplacer(),
		"Not yet: 1 of the 3 goals has a measure that is off trajectory.":  strings.NewReplacer(",147.3,2024-03-31", ",200.0,2024-03-31"),
		"It is too early to say: most measures cannot be judged yet.":      strings.NewReplacer(",147.3,2024-03-31", ",200.0,2024-03-31", ",18.6,2022-12-31", ",40.0,2022-12-31", ",17.9,2022-12-31", ",40.0,2022-12-31"),
	} {
		folder := copyPlanned(t)
		rewrite(t, filepath.Join(folder, "measures.csv"), baselines.Replace)
		if _, front, _ := strings.Cut(onePage(t, folder, "public", "goals.html"), "Are we on the way?"); !strings.Contains(front, want) {
			t.Errorf("the goals do not say %q", want)
		}
	}
}

// rewrite changes a file line by line.
func rewrite(t *testing.T, path string, line func(string) string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(text), "\n")
	for k := range lines {
		lines[k] = line(lines[k])
	}
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o600); err != nil {
		t.Fatal(err)
	}
}

// TestTitlesFollowTheNumbers turns two goals' measures, the segments, the children's last
// quarter and the steps of planning about: titles conclude what the numbers then say, and
// not what they said.
func TestTitlesFollowTheNumbers(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a pack; the full run has it")
	}
	folder := copyPlanned(t)
	turn := func(file string, change func(row map[string]string)) {
		path := filepath.Join(folder, file)
		rows := readTable(t, file, mustRead(t, path))
		var text strings.Builder
		w := csv.NewWriter(&text)
		for k, cells := range rows {
			row := map[string]string{}
			for i, name := range rows[0] {
				row[name] = cells[i]
			}
			if k > 0 {
				change(row)
			}
			for i, name := range rows[0] {
				cells[i] = row[name]
				if k == 0 {
					cells[i] = name
				}
			}
			w.Write(cells)
		}
		w.Flush()
		if err := os.WriteFile(path, []byte(text.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	turn("measures.csv", func(row map[string]string) {
		if baseline := map[string]string{"Females": "10.0", "Males": "40.0"}[row["sex"]]; baseline != "" && row["baseline_value"] != "" {
			row["baseline_value"] = baseline
		}
	})
	turn("intentions.csv", func(row map[string]string) {
		if row["segment"] == "2" && row["reference"] != "CI2526-055" { // which another paper names as an example
			row["segment"], row["focus"], row["delivery_route"] = "0", "", "Contract negotiation"
		}
	})
	turn("observations.csv", func(row map[string]string) {
		if row["measure"] == "Urgent care attendances of children with asthma" && row["period_end"] == "2024-12-31" {
			row["numerator"] = row["denominator"]
		}
	})
	turn("calendar.csv", func(row map[string]string) { row["start"], row["end"] = "2024-05-01", "2024-05-01" })
	settings, _, _ := strings.Cut(string(mustRead(t, filepath.Join(folder, packFile))), "\ncontrols:")
	if err := os.WriteFile(filepath.Join(folder, packFile), []byte(settings+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	p, findings := readPack(folder)
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	titles := map[string]string{}
	for _, e := range p.editions(&findings) {
		if e.folder() != boardEdition {
			continue
		}
		b, more := p.bind(e, false)
		if more.HasErrors() {
			t.Fatal(more)
		}
		for _, f := range b.figures() {
			titles[f.Figure.ID] = f.Figure.Title
		}
	}
	for id, want := range map[string]string{
		"healthy-life-females": "Gap in healthy life expectancy at birth, females: off trajectory",
		"healthy-life-males":   "Gap in healthy life expectancy at birth, males: on trajectory",
		"healthy-life-gap":     "Gap in healthy life expectancy: females 18.4 years, males 18.2",
		"goal-3-panels":        "Children in urgent care: 1 of the 4 measures shows an unusual change for the worse",
		"cycle":                "All 19 steps of planning are over",
		"in-short":             "1 of the 23 intentions listed by name is a local priority and 22 are changes that last",
		"programme-segment":    "Segment 0 is the largest, with 106 of the 153 prioritised intentions",
	} {
		if titles[id] != want {
			t.Errorf("%s: %q, want %q", id, titles[id], want)
		}
	}
}

func mustRead(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}
