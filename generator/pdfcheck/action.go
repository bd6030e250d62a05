package pdfcheck

import "boardpack/generator/pdffile"

var actionChecks = []check{
	{"actions only lead to places", "PDF/A-3 6.5.1", checkActions},
	{"nothing happens by itself", "PDF/A-3 6.5.2", checkTriggers},
	{"form fields do nothing", "PDF/A-3 6.4.1", checkFieldActions},
	{"there are no scripts", "PDF/A-3 6.5.1", checkScripts},
}

// actions are those that PDF/A-3 allows, and named those of the kind Named.
var (
	actions = set("GoTo GoToR GoToE Thread URI Named SubmitForm")
	named   = set("NextPage PrevPage FirstPage LastPage")
)

func checkActions(d *document, say say) {
	look := func(where string, o pdffile.Object) {
		for _, kind := range d.forbidden(o, 0) {
			say("%s: the action %s is not allowed", where, kind)
		}
	}
	look("when the document opens", d.catalog["OpenAction"])
	d.eachAnnotation(func(a annotation) { look(a.page.String(), a.dict["A"]) })
	for _, b := range d.outline() {
		look("bookmark "+d.title(b), b.dict["A"])
	}
}

// mostActions is how long a chain of actions is followed.
const mostActions = 20

// forbidden lists the kinds that are not allowed, of an action and of those that
// come next.
func (d *document) forbidden(o pdffile.Object, depth int) []pdffile.Name {
	action := d.Dict(o)
	if action == nil || depth > mostActions {
		return nil
	}
	var kinds []pdffile.Name
	switch kind := d.name(action["S"]); {
	case !actions[kind]:
		kinds = append(kinds, kind)
	case kind == "Named" && !named[d.name(action["N"])]:
		kinds = append(kinds, d.name(action["N"]))
	}
	if next := d.list(action["Next"]); len(next) > 0 {
		kinds = append(kinds, d.forbidden(next[0], depth+1)...)
	}
	return kinds
}

func checkTriggers(d *document, say say) {
	if d.catalog["AA"] != nil {
		say("the document has actions that happen by themselves")
	}
	for _, p := range d.pages {
		if p.dict["AA"] != nil {
			say("%s has actions that happen by themselves", p)
		}
	}
	d.eachAnnotation(func(a annotation) {
		if a.dict["AA"] != nil {
			say("%s: annotation %d has actions that happen by themselves", a.page, a.index)
		}
	})
}

func checkFieldActions(d *document, say say) {
	d.eachAnnotation(func(a annotation) {
		if a.kind == "Widget" && a.dict["A"] != nil {
			say("%s: annotation %d is a form field with an action", a.page, a.index)
		}
	})
}

func checkScripts(d *document, say say) {
	if d.Dict(d.catalog["Names"])["JavaScript"] != nil {
		say("the document has scripts")
	}
}
