package sheet

import "bytes"

// Names are the sheets of a workbook, in their order; nil for a file that is none,
// or that cannot be read.
func Names(data []byte) []string {
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return nil
	}
	file, err := unpack(bytes.Clone(data), 0)
	if err != nil {
		return nil
	}
	return file.GetSheetList()
}
