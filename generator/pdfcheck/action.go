package pdfcheck

import "boardpack/generator/pdffile"

var actionChecks = []check{
	{"actions only lead to places", "PDF/A-3 6.5.1", checkActions},
	{"nothing happens by itself", "PDF/A-3 6.5.2", checkTriggers},
	{"there are no scripts", "PDF/A-3 6.5.1", checkScripts},
}

// actions are those that PDF/A-3 allows, and named those of the kind Named.
var (
	actions = set("GoTo GoToR GoToE Thread URI Named SubmitForm")
	named   = set("NextPage PrevPage FirstPage LastPage")
)

func checkActions(d *document, say say) {
	look := func(where string, o pdffile.Object) {
		action := d.Dict(o)
		kind := d.name(action["S"])
		switch {
		case action == nil:
		case !actions[kind]:
			say("%s: the action %s is not allowed", where, kind)
		case kind == "Named" && !named[d.name(action["N"])]:
			say("%s: the action %s is not allowed", where, d.name(action["N"]))
		}
	}
	look("when the document opens", d.catalog["OpenAction"])
	d.eachAnnotation(func(a annotation) { look(a.page.String(), a.dict["A"]) })
	for _, entry := range d.outline() {
		look("bookmark "+d.Text(entry.dict["Title"]), entry.dict["A"])
	}
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

func checkScripts(d *document, say say) {
	if d.Dict(d.catalog["Names"])["JavaScript"] != nil {
		say("the document has scripts")
	}
}
