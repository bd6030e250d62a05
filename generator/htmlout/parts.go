package htmlout

import (
	"fmt"

	"boardpack/generator/figure"
	"boardpack/generator/wording"
)

// mostRows is how many rows of a table one page shows: more keep a browser busy for
// seconds, and nobody reads them in one go.
const mostRows = 1000

// Page is a complete HTML page and where it stands in its edition.
type Page struct {
	Path string
	HTML []byte
}

// part is some of the rows of a table that has too many for one page.
type part struct {
	Path  string // of the page that shows it
	Words string // "Rows 1,001 to 2,000: CI-1001 to CI-2000"
	Here  bool   // it is the part that is shown
	rows  []figure.Row
}

// cut divides the rows of a figure's table into parts, the first of which stands in the paper's
// page itself; nil where one page has room for all.
func (b *body) cut(id string, table figure.Table) []part {
	rows := table.Rows
	if len(rows) <= mostRows {
		return nil
	}
	var parts []part
	for first := 0; first < len(rows); first += mostRows {
		shown := rows[first:min(first+mostRows, len(rows))]
		p := part{rows: shown, Path: b.name + ".html#" + id}
		if first > 0 {
			p.Path = fmt.Sprintf("%s-%s-%d.html", b.name, id, len(parts)+1)
		}
		p.Words = fmt.Sprintf("Rows %s to %s: %s to %s", wording.Grouped(first+1), wording.Grouped(first+len(shown)), rowHeading(shown[0]), rowHeading(shown[len(shown)-1]))
		parts = append(parts, p)
	}
	return parts
}

// rowHeading is what names a row.
func rowHeading(row figure.Row) string {
	if len(row.Cells) == 0 {
		return ""
	}
	return row.Cells[0].Text()
}

// at is the parts with the one that is shown marked.
func at(parts []part, shown int) []part {
	marked := make([]part, len(parts))
	for i, p := range parts {
		p.Here = i == shown
		marked[i] = p
	}
	return marked
}

// further makes the pages of a table's parts but the first.
func (b *body) further(p picture, table figure.Table, parts []part) error {
	p.At, p.Annexed, p.Downloads = p.ID, "", b.site.files(p.Figure)
	for i := 1; i < len(parts); i++ {
		table.Rows = parts[i].rows
		p.set(b.site.List, table)
		p.Parts = at(parts, i)
		title := b.site.window(p.Caption(), b.title)
		around := b.site.shell(title, []target{{"index.html", b.site.Pack}, {b.name + ".html", b.title}}, forTables())
		around.Band = b.band
		html, err := render("part", struct {
			shell
			Picture picture
		}{around, p})
		if err != nil {
			return err
		}
		b.pages = append(b.pages, Page{parts[i].Path, html})
	}
	return nil
}
