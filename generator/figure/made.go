package figure

import "strings"

// Said is a cell of words.
func Said(words string) Cell { return Cell{Value: Words(words)} }

// Named is a cell with a list of names, or with none of them.
func Named(names []string) Cell {
	if len(names) == 0 {
		return Cell{Value: NoNames{}}
	}
	return Said(strings.Join(names, ", "))
}

// Unknown stands where a number could stand and none is known.
func Unknown() Cell { return Cell{Value: Missing{}} }

// Counted is a cell with a count; nought is blank, as the Board's papers have it.
func Counted(n int) Cell {
	if n == 0 {
		return Cell{Value: None{}}
	}
	return Whole(n)
}

// Whole is a cell with a whole number, nought too.
func Whole(n int) Cell { return Cell{Value: Amount{Value: float64(n)}} }
