package pdfcheck

import (
	"strings"

	"boardpack/generator/pdffile"
)

var annotationChecks = []check{
	{"annotations are of a known kind", "PDF/A-3 6.3.1, PDF/UA-1 7.18.2", checkAnnotationKinds},
	{"annotations are printed and shown", "PDF/A-3 6.3.2", checkFlags},
	{"annotations have a text", "PDF/UA-1 7.18.1, 7.18.5, PDF/A-3 6.7.6", checkContents},
	{"annotations have an appearance", "PDF/A-3 6.3.3", checkAppearances},
	{"annotations have an area", "ISO 32000-1 12.5.2", checkRectangles},
	{"annotations are in the structure tree", "PDF/UA-1 7.18.1, 7.18.5", checkAnnotationTags},
	{"annotations lead to their element", "ISO 32000-1 14.7.4.4", checkAnnotationParents},
}

// annotation is an annotation on a page.
type annotation struct {
	page  *page
	index int // on the page, from 1
	ref   pdffile.Ref
	dict  pdffile.Dict
	kind  pdffile.Name
}

func (d *document) annotationsOf(p *page) []annotation {
	var list []annotation
	for i, o := range d.array(p.dict["Annots"]) {
		ref, _ := o.(pdffile.Ref)
		dict := d.Dict(o)
		list = append(list, annotation{p, i + 1, ref, dict, d.name(dict["Subtype"])})
	}
	return list
}

// eachAnnotation calls visit for each annotation of a kind that is allowed: of
// the others there is no more to say.
func (d *document) eachAnnotation(visit func(a annotation)) {
	for _, p := range d.pages {
		for _, a := range d.annotationsOf(p) {
			if annotationKinds[a.kind] {
				visit(a)
			}
		}
	}
}

// The bits of an annotation's flags (ISO 32000-1, table 165).
const (
	flagInvisible    = 1 << 0
	flagHidden       = 1 << 1
	flagPrint        = 1 << 2
	flagNoView       = 1 << 5
	flagToggleNoView = 1 << 8
)

// annotationKinds are those that PDF/A-3 allows, and PDF/UA-1 too.
var annotationKinds = set(`Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut
	Stamp Caret Ink Popup FileAttachment Widget PrinterMark Watermark Redact`)

func checkAnnotationKinds(d *document, say say) {
	for _, p := range d.pages {
		for _, a := range d.annotationsOf(p) {
			if !annotationKinds[a.kind] {
				say("%s: annotation %d is of the kind %q, which is not allowed", p, a.index, a.kind)
			}
		}
	}
}

func checkFlags(d *document, say say) {
	d.eachAnnotation(func(a annotation) {
		flags, ok := d.Resolve(a.dict["F"]).(int)
		switch {
		case a.kind == "Popup":
		case !ok:
			say("%s: annotation %d has no flags F", a.page, a.index)
		case flags&flagPrint == 0:
			say("%s: annotation %d is not printed", a.page, a.index)
		case flags&(flagInvisible|flagHidden|flagNoView|flagToggleNoView) != 0:
			say("%s: annotation %d can be hidden", a.page, a.index)
		}
	})
}

// unread reports whether an annotation is none that a reader meets.
func (d *document) unread(a annotation) bool {
	return d.int(a.dict["F"])&flagHidden != 0 || a.kind == "Popup" || a.kind == "PrinterMark" || a.kind == "Widget"
}

func checkContents(d *document, say say) {
	elements := d.annotated()
	d.eachAnnotation(func(a annotation) {
		if d.unread(a) || strings.TrimSpace(d.Text(a.dict["Contents"])) != "" {
			return
		}
		if e := elements[a.ref.Number]; a.kind != "Link" && e != nil && d.described(e) {
			return
		}
		say("%s: annotation %d (%s) has no Contents to be read out", a.page, a.index, a.kind)
	})
}

func checkAppearances(d *document, say say) {
	d.eachAnnotation(func(a annotation) {
		appearance := d.Dict(a.dict["AP"])
		box := d.rectangle(a.dict["Rect"])
		empty := box == nil || box[0] == box[2] && box[1] == box[3]
		switch {
		case appearance == nil && a.kind != "Link" && a.kind != "Popup" && !empty:
			say("%s: annotation %d (%s) has no appearance", a.page, a.index, a.kind)
		case appearance != nil && (len(appearance) > 1 || appearance["N"] == nil):
			say("%s: annotation %d (%s) has other appearances than the normal one", a.page, a.index, a.kind)
		}
	})
}

func checkRectangles(d *document, say say) {
	d.eachAnnotation(func(a annotation) {
		if d.rectangle(a.dict["Rect"]) == nil {
			say("%s: annotation %d (%s) has no Rect", a.page, a.index, a.kind)
		}
	})
}

// annotated maps annotations, by object number, to the elements that they are
// in.
func (d *document) annotated() map[int]*element {
	found := map[int]*element{}
	for _, e := range d.elements {
		for _, k := range e.kids {
			if k.object.Number > 0 {
				found[k.object.Number] = e
			}
		}
	}
	return found
}

func checkAnnotationTags(d *document, say say) {
	if !d.tagged {
		return
	}
	elements := d.annotated()
	d.eachAnnotation(func(a annotation) {
		e := elements[a.ref.Number]
		switch {
		case a.kind == "PrinterMark" && e != nil:
			say("%s: annotation %d is a printer's mark, but is in the structure tree", a.page, a.index)
		case d.unread(a) && a.kind != "Widget":
		case a.ref.Number == 0 || e == nil:
			say("%s: annotation %d (%s) is not in the structure tree", a.page, a.index, a.kind)
		case a.kind == "Link" && !e.within("Link"), a.kind == "Widget" && !e.within("Form"):
			say("%s: annotation %d (%s) is in %s", a.page, a.index, a.kind, e.tag)
		case a.kind != "Link" && a.kind != "Widget" && !e.within("Annot"):
			say("%s: annotation %d (%s) is in %s", a.page, a.index, a.kind, e.tag)
		}
	})
}

func checkAnnotationParents(d *document, say say) {
	tree := map[int]pdffile.Object{}
	for _, l := range d.parentTree() {
		tree[l.key] = l.value
	}
	elements := d.annotated()
	d.eachAnnotation(func(a annotation) {
		e := elements[a.ref.Number]
		if a.ref.Number == 0 || e == nil {
			return // told by another check
		}
		key, ok := d.Resolve(a.dict["StructParent"]).(int)
		parent, _ := tree[key].(pdffile.Ref)
		if !ok {
			say("%s: annotation %d (%s) has no StructParent", a.page, a.index, a.kind)
		} else if parent.Number == 0 || parent.Number != e.ref.Number {
			say("%s: the parent tree leads from annotation %d (%s) to another place", a.page, a.index, a.kind)
		}
	})
}
