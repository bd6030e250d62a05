package record

import (
	"slices"
	"strings"
	"sync"

	"boardpack/generator/diag"
	"boardpack/generator/sheet"
)

// Offices say in other cells too that not everybody may see a row: a protective
// marking, "Part 2" for a programme, "[CONFIDENTIAL]" before a title. Such a mark
// is a part of a cell that speaks of nothing else, so that a confidential helpline
// is none. It contradicts a row that may be published, and then the row may not.

// marking is what such a cell says.
type marking struct {
	at   diag.Position
	text string
}

// Words of marks beside those that bear on publication in a header. Company is
// what "private" or "exempt" stands with where it is of the row and of nothing else.
var (
	sharing = vocables("share shared release released sharing circulation circulate")
	denying = vocables("not non un dont never cannot cant no n false")
	parts   = vocables("part+2 part+two part+ii in+camera")
	company = vocables("official commercial commercially market politically session sessions closed meeting board item items information use only")
	// places are words of headers under which "Private" alone says who may see a row.
	places = vocables("session agenda handling access marking classification circulation audience distribution visibility sharing foi publication part")
)

// markWords are all words that may stand in a mark.
var markWords = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{"closed": true}
	for _, list := range [][][]string{plainlyHides, mayHide, mayShow, aside, denials, sharing, denying, parts, company} {
		for _, vocable := range list {
			for _, word := range vocable {
				all[word] = true
			}
		}
	}
	for _, word := range []string{"web", "website", "page", "report", "ready", "yet"} { // say how far a thing has come
		delete(all, word)
	}
	return all
})

// longestMark is how many bytes a mark has at the most.
const longestMark = 64

// markingIn is the part of a cell that says that not everybody may see its row; blank
// where none does. Under a header that speaks of who may see it, one word does.
func markingIn(cell, header string) string {
	switch words := aboutAccess(cell); {
	case hides(words, header):
		return cell
	case words != nil: // what it says as a whole counts: "Confidential: No"
		return ""
	}
	if strings.IndexAny(cell, "()[]{}<>:;|–—-\n*•/") < 0 {
		return ""
	}
	rest := strings.ReplaceAll(cell, " - ", "–")
	for part := range strings.FieldsFuncSeq(rest, func(r rune) bool { return strings.ContainsRune("()[]{}<>:;|–—\n*•/", r) }) {
		if hides(aboutAccess(part), "") {
			return strings.TrimSpace(part)
		}
	}
	return ""
}

// aboutAccess are the words of a text that speaks of nothing but who may see
// something; nil for any other. Most texts are told apart by their first word.
func aboutAccess(text string) []string {
	first := strings.Trim(text, " \t*•![](){}\"'“”‘’.")
	if len(first) > longestMark || first == "" {
		return nil
	}
	if end := strings.IndexAny(first, " -–/(:,.\u00a0'’"); end > 0 {
		first = first[:end]
	}
	if len(first) > 16 || !markWords()[strings.ToLower(first)] {
		return nil
	}
	words := wordsIn(text)
	if slices.ContainsFunc(words, func(word string) bool { return !markWords()[word] }) {
		return nil
	}
	return words
}

// hides reports whether such words say that not everybody may see it.
func hides(words []string, header string) bool {
	if len(words) == 0 {
		return false
	}
	switch {
	case has(words, denying):
		return (has(words, mayShow) || has(words, sharing)) && !has(words, plainlyHides)
	case has(words, plainlyHides), has(words, parts):
		return true
	case has(words, mayHide) || has(words, vocables("closed")):
		return len(words) > 1 && has(words, company) || len(words) == 1 && words[0] == "sensitive" || speaksOfAccess(header)
	}
	return false
}

func speaksOfAccess(header string) bool { return header != "" && has(wordsIn(header), places) }

