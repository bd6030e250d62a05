package account

import (
	"fmt"
	"strings"

	"boardpack/generator/measure"
	"boardpack/generator/record"
	"boardpack/generator/wording"
)

// Goal is a goal and how its measures stand.
type Goal struct {
	Record   *record.Goal
	Measures []*Account
	changed  []string // the measures that stand otherwise than in the pack before, are new or are gone
	follows  bool     // there is a pack before
}

// Goals are the goals with their measures. A measure that is gone is told of
// only where whole says that the audience sees all of them: else it may be
// there, and not for that audience.
func (all *Accounts) Goals(goals []*record.Goal, whole bool) []*Goal {
	var made []*Goal
	for _, g := range goals {
		goal := &Goal{Record: g, follows: all.follows}
		for _, a := range all.All {
			if a.Series.Measure.GoalCode != g.Code {
				continue
			}
			goal.Measures = append(goal.Measures, a)
			if a.earlier == nil || a.earlier.Standing.Status != a.Standing.Status {
				goal.changed = append(goal.changed, a.Name()+": "+wording.Lower(a.Changed))
			}
		}
		for _, a := range all.gone {
			if whole && a.Series.Measure.GoalCode == g.Code {
				goal.changed = append(goal.changed, a.Name()+": no longer a measure of this goal")
			}
		}
		made = append(made, goal)
	}
	return made
}

// Status counts the measures by their status: "1 is on trajectory and 2 have
// no target".
func (g *Goal) Status() string {
	var parts []string
	for _, status := range measure.Statuses {
		count, unsettled := 0, 0
		for _, a := range g.Measures {
			if a.Standing.Status == status {
				count++
				if a.unsettled() {
					unsettled++
				}
			}
		}
		if count > 0 {
			said := statusCounted[status]
			parts = append(parts, fmt.Sprintf("%d %s", count, wording.Plural(count, said.One, said.Many))+provisionalOf(unsettled, count))
		}
	}
	if len(parts) == 0 {
		return "No measures"
	}
	return wording.List(parts)
}

// provisionalOf says how many of so many verdicts rest on a value that may still change.
func provisionalOf(unsettled, all int) string {
	switch unsettled {
	case 0:
		return ""
	case all:
		return provisionalMark
	}
	return fmt.Sprintf(" (%d provisional)", unsettled)
}

// Change says what is otherwise than in the pack before; empty where there is
// none.
func (g *Goal) Change() string {
	switch {
	case !g.follows:
		return ""
	case len(g.changed) == 0:
		return "No measure changed its status"
	}
	return strings.Join(g.changed, "; ") // names have commas
}
