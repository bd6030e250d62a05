package record

import "slices"

// annex is what the pack's other files record of one intention. It is apart so
// that the many intentions without any cost nothing for it.
type annex struct {
	scores     *Scores
	assurance  *Assurance
	milestones []*Milestone
	benefits   []*Benefit
}

func (i *Intention) annexed() *annex {
	if i.annex == nil {
		i.annex = new(annex)
	}
	return i.annex
}

// read is the annex to read from, empty where there is none.
func (a *annex) read() annex {
	if a == nil {
		return annex{}
	}
	return *a
}

// Scores are the intention's; nil where scores.csv has none.
func (i *Intention) Scores() *Scores { return i.annex.read().scores }

// Assurance is the intention's; nil where assurance.csv has none.
func (i *Intention) Assurance() *Assurance { return i.annex.read().assurance }

// Milestones are the intention's, as milestones.csv lists them.
func (i *Intention) Milestones() []*Milestone { return slices.Clone(i.annex.read().milestones) }

// Benefits are those that the intention has or shares, as benefits.csv lists
// them. One that is shared is the same for each of its intentions: whoever adds
// up amounts goes through Pack.Benefits.
func (i *Intention) Benefits() []*Benefit { return slices.Clone(i.annex.read().benefits) }
