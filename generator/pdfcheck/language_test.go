package pdfcheck

import "testing"

// The tags are examples of BCP 47, appendix A and section 2.1.
func TestLanguageTag(t *testing.T) {
	for _, tag := range []string{
		"de", "fr", "ja", "en-GB", "EN-gb", "zh-Hant", "zh-cmn-Hans-CN", "sr-Latn", "sl-rozaj-biske", "de-CH-1901",
		"es-419", "de-CH-x-phonebk", "x-whatever", "qaa-Qaaa-QM-x-southern", "en-US-u-islamcal", "ar-a-aaa-b-bbb-a-ccc", "cy",
	} {
		if !languageTag().MatchString(tag) {
			t.Errorf("%s is refused", tag)
		}
	}
	for _, tag := range []string{"en_GB", "e", "en-", "-en", "english language", "de-419-DE", "a-DE", "en-GB-oxendict-", "gaeilgeach", "en\n"} {
		if languageTag().MatchString(tag) {
			t.Errorf("%q is taken for a language", tag)
		}
	}
}
