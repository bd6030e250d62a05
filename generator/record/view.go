package record

import (
	"reflect"
	"slices"
)

// View is the pack as an audience may see it that does not see all: with the
// intentions that it sees, what hangs on them, and what belongs to none. A file
// of which nobody has declared who sees it is not in a view. A benefit that is
// shared with an intention that is not seen is without its amounts.
func (p *Pack) View(sees func(*Intention) bool) *Pack {
	view := &Pack{partial: true, stand: new(snapshots), columns: p.columns, Inputs: p.Inputs, cycle: p.cycle, Scale: p.Scale, said: p.said}
	seen := map[string]bool{}
	for _, intention := range p.Intentions {
		if sees(intention) {
			view.Intentions = append(view.Intentions, intention)
			seen[intention.Reference] = true
		}
	}
	for _, t := range tables {
		switch t.audience {
		case everyone:
			t.show(view, p, func(string) bool { return true })
		case withIntention:
			t.show(view, p, func(reference string) bool { return seen[reference] })
		case byOwnRule:
			t.own(view, p)
		case hung, boardOnly: // what hangs on an intention was left with it
		}
	}
	view.viewDrafts(p, sees)
	return view
}

// Withheld are the intentions of any day that an edition of the pack may not see because
// they are confidential, each of its rows; nil where every edition sees all.
func (p *Pack) Withheld() []*Intention {
	if !p.said.Hides {
		return nil
	}
	return slices.DeleteFunc(p.everyDay(), func(i *Intention) bool { return !i.Hidden() })
}

// boardOnlyIn are the places of a struct's fields that the Board's edition alone has.
func boardOnlyIn[T any]() (places []int) {
	kind := reflect.TypeFor[T]()
	for k := range kind.NumField() {
		if kind.Field(k).Tag.Get("seen") == "board" {
			places = append(places, k)
		}
	}
	return places
}

// shut is a record with fields of it blank; itself where they are.
func shut[T any](record *T, places []int) *T {
	part := *record
	changed := false
	for _, k := range places {
		field := reflect.ValueOf(&part).Elem().Field(k)
		changed = changed || !field.IsZero()
		field.SetZero()
	}
	if !changed {
		return record
	}
	return &part
}

// measure gives a view what it may have of the pack's measures: those of goals,
// which belong to no intention, and those of its own intentions. One that uses
// the observations of another is seen where the other is seen as well.
func (p *Pack) measure(measures []*Measure) {
	if len(measures) == 0 {
		return
	}
	own := make(map[string]*Intention, len(p.Intentions))
	for _, intention := range p.Intentions {
		own[intention.Reference] = intention
	}
	parts := make(map[*Measure]*Measure, len(measures)) // by what they are in the pack
	for _, m := range measures {
		parts[m] = m.seen(own)
	}
	p.Measures = nil
	for _, m := range measures {
		part := parts[m]
		if part == nil || m.source != nil && parts[m.source] == nil {
			continue
		}
		part.source = parts[m.source]
		p.Measures = append(p.Measures, part)
	}
	p.regoal(parts)
}

// regoal has the goals of a view hold its own parts of their measures.
func (p *Pack) regoal(parts map[*Measure]*Measure) {
	for k, goal := range p.Goals {
		own := *goal
		own.Measures = nil
		for _, m := range goal.Measures {
			if part := parts[m]; part != nil {
				part.Goal = &own
				own.Measures = append(own.Measures, part)
			}
		}
		p.Goals[k] = &own
	}
}

// seen is the measure as a view with some intentions has it, but for its goal and the
// one whose observations it uses; nil where it has none of it.
func (m *Measure) seen(own map[string]*Intention) *Measure {
	part := *shut(m, boardOnlyIn[Measure]())
	if m.Intention == nil {
		return &part
	}
	if part.Intention = own[m.Reference]; part.Intention == nil {
		return nil
	}
	return &part
}

// share gives a view and its intentions what they may have of the pack's
// benefits.
func (p *Pack) share(benefits []*Benefit) {
	if len(benefits) == 0 {
		return
	}
	seen := make(map[string]bool, len(p.Intentions))
	for _, intention := range p.Intentions {
		seen[intention.Reference] = true
	}
	parts := map[*Benefit]*Benefit{} // by what they are in the pack
	for _, benefit := range benefits {
		if part := benefit.seen(seen); part != nil {
			p.Benefits = append(p.Benefits, part)
			parts[benefit] = part
		}
	}
	for k, intention := range p.Intentions {
		p.Intentions[k] = intention.sharing(parts)
	}
}

// sharing is the intention with benefits in place of its own; itself where
// they are the same.
func (i *Intention) sharing(parts map[*Benefit]*Benefit) *Intention {
	benefits, changed := i.Benefits(), false
	for k, b := range benefits {
		benefits[k] = parts[b]
		changed = changed || parts[b] != b
	}
	if !changed {
		return i
	}
	own, more := *i, *i.annex
	more.benefits = benefits
	own.annex = &more
	return &own
}