// noteMarks keeps what a row's cells and what it stands under say of who may see it.
func (r *reading) noteMarks(row sheet.Row) {
	if !r.settings.Hides || r.table.file != intentionsFile && r.table.file != deliveryFile {
		return
	}
	if r.headsMarked(row) {
		return
	}
	for k, text := range row.Cells {
		if text == "" {
			text = row.Merged[k]
		}
		if len(text) < 4 {
			continue
		}
		header := ""
		if k < len(r.sheet.in.Header) {
			header = r.sheet.in.Header[k]
		}
		if said := markingIn(text, header); said != "" {
			r.keepMark(row.Line, marking{r.sheet.at(row.Line, k+1), said})
			return
		}
	}
	if said := markingIn(row.Band, "session"); said != "" {
		r.keepMark(row.Line, marking{r.sheet.at(row.Line, 0), said})
	}
}

// headsMarked hears of a row with one filled cell, which is no row of a list: it may
// say of those below it who may see them, and that goes with it when it is deleted.
func (r *reading) headsMarked(row sheet.Row) bool {
	k := slices.IndexFunc(row.Cells, func(text string) bool { return text != "" })
	if k < 0 || r.table.file != intentionsFile || slices.ContainsFunc(row.Cells[k+1:], func(text string) bool { return text != "" }) {
		return false
	}
	said := markingIn(row.Cells[k], "session")
	if said != "" {
		r.findings.errorf(r.sheet.at(row.Line, k+1), "confidential-heading", "%s, alone in its row, says that not everybody may see the rows below it", quoted(said)).
			Hinted("say Yes or No in each of those rows, in a column of what is confidential, and then delete this one")
	}
	return said != ""
}

func (r *reading) keepMark(line int, m marking) {
	if r.sheet.marks == nil {
		r.sheet.marks = map[int32]marking{}
	}
	r.sheet.marks[int32(line)] = m
}

// noteWhole hears of a sheet that by its name, or by what stands above its table, is
// not for everybody: a pack that says so of no row may not publish it.
func (r *reading) noteWhole(in *sheet.Sheet) {
	given := r.settings.Files[intentionsFile].Given[confidential]
	if no, _ := yesOrNo(given.Text); !r.settings.AllPublished && no != "no" || r.table.file != intentionsFile || !r.settings.Hides {
		return
	}
	at := r.sheet.at(in.Line, 1)
	for _, text := range append([]string{at.Sheet}, in.Title...) {
		if said := markingIn(text, "session"); said != "" {
			r.findings.errorf(at, "confidential-none-sheet", "%s, by the name of the sheet or above its table, says that not everybody may see it, and pack.yaml says that all of it may be published", quoted(said)).
				Hinted("say of this list in pack.yaml: given: {confidential: \"Yes\"}; or say Yes or No in each row; or take the words away")
			return
		}
	}
}

// marks tells rows that a cell marks, and that nothing keeps from everybody.
func (j *joining) marks() {
	if !j.pack.said.Hides {
		return
	}
	told := map[diag.Position]bool{}
	for _, i := range j.pack.Intentions {
		if i.Confidential {
			continue
		}
		j.tellMark(i, j.files[intentionsFile], &i.Row, told)
		for d := i.Delivery; d != nil; d = d.Earlier {
			j.tellMark(i, j.files[deliveryFile], &d.Row, told)
		}
	}
	for _, r := range j.files { // a view of the records holds nothing of what it hides
		for _, part := range append([]*reading{r}, r.more...) {
			part.sheet.marks = nil
		}
	}
}

func (j *joining) tellMark(i *Intention, r *reading, row *Row, told map[diag.Position]bool) {
	if row.sheet == nil {
		return
	}
	m, marks := row.sheet.marks[row.line]
	if !marks || told[m.at] {
		return
	}
	told[m.at] = true
	if j.pack.said.AllPublished {
		r.findings.errorf(m.at, "confidential-none-marked", "%s says that not everybody may see this row, and pack.yaml says confidential: none", quoted(m.text)).
			Hinted("take confidential: none out, and say Yes or No in each row; or take the words out of the cell if they mean something else")
		return
	}
	r.findings.errorf(m.at, "confidential-marked", "%s says that not everybody may see this row, and it is not confidential", quoted(m.text)).
		Hinted("say Yes for it in the column of what is confidential, or take the words out of the cell if they mean something else")
}
