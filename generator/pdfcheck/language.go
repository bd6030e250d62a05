package pdfcheck

import (
	"regexp"

	"boardpack/generator/pdffile"
)

var languageChecks = []check{
	{"languages are valid", "PDF/UA-1 7.2, PDF/A-3 6.7.4", checkLanguages},
}

// languageTag is the form of a language tag (BCP 47, 2.1): a language, and then
// script, region, variants and extensions; or a private tag.
var languageTag = regexp.MustCompile(`(?i)^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})` +
	`(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*` +
	`(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?$|^x(?:-[a-z0-9]{1,8})+$`)

// checkLanguages leaves an empty language alone: it means that none is known.
func checkLanguages(d *document, say say) {
	look := func(where string, dict pdffile.Dict) {
		if lang := d.Text(dict["Lang"]); lang != "" && !languageTag.MatchString(lang) {
			say("%s: %q is no language", where, lang)
		}
	}
	look("the document", d.catalog)
	for _, e := range d.elements {
		look(d.label(e), e.dict)
	}
	for _, s := range d.order {
		for _, properties := range s.properties {
			look(s.page.String(), properties)
		}
	}
}
