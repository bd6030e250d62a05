package generator

import (
	"fmt"
	"math"
	"math/rand/v2"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// crowd is a pack of made-up measures that count people, as it is drawn.
type crowd struct {
	random       *rand.Rand
	charts       bool // its paper has blocks with charts as well
	measures     [][]string
	observations [][]string
	paper        strings.Builder
	// marks are the true counts that are large and no multiples of 5, as pages
	// and files would write them: none may stand anywhere.
	marks map[string]bool
}

// counted is one measure of a crowd.
type counted struct {
	name, unit string
	months     int // of a period
	periods    int
	groups     []string
	likely     []float64 // numbers of people, of each group; of the whole where there are no groups
	atRisk     bool      // observations have denominators
	chart      string
}

const crowdYAML = `name: People
organisation: Board
cycle: 2024/25
as_at: %s
accessibility: {compliance: full, prepared: 2024-03-01, contact: {email: a@example.nhs.uk}}
%seditions:
  - {name: board, papers: [people]}
  - {name: public, sees: published, papers: [people]}
  - {name: provider, each: provider, papers: [people]}
`

// crowdEnd is the last day that the later of a crowd's two packs tells of.
var crowdEnd = time.Date(2024, time.December, 31, 0, 0, 0, 0, time.UTC)

// writeCrowd writes two packs that follow each other, with the same records but
// that the earlier one ends half a year before, and returns their folders and
// the marks.
func writeCrowd(t *testing.T, folder string, seed uint64, charts bool) (packs []string, marks map[string]bool) {
	t.Helper()
	c := &crowd{random: rand.New(rand.NewPCG(seed, 5)), charts: charts, marks: map[string]bool{}}
	c.measures = [][]string{{"measure", "goal", "unit", "better", "baseline_value", "baseline_date", "target_change_percent", "target_date", "chart", "counts_people", "observations_of"}}
	c.observations = [][]string{{"measure", "period_start", "period_end", "value", "numerator", "denominator", "provisional", "group"}}
	c.paper.WriteString("---\ntitle: People\ndate: December 2024\n---\n\n## People\n\n")
	c.paper.WriteString("{{ list(map(measures, .measure + ': ' + .standing + ' ' + .outlook)) }}\n\n")
	c.paper.WriteString("{{ list(map(observations, .measure + ', ' + .period + ': ' + .value + ', ' + .numerator + ', ' + .denominator)) }}\n\n")
	c.draw()
	c.fenced("list", "all", "of: measures\ncolumns: [measure, baseline, target, latest, period, required, status, variation, change]")
	if charts {
		c.fenced("measures", "panels", "subtitle: All")
	}
	files := map[string]string{
		"people.md": c.paper.String(), "measures.csv": table(t, c.measures), "observations.csv": table(t, c.observations),
		"goals.csv": "goal,name,statement,target_date\n1,People,Fewer people,2027-03-31\n", "providers.csv": "ods_code,name\nAAA,First Trust\n",
		"intentions.csv": "reference,programme,title,providers,confidential\nP-1,Children,One,AAA,No\n",
	}
	for name, set := range map[string]string{
		"before": fmt.Sprintf(crowdYAML, monthsBefore(crowdEnd, 6).Format(time.DateOnly), ""),
		"after":  fmt.Sprintf(crowdYAML, crowdEnd.Format(time.DateOnly), "follows: before\n"),
	} {
		writePack(t, filepath.Join(folder, name), files, map[string]string{packFile: set})
	}
	return []string{filepath.Join(folder, "before"), filepath.Join(folder, "after")}, c.marks
}

// draw draws the measures: counts by the quarter and by the month, shares and
// rates, with groups and without.
func (c *crowd) draw() {
	for i, m := range []counted{
		{unit: "count", months: 3, periods: 9 + c.random.IntN(6), groups: c.groups(2), chart: "trajectory"},
		{unit: "count", months: 1, periods: 13 + c.random.IntN(8), groups: c.groups(0), chart: "spc"},
		{unit: "%", months: 3, periods: 9 + c.random.IntN(6), groups: c.groups(2), atRisk: true, chart: "trajectory"},
		{unit: "per 1,000 children", months: 1, periods: 13 + c.random.IntN(8), groups: c.groups(0), atRisk: true, chart: "spc"},
		{unit: "children", months: 3, periods: 9, groups: c.groups(0), chart: "trajectory"},
	} {
		m.name = fmt.Sprintf("People %d", i+1)
		for range max(1, len(m.groups)) {
			m.likely = append(m.likely, []float64{0.3, 0.8, 2, 4, 7, 10, 16, 40, 500_000}[c.random.IntN(9)])
		}
		c.add(m)
		if m.atRisk {
			other := m
			other.name, other.unit = m.name+" again", map[string]string{"%": "per 100 children", "per 1,000 children": "%"}[m.unit]
			c.measure(other, m.name, [2]string{})
		}
	}
}

// groups names some groups, so many at least if any.
func (c *crowd) groups(least int) []string {
	return []string{"East", "North", "South", "West", "Elsewhere"}[:max(least, c.random.IntN(6))]
}

// add draws a measure's observations, and tells of it in the paper.
func (c *crowd) add(m counted) {
	whole := len(m.groups) == 0 || c.random.IntN(3) > 0 // the file has the whole as well
	given := c.random.IntN(2) == 0                      // shares and rates are given beside their parts
	var baseline [2]string
	for k := range m.periods {
		end := monthsBefore(crowdEnd, (m.periods-1-k)*m.months)
		period := []string{m.name, monthsBefore(end, m.months).AddDate(0, 0, 1).Format(time.DateOnly), end.Format(time.DateOnly)}
		people, atRisk := 0, 0
		row := func(group string, people, atRisk int) {
			c.mark(people)
			c.mark(atRisk)
			cells := append(period[:3:3], strconv.Itoa(people), "", "", "", group)
			if m.unit != "count" {
				cells[3], cells[4] = "", strconv.Itoa(people)
			}
			if m.atRisk {
				cells[5] = strconv.Itoa(atRisk)
				if given {
					cells[3] = strconv.FormatFloat(float64(people)/float64(atRisk)*perOf(m.unit), 'f', 6, 64)
				}
			}
			c.observations = append(c.observations, cells)
		}
		for g, likely := range m.likely {
			some := c.people(likely)
			all := some + 1 + c.people(likely*3)
			people, atRisk = people+some, atRisk+all
			if len(m.groups) > 0 {
				row(m.groups[g], some, all)
			}
		}
		if c.mark(people); whole {
			row("", people, atRisk)
		}
		if k == m.periods-4 && people >= 10 && !m.atRisk {
			baseline = [2]string{strconv.Itoa(people), period[2]}
		}
	}
	if c.random.IntN(2) == 0 {
		baseline = [2]string{}
	}
	c.measure(m, "", baseline)
}

// measure adds a measure's row and its blocks.
func (c *crowd) measure(m counted, observationsOf string, baseline [2]string) {
	row := []string{m.name, "1", m.unit, "lower", baseline[0], baseline[1], "", "", m.chart, "yes", observationsOf}
	if baseline[0] != "" {
		row[6] = "-20"
	}
	c.measures = append(c.measures, row)
	id := strings.ReplaceAll(strings.ToLower(m.name), " ", "-")
	c.fenced("list", id+"-values", fmt.Sprintf("of: observations\nwhere: measure == %q\ncolumns: [period_end, value, numerator, denominator, year_before, change_percent, status]", m.name))
	c.fenced("list", id+"-years", fmt.Sprintf("of: years\nwhere: measure == %q\ncolumns: [financial_year, periods, complete, numerator, denominator, value]", m.name))
	if len(m.groups) > 0 {
		c.fenced("breakdown", id+"-groups", "measure: "+m.name+"\nperiods: 99")
	}
	if c.charts {
		c.fenced("trajectory", id+"-path", "measure: "+m.name)
		c.fenced("spc", id+"-control", "measure: "+m.name)
	}
}

func (c *crowd) fenced(kind, id, keys string) {
	fmt.Fprintf(&c.paper, "```%s\nid: %s\ntitle: %[2]s\n%s\n```\n\n", kind, id, keys)
}

// mark remembers a count that may not be seen.
func (c *crowd) mark(count int) {
	if count >= 100_000 && count < 1_000_000 && count%5 != 0 {
		digits := strconv.Itoa(count)
		thousands, rest := digits[:len(digits)-3], digits[len(digits)-3:]
		c.marks[digits], c.marks[thousands+","+rest] = true, true
	}
}

// people draws a number of people; now and then one at the border of what is
// shown.
func (c *crowd) people(likely float64) int {
	switch {
	case likely > 1_000:
		return int(likely * (0.5 + c.random.Float64()))
	case c.random.IntN(10) == 0:
		return c.random.IntN(10)
	case likely > 30:
		return max(0, int(math.Round(likely+math.Sqrt(likely)*c.random.NormFloat64())))
	}
	count := 0
	for chance, limit := c.random.Float64(), math.Exp(-likely); chance > limit; chance *= c.random.Float64() {
		count++
	}
	return count
}

// monthsBefore is the last day of a month, from the last day of another.
func monthsBefore(end time.Time, months int) time.Time {
	return end.AddDate(0, 0, 1).AddDate(0, -months, 0).AddDate(0, 0, -1)
}
