package record

import (
	"cmp"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/sheet"
)

// reading is one file while it is read, and what is found in it.
type reading struct {
	table    table
	settings Settings
	said     map[string]FileSettings // of all files, and of all tables that are read for them
	tables   []table                 // all of the contract, with the columns that files list
	input    *Input                  // nil until the file is read; without its sum
	sum      func() string           // of the file
	more     []*reading              // of other tables that are read for the same file
	sheet    *origin
	columns  []*cells
	own      []*ownCells       // as pack.yaml lists them; nil where the header is not there
	lost     map[string]bool   // by our name, columns whose header pack.yaml gives and the file has not
	renamed  map[string]string // by our name of a column, the header that the file uses instead
	findings findings
	width    int                // fields of the header row
	besides  besides            // what other sheets of the workbook say
	heard    map[string]bool    // words that were looked at, and whether a text that has them may speak of what is kept back
	strange  bool               // its header names no column that must be there, of several
	usable   bool               // it has every required column, so that its rows can be records
	rows     int                // below the header, good or not
	synonyms map[string]string  // by our name of a column, the header that is taken for it
	passed   map[int]bool       // by their lines, rows that a later one has taken the place of
	later    map[string]marking // by reference, rows of days after the pack's that keep it back
	given    map[string]bool    // columns that pack.yaml gives a value for
	ignored  []string           // headers from which no column is read
	errors   errorCells         // in columns from which nothing is read
	odd      []oddWord          // until all rows are read
	oddDays  []oddDay           // until all rows are read
	turned   []string           // how a column that says the opposite of ours is read
	scales   []scaleCheck       // of columns of money
	order    dayOrder
	doubtful bool // it may have columns that another file failed to list
	// spoilt has every value of the rows that were dropped: one of them is the
	// row's reference, which is therefore not unknown.
	spoilt  map[string]bool
	dropped []droppedRow // those of them whose reference is good
	reopen  func() bool  // begins to read the rows again; false where they cannot be
}

func newReading(t table, dir string, settings Settings) *reading {
	t.columns = settings.worded(t.columns)
	if _, said := settings.Files[t.file]; said {
		t.presence = required
	}
	if t.file == intentionsFile && settings.Hides && !settings.AllPublished {
		t.columns = requiring(t.columns, confidential)
	}
	source := settings.source(t.file)
	return &reading{
		table:    t,
		settings: settings,
		said:     settings.Files,
		sheet:    &origin{path: path.Join(dir, source), source: source, several: settings.Files[t.file].Pattern.Text != "", fields: map[string]int{}, own: map[int32][]any{}},
		renamed:  map[string]string{},
		given:    map[string]bool{},
		lost:     map[string]bool{},
		synonyms: map[string]string{},
		spoilt:   map[string]bool{},
	}
}

// readAll reads the file, and after it the other tables that pack.yaml names for
// it, whose rows are as good as its own.
func (r *reading) readAll(fsys fs.FS, dir string, pack *Pack) {
	r.read(fsys, pack)
	for _, said := range r.said[r.table.file].More {
		settings := r.settings
		settings.Files = maps.Clone(r.said)
		settings.Files[r.table.file] = said
		other := newReading(r.table, dir, settings)
		other.said, other.tables = r.said, r.tables
		other.read(fsys, pack)
		r.more = append(r.more, other)
		r.usable, r.rows = r.usable && other.usable, r.rows+other.rows
		maps.Copy(r.spoilt, other.spoilt)
	}
}

// read reads the file into its part of the pack.
func (r *reading) read(fsys fs.FS, pack *Pack) {
	if r.settings.Files[r.table.file].Unread {
		return
	}
	source := r.settings.source(r.table.file)
	if isPattern(source) {
		r.noMatch()
		return
	}
	data, err := fs.ReadFile(fsys, source)
	if err != nil {
		r.unread(fsys, err)
		return
	}
	r.input, r.sum = &Input{File: r.table.file, Source: source, Pattern: r.pattern(), Size: len(data)}, sumOf(data)
	options := sheet.Options{Fits: r.fits, Sheet: r.settings.Files[r.table.file].Sheet, Bands: r.banded(source)}
	in, findings := sheet.Open(r.sheet.path, data, options)
	r.findings.list = append(r.findings.list, findings...)
	if r.sheet.in = in; in == nil || !r.header(in) {
		return
	}
	r.reopen = func() bool {
		again, err := fs.ReadFile(fsys, source)
		if err != nil || sumOf(again)() != r.sum() {
			r.findings.errorf(diag.Position{File: r.sheet.path}, "file-unreadable", "file has changed while it was read").Hinted("build again")
			return false
		}
		in, _ = sheet.Open(r.sheet.path, again, options) // as it could be before
		r.sheet.in = in
		return true
	}
	r.noteLatest()
	r.rows = r.table.records(r, pack)
	r.tellWords()
	r.tellOddDays()
	r.tellTurned()
	r.tellErrors()
	r.tellScales(in)
	r.tellShareMixes()
	r.tellGrouped()
	r.tellAside(in)
	r.noteOtherSheets(in)
	r.findings.list = append(r.findings.list, in.Findings()...)
	if r.rows == 0 {
		told := r.findings.errorf(r.sheet.at(in.Line, 1), "file-without-rows", "file has a header but no rows")
		if len(r.passed) > 0 {
			told.Hint = "its rows are all of days after the pack's: is " + r.settings.Files[r.table.file].Latest.Text + ", under latest: in pack.yaml, the day of which a row is?"
		}
	}
}

