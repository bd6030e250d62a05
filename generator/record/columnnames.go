package record

import "slices"

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

// hasColumn reports whether a file of the contract has a column of that name.
func hasColumn(file, name string) bool {
	k := slices.IndexFunc(tables, func(t table) bool { return t.file == file })
	return k >= 0 && slices.ContainsFunc(tables[k].columns, func(c column) bool { return c.name == name })
}

// IsList reports whether a file's column holds several values.
func IsList(file, name string) bool {
	for _, t := range tables {
		if k := slices.IndexFunc(t.columns, func(c column) bool { return c.name == name }); k >= 0 && t.file == file {
			return t.columns[k].list
		}
	}
	return false
}
