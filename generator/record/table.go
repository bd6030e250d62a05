package record

import (
	"reflect"
	"runtime"
	"sync"

	"github.com/gocarina/gocsv"

	"boardpack/generator/diag"
)

type presence bool

const (
	required presence = true
	optional presence = false
)

// table is one file of the contract.
type table struct {
	file     string
	presence presence
	columns  []column
	// listed adds to a reading the columns that other files list; nil where the
	// struct says all of them. It runs once those files are read.
	listed func(*reading, *Pack, map[string]*reading)
	// records reads the rows below the header into the pack, and counts those
	// that there are, good or not.
	records func(*reading, *tokens, *Pack) int
}

// placed is a pointer to a record.
type placed[T any] interface {
	*T
	row() *Row
	located
}

// taker is a record that takes the values of listed columns itself, since
// gocsv knows only those of its struct.
type taker interface {
	take(columns []*cells, values []string)
}

func tableOf[T any, R placed[T]](file string, presence presence, part func(*Pack) *[]R) table {
	return table{
		file:     file,
		presence: presence,
		columns:  columnsOf(reflect.TypeFor[T]()),
		records: func(r *reading, rows *tokens, pack *Pack) int {
			records, count := unmarshal[T, R](r, rows)
			*part(pack) = records
			return count
		},
	}
}

func (t table) with(listed func(*reading, *Pack, map[string]*reading)) table {
	t.listed = listed
	return t
}

func (t table) names() []string {
	names := make([]string, len(t.columns))
	for k, c := range t.columns {
		names[k] = c.name
	}
	return names
}

// unmarshal checks the rows one after the other, and meanwhile has gocsv read
// those that are good into structs, a batch at a time.
func unmarshal[T any, R placed[T]](r *reading, rows *tokens) (records []R, count int) {
	type part struct {
		records []R
		err     error
	}
	var (
		parts   []*part
		running sync.WaitGroup
		idle    = make(chan *batch, runtime.GOMAXPROCS(0)+1)
	)
	_, takes := any(R(nil)).(taker)
	for range cap(idle) {
		idle <- &batch{columns: r.columns}
	}
	for more := true; more; {
		b, p := <-idle, new(part)
		parts = append(parts, p)
		more = b.fill(r, rows, &count)
		running.Go(func() {
			if p.err = gocsv.UnmarshalDecoder(b, &p.records); p.err != nil {
				p.records = nil
			}
			for k, record := range p.records {
				*record.row() = b.places[k]
				if takes {
					any(record).(taker).take(b.columns, b.row(k))
				}
			}
			idle <- b
		})
	}
	running.Wait()
	records = make([]R, 0, count)
	for _, p := range parts {
		if p.err != nil {
			r.findings.errorf(diag.Position{File: r.sheet.path}, "file-cannot-read", "file cannot be read: %v", p.err)
		}
		records = append(records, p.records...)
	}
	return records, count
}
