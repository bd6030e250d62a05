package record

import (
	"errors"
	"reflect"
	"runtime"
	"sync"

	"github.com/gocarina/gocsv"

	"boardpack/generator/diag"
)

// unmarshal checks the rows one after the other, and meanwhile has those that are
// good read into structs, a batch at a time.
func unmarshal[T any, R placed[T]](r *reading) (records []R, count int) {
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
		idle <- newBatch(r.columns, reflect.TypeFor[T]())
	}
	for more := true; more; {
		b, p := <-idle, new(part)
		parts = append(parts, p)
		more = b.fill(r, &count)
		running.Go(func() {
			p.records, p.err = bind[T, R](b)
			for k, record := range p.records {
				*record.row() = b.places[k]
				if err := b.fillDirect(record, k); err != nil {
					p.err = errors.Join(p.err, err)
				}
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
			r.findings.errorf(diag.Position{File: r.sheet.path}, "file-unreadable", "file cannot be read: %v", p.err)
		}
		records = append(records, p.records...)
	}
	return records, count
}

// bind are a batch's records with the values that are gocsv's.
func bind[T any, R placed[T]](b *batch) (records []R, err error) {
	if len(b.bound) > 0 {
		if err = gocsv.UnmarshalDecoder(b, &records); err != nil {
			return nil, err
		}
		return records, nil
	}
	all := make([]T, len(b.places))
	var blank T
	for k := range all {
		// A new page of memory that is read first, if only for the nil check of a method,
		// is one of noughts for all to share, and made again once it is written.
		all[k] = blank
		records = append(records, R(&all[k]))
	}
	return records, nil
}
