// Package figure describes what a block gets, as data: a table, a chart, a
// sentence, notes. It knows no format.
package figure

import "strings"

// Figure is the answer to one block of a paper.
type Figure struct {
	ID       string // unique in its paper; names its files and its anchor
	Label    string // "Table 2" or "Figure 1"; empty for a table of the cover sheet
	Title    string // the headline
	Subtitle string // what is counted, of what, when
	Sentence string // what the figure shows, with its numbers; the chart's text alternative
	Chart    Chart  // nil where the block is a table alone
	Table    Table  // every chart has its numbers here as well
	Key      string // how its table is read, where a paper says it before that
	Notes    []string
	// Common are those of the notes that other figures may have as well, such as a
	// rule: a paper says each once.
	Common []string
	// Answers are what the sentence and the notes tell is done about measures, for a paper
	// that has a table of it.
	Answers []Answer
	// Said are those of the notes that the sentence says as well, for where both are in
	// sight.
	Said []string
}

// Answer is what is done about a measure.
type Answer struct{ Measure, Words string }

// Note is the answer as a note of a figure that has several measures.
func (a Answer) Note() string { return a.Measure + ". " + a.Words }

// Caption is the figure's label and title as one line of text.
func (f *Figure) Caption() string {
	if f.Label == "" {
		return f.Title
	}
	return f.Label + ": " + f.Title
}

// UnderTitle is what stands between the title and the figure: the subtitle, and how its
// table is read.
func (f *Figure) UnderTitle() string {
	if f.Subtitle == "" || f.Key == "" {
		return f.Subtitle + f.Key
	}
	return strings.TrimRight(f.Subtitle, ".") + ". " + f.Key
}

// Alt is the chart's text alternative: what kind it is, its title and subtitle. What
// it shows is said by the sentence below it, which a listener hears once.
func (f *Figure) Alt() string { return f.Named() + " Described below." }

// Named is what kind of chart it is, its title and subtitle.
func (f *Figure) Named() string {
	words := strings.TrimRight(f.Title, ".") + "."
	for _, info := range ChartTypes {
		if f.Chart != nil && info.Type == f.Chart.Type() {
			words = info.Name + ": " + words
		}
	}
	if f.Subtitle != "" {
		words += " " + strings.TrimRight(f.Subtitle, ".") + "."
	}
	return words
}

// Downloadable reports whether the figure has files of its own: its table as
// CSV and, if it has one, its chart as SVG. The tables of the cover sheet, which
// have no label, have none.
func (f *Figure) Downloadable() bool { return f.Label != "" }

// TableFile is where the figure's table stands below an edition's folder. A mark
// such as Draft is in the name, because that is what goes with the file when it is
// sent on: a note in the folder would stay behind, and a line in the file would be
// read as data.
func (f *Figure) TableFile(mark string) string { return "tables/" + f.ID + suffix(mark) + ".csv" }

// ChartFile is where the figure's drawing stands.
func (f *Figure) ChartFile(mark string) string { return "charts/" + f.ID + suffix(mark) + ".svg" }

// WorkbookFile is where the tables of an edition stand as one workbook.
func WorkbookFile(mark string) string { return "tables" + suffix(mark) + ".xlsx" }

func suffix(mark string) string {
	if mark == "" {
		return ""
	}
	return "-" + strings.ToLower(mark)
}

// Table is a rectangle of cells under one row of headings. The first cell of
// each row is the row's heading.
type Table struct {
	Columns []Column
	Rows    []Row
	Compact bool // small text and narrow rows are fitting: counts, no prose
	// Grouped says that pages show the first column as heads above the rows that have
	// the same in it.
	Grouped bool
	// Nothing says that no row counts anything. The sentence of the figure says it in
	// place of the rows.
	Nothing bool
	// Uncounted are what rows and columns are called that a table of counts would have if
	// anything were counted there: a cell of them is nought.
	Uncounted Uncounted
}

// Uncounted are names of rows and of columns, a code and its words being two.
type Uncounted struct{ Rows, Columns []string }

// Column describes the cells under one heading.
type Column struct {
	Name    string // in the CSV file: lower case with underscores
	Label   string // on the page
	Group   string // neighbouring columns of one group belong together, such as the values of one dimension
	Numeric bool   // right-aligned, heading too
	Sorted  bool   // the rows were put in order by it before any other
	// Provisional is set where all its values may still change: its label says so on pages,
	// and files in a column of its own.
	Provisional bool
	Under       bool // pages show its words after those of the column before it, in the same cell
}

// Row is as long as the table has columns.
type Row struct {
	Cells []Cell
	Total bool // sums up the rows above
	Head  bool // its one cell heads the rows below; on pages alone
}

var slugs = strings.NewReplacer(" & ", "_and_", "&", "_and_", " - ", "_", " ", "_", "-", "_", "/", "_", ".", "", ",", "", "(", "", ")", "", "'", "", "?", "", ":", "")

// Slug writes a label as the name of a CSV column: "Q3 2024/25" becomes
// "q3_2024_25". The programmes and values of a pivot are data, so characters
// that it does not know are kept.
func Slug(label string) string { return slugs.Replace(strings.ToLower(label)) }
