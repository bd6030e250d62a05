package generator

import (
	"path/filepath"

	"boardpack/generator/diag"
	"boardpack/generator/pdfcheck"
)

// CheckPDF looks for what keeps PDF files from being read by everyone and for
// long: breaches of PDF/UA-1 and PDF/A-3a. Any PDF will do, not only boardpack's.
// A file that cannot be read is a finding too, so that the others are looked at
// all the same. The error is for a call without files.
func CheckPDF(files []string) (diag.List, error) {
	if len(files) == 0 {
		return nil, misuse("name the PDF files to check")
	}
	var findings diag.List
	for _, name := range files {
		folder := filesIn(filepath.Dir(name), 1<<30, nil)
		content, err := folder.ReadFile(filepath.Base(name))
		if err != nil {
			findings.Errorf(diag.Position{File: name}, "file-unreadable", "%v", reason(err))
			continue
		}
		findings = append(findings, pdfcheck.Check(name, content)...)
	}
	return findings, nil
}
