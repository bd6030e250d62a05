package sheet

import "github.com/xuri/excelize/v2"

// notesOf are the notes and comments that stand at cells, which a reader of the sheet sees
// and its cells do not have. What cannot be read has none.
func notesOf(file *excelize.File, name string) map[int]map[int]string {
	notes := map[int]map[int]string{}
	var broken error
	func() {
		defer guard(&broken)
		comments, err := file.GetComments(name)
		if err != nil {
			return
		}
		for _, c := range comments {
			column, row, err := excelize.CellNameToCoordinates(c.Cell)
			if err != nil {
				continue
			}
			if notes[row] == nil {
				notes[row] = map[int]string{}
			}
			notes[row][column-1] = clean(noteText(c))
		}
	}()
	return notes
}

func noteText(c excelize.Comment) string {
	text := c.Text
	for _, run := range c.Paragraph {
		text += run.Text
	}
	return text
}
