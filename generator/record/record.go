// Package record reads a pack's CSV files into validated, typed records, each
// of which knows its file, line and columns. It reports all findings of all
// files in one run, and keeps the good rows.
package record

import (
	"io/fs"
	"slices"
	"sync"
	"time"

	"boardpack/generator/diag"
)

// Settings are what a pack says about its CSV files.
type Settings struct {
	// Columns gives, by file and by our name of a column, the header that the
	// file uses instead.
	Columns map[string]map[string]string
	// Values gives, by our name of a column and by a word of theirs, our word.
	Values map[string]map[string]string
	// AsAt is the last day whose delivery rows count; zero lets all count.
	AsAt time.Time
}

// Pack is the records of one pack.
type Pack struct {
	Programmes []*Programme // by their order, then as programmes.csv lists them; none without that file
	Intentions []*Intention // as intentions.csv lists them
	Inputs     []Input      // the files that were read, in the contract's order

	deliveries []*Delivery
}

// Input is one file that was read.
type Input struct {
	File   string // without its folder, such as "delivery.csv"
	Size   int    // bytes
	SHA256 string // lower-case hexadecimal
}

// Has reports whether the pack has a file of that name.
func (p *Pack) Has(file string) bool {
	return slices.ContainsFunc(p.Inputs, func(i Input) bool { return i.File == file })
}

// View is the pack as an audience may see it: with the intentions that it sees,
// and nothing of the others.
func (p *Pack) View(sees func(*Intention) bool) *Pack {
	view := *p
	view.Intentions = nil
	for _, intention := range p.Intentions {
		if sees(intention) {
			view.Intentions = append(view.Intentions, intention)
		}
	}
	return &view
}

// tables is the CSV contract: a new file is a line here and a struct that
// embeds Row and says its columns in its tags.
var tables = []table{
	tableOf("intentions.csv", required, func(p *Pack) *[]*Intention { return &p.Intentions }),
	tableOf("delivery.csv", optional, func(p *Pack) *[]*Delivery { return &p.deliveries }),
	tableOf("programmes.csv", optional, func(p *Pack) *[]*Programme { return &p.Programmes }),
}

// Read reads and joins the files of a pack. Dir is the folder's name in
// findings. Findings come file by file, in the order of the file; the pack is
// never nil, and holds what is good of it.
func Read(fsys fs.FS, dir string, settings Settings) (*Pack, diag.List) {
	pack := new(Pack)
	readings := make([]*reading, len(tables))
	var files sync.WaitGroup
	for k, t := range tables {
		readings[k] = newReading(t, dir, settings)
		files.Go(func() { readings[k].read(fsys, pack) })
	}
	files.Wait()
	for _, r := range readings {
		if r.input != nil {
			pack.Inputs = append(pack.Inputs, *r.input)
		}
	}
	join(pack, byFile(readings), settings.AsAt)
	return pack, all(readings)
}

func byFile(readings []*reading) map[string]*reading {
	files := make(map[string]*reading, len(readings))
	for _, r := range readings {
		files[r.table.file] = r
	}
	return files
}

func all(readings []*reading) diag.List {
	var list diag.List
	for _, r := range readings {
		list = append(list, r.findings.sorted()...)
	}
	return list
}

// Files lists the names of the CSV files that a pack may have.
func Files() []string {
	names := make([]string, len(tables))
	for k, t := range tables {
		names[k] = t.file
	}
	return names
}

// Columns lists our names of a file's columns; nil for a file that is not in
// the contract.
func Columns(file string) []string {
	for _, t := range tables {
		if t.file == file {
			return t.names()
		}
	}
	return nil
}

// Takes reports whether a column that may not hold just any text may hold a
// value.
func Takes(name, value string) bool {
	for _, t := range tables {
		for _, c := range t.columns {
			if c.name == name && c.rule != nil {
				_, wrong := c.rule(value)
				return wrong == nil
			}
		}
	}
	return false
}

// Allowed lists the values of a field that may hold only these, in the order
// in which tables show them; nil for a field that may hold others.
func Allowed(field string) []string {
	name := recorded(field)
	for _, t := range tables {
		if k := slices.IndexFunc(t.columns, func(c column) bool { return c.name == name }); k >= 0 {
			return slices.Clone(t.columns[k].allowed)
		}
	}
	return nil
}
