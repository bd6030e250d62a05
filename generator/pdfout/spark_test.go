package pdfout

import (
	"strings"
	"testing"

	"boardpack/generator/chart"
	"boardpack/generator/course"
	"boardpack/generator/figure"
	"boardpack/generator/pdfua"
	"boardpack/generator/typeface"
)

func sparkOf(values ...float64) *figure.Spark {
	trace := course.Trace{Name: "Observed", Role: course.Observed}
	for i, v := range values {
		trace.Points = append(trace.Points, course.Point{Day: 20000 + float64(i), Value: v})
	}
	return &figure.Spark{Traces: []course.Trace{trace}}
}

// A spark is an artifact in the row of its words, before them and over none, and what
// belongs to a number stands under it.
func TestSparksStandBesideTheirWords(t *testing.T) {
	for _, heading := range []string{"#Now", "Now"} {
		table := figure.Table{Columns: columns("Measure", heading, "Status")}
		for _, name := range []string{"Waits", "Gap", "Visits"} {
			r := row(name, "", "Off trajectory")
			r.Cells[1] = figure.Cell{Lead: "78.5%", Value: figure.Words("October 2024"), Spark: sparkOf(1, 3, 2)}
			table.Rows = append(table.Rows, r)
		}
		d, err := lay(single(newPaper(fig(&figure.Figure{ID: "glance", Label: "Table 1", Title: "At a glance", Table: table}))), testOptions)
		if err != nil {
			t.Fatal(err)
		}
		checkPages(t, d)
		sparks, under := 0, map[float64]int{}
		for _, p := range d.pages {
			for _, m := range p.marks {
				s, is := m.shape.(*picture)
				if !is {
					continue
				}
				if sparks++; m.owner != pdfua.Decoration {
					t.Errorf("%s: a spark is content", heading)
				}
				left, top, right, bottom := m.x, m.y, m.x+s.drawing.Width*s.scale, m.y+s.drawing.Height*s.scale
				for _, other := range p.marks {
					run, text := other.shape.(*textRun)
					if !text {
						continue
					}
					l, up, r, low := other.extents()
					if l < right && left < r && up < bottom && top < low {
						t.Errorf("%s: a spark lies over %q", heading, run.text)
					}
					if words := strings.TrimSpace(run.text); low < bottom+12 && up > top-12 && (words == "78.5%" || strings.HasPrefix(words, "October")) {
						under[other.y]++
					}
				}
			}
		}
		if sparks != 3 {
			t.Errorf("%s: %d sparks", heading, sparks)
		}
		if lines := map[string]int{"#Now": 6, "Now": 3}[heading]; len(under) != lines {
			t.Errorf("%s: numbers and periods are in %d lines, not %d", heading, len(under), lines)
		}
	}
}

// A row has room for its spark.
func TestRowsAreAsHighAsTheirSparks(t *testing.T) {
	g := &grid{columns: []gridColumn{{width: 200}}, width: 200, padding: 3, limit: 700}
	l := &layout{}
	s := style{face: bodyStyle.face, size: 9, leading: 11}
	c := l.cell(g, 0, figure.Cell{Value: figure.Words("5"), Spark: sparkOf(1, 2)}, s, pdfua.Decoration)
	want := chart.Spark(sparkOf(1, 2)).Height*9/13 + 6
	if strips := g.row([]cell{c}, false); len(strips) != 1 || strips[0].height < want-0.01 {
		t.Errorf("%d strips, %v high, want %v", len(strips), strips[0].height, want)
	}
}

// A month beside a drawing stays on one line, as it does alone: the room of the drawing
// is no part of a long word.
func TestMonthsBesideSparksStayWhole(t *testing.T) {
	long := strings.Repeat("words of a name that is long ", 6)
	table := figure.Table{Columns: []figure.Column{{Name: "a", Label: "Measure"}, {Name: "b", Label: "Now", Numeric: true}, {Name: "c", Label: "Response"}}}
	for range 4 {
		table.Rows = append(table.Rows, figure.Row{Cells: []figure.Cell{
			figure.Said(long), {Lead: "78.5", Value: figure.Words("2021 to 2023"), Spark: sparkOf(1, 3, 2)}, figure.Said(long),
		}})
	}
	p := fit(table)[0]
	month := style{face: typeface.Regular, size: p.size}.width("2021 to 2023")
	drawing := chart.Spark(sparkOf(1, 2)).Width*p.size/sparkLetters + sparkGap*p.size
	if p.widths[1] < drawing+month {
		t.Errorf("the column is %.1f pt wide, and the drawing and the month take %.1f", p.widths[1], drawing+month)
	}
}
