package start

import (
	"slices"
	"strconv"

	"boardpack/generator/calendar"
	"boardpack/generator/pattern"
)

var yearInName = pattern.Of(`(?:^|\D)(?:20)?(\d\d)\s?[-–_.]\s?(?:20)?(\d\d)(?:\D|$)`)

// ofOtherYear reports whether a sheet is by its name that of another financial year than
// the pack's, as 2024-25 in a pack of 2025/26: its intentions are no more of this list.
func (d *draft) ofOtherYear(sheet string) bool {
	cycle, ok := calendar.ParsePeriod(d.options.Cycle)
	m := yearInName().FindStringSubmatch(sheet)
	if !ok || m == nil {
		return false
	}
	first, _ := strconv.Atoi(m[1])
	second, _ := strconv.Atoi(m[2])
	return second == first+1 && first >= 15 && 2000+first != cycle.Start().Year() // no two days of a month
}

// ofThisYear leaves out of the sheets that list intentions those of other years, where
// others are left, and has a person decide whether they belong in it all the same.
func (d *draft) ofThisYear(book string, sheets []string) (left []string) {
	for _, which := range sheets {
		if !d.ofOtherYear(which) {
			left = append(left, which)
		}
	}
	if len(left) == 0 {
		return sheets
	}
	for _, which := range sheets {
		if !slices.Contains(left, which) {
			d.must("%s has the sheet %q too, of another year by its name, and it is left out: if its intentions belong in this list, begin anew with --sheet %q --sheet %q", book, which, left[0], which)
		}
	}
	return left
}
