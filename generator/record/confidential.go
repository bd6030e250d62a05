package record

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/sheet"
)

// confidential is the column that decides what is published.
const (
	intentionsFile = "intentions.csv"
	deliveryFile   = "delivery.csv"
	confidential   = "confidential"
)

// requiring are the columns with one of them required. A blank in it is then no
// No: what nobody has said may not be published.
func requiring(columns []column, name string) []column {
	columns = slices.Clone(columns)
	for k := range columns {
		columns[k].required = columns[k].required || columns[k].name == name
	}
	return columns
}

// tellBearing tells a header that is not read and seems to say which rows may be
// published: what it says may not be passed over. The finding gives the line to
// write; it reports whether there is one.
func (r *reading) tellBearing(h heading) bool {
	means := bearingOf(h.text)
	if means == silent || !r.settings.Hides || r.table.file != intentionsFile && means != hiding && !r.hasSheetOfIntentions() {
		return false
	}
	switch {
	case r.table.file != intentionsFile && r.hasSheetOfIntentions():
		return true // it is told of them
	case r.table.file != intentionsFile:
		r.findings.errorf(h.at, "confidential-elsewhere", "column %s is not read, and seems to say what may not be published: only intentions can be confidential", quoted(h.text)).
			Hinted("mark the intention in intentions.csv, and list the column under files: %s: fields, or take it out", strings.TrimSuffix(r.table.file, ".csv"))
	case r.settings.AllPublished:
		r.findings.errorf(h.at, "confidential-none-doubted", "column %s seems to say what may be published, but pack.yaml says confidential: none", quoted(h.text)).
			Hinted("take confidential: none out, and write: %s", lineFor(cmp.Or(h.over, h.text), means))
	case r.sheet.fields[confidential] > 0:
		r.findings.errorf(h.at, "confidential-two-columns", "column %s seems to say what may be published, and is not read: column %d is", quoted(h.text), r.sheet.fields[confidential]).
			Hinted("take it out, or list it under files: intentions: fields if it says something else")
	default:
		r.lost[confidential] = true // which is this finding, and no other
		r.findings.errorf(h.at, "confidential-not-said", "column %s seems to say what may be published, and nothing says so", quoted(h.text)).
			Hinted("write in pack.yaml: %s", lineFor(cmp.Or(h.over, h.text), means))
	}
	return true
}

// checkGroups looks at the headings of groups of columns above the header: one
// that seems to say what may be published does so of the columns under it, where
// none of them is the one that is read.
func (r *reading) checkGroups(in *sheet.Sheet) {
	for k, text := range in.Above {
		text = strings.TrimSpace(text)
		end := k + 1
		for end < len(in.Header) && (end >= len(in.Above) || strings.TrimSpace(in.Above[end]) == "") {
			end++
		}
		if field := r.sheet.fields[confidential]; text != "" && (r.table.file != intentionsFile || field <= k || field > end) {
			r.tellBearing(heading{text: text, at: r.sheet.at(in.Line, k+1), over: firstOf(in.Header[min(k, len(in.Header)):min(end, len(in.Header))])})
		}
	}
}

// firstOf is the first text that says anything; blank for none.
func firstOf(texts []string) string {
	for _, text := range texts {
		if text = strings.TrimSpace(text); text != "" {
			return text
		}
	}
	return ""
}

// lineFor is the line of pack.yaml that has a header say what is confidential.
func lineFor(header string, means bearing) string {
	line := "files: {intentions: {columns: {confidential: " + quoted(header) + "}"
	if means == showing {
		line += `, words: {confidential: {Y: "No", N: "Yes"}}`
	}
	return line + "}}"
}

