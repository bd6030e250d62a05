package record

// batchRows is enough for gocsv's work on the header not to count, and few
// enough for the batches in flight to be small beside the records.
const batchRows = 2048

// batch is a stretch of good rows as gocsv decodes it: under our own names of
// the columns, with values that are checked.
type batch struct {
	columns []*cells
	values  []string // of all rows, one after the other; the memory is used again
	rows    [][]string
	places  []Row
}

// fill takes rows until the batch is full, and reports whether there may be
// more. Count grows by the rows that it met, good or not.
func (b *batch) fill(r *reading, rows *tokens, count *int) bool {
	b.places = b.places[:0]
	for len(b.places) < batchRows {
		row, err := rows.next()
		if err != nil {
			return false
		}
		if row.broken == nil && isBlank(row.fields) {
			continue // spreadsheets leave rows of commas
		}
		*count++
		r.fold(row, rows)
		if row.broken != nil || len(row.fields) != r.width {
			r.unfit(row)
			r.spoil(row)
		} else if good, flawed := r.check(row, b.row(len(b.places))); good {
			b.places = append(b.places, Row{sheet: r.sheet, line: int32(row.line), flawed: flawed})
		} else {
			r.spoil(row)
		}
	}
	return true
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
	header := make([]string, len(b.columns))
	for k, c := range b.columns {
		header[k] = c.name
	}
	b.rows = append(b.rows[:0], header)
	for n := range b.places {
		row := b.row(n)
		for len(row) > 0 && row[len(row)-1] == "" {
			row = row[:len(row)-1]
		}
		b.rows = append(b.rows, row)
	}
	return b.rows, nil
}
