package generator

import (
	"boardpack/generator/figure"
	"boardpack/generator/htmlout"
	"boardpack/generator/workbook"
)

// renderWorkbook makes the workbook of the edition's tables, and what describes their
// CSV files, where there are any.
func (r *rendering) renderWorkbook() error {
	set := &r.pack.set
	book := workbook.Book{
		Organisation: set.Organisation.Text, Pack: set.Name.Text, Edition: r.edition.title(), Audience: r.edition.readers(), AsAt: set.AsAt.Time,
		Language: r.pack.language(), Band: r.band(), Mark: r.mark, Notice: set.Notice.Text,
		Contact: ways(set.Accessibility.Contact.given()),
	}
	for _, p := range r.papers {
		into := workbook.Paper{Title: p.Title}
		for _, f := range p.Figures() {
			if f.Figure.Downloadable() {
				into.Figures = append(into.Figures, f.Figure)
			}
		}
		book.Papers = append(book.Papers, into)
	}
	made, err := book.File()
	if made == nil && err == nil {
		return nil
	}
	if err := r.add(figure.WorkbookFile(r.mark), made, err); err != nil {
		return err
	}
	made, err = book.Metadata()
	return r.add(workbook.MetadataFile, made, err)
}

// ways are the ways to ask about an edition, as lines.
func ways(c htmlout.Contact) (lines []string) {
	for _, way := range []struct{ name, words string }{{"Email: ", c.Email}, {"Telephone: ", c.Telephone}, {"Post: ", c.Post}} {
		if way.words != "" {
			lines = append(lines, way.name+way.words)
		}
	}
	return lines
}
