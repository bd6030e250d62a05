package record

import (
	"path"
	"slices"
	"strings"

	"boardpack/generator/diag"
)

// sendBack is what to do about a row that somebody sent in among others; blank
// where its file is no such.
func (r *Row) sendBack(what string) string {
	if r.sheet == nil || !r.sheet.several {
		return ""
	}
	return what + ", or send " + path.Base(r.sheet.source) + " back"
}

// fillOrSendBack is what to do about a blank in a file that somebody sent in.
func (r *reading) fillOrSendBack(wrong *problem) string {
	if wrong.code != "cell-empty" {
		return ""
	}
	return (&Row{sheet: r.sheet}).sendBack("fill it in")
}

// tellAgain tells a record whose key an earlier one has: in the same file, or in
// that of somebody else.
func (r *reading) tellAgain(at, first diag.Position, what string) {
	told := r.findings.errorf(at, "duplicate-record", "duplicate %s, first at %s", what, first.SeenFrom(at))
	if first == at {
		told.Hinted("the file is named twice in pack.yaml: take one of the two out")
	}
	if first.File != at.File {
		told.Hinted("agree whose it is, and send %s or %s back", path.Base(at.File), path.Base(first.File))
	}
}

// placesOf are those of findings of one kind.
func placesOf(list diag.List, code string) map[diag.Position]bool {
	places := map[diag.Position]bool{}
	for _, f := range list {
		if f.Code == code {
			places[f.Position] = true
		}
	}
	return places
}

// ExampleReference is what the example of a proforma is called: a row of that name
// is none of anybody's.
const ExampleReference = "EXAMPLE"

// examples drops the example of a proforma where somebody left it in.
func (j *joining) examples() {
	r := j.files[intentionsFile]
	j.pack.Intentions = slices.DeleteFunc(j.pack.Intentions, func(i *Intention) bool {
		left := i.sheet.source != intentionsFile && strings.HasPrefix(strings.ToUpper(i.Reference), ExampleReference)
		if left {
			r.spoilt[i.Reference] = true
			r.findings.errorf(i.Row.At("reference"), "example-left-in", "row %s is an example, and no intention", quoted(i.Reference)).
				Hinted("delete the row, or send %s back", path.Base(i.sheet.source))
		}
		return left
	})
}
