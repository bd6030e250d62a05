package htmlout

import "boardpack/generator/story"

// texts are all that a reader sees of intentions, of which abbreviations are looked for.
func (l *Listing) texts(stories []story.Story) (all []string) {
	for _, field := range l.list.Fields {
		all = append(all, field.Label)
		for _, word := range field.Words {
			all = append(all, word.Shown)
		}
	}
	for _, m := range l.list.Segments {
		all = append(all, m.Said())
	}
	for _, s := range stories {
		all = append(all, s.Programme, s.Title, s.Description)
		for _, section := range s.Sections {
			all = append(all, section.Title)
			for _, fact := range section.Facts {
				all = append(all, fact.Label)
				for _, cell := range fact.Cells {
					all = append(all, cell.Text())
				}
			}
			for _, column := range section.Table.Columns {
				all = append(all, column.Label)
			}
			for _, row := range section.Table.Rows {
				for _, cell := range row.Cells {
					all = append(all, cell.Text())
				}
			}
		}
	}
	return all
}
