package start

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/relation"
	"boardpack/generator/sheet"
)

// Export is a sheet that is compared with another.
type Export struct {
	Path  string
	Sheet string    // of a workbook; blank for the only one that fits
	Day   time.Time // the snapshot that is meant, where it has several; zero for the latest
	table *table
	file  string // of the contract
	named []string
	day   time.Time // of the rows that are taken; zero where none says it
}

// Exports are two sheets as tables of the same fields, as written.
type Exports struct {
	Old, New *relation.Relation
	Key      []string // the fields that name a row
	// OldDay and NewDay are the latest that rows say they are of; zero where none does.
	OldDay, NewDay time.Time

	old, new *Export
}

// ErrCompare is in the error for sheets that cannot be compared as they were named.
var ErrCompare = errors.New("not to be compared")

// Compare reads two sheets whose rows are named by the columns of some headers, or
// else by what init would take for the reference. A header is taken for what init
// would take it for; one that both have is the same in both. Columns that SharePoint
// adds are left out.
func Compare(old, new Export, key []string) (Exports, diag.List, error) {
	findings, err := readBoth(&old, &new)
	if err != nil || findings.HasErrors() {
		return Exports{}, findings, err
	}
	if err := ofOneKind(&old, &new); err != nil {
		return Exports{}, findings, err
	}
	old.name(nil)
	new.name(&old)
	x := Exports{old: &old, new: &new}
	if x.Key, err = keyOf(&old, &new, key); err != nil {
		return x, findings, err
	}
	if err := shareAColumn(&old, &new, x.Key); err != nil {
		return x, findings, err
	}
	for _, e := range []*Export{&old, &new} {
		if err := e.ofDay(x.Key); err != nil {
			return x, findings, err
		}
	}
	x.relate()
	return x, findings, nil
}

// readBoth reads the one while the other is read.
func readBoth(old, new *Export) (diag.List, error) {
	type result struct {
		findings diag.List
		err      error
	}
	other := make(chan result, 1)
	go func() {
		findings, err := new.read()
		other <- result{findings, err}
	}()
	findings, err := old.read()
	later := <-other
	return append(findings, later.findings...), errors.Join(err, later.err)
}

// read reads the rows.
func (e *Export) read() (diag.List, error) {
	name, data, err := (&draft{files: map[string][]byte{}}).copied(e.Path)
	if err != nil {
		return nil, err
	}
	fresh := func() []byte { // what is opened is changed; most are opened once
		if first := data; first != nil {
			data = nil
			return first
		}
		again, _ := os.ReadFile(e.Path)
		return again
	}
	in, file, findings := found(name, fresh, e.Sheet)
	if in == nil {
		for k := range findings {
			if findings[k].Code == "sheet-not-said" {
				findings[k].Hinted("say which: --sheet NAME; twice where the new one's has another name")
			}
		}
		return findings, nil
	}
	e.table, e.file = tableOf(name, in), file
	findings = append(findings, e.table.keep(in)...)
	e.table.sample()
	return findings, nil
}

// sampled is how many rows are looked at to tell what a column is.
const sampled = 2000

// sample sets the cells of columns from the first rows.
func (t *table) sample() {
	all := t.rows
	t.rows = all[:min(sampled, len(all))]
	t.tally()
	t.rows = all
}

// keep takes all rows. One that is broken, or whose cells do not stand under the
// header's, would be told as what it is not.
func (t *table) keep(in *sheet.Sheet) (findings diag.List) {
	const roomRows = 256 // are given their room at once
	var room []string
	for {
		row, err := in.Next()
		switch {
		case err == io.EOF:
			return append(findings, errorsOf(in.Findings())...)
		case err != nil:
			findings.Errorf(in.At(in.Line, 0), "compare-unread", "the sheet cannot be read: %v", err)
			return findings
		case row.Broken != nil:
			findings.Errorf(in.At(row.Last, len(row.Cells)+1), "compare-row-broken", "the row ends before its end: %v", row.Broken).
				Hinted("mend the quotation marks, or export the sheet again")
		case slices.ContainsFunc(row.Cells[min(len(row.Cells), len(t.header)):], func(cell string) bool { return strings.TrimSpace(cell) != "" }):
			findings.Errorf(in.At(row.Line, len(t.header)+1), "compare-row-wide", "the row has %d cells, and the header %d", len(row.Cells), len(t.header)).
				Hinted("a value that holds a comma stands in quotes; else give the column a header")
		default:
			if len(room) < len(t.header) {
				room = make([]string, roomRows*len(t.header))
			}
			t.rows = append(t.rows, trimmed(room[:len(t.header):len(t.header)], row))
			room = room[len(t.header):]
		}
	}
}

func errorsOf(list diag.List) diag.List {
	return slices.DeleteFunc(list, func(f diag.Finding) bool { return f.Severity != diag.Error })
}

func (e *Export) misuse(format string, args ...any) error {
	return fmt.Errorf("%w: %s: %s", ErrCompare, e.Path, fmt.Sprintf(format, args...))
}
