package pdfout

import (
	"strings"
	"testing"

	"boardpack/generator/chart"
	"boardpack/generator/course"
	"boardpack/generator/figure"
	"boardpack/generator/pdfua"
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
