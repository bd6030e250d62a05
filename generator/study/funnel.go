package study

import (
	"slices"
	"strings"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/relation"
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
	var values []float64
	var rows [][]relation.Row // of each step
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
		values, rows = append(values, float64(n)), append(rows, in.countedBy(step.Value, n))
		chart.Steps = append(chart.Steps, label)
		if i < len(spec.Steps)-1 {
			chart.Lost = append(chart.Lost, in.live(step.Lost, findings))
		}
	}
	chart.Series = figure.Series{Name: "Number of " + r.Name, Values: values}
	for i := range rows {
		chart.Series.Behind = append(chart.Series.Behind, in.rowsBehind(rows[i]))
		if i > 0 {
			chart.Gone = append(chart.Gone, in.rowsBehind(without(rows[i-1], rows[i])))
		}
	}
	f := &figure.Figure{Table: stepsTable(r, chart), Chart: chart, Sentence: stepsSentence(chart)}
	if slices.Max(values) == 0 {
		f.Chart = nil
	}
	return f
}

// countedBy is the rows that a step counts; none where its expression does not tell.
func (in *inquiry) countedBy(value diag.Located, n int) []relation.Row {
	if rows := in.asker.Counted(value); len(rows) == n {
		return rows
	}
	return nil
}

// without is the rows that are not among others, all of which they hold; none where they
// do not, or where there are no others.
func without(rows, others []relation.Row) []relation.Row {
	left := slices.DeleteFunc(slices.Clone(rows), func(r relation.Row) bool { return slices.Contains(others, r) })
	if len(others) == 0 || len(left)+len(others) != len(rows) {
		return nil
	}
	return left
}

// leaves is how many do not reach the step after the one at k, and what becomes of
// them; known is false where the paper does not say.
func leaves(chart *figure.FunnelChart, k int) (n int, words string, known bool) {
	if k >= len(chart.Lost) || chart.Lost[k] == "" {
		return 0, "", false
	}
	return int(chart.Series.Values[k] - chart.Series.Values[k+1]), chart.Lost[k], true
}

// noNext is why nothing stands beside the last step.
const noNext = figure.Beyond("After the last step there is no next one.")

// stepsTable has a row for each step, with what becomes of those that do not reach
// the next.
func stepsTable(r *relation.Relation, chart *figure.FunnelChart) figure.Table {
	table := figure.Table{Compact: true, Columns: []figure.Column{{Name: "step", Label: "Step"}, {Name: r.Name, Label: wording.Capital(r.Name), Numeric: true}}}
	told := slices.ContainsFunc(chart.Lost, func(words string) bool { return words != "" })
	if told {
		table.Columns = append(table.Columns, figure.Column{Name: "not_in_next", Label: "Not in the next step", Numeric: true}, figure.Column{Name: "these_are", Label: "These are"})
	}
	for k, label := range chart.Steps {
		row := figure.Row{Cells: []figure.Cell{figure.Said(label), {Value: figure.Whole(int(chart.Series.Values[k])).Value, Behind: chart.Series.BehindOf(k)}}}
		if n, words, known := leaves(chart, k); known {
			row.Cells = append(row.Cells, figure.Cell{Value: figure.Whole(n).Value, Behind: chart.GoneAfter(k)}, figure.Said(words))
		} else if told && k == len(chart.Lost) {
			row.Cells = append(row.Cells, figure.Cell{Value: noNext}, figure.Cell{Value: noNext})
		} else if told {
			row.Cells = append(row.Cells, figure.Unknown(), figure.Said(""))
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// stepsSentence says the steps, and what becomes of those that do not reach them.
func stepsSentence(chart *figure.FunnelChart) string {
	var words []string
	for k, label := range chart.Steps {
		said := label + ": " + wording.Grouped(int(chart.Series.Values[k]))
		if k > 0 {
			if n, gone, known := leaves(chart, k-1); known && n > 0 {
				said += " (" + wording.Lower(gone) + ": " + wording.Grouped(n) + ")"
			}
		}
		words = append(words, said+".")
	}
	return "From step to step. " + strings.Join(words, " ")
}
