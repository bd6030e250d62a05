package record

// View is the pack as an audience may see it: with the intentions that it
// sees, what hangs on them, and what belongs to none. A benefit that is shared
// with an intention that is not seen is without its amounts.
func (p *Pack) View(sees func(*Intention) bool) *Pack {
	view := *p
	view.Intentions, view.Benefits = nil, nil
	for _, intention := range p.Intentions {
		if sees(intention) {
			view.Intentions = append(view.Intentions, intention)
		}
	}
	if len(p.Benefits) > 0 {
		view.share(p.Benefits)
	}
	return &view
}

// share gives a view and its intentions what they may have of the pack's
// benefits.
func (p *Pack) share(benefits []*Benefit) {
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
