package figure

import (
	"slices"

	"boardpack/generator/calendar"
)

// NoTime is the place of words that stand for a time to come, such as "To be agreed" and "-".
const NoTime = -1

// Times are the places in time of a column's cells, from 1, by which its rows can be sorted:
// one for each row, 0 for an empty cell or a total, and NoTime for other words. They are nil
// where as many cells or more have other words, or a number, and where all are empty.
func (t Table) Times(column int) []int {
	texts := make([]string, len(t.Rows))
	times, none := 0, map[int]bool{} // none are the rows of other words
	for k, row := range t.Rows {
		if row.Total || row.Head || column >= len(row.Cells) || row.Cells[column].Text() == "" {
			continue
		}
		switch text, is := row.Cells[column].time(); {
		case is:
			texts[k] = text
			times++
		case row.Cells[column].Numeric() || row.Cells[column].Lead != "":
			return nil
		default:
			none[k] = true
		}
	}
	if times <= len(none) {
		return nil
	}
	place := map[string]int{"": 0}
	for _, text := range slices.SortedFunc(slices.Values(texts), calendar.CompareWritten) {
		if _, known := place[text]; !known {
			place[text] = len(place)
		}
	}
	places := make([]int, len(texts))
	for k, text := range texts {
		places[k] = place[text]
		if none[k] {
			places[k] = NoTime
		}
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
