package pdfcheck

var contentChecks = []check{
	{"contents can be read", "ISO 32000-1 7.8.2", noted(unreadable)},
	{"operators are PDF's", "PDF/A-3 6.2.2", noted(unknownOperator)},
	{"contents find their resources", "PDF/A-3 6.2.2", noted(noResource)},
	{"contents have resources of their own", "PDF/A-3 6.2.2", noted(borrowedResource)},
	{"text has a font", "ISO 32000-1 9.3.1", noted(noFont)},
	{"marked content begins and ends", "ISO 32000-1 14.6.1", noted(unbalancedMarks)},
	{"text objects begin and end", "ISO 32000-1 9.4.1", noted(unbalancedText)},
	{"graphics states are saved and restored", "ISO 32000-1 8.4.2", noted(unbalancedState)},
	{"all content is tagged or an artifact", "PDF/UA-1 7.1, PDF/A-3 6.7.3", noted(unmarked)},
	{"artifacts and tagged content are apart", "PDF/UA-1 7.1", noted(nestedArtifact)},
	{"tagged content is not nested", "ISO 32000-1 14.7.4.3", noted(nestedContent)},
	{"marked-content identifiers are unique", "ISO 32000-1 14.7.4.3", noted(twiceMarked)},
	{"a form with tagged content is drawn once", "PDF/UA-1 7.20", checkSharedForms},
	{"forms are plain", "PDF/A-3 6.2.9", noted(badForm)},
}

func checkSharedForms(d *document, say say) {
	for _, number := range d.Numbers() {
		if d.tagsIn[number] && d.drawn[number] > 1 {
			say("form %d has tagged content, but is drawn %d times", number, d.drawn[number])
		}
	}
}
