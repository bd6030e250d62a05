package sheet

import (
	"bytes"

	"github.com/xuri/excelize/v2"

	"boardpack/generator/pattern"
)

// zoned is a cell of the kind d, whose text is a day with a time of Greenwich.
var zoned = pattern.Of(`(<(?:\w+:)?c\b[^>]*\bt=")d("[^>]*>\s*<(?:\w+:)?v>[^<]*T[^<]*Z</)`)

// asWritten has such cells read as they are written: excelize would take the day of
// Greenwich, which in summer is the one before where somebody means midnight here, and a
// number where the style is not of days. It is looked for once, before the sheet is read.
func asWritten(file *excelize.File, name string) {
	part := partOf(file, name)
	text, _ := file.Pkg.Load(part)
	if data, _ := text.([]byte); bytes.Contains(data, []byte(`t="d"`)) {
		file.Pkg.Store(part, zoned().ReplaceAll(data, []byte("${1}str${2}")))
	}
}
