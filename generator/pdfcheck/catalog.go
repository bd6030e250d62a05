package pdfcheck

import "boardpack/generator/pdffile"

var catalogChecks = []check{
	{"the document is tagged", "PDF/UA-1 7.1, PDF/A-3 6.7.3", checkTagged},
	{"the catalog says that the document is tagged", "PDF/UA-1 7.1, PDF/A-3 6.7.2.2", checkMarked},
	{"no tags are suspect", "PDF/UA-1 7.1", checkSuspects},
	{"the window shows the title", "PDF/UA-1 7.1", checkTitleShown},
	{"the document has a language", "PDF/UA-1 7.2, PDF/A-3 6.7.4", checkLang},
	{"the document does not change itself", "PDF/A-3 6.4.2, 6.10, 6.11", checkCatalogKeys},
}

func checkTagged(d *document, say say) {
	if !d.tagged {
		say("the document is not tagged: it has no structure tree")
	} else if len(d.elements) == 0 {
		say("the structure tree is empty")
	}
}

func checkMarked(d *document, say say) {
	if d.tagged && !d.bool(d.Dict(d.catalog["MarkInfo"])["Marked"]) {
		say("the catalog's MarkInfo does not say that the document is tagged")
	}
}

func checkSuspects(d *document, say say) {
	if d.bool(d.Dict(d.catalog["MarkInfo"])["Suspects"]) {
		say("the catalog's MarkInfo says that some tags are suspect")
	}
}

func checkTitleShown(d *document, say say) {
	if !d.bool(d.Dict(d.catalog["ViewerPreferences"])["DisplayDocTitle"]) {
		say("the window's title is the file's name: DisplayDocTitle is not set")
	}
}

func checkLang(d *document, say say) {
	if !d.has(d.catalog["Lang"]) || d.Text(d.catalog["Lang"]) == "" {
		say("the document has no language")
	}
}

func checkCatalogKeys(d *document, say say) {
	for _, key := range []pdffile.Name{"NeedsRendering", "Requirements"} {
		if d.catalog[key] != nil && d.catalog[key] != false {
			say("the catalog has the key %s", key)
		}
	}
	if d.Dict(d.catalog["Names"])["AlternatePresentations"] != nil {
		say("the document has alternate presentations")
	}
	for _, p := range d.pages {
		if p.dict["PresSteps"] != nil {
			say("%s has presentation steps", p)
		}
	}
}
