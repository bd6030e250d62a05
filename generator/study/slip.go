package study

import (
	"cmp"
	"strconv"

	"boardpack/generator/figure"
	"boardpack/generator/record"
	"boardpack/generator/relation"
)

// slippedDays is the field whose sign a story says in words: below 0 is early, and reads as
// a mistake beside the name of the field. Tables of papers and files have the number.
const slippedDays = "slipped_days"

// slip says by how many days something is late or early; 0 stays.
func slip(days int) string { return cmp.Or(record.SlipWords(days), "0") }

// toldCell is a cell as a story has it.
func toldCell(f relation.Field, row relation.Row) figure.Cell {
	if days, is := f.Value(row).(int); is && f.Name == slippedDays {
		return figure.Cell{Value: figure.Coded{Words: slip(days), Code: strconv.Itoa(days)}}
	}
	return cellOf(f, row)
}
