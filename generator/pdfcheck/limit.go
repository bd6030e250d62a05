package pdfcheck

import (
	"math"
	"unicode/utf8"

	"boardpack/generator/pdffile"
)

// limitChecks are PDF/A's limits to what readers must be able to hold.
var limitChecks = []check{
	{"names are short", "PDF/A-3 6.1.13", checkNames},
	{"names are in UTF-8", "PDF/A-3 6.1.8", checkNamesUTF8},
	{"strings are short", "PDF/A-3 6.1.13", checkStrings},
	{"numbers are in range", "PDF/A-3 6.1.13", checkNumbers},
	{"pages are of a size that can be shown", "PDF/A-3 6.1.13", checkPageSize},
	{"graphics states are not nested deep", "PDF/A-3 6.1.13", noted(deepState)},
}

func checkNames(d *document, say say) {
	d.each(func(number int, o pdffile.Object) {
		if name, ok := o.(pdffile.Name); ok && len(name) > 127 {
			say("object %d: the name %.20s... is longer than 127 bytes", number, name)
		}
	})
}

// checkNamesUTF8 looks at the names that are for people: fonts, structure types
// and colorants.
func checkNamesUTF8(d *document, say say) {
	for _, f := range d.fonts {
		if name := string(d.name(f.dict["BaseFont"])); !utf8.ValidString(name) {
			say("%s: the name is not in UTF-8", f)
		}
	}
	for _, e := range d.elements {
		if !utf8.ValidString(string(e.written)) {
			say("structure type %q is not in UTF-8", e.written)
		}
	}
}

func checkStrings(d *document, say say) {
	d.each(func(number int, o pdffile.Object) {
		if s, ok := o.(pdffile.String); ok && len(s) > 32767 {
			say("object %d: a string has %d bytes; the most is 32767", number, len(s))
		}
	})
}

func checkNumbers(d *document, say say) {
	d.each(func(number int, o pdffile.Object) {
		switch n := o.(type) {
		case int:
			if n > math.MaxInt32 || n < math.MinInt32 {
				say("object %d: the number %d needs more than 32 bits", number, n)
			}
		case float64:
			if math.Abs(n) > 3.403e38 {
				say("object %d: the number %g is out of range", number, n)
			}
		}
	})
}

func checkPageSize(d *document, say say) {
	for _, p := range d.pages {
		box := d.rectangle(p.dict["MediaBox"])
		if box == nil { // told by another check
			continue
		}
		for _, side := range []float64{math.Abs(box[2] - box[0]), math.Abs(box[3] - box[1])} {
			if side < 3 || side > 14400 {
				say("%s: a side of %g points is not between 3 and 14400", p, side)
			}
		}
	}
}

// rectangle is four numbers, or nil.
func (d *document) rectangle(o pdffile.Object) []float64 {
	var sides []float64
	for _, o := range d.array(o) {
		if side, ok := d.Number(o); ok {
			sides = append(sides, side)
		}
	}
	if len(sides) != 4 {
		return nil
	}
	return sides
}
