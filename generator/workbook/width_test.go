package workbook

import (
	"fmt"
	"strings"
	"testing"

	"boardpack/generator/figure"
)

// TestNothingIsLongByAHair holds that no text on one line, and no heading, has a line more
// than where letters are a little narrower than they are taken to be.
func TestNothingIsLongByAHair(t *testing.T) {
	for n := range 40 {
		title := strings.Repeat("o", 30) + strings.Repeat(" ooo", n/4) + strings.Repeat("l", n%4)
		f := &figure.Figure{ID: "f", Title: "Titles", Table: figure.Table{
			Columns: []figure.Column{{Name: "a", Label: "Lowest usual " + strings.Repeat("l", n)}, {Name: "b", Label: "Title"}, {Name: "c", Label: "Lead"}},
			Rows:    []figure.Row{{Cells: []figure.Cell{figure.Said("1"), figure.Said(title), figure.Said(title + " and " + title)}}},
		}}
		w := writer{styles: newStyles(), noted: map[string]int{}, marks: map[shorthand]bool{}}
		s := w.table(&tab{Figure: f, sheet: "f"}, "")
		for i, text := range []string{f.Table.Columns[0].Label, title} {
			style := w.styles.made[s.rows[s.head-1+i][i].style]
			room := s.widths[i] - margin(style.align) + 1
			if got, least := lines(text, room, style.bold), lines(text, room*1.04, style.bold); got != least {
				t.Errorf("%q in %v: %d lines, and %d where letters are narrower", text, room, got, least)
			}
		}
	}
}

// TestReferencesStayWhole holds that no line of a list of references ends at the hyphen of
// one, as programs would end it where there is room, whether their letters are as wide as
// they are taken to be or narrower.
func TestReferencesStayWhole(t *testing.T) {
	for _, code := range []string{"CI2526-%03d", "CI-%02d", "BAF-%04d", "COMMISSIONING2526-%02d"} {
		for count := 2; count < 60; count++ {
			var all []string
			for n := range count {
				all = append(all, fmt.Sprintf(code, n+1))
			}
			f := &figure.Figure{ID: "f", Title: "T", Table: figure.Table{
				Columns: []figure.Column{{Label: "Quarter"}, {Label: "References"}, {Label: "Why"}},
				Rows: []figure.Row{
					{Cells: []figure.Cell{figure.Said("a"), figure.Said(strings.Join(all, ", ")), figure.Said("out-of-hours care, in-house")}},
					{Cells: []figure.Cell{figure.Said("b"), figure.Said(all[0]), figure.Said("")}},
				},
			}}
			w := writer{styles: newStyles(), noted: map[string]int{}, marks: map[shorthand]bool{}}
			s := w.table(&tab{Figure: f, sheet: "f"}, "")
			for _, part := range []float64{1, 0.98, 1 / rounding} {
				used, room := 0.0, s.room(1, inset)
				for _, one := range all {
					before, _, _ := strings.Cut(one, "-")
					long, start := part*wide(one+",", false), part*wide(before+"-", false)
					switch {
					case used == 0 || used+long <= room:
					case used+start <= room:
						t.Fatalf("%d of %s in %.1f: a line ends at the hyphen of %s", count, code, room, one)
					default:
						used = 0
					}
					used += long + part*wide(" ", false)
				}
			}
		}
	}
}

// TestHeadsOfManyNumbersWrap has more columns than fit across a page with their heads on a
// line, and few that do.
func TestHeadsOfManyNumbersWrap(t *testing.T) {
	for _, count := range []int{3, 14} {
		f := &figure.Figure{ID: "f", Title: "T", Table: figure.Table{Columns: []figure.Column{{Label: "Period"}}, Rows: []figure.Row{{Cells: []figure.Cell{figure.Said("2011 to 2013")}}}}}
		for n := range count {
			f.Table.Columns = append(f.Table.Columns, figure.Column{Label: fmt.Sprintf("Value by 10th: %d", n), Numeric: true})
			f.Table.Rows[0].Cells = append(f.Table.Rows[0].Cells, figure.Cell{Value: figure.Amount{Value: 67.4, Places: 1}})
		}
		w := writer{styles: newStyles(), noted: map[string]int{}, marks: map[shorthand]bool{}}
		s := w.table(&tab{Figure: f, sheet: "f"}, "")
		total := 0.0
		for _, width := range s.widths {
			total += width
		}
		head := s.rows[s.head-1]
		if wrapped := s.height(head, w.styles) > lineHeight; wrapped != (count > 3) || total > across+40 {
			t.Errorf("%d columns: wrapped %v, %.0f wide", count, wrapped, total)
		}
		for i, c := range head[1:] {
			for word := range strings.FieldsSeq(c.text) {
				if gap := s.widths[i+1] - wide(word, true); gap < 2 {
					t.Errorf("%d columns: %q has %.1f beside it", count, word, gap)
				}
			}
		}
	}
}
