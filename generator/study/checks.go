package study

import (
	"slices"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/pivot"
	"boardpack/generator/relation"
)

// checks answers a block that asks where figures disagree.
func (s *Study) checks(spec *block.ChecksSpec, findings *diag.List) *figure.Figure {
	switch {
	case spec.Controls:
		return s.controls(spec.ID.At, findings)
	case spec.Rows.Text == "":
		findings.Errorf(spec.ID.At, "checks-without-rows", "a checks block needs controls or rows")
	case len(spec.Compare) == 2:
		return s.compare(spec, findings)
	case len(spec.Compare) > 0:
		findings.Errorf(spec.Compare[0].Label.At, "compare-not-two", "compare needs two counts, not %d", len(spec.Compare))
	case spec.None:
		return s.none(spec, findings)
	case spec.Where.Text == "":
		findings.Errorf(spec.Rows.At, "checks-without-question", "a checks block needs compare, where or none")
	default:
		return s.found(spec, findings)
	}
	return nil
}

// found lists the groups that have an intention for which the condition holds.
func (in *inquiry) found(spec *block.ChecksSpec, findings *diag.List) *figure.Figure {
	c, ok := in.count(block.Counts{Rows: spec.Rows, Where: spec.Where}, findings)
	if !ok {
		return nil
	}
	c.trim()
	table := figure.Table{Compact: true, Columns: []figure.Column{
		{Name: c.request.Rows.Name, Label: c.request.Rows.Label},
		{Name: "intentions", Label: "Intentions", Numeric: true},
		{Name: "references", Label: "References"},
	}}
	for _, row := range c.Rows {
		table.Rows = append(table.Rows, figure.Row{Cells: []figure.Cell{
			shownCell(c.request.Rows, row.Value, c.noValue), c.leading(figure.Whole(row.Total.Count()), row.Total, termOf(c.request.Rows, row.Value)), references(c.of, row.Total.Rows),
		}})
	}
	table.Rows = append(table.Rows, figure.Row{Total: true, Cells: []figure.Cell{
		figure.Said(grandTotal), c.leading(figure.Whole(c.Total.Total.Count()), c.Total.Total), figure.Said(""),
	}})
	return &figure.Figure{Table: table}
}

// none lists the values of a field that tables show whether or not they occur,
// and that no intention has, with the names of codes.
func (s *Study) none(spec *block.ChecksSpec, findings *diag.List) *figure.Figure {
	field, ok := s.fieldOf(s.intentions(), spec.Rows, findings)
	if ok && field.Listed == nil {
		findings.Errorf(spec.Rows.At, "field-without-list", "%s has no list of its values, so none of them is missing", field.Name)
	}
	having := s.where(s.intentions(), spec.Where, findings)
	if findings.HasErrors() {
		return nil
	}
	field = s.spelt(field)
	had := map[string]bool{}
	for _, i := range having {
		for _, value := range field.Values(nil, i) {
			had[value] = true
		}
	}
	table := figure.Table{Compact: true, Columns: []figure.Column{{Name: field.Name, Label: field.Label}}}
	for _, value := range field.Listed {
		if !had[value] {
			table.Rows = append(table.Rows, figure.Row{Cells: []figure.Cell{figure.Said(field.InWords(value))}})
		}
	}
	return &figure.Figure{Table: table, Notes: figure.ListNotes(len(table.Rows) == 0, false)}
}

// compare lists the groups in which two counts are not of the same intentions,
// even where the numbers agree, and the intentions that only one of them has.
func (in *inquiry) compare(spec *block.ChecksSpec, findings *diag.List) *figure.Figure {
	field, _ := in.fieldOf(in.intentions(), spec.Rows, findings)
	left, right := spec.Compare[0], spec.Compare[1]
	both := [2][]relation.Row{in.where(in.intentions(), left.Where, findings), in.where(in.intentions(), right.Where, findings)}
	if findings.HasErrors() {
		return nil
	}
	names := [2]string{in.live(left.Label, findings), in.live(right.Label, findings)}
	table := figure.Table{Compact: true, Columns: []figure.Column{
		{Name: field.Name, Label: field.Label},
		{Name: figure.Slug(names[0]), Label: names[0], Numeric: true},
		{Name: figure.Slug(names[1]), Label: names[1], Numeric: true},
		{Name: "difference", Label: "Difference", Numeric: true},
		{Name: figure.Slug("only " + names[0]), Label: names[0] + " only"},
		{Name: figure.Slug("only " + names[1]), Label: names[1] + " only"},
	}}
	all := pivot.Count(union(in.intentions().Rows(), both), pivot.Request{Rows: field})
	for _, group := range all.Rows {
		l, r := relation.Common(group.Total.Rows, both[0]), relation.Common(group.Total.Rows, both[1])
		if onlyLeft, onlyRight := relation.Without(l, r), relation.Without(r, l); len(onlyLeft)+len(onlyRight) > 0 {
			of := termOf(field, group.Value)
			table.Rows = append(table.Rows, figure.Row{Cells: []figure.Cell{
				shownCell(field, group.Value, notRecorded), in.counted(l, left.Where.Text, of), in.counted(r, right.Where.Text, of), difference(len(l), len(r)),
				references(in.intentions(), onlyLeft), references(in.intentions(), onlyRight),
			}})
		}
	}
	table.Rows = append(table.Rows, figure.Row{Total: true, Cells: []figure.Cell{
		figure.Said(grandTotal), in.counted(both[0], left.Where.Text, nil), in.counted(both[1], right.Where.Text, nil), difference(len(both[0]), len(both[1])), {}, {},
	}})
	notes := []string{"Rows in which both counts are of the same intentions are left out. The total has them."}
	return &figure.Figure{Table: table, Notes: append(notes, table.EmptyNotes()...)}
}

// difference is how much the right count is above the left.
func difference(left, right int) figure.Cell {
	cell := figure.Whole(right - left)
	if right > left {
		cell.Before = "+"
	}
	return cell
}

func union(all []relation.Row, parts [2][]relation.Row) []relation.Row {
	return relation.Common(all, slices.Concat(parts[0], parts[1]))
}
