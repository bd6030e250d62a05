package study

import (
	"fmt"
	"math"
	"strconv"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/relation"
	"boardpack/generator/score"
	"boardpack/generator/wording"
)

// quadrant answers a block that places intentions by two of their
// scores, with a list of which stand in each quarter.
func (s *Study) quadrant(spec *block.QuadrantSpec, findings *diag.List) *figure.Figure {
	q := s.newQuarters(spec.ID.At, spec.X, spec.Y, spec.Corners, findings)
	chosen := s.where(s.intentions(), spec.Where, findings)
	if findings.HasErrors() {
		return nil
	}
	for _, i := range chosen {
		q.place(i)
	}
	f := &figure.Figure{Table: q.table(), Sentence: q.sentence()}
	if len(q.chart.Categories) > 0 {
		q.chart.Corners = q.names
		q.chart.Extent = q.scale
		q.chart.Best = number(q.scale.High) + " is the best" // of cost and effort too
		q.chart.ValueName = "Number of intentions"
		q.chart.X, q.chart.Y = figure.Series{Name: q.x.Label, Values: q.xs}, figure.Series{Name: q.y.Label, Values: q.ys}
		f.Chart = &q.chart
	}
	if q.between > 0 {
		f.Notes = append(f.Notes, q.betweenNote())
	}
	if q.unplaced > 0 {
		f.Notes = append(f.Notes, fmt.Sprintf("%s %s one of the scores or both, and %s not shown.", wording.Grouped(q.unplaced), wording.Plural(q.unplaced, "intention lacks", "intentions lack"), wording.Plural(q.unplaced, "is", "are")))
	}
	return f
}

// newQuarters is a quadrant in which nothing is placed yet; nil after a finding.
func (s *Study) newQuarters(at diag.Position, across, up diag.Located, corners []diag.Located, findings *diag.List) *quarters {
	x, okX := s.fieldOf(s.intentions(), across, findings)
	y, okY := s.fieldOf(s.intentions(), up, findings)
	for _, field := range []relation.Field{x, y} {
		if okX && okY && !field.Type.Adds() {
			findings.Errorf(across.At, "quadrant-of-no-numbers", "a quadrant needs fields of numbers, which %s is not", field.Name)
		}
	}
	if len(corners) != 4 {
		findings.Errorf(at, "quadrant-corners", "a quadrant needs four corners: top left, top right, bottom left, bottom right")
	}
	if findings.HasErrors() {
		return nil
	}
	q := &quarters{of: s.intentions(), x: x, y: y, scale: extentOf(s.records.Scale)}
	for i, corner := range corners {
		q.names[i] = s.live(corner, findings)
	}
	return q
}

// quarters are the four parts of a quadrant, cut at the middle of the scale;
// what stands on a line belongs to the part above it or to its right.
type quarters struct {
	of       *relation.Relation
	x, y     relation.Field
	names    [4]string
	scale    figure.Extent // of both scores
	in       [4][]relation.Row
	xs, ys   []float64
	chart    figure.QuadrantChart
	unplaced int
	between  int // those with a score in the middle of the scale
}

// extentOf is the ends of a scale as charts have them.
func extentOf(scale score.Scale) figure.Extent {
	return figure.Extent{Low: scale.Least().Float(), High: scale.Greatest().Float()}
}

// middle is where the scale is cut. A score that is there exactly is the same
// float: scores have two decimals at most, which leaves room for rounding.
func (q *quarters) middle() float64 { return math.Round(500*(q.scale.Low+q.scale.High)) / 1000 }

func (q *quarters) place(i relation.Row) {
	part, placed := q.partOf(i)
	if !placed {
		q.unplaced++
		return
	}
	x, _ := q.x.Amount(i)
	y, _ := q.y.Amount(i)
	q.chart.Categories = append(q.chart.Categories, q.of.KeyOf(i))
	q.xs, q.ys = append(q.xs, x), append(q.ys, y)
	if x == q.middle() || y == q.middle() {
		q.between++
	}
	q.in[part] = append(q.in[part], i)
}

// partOf is the quarter of an intention; false where it lacks one of the scores.
func (q *quarters) partOf(i relation.Row) (part int, placed bool) {
	x, okX := q.x.Amount(i)
	y, okY := q.y.Amount(i)
	if x >= q.middle() {
		part++
	}
	if y < q.middle() {
		part += 2
	}
	return part, okX && okY
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// betweenNote says how many are in the better half only because its edge counts to it.
func (q *quarters) betweenNote() string {
	middle := " a score in the middle of the scale, " + number(q.middle()) + ", which counts as the better half: to the right, or above."
	return wording.Capital(wording.Share(q.between, len(q.xs), wording.Noun{One: "intention", Many: "intentions"}, wording.Noun{One: "has", Many: "have"})) + middle
}

func (q *quarters) table() figure.Table {
	table := figure.Table{Columns: []figure.Column{
		{Name: "quarter", Label: "Quarter"}, {Name: "intentions", Label: "Intentions", Numeric: true}, {Name: "references", Label: "References"},
	}}
	for part, name := range q.names {
		table.Rows = append(table.Rows, figure.Row{Cells: []figure.Cell{figure.Said(name), figure.Whole(len(q.in[part])), references(q.of, q.in[part])}})
	}
	return table
}

func (q *quarters) sentence() string {
	order := ranked(indices(4), func(i int) float64 { return float64(len(q.in[i])) })
	parts := listed(order, func(i int) string { return q.names[i] + " (" + wording.Grouped(len(q.in[i])) + ")" })
	return fmt.Sprintf("%s %s by %s and %s: %s.", wording.Grouped(len(q.xs)), wording.Plural(len(q.xs), "intention", "intentions"), q.x.Spoken(), q.y.Spoken(), parts)
}
