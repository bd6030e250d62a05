package pdfcheck

import (
	"strings"

	"boardpack/generator/pdffile"
)

var headingChecks = []check{
	{"headings skip no level", "PDF/UA-1 7.4.2", checkHeadingOrder},
	{"headings are of one kind", "PDF/UA-1 7.4.4", checkHeadingKinds},
	{"an unnumbered heading is alone in its part", "PDF/UA-1 7.4.4", checkSingleHeadings},
	{"headings have text", "PDF/UA-1 7.1", checkHeadingText},
}

// level is a heading's, or 0 for any other element.
func (e *element) level() int {
	digits, ok := strings.CutPrefix(string(e.tag), "H")
	if !ok || len(digits) != 1 || digits[0] < '1' || digits[0] > '6' {
		return 0
	}
	return int(digits[0] - '0')
}

func checkHeadingOrder(d *document, say say) {
	last := 0
	for _, e := range d.elements {
		level := e.level()
		switch {
		case level == 0:
			continue
		case last == 0 && level > 1:
			say("%s is the first heading; that should be an H1", d.label(e))
		case level > last+1:
			say("%s follows an H%d: a level is left out", d.label(e), last)
		}
		last = level
	}
}

func checkHeadingKinds(d *document, say say) {
	var plain, numbered *element
	for _, e := range d.elements {
		if e.tag == "H" {
			plain = e
		} else if e.level() > 0 {
			numbered = e
		}
	}
	if plain != nil && numbered != nil {
		say("%s is an H, though other headings are H1 to H6", d.label(plain))
	}
}

func checkSingleHeadings(d *document, say say) {
	found := map[*element]bool{}
	for _, e := range d.elements {
		if e.tag == pdffile.Name("H") {
			if found[e.parent] {
				say("%s is the second H in its part", d.label(e))
			}
			found[e.parent] = true
		}
	}
}

func checkHeadingText(d *document, say say) {
	for _, e := range d.elements {
		if (e.level() > 0 || e.tag == "H") && strings.TrimSpace(d.says(e)) == "" && d.Text(e.dict["Alt"]) == "" && !e.holds("Figure") {
			say("%s has no text", d.label(e))
		}
	}
}

// holds reports whether an element of the tag stands somewhere in e.
func (e *element) holds(tag pdffile.Name) bool {
	for _, kid := range e.below() {
		if kid.tag == tag || kid.holds(tag) {
			return true
		}
	}
	return false
}
