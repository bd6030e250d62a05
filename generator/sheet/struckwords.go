package sheet

import (
	"bytes"
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
)

// Texts of a workbook stand in a part of their own, or in their cells.
const textsPart = "xl/sharedStrings.xml"

var (
	strikeRun = []byte("strike") // sheets are long: an expression over all of one takes seconds
	wholeCell = pattern.Of(`(?s)<(?:\w+:)?c\s([^>]*[^>/])>(.*?)</(?:\w+:)?c>`)
	sharedAt  = pattern.Of(`\bt="s"`)
	sharedNo  = pattern.Of(`<(?:\w+:)?v>\s*(\d+)\s*</`)
	inCell    = pattern.Of(`(?s)<(?:\w+:)?is>.*</(?:\w+:)?is>`)
	escaped   = pattern.Of(`_x([0-9A-Fa-f]{4})_`)
)

// runs are a text in parts of one look each.
type runs struct {
	Runs []struct {
		Strike *struct {
			Val string `xml:"val,attr"`
		} `xml:"rPr>strike"`
		Text string `xml:"t"`
	} `xml:"r"`
}

// parted are the words of a text that stand, and those that are struck through.
func (r runs) parted() (standing, struck string) {
	for _, run := range r.Runs {
		if s := run.Strike; s != nil && s.Val != "0" && s.Val != "false" {
			struck += run.Text
		} else {
			standing += run.Text
		}
	}
	plain := func(text string) string {
		return escaped().ReplaceAllStringFunc(text, func(code string) string {
			n, _ := strconv.ParseUint(code[2:6], 16, 16)
			return string(rune(n))
		})
	}
	return plain(standing), strings.TrimSpace(plain(struck))
}

// rewritten is a cell some of whose words are struck through, and what is left of it.
type rewritten struct{ standing, struck string }

// strikeWords looks for words that are struck through within a cell, as people do who change
// it for others to see. What is struck through as a whole is a cell like others of that look.
func (l *layout) strikeWords(file *excelize.File, rows []byte) {
	shared := struckTexts(file)
	if len(shared) == 0 && !bytes.Contains(rows, strikeRun) {
		return
	}
	for _, m := range wholeCell().FindAllSubmatch(rows, -1) {
		words := rewritten{}
		if sharedAt().Match(m[1]) {
			if no := sharedNo().FindSubmatch(m[2]); no != nil {
				words = shared[number(no[1])]
			}
		} else if text := inCell().Find(m[2]); text != nil && bytes.Contains(text, strikeRun) {
			var r runs
			if xml.Unmarshal(text, &r) == nil {
				words.standing, words.struck = r.parted()
			}
		}
		at := cellAt().FindSubmatch(m[1])
		if at == nil || words.struck == "" {
			continue
		}
		column, err := excelize.ColumnNameToNumber(string(at[1]))
		switch place := (spot{number(at[2]), column}); {
		case err != nil:
		case strings.TrimSpace(words.standing) == "":
			l.struck = append(l.struck, place)
		default:
			l.rewritten[place] = words
		}
	}
}

// struckTexts are the texts with such words of the part that all sheets share, by their number.
func struckTexts(file *excelize.File) map[int]rewritten {
	part, _ := file.Pkg.Load(textsPart)
	data, _ := part.([]byte)
	if !bytes.Contains(data, strikeRun) {
		return nil
	}
	found := map[int]rewritten{}
	from := xml.NewDecoder(bytes.NewReader(data))
	for n := 0; ; {
		token, err := from.Token()
		if err != nil {
			return found // what is damaged is told where its cells are read
		}
		if begin, is := token.(xml.StartElement); is && begin.Name.Local == "si" {
			var r runs
			if from.DecodeElement(&r, &begin) != nil {
				return found
			}
			if standing, struck := r.parted(); struck != "" {
				found[n] = rewritten{standing, struck}
			}
			n++
		}
	}
}

// rewrite puts what is left in the place of cells of a row that have struck words.
func (l *layout) rewrite(row int, cells []string) {
	if len(l.rewritten) == 0 {
		return
	}
	for k := range cells {
		if words, is := l.rewritten[spot{row, k + 1}]; is {
			cells[k] = words.standing
		}
	}
}

// tellStruckWords tells the cells that are read without words, from the header on.
func (s *Sheet) tellStruckWords() {
	count, first := 0, spot{}
	for at := range s.book.layout.rewritten {
		if at.row < s.Line || at.column > len(s.Header) {
			continue
		}
		if count++; count == 1 || at.row < first.row || at.row == first.row && at.column < first.column {
			first = at
		}
	}
	if count > 0 {
		s.findings.Warnf(s.At(first.row, first.column), "words-struck-through", "%s is struck through, and the cell is read without it (cells with such words: %d)", diag.Quoted(s.book.layout.rewritten[first].struck), count).
			Hinted("delete the words; or take the line off them, if they hold")
	}
}
