package pdfcheck

import (
	"slices"

	"boardpack/generator/pdffile"
)

var nestingChecks = []check{
	{"parts stand in what they are parts of", "PDF/UA-1 7.2, ISO 32000-1 14.8.4.3", checkPlaces},
	{"tables, lists and contents hold their parts only", "PDF/UA-1 7.2, ISO 32000-1 14.8.4.3", checkParts},
	{"a caption stands first or last", "PDF/UA-1 7.2, ISO 32000-1 14.8.4.3", checkCaptions},
	{"a table has one head and foot, and then a body", "PDF/UA-1 7.2, ISO 32000-1 14.8.4.3.4", checkSections},
	{"labels stand before what they label", "ISO 32000-1 14.8.4.3.3", checkLabels},
	{"numbered lists say so", "PDF/UA-1 7.6", checkNumbering},
	{"blocks do not stand in lines", "ISO 32000-1 14.8.4.4", checkInline},
}

// places are the only elements that a type may stand in.
var places = map[pdffile.Name][]pdffile.Name{
	"LI": {"L"}, "LBody": {"LI"}, "TOCI": {"TOC"},
	"TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"},
	"THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
	"RB": {"Ruby"}, "RT": {"Ruby"}, "RP": {"Ruby"}, "WT": {"Warichu"}, "WP": {"Warichu"},
}

// parts are the only elements that a type may hold.
var parts = map[pdffile.Name][]pdffile.Name{
	"L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"},
	"TOC": {"TOC", "TOCI", "Caption"}, "TOCI": {"Lbl", "Reference", "NonStruct", "P", "TOC"},
	"Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
	"THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"}, "TR": {"TH", "TD"},
}

func checkPlaces(d *document, say say) {
	for _, e := range d.elements {
		if allowed := places[e.tag]; allowed != nil && !slices.Contains(allowed, e.parent.tag) {
			say("%s stands in %s", d.label(e), d.tagName(e.parent))
		}
	}
}

// tagName is the element's tag for a message.
func (d *document) tagName(e *element) pdffile.Name {
	if e.parent == nil {
		return "nothing"
	}
	return e.tag
}

// checkParts leaves the elements alone that checkPlaces tells of.
func checkParts(d *document, say say) {
	for _, e := range d.elements {
		allowed := parts[e.tag]
		for _, k := range e.kids {
			switch {
			case allowed == nil || k.element == nil && e.tag == "TOCI":
			case k.element == nil:
				say("%s has content of its own", d.label(e))
			case !slices.Contains(allowed, k.element.tag) && places[k.element.tag] == nil:
				say("%s holds a %s", d.label(e), k.element.tag)
			}
		}
	}
}

func checkCaptions(d *document, say say) {
	for _, e := range d.elements {
		kids := e.below()
		captions := 0
		for i, kid := range kids {
			if kid.tag != "Caption" {
				continue
			}
			captions++
			last := i == len(kids)-1 && e.tag != "L" && e.tag != "TOC"
			if i > 0 && !last || captions > 1 {
				say("%s stands between other parts of its %s", d.label(kid), e.tag)
			}
		}
	}
}

func checkSections(d *document, say say) {
	for _, e := range d.elements {
		if e.tag != "Table" {
			continue
		}
		count := map[pdffile.Name]int{}
		for _, kid := range e.below() {
			count[kid.tag]++
		}
		switch {
		case count["THead"] > 1 || count["TFoot"] > 1:
			say("%s has more than one head or foot", d.label(e))
		case (count["THead"] > 0 || count["TFoot"] > 0) && count["TBody"] == 0:
			say("%s has a head or a foot, but no body", d.label(e))
		case count["TBody"] > 0 && count["TR"] > 0:
			say("%s has rows beside its body", d.label(e))
		}
	}
}

func checkLabels(d *document, say say) {
	for _, e := range d.elements {
		if e.tag != "LI" {
			continue
		}
		kids := e.below()
		body := slices.IndexFunc(kids, func(k *element) bool { return k.tag == "LBody" })
		label := slices.IndexFunc(kids, func(k *element) bool { return k.tag == "Lbl" })
		switch {
		case body < 0:
			say("%s has no LBody", d.label(e))
		case label > body:
			say("%s has its label after its text", d.label(e))
		}
	}
}

var numberings = set("None Disc Circle Square Decimal UpperRoman LowerRoman UpperAlpha LowerAlpha")

// checkNumbering asks for a ListNumbering where the items have labels.
func checkNumbering(d *document, say say) {
	for _, e := range d.elements {
		if e.tag != "L" {
			continue
		}
		labelled := false
		for _, item := range e.below() {
			for _, part := range item.below() {
				labelled = labelled || part.tag == "Lbl"
			}
		}
		numbering, _ := d.attribute(e, "List", "ListNumbering").(pdffile.Name)
		switch {
		case numbering != "" && !numberings[numbering]:
			say("%s has the ListNumbering %s, which is not known", d.label(e), numbering)
		case labelled && numbering == "": // None is right where the labels are words
			say("%s has labels, but no ListNumbering", d.label(e))
		}
	}
}

// lines hold words, and blocks are paragraphs or more.
var (
	lines  = set("P H H1 H2 H3 H4 H5 H6 Span")
	blocks = set("P H H1 H2 H3 H4 H5 H6 L Table TOC Sect BlockQuote")
)

func checkInline(d *document, say say) {
	for _, e := range d.elements {
		if blocks[e.tag] && lines[e.parent.tag] {
			say("%s stands inside a line of %s", d.label(e), e.parent.tag)
		}
	}
}
