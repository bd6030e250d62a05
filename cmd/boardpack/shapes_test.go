package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	cases  = "../../generator/testdata/cases"
	shapes = "../../generator/testdata/shapes"
)

// shape is how a pack is begun of an office's sheets, as ../testdata/shapes says.
type shape struct {
	sheets []string
	year   string
	edits  [][2]string // of pack.yaml
}

func shapeOf(t *testing.T, id string) (s shape) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(shapes, id+".txt"))
	check(t, err)
	for text := range strings.Lines(string(data)) {
		text = strings.TrimSuffix(text, "\n")
		switch key, rest, _ := strings.Cut(text, " "); key {
		case "sheets":
			for name := range strings.FieldsSeq(rest) {
				s.sheets = append(s.sheets, filepath.Join(cases, id, name))
			}
		case "year":
			s.year = rest
		default:
			was, is, _ := strings.Cut(strings.ReplaceAll(text, `\n`, "\n"), " => ")
			s.edits = append(s.edits, [2]string{was, is})
		}
	}
	return s
}

// begin begins a pack of an office's sheets, changes what a person must decide, and
// returns its folder.
func (s shape) begin(t *testing.T, occasion string) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "pack")
	args := append([]string{"init", folder}, s.sheets...)
	said := command(t, append(args, "--organisation", "Exampleshire ICB", "--cycle", s.year, "--as-at", "2025-10-31", "--for", occasion)...)
	if builds := strings.Contains(said, "builds: boardpack build "); builds != (len(s.edits) == 0) && !strings.Contains(said, "decide") {
		t.Errorf("%d edits after: %s", len(s.edits), said)
	}
	for _, e := range s.edits {
		edit(t, filepath.Join(folder, "pack.yaml"), e[0], e[1])
	}
	return folder
}

// pivoted are the blocks of a paper, by the tables that are asked of it.
var pivoted = map[string]string{
	"progress": "rows: programme\ncolumns: progress", "before": "rows: programme\ncolumns: previous_progress", "status": "rows: programme\ncolumns: status",
	"impact": "rows: programme\nvalue: sum(impact)", "lever": "rows: programme\ncolumns: contract_lever", "due": "rows: programme\ncolumns: anticipated_delivery",
	"aims": "rows: programme\ncolumns: strategic_objectives", "score": "rows: title\ncolumns: score", "lead": "rows: programme\ncolumns: lead",
	"secret": "rows: programme\ncolumns: confidential", "saving": "rows: programme\nvalue: sum(fye_saving)", "places": "rows: programme\ncolumns: own_places",
}

// TestInitShapes begins packs of six other offices' sheets by changes to pack.yaml
// alone, five at most, and compares the tables with the sheets, counted by columns.
func TestInitShapes(t *testing.T) {
	for id, counted := range map[string]func(t *testing.T, sheet func(name string) [][]string) map[string]map[string]int{
		"B1": ratings, "B1b": ratings, "B1c": ratings, "B2": actions, "B3": printed, "B4": scored, "B5": welsh, "B6": ownAims,
	} {
		t.Run(id, func(t *testing.T) {
			s := shapeOf(t, id)
			if len(s.edits) > 5 {
				t.Errorf("%d edits", len(s.edits))
			}
			folder, out := s.begin(t, "mid-year"), filepath.Join(t.TempDir(), "out")
			command(t, "build", folder, "--out", out) // the review that it was begun with
			want := counted(t, func(name string) [][]string { return rowsOf(t, filepath.Join(cases, id, name)) })
			paper := "---\ntitle: Figures\ndate: 31 October 2025\n---\n## Figures {#figures}\n\n"
			for table := range want {
				paper += "```pivot\nid: " + table + "\ntitle: " + table + "\n" + pivoted[table] + "\n```\n\n"
			}
			edit(t, filepath.Join(folder, "pack.yaml"), "papers: [mid-year-review]", "papers: [figures]")
			write(t, filepath.Join(folder, "figures.md"), paper)
			command(t, "build", folder, "--out", out)
			for table, want := range want {
				if diff := cmp.Diff(want, shown(t, filepath.Join(out, "pack", "board", "tables", table+".csv"))); diff != "" {
					t.Errorf("%s (- counted by hand, + built): %s", table, diff)
				}
			}
		})
	}
}

// rowsOf are the rows of a sheet below its header.
func rowsOf(t *testing.T, path string) [][]string {
	t.Helper()
	data, err := os.ReadFile(path)
	check(t, err)
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	check(t, err)
	return rows[1:]
}

