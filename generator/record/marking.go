package record

import (
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
)

// Offices say in other cells too that not everybody may see a row: a protective
// marking, "Part 2" for a programme, "[CONFIDENTIAL]" before a title. Such a mark
// is a part of a cell that speaks of nothing else, so that a confidential helpline
// is none. It contradicts a row that may be published, and then the row may not.

// marking is what such a cell says.
type marking struct {
	at        diag.Position
	text      string // as a message has it
	kind      markKind
	span      string // of the rows that its cell is merged over, as B5:B9; blank where it is of one
	reference string // of the row, where its file is of what belongs to intentions
	measure   string // of the row, where its file is of what belongs to measures
}

// markKind is how sure a mark is.
type markKind int

const (
	forCertain   markKind = iota
	byInitials            // which are a company's form too
	bySecondPart          // of a meeting, or of what the cell speaks of
	byNoHeader            // one word, which may be of something else
	bySentence            // of a note, which may ask rather than say
)

// isDoubtful reports whether the same may be said of something else.
func (m marking) isDoubtful() bool { return m.kind != forCertain }

// whose are the rows that a mark is of.
func (m marking) whose() string {
	if m.span != "" {
		return "the rows that it is merged over, " + m.span
	}
	return "this row"
}

// open says of them that they may be published.
func (m marking) open() string {
	if m.span != "" {
		return "not all of them are confidential"
	}
	return "it is not confidential"
}

// longestMark is how many bytes a mark has at the most.
const longestMark = 64

// markingIn is the part of a cell that says that not everybody may see its row; blank
// where none does. Under a header that speaks of who may see it, one word does.
func markingIn(cell, header string) string {
	if beginsAsMark(cell) {
		if mark, cut := cutLater(cell); cut && hides(aboutAccess(mark), "") {
			return cell
		}
		switch words := aboutAccess(cell); {
		case hides(words, header):
			return cell
		case words != nil: // what it says as a whole counts: "Confidential: No"
			return ""
		}
	}
	if !strings.ContainsAny(cell, "()[]{}<>:;|–—-\n*•/") {
		return ""
	}
	rest := strings.ReplaceAll(cell, " - ", "–")
	for part := range strings.FieldsFuncSeq(rest, func(r rune) bool { return strings.ContainsRune("()[]{}<>:;|–—\n*•/", r) }) {
		if !beginsAsMark(part) {
			continue
		}
		part, _ = cutLater(part)
		if hides(aboutAccess(part), "") {
			return strings.TrimSpace(part)
		}
	}
	return ""
}

// untilThen is what says that a mark holds for some time.
var untilThen = pattern.Of(`(?i)\s(?:until|till|before|pending|to\s+\d+)\s`)

// cutLater cuts what a mark says of how long it holds: "Embargoed until 1 April".
func cutLater(cell string) (mark string, found bool) {
	if len(cell) > longestMark {
		return cell, false
	}
	end := untilThen().FindStringIndex(cell)
	if end == nil {
		return cell, false
	}
	return cell[:end[0]], true
}

// aboutAccess are the words of a text that speaks of nothing but who may see
// something; nil for any other.
func aboutAccess(text string) []string {
	if !beginsAsMark(text) {
		return nil
	}
	words := wordsIn(text)
	if slices.ContainsFunc(words, func(word string) bool { return !ofMark(word) }) {
		return nil
	}
	return words
}

// beginsAsMark reports whether a text is short enough for a mark and its first word may stand
// in one: most texts are told apart by that.
func beginsAsMark(text string) bool {
	first := strings.Trim(text, " \t*•![](){}\"'“”‘’.")
	if len(first) > longestMark || first == "" {
		return false
	}
	if end := strings.IndexAny(first, " \t\n\f\r-–/(:,.?\u00a0'’"); end > 0 {
		first = first[:end]
	}
	return len(first) <= 16 && ofMark(strings.ToLower(first))
}

// ofMark reports whether a word may stand in a mark; the one that most marks have, with a
// slip of the pen as well.
func ofMark(word string) bool {
	return markWords()[word] || strings.HasPrefix(word, "confid") && slip(word, "confidential")
}

// hides reports whether such words say that not everybody may see it.
func hides(words []string, header string) bool {
	if len(words) == 0 {
		return false
	}
	switch {
	case isDone(words, header):
		return false
	case has(words, denying):
		return shows(words) && (!has(words, plainlyHides) || deniesShowing(words))
	case has(words, plainlyHides), has(words, parts):
		return true
	case has(words, circle):
		return !speaksOfDeciding(header)
	case has(words, exempting) && (shows(words) || has(words, acts)):
		return true
	case has(words, mayHide), has(words, initials), has(words, sides), has(words, vocables("closed")):
		return len(words) > 1 && has(words, company) || len(words) == 1 && words[0] == "sensitive" || speaksOfAccess(header)
	}
	return false
}

// isDone reports whether intentions are called closed under a header of statuses, which says
// how far they have come.
func isDone(words []string, header string) bool {
	other := func(word string) bool { return word != "closed" && word != "intention" && word != "intentions" }
	return has(words, vocables("closed")) && !slices.ContainsFunc(words, other) && has(wordsIn(header), statuses) &&
		!has(wordsIn(header), slices.Concat(places, company, plainlyHides, mayHide, mayShow, sharing))
}

func shows(words []string) bool { return has(words, mayShow) || has(words, sharing) }

// deniesShowing reports whether a denial is of what shows and not of what hides, which
// says the same twice: "Confidential, not for publication".
func deniesShowing(words []string) bool {
	for k := range words {
		if !has(words[k:k+1], denials) {
			continue
		}
		for m := k + 1; m < len(words) && !has(words[m:m+1], plainlyHides); m++ {
			if shows(words[m : m+1]) {
				return true
			}
		}
	}
	return false
}

func speaksOfAccess(header string) bool {
	if header == "" {
		return false
	}
	words := wordsIn(header)
	return has(words, places) || isOnly(words, meetings)
}

// isOnly reports whether a header has words of a list and no others.
func isOnly(words []string, list [][]string) bool {
	return len(words) > 0 && !slices.ContainsFunc(words, func(word string) bool { return !names([]string{word}, list) })
}

// speaksOfDeciding reports whether what stands under a header may say who decides, as
// "Board only" does: that is no mark.
func speaksOfDeciding(header string) bool {
	words := wordsIn(header)
	return has(words, deciding) && !has(words, places)
}
