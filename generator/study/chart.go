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
	side := ""
	if kind == figure.Line { // along a line an empty place is a value
		side = c.fill()
	} else {
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
	for i, column := range table.Columns {
		table.Columns[i].Sorted = column.Label == grandTotal && (spec.Sort.Text == "" || spec.Sort.Text == byAmount) || column.Label == spec.Sort.Text
	}
	f := &figure.Figure{Table: table, Sentence: c.sentence(), Notes: append(c.othersNote(), c.notes(table)...)}
	if len(c.Rows) <= mostListed {
		f.Said = c.othersNote()
	}
	if !table.Nothing {
		on, off := c.along(kind)
		drawn := on.chart(kind)
		if f.Notes = append(off, f.Notes...); side != "" {
			f.Notes = append(f.Notes, side)
		}
		if kind == figure.Scatter {
			in.behindPlaces(c, drawn)
		}
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
		chart.Series = []figure.Series{{Name: chart.ValueName, Values: c.values(func(r pivot.Row) pivot.Cell { return r.Total }),
			Behind: c.behindAll(func(r pivot.Row) pivot.Cell { return r.Total })}}
		if kind == figure.Bar { // a ring has a tone for each part
			chart.Series[0].Tone = c.commonTone()
		}
		return chart
	}
	field := c.request.Columns[0]
	stacked := kind == figure.StackedBar || kind == figure.GroupedBar
	for i, column := range c.Columns {
		if stacked && c.isEmpty(i) {
			continue // a legend is of marks
		}
		chart.Series = append(chart.Series, figure.Series{
			Name:   c.called(field, column.Value, c.blanks),
			Values: c.values(func(r pivot.Row) pivot.Cell { return r.Cells[i] }),
			Behind: c.behindAll(func(r pivot.Row) pivot.Cell { return r.Cells[i] }, termOf(field, column.Value)),
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
		values[i] = c.amount(of(row))
	}
	return values
}

// behindAll is what is behind each row's value.
func (c counts) behindAll(of func(pivot.Row) pivot.Cell, terms ...figure.Filter) []*figure.Behind {
	all := make([]*figure.Behind, len(c.Rows))
	for i, row := range c.Rows {
		all[i] = c.leading(figure.Cell{}, of(row), append(terms, termOf(c.request.Rows, row.Value))...).Behind
	}
	return all
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

// commonTone is that of the progress that all have which are counted: bars of what is
// delayed look as Delayed does where it is a part of others.
func (c counts) commonTone() int {
	field, known := c.of.Field("progress")
	rows := c.Total.Total.Rows
	if !known || len(rows) == 0 {
		return 0
	}
	first := field.Text(rows[0])
	if slices.ContainsFunc(rows, func(r relation.Row) bool { return field.Text(r) != first }) {
		return 0
	}
	return tone(field, first, 0)
}

func repeats(words []string) bool {
	return len(slices.Compact(slices.Sorted(slices.Values(words)))) < len(words)
}