var between = regexp.MustCompile(`[^a-z0-9]+`)

// named is a cell's key as the head of a table has it.
func named(programme, word string) string {
	return strings.ToLower(programme) + " " + between.ReplaceAllString(strings.ToLower(word), "_")
}

// ratings has a rating for each of two quarters.
func ratings(t *testing.T, sheet func(string) [][]string) map[string]map[string]int {
	ours := map[string]string{"Green": "On track", "Grey": "On track", "Not due": "On track", "Amber": "At risk", "Amber/Green": "At risk", "Amber/Red": "Delayed", "Red": "Delayed", "Blue": "Delivered"}
	programme, tables := map[string]string{}, map[string]map[string]int{"progress": {}, "before": {}, "lead": {}}
	for _, row := range sheet("intentions.csv") {
		programme[row[0]] = row[1]
		tables["lead"][named(row[1], row[3])]++
	}
	for _, row := range sheet("delivery.csv") {
		table := map[string]string{"30/06/2025": "before", "30/09/2025": "progress"}[row[1]]
		word := ours[row[len(row)-2]]
		if word == "" {
			continue
		}
		tables[table][named(programme[row[0]], word)]++
	}
	return tables
}

// actions has one sheet of what is to be done and how it stands.
func actions(t *testing.T, sheet func(string) [][]string) map[string]map[string]int {
	months := map[string]string{"Nov-25": "November 2025"}
	tables := map[string]map[string]int{"progress": {}, "due": {}}
	for _, row := range sheet("intentions.csv") {
		tables["progress"][named(row[1], row[6])]++
		if month := months[row[5]]; month != "" {
			tables["due"][named(row[1], month)]++
		}
	}
	return tables
}

// printed has intentions with amounts in thousands, some in brackets.
func printed(t *testing.T, sheet func(string) [][]string) map[string]map[string]int {
	tables := map[string]map[string]int{"impact": {}, "lever": {}}
	for _, row := range sheet("intentions.csv") {
		area, lever := row[1], row[5]
		if area == "" {
			area = "Not given"
		}
		if lever != "" {
			tables["lever"][named(area, lever)]++
		}
		text := strings.NewReplacer("(", "-", ")", "").Replace(row[6])
		if impact, err := strconv.Atoi(text); err == nil && impact != 0 {
			tables["impact"][named(area, "Grand Total")] += 1000 * impact
		}
	}
	return tables
}

// scored has scores from 0 to 10, of which the weighted mean is shown.
func scored(t *testing.T, sheet func(string) [][]string) map[string]map[string]int {
	weights := map[int]int{}
	for k, row := range sheet("criteria.csv") {
		weights[k], _ = strconv.Atoi(strings.TrimSuffix(row[1], "%"))
	}
	title, tables := map[string]string{}, map[string]map[string]int{"score": {}}
	for _, row := range sheet("intentions.csv") {
		title[row[0]] = row[2]
	}
	for _, row := range sheet("scores.csv") {
		total, whole := 0, !slices.Contains(row, "N/A")
		for k, cell := range row[1:] {
			score, _ := strconv.ParseFloat(cell, 64)
			total += weights[k] * int(2*score)
		}
		if whole {
			tables["score"][named(title[row[0]], strconv.Itoa((total+1)/2))]++ // of hundredths, which the head has without their point
		}
	}
	return tables
}

// welsh has words of its own for both ways in which things stand.
func welsh(t *testing.T, sheet func(string) [][]string) map[string]map[string]int {
	programme, tables := map[string]string{}, map[string]map[string]int{"progress": {}, "status": {}, "due": {}}
	for _, row := range sheet("intentions.csv") {
		programme[row[0]] = row[1]
	}
	ours := map[string]string{"Ar agor": "OPEN", "Ar gau": "CLOSED", "Ch4 2025/26": "Q4 2025/26", "2026/27": "2026/27"}
	for _, row := range sheet("delivery.csv") {
		tables["progress"][named(programme[row[0]], row[3])]++
		tables["status"][named(programme[row[0]], ours[row[2]])]++
		tables["due"][named(programme[row[0]], ours[row[4]])]++
	}
	return tables
}

// ownAims has several aims for one intention.
func ownAims(t *testing.T, sheet func(string) [][]string) map[string]map[string]int {
	tables := map[string]map[string]int{"aims": {}}
	for _, row := range sheet("intentions.csv") {
		for aim := range strings.SplitSeq(row[3], ";") {
			tables["aims"][named(row[1], aim)]++
		}
	}
	return tables
}
