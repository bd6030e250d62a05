package pivot

import (
	"sync"

	"boardpack/generator/relation"
)

// blankness says when an axis has a place for blanks.
type blankness int

const (
	never blankness = iota
	whereAny
	always
)

// axis is the values of a field along one side of the table, and where along
// it each row belongs. Places are found once, because looking values up
// is what counting costs.
type axis struct {
	values []string
	places []int32 // of all rows, one after the other
	ends   []int32 // of each row's places; nil where each has one
}

// at is the places of a row by its index: none where it is left out,
// which only a blank can be, and a blank is alone.
func (a *axis) at(i int) []int32 {
	start, end := int32(i), int32(i+1)
	if a.ends != nil {
		start, end = 0, a.ends[i]
		if i > 0 {
			start = a.ends[i-1]
		}
	}
	if a.places[start] < 0 {
		return nil
	}
	return a.places[start:end]
}

// axesOf makes the axis of the rows and then those of the columns, all at once.
func axesOf(request Request, rows []relation.Row, blanks blankness) []axis {
	axes := make([]axis, 1+len(request.Columns))
	var making sync.WaitGroup
	making.Go(func() { axes[0] = axisOf(request.Rows, rows, whereAny) })
	for g, field := range request.Columns {
		making.Go(func() { axes[1+g] = axisOf(field, rows, blanks) })
	}
	making.Wait()
	return axes
}

// axisOf notes the place of each value as it is first met, and then puts the
// values in the field's order. A blank has the place of the value "".
func axisOf(field relation.Field, rows []relation.Row, blanks blankness) axis {
	a := axis{places: make([]int32, 0, len(rows))}
	met := map[string]int32{}
	var occurring, values []string
	for _, row := range rows {
		values = field.Values(values[:0], row)
		if len(values) == 0 {
			values = append(values, "")
		}
		for _, value := range values {
			place, known := met[value]
			if !known {
				place = int32(len(occurring))
				met[value] = place
				occurring = append(occurring, value)
			}
			a.places = append(a.places, place)
		}
		if field.Type == relation.Words {
			a.ends = append(a.ends, int32(len(a.places)))
		}
	}
	_, someBlank := met[""]
	a.order(field, occurring, blanks == always || blanks == whereAny && someBlank)
	return a
}

// order gives the axis its values in the field's order, blanks last, and moves
// the places there. Blanks that have no place are left out.
func (a *axis) order(field relation.Field, occurring []string, blanks bool) {
	var present []string
	for _, value := range occurring {
		if value != "" {
			present = append(present, value)
		}
	}
	a.values = field.Order(present)
	if blanks {
		a.values = append(a.values, "")
	}
	index := make(map[string]int32, len(a.values))
	for i, value := range a.values {
		index[value] = int32(i)
	}
	moved := make([]int32, len(occurring))
	for i, value := range occurring {
		moved[i] = -1
		if place, kept := index[value]; kept {
			moved[i] = place
		}
	}
	for i, place := range a.places {
		a.places[i] = moved[place]
	}
}
