package record

import (
	"fmt"
	"strings"

	"boardpack/generator/diag"
)

// respelling is a reference that another file has in other letters: a spreadsheet
// takes noughts away, and puts one dash for another.
type respelling struct {
	at             diag.Position
	written, meant string
}

// fewRespelt is how many different ones of a file are told one by one: more have
// one cause, and are mended at once.
const fewRespelt = 2

func (j *joining) respell(r *reading, s respelling) {
	j.meant[s.meant] = true
	j.respelt[r] = append(j.respelt[r], s)
}

// tellRespelt tells references that are written otherwise than the intentions'.
func (j *joining) tellRespelt() {
	const why = "a spreadsheet takes noughts away, and puts one dash for another, unless the column is text"
	for r, all := range j.respelt {
		seen := map[string]bool{}
		var pairs []string
		for _, s := range all {
			if !seen[s.written] {
				seen[s.written] = true
				pairs = append(pairs, fmt.Sprintf("%s for %q", quoted(s.written), s.meant))
			}
		}
		if len(pairs) > fewRespelt {
			r.findings.errorf(all[0].at, "references-respelt", "references that intentions.csv writes otherwise (%d of them): %s", len(pairs), shortly(pairs)).
				Hinted("write them as there: %s", why)
			continue
		}
		for _, s := range all {
			r.findings.errorf(s.at, "reference-unknown", "reference %s is not in intentions.csv", quoted(s.written)).Hinted("%q? %s", s.meant, why)
		}
	}
}

// shortly are the first of some texts.
func shortly(texts []string) string {
	const most = 5
	if len(texts) > most {
		return strings.Join(texts[:most], ", ") + " and more"
	}
	return strings.Join(texts, ", ")
}
