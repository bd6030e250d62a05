package sheet

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"boardpack/generator/diag"
)

// chooseSheet is the sheet that is named, or the only one whose header fits.
func (s *Sheet) chooseSheet(file *excelize.File, o Options) (name string, fits bool) {
	all := file.GetSheetList()
	if o.Sheet.Text != "" {
		for _, name := range all {
			if strings.EqualFold(strings.TrimSpace(name), strings.TrimSpace(o.Sheet.Text)) {
				return name, true
			}
		}
		s.findings.Errorf(o.Sheet.At, "sheet-not-there", "%s has no sheet %q", s.path, o.Sheet.Text).
			Hinted("%s", diag.DidYouMean(o.Sheet.Text, all))
		return "", false
	}
	if len(all) == 1 {
		return all[0], true
	}
	found := byFit(file, all, o)
	var whole, some []string
	for _, fit := range found {
		switch {
		case fit.whole:
			whole = append(whole, fit.name)
		case fit.named > 1:
			some = append(some, fit.name)
		}
	}
	switch {
	case len(whole) == 1:
		return whole[0], true
	case len(whole) == 0 && len(some) == 1:
		return some[0], true
	}
	if whole = append(whole, some...); len(whole) == 0 {
		for _, fit := range found {
			whole = append(whole, fit.name)
		}
	}
	s.findings.Errorf(diag.Position{File: s.path}, "sheet-not-said", "the workbook has several sheets, and which is to be read is not said: %s", strings.Join(whole, ", ")).
		Hinted("write in pack.yaml, beside from: %s", bestOf(found))
	return "", false
}

// fit is how well a sheet fits what is asked for.
type fit struct {
	name   string
	hidden bool // nobody sees the sheet, which is not the first to be meant
	whole  bool // its header has all that must be there
	named  int  // so many columns
}

// better is below nought where the first fits better than the second.
func (f fit) better(than fit) int {
	rank := func(yes bool) int {
		if yes {
			return 1
		}
		return 0
	}
	return cmp.Or(rank(f.hidden)-rank(than.hidden), rank(than.whole)-rank(f.whole), than.named-f.named)
}

// byFit are a workbook's sheets, those that fit best first.
func byFit(file *excelize.File, names []string, o Options) (all []fit) {
	for _, name := range names {
		shown, err := file.GetSheetVisible(name)
		named, whole := fitOf(file, name, o)
		all = append(all, fit{name, err == nil && !shown, whole, named})
	}
	slices.SortStableFunc(all, fit.better)
	return all
}

// bestOf is the line to write: of sheets that fit alike, such as those of two years, no one
// is the first to be meant.
func bestOf(sorted []fit) string {
	var lines []string
	for _, f := range sorted {
		if sorted[0].better(f) == 0 {
			lines = append(lines, fmt.Sprintf("sheet: %q", f.name))
		}
	}
	const few = 4
	if len(lines) > few {
		lines = append(lines[:few], "another of them")
	}
	return strings.Join(lines, ", or ")
}

// fitOf is how many columns the best header in a sheet names, and whether it has
// all that must be there. What cannot be read names none.
func fitOf(file *excelize.File, name string, o Options) (named int, whole bool) {
	book, err := bookOf(file, name)
	if err != nil {
		return 0, false
	}
	found, named := (&Sheet{rows: book, book: book, name: name}).bestHead(o.fits())
	return named, found.whole
}
