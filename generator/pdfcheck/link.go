package pdfcheck

import (
	"strings"

	"boardpack/generator/pdffile"
)

var linkChecks = []check{
	{"links lead somewhere", "ISO 32000-1 12.6.4", checkTargets},
	{"links have words", "PDF/UA-1 7.18.5", checkLinkText},
	{"links have an annotation", "PDF/UA-1 7.18.5", checkLinkAnnotations},
}

func checkTargets(d *document, say say) {
	names := d.destinations()
	d.eachAnnotation(func(a annotation) {
		if a.kind != "Link" {
			return
		}
		action := d.Dict(a.dict["A"])
		switch {
		case a.dict["Dest"] != nil:
			if !d.leads(names, a.dict["Dest"]) {
				say("%s: link %d leads to no page", a.page, a.index)
			}
		case d.name(action["S"]) == "GoTo":
			if !d.leads(names, action["D"]) {
				say("%s: link %d leads to no page", a.page, a.index)
			}
		case d.name(action["S"]) == "URI":
			if uri := pdffile.Value[pdffile.String](d.File, action["URI"]); !address(string(uri)) {
				say("%s: link %d leads to %q, which is no address", a.page, a.index, uri)
			}
		case action == nil:
			say("%s: link %d leads nowhere", a.page, a.index)
		}
	})
}

// address reports whether a URI is in ASCII without spaces (RFC 3986).
func address(uri string) bool {
	return uri != "" && !strings.ContainsFunc(uri, func(r rune) bool { return r <= ' ' || r > '~' })
}

// destinations are those that have a name, in either place for them.
func (d *document) destinations() map[string]pdffile.Object {
	names := map[string]pdffile.Object{}
	for name, o := range d.Dict(d.catalog["Dests"]) {
		names[string(name)] = o
	}
	for _, l := range leaves[pdffile.String](d, d.Dict(d.catalog["Names"])["Dests"], "Names") {
		names[string(l.key)] = l.value
	}
	return names
}

// leads reports whether a destination is a page of the document.
func (d *document) leads(names map[string]pdffile.Object, o pdffile.Object) bool {
	switch name := d.Resolve(o).(type) {
	case pdffile.Name:
		o = names[string(name)]
	case pdffile.String:
		o = names[string(name)]
	}
	if dict := d.Dict(o); dict != nil {
		o = dict["D"]
	}
	to := d.array(o)
	return len(to) > 1 && d.pageOf(to[0]) != nil
}

func checkLinkText(d *document, say say) {
	for _, e := range d.elements {
		if e.tag == "Link" && strings.TrimSpace(d.says(e)) == "" && !d.described(e) && !e.holds("Figure") {
			say("%s has no text", d.label(e))
		}
	}
}

func checkLinkAnnotations(d *document, say say) {
	for _, e := range d.elements {
		if e.tag == "Link" && !e.linked() {
			say("%s has no annotation to follow", d.label(e))
		}
	}
}

// linked reports whether the element or one in it has an annotation.
func (e *element) linked() bool {
	for _, k := range e.kids {
		if k.object.Number > 0 || k.element != nil && k.element.linked() {
			return true
		}
	}
	return false
}
