package study

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"boardpack/generator/figure"
	"boardpack/generator/record"
	"boardpack/generator/relation"
	"boardpack/generator/story"
)

// teller tells stories of one edition's intentions.
type teller struct {
	key, programme, title, description relation.Field
	facts                              []relation.Field
	chapters                           []record.Chapter
	earlier                            map[string]*record.Intention // what any may carry on, by reference
}

func (s *Study) teller() teller {
	t := teller{}
	named := map[string]*relation.Field{"reference": &t.key, "programme": &t.programme, "title": &t.title, "description": &t.description}
	for _, f := range s.shown(s.intentions().Fields) {
		if field := named[f.Name]; field != nil {
			*field = f
		} else if !isPrevious(f) && !isMeaning(f) && f.Name != staysInPercent && !(f.Name == "from_file" && s.fromOne(f)) && (f.Name != "carried_from" || s.about.Earlier == nil) {
			t.facts = append(t.facts, f)
		}
	}
	if s.hidden == nil && s.about.Earlier != nil { // the earlier pack need not have said what may be published
		t.earlier = map[string]*record.Intention{}
		for _, i := range s.about.Earlier.Records.Intentions {
			t.earlier[i.Reference] = i
		}
	}
	for k, f := range t.facts {
		t.facts[k] = s.spelt(f)
	}
	for _, c := range s.records.Chapters() {
		if c.Fields = s.shown(c.Fields); len(c.Fields) > 0 {
			t.chapters = append(t.chapters, c)
		}
	}
	return t
}

// fromOne reports whether all intentions came in one file, which then is nothing to tell of
// each.
func (s *Study) fromOne(f relation.Field) bool {
	rows := s.intentions().Rows()
	return !slices.ContainsFunc(rows, func(row relation.Row) bool { return f.Text(row) != f.Text(rows[0]) })
}

func (t teller) story(row relation.Row) story.Story {
	told := story.Story{Reference: t.key.Text(row), Programme: t.programme.Text(row), Title: t.title.Text(row), Description: t.description.Text(row)}
	for _, f := range t.facts {
		if cells := factOf(f, row); len(cells) > 0 {
			section := sectionOf(&told, f)
			section.Facts = append(section.Facts, story.Fact{Label: f.Label, Cells: cells})
		}
	}
	i := relation.RecordOf[*record.Intention](row)
	for _, c := range t.chapters {
		if rows := c.Rows(i); len(rows) > 0 {
			titled(&told, c.Label).Table = recordedTable(c.Fields, rows)
		}
	}
	if before := t.carried(i); len(before.Rows) > 0 {
		titled(&told, "What it carries on").Table = before
	}
	return told
}

// sectionOf is that of a field's file: the first, without a title, of what stands with the
// intention itself.
func sectionOf(told *story.Story, f relation.Field) *story.Section {
	if file := cmp.Or(f.File, intentionsFile); file != intentionsFile {
		return titled(told, relation.Titled(strings.TrimSuffix(file, path.Ext(file))))
	}
	return titled(told, "")
}

func titled(told *story.Story, title string) *story.Section {
	k := slices.IndexFunc(told.Sections, func(s story.Section) bool { return s.Title == title })
	if k < 0 {
		k = len(told.Sections)
		told.Sections = append(told.Sections, story.Section{Title: title})
	}
	return &told.Sections[k]
}

const intentionsFile = record.Intentions + ".csv"

// carried are the intentions of the earlier pack that one carries on, and how they went.
func (t teller) carried(i *record.Intention) figure.Table {
	table := figure.Table{Columns: []figure.Column{{Name: "earlier", Label: "Earlier reference"}, {Name: "title", Label: "Title"}, {Name: "progress", Label: "Progress"}}}
	for _, reference := range i.CarriedFrom {
		if from := t.earlier[reference]; from != nil {
			progress := ""
			if from.Delivery != nil {
				progress = from.Delivery.Progress
			}
			table.Rows = append(table.Rows, figure.Row{Cells: []figure.Cell{figure.Said(reference), figure.Said(from.Title), figure.Said(progress)}})
		}
	}
	return table
}

// factOf is a row's value of a field, with words for codes; nil of a blank.
func factOf(f relation.Field, row relation.Row) (cells []figure.Cell) {
	if f.Called != nil {
		for _, word := range f.Values(nil, row) {
			cells = append(cells, figure.Said(inWords(f, word)))
		}
	} else if cell := toldCell(f, row); cell.Text() != "" {
		cells = append(cells, cell)
	}
	return cells
}

// spelt is a field of codes with their names beside them, where a file of the pack has
// these.
func (s *session) spelt(f relation.Field) relation.Field {
	names := map[string]string{}
	switch f.Name {
	case "national_priorities":
		for _, p := range s.records.Priorities {
			names[p.Code] = p.Code + ": " + p.Name
		}
	case "strategic_objectives":
		for _, o := range s.records.Objectives {
			names[o.Code] = o.Code + ": " + o.Name
		}
	default:
		return f
	}
	f.Called = names
	return f
}

// recordedTable has the fields that any of the rows has a value of.
func recordedTable(fields []relation.Field, rows []relation.Row) figure.Table {
	fields = slices.DeleteFunc(slices.Clone(fields), func(f relation.Field) bool {
		return !slices.ContainsFunc(rows, func(row relation.Row) bool { return f.Value(row) != nil })
	})
	table := listFigure(fields, rows, "").Table
	for k, f := range fields {
		if f.Name == slippedDays {
			for i, row := range rows {
				table.Rows[i].Cells[k] = toldCell(f, row)
			}
		}
	}
	return table
}
