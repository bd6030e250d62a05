package figure

import (
	"slices"

	"boardpack/generator/calendar"
)

// Times are the places in time of a column's cells, from 1, by which its rows can be sorted:
// one for each row, and 0 for an empty cell or a total. They are nil where other words stand
// in the column, or nothing.
func (t Table) Times(column int) []int {
	texts := make([]string, len(t.Rows))
	for k, row := range t.Rows {
		if row.Total || row.Head || column >= len(row.Cells) || row.Cells[column].Text() == "" {
			continue
		}
		text, is := row.Cells[column].time()
		if !is {
			return nil
		}
		texts[k] = text
	}
	place := map[string]int{"": 0}
	for _, text := range slices.SortedFunc(slices.Values(texts), calendar.CompareWritten) {
		if _, known := place[text]; !known {
			place[text] = len(place)
		}
	}
	if len(place) == 1 {
		return nil
	}
	places := make([]int, len(texts))
	for k, text := range texts {
		places[k] = place[text]
	}
	return places
}

// time is what the cell says of time; false where it says something else.
func (c Cell) time() (text string, is bool) {
	switch value := c.Value.(type) {
	case Date:
		return value.plain(), c.Lead == ""
	case Words, Coded:
		return value.text(), c.Before+c.Lead+c.After == "" && calendar.EndsWritten(value.text())
	}
	return "", false
}
