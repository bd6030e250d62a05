// Package pdfcheck looks for what keeps a PDF file from being read by everyone
// and for long: breaches of PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3)
// that a program can find. What needs a person's judgement it leaves alone.
package pdfcheck

import (
	"fmt"
	"slices"

	"boardpack/generator/diag"
)

// check is one condition that a file must meet.
type check struct {
	name   string // what must be the case
	clause string // of the standard that asks for it; it becomes the hint
	run    func(*document, say)
}

// say tells of one place where the condition is not met.
type say func(format string, args ...any)

// checks are all checks, in the order of their findings.
var checks = slices.Concat(
	fileChecks, limitChecks, catalogChecks, metadataChecks, colourChecks, pageChecks,
	structureChecks, parentTreeChecks, nestingChecks, headingChecks, tableChecks, alternativeChecks, languageChecks,
	contentChecks, fontChecks, fontProgramChecks, annotationChecks, linkChecks, actionChecks, attachmentChecks,
	imageChecks, optionalContentChecks, formChecks, outlineChecks, pageLabelChecks)

// shown is how many places of one fault are told apart. The rest is a number:
// whoever mends the first few knows what to do.
const shown = 3

// Check returns what is wrong with a PDF file, in an order that depends on the
// file's bytes alone. Each finding is at the file's name, without a line; its
// message names the page and its hint the clause of the standard.
func Check(name string, file []byte) diag.List {
	var findings diag.List
	at := diag.Position{File: name}
	d, err := read(file)
	if err != nil {
		findings.Errorf(at, "file-unreadable", "%v", err)
		return findings
	}
	if d.Encrypted() {
		findings.Errorf(at, "pdf-encrypted", "the file is encrypted, so boardpack cannot look into it").Hinted("PDF/A-3 6.1.3")
		return findings
	}
	for _, c := range checks {
		var faults notes
		c.run(d, faults.addf)
		for i, message := range faults.first {
			if more := faults.count - len(faults.first); more > 0 && i == len(faults.first)-1 {
				message += fmt.Sprintf(" ... and %d more", more)
			}
			findings.Errorf(at, "pdf-standard", "%s", message).Hint = c.clause
		}
	}
	return findings
}

// notes are faults of one kind: the first of them, and how many there are.
type notes struct {
	first []string
	count int
}

func (n *notes) addf(format string, args ...any) {
	n.count++
	if len(n.first) < shown {
		n.first = append(n.first, fmt.Sprintf(format, args...))
	}
}

// noted makes a check of what the reading of the pages' contents noted.
func noted(k kind) func(*document, say) {
	return func(d *document, say say) {
		faults := d.noted[k]
		if faults == nil {
			return
		}
		for i := range faults.count {
			say("%s", faults.first[min(i, len(faults.first)-1)])
		}
	}
}
