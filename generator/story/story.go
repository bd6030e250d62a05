// Package story is an edition's intentions, each with all that the edition may tell
// of it, and what they can be chosen by. It knows no format.
package story

import "boardpack/generator/figure"

// List is intentions, programme by programme.
type List struct {
	Fields  []Field
	Stories []Story
	// Segments are what the segments of these intentions mean, in the pack's order.
	Segments []Meaning
}

// Standing is a field by which a list says at once how its intentions stand, and what is said
// of those that have no word of it.
type Standing struct{ Field, None string }

// Standings are such fields; a list goes by the first that it has.
var Standings = []Standing{{"decision", "without a decision"}, {"progress", "with no progress recorded"}}

// Meaning is what a code stands for in words of the pack.
type Meaning struct {
	Code  string // as pages have it: "Segment 2"
	Part  string // of which the words are alone: "focus: Provider"; blank for the whole
	Words string
}

// Said is the code with its words.
func (m Meaning) Said() string {
	if m.Part != "" {
		return m.Code + " (" + m.Part + "): " + m.Words
	}
	return m.Code + ": " + m.Words
}

// Field is what intentions can be chosen and put in order by.
type Field struct {
	Name, Label string
	Words       []Word // those that occur, in their order
	Column      bool   // it stands beside the title
}

// Word is a value that intentions have.
type Word struct {
	Value string // as records have it: "OPEN", "RXN"
	Shown string // as pages show it: "Open", "Lancashire Teaching Hospitals"
	// Explained is the sentence that tells what it is; blank where it tells that itself.
	Explained string
}

// Story is one intention.
type Story struct {
	Reference, Programme, Title, Description string
	// Words are its places in each field's words: none for a blank, several for a
	// list.
	Words    [][]int
	Sections []Section
}

// Section is a part of a story: facts, or a table.
type Section struct {
	Title string // blank for the first
	Facts []Fact
	Table figure.Table
}

// Fact is what is recorded under one name: several cells where that is a list.
type Fact struct {
	Label string
	Cells []figure.Cell
}
