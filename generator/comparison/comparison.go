// Package comparison tells what moved from one to the other of two sheets, packs or
// built editions, for the office: what may not be published is told, and marked.
package comparison

import (
	"errors"
	"fmt"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/movement"
	"boardpack/generator/start"
)

// Options say what is compared.
type Options struct {
	Old, New string // two sheets, two folders of packs, or two of what was built
	Pack     string // of sheets, whose pack.yaml says what their columns and words are; empty for a guess
	Key      []string
	Sheets   []string    // of workbooks, the sheet to read, or the old and the new one
	Days     []time.Time // of which snapshots, or the old and the new one; none takes the latest
	Matrices []string    // fields whose movement is counted, beside those of progress and delivery
}

// Comparison is what moved. Its names in JSON are the contract of compare --json.
type Comparison struct {
	Kind     string    `json:"kind" about:"sheets, packs or editions; empty where that was not to be seen"`
	Old      string    `json:"old" about:"what was compared, as it was named"`
	New      string    `json:"new" about:"with what"`
	Moved    bool      `json:"moved" about:"whether anything did"`
	Tables   []Table   `json:"tables,omitempty" about:"of sheets and packs, each table that was compared"`
	Editions []Edition `json:"editions,omitempty" about:"of builds, each edition"`
	Findings diag.List `json:"findings" about:"as boardpack check --json tells them"`

	options Options
}

// The kinds of what can be compared.
const (
	OfSheets   = "sheets"
	OfPacks    = "packs"
	OfEditions = "editions"
)

// New begins a comparison of a kind, or says why the options cannot be met.
func New(kind string, o Options) (*Comparison, error) {
	c := &Comparison{Kind: kind, Old: o.Old, New: o.New, Findings: diag.List{}, options: o}
	switch {
	case o.Pack != "" && kind != OfSheets:
		return c, misuse("--pack says what the columns of sheets are: leave it out for %s", kind)
	case len(o.Key) > 0 && (kind != OfSheets || o.Pack != ""):
		return c, misuse("--key names a column of sheets that no pack describes: leave it out")
	case len(o.Sheets) > 0 && (kind != OfSheets || o.Pack != ""):
		return c, misuse("--sheet is for workbooks that no pack describes: leave it out")
	case len(o.Sheets) > 2, len(o.Days) > 2:
		return c, misuse("--sheet and --as-at are said once for both, or twice: for the old and for the new one")
	case len(o.Days) > 0 && kind == OfEditions:
		return c, misuse("an edition is of one day: leave --as-at out")
	}
	return c, nil
}

// Misuse is the error of what cannot be compared as it was asked for.
type Misuse string

func (m Misuse) Error() string { return string(m) }

func misuse(format string, args ...any) error { return Misuse(fmt.Sprintf(format, args...)) }

// days are of which snapshot the old one is meant, and the new one; zero for the latest.
func (o Options) days() (old, new time.Time) { return ofEach(o.Days) }

// ofEach is what was said once for both, or for each.
func ofEach[T any](said []T) (old, new T) {
	if len(said) > 0 {
		old, new = said[0], said[len(said)-1]
	}
	return old, new
}

// TellSheets compares sheets as init would read them. Where an error is found in either
// nothing is compared, and the findings say what it is; so it is of the others.
func (c *Comparison) TellSheets() error {
	o := c.options
	old, new := start.Export{Path: o.Old}, start.Export{Path: o.New}
	old.Sheet, new.Sheet = ofEach(o.Sheets)
	old.Day, new.Day = o.days()
	x, findings, err := start.Compare(old, new, o.Key)
	c.Findings = append(c.Findings, findings...)
	switch {
	case errors.Is(err, start.ErrCompare):
		return Misuse(err.Error())
	case err != nil || findings.HasErrors():
		return err
	}
	m, err := movement.Of(x.Old, x.New, x.Key...)
	if err != nil {
		return err
	}
	if len(m.Twice) > 0 && x.Latest() {
		if m, err = movement.Of(x.Old, x.New, x.Key...); err != nil {
			return err
		}
	}
	was, is := tabled{x.Old, x.Key, secrecyOfSheet(x.Old), x.OldDay}, tabled{x.New, x.Key, secrecyOfSheet(x.New), x.NewDay}
	return c.tell(m, was, is, mayTurn(m, x.Old, x.New), o.Matrices)
}
