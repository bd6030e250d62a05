package sheet

import (
	"bytes"

	"boardpack/generator/diag"
)

// locked is the name of the stream of a compound file that holds a workbook encrypted
// ([MS-OFFCRYPTO] 2.3.4.4), as the file's directory has it.
var locked = []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00\x00\x00")

// notOpened tells of a compound file, which a workbook is that is old or that has a password.
func (s *Sheet) notOpened(whole diag.Position, data []byte) {
	if bytes.Contains(data, locked) {
		s.findings.Errorf(whole, "file-has-a-password", "file has a password").
			Hinted("open it with the password, and save it without: File, Info, Protect Workbook, Encrypt with Password, and clear the box")
		return
	}
	s.findings.Errorf(whole, "file-is-an-old-workbook", "file is a workbook of an old kind").
		Hinted("open it in a spreadsheet, and save it as an Excel workbook (.xlsx)")
}
