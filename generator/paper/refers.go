package paper

import (
	"strings"

	"boardpack/generator/figure"
	"boardpack/generator/pattern"
)

// saysAnswer ends a sentence that names the table that says what is done about a measure.
const saysAnswer = " says what is done about "

// naming are the sentences of figures that name others, and label what they name. In other
// words of a pack "Table 3" may be one of another document.
var (
	naming = pattern.Of(`(?:Table|Figure) [0-9]+` + saysAnswer + `|` + figure.SeeAlso + `[^.]*`)
	label  = pattern.Of(`(?:Table|Figure) [0-9]+`)
)

// Reference is a part of a sentence: To is the id of the figure that it names, or "".
type Reference struct{ Text, To string }

// References are the parts of what is said of a figure, of which some name others of the
// paper; nil where none does, as of most.
func (p *Paper) References(words string) []Reference {
	if !strings.Contains(words, saysAnswer) && !strings.Contains(words, figure.SeeAlso) {
		return nil
	}
	var all []Reference
	last := 0
	for _, sentence := range naming().FindAllStringIndex(words, -1) {
		for _, at := range label().FindAllStringIndex(words[sentence[0]:sentence[1]], -1) {
			from, to := sentence[0]+at[0], sentence[0]+at[1]
			if id := p.labelled(words[from:to]); id != "" {
				all = append(all, Reference{words[last:from], ""}, Reference{words[from:to], id})
				last = to
			}
		}
	}
	if all == nil {
		return nil
	}
	return append(all, Reference{words[last:], ""})
}

// labelled is the id of the figure with a label, "" where none has it.
func (p *Paper) labelled(label string) string {
	for _, f := range p.Figures() {
		if f.Figure != nil && f.Figure.Label == label {
			return f.Figure.ID
		}
	}
	return ""
}
