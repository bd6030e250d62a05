package story

import (
	"strings"
	"unicode"

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
	done, end := 0, 0
	for {
		digit := strings.IndexFunc(text[end:], unicode.IsDigit)
		if digit < 0 {
			break
		}
		var from int
		from, end = wordAt(text, end+digit)
		word := strings.TrimLeft(text[from:end], "([\"“‘'")
		from = end - len(word)
		word = strings.TrimRight(word, ")].,;:!?\"”’'")
		if !strings.ContainsFunc(word, unicode.IsLetter) || !known(word) {
			continue
		}
		if from > done {
			pieces = append(pieces, Piece{Text: text[done:from]})
		}
		done = from + len(word)
		pieces = append(pieces, Piece{word, true})
	}
	if done < len(text) {
		pieces = append(pieces, Piece{Text: text[done:]})
	}
	return pieces
}

// wordAt is from where to where the word goes that stands at a place.
func wordAt(text string, place int) (from, end int) {
	inWord := func(r rune) bool { return !unicode.IsSpace(r) }
	return len(strings.TrimRightFunc(text[:place], inWord)), len(text) - len(strings.TrimLeftFunc(text[place:], inWord))
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
