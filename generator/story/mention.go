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
		word := strings.TrimLeft(text[start:end], "([\"“‘'")
		from := end - len(word)
		word = strings.TrimRight(word, ")].,;:!?\"”’'")
		if telling(word) && known(word) {
			if from > done {
				pieces = append(pieces, Piece{Text: text[done:from]})
			}
			done = from + len(word)
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

func telling(word string) bool {
	return strings.ContainsFunc(word, unicode.IsLetter) && strings.ContainsFunc(word, unicode.IsDigit)
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
