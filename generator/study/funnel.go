package study

import (
	"slices"
	"strings"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/wording"
)

// funnel answers a block of steps, each of which keeps a part of the one
// before it.
func (in *inquiry) funnel(spec *block.FunnelSpec, findings *diag.List) *figure.Figure {
	if len(spec.Steps) < 2 {
		findings.Errorf(spec.ID.At, "funnel-too-short", "a funnel needs two steps at least, not %d", len(spec.Steps))
		return nil
	}
	r := in.asked(spec.Of, findings)
	if r == nil {
		return nil
	}
	chart := new(figure.FunnelChart)
	table := figure.Table{Compact: true, Columns: []figure.Column{
		{Name: "step", Label: "Step"}, {Name: r.Name, Label: wording.Capital(r.Name), Numeric: true},
	}}
	var values []float64
	var words []string
	for i, step := range spec.Steps {
		value, ok := in.asker.Evaluate(step.Value, findings)
		n, isInt := value.(int)
		switch {
		case !ok:
			return nil
		case !isInt || n < 0:
			findings.Errorf(step.Value.At, "step-not-a-count", "a step is a number of %s, not %v", r.Name, value)
			return nil
		case i > 0 && float64(n) > values[i-1]:
			findings.Errorf(step.Value.At, "step-grows", "a step of %d is more than the one before it has", n)
			return nil
		}
		label := in.live(step.Label, findings)
		values = append(values, float64(n))
		chart.Steps = append(chart.Steps, label)
		if i < len(spec.Steps)-1 {
			chart.Lost = append(chart.Lost, in.live(step.Lost, findings))
		}
		table.Rows = append(table.Rows, figure.Row{Cells: []figure.Cell{figure.Said(label), figure.Whole(n)}})
		words = append(words, label+" ("+wording.Grouped(n)+")")
	}
	chart.Series = figure.Series{Name: "Number of " + r.Name, Values: values}
	f := &figure.Figure{Table: table, Chart: chart, Sentence: "From step to step: " + strings.Join(words, ", then ") + "."}
	if slices.Max(values) == 0 {
		f.Chart = nil
	}
	return f
}
