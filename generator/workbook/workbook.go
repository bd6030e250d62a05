// Package workbook writes an edition's tables as one .xlsx, by the rules of the
// Government Analysis Function for spreadsheets, and describes their CSV files as CSV
// on the Web.
package workbook

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/figure"
	"boardpack/generator/wording"
)

// Book is what the workbook of an edition holds.
type Book struct {
	Organisation string
	Pack         string // "Commissioning intentions 2024/25"
	Edition      string // "Board"
	Audience     string // whom it is for; may be empty
	AsAt         time.Time
	Language     string
	Band         string   // such as CONFIDENTIAL; may be empty
	Mark         string   // "Draft"; may be empty
	Notice       string   // what the reader must know first; may be empty
	Contact      []string // how to ask, a way each; none where none is known
	Papers       []Paper
}

// Paper is a paper of the edition with those of its figures that have files.
type Paper struct {
	Title   string
	Figures []*figure.Figure
}

// tab is a figure in the workbook, with its labels in all papers that have it: its title
// is under that of the first.
type tab struct {
	*figure.Figure
	sheet  string
	labels []string
	papers []string
}

// contents and notes are the worksheets that others lead to.
const (
	cover    = "Cover"
	contents = "Contents"
	notes    = "Notes"
)

// File is the workbook; the same bytes for the same book. It is nil where no figure
// has a table.
func (b Book) File() ([]byte, error) {
	tabs := b.tabs()
	if len(tabs) == 0 {
		return nil, nil
	}
	w := &writer{styles: newStyles(), noted: map[string]int{}, marks: map[shorthand]bool{}}
	w.sheets = make([]sheet, 2, len(tabs)+3)
	for _, t := range tabs {
		w.sheets = append(w.sheets, w.table(t, b.standing(t)))
	}
	w.sheets[0], w.sheets[1] = w.cover(b, tabs), w.contents(tabs)
	w.sheets = append(w.sheets, w.notes())
	data, err := w.pack(b)
	if err != nil {
		return nil, fmt.Errorf("write a workbook: %w", err)
	}
	return data, nil
}

// tabs are the figures in the order of the papers, each of them once.
func (b Book) tabs() []*tab {
	names := names{}
	for _, own := range []string{cover, contents, notes} {
		names.take(own, "-", longestSheet)
	}
	byID := map[string]*tab{}
	var tabs []*tab
	for _, p := range b.Papers {
		for _, f := range p.Figures {
			t := byID[f.ID]
			if t == nil {
				t = &tab{Figure: f, sheet: names.take(f.ID, "-", longestSheet)}
				byID[f.ID] = t
				tabs = append(tabs, t)
			}
			t.papers = append(t.papers, p.Title)
			if !slices.Contains(t.labels, f.Label) {
				t.labels = append(t.labels, f.Label)
			}
		}
	}
	return tabs
}

// standing says whose table it is, and how it stands.
func (b Book) standing(t *tab) string {
	words := stopped(t.papers[0]) + " As at " + calendar.Long(b.AsAt) + "."
	if b.Mark != "" {
		words += " " + b.Mark + "."
	}
	if b.Band != "" {
		words += " " + wording.Capital(strings.ToLower(b.Band)) + "."
	}
	return words
}

// stopped is a title as a sentence.
func stopped(title string) string {
	if strings.HasSuffix(title, "?") || strings.HasSuffix(title, "!") {
		return title
	}
	return strings.TrimRight(title, ".") + "."
}

func (w *writer) cover(b Book, tabs []*tab) sheet {
	s := sheet{name: cover, widths: []float64{90}}
	s.line(w.styles.id(titleStyle), b.Pack+": tables")
	text := w.styles.id(style{wrap: true})
	for _, line := range slices.Concat([]string{
		b.Organisation,
		b.Edition + " edition.",
		said("", b.Mark),
		b.Band, b.Notice,
		"As at " + calendar.Long(b.AsAt) + ".",
		said("For: ", b.Audience),
		fmt.Sprintf("This workbook has the tables of the edition's papers, %s in all, one on each worksheet. The worksheet Contents leads to them; the worksheet Notes has what they refer to as [note 1] and so on, and what the shorthand in their cells means.", wording.Grouped(len(tabs))),
		"Papers: " + strings.Join(titles(b.Papers), "; "),
		"Numbers are as exact as the papers show them. Source: " + b.Organisation + "; other sources are in the notes.",
	}, b.Contact) {
		if line != "" {
			s.line(text, line)
		}
	}
	return s
}

// said puts words before others, if there are any.
func said(before, words string) string {
	if words == "" {
		return ""
	}
	return before + strings.TrimRight(words, ".") + "."
}

func titles(papers []Paper) []string {
	var all []string
	for _, p := range papers {
		if len(p.Figures) > 0 {
			all = append(all, p.Title)
		}
	}
	return all
}

func (w *writer) contents(tabs []*tab) sheet {
	s := sheet{name: contents, table: "table_of_contents", widths: []float64{32, 12, 58, 40, 8}}
	s.line(w.styles.id(titleStyle), contents)
	s.line(0, oneTable+" Its first column leads to the worksheets.")
	s.header(w.styles, []string{"Worksheet", "Number", "Title", "Papers", "Rows"}, []align{left, inset, inset, inset, right})
	link, text, count := w.styles.id(style{font: linkFont}), w.styles.id(style{align: inset, wrap: true}), w.styles.id(style{format: "#,##0", align: right})
	for _, t := range tabs {
		s.links = append(s.links, hyperlink{len(s.rows) + 1, t.sheet})
		s.add([]cell{
			{style: link, text: t.sheet}, {style: text, text: strings.Join(t.labels, "; ")}, {style: text, text: t.Title},
			{style: text, text: strings.Join(t.papers, "; ")}, {style: count, number: fmt.Sprint(t.Table.Length())},
		})
	}
	s.links = append(s.links, hyperlink{len(s.rows) + 1, notes})
	s.add([]cell{{style: link, text: notes}, {style: text, text: notes}, {style: text, text: "Notes and shorthand"}, {style: text, text: "All"}, {style: count, number: fmt.Sprint(len(w.marks) + len(w.found))}})
	return s
}

// oneTable tells a listener what to look for.
const oneTable = "This worksheet has one table."

func (w *writer) notes() sheet {
	s := sheet{name: notes, table: "table_of_notes", widths: []float64{14, 110}}
	s.line(w.styles.id(titleStyle), "Notes and shorthand")
	s.line(0, oneTable)
	s.header(w.styles, []string{"Mark", "Meaning"}, []align{left, inset})
	wrapped := w.styles.id(style{align: inset, wrap: true})
	for _, short := range shorthands {
		if w.marks[short] {
			s.add([]cell{{text: short.mark}, {style: wrapped, text: short.meaning}})
		}
	}
	for i, note := range w.found {
		s.add([]cell{{text: noteMark(i + 1)}, {style: wrapped, text: note}})
	}
	return s
}
