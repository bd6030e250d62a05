package sheet

import (
	"bytes"
	"slices"

	"github.com/xuri/excelize/v2"
)

// Names are the sheets of a workbook, in their order; nil for a file that is none,
// or that cannot be read.
func Names(data []byte) []string {
	file := bookIn(data)
	if file == nil {
		return nil
	}
	return file.GetSheetList()
}

// Hidden are those of the sheets of a workbook that it hides.
func Hidden(data []byte) []string {
	file := bookIn(data)
	return slices.DeleteFunc(Names(data), func(name string) bool {
		shown, err := file.GetSheetVisible(name)
		return shown || err != nil
	})
}

func bookIn(data []byte) *excelize.File {
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return nil
	}
	file, err := unpack(bytes.Clone(data), 0)
	if err != nil {
		return nil
	}
	return file
}
