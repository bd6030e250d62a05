// Package relation is a table of records as papers see it: its fields with
// their types and words, its rows, and whose business they are. It knows no
// file format and no expression.
package relation

import (
	"cmp"
	"slices"
	"sync"
)

// Relation is a table of records of one sort.
type Relation struct {
	Name   string // as papers write it: "milestones"
	One    string // one of them: "milestone"
	Many   string // several of them in a sentence; blank for the name
	File   string // where it is recorded, such as "milestones.csv"; blank where no one file is
	About  string // what it holds, in a line
	Fields []Field
	// Key is the name of the field whose value names a row; blank where none does.
	Key string

	// Withheld tells a row of which numbers are kept back, because they are those of records
	// too that are not seen here; nil where there are no such rows.
	Withheld func(Row) bool

	rows  func() []Row
	boxed func() []any // a Row each
}

// Row is one record of a relation. It shows nothing of the record but through a
// Field, and has no method that gives it: an expression that comes by a row can
// call any.
type Row struct{ record any }

// RowOf is the row of a record, as Field reads it.
func RowOf(record any) Row { return Row{record} }

// String keeps a row closed in messages, too.
func (Row) String() string { return "a row" }

// RecordOf is what a row was made of. It panics where that is no T.
func RecordOf[T any](row Row) T { return row.record.(T) }

// WithheldOf are those of the rows of which numbers are kept back.
func (r *Relation) WithheldOf(rows []Row) (withheld []Row) {
	for _, row := range rows {
		if r.Withheld != nil && r.Withheld(row) {
			withheld = append(withheld, row)
		}
	}
	return withheld
}

// New makes a relation of records, which are asked for once and not before
// they are needed. Fields must be those of T, whose values tell rows apart: what is
// counted in many of them counts once.
func New[T comparable](name, file string, fields []Field, records func() []T) *Relation {
	r := &Relation{Name: name, File: file, Fields: fields}
	r.rows = sync.OnceValue(func() []Row {
		all := records()
		made := make([]Row, len(all))
		for k, record := range all {
			made[k] = Row{record}
		}
		return made
	})
	r.boxed = sync.OnceValue(func() []any {
		made := make([]any, len(r.rows()))
		for k, row := range r.rows() {
			made[k] = row
		}
		return made
	})
	return r
}

// Rows are the relation's rows, in the order in which they are recorded. The
// caller must not change them.
func (r *Relation) Rows() []Row { return r.rows() }

// Boxed are the rows as an expression takes them: a Row each, made once for all
// expressions. The caller must not change them.
func (r *Relation) Boxed() []any { return r.boxed() }

// Field is the field of a name; false where there is none.
func (r *Relation) Field(name string) (Field, bool) {
	k := slices.IndexFunc(r.Fields, func(f Field) bool { return f.Name == name })
	if k < 0 {
		return Field{}, false
	}
	return r.Fields[k], true
}

// Several is what a sentence calls several rows.
func (r *Relation) Several() string { return cmp.Or(r.Many, r.Name) }

// Names lists the fields' names.
func (r *Relation) Names() []string {
	names := make([]string, len(r.Fields))
	for k, f := range r.Fields {
		names[k] = f.Name
	}
	return names
}

// KeyOf is what names a row; "" where the relation has no key.
func (r *Relation) KeyOf(row Row) string {
	key, ok := r.Field(r.Key)
	if !ok {
		return ""
	}
	return key.Text(row)
}
