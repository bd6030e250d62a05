package diag

import (
	"fmt"
	"strconv"
	"strings"
)

// Group is a mistake with every place at which it was met: the same is said of
// one column of a file, and the same is to be done about it.
type Group struct {
	Finding            // that of the first place
	Places  []Position // at least one, each once, in the order in which they were met
}

// Grouped gathers the findings by mistake, in the order of the first places. A
// file and column are part of a mistake: a word is one that a column does not have.
func (l List) Grouped() []Group {
	type mistake struct {
		severity                         Severity
		code, file, sheet, message, hint string
		column                           int
	}
	var groups []Group
	known, told := map[mistake]int{}, map[Finding]bool{}
	for _, f := range l {
		m := mistake{f.Severity, f.Code, f.File, f.Sheet, f.Message, f.Hint, f.Column}
		k, met := known[m]
		if !met {
			k = len(groups)
			known[m] = k
			groups = append(groups, Group{Finding: f})
		}
		if !told[f] {
			groups[k].Places = append(groups[k].Places, f.Position)
		}
		told[f] = true
	}
	return groups
}

// String writes the group on one line: a finding at its first place, with the
// number of the places and the first few where there are more.
func (g Group) String() string {
	f := g.Finding
	if len(g.Places) > 1 {
		f.Message += ", " + g.where()
	}
	return f.String()
}

// fewPlaces is how many places of a group are named: enough to see what they
// have in common.
const fewPlaces = 5

func (g Group) where() string {
	what, names := g.named()
	if len(names) > fewPlaces+1 { // dots in place of one name would save nothing
		names = append(names[:fewPlaces:fewPlaces], "...")
	}
	return fmt.Sprintf("%s (%s)", fmt.Sprintf(what, len(g.Places)), strings.Join(names, ", "))
}

// named says what the places are, and what each is called.
func (g Group) named() (what string, names []string) {
	cells := false // the file is one that its owner sees in a spreadsheet
	for _, at := range g.Places {
		cells = cells || at.Cell() != ""
	}
	for _, at := range g.Places {
		if cells && at.Row == 0 {
			at.Row = at.Line // the two are the same in rows above the first line break
		}
		name := at.Cell()
		if name == "" {
			name = strconv.Itoa(at.Line)
		}
		names = append(names, name)
	}
	switch {
	case cells:
		return "in %d cells", names
	case g.Sheet != "":
		return "in %d rows", names
	}
	return "on %d lines", names
}

// Sum counts the findings of groups: "12 errors (604 places), 3 warnings"; blank
// for none.
func Sum(groups []Group) string {
	var parts []string
	for _, severity := range []Severity{Error, Warning} {
		mistakes, places := 0, 0
		for _, g := range groups {
			if g.Severity == severity {
				mistakes, places = mistakes+1, places+len(g.Places)
			}
		}
		if mistakes == 0 {
			continue
		}
		part := fmt.Sprintf("%d %s", mistakes, severity)
		if mistakes > 1 {
			part += "s"
		}
		if places > mistakes {
			part += fmt.Sprintf(" (%d places)", places)
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, ", ")
}
