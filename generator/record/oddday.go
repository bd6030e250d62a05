package record

import (
	"fmt"
	"strings"

	"boardpack/generator/diag"
)

// oddDay is a value of a column of days or periods that is none.
type oddDay struct {
	finding int // its place among the file's findings
	cells   *cells
	value   string
	meant   string
}

// noteOddDay keeps what a column of days does not take, until it is known how many ways
// of writing them the column has.
func (r *reading) noteOddDay(told *diag.Finding, c *cells, raw string, wrong *problem) {
	isDay := wrong.code == "not-a-date" || wrong.code == "not-a-period"
	if last := len(r.findings.list) - 1; isDay && last >= 0 && told == &r.findings.list[last] {
		r.oddDays = append(r.oddDays, oddDay{last, c, strings.TrimSpace(raw), wrong.meant})
	}
}

const (
	// manyDays is how many different values of a column are one mistake: its owner writes
	// days in ways of its own, and nobody mends them one by one.
	manyDays = 5
	// linedDays is how many of them a line of pack.yaml shows.
	linedDays = 20
)

// tellOddDays tells the values of a column with many that are no days as one mistake, with
// the line that says what each means.
func (r *reading) tellOddDays() {
	values := map[*cells][]oddDay{}
	known := map[*cells]map[string]bool{}
	for _, odd := range r.oddDays {
		if known[odd.cells] == nil {
			known[odd.cells] = map[string]bool{}
		}
		if !known[odd.cells][odd.value] {
			known[odd.cells][odd.value] = true
			values[odd.cells] = append(values[odd.cells], odd)
		}
	}
	for _, odd := range r.oddDays {
		if all := values[odd.cells]; len(all) >= manyDays {
			f := &r.findings.list[odd.finding]
			f.Message, f.Hint = manyOddDays(odd.cells, all), r.lineForDays(odd.cells, all)
		}
	}
	r.oddDays = nil
}

// manyOddDays is what is wrong with all of them.
func manyOddDays(c *cells, all []oddDay) string {
	is := "days"
	if c.isPeriod {
		is = "financial years, quarters, months or days"
	}
	const shown = 6
	var some []string
	for _, odd := range all[:min(shown, len(all))] {
		some = append(some, quoted(odd.value))
	}
	rest := ""
	if n := len(all) - len(some); n > 0 {
		rest = fmt.Sprintf(" and %d more", n)
	}
	return fmt.Sprintf("%s has %d values that are no %s: %s%s", c.shown, len(all), is, strings.Join(some, ", "), rest)
}

// lineForDays is the line of pack.yaml that says what each of the values means: for most
// of them its owner has to.
func (r *reading) lineForDays(c *cells, all []oddDay) string {
	var words []string
	for _, odd := range all[:min(linedDays, len(all))] {
		meant := "..."
		if odd.meant != "" {
			meant = yamlWord(odd.meant)
		}
		words = append(words, yamlWord(odd.value)+": "+meant)
	}
	if len(all) > linedDays {
		words = append(words, "and so on")
	}
	ways := "2025-10-31"
	if c.isPeriod {
		ways = "2025/26, Q3 2025/26, October 2025 or 2025-10-31"
	}
	return "write each as " + ways + `, or say in pack.yaml what each is, with "" for none: files: {` +
		stem(r.table.file) + ": {words: {" + c.name + ": {" + strings.Join(words, ", ") + "}}}}"
}