// unreadRest tells what keeps the rest of a file from being read.
func (r *reading) unreadRest(err error) {
	if err != io.EOF {
		r.findings.errorf(diag.Position{File: r.sheet.path}, "file-unreadable", "file cannot be read: %v", err).
			Hinted("open it in a spreadsheet and save it anew")
	}
}

// check puts a row's checked fields into values, one for each of the columns.
// It reports whether the row is good enough to be a record, and whether it has
// a finding.
func (r *reading) check(row sheet.Row, values []string) (good, flawed bool) {
	good = r.usable
	for k, c := range r.columns {
		if c.field < 0 && !c.isBand {
			values[k] = c.given
			continue
		}
		text := c.textOf(row)
		value, wrong := c.read(text)
		values[k] = value
		if c.mayGroup() {
			c.groups.note(text)
		}
		r.noteOrder(c, row)
		if wrong != nil {
			flawed = true
			good = good && !c.required
			if r.isMistranslated(c, text) {
				continue // it is told where pack.yaml gives the word
			}
			wrong = r.emptyByMerge(row, c, wrong)
			told := r.findings.errorf(r.sheet.at(row.Line, c.field+1), wrong.code, "%s %s", c.shown, wrong.text)
			told.Hint = cmp.Or(wrong.hint, r.bandHint(row, c, wrong), r.fillOrSendBack(wrong))
			r.noteWord(told, c, text, wrong)
			r.noteOddDay(told, c, text, wrong)
		}
	}
	return good, r.readOwn(row) || flawed
}

// emptyByMerge says of a cell that is empty which it is merged with: what stands there may be of all
// of the rows, or of the first.
func (r *reading) emptyByMerge(row sheet.Row, c *cells, wrong *problem) *problem {
	if wrong.code != "cell-empty" || c.field < 0 || row.Merged[c.field] == "" {
		return wrong
	}
	_, span := r.sheet.in.MergedAt(row.Line, c.field+1)
	return &problem{code: "cell-empty", text: "is empty, as " + span + " are merged: " + quoted(row.Merged[c.field]) + " is read for the first row alone",
		hint: "unmerge " + span + ", and write in each of its rows what holds there"}
}

// textOf is a row's text: of a cell that is merged into one further up, its word.
// An amount or a sentence is none of each row.
func (c *cells) textOf(row sheet.Row) string {
	if c.isBand {
		return row.Band
	}
	if text := row.Cells[c.field]; text != "" || !c.counts {
		return text
	}
	return row.Merged[c.field]
}

// unfit reports a row whose fields do not stand under the header's.
func (r *reading) unfit(row sheet.Row) {
	if row.Broken != nil {
		at := r.sheet.at(row.Last, len(row.Cells)+1)
		r.findings.errorf(at, "quotes-broken", "%v", row.Broken).Hint = quoteHints[row.Broken]
		return
	}
	have := len(row.Cells)
	field, hint := min(have, r.width+1), "a value that holds a comma stands in quotes"
	if long := slices.IndexFunc(row.Cells, runsOn); long >= 0 {
		field, hint = long+1, "it runs over several lines: is a quote left open here?"
	} else if have < r.width {
		hint = "a value that runs over several lines stands in quotes"
	} else if isBlank(row.Cells[r.width:]) && !slices.ContainsFunc(row.Cells, isClause) {
		hint = "take out the commas at the end of the row"
	}
	r.findings.errorf(r.sheet.at(row.Line, field), "row-width", "row has %d of %d fields", have, r.width).Hint = hint
}

func runsOn(value string) bool { return strings.Contains(value, "\n") }

// isClause tells a value that was cut off at a comma of a sentence, which a
// space follows.
func isClause(value string) bool { return len(value) > 1 && value[0] == ' ' }

var quoteHints = map[error]string{
	sheet.ErrUnclosed: `close it, and write a quote inside the value as ""`,
	sheet.ErrInside:   `write it as ""`,
	sheet.ErrBare:     `put the whole value in quotes, and write the quote in it as ""`,
}

// spoil keeps what may be the reference of a row that is dropped.
func (r *reading) spoil(row sheet.Row) {
	for _, text := range append(row.Cells, row.Rest) {
		for value := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == '\n' }) {
			r.spoilt[strings.Trim(value, "\" \t\r")] = true
		}
		r.spoilt[strings.TrimSpace(text)] = true // a comma may be part of it
	}
}

// complete reports whether what is not among the records, nor spoilt, is not
// in the file.
func (r *reading) complete() bool { return r.usable && r.rows > 0 }

func isBlank(values []string) bool {
	for _, value := range values {
		if strings.TrimSpace(value) != "" {
			return false
		}
	}
	return true
}
