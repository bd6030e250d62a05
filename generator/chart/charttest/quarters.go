package charttest

import (
	"math"
	"strconv"
	"strings"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// bubble is a mark of a quadrant: how many share its place.
type bubble struct {
	*mark
	count int
}

func (b bubble) stands(x, y float64) bool {
	return distance(x, b.across()) < near && distance(y, b.up()) < near
}

// quarters reads a quadrant: where the bubbles stand, and for how many.
func (r *reading) quarters(c *figure.QuadrantChart) {
	s := r.sheets[0]
	across, up := r.across(s), r.upright(s)
	r.marks = nil // each is read below
	if across == nil || up == nil {
		return
	}
	r.axisNames(c.AxisName(c.Y), c.AxisName(c.X))
	r.labels("a quarter's name", s.of(chart.Words), c.Corners[:])
	places := map[[2]float64]int{}
	for i := range c.Categories {
		if x, y := c.X.Values[i], c.Y.Values[i]; !missing(x) && !missing(y) {
			places[[2]float64{across.at(x), up.at(y)}]++
		}
	}
	bubbles := r.bubbles(s, c)
	r.counted(bubbles, places)
	r.areas(bubbles)
	byName := map[string][]*mark{}
	for i, name := range c.Categories {
		for _, b := range bubbles {
			if name = plain(name); b.count == 1 && b.stands(across.at(c.X.Values[i]), up.at(c.Y.Values[i])) && strings.HasSuffix(b.Row, ": "+name) {
				byName[name] = append(byName[name], b.mark)
			}
		}
	}
	r.besideBubbles(s, bubbles, byName)
}

// bubbles reads the marks, which say "... 3, ... 4: A, B" or "...: 12 share this place".
func (r *reading) bubbles(s *sheet, c *figure.QuadrantChart) []bubble {
	var list []bubble
	for _, m := range s.marks {
		if m.Fill != tone.OfSeries(c.Y.Tone) {
			r.say("%q has ink %d", m.Row, m.Fill)
		}
		prefix := plain(c.X.Name) + " "
		if !strings.HasPrefix(m.Row, prefix) {
			r.say("%q does not begin with its score", m.Row)
		}
		list = append(list, bubble{m, r.countIn(m)})
	}
	return list
}

// countIn is the number in a bubble; one without stands for one.
func (r *reading) countIn(m *mark) int {
	for _, t := range m.sheet.of(chart.Value) {
		n, err := strconv.Atoi(t.Words)
		if err == nil && distance(t.across(), m.across()) < 1 && distance(t.middle(), m.up()) < 1 {
			if said, ok := strings.CutSuffix(m.said, " share this place"); ok && said != t.Words || !ok && strings.Count(m.Row, ", ") < n-1 {
				r.say("%q has the number %d", m.Row, n)
			}
			return n
		}
	}
	return 1
}

// counted holds that all places have their bubble. Those that would lie over each
// other may be joined: then number and mean are right.
func (r *reading) counted(bubbles []bubble, places map[[2]float64]int) {
	var number, x, y float64
	joined := 0
	for _, b := range bubbles {
		own := false
		for at, n := range places {
			if n == b.count && b.stands(at[0], at[1]) {
				delete(places, at)
				own = true
				break
			}
		}
		if !own {
			joined++
			n := float64(b.count)
			number, x, y = number+n, x+n*b.across(), y+n*b.up()
		}
	}
	for at, n := range places {
		number, x, y = number-float64(n), x-float64(n)*at[0], y-float64(n)*at[1]
	}
	if number != 0 || math.Abs(x) > near*100 || math.Abs(y) > near*100 || joined >= len(places) && joined > 0 {
		r.say("%d bubbles are at no place of theirs, and %d places have none; they differ by %v", joined, len(places), number)
	}
}

// areas holds that equal numbers have equal areas, and that an area grows by the same
// for each one more, or by nothing where there is no room.
func (r *reading) areas(bubbles []bubble) {
	var least, most *bubble
	for i, b := range bubbles {
		if b.wide() < 12 { // a point
			continue
		}
		if least == nil || b.count < least.count {
			least = &bubbles[i]
		}
		if most == nil || b.count > most.count {
			most = &bubbles[i]
		}
	}
	for _, b := range bubbles {
		if b.wide() < 12 || most.count == least.count {
			continue
		}
		low, high := areaOf(least.Path), areaOf(most.Path)
		want := low + (high-low)*float64(b.count-least.count)/float64(most.count-least.count)
		if got := areaOf(b.Path); high < low-near || math.Abs(got/want-1) > 0.02 {
			r.say("%q has an area of %.0f, not %.0f", b.Row, got, want)
		}
	}
}

// besideBubbles holds that each bubble has its number, and that all who have a place to
// themselves have their names beside it, off the lines, or all of them a bubble that says 1.
func (r *reading) besideBubbles(s *sheet, bubbles []bubble, byName map[string][]*mark) {
	numbers := map[*text]bool{}
	alone, ones := 0, 0
	for _, b := range bubbles {
		own := 0
		for _, t := range s.of(chart.Value) {
			if distance(t.across(), b.across()) < 1 && distance(t.middle(), b.up()) < 1 {
				numbers[t] = true
				if own++; t.Words != strconv.Itoa(b.count) || !t.within(b.box) {
					r.say("%q stands on %q", t.Words, b.Row)
				}
			}
		}
		if b.count == 1 && (own > 0 || !strings.HasSuffix(b.Row, ": ")) { // nothing is written of an empty name
			alone, ones = alone+1, ones+own
		}
		if b.count > 1 && own != 1 {
			r.say("%q has %d numbers", b.Row, own)
		}
		for _, other := range bubbles {
			if d := math.Hypot(b.across()-other.across(), b.up()-other.up()); other.mark != b.mark && d < (b.wide()+other.wide())/2-near {
				r.say("%q lies over %q", b.Row, other.Row)
			}
		}
	}
	rest := *s
	rest.texts = nil
	for _, t := range s.texts {
		if !numbers[t] {
			rest.texts = append(rest.texts, t)
		}
	}
	if named := len(rest.of(chart.Value)); ones+named != alone || ones > 0 && named > 0 {
		r.say("of %d who have a place to themselves %d have names and %d are numbers", alone, named, ones)
	}
	r.besideDots(&rest, byName)
	r.offLines(&rest)
}

// offLines holds that no line of the plot runs through a name.
func (r *reading) offLines(s *sheet) {
	for _, line := range s.plain {
		at := box{line.left - 1, line.top - 1, line.right + 1, line.bottom + 1}
		for _, t := range s.of(chart.Value) {
			if line.Stroke == tone.Rule && at.overlaps(boxOf(t.Text, false)) {
				r.say("a line runs through %q", t.Words)
			}
		}
	}
}
