package generator

import (
	"fmt"

	"boardpack/generator/diag"
	"boardpack/generator/htmlout"
	"boardpack/generator/wording"
)

// Shown is what an edition may show of its pack's intentions: its papers may list fewer.
type Shown struct {
	Pack     string   `json:"pack"`    // its folder, as it was named
	Edition  string   `json:"edition"` // "public", or "provider/RXN"
	Shown    int      `json:"shown"`
	Withheld []string `json:"withheld"` // the references of what is confidential, in the order of the file
	Others   int      `json:"others"`   // of a provider's edition, the intentions of others
	// Turned is how the answers of a column are read that asks for the opposite of
	// what is confidential; blank where none does.
	Turned string `json:"turned,omitempty"`
	// Unchanged says that the edition is in the output folder already.
	Unchanged bool `json:"unchanged,omitempty"`
}

// String is the sum of it in the words of the Board's index, with no more references than a
// line has room for.
func (s Shown) String() string {
	line := fmt.Sprintf("%s, %s: may show %s %s, ", s.Pack, s.Edition, wording.Grouped(s.Shown), wording.Plural(s.Shown, "intention", "intentions"))
	if len(s.Withheld) == 0 {
		line += "none withheld"
	} else {
		line += fmt.Sprintf("%s withheld (%s)", wording.Grouped(len(s.Withheld)), wording.Some(s.Withheld, 6))
	}
	if s.Others > 0 {
		line += fmt.Sprintf(", %s of others", wording.Grouped(s.Others))
	}
	if s.Turned != "" {
		line += "; " + s.Turned
	}
	if s.Unchanged {
		line += "; unchanged"
	}
	return line
}

// shows is what an edition of the pack may show of its intentions.
func (p *pack) shows(e edition) Shown {
	s := Shown{Pack: p.dir, Edition: e.folder(), Withheld: []string{}, Turned: p.records.Turned}
	for _, i := range p.records.Intentions {
		switch {
		case e.sees(i):
			s.Shown++
		case e.owns(i):
			s.Withheld = append(s.Withheld, i.Reference)
		default:
			s.Others++
		}
	}
	return s
}

// withholding is what each edition withholds that does not see all, for the page
// of one that does.
func (p *pack) withholding() []htmlout.Withholding {
	var all []htmlout.Withholding
	for _, e := range p.editions(new(diag.List)) {
		if !e.hides() {
			continue
		}
		s := p.shows(e)
		all = append(all, htmlout.Withholding{Edition: e.title(), Shown: s.Shown, Withheld: s.Withheld, Withdrawn: p.withdrawn(e)})
	}
	return all
}

// withdrawn are the references of the edition's own intentions that stand in an earlier
// list alone, and that it may not show there either.
func (p *pack) withdrawn(e edition) (hidden []string) {
	known := map[string]bool{} // what is in the list, or shown
	for _, i := range p.records.Intentions {
		known[i.Reference] = true
	}
	for _, d := range e.view(p.records).Drafts {
		for _, i := range d.Records.Intentions {
			known[i.Reference] = true
		}
	}
	for _, d := range p.records.Drafts {
		for _, i := range d.Records.Intentions {
			if !known[i.Reference] && e.owns(i) {
				known[i.Reference], hidden = true, append(hidden, i.Reference)
			}
		}
	}
	return hidden
}
