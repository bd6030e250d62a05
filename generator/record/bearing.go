package record

import (
	"slices"
	"strings"
	"unicode"

	"github.com/agnivade/levenshtein"
)

// bearing is how a header or a word bears on who may see a row.
type bearing int

const (
	silent  bearing = iota
	hiding          // a yes means that not everybody may see it: "Sensitive?"
	showing         // a yes means that everybody may: "Publish Y/N"
)

// What plainly speaks of it does so in any header. What has other uses as well
// ("Public health", "Release date", "Price sensitivity") does so where nothing
// but words aside stands with it, and some of that only where any does.
var (
	plainlyHides = vocables("confidential confidentiality confidentially embargo embargoed withhold withheld redact redacted redaction unpublished undisclosed " +
		"hold+back held+back in+confidence protective+marking security+classification security+marking confid cyfrinachol cyfrinachedd")
	mayHide = vocables("sensitive sensitivity restricted restriction restrict private privately secret hidden hide exempt exemption internal conf confid cic " +
		"part+2 part+two part+ii privileged suppress suppressed dnp nfp")
	mayShow = vocables("public publicly publish published publishable publishing publication publicise publicised disclose disclosed disclosable disclosure " +
		"releasable shareable sharable unrestricted visibility")
	showsAskedFor = vocables("share shared release visible website web open")
	aside         = vocables("is are it this for to be ok okay can may must should do does has have contains y n yes no true false the a at in on of as with by or and we " +
		"flag indicator status state level marking marker marked mark tick box check column type domain facing make made available safe suitable approved agreed " +
		"allowed permitted ready needed required session part item items row record entry intention intentions title content contents text info information data " +
		"material version paper papers board meeting only use view list website web site page report pack packs reason reasons why from commercial commercially legally market politically financially official " +
		"business personal patient foi foia highly strictly please yet now 2 two ii")
	denials = vocables("not non un dont never cannot cant without exclude excluded omit omitted")
)

// vocables are texts of one word, or of several joined by a plus.
func vocables(list string) [][]string {
	var all [][]string
	for text := range strings.FieldsSeq(list) {
		all = append(all, strings.Split(text, "+"))
	}
	return all
}

// bearingOf is how a text bears on who may see a row. Slips of the pen and
// letters of other alphabets do not hide it, and a denial turns it round.
func bearingOf(text string) bearing {
	words := wordsIn(text)
	found := silent
	switch {
	case has(words, plainlyHides):
		found = hiding
	case slices.ContainsFunc(words, func(word string) bool {
		return !has([]string{word}, slices.Concat(mayHide, mayShow, showsAskedFor, aside, denials))
	}): // it is about something else
	case has(words, mayShow), len(words) > 1 && has(words, showsAskedFor) && !has(words, mayHide):
		found = showing
	case has(words, mayHide):
		found = hiding
	}
	if found != silent && has(words, denials) {
		return hiding + showing - found
	}
	return found
}

// has reports whether any vocable stands in words, one after the other.
func has(words []string, any [][]string) bool {
	return slices.ContainsFunc(any, func(vocable []string) bool {
		for start := 0; start+len(vocable) <= len(words); start++ {
			if slices.EqualFunc(words[start:start+len(vocable)], vocable, slip) {
				return true
			}
		}
		return false
	})
}

// slip reports whether a word is another one, with a slip of the pen for each
// five letters but not at its beginning, which may deny; of short words, none.
func slip(word, of string) bool {
	return word == of || len(of) >= 6 && word[0] == of[0] && levenshtein.ComputeDistance(word, of) <= len(of)/5
}

// wordsIn are the words of a text in lower case: a capital within one begins
// the next, as in isConfidential.
func wordsIn(text string) []string {
	var b strings.Builder
	small := false
	for _, r := range text {
		r = AsLatin(r)
		switch {
		case unicode.Is(unicode.Cf, r), r == '\'', r == '’':
			continue
		case unicode.IsUpper(r) && small:
			b.WriteByte(' ')
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			r = ' '
		}
		small = unicode.IsLower(r)
		b.WriteRune(unicode.ToLower(r))
	}
	return strings.Fields(b.String())
}
