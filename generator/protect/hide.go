package protect

// protection is what is hidden of counts so far, and what of it is safe. Hiding
// more only ever leaves a reader with more that he cannot exclude, so what is
// safe stays so.
type protection struct {
	*table
	counts []int
	hidden []bool
	// unsolved are counts that a change of hidden counts alone alters: linear
	// algebra does not determine them.
	unsolved []bool
	// unbound are counts that a change alters within what is shown and known:
	// bounds do not determine them.
	unbound []bool
	// doubtful are counts in a sum with a hidden 0, so that their marks may be
	// taken for 0 too.
	doubtful []bool
}

// protect hides the small counts and what else must be.
func protect(counts []int, sums []Sum) *protection {
	flags := func() []bool { return make([]bool, len(counts)) }
	p := &protection{newTable(len(counts), sums), counts, flags(), flags(), flags(), flags()}
	for i, count := range counts {
		p.hidden[i] = 0 < count && count <= Few
	}
	p.cover()
	return p
}

func (p *protection) shown() []Shown {
	shown := make([]Shown, len(p.counts))
	for i, count := range p.counts {
		if shown[i].Hidden = p.hidden[i]; !p.hidden[i] {
			shown[i].Count = Rounded(count)
		}
	}
	return shown
}

// cover hides counts until each hidden one is safe, or cannot be made so.
func (p *protection) cover() {
	for more := true; more; {
		solved := p.settle(p.unsolved, p.hiddenOnly, p.hideNear)
		bound := p.settle(p.unbound, p.inBounds, p.hideZero)
		more = solved || bound
	}
}

// settle makes the hidden counts safe by changes at a price: it hides what they
// need, and for want of a change what else may help. It reports whether it hid
// any.
func (p *protection) settle(safe []bool, price price, otherwise func(...int) bool) (more bool) {
	for count := range p.counts {
		if !p.hidden[count] || safe[count] {
			continue
		}
		change, cost := p.cheapest(count, price)
		p.hideFor(change, price)
		for i := range change {
			safe[i] = true
		}
		if change == nil && otherwise(count) {
			return true // which may be enough for the others
		}
		more = more || cost > 0
	}
	return more
}

// hideFor hides what a change may not alter unless it is hidden.
func (p *protection) hideFor(change map[int]int, price price) {
	for count, by := range change {
		if cost, _ := price(count, by); cost > 0 {
			p.hide(count)
		}
	}
}

func (p *protection) hide(count int) {
	p.hidden[count] = true
	if p.counts[count] > 0 {
		return
	}
	for _, sum := range p.of[count] {
		for _, in := range p.sums[sum.at] {
			p.doubtful[in.at] = true
		}
	}
}

// hideNear hides the smallest count in a sum with one of those listed, 0 last,
// or in a sum with one of those sums' counts, and so on. It reports whether
// there was one.
func (p *protection) hideNear(counts ...int) bool {
	seen := map[int]bool{}
	for len(counts) > 0 {
		var near []int
		pick := -1
		for _, count := range p.beside(counts) {
			if seen[count] {
				continue
			}
			seen[count] = true
			near = append(near, count)
			if !p.hidden[count] && (pick < 0 || p.loss(count) < p.loss(pick)) {
				pick = count
			}
		}
		if pick >= 0 {
			p.hide(pick)
			return true
		}
		counts = near
	}
	return false
}

// hideZero hides a 0 in a sum with those listed, so that their marks may be
// taken for 0, and what must be hidden with it: the 0 for which that is least.
// It reports whether there was one. It is for counts that hiding others than 0
// does not make safe: such as seven of one person each, where the total of 7 is
// hidden too.
func (p *protection) hideZero(counts ...int) bool {
	var best map[int]int
	least := 0
	for _, count := range p.beside(counts) {
		if p.counts[count] > 0 || p.hidden[count] {
			continue
		}
		if change, cost := p.cheapest(count, p.withZeros); change != nil && (best == nil || cost < least) {
			best, least = change, cost
		}
	}
	p.hideFor(best, p.withZeros)
	return best != nil
}

// beside lists the counts in sums with those listed, some of them repeatedly.
func (p *protection) beside(counts []int) []int {
	var beside []int
	for _, count := range counts {
		for _, sum := range p.of[count] {
			for _, in := range p.sums[sum.at] {
				beside = append(beside, in.at)
			}
		}
	}
	return beside
}

// loss is what readers lose with a count that is hidden. A 0 is the last to go:
// the method shows it.
func (p *protection) loss(count int) int {
	if p.counts[count] == 0 {
		return most
	}
	return p.counts[count]
}

// hiddenOnly lets a change alter hidden counts, and others but 0 if they are
// hidden for it.
func (p *protection) hiddenOnly(count, by int) (cost int, may bool) {
	if p.hidden[count] {
		return 0, true
	}
	return p.loss(count), p.counts[count] > 0
}

// inBounds lets a change alter counts within what a reader knows of them, and
// others but 0 beyond what is shown if they are hidden for it.
func (p *protection) inBounds(count, by int) (cost int, may bool) {
	was, now := p.counts[count], p.counts[count]+by
	switch {
	case was > Few && (p.hidden[count] || Rounded(now) == Rounded(was)):
		return 0, now > Few
	case was > Few:
		return p.loss(count), now > Few
	case p.doubtful[count]:
		return 0, p.hidden[count] && 0 <= now && now <= Few
	}
	return 0, p.hidden[count] && 0 < now && now <= Few
}

// withZeros is inBounds where counts of 0 may be hidden too, and every mark of a
// small count taken for 0.
func (p *protection) withZeros(count, by int) (cost int, may bool) {
	now := p.counts[count] + by
	switch {
	case p.counts[count] > Few:
		return p.inBounds(count, by)
	case p.hidden[count]:
		return 0, 0 <= now && now <= Few
	}
	return p.loss(count), 0 <= now && now <= Few
}
