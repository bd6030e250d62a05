package generator

import (
	"slices"

	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/setting"
)

// tablesOf is what is said of a file, and of the others that are read for it: snapshots,
// or lists that are kept apart and are one.
func tablesOf(file string, entry setting.Keyed[[]fileSetting], others map[string]record.FileSettings, findings *diag.List) record.FileSettings {
	if len(entry.Value) == 0 {
		return record.FileSettings{At: entry.Key.At}
	}
	snapshots := slices.Contains(record.Columns(file), "as_at")
	var tables []record.FileSettings
	var fields []record.OwnField // of all tables so far
	for k, said := range entry.Value {
		if k > 0 && snapshots && len(said.Fields) > 0 {
			findings.Errorf(said.Fields[0].Key.At, "fields-not-first", "columns of the pack's own stand in the first table of %s alone", entry.Key.Text).
				Hinted("move them there, or take them out")
		}
		var inherited []record.OwnField
		if !snapshots {
			inherited = fields
		}
		into := fileSettings(file, said, entry.Key.At, others, inherited, findings)
		tellTypes(into.Fields, fields, said, findings)
		fields = inherit(fields, into.Fields)
		tables = append(tables, into)
	}
	first := tables[0]
	if snapshots {
		first.More = tables[1:]
		return first
	}
	for k := range tables { // each by the same names in the same order
		tables[k].Fields = inherit(tables[k].Fields, fields)
		slices.SortStableFunc(tables[k].Fields, func(a, b record.OwnField) int { return fieldPlace(fields, a) - fieldPlace(fields, b) })
	}
	first = tables[0]
	first.More = tables[1:]
	return first
}

func fieldPlace(fields []record.OwnField, f record.OwnField) int {
	return slices.IndexFunc(fields, func(other record.OwnField) bool { return other.Name == f.Name })
}

// inherit adds to the fields of one table those that another has alone: it may have
// their columns as well.
func inherit(fields, others []record.OwnField) []record.OwnField {
	for _, f := range others {
		if fieldPlace(fields, f) < 0 {
			f.Optional = true
			fields = append(fields, f)
		}
	}
	return fields
}

// tellTypes finds a field that is of two types, in two tables whose rows are one list.
func tellTypes(fields, before []record.OwnField, said fileSetting, findings *diag.List) {
	for _, s := range said.Fields {
		f := record.OwnField{Name: s.Key.Text}
		k, former := fieldPlace(fields, f), fieldPlace(before, f)
		if k >= 0 && former >= 0 && fields[k].Type != before[former].Type {
			findings.Errorf(s.Value.Type.At, "field-of-two-types", "%s is of type %s here, and %s in a table before", f.Name, fields[k].Type, before[former].Type).
				Hinted("give it the same type in each, or another name here")
		}
	}
}
