package record

import (
	"cmp"
	"maps"
	"slices"

	"boardpack/generator/sheet"
)

// inScale says what a style shows a number as, by what it is to be multiplied by.
var inScale = map[string]string{"1000": "thousands", "1000000": "millions", "1000000000": "thousands of millions"}

// scaleCheck is a column of money, once its rows are read.
type scaleCheck struct {
	column       int
	shown, times string
}

// tellScales tells the columns whose cells show their numbers otherwise than they are read.
func (r *reading) tellScales(in *sheet.Sheet) {
	for _, c := range r.scales {
		r.checkScale(in, c.column, c.shown, c.times)
	}
}

// checkScale tells the cells of a column that show their numbers otherwise than they are
// read: what its owner sees would be another amount than what papers have.
func (r *reading) checkScale(in *sheet.Sheet, column int, shown, times string) {
	lines := in.Scales(column)
	for _, scale := range slices.Sorted(maps.Keys(lines)) {
		at := r.sheet.at(lines[scale], column+1)
		switch {
		case scale == cmp.Or(times, "1"):
		case scale == "1":
			r.findings.errorf(at, "amount-scaled-twice", "%s shows thousands or millions of what the cell holds, by its number format, and times: %s multiplies what it holds", quoted(shown), times).
				Hinted("take times: %s out of pack.yaml, if the cell holds whole pounds; if not, give the column a plain number format", times)
		case times == "":
			r.findings.errorf(at, "amount-not-as-shown", "%s shows %s, by the letters of its number format, and is read as it is held", quoted(shown), inScale[scale]).
				Hinted("write under fields in pack.yaml: times: %s; or give the column a plain number format, if it holds whole pounds", scale)
		default:
			r.findings.errorf(at, "amount-not-as-shown", "%s shows %s, by the letters of its number format, and times: %s takes it for %s", quoted(shown), inScale[scale], times, cmp.Or(inScale[times], "another")).
				Hinted("write times: %s in pack.yaml, if all of the column is so; if not, give it one number format", scale)
		}
	}
}
