package generator

import (
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"boardpack/generator/figure"
	"boardpack/generator/publish"
	"boardpack/templates"
)

// cell is one number of people that a measure has.
type cell struct {
	measure string
	part    string // "numerator", also of counts; "denominator"; "value" of a rate
	group   string // blank for the whole
	period  string // its last day; of a year also the day up to which it is told
}

// asked is what a paper asks for between its fences.
type asked struct {
	kind string
	keys map[string]string
}

var (
	fenced  = regexp.MustCompile("(?ms)^```([a-z]+)\n(.*?)^```$")
	ofWhere = regexp.MustCompile(`measure == "([^"]*)"`)
)

// blocksOf are those of a paper of a pack's, or of the templates.
func blocksOf(t *testing.T, pack, paper string) []asked {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(pack, paper+".md"))
	if err != nil {
		text, err = templates.Papers.ReadFile(paper + ".md")
	}
	if err != nil {
		t.Fatal(err)
	}
	var blocks []asked
	for _, match := range fenced.FindAllStringSubmatch(string(text), -1) {
		b := asked{match[1], map[string]string{}}
		for line := range strings.Lines(match[2]) {
			if key, value, ok := strings.Cut(strings.TrimSpace(line), ": "); ok {
				if inner, quoted := strings.CutPrefix(value, `"`); quoted {
					value = strings.TrimSuffix(inner, `"`)
				}
				b.keys[key] = value
			}
		}
		blocks = append(blocks, b)
	}
	return blocks
}

// upTo stands in a year's period before the day up to which it is told.
const upTo = " up to "

// yearOf is the year of such a period, and the day.
func yearOf(period string) (year, day string, ok bool) { return strings.Cut(period, upTo) }

// harvest is all that is published of numbers of people, as it is written.
type harvest struct {
	people
	shown  map[cell]string
	where  map[cell]string   // the first table that has it
	latest map[string]string // by measure: its latest number
}

func newHarvest(p people) *harvest {
	return &harvest{p, map[cell]string{}, map[cell]string{}, map[string]string{}}
}

// note takes a number that a table has. Tables that contradict each other give
// away what one of them hides.
func (h *harvest) note(t *testing.T, where string, at cell, words string) {
	t.Helper()
	if _, counts := h.units[at.measure]; !counts || words == "" {
		return
	}
	if at.part == "value" && !h.isRate(at.measure) {
		at.part = "numerator"
	}
	if before, known := h.shown[at]; known && before != words {
		t.Errorf("%v is %s in %s, and %s in %s", at, before, h.where[at], words, where)
	} else if !known {
		h.shown[at], h.where[at] = words, where
	}
}

// edition takes all numbers from an edition's tables.
func (h *harvest) edition(t *testing.T, pack, folder string, files publish.Files, papers ...string) {
	t.Helper()
	for _, paper := range papers {
		for _, b := range blocksOf(t, pack, paper) {
			name := tableIn(folder, b.keys["id"])
			rows := readTable(t, name, files[name])
			h.fenced(t, name, b, rows[0], rows[1:])
		}
	}
}

// readTable reads a table's file, but for what is said of its values beside them; it has a header
// at least.
func readTable(t *testing.T, name string, data []byte) [][]string {
	t.Helper()
	rows := readWithMargins(t, name, data)
	var kept [][]string
	for _, row := range rows {
		var cells []string
		for c, cell := range row {
			if !isBeside(rows[0], c) {
				cells = append(cells, cell)
			}
		}
		kept = append(kept, cells)
	}
	return kept
}

// readWithMargins reads all of a table's file.
func readWithMargins(t *testing.T, name string, data []byte) [][]string {
	t.Helper()
	if len(data) == 0 {
		t.Fatalf("no %s", name)
	}
	return readCSV(t, data)
}

// block takes the numbers of one table.
func (h *harvest) fenced(t *testing.T, name string, b asked, header []string, rows [][]string) {
	t.Helper()
	measure := b.keys["measure"]
	for _, row := range rows {
		switch b.kind {
		case "trajectory", "spc":
			h.note(t, name, cell{measure, "value", "", row[0]}, row[1])
			if header[2] == "required" && row[0] == h.baselines[measure] {
				h.note(t, name, cell{measure, "value", "", row[0]}, as(row[2], row[1]))
			}
		case "breakdown":
			group := row[0]
			if group == "Whole" {
				group = ""
			}
			for i, period := range header[1:] {
				h.note(t, name, cell{measure, "value", group, period}, row[i+1])
			}
		case "measures":
			for named := range h.units {
				for i, column := range header {
					if column == figure.Slug(named) {
						h.note(t, name, cell{named, "value", "", row[0]}, row[i])
					}
				}
			}
		case "list":
			h.row(t, name, b, header, row)
		}
	}
}

// as writes a number with the decimals of another, if that is one: where a path
// starts is no less exact than the path.
func as(number, like string) string {
	exact, ok := new(big.Rat).SetString(number)
	if _, err := strconv.ParseFloat(like, 64); err != nil || !ok {
		return number
	}
	_, decimals, _ := strings.Cut(like, ".")
	return exact.FloatString(len(decimals))
}

// row takes the numbers of a record in a list.
func (h *harvest) row(t *testing.T, name string, b asked, header, row []string) {
	t.Helper()
	of := map[string]string{}
	for i, column := range header {
		of[column] = row[i]
	}
	measure := of["measure"]
	if match := ofWhere.FindStringSubmatch(b.keys["where"]); measure == "" && match != nil {
		measure = match[1]
	}
	switch b.keys["of"] {
	case "observations", "years":
		period := of["period_end"]
		if year := of["financial_year"]; year != "" {
			period = year + upTo + h.asAt
		}
		if period == "" {
			return
		}
		for _, part := range []string{"value", "numerator", "denominator"} {
			h.note(t, name, cell{measure, part, "", period}, of[part])
		}
		if before := of["year_before"]; before != "" {
			h.note(t, name, cell{measure, "value", "", yearBefore(t, period)}, before)
		}
	case "measures":
		if period := h.baselines[measure]; period != "" {
			h.note(t, name, cell{measure, "value", "", period}, of["baseline"])
		}
		if h.units[measure] != "" && of["latest"] != "" {
			h.latest[measure] = of["latest"]
		}
	}
}

// yearBefore is the last day of the same months a year before.
func yearBefore(t *testing.T, period string) string {
	t.Helper()
	end, err := time.Parse(time.DateOnly, period)
	if err != nil {
		t.Fatal(err)
	}
	return monthsBefore(end, 12).Format(time.DateOnly)
}
