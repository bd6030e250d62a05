package pdfcheck

import "boardpack/generator/pattern"

var languageChecks = []check{
	{"languages are valid", "PDF/UA-1 7.2, PDF/A-3 6.7.4", checkLanguages},
	{"languages of content are valid", "PDF/UA-1 7.2, PDF/A-3 6.7.4", noted(badLanguage)},
}

// languageTag is the form of a language tag (BCP 47, 2.1): a language, and then
// script, region, variants and extensions; or a private tag.
var languageTag = pattern.Of(`(?i)^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})` +
	`(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*` +
	`(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?$|^x(?:-[a-z0-9]{1,8})+$`)

// language reports whether a text is a language tag, or empty: that means that no
// language is known.
func language(tag string) bool { return tag == "" || languageTag().MatchString(tag) }

func checkLanguages(d *document, say say) {
	if lang := d.Text(d.catalog["Lang"]); !language(lang) {
		say("the document: %q is no language", lang)
	}
	for _, e := range d.elements {
		if lang := d.Text(e.dict["Lang"]); !language(lang) {
			say("%s: %q is no language", d.label(e), lang)
		}
	}
}
