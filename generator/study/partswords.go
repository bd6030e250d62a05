package study

import (
	"strings"

	"boardpack/generator/figure"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// rows are those of the table: each value that occurs, those too that are drawn
// together, and what they add up to.
func (d *division) rows(total int) []figure.Row {
	row := func(name, number figure.Cell) figure.Row {
		return figure.Row{Cells: []figure.Cell{figure.Said(d.name), name, number}}
	}
	var rows []figure.Row
	for _, m := range d.whole {
		name := figure.Said(m.Name)
		if _, is := dayIn(d.request.Rows, m.row.Value); is {
			name = shownCell(d.request.Rows, m.row.Value, "")
		}
		rows = append(rows, row(name, d.leading(figure.Whole(int(m.Value)), m.row.Total, termOf(d.request.Rows, m.row.Value))))
	}
	sum := row(figure.Said("Total"), d.leading(figure.Whole(total), d.Total.Total))
	sum.Total = true
	return append(rows, sum)
}

// joinedNote says what is drawn as one.
func (d *division) joinedNote() []string {
	for _, m := range d.parts {
		if m.joined > 0 {
			return []string{d.name + ": the smallest parts are drawn as one, " + m.Name + "; the table has each of them."}
		}
	}
	return nil
}

// sentence says all parts of a division as a person would: "By progress: 110 on
// track, 45 delayed and 6 deprioritised".
func (d *division) sentence() string {
	var said []string
	for _, m := range d.parts {
		said = append(said, d.said(m))
	}
	return d.name + ": " + wording.List(said)
}

func (d *division) said(m member) string {
	n, field := wording.Grouped(int(m.Value)), d.request.Rows
	switch {
	case m.joined > 0:
		return n + " in " + wording.Grouped(m.joined) + " others"
	case m.row.Value == "":
		words := wording.Lower(m.Name)
		if strings.HasPrefix(words, "no ") {
			words = "with " + words
		}
		return n + " " + words
	case field.Means != nil:
		return n + " " + wording.Lower(m.Name)
	case field.Type == relation.Period:
		return n + " in " + m.Name
	case field.Type == relation.Date:
		return n + " on " + m.Name
	}
	return m.Name + " (" + n + ")"
}
