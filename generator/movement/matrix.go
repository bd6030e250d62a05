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

// Matrix counts the movement of one of Fields, by its name: rows that stayed where
// they were, too. It is false where that is none of Fields.
func (m *Movement) Matrix(field string) (Matrix, bool) {
	at := slices.IndexFunc(m.Fields, func(f relation.Field) bool { return f.Name == field })
	if at < 0 {
		return Matrix{}, false
	}
	was, is := m.was[at], m.Fields[at]
	moves := map[[2]Place]int{}
	for _, row := range m.Removed {
		moves[[2]Place{{Value: was.Text(row.Row)}, {Absent: true}}]++
	}
	for _, row := range m.Added {
		moves[[2]Place{{Absent: true}, {Value: is.Text(row.Row)}}]++
	}
	for _, pair := range m.kept {
		from, to := was.Text(pair.Old), is.Text(pair.New)
		if from != to && was.Same(pair.Old, is, pair.New) {
			from = to // it is written otherwise, and has not moved
		}
		moves[[2]Place{{Value: from}, {Value: to}}]++
	}
	return matrixOf(was, is, moves), true
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
