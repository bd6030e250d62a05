package start

import (
	"slices"
	"strconv"

	"boardpack/generator/calendar"
	"boardpack/generator/pattern"
	"boardpack/generator/sheet"
)

var yearInName = pattern.Of(`(?:^|\D)(?:20)?(\d\d)\s?[-–_.]\s?(?:20)?(\d\d)(?:\D|$)`)

// ofOtherYear reports whether a sheet is by its name that of another financial year than
// the pack's, as 2024-25 in a pack of 2025/26: its intentions are no more of this list.
func (d *draft) ofOtherYear(name string) bool {
	cycle, ok := calendar.ParsePeriod(d.options.Cycle)
	m := yearInName().FindStringSubmatch(name)
	if !ok || m == nil {
		return false
	}
	first, _ := strconv.Atoi(m[1])
	second, _ := strconv.Atoi(m[2])
	return second == first+1 && first >= 15 && 2000+first != cycle.Start().Year() // no two days of a month
}

// meant leaves out of the sheets that list intentions those that the workbook hides and those
// of other years, where others are left, and has a person decide whether they belong in it all
// the same.
func (d *draft) meant(book string, data []byte, sheets []string) []string {
	hidden := sheet.Hidden(data)
	sheets = d.without(book, sheets, "hidden", func(which string) bool { return slices.Contains(hidden, which) })
	return d.without(book, sheets, "of another year by its name", d.ofOtherYear)
}

func (d *draft) without(book string, sheets []string, is string, out func(string) bool) []string {
	left := slices.DeleteFunc(slices.Clone(sheets), out)
	if len(left) == 0 {
		return sheets
	}
	for _, which := range sheets {
		if out(which) {
			d.must("%s has the sheet %q too, %s, and it is left out: if its intentions belong in this list, begin anew with --sheet %q --sheet %q", book, which, is, left[0], which)
		}
	}
	return left
}
