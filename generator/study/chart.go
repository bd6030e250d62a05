package study

import (
	"cmp"
	"slices"
	"strings"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/pivot"
	"boardpack/generator/record"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// chart answers a chart block: the counts as a table, drawn, and said in a
// sentence.
func (in *inquiry) chart(spec *block.ChartSpec, findings *diag.List) *figure.Figure {
	kind := figure.ChartType(spec.Type.Text)
	if types := figure.CountTypes(); !slices.Contains(types, spec.Type.Text) {
		findings.Errorf(spec.Type.At, "chart-type-unknown", "chart type %q is not one of %s", spec.Type.Text, strings.Join(types, ", ")).
			Hinted("%s", cmp.Or(otherTypes[strings.ToLower(spec.Type.Text)], diag.DidYouMean(spec.Type.Text, types)))
	}
	if oneSeries := kind == figure.Bar || kind == figure.Donut; oneSeries && len(spec.Columns) > 0 {
		findings.Errorf(spec.Columns[0].At, "chart-without-columns", "a %s chart shows no field in columns", kind).Hinted("use %s or %s", figure.StackedBar, figure.GroupedBar)
	} else if len(spec.Columns) > 1 {
		findings.Errorf(spec.Columns[1].At, "chart-with-many-columns", "a chart shows one field in columns, not %d", len(spec.Columns)).Hinted("use a pivot block")
	}
	c, ok := in.count(spec.Counts, findings)
	if ok && len(spec.Columns) > 0 && len(c.Columns) == 0 && c.Total.Total.Count() > 0 {
		// Nobody has filled the field in: that is what there is to see.
		blank := spec.Counts
		blank.Blanks.Text = notRecorded
		c, ok = in.count(blank, findings)
	}
	if !ok {
		return nil
	}
	if kind != figure.Line { // along a line an empty place is a value
		c.trim()
	}
	if kind == figure.Scatter && len(c.Columns) != 2 {
		findings.Errorf(spec.Type.At, "scatter-not-two-columns", "a scatter chart needs two columns, one for each axis")
		return nil
	}
	c.tooMany(spec, kind, findings)
	if !c.sort(spec, kind, findings) || !c.first(spec.Most, kind, findings) {
		return nil
	}
	table := c.table()
	f := &figure.Figure{Table: table, Sentence: c.sentence(), Notes: append(c.othersNote(), c.notes(table)...)}
	if c.Total.Total.Count() > 0 { // else there is nothing to draw
		drawn := c.chart(kind)
		if f.Chart = drawn; kind == figure.Donut && c.value.Adds() {
			f.Notes = append(f.Notes, group(drawn)...)
		}
	}
	return f
}

// otherTypes are what spreadsheets call types of charts, and what to write.
var otherTypes = map[string]string{
	"pie": "type: donut", "doughnut": "type: donut", "column": "type: bar", "bars": "type: bar", "histogram": "type: bar",
	"stacked": "type: stacked-bar", "stacked-column": "type: stacked-bar", "stacked column": "type: stacked-bar",
	"clustered": "type: grouped-bar", "clustered-column": "type: grouped-bar", "clustered column": "type: grouped-bar",
}

// trim takes out rows that are empty: a chart has nothing to show there.
func (c *counts) trim() {
	c.Rows = slices.DeleteFunc(slices.Clone(c.Rows), func(r pivot.Row) bool { return r.Total.Count() == 0 })
}

func (c counts) chart(kind figure.ChartType) *figure.CountChart {
	chart := &figure.CountChart{Kind: kind, CategoryName: c.request.Rows.Label, ValueName: c.name()}
	for _, row := range c.Rows {
		chart.Categories = append(chart.Categories, c.called(c.request.Rows, row.Value, c.noValue))
	}
	if len(c.request.Columns) == 0 {
		chart.Series = []figure.Series{{Name: chart.ValueName, Values: c.values(func(r pivot.Row) pivot.Cell { return r.Total })}}
		return chart
	}
	field := c.request.Columns[0]
	for i, column := range c.Columns {
		chart.Series = append(chart.Series, figure.Series{
			Name:   c.called(field, column.Value, c.blanks),
			Values: c.values(func(r pivot.Row) pivot.Cell { return r.Cells[i] }),
			Tone:   tone(field, column.Value, i),
		})
	}
	return chart
}

// called is a value as a chart names it.
func (c counts) called(field relation.Field, value, blank string) string {
	if words := field.InWords(value); words != value {
		return words
	}
	return shownValue(field, value, blank)
}

func (c counts) values(of func(pivot.Row) pivot.Cell) []float64 {
	values := make([]float64, len(c.Rows))
	for i, row := range c.Rows {
		values[i], _ = c.value.Of(of(row))
	}
	return values
}

// tones gives what every pack has words for the same look in every chart; the
// two that most intentions have get the tones that differ most.
var tones = map[string]int{record.Going: 0, record.Late: 1, record.Done: 2, record.Dropped: 3, record.Open: 0, record.Closed: 1}

// tone is that of a value's meaning, or of its position where several words of
// the field mean the same.
func tone(field relation.Field, value string, position int) int {
	if t, known := tones[field.Meaning(value)]; known && !repeats(field.Means) {
		return t
	}
	return position
}

func repeats(words []string) bool {
	return len(slices.Compact(slices.Sorted(slices.Values(words)))) < len(words)
}

// mostListed is how many values a sentence can list without losing its reader.
const mostListed = 6

// sentence says what a chart shows, with its numbers.
func (c counts) sentence() string {
	total := c.Total.Total.Count()
	if total == 0 {
		return "There are no such " + c.of.Name + "."
	}
	rows := ranked(c.Rows, func(r pivot.Row) float64 { return c.size(r.Total) })
	label := func(r pivot.Row) string { return c.rowName(r) + " (" + c.said(r.Total) + ")" }
	sentence := c.opening(total) + " By " + c.request.Rows.Spoken() + ": "
	if len(rows) > mostListed {
		sentence += "most in " + listed(rows[:3], label) + "."
	} else {
		sentence += wording.List(append(eachOf(c.Rows, label), c.othersSaid()...)) + "."
	}
	if len(c.request.Columns) > 0 {
		sentence += " By " + c.request.Columns[0].Spoken() + ": " + c.columnTotals() + "."
	}
	return sentence
}

// opening says what the amounts are of: "169 intentions."
func (c counts) opening(total int) string {
	of := wording.Grouped(total) + " " + c.of.Name
	if total == 1 {
		of = "1 " + c.of.One
	}
	switch {
	case c.value.Kind == pivot.Counting:
		return of + "."
	case c.value.Adds():
		return c.name() + ", of " + of + ": " + c.said(c.Total.Total) + "."
	}
	return c.name() + ", of " + of + "."
}

// size is a cell's amount, by which it is ranked.
func (c counts) size(cell pivot.Cell) float64 {
	value, _ := c.value.Of(cell)
	return value
}

// said is a cell's amount as a sentence says it.
func (c counts) said(cell pivot.Cell) string {
	if words := c.cell(cell).Text(); words != "" {
		return words
	}
	return "0"
}

// columnTotals lists the first field's totals, largest first, each with the
// row that has most of it, and says how many more there are.
func (c counts) columnTotals() string {
	order := ranked(indices(c.firstGroup()), func(i int) float64 { return c.size(c.Total.Cells[i]) })
	return listed(order, func(i int) string {
		words := shownValue(c.request.Columns[0], c.Columns[i].Value, c.blanks) + " (" + c.said(c.Total.Cells[i])
		most := ranked(slices.Concat(c.Rows, c.others), func(r pivot.Row) float64 { return c.size(r.Cells[i]) })
		if len(most) > 1 && c.size(most[0].Cells[i]) > c.size(most[1].Cells[i]) {
			words += ", most in " + c.rowName(most[0]) + ": " + c.said(most[0].Cells[i])
		}
		return words + ")"
	})
}

func indices(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}

// ranked sorts by an amount, largest first; equal ones keep their order.
func ranked[T any](items []T, by func(T) float64) []T {
	sorted := slices.Clone(items)
	slices.SortStableFunc(sorted, func(a, b T) int { return cmp.Compare(by(b), by(a)) })
	return sorted
}

func listed[T any](items []T, words func(T) string) string {
	if len(items) > mostListed {
		return wording.Some(eachOf(items, words), mostListed)
	}
	return wording.List(eachOf(items, words))
}

func eachOf[T any](items []T, words func(T) string) []string {
	texts := make([]string, len(items))
	for i, item := range items {
		texts[i] = words(item)
	}
	return texts
}
