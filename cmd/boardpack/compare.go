package main

import (
	"errors"
	"fmt"
	"time"

	"boardpack/generator"
	"boardpack/generator/comparison"
)

type compareCommand struct {
	Old      string   `arg:"" name:"old" help:"A sheet (.csv or .xlsx), a pack's folder, or a folder that was built."`
	New      string   `arg:"" name:"new" help:"Another of the same kind, later."`
	Pack     string   `placeholder:"PACK" help:"Of sheets: the pack whose pack.yaml says what their columns and words are. Left out, headers are guessed as init does."`
	Key      []string `sep:"none" placeholder:"HEADER" help:"Of sheets: the column that names a row, where it is not the reference; said again for each of several."`
	Sheet    []string `sep:"none" placeholder:"NAME" help:"Of workbooks: which sheet is read; said twice where the new one's has another name."`
	AsAt     []string `name:"as-at" sep:"none" placeholder:"DATE" help:"Which snapshot is meant, as 2024-10-31; said twice for that of the old and that of the new one. Left out, the latest of each."`
	Matrix   []string `sep:"none" placeholder:"FIELD" help:"Count a field's movement from word to word, beside that of progress and of delivery; said again for each of several."`
	JSON     bool     `name:"json" help:"Print all that moved as JSON: boardpack help compare tells its names."`
	CSV      string   `name:"csv" placeholder:"FILE" help:"Write all that moved into a CSV file, a line for each. A file that is there is written over."`
	ExitCode bool     `help:"Exit with 3 where anything moved."`
}

// errMoved says that something did, where the exit code is to tell.
var errMoved = errors.New("something moved")

// Run tells what moved, or what keeps the two from being compared.
func (c compareCommand) Run(s console) error {
	told, err := c.moved(s)
	if c.JSON {
		told.Findings = inFull(told.Findings, err)
		return errors.Join(err, s.json(told))
	}
	tell(s.stderr, told.Findings, false)
	if err == nil || errors.Is(err, errMoved) {
		err = errors.Join(err, textOf(s.stdout, told))
	}
	return err
}

// moved compares, and writes the CSV file. Findings and errMoved are errors.
func (c compareCommand) moved(s console) (comparison.Comparison, error) {
	told := comparison.Comparison{Old: c.Old, New: c.New}
	days, err := c.days()
	if err != nil {
		return told, err
	}
	makeRoom([]string{c.Old, c.New}, 2)
	told, err = c.compare(s, comparison.Options{Old: c.Old, New: c.New, Pack: c.Pack, Key: c.Key, Sheets: c.Sheet, Days: days, Matrices: c.Matrix})
	err = outcome(told.Findings, err)
	if err == nil && c.CSV != "" {
		err = writeCSV(c.CSV, told, c.Pack)
	}
	if err == nil && c.ExitCode && told.Moved {
		err = errMoved
	}
	return told, err
}

// compare gives up at the first signal: what is being read may be long, or on a disk
// that does not answer. Nothing is written before it has been compared.
func (c compareCommand) compare(s console, o comparison.Options) (comparison.Comparison, error) {
	type outcome struct {
		told comparison.Comparison
		err  error
	}
	done := make(chan outcome, 1)
	go func() {
		told, err := generator.Compare(o)
		done <- outcome{told, err}
	}()
	select {
	case <-s.Done():
		return comparison.Comparison{Old: c.Old, New: c.New}, errors.New("interrupted; nothing was written")
	case o := <-done:
		return o.told, o.err
	}
}

func (c compareCommand) days() (days []time.Time, err error) {
	for _, text := range c.AsAt {
		day, err := time.Parse(time.DateOnly, text)
		if err != nil {
			return nil, fmt.Errorf("%w: --as-at: %s", generator.ErrUsage, noDay(text))
		}
		days = append(days, day)
	}
	return days, nil
}
