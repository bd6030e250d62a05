package record

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"boardpack/generator/diag"
)

// reading is one file while it is read, and what is found in it.
type reading struct {
	table    table
	settings Settings
	input    *Input // nil until the file is read
	sheet    *sheet
	columns  []*cells
	own      []*ownCells       // as pack.yaml lists them; nil where the header is not there
	lost     map[string]bool   // by our name, columns whose header pack.yaml gives and the file has not
	renamed  map[string]string // by our name of a column, the header that the file uses instead
	findings findings
	width    int         // fields of the header row
	usable   bool        // it has every required column, so that its rows can be records
	rows     int         // below the header, good or not
	turn     *sync.Mutex // of large files
	turned   []string    // how a column that says the opposite of ours is read
	order    dayOrder
	doubtful bool // it may have columns that another file failed to list
	// spoilt has every value of the rows that were dropped: one of them is the
	// row's reference, which is therefore not unknown.
	spoilt map[string]bool
}

func newReading(t table, dir string, settings Settings, turn *sync.Mutex) *reading {
	t.columns = settings.worded(t.columns)
	if _, said := settings.Files[t.file]; said {
		t.presence = required
	}
	if t.file == intentionsFile && settings.Hides && !settings.AllPublished {
		t.columns = requiring(t.columns, confidential)
	}
	return &reading{
		table:    t,
		settings: settings,
		sheet:    &sheet{path: path.Join(dir, settings.source(t.file)), fields: map[string]int{}, folded: map[int32][]int32{}, own: map[int32][]any{}},
		renamed:  map[string]string{},
		turn:     turn,
		lost:     map[string]bool{},
		spoilt:   map[string]bool{},
	}
}

// read reads the file into its part of the pack.
func (r *reading) read(fsys fs.FS, pack *Pack) {
	source := r.settings.source(r.table.file)
	defer r.wait(fsys, source)()
	data, err := fs.ReadFile(fsys, source)
	if err != nil {
		r.unread(fsys, err)
		return
	}
	sum := sha256.Sum256(data)
	r.input = &Input{File: r.table.file, Source: source, Size: len(data), SHA256: hex.EncodeToString(sum[:])}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !r.isText(data) {
		return
	}
	rows := newTokens(data)
	first, err := r.firstRow(rows)
	if err != nil {
		return
	}
	if r.width = len(first.fields); r.width > r.settings.Limits.Columns {
		r.findings.errorf(r.sheet.at(int32(first.line), r.settings.Limits.Columns+1), "too-many-columns", "the header has %d columns, and a file has %d at the most", r.width, r.settings.Limits.Columns).
			Hinted("delete the columns that boardpack is not to read, or raise columns under limits in pack.yaml")
		return
	}
	r.header(first)
	if len(r.columns) == 0 {
		return
	}
	r.rows = r.table.records(r, rows, pack)
	if r.rows == 0 {
		r.findings.errorf(r.sheet.at(int32(first.line), 1), "file-without-rows", "file has a header but no rows")
	}
}

// large is the size, in bytes, from which on files are read one after the other:
// while one is read, its bytes and its records are both held.
const large = 8 << 20

// wait keeps a large file waiting for another one that is read. It returns what
// lets the next one in.
func (r *reading) wait(fsys fs.FS, source string) (done func()) {
	info, err := fs.Stat(fsys, source)
	if err != nil || info.Size() < large {
		return func() {}
	}
	r.turn.Lock()
	return r.turn.Unlock
}

// firstRow is the header, or an error, which is already among the findings.
func (r *reading) firstRow(rows *tokens) (token, error) {
	first, err := rows.next()
	if err == nil {
		err = first.broken
	}
	if err != nil {
		r.findings.errorf(r.sheet.at(int32(max(first.last, 1)), len(first.fields)+1), "header-unreadable", "header: %v", err)
		return token{}, err
	}
	r.fold(first, rows)
	return first, nil
}

// fold keeps the lines of a row's fields where they are not all the same.
func (r *reading) fold(row token, rows *tokens) {
	if row.broken == nil && row.last != row.line {
		r.sheet.folded[int32(row.line)] = rows.lines(len(row.fields))
	}
}

// check puts a row's checked fields into values, one for each of the columns.
// It reports whether the row is good enough to be a record, and whether it has
// a finding.
func (r *reading) check(row token, values []string) (good, flawed bool) {
	good = r.usable
	for k, c := range r.columns {
		value, wrong := c.read(row.fields[c.field])
		values[k] = value
		if c.isDay {
			r.order.note(row.fields[c.field], r.sheet, int32(row.line), c.field+1)
		}
		if wrong != nil {
			flawed = true
			good = good && !c.required
			r.findings.errorf(r.sheet.at(int32(row.line), c.field+1), wrong.code, "%s %s", c.shown, wrong.text).Hint = wrong.hint
		}
	}
	return good, r.readOwn(row) || flawed
}

// unfit reports a row whose fields do not stand under the header's.
func (r *reading) unfit(row token) {
	if row.broken != nil {
		at := diag.Position{File: r.sheet.path, Line: row.last, Column: len(row.fields) + 1}
		r.findings.errorf(at, "quotes-broken", "%v", row.broken).Hint = quoteHints[row.broken]
		return
	}
	have := len(row.fields)
	field, hint := min(have, r.width+1), "a value that holds a comma stands in quotes"
	if long := slices.IndexFunc(row.fields, runsOn); long >= 0 {
		field, hint = long+1, "it runs over several lines: is a quote left open here?"
	} else if have < r.width {
		hint = "a value that runs over several lines stands in quotes"
	} else if isBlank(row.fields[r.width:]) && !slices.ContainsFunc(row.fields, isClause) {
		hint = "take out the commas at the end of the row"
	}
	r.findings.errorf(r.sheet.at(int32(row.line), field), "row-width", "row has %d of %d fields", have, r.width).Hint = hint
}

func runsOn(value string) bool { return strings.Contains(value, "\n") }

// isClause tells a value that was cut off at a comma of a sentence, which a
// space follows.
func isClause(value string) bool { return len(value) > 1 && value[0] == ' ' }

var quoteHints = map[error]string{
	errUnclosed: `close it, and write a quote inside the value as ""`,
	errInside:   `write it as ""`,
	errBare:     `put the whole value in quotes, and write the quote in it as ""`,
}

// spoil keeps what may be the reference of a row that is dropped.
func (r *reading) spoil(row token) {
	for _, text := range append(row.fields, row.rest) {
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
