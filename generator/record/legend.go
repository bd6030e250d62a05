package record

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"boardpack/generator/diag"
	"boardpack/generator/sheet"
)

// A legend says of rows by their look, or in a sentence about rows, that not everybody may see
// them: "red = confidential". No cell of such a row says so itself.

// legend is how surely a text is one.
type legend int

const (
	noLegend     legend = iota
	likelyLegend        // it speaks of what is kept back, and of rows in no word
	rowsLegend          // it speaks of rows as well
	looksLegend         // it says so of what they look like
)

// looks are words for what rows look like, and lists for what has rows. The words of linking stand
// between them and what they mean.
var (
	looks = vocables("red amber green yellow orange pink purple blue grey gray black white brown teal gold colour colours coloured color colors colored shade shaded shading " +
		"highlight highlighted highlighting bold italic italics underlined struck strikethrough asterisk asterisks starred")
	lists   = vocables("row rows line lines entry entries item items scheme schemes intention intentions proposal proposals marked flagged")
	linking = vocables("are is be mean means meaning denote denotes indicate indicates text font cell cells fill filled light dark pale bright key legend out through")
)

// withheld are words by which a sentence says that something is kept back.
var withheld = vocables("not+for+publication not+publish not+published not+be+published not+to+be+published not+for+public not+be+public not+for+release not+release not+be+released " +
	"not+share not+be+shared not+to+be+shared not+for+sharing not+for+circulation not+circulate not+in+the+public+domain " +
	"out+of+the+public out+of+public keep+private")

// legendIn is how surely a text is a legend. One that stands beside a colour has its look from that.
func (r *reading) legendIn(text string, coloured bool) (found legend) {
	if !r.maySpeakOfSecrecy(text) {
		return noLegend
	}
	for sentence := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(".;\n", r) }) {
		words := wordsIn(sentence)
		looks := coloured || names(words, looks) || strings.Contains(sentence, "*")
		switch {
		case !isSecret(sentence) && !(looks && meansSecret(words)):
		case looks:
			return looksLegend
		case names(words, lists):
			found = rowsLegend
		default:
			found = max(found, likelyLegend)
		}
	}
	return found
}

// isSecret reports whether a sentence says of something that not everybody may see it.
func isSecret(sentence string) bool {
	if markingIn(sentence, "") != "" {
		return true
	}
	words := wordsIn(sentence)
	denied := has(words, vocables("no not none nothing non un dont never cannot"))
	return keepsBack(words) || has(words, plainlyHides) && !denied
}

// keepsBack reports whether words ask for something to be kept back.
func keepsBack(words []string) bool {
	words = slices.Clone(words)
	for k, word := range words {
		words[k] = cmp.Or(map[string]string{"dont": "not", "never": "not", "cannot": "not"}[word], word)
	}
	return has(words, withheld)
}

// meansSecret reports whether what such words say of a look is that not everybody may see it: one
// word does, as "restricted". What a legend calls closed is done with.
func meansSecret(words []string) bool {
	rest := slices.DeleteFunc(slices.Clone(words), func(word string) bool { return names([]string{word}, slices.Concat(looks, lists, linking)) })
	return !slices.ContainsFunc(rest, func(word string) bool { return !ofMark(word) || word == "closed" }) && hides(rest, "session")
}

// tellLegend tells a legend: where pack.yaml says that all may be published it says otherwise, and
// where each row has an answer, that of rows of that look is to be seen to.
func (r *reading) tellLegend(found legend, at diag.Position, text string) {
	switch {
	case r.publishesAll() && found >= rowsLegend:
		r.findings.errorf(at, "confidential-none-legend", "%s says that not everybody may see all rows, and pack.yaml says that all may be published", quoted(text)).
			Hinted("%s; or take the words out of the sheet if they mean something else", r.insteadOfAll())
	case r.publishesAll() && found == likelyLegend:
		r.findings.warnf(at, "confidential-none-perhaps", "%s may be of rows of the list, and pack.yaml says that all may be published", quoted(text)).
			Hinted("if it is, %s", r.insteadOfAll())
	case r.answersEach() && found == looksLegend:
		r.findings.warnf(at, "confidential-legend", "%s says so by what rows look like, and they are read by their column of what is confidential alone", quoted(text)).
			Hinted("see that each row that looks so says Yes there")
	}
}

// isLegend reports whether a row that is none of the list is a legend which goes against pack.yaml,
// and tells it.
func (r *reading) isLegend(row sheet.Row) bool {
	if !r.publishesAll() {
		return false
	}
	if m, marks := r.sheet.marks[int32(row.Line)]; marks && !m.isDoubtful() {
		return true // it is told as a mark
	}
	looks := false
	for k, text := range row.Cells {
		if found := r.legendIn(text, looks); found > noLegend {
			r.tellLegend(max(found, rowsLegend), r.sheet.at(row.Line, k+1), text)
			return true
		}
		looks = looks || isLook(text)
	}
	return false
}

// tellBeyond tells legends to the right of the table.
func (r *reading) tellBeyond(row sheet.Row) {
	for k, text := range row.Beyond {
		if text != "" && r.table.file == intentionsFile && r.settings.Hides {
			r.tellLegend(r.legendIn(text, k > 0 && isLook(row.Beyond[k-1])), r.sheet.at(row.Line, len(row.Cells)+k+1), text)
		}
	}
}

// insteadOfAll is what to write where pack.yaml says that all of a list may be published and it may not.
func (r *reading) insteadOfAll() string {
	const each = "say Yes or No in each row, in a column named in pack.yaml: files: {intentions: {columns: {confidential: " + theirHeader + "}}}"
	if r.settings.AllPublished {
		return "take confidential: none out of pack.yaml, and " + each
	}
	return "take given: confidential out of pack.yaml, and " + each
}

// answersEach reports whether the list has a column that says of each row who may see it.
func (r *reading) answersEach() bool {
	return r.table.file == intentionsFile && r.settings.Hides && r.sheet.fields[confidential] > 0
}

// isLook reports whether a cell says no more than what something looks like, as "Red" and "Rows in bold".
func isLook(text string) bool {
	words := wordsIn(text)
	return len(words) > 0 && len(words) <= 4 && names(words, looks) && isOnly(words, slices.Concat(looks, lists, linking, vocables("in with")))
}

// names reports whether one of the words is a vocable to the letter: "shared" is no slip of "shaded".
func names(words []string, any [][]string) bool {
	return slices.ContainsFunc(any, func(vocable []string) bool { return slices.Contains(words, vocable[0]) })
}

// secretWords are those without which no text speaks of what is kept back: the last of each vocable.
var secretWords = func() (all [][]string) {
	for _, vocable := range slices.Concat(plainlyHides, withheld, parts, mayHide, circle, sharing, mayShow) {
		all = append(all, vocable[len(vocable)-1:])
	}
	return all
}()

// maySpeakOfSecrecy tells most texts apart by words that were looked at before: those of a long
// sheet are few.
func (r *reading) maySpeakOfSecrecy(text string) bool {
	const mostWords = 50_000
	if r.heard == nil || len(r.heard) > mostWords {
		r.heard = map[string]bool{}
	}
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.In(r, unicode.Cf, unicode.M)
	}) {
		secret, known := r.heard[word]
		if !known {
			secret = slices.ContainsFunc(wordsIn(word), func(part string) bool {
				return has([]string{part}, secretWords) || ofMark(part) && strings.HasPrefix(part, "conf")
			})
			r.heard[strings.Clone(word)] = secret
		}
		if secret {
			return true
		}
	}
	return false
}
