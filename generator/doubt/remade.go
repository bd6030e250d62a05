package doubt

import (
	"boardpack/generator/diag"
	"boardpack/generator/pattern"
	"boardpack/generator/record"
)

var (
	largeNumber = pattern.Of(`^\d(?:\.\d+)?E\+\d+$`)
	dayOrMonth  = pattern.Of(`(?i)^(?:\d{4}-\d\d(?:-\d\d)?|\d{1,2}/\d{1,2}/(?:\d\d){1,2}|\d{1,2}[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[ -](?:\d\d){1,2})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\d\d)$`)
)

// remade doubts references that a spreadsheet made of what somebody typed: of 1E5 the
// number 1E+05, of 2-2 the second of February. Where most look like days, that is how this
// office numbers.
func (q *inquiry) remade() {
	var days []*record.Intention
	for _, i := range q.pack.Intentions {
		switch at := i.At("reference"); {
		case len(i.Reference) < 2:
		case i.Reference[0] == '\'':
			q.Warnf(at, "reference-remade", "reference %s begins with the apostrophe that has a spreadsheet keep a text", diag.Quoted(i.Reference)).
				Hinted("take the apostrophe out, in every file that has the reference")
		case largeNumber().MatchString(i.Reference):
			q.Warnf(at, "reference-remade", "reference %s is as spreadsheets write a large number, whatever was typed", diag.Quoted(i.Reference)).
				Hinted("give the column the format Text, and write the reference anew")
		case dayOrMonth().MatchString(i.Reference):
			days = append(days, i)
		}
	}
	if 2*len(days) > len(q.pack.Intentions) {
		return
	}
	for _, i := range days {
		q.Warnf(i.At("reference"), "reference-remade", "reference %s is a day or a month, as spreadsheets make of one such as 2-2 or 1-26", diag.Quoted(i.Reference)).
			Hinted("give the column the format Text, and write the reference anew")
	}
}
