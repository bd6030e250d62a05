package record

import (
	"slices"
	"strings"
)

// confidential is the column that decides what is published.
const (
	intentionsFile = "intentions.csv"
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

// checkConfidential tells a pack that says of its intentions both that none is
// confidential and which are, and a header that is to say so and is not there:
// any other column is then another one's.
func (r *reading) checkConfidential(headings []heading) {
	if r.table.file != intentionsFile {
		return
	}
	theirs, renamed, strict := r.settings.header(intentionsFile, confidential)
	renamed = renamed && !strict // which is an error already where it is not there
	there := slices.ContainsFunc(headings, func(h heading) bool { return strings.EqualFold(h.text, theirs) })
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
