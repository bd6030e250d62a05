package htmlout

import (
	"bytes"

	"boardpack/generator/figure"
	"boardpack/generator/story"
)

// tell writes an intention's story: what is recorded, and which figures name it.
func (l *Listing) tell(b *bytes.Buffer, s story.Story, mentions []mention) {
	facts := func(facts []story.Fact) {
		for _, f := range facts {
			b.WriteString("<dt>" + escape(f.Label) + "</dt><dd>")
			for k, cell := range f.Cells {
				if k > 0 {
					b.WriteString("; <br>") // the file that is downloaded has no lines
				}
				b.WriteString(l.value(cell))
			}
			b.WriteString("</dd>")
		}
	}
	if s.Description != "" {
		b.WriteString(`<dl class="board-list__text"><dt class="nhsuk-u-visually-hidden">Description</dt><dd>` + l.text(s.Description) + "</dd></dl>")
	}
	b.WriteString("<dl>")
	for _, section := range s.Sections {
		if section.Title == "" {
			facts(section.Facts)
		}
	}
	b.WriteString("</dl>")
	for _, section := range s.Sections {
		if section.Title == "" {
			continue
		}
		b.WriteString("<h3>" + escape(section.Title) + "</h3>")
		if section.Facts != nil {
			b.WriteString("<dl>")
			facts(section.Facts)
			b.WriteString("</dl>")
		}
		l.items(b, section.Table)
	}
	if mentions != nil {
		b.WriteString("<h3>Papers that name it</h3><ul>")
		for k, m := range mentions {
			if k == 0 || m.paper != mentions[k-1].paper {
				b.WriteString("<li>" + escape(m.paper) + ": ")
			} else {
				b.WriteString(", ")
			}
			b.WriteString(`<a href="` + escape(m.path) + `">` + escape(m.label) + "</a>")
		}
		b.WriteString("</ul>")
	}
}

// value is a cell, and how a program reads it where that differs.
func (l *Listing) value(cell figure.Cell) string {
	shown := cell.Text()
	if plain := cell.Plain(); plain != shown {
		return `<span data-plain="` + escape(plain) + `">` + l.text(shown) + "</span>"
	}
	return l.text(shown)
}

// items is a table as a list that a narrow page has room for: what names a row, and
// then what is recorded of it.
func (l *Listing) items(b *bytes.Buffer, table figure.Table) {
	if len(table.Rows) == 0 {
		return
	}
	b.WriteString("<ul>")
	for _, row := range table.Rows {
		b.WriteString("<li>")
		said := 0
		for k, cell := range row.Cells {
			text := l.cell(table.Columns[k], cell)
			switch {
			case cell.Text() == "":
				continue
			case k == 0:
				b.WriteString("<strong>" + text + "</strong>")
			default:
				b.WriteString([]string{". ", "; "}[min(said, 1)] + escape(table.Columns[k].Label) + ": " + text)
				said++
			}
		}
		b.WriteString("</li>")
	}
	b.WriteString("</ul>")
}
