package record

import (
	"slices"

	"boardpack/generator/relation"
)

// File is a file of the CSV contract, as who fills one in knows it.
type File struct {
	Name     string // "intentions.csv"
	About    string // what it holds, in a line
	Required bool
	// SeenBy says in words who beside the Board's edition sees its records; blank
	// where nobody does.
	SeenBy string
	// Relation is the name by which papers have the records themselves; blank
	// where they have them through another file's, or worked out.
	Relation string
	Columns  []relation.Field
}

// Contract lists the files that a pack may have, in the order of the contract.
func Contract() []File {
	files := make([]File, len(tables))
	for k, t := range tables {
		files[k] = File{Name: t.file, About: t.about, Required: bool(t.presence), SeenBy: string(t.audience), Columns: slices.Clone(t.fields)}
		if t.relation != nil {
			files[k].Relation = t.relation(new(Pack)).Name
		}
	}
	return files
}
