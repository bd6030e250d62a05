package study

import (
	"fmt"
	"slices"
	"strings"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// support is what helps to decide on intentions, in one list of them.
type support struct {
	of       *relation.Relation
	shown    []relation.Field
	needs    []relation.Field
	scores   []relation.Field // for each criterion
	score    *relation.Field  // the weighted one; nil where nothing is scored
	quarters *quarters        // nil where the block asks for no quadrant
	rules    []suggestion
}

// decisions answers a block that puts together, for each intention, what helps to
// decide on it and what is missing for that.
func (s *Study) decisions(spec *block.DecisionsSpec, findings *diag.List) *figure.Figure {
	d := s.support(spec, findings)
	rows := s.where(d.of, spec.Where, findings)
	s.byProgramme(rows)
	by := spec.Sort
	if len(by) == 0 && d.score != nil {
		by = []diag.Located{{Text: "-score", At: spec.ID.At}}
	}
	s.sort(d.of, rows, by, findings)
	if word := spec.Most; word.Text != "" {
		rows = rows[:min(len(rows), positive(word, "most", findings))]
	}
	if findings.HasErrors() {
		return nil
	}
	f := d.figure(rows)
	inOrder(&f.Table, by)
	return f
}

func (s *Study) support(spec *block.DecisionsSpec, findings *diag.List) *support {
	d := &support{of: s.intentions(), quarters: s.quartersOf(spec, findings), rules: s.suggestions(findings)}
	columns := spec.Columns
	if len(columns) == 0 {
		columns = namedAt(spec.ID.At, "reference", "title")
	}
	d.shown = s.fieldsOf(d.of, columns, findings)
	needs := spec.Needs
	if len(needs) == 0 {
		needs = s.usualNeeds(spec.ID.At)
	}
	d.needs = s.fieldsOf(d.of, needs, findings)
	for _, c := range s.records.Criteria {
		if f, known := d.of.Field(c.Field()); known {
			d.scores = append(d.scores, f)
		}
	}
	if score, known := d.of.Field("score"); known && s.records.Has(scoresFile) {
		d.score = &score
	}
	return d
}

func namedAt(at diag.Position, names ...string) []diag.Located {
	var all []diag.Located
	for _, name := range names {
		all = append(all, diag.Located{Text: name, At: at})
	}
	return all
}

// usualNeeds are what must be known of an intention where a block does not say
// what: what it is, who leads it, and where the pack records them its assessments.
func (s *Study) usualNeeds(at diag.Position) []diag.Located {
	needs := namedAt(at, "description", "lead")
	if s.records.Has("assurance.csv") {
		needs = append(needs, namedAt(at, "qia_status", "ehiira_status", "business_case_required")...)
	}
	return needs
}

// quartersOf is the quadrant in which a block has intentions placed; nil for none.
func (s *Study) quartersOf(spec *block.DecisionsSpec, findings *diag.List) *quarters {
	if spec.X.Text == "" && spec.Y.Text == "" && len(spec.Corners) == 0 {
		return nil
	}
	if spec.X.Text == "" || spec.Y.Text == "" {
		findings.Errorf(spec.ID.At, "decisions-quadrant", "a quadrant needs x, y and corners")
		return nil
	}
	return s.newQuarters(spec.ID.At, spec.X, spec.Y, spec.Corners, findings)
}

// figure is the list, with what each column that is worked out says.
func (d *support) figure(rows []relation.Row) *figure.Figure {
	f := listFigure(d.shown, rows, "")
	f.Notes = nil
	if len(rows) == 0 {
		f.Notes = figure.ListNotes(true, false)
	}
	if d.score != nil {
		f.Table.Columns = append(f.Table.Columns, figure.Column{Name: "score", Label: "Weighted score", Numeric: true})
	}
	if d.quarters != nil {
		f.Table.Columns = append(f.Table.Columns, figure.Column{Name: "quadrant", Label: "Quadrant"})
	}
	if len(d.rules) > 0 {
		f.Table.Columns = append(f.Table.Columns, figure.Column{Name: "suggested_segment", Label: "Segment that the rules suggest"}, figure.Column{Name: "why", Label: "Why"})
	}
	missing, ready := make([]string, len(rows)), 0
	for k, row := range rows {
		f.Table.Rows[k].Cells = append(f.Table.Rows[k].Cells, d.worked(row)...)
		if missing[k] = wording.Capital(strings.Join(d.missing(row), "; ")); missing[k] == "" {
			missing[k], ready = "Nothing", ready+1
		}
	}
	if ready > 0 && ready == len(rows) { // a column would say so in each row
		f.Notes = append(f.Notes, wording.Plural(len(rows), "Nothing is missing for it.", "Nothing is missing for any of them."))
		return f
	}
	f.Table.Columns = append(f.Table.Columns, figure.Column{Name: "missing", Label: "Not yet recorded"})
	for k, what := range missing {
		f.Table.Rows[k].Cells = append(f.Table.Rows[k].Cells, figure.Said(what))
	}
	if ready > 0 {
		f.Notes = append(f.Notes, fmt.Sprintf("Nothing is missing for %s of the %s.", wording.Grouped(ready), wording.Grouped(len(rows))))
	}
	return f
}

// worked are the cells that are worked out, but for what is missing.
func (d *support) worked(row relation.Row) (cells []figure.Cell) {
	if d.score != nil {
		cell := cellOf(*d.score, row)
		if cell.Text() == "" {
			cell = figure.Said(d.unscored(row))
		}
		cells = append(cells, cell)
	}
	if d.quarters != nil {
		name := "Not placed"
		if part, placed := d.quarters.partOf(row); placed {
			name = d.quarters.names[part]
		}
		cells = append(cells, figure.Said(name))
	}
	if len(d.rules) > 0 {
		segment, why := d.suggested(row)
		cells = append(cells, figure.Said(segment), figure.Said(why))
	}
	return cells
}

// unscored says that an intention has no weighted score: it may have some of its scores.
func (d *support) unscored(row relation.Row) string {
	if slices.ContainsFunc(d.scores, func(f relation.Field) bool { return f.Value(row) != nil }) {
		return "Scored in part"
	}
	return "Not scored"
}

// missing is what is not known of an intention and must be, in words.
func (d *support) missing(row relation.Row) (words []string) {
	var blank []string
	for _, f := range d.needs {
		if f.Value(row) == nil {
			words = append(words, toRecord(f))
		}
	}
	for _, f := range d.scores {
		if f.Value(row) == nil {
			blank = append(blank, "score for "+f.Label)
		}
	}
	if len(blank) == len(d.scores) && len(blank) > 1 {
		blank = []string{"all scores"}
	}
	words = append(words, blank...)
	if f := d.undecided(row); f != nil && !slices.ContainsFunc(d.scores, func(s relation.Field) bool { return s.Name == f.Name }) && !slices.Contains(words, toRecord(*f)) {
		words = append(words, toRecord(*f))
	}
	return words
}

// toRecord is what is to be recorded of a field. The label of a question reads as if
// it were answered: "business case required" needs its two answers beside it.
func toRecord(f relation.Field) string {
	if f.Type == relation.YesNo || slices.Equal(f.Listed, []string{"Yes", "No"}) {
		return f.Spoken() + " (yes or no)"
	}
	return f.Spoken()
}
