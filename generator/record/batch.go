package record

import (
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"
)

// batchRows is enough for gocsv's work on the header not to count, and few
// enough for the batches in flight to be small beside the records.
const batchRows = 2048

// batch is a stretch of good rows, with values that are checked. Gocsv decodes the
// columns that are bound by their type, under our own names of them.
type batch struct {
	columns []*cells
	direct  []direct
	bound   []int    // the columns that are gocsv's
	values  []string // of all rows, one after the other; the memory is used again
	cells   []string // of these, those for gocsv
	rows    [][]string
	places  []Row

	answer int // the place of the column that row.unsaid is of; below nought where there is none
}

// newBatch is an empty batch of records of a kind.
func newBatch(columns []*cells, kind reflect.Type) *batch {
	b := &batch{columns: columns, answer: slices.IndexFunc(columns, func(c *cells) bool { return c.name == confidential || c.name == countsPeople })}
	fields := map[string]reflect.StructField{}
	for field := range kind.Fields() {
		name, _, _ := strings.Cut(field.Tag.Get("csv"), ",")
		fields[name] = field
	}
	for k, c := range columns {
		if d, is := directOf(k, fields[c.name]); is {
			b.direct = append(b.direct, d)
		} else {
			b.bound = append(b.bound, k)
		}
	}
	return b
}

// isUnsaid reports whether the row that is being filled does not say whether it is
// confidential, or counts people: a struct has No then.
func (b *batch) isUnsaid() bool {
	return b.answer < 0 || b.row(len(b.places))[b.answer] == ""
}

// fill takes rows until the batch is full, and reports whether there may be
// more. Count grows by the rows that it met, good or not.
func (b *batch) fill(r *reading, count *int) bool {
	b.places = b.places[:0]
	for len(b.places) < batchRows {
		row, err := r.sheet.in.Next()
		if err != nil {
			r.unreadRest(err)
			return false
		}
		if r.passed[row.Line] {
			continue
		}
		if *count == r.settings.Limits.Rows {
			r.findings.errorf(r.sheet.at(row.Line, 1), "too-many-rows", "the file has more than %d rows", *count).
				Hinted("delete what is no row of the list, or raise rows under limits in pack.yaml")
			return false
		}
		*count++
		if long := r.tooLong(row.Cells); long >= 0 && row.Broken == nil {
			r.findings.errorf(r.sheet.at(row.Line, long+1), "cell-too-long", "the cell has %d characters, and a cell has %d at the most", utf8.RuneCountInString(row.Cells[long]), r.settings.Limits.Cell).
				Hinted("is a quotation mark left open? else shorten the text, or raise cell under limits in pack.yaml")
			r.spoil(row)
			continue
		}
		if row.Broken != nil || len(row.Cells) != r.width {
			if row.Broken != nil || !r.isMarkAlone(row) {
				r.unfit(row)
			}
			r.spoil(row)
			continue
		}
		if len(r.errors.columns) > 0 {
			r.errors.note(row, r.sheet.at)
		}
		r.noteMarks(row)
		if r.isStray(row) {
			r.spoil(row)
			continue
		}
		if good, flawed := r.check(row, b.row(len(b.places))); good {
			b.places = append(b.places, Row{sheet: r.sheet, line: int32(row.Line), flawed: flawed, unsaid: b.isUnsaid()})
		} else {
			r.spoil(row)
			r.drop(row.Line, b.row(len(b.places)))
		}
	}
	return true
}

// tooLong is the place of a cell that is none of a spreadsheet: most often the rest
// of the file, after a quotation mark that nobody closed. It is -1 where all fit.
func (r *reading) tooLong(cells []string) int {
	most := r.settings.Limits.Cell
	for k, cell := range cells {
		if len(cell) > most && utf8.RuneCountInString(cell) > most {
			return k
		}
	}
	return -1
}

// row is the values of one row. It grows the batch, so that small files need
// little memory; values that were taken before it grew are not its any more.
func (b *batch) row(n int) []string {
	width := len(b.columns)
	if (n+1)*width > len(b.values) {
		b.values = append(b.values, make([]string, len(b.values)+width)...)
	}
	return b.values[n*width : (n+1)*width : (n+1)*width]
}

// GetCSVRows implements gocsv.Decoder: the header, then the rows. The blanks
// at the end of a row are left out, because gocsv takes as long over a blank
// as over a value.
func (b *batch) GetCSVRows() ([][]string, error) {
	header := make([]string, len(b.bound))
	for k, column := range b.bound {
		header[k] = b.columns[column].name
	}
	b.cells = slices.Grow(b.cells[:0], len(b.places)*len(b.bound))
	b.rows = append(b.rows[:0], header)
	for n := range b.places {
		start, end := len(b.cells), len(b.cells)
		for _, column := range b.bound {
			value := b.row(n)[column]
			if b.cells = append(b.cells, value); value != "" {
				end = len(b.cells)
			}
		}
		b.rows = append(b.rows, b.cells[start:end:end])
	}
	return b.rows, nil
}
