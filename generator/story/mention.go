package story

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"boardpack/generator/figure"
)

// Piece is a part of a text: words, or a reference.
type Piece struct {
	Text  string
	Names bool // it is a reference
}

// Mentions cuts a text where it names intentions. In running text, a reference is
// a word with letters and digits: a number alone is hardly ever one.
func Mentions(text string, known func(reference string) bool) []Piece {
	var pieces []Piece
	done := 0
	for start := 0; start < len(text); {
		end := start + strings.IndexFunc(text[start:], unicode.IsSpace)
		if end < start {
			end = len(text)
		}
		if word, at := named(text[start:end], known); word != "" {
			if from := start + at; from > done {
				pieces = append(pieces, Piece{Text: text[done:from]})
			}
			done = start + at + len(word)
			pieces = append(pieces, Piece{word, true})
		}
		_, space := utf8.DecodeRuneInString(text[end:])
		start = end + space
	}
	if done < len(text) {
		pieces = append(pieces, Piece{Text: text[done:]})
	}
	return pieces
}

// named is the reference in a word, without the marks around it, and where in the word it
// begins; empty where there is none. Most words tell nothing, with their marks or without.
func named(word string, known func(reference string) bool) (reference string, at int) {
	if !telling(word) {
		return "", 0
	}
	reference = strings.TrimLeft(word, "([\"“‘'")
	at = len(word) - len(reference)
	if reference = strings.TrimRight(reference, ")].,;:!?\"”’'"); !known(reference) {
		return "", 0
	}
	return reference, at
}

func telling(word string) bool {
	return strings.ContainsFunc(word, unicode.IsDigit) && strings.ContainsFunc(word, unicode.IsLetter)
}

// Cell cuts the text of a table's cell. In a column of references it is these and nothing
// else, with commas between them, whatever they look like.
func Cell(column figure.Column, cell figure.Cell, known func(reference string) bool) []Piece {
	switch {
	case cell.Numeric():
		return nil
	case column.Name != "reference" && column.Name != "references":
		return Mentions(cell.Text(), known)
	}
	var pieces []Piece
	for k, reference := range strings.Split(cell.Text(), ", ") {
		if !known(reference) {
			return Mentions(cell.Text(), known)
		}
		if k > 0 {
			pieces = append(pieces, Piece{Text: ", "})
		}
		pieces = append(pieces, Piece{reference, true})
	}
	return pieces
}
