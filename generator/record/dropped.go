package record

import "boardpack/generator/diag"

// droppedRow is a row that is no record for an error in one of its other cells. What its
// reference does wrong is told all the same: else it would be found once that is mended.
type droppedRow struct {
	Row
	reference string
}

// drop keeps a row whose reference can be read among its values.
func (r *reading) drop(line int, values []string) {
	for k, c := range r.columns {
		if c.name == "reference" && r.usable && values[k] != "" {
			r.dropped = append(r.dropped, droppedRow{Row{sheet: r.sheet, line: int32(line)}, values[k]})
		}
	}
}

// dropped tells of such rows those whose reference another intention has, or none.
func (j *joining) dropped() {
	for _, t := range tables {
		r := j.files[t.file]
		if r == nil {
			continue
		}
		first := map[string]diag.Position{}
		for _, part := range append([]*reading{r}, r.more...) {
			for _, row := range part.dropped {
				if t.file != intentionsFile {
					j.intentionOf(r, &row.Row, row.reference)
					continue
				}
				if i := j.known[row.reference]; i != nil {
					first[row.reference] = i.Row.At("reference")
				}
				if at, again := first[row.reference]; again {
					r.tellAgain(row.At("reference"), at, "reference "+quoted(row.reference))
					continue
				}
				first[row.reference] = row.At("reference")
			}
		}
	}
}