// checkConfidential tells a pack that says of its intentions both that none is
// confidential and which are, and a header that is to say so and is not there:
// any other column is then another one's.
func (r *reading) checkConfidential(headings []heading) {
	if r.table.file != intentionsFile {
		return
	}
	theirs, renamed, strict := r.settings.header(intentionsFile, confidential)
	renamed = renamed && !strict // which is an error already where it is not there
	there := len(called(headings, theirs)) > 0
	field := r.sheet.fields[confidential]
	switch {
	case r.settings.AllPublished && field > 0:
		r.findings.errorf(headings[field-1].at, "confidential-twice", "column %s is here, but pack.yaml says confidential: none", quoted(headings[field-1].text)).
			Hinted("take confidential: none out, or the column")
	case renamed && !there && field > 0 && r.settings.Hides:
		r.findings.errorf(headings[field-1].at, "confidential-not-there", "pack.yaml says that %s is what boardpack calls %s, and there is no such header", quoted(theirs), confidential)
	case renamed && !there && field == 0 && r.settings.AllPublished:
		r.findings.errorf(headings[0].at, "confidential-not-there", "pack.yaml says that %s is what boardpack calls %s, and there is no such header", quoted(theirs), confidential)
	}
	if field > 0 {
		r.checkTurned(headings[field-1])
	}
}

// checkTurned tells words of pack.yaml that would publish what a column marks.
// Where its header asks who may see a row ("Public?"), a no marks it. Where it
// asks neither, the words may turn both answers round, but not one alone.
func (r *reading) checkTurned(h heading) {
	words, asks := r.settings.Files[intentionsFile].Words[confidential], bearingOf(h.text)
	round := asks == showing || asks == silent && turns(words, "yes", "no") && turns(words, "no", "yes")
	for _, theirs := range slices.Sorted(maps.Keys(words)) {
		becomes, _ := yesOrNo(words[theirs].Text)
		if becomes == "no" && marks(theirs, round) {
			r.findings.errorf(words[theirs].At, "confidential-turned", "%s in column %s marks what may not be published, and cannot be read as %s", quoted(theirs), quoted(h.text), quoted(words[theirs].Text)).
				Hinted("write: %s", lineFor(h.text, asks))
		}
		if _, wrong := yesOrNo(theirs); wrong == nil && round {
			r.turned = append(r.turned, quoted(theirs)+" is confidential: "+words[theirs].Text)
		}
	}
	if len(r.turned) > 0 {
		r.turned[0] = "column " + quoted(h.text) + ": " + r.turned[0]
	}
}

// marks reports whether an answer says that not everybody may see the row. Round
// is set where a no does.
func marks(answer string, round bool) bool {
	if plain, wrong := yesOrNo(answer); wrong == nil {
		return (plain == "yes") != round
	}
	return bearingOf(answer) == hiding
}

// turns reports whether words have an answer of theirs become one of ours.
func turns(words map[string]diag.Located, from, to string) bool {
	for theirs, ours := range words {
		was, wrong := yesOrNo(theirs)
		if becomes, _ := yesOrNo(ours.Text); wrong == nil && was == from && becomes == to {
			return true
		}
	}
	return false
}

// checkBlankWord tells a word that would stand in for what nobody has said of a
// row: unless it hides the row, it may not.
func (r *reading) checkBlankWord() {
	ours := r.settings.words(intentionsFile, confidential)[""]
	if r.table.file != intentionsFile || !r.settings.Hides || ours == "" {
		return
	}
	if word, _ := yesOrNo(ours); word != "yes" {
		at := r.settings.Files[intentionsFile].Words[confidential][""].At
		r.findings.errorf(at, "confidential-blank-word", "a blank %s cannot be %s: an edition does not see all", confidential, quoted(ours)).
			Hinted("say Yes or No in each row")
	}
}

// Opposite reports whether a word of theirs and the one of ours that it is read
// as say the opposite: a yes and a no, or what may not be published and a no.
func Opposite(theirs, ours string) bool {
	becomes, _ := yesOrNo(ours)
	was, wrong := yesOrNo(theirs)
	return becomes != "" && (wrong == nil && was != becomes || wrong != nil && becomes == "no" && bearingOf(theirs) == hiding)
}
