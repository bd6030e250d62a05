package pdfout

// Heads that are turned read upwards. Only those of numbers are, where they would make
// the columns much wider than the numbers do.
const (
	leastTurned  = 3   // columns of numbers: of fewer level heads take no more room
	muchWider    = 1.5 // times as wide as the numbers are the heads to be turned
	lowestHeads  = 6.0 // ems, and higher by these
	higherHeads  = 2.0
	highestHeads = 16.0
	stepLower    = 0.5
	headLeading  = 1.25 // ems between the lines of a head that has several
	mostLines    = 2    // of a turned head, where it can be as high as the highest
)

// turnable reports whether a table would be narrower for turned heads.
func turnable(demands []demand) bool {
	count, heads, cells := 0, 0.0, 0.0
	for _, d := range demands {
		if d.numeric {
			count++
			heads += d.narrowest - d.inset
			cells += d.longest
		}
	}
	return count >= leastTurned && heads > muchWider*cells
}

// turn is what columns ask for when the heads of numbers are turned and no higher than so
// many ems, how high the highest is then, and how many lines one has at the most. Names of
// rows are wrapped rather than that more room is asked for.
func turn(demands []demand, limit float64) (turned []demand, high float64, most int) {
	turned = make([]demand, len(demands))
	for i, d := range demands {
		if d.numeric {
			lines := evenly(d.head, limit)
			for _, l := range lines {
				d.high = max(d.high, l.width)
			}
			high = max(high, d.high)
			most = max(most, len(lines))
			wide := headLeading * float64(len(lines))
			d.narrowest = max(d.inCells, wide) + d.inset
			d.natural = max(d.longest, wide) + d.inset
			d.hard = max(d.hardCells, wide) + d.inset
			d.head, d.rows = nil, append([][]extent{nil}, d.rows[1:]...)
		}
		d.room = proseRoom
		turned[i] = d
	}
	underGroups(turned, narrowest)
	underGroups(turned, hard)
	return turned, high, most
}

// evenly are the lines of a head or title, which are no longer than they must be to be so few.
func evenly(head []chunk, limit float64) []line {
	lines := breakLines(head, limit)
	if len(lines) == 1 {
		return lines
	}
	word, _ := extremes(head)
	for lower := limit - stepLower; lower >= word; lower -= stepLower {
		even := breakLines(head, lower)
		if len(even) > len(lines) {
			break
		}
		lines = even
	}
	return lines
}

// turns calls try with turned heads of each height, where a table would be narrower for
// them: with those of many lines only if it takes none of fewer.
func turns(demands []demand, try func(turned []demand, high float64) bool) {
	if !turnable(demands) {
		return
	}
	lowest := lowestHeads
	for _, d := range demands {
		if word, _ := extremes(d.head); d.numeric {
			lowest = max(lowest, min(word, highestHeads))
		}
	}
	for _, many := range []bool{false, true} {
		taken := false
		for limit := lowest; limit <= highestHeads; limit += higherHeads {
			if turned, high, most := turn(demands, limit); most > mostLines == many {
				taken = try(turned, high) || taken
			}
		}
		if taken {
			return
		}
	}
}

// turned sets the lines of a head upwards from y on, at the right of its column, as the
// numbers under it are.
func (b *strip) turned(c cell, column gridColumn, y float64) {
	for n, line := range c.lines {
		b.upwards(line, column.x+column.width-c.style.leading*float64(len(c.lines)-n), y)
	}
}

// upwards sets a line that reads from bottom to top: its top at x, its beginning at y.
func (p *placed) upwards(l line, x, y float64) {
	for _, run := range l.runs {
		s := run.of.style
		p.put(run.of.owner, x+s.baseline(), y, &textRun{text: run.text, style: s, turned: true})
		y -= s.width(run.text)
	}
}
