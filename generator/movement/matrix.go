package movement

import (
	"slices"

	"boardpack/generator/relation"
)

// Matrix is how many rows went from which value of a field to which.
type Matrix struct {
	Field relation.Field // of the new table
	// Places are those of a row in both tables: each value as written, in the
	// field's declared order; then a blank, and no row at all, where there is one.
	Places []Place
	// Counts are the rows by their place in the old table, then in the new one. A
	// row that came has no row for its old place, and one that went none for its new.
	Counts [][]int
}

// Place is where a row stands: at a value, at a blank, or in no table.
type Place struct {
	Value  string // "" for a blank, and where there is no row
	Absent bool   // the table has no such row
}

// mostPlaces is how many values a matrix may have: more are texts, of which each
// stands once.
const mostPlaces = 1000

// Matrix counts the movement of one of Fields, by its name: rows that stayed where
// they were, too. It is false where that is none of Fields, or has more than a
// thousand values.
func (m *Movement) Matrix(field string) (Matrix, bool) {
	at := slices.IndexFunc(m.Fields, func(f relation.Field) bool { return f.Name == field })
	if at < 0 {
		return Matrix{}, false
	}
	c := counting{codes: map[string]int32{}, moves: map[[2]int32]int{}}
	m.each(at, func(p *Pair, from, to string) bool {
		c.moves[[2]int32{c.code(p.Old, from), c.code(p.New, to)}]++
		return len(c.places) <= mostPlaces
	})
	if len(c.places) > mostPlaces {
		return Matrix{}, false
	}
	moves := make(map[[2]Place]int, len(c.moves))
	for move, n := range c.moves {
		moves[[2]Place{c.place(move[0]), c.place(move[1])}] += n
	}
	return matrixOf(m.was[at], m.Fields[at], moves), true
}

// RowsOf are the rows behind the counts of a matrix of this movement, in the order of the
// new table: as it has them, and of those that went, as the old one does.
func (m *Movement) RowsOf(x Matrix) [][][]relation.Row {
	at := slices.IndexFunc(m.Fields, func(f relation.Field) bool { return f.Name == x.Field.Name })
	place := make(map[Place]int, len(x.Places))
	rows := make([][][]relation.Row, len(x.Places))
	for k, p := range x.Places {
		place[p], rows[k] = k, make([][]relation.Row, len(x.Places))
	}
	m.each(at, func(p *Pair, from, to string) bool {
		cell := &rows[place[Place{from, p.Old == none}]][place[Place{to, p.New == none}]]
		if *cell = append(*cell, p.New); p.New == none {
			(*cell)[len(*cell)-1] = p.Old
		}
		return true
	})
	return rows
}

// each goes through all rows, with the values of a field in both tables, until one is
// enough. A pair without an old or a new row came or went.
func (m *Movement) each(at int, visit func(p *Pair, from, to string) bool) {
	was, is := &m.was[at], &m.Fields[at]
	for _, row := range m.Removed {
		visit(&Pair{Old: row.Row}, was.Text(row.Row), "")
	}
	for _, row := range m.Added {
		visit(&Pair{New: row.Row}, "", is.Text(row.Row))
	}
	for k := range m.kept {
		pair := &m.kept[k]
		to := is.Text(pair.New)
		from := to // as nearly all are; or it is written otherwise, and has not moved
		if slices.Contains(pair.fields, int32(at)) {
			from = was.Text(pair.Old)
		}
		if !visit(pair, from, to) {
			return
		}
	}
}

// absent is the code of no row.
const absent = -1

var none relation.Row

// counting counts moves by codes of values.
type counting struct {
	codes  map[string]int32
	places []string
	latest string // the value met last, which often comes again
	last   int32
	moves  map[[2]int32]int
}

// code is that of a row's value.
func (c *counting) code(row relation.Row, value string) int32 {
	if row == none {
		return absent
	}
	if value == c.latest && len(c.places) > 0 {
		return c.last
	}
	code, known := c.codes[value]
	if !known {
		code = int32(len(c.places))
		c.codes[value] = code
		c.places = append(c.places, value)
	}
	c.latest, c.last = value, code
	return code
}

func (c *counting) place(code int32) Place {
	if code == absent {
		return Place{Absent: true}
	}
	return Place{Value: c.places[code]}
}

func matrixOf(was, is relation.Field, moves map[[2]Place]int) Matrix {
	matrix := Matrix{Field: is, Places: placesOf(was, is, moves)}
	place := make(map[Place]int, len(matrix.Places))
	for k, p := range matrix.Places {
		place[p] = k
		matrix.Counts = append(matrix.Counts, make([]int, len(matrix.Places)))
	}
	for move, n := range moves {
		matrix.Counts[place[move[0]]][place[move[1]]] += n
	}
	return matrix
}

// placesOf are the places in order. Words that the old table alone declares come
// after the new one's, in its order.
func placesOf(was, is relation.Field, moves map[[2]Place]int) (places []Place) {
	met := map[Place]bool{}
	var values []string
	for move := range moves {
		for _, p := range move {
			if !met[p] && p.Value != "" {
				values = append(values, p.Value)
			}
			met[p] = true
		}
	}
	if is.Listed != nil {
		for _, word := range was.Listed {
			if !slices.Contains(is.Listed, word) {
				is.Listed = append(slices.Clip(is.Listed), word)
			}
		}
	}
	for _, value := range is.Order(values) {
		places = append(places, Place{Value: value})
	}
	for _, last := range []Place{{}, {Absent: true}} {
		if met[last] {
			places = append(places, last)
		}
	}
	return places
}

// Moved is how many rows are not where they were: what came and went is left out.
func (m Matrix) Moved() (rows int) {
	for k, counts := range m.Counts {
		for l, n := range counts {
			if k != l && !m.Places[k].Absent && !m.Places[l].Absent {
				rows += n
			}
		}
	}
	return rows
}
