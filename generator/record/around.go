package record

import (
	"cmp"
	"slices"
	"strings"

	"boardpack/generator/sheet"
)

// Sheets say who may see their rows around the table as well: by their name, above it, in notes
// at its header, in notes below it, and on another sheet of the workbook, which lists what is
// confidential by its references.

// publishesAll reports whether pack.yaml says of the intentions, or of this list of them, that
// each may be published.
func (r *reading) publishesAll() bool {
	given := r.settings.Files[intentionsFile].Given[confidential]
	no, _ := yesOrNo(given.Text)
	return r.table.file == intentionsFile && r.settings.Hides && (r.settings.AllPublished || no == "no")
}

// noteWhole hears of a sheet that by its name, or by what stands above its table, is
// not for everybody: a pack that says so of no row may not publish it.
func (r *reading) noteWhole(in *sheet.Sheet) {
	if !r.publishesAll() {
		return
	}
	at := r.sheet.at(in.Line, 1)
	for _, text := range append([]string{at.Sheet}, in.Title...) {
		if said := markingIn(text, "session"); said != "" && (bearingOf(text) == silent || !slices.Contains(in.Above, text)) { // which is told of its columns
			r.findings.errorf(at, "confidential-none-sheet", "%s, by the name of the sheet or above its table, says that not everybody may see it, and pack.yaml says that all of it may be published", quoted(said)).
				Hinted("say of this list in pack.yaml: given: {confidential: \"Yes\"}; or say Yes or No in each row; or take the words away")
			return
		}
	}
}

// tellAside tells a note at the header or below the table that says the same of some rows.
func (r *reading) tellAside(in *sheet.Sheet) {
	if !r.publishesAll() {
		return
	}
	for _, said := range in.Aside() {
		if speaksOfSecrecy(said.Text) {
			r.findings.errorf(said.At, "confidential-none-note", "the note %s says that not everybody may see all rows, and pack.yaml says that all may be published", quoted(said.Text)).
				Hinted("take confidential: none out, and say Yes or No in each row; or take the words out of the note if they mean something else")
			return
		}
	}
}

// withheld are words by which a sentence says that something is kept back.
var withheld = vocables("not+for+publication not+publish not+published not+be+published not+to+be+published not+for+public not+be+public not+for+release not+release not+be+released " +
	"not+share not+be+shared not+to+be+shared not+for+sharing not+for+circulation not+circulate not+in+the+public+domain")

// speaksOfSecrecy reports whether a note, which is a sentence or more, says of something that not
// everybody may see it.
func speaksOfSecrecy(note string) bool {
	if markingIn(note, "") != "" {
		return true
	}
	return slices.ContainsFunc(strings.FieldsFunc(note, func(r rune) bool { return strings.ContainsRune(".;\n", r) }), func(sentence string) bool {
		words := wordsIn(sentence)
		for k, word := range words {
			words[k] = cmp.Or(map[string]string{"dont": "not", "never": "not", "cannot": "not"}[word], word)
		}
		denied := has(words, vocables("no not none nothing non un"))
		return has(words, withheld) || has(words, plainlyHides) && !denied
	})
}
