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

// Run tells what moved.
func (c compareCommand) Run(s console) error {
	days, err := c.days()
	if err != nil {
		return err
	}
	makeRoom([]string{c.Old, c.New}, 2)
	told, err := generator.Compare(comparison.Options{Old: c.Old, New: c.New, Pack: c.Pack, Key: c.Key, Sheets: c.Sheet, Days: days, Matrices: c.Matrix})
	if err := outcome(told.Findings, err); err != nil {
		return c.refused(s, told, err)
	}
	if c.CSV != "" {
		if err := writeCSV(c.CSV, told); err != nil {
			return err
		}
	}
	if c.JSON {
		err = s.json(told)
	} else {
		tell(s.stderr, told.Findings, false)
		err = textOf(s.stdout, told)
	}
	if err == nil && c.ExitCode && told.Moved {
		return errMoved
	}
	return err
}

// refused tells what keeps the two from being compared.
func (c compareCommand) refused(s console, told comparison.Comparison, err error) error {
	if c.JSON && errors.Is(err, errFindings) {
		return errors.Join(err, s.json(told))
	}
	tell(s.stderr, told.Findings, false)
	return err
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
