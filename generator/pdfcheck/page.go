package pdfcheck

var pageChecks = []check{
	{"the page tree is sound", "ISO 32000-1 7.7.3", noted(badPageTree)},
	{"there are pages", "ISO 32000-1 7.7.3", checkPages},
	{"pages have a size", "ISO 32000-1 7.7.3.3", checkMediaBox},
	{"pages have resources", "ISO 32000-1 7.8.3", checkResources},
	{"page boundaries lie in the page", "ISO 32000-1 14.11.2", checkBoxes},
	{"pages with annotations have a tab order", "PDF/UA-1 7.18.3", checkTabs},
}

func checkPages(d *document, say say) {
	if len(d.pages) == 0 && d.noted[badPageTree] == nil {
		say("the document has no pages")
	}
}

func checkMediaBox(d *document, say say) {
	for _, p := range d.pages {
		if d.rectangle(p.dict["MediaBox"]) == nil {
			say("%s has no MediaBox", p)
		}
	}
}

func checkResources(d *document, say say) {
	for _, p := range d.pages {
		if d.Dict(p.dict["Resources"]) == nil {
			say("%s has no resources", p)
		}
	}
}

func checkBoxes(d *document, say say) {
	for _, p := range d.pages {
		media, crop := d.rectangle(p.dict["MediaBox"]), d.rectangle(p.dict["CropBox"])
		if media == nil || crop == nil {
			continue
		}
		if crop[0] >= max(media[0], media[2]) || crop[1] >= max(media[1], media[3]) || crop[2] <= min(media[0], media[2]) || crop[3] <= min(media[1], media[3]) {
			say("%s: its CropBox lies outside its MediaBox", p)
		}
	}
}

func checkTabs(d *document, say say) {
	if !d.tagged {
		return
	}
	for _, p := range d.pages {
		if len(d.annotationsOf(p)) > 0 && d.name(p.dict["Tabs"]) != "S" {
			say("%s has annotations, but its tab order is not that of the structure", p)
		}
	}
}
