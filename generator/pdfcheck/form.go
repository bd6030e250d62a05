package pdfcheck

import "strings"

var formChecks = []check{
	{"form fields look as they are written", "PDF/A-3 6.4.1", checkAppearancesNeeded},
	{"forms are not XFA", "PDF/UA-1 7.15, PDF/A-3 6.4.2", checkXFA},
	{"form fields have a name to be read out", "PDF/UA-1 7.18.4", checkFieldNames},
}

func checkAppearancesNeeded(d *document, say say) {
	if d.bool(d.Dict(d.catalog["AcroForm"])["NeedAppearances"]) {
		say("the form's fields are drawn by the viewer: NeedAppearances is set")
	}
}

func checkXFA(d *document, say say) {
	if d.Dict(d.catalog["AcroForm"])["XFA"] != nil {
		say("the form is an XFA form")
	}
}

func checkFieldNames(d *document, say say) {
	elements := d.annotated()
	d.eachAnnotation(func(a annotation) {
		if a.kind != "Widget" || d.int(a.dict["F"])&flagHidden != 0 {
			return
		}
		name := d.Text(a.dict["TU"])
		for field, up := d.Dict(a.dict["Parent"]), 0; name == "" && field != nil && up < deepest; up++ {
			name, field = d.Text(field["TU"]), d.Dict(field["Parent"])
		}
		if e := elements[a.ref.Number]; strings.TrimSpace(name) == "" && (e == nil || !d.described(e)) {
			say("%s: form field %d has no name to be read out (TU)", a.page, a.index)
		}
	})
}
