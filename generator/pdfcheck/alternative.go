package pdfcheck

import (
	"strings"

	"boardpack/generator/pdffile"
)

var alternativeChecks = []check{
	{"figures have alternative text", "PDF/UA-1 7.3, PDF/A-3 6.7.5", checkFigures},
	{"formulas have alternative text", "PDF/UA-1 7.7", checkFormulas},
	{"figures have a bounding box", "PDF/UA-1 7.3, ISO 32000-1 14.8.5.4.3", checkBoundingBoxes},
	{"replacing texts are text", "PDF/A-3 6.7.5, 6.7.7, 6.7.8", checkReplacements},
}

func (d *document) described(e *element) bool {
	return strings.TrimSpace(d.Text(e.dict["Alt"])) != "" || d.has(e.dict["ActualText"])
}

func checkFigures(d *document, say say) {
	for _, e := range d.elements {
		if e.tag == "Figure" && !d.described(e) {
			say("%s has no alternative text", d.label(e))
		}
	}
}

func checkFormulas(d *document, say say) {
	for _, e := range d.elements {
		if e.tag == "Formula" && !d.described(e) {
			say("%s has no alternative text", d.label(e))
		}
	}
}

func checkBoundingBoxes(d *document, say say) {
	for _, e := range d.elements {
		if e.tag != "Figure" {
			continue
		}
		box := d.rectangle(d.attribute(e, "Layout", "BBox"))
		if box == nil {
			say("%s has no BBox", d.label(e))
		} else if box[2] <= box[0] || box[3] <= box[1] {
			say("%s has a BBox without an area", d.label(e))
		}
	}
}

// checkReplacements finds texts that read as nothing: private characters cannot
// be read out, and an expansion that is empty says nothing.
func checkReplacements(d *document, say say) {
	for _, e := range d.elements {
		for _, key := range []pdffile.Name{"Alt", "ActualText", "E"} {
			o := d.Resolve(e.dict[key])
			switch {
			case o == nil:
			case !d.has(o) || key == "E" && d.Text(o) == "":
				say("%s: its %s is no text", d.label(e), key)
			case privately(d.Text(o)):
				say("%s: its %s has characters of Unicode's private use area", d.label(e), key)
			}
		}
	}
}
