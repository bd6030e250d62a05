package study

import (
	"slices"
	"strings"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/pivot"
	"boardpack/generator/wording"
)

// The orders of a chart's rows that a block can ask for by name.
const (
	byAmount = "amount"
	byField  = "order"
)

// sort puts the rows of a chart, and of its table, into the order that carries its
// message. It is false after a finding.
func (c *counts) sort(spec *block.ChartSpec, kind figure.ChartType, findings *diag.List) bool {
	switch wanted := spec.Sort.Text; {
	case wanted == byField, wanted == "" && (kind == figure.Line || kind == figure.Scatter || c.request.Rows.Ordered()):
		return true
	case wanted == "" || wanted == byAmount:
		c.Rows = ranked(c.Rows, func(r pivot.Row) float64 { return c.rank(r) })
		return true
	}
	names := []string{byAmount, byField}
	for i, column := range c.Columns {
		name := shownValue(c.request.Columns[column.Group], column.Value, c.blanks)
		if name == spec.Sort.Text || column.Value != "" && column.Value == spec.Sort.Text {
			c.Rows = ranked(c.Rows, func(r pivot.Row) float64 { return c.size(r.Cells[i])*1e6 + c.rank(r) })
			return true
		}
		names = append(names, name)
	}
	findings.Errorf(spec.Sort.At, "chart-order-unknown", "sort: %q is not one of %s", spec.Sort.Text, strings.Join(names, ", ")).
		Hinted("%s", diag.DidYouMean(spec.Sort.Text, names))
	return false
}

// rank is a row's amount; rows of blanks come last.
func (c *counts) rank(r pivot.Row) float64 {
	if r.Value == "" {
		return -1
	}
	return c.size(r.Total)
}

// mostSeries is how many series a reader can tell apart.
const mostSeries = 6

// tooMany finds a chart of more series than can be told apart.
func (c *counts) tooMany(spec *block.ChartSpec, kind figure.ChartType, findings *diag.List) {
	if kind == figure.Heatmap || kind == figure.Scatter || len(c.Columns) <= mostSeries {
		return
	}
	findings.Errorf(spec.Columns[0].At, "chart-with-many-series", "a %s chart of %d series cannot be read: %d can be told apart", kind, len(c.Columns), mostSeries).
		Hinted("use type: heatmap, change rows and columns, or choose fewer values by where")
}

// mostParts is how many shares of a ring a reader can compare.
const mostParts = 5

// group joins the smallest shares of a ring into one, so that it has no more parts
// than can be compared, and says so. Those that stay keep their order.
func group(chart *figure.CountChart) (note []string) {
	values := chart.Series[0].Values
	var shares []int
	for i, v := range values {
		if v > 0 {
			shares = append(shares, i)
		}
	}
	if len(shares) <= mostParts {
		return nil
	}
	small := ranked(shares, func(i int) float64 { return values[i] })[mostParts-1:]
	var names []string
	var kept []float64
	var behind []*figure.Behind
	other := 0.0
	for i, v := range values {
		if slices.Contains(small, i) {
			other += v
		} else if v > 0 {
			names, kept = append(names, chart.Categories[i]), append(kept, v)
			behind = append(behind, chart.Series[0].BehindOf(i))
		}
	}
	joined := "Other (" + wording.Grouped(len(small)) + " together)"
	chart.Categories, chart.Series[0].Values = append(names, joined), append(kept, other)
	chart.Series[0].Behind = behind // the list has no filter for several values
	return []string{"The smallest parts are drawn as one, " + joined + "; the table has each of them."}
}
