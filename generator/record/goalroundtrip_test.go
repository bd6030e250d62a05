package record

import (
	"fmt"
	"slices"
	"strconv"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// Numbers, days and groups are what was written, whatever the order of rows and
// columns and the spelling of the numbers.
func TestReadsTheObservationsThatAreWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		units := []string{"years", "%", "£", "mm:ss", "days"}
		measures := [][]string{{"better", "unit", "measure", "goal", "baseline_value"}}
		var want []Quantity // the baseline of each measure
		for k, unit := range units {
			cell, q := drawQuantity(t, unit)
			measures, want = append(measures, []string{"neutral", unit, strconv.Itoa(k), "1", cell}), append(want, q)
		}
		type row struct {
			measure int
			end     time.Time
			value   Quantity
		}
		var rows []row
		columns := rapid.Permutation([]string{"measure", "period_start", "period_end", "value", "provisional", "source of it"}).Draw(t, "columns")
		table := [][]string{columns}
		for k := range rapid.IntRange(1, 30).Draw(t, "rows") {
			r := row{measure: rapid.IntRange(0, len(units)-1).Draw(t, "measure"), end: october.AsAt.AddDate(0, 0, -k)}
			cell, q := drawQuantity(t, units[r.measure])
			r.value = q
			layout := rapid.SampledFrom([]string{time.DateOnly, "02/01/2006"}).Draw(t, "layout")
			cells := map[string]string{
				"measure": strconv.Itoa(r.measure), "period_end": r.end.Format(layout), "value": cell,
				"period_start": rapid.SampledFrom([]string{"", r.end.Format(layout)}).Draw(t, "start"), "provisional": rapid.SampledFrom([]string{"", "no"}).Draw(t, "provisional"),
			}
			var record []string
			for _, column := range columns {
				record = append(record, cells[column])
			}
			table, rows = append(table, record), append(rows, r)
		}
		table = append(table[:1], rapid.Permutation(table[1:]).Draw(t, "order")...)
		pack, found := Read(folder("intentions.csv", twoIntentions, "goals.csv", threeGoals, "measures.csv", asCSV(t, measures), "observations.csv", asCSV(t, table)), "p", october)
		if found.HasErrors() {
			t.Fatalf("findings %v", found)
		}
		for k, m := range pack.Measures {
			if m.Baseline != want[k] {
				t.Fatalf("baseline %+v, want %+v", m.Baseline, want[k])
			}
			own := slices.DeleteFunc(slices.Clone(rows), func(r row) bool { return r.measure != k })
			slices.Reverse(own) // oldest first
			if len(own) != len(m.Observations) {
				t.Fatalf("measure %d has %d observations, want %d", k, len(m.Observations), len(own))
			}
			for n, o := range m.Observations {
				if !o.PeriodEnd.Equal(own[n].end) || o.Value != own[n].value {
					t.Fatalf("observation %d of measure %d is %+v, want %+v", n, k, o, own[n])
				}
			}
		}
	})
}

// drawQuantity draws a number and one of the ways in which spreadsheets write
// it.
func drawQuantity(t *rapid.T, unit string) (string, Quantity) {
	whole := rapid.IntRange(0, 2_000_000).Draw(t, "whole")
	decimals := rapid.SampledFrom([]string{"", ".0", ".5", ".25", ".050", ".3333333333"}).Draw(t, "decimals")
	minus := rapid.SampledFrom([]string{"", "", "-", "−"}).Draw(t, "minus")
	q := Quantity{Places: max(0, len(decimals)-1), Known: true}
	q.Number, _ = strconv.ParseFloat(strconv.Itoa(whole)+decimals, 64)
	if minus != "" {
		q.Number = -q.Number
	}
	text := strconv.Itoa(whole)
	if unit == "mm:ss" {
		q.written = FormClock
		text = fmt.Sprintf("%d:%02d", whole/60, whole%60)
		if rapid.Bool().Draw(t, "hours") {
			text = fmt.Sprintf("%02d:%02d:%02d", whole/3600, whole/60%60, whole%60)
		}
		return minus + text + decimals, q
	}
	if rapid.Bool().Draw(t, "commas") {
		text = withCommas(text)
	}
	text += decimals
	if rapid.Bool().Draw(t, "sign of the unit") {
		switch unit {
		case "%":
			q.written, text = FormPercent, text+"%"
		case "£":
			q.written, text = FormPounds, "£"+text
		}
	}
	return minus + text, q
}
