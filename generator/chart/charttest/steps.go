package charttest

import (
	"strings"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// steps reads a funnel: bars from one edge whose lengths are to one scale, and what is
// said to leave between them.
func (r *reading) steps(c *figure.FunnelChart) {
	names := r.labels("the step", r.of(chart.Upwards), c.Steps)
	left := 0.0
	var bars []*mark
	for i, name := range c.Steps {
		v := c.Series.Values[i]
		if missing(v) || v == 0 {
			bars = append(bars, nil)
			continue
		}
		m := r.take(plain(name), v)
		if bars = append(bars, m); m == nil {
			continue
		}
		if m.Fill != tone.OfSeries(c.Series.Tone) {
			r.say("%q has ink %d", m.Row, m.Fill)
		}
		if at := nearest(on(names, m.sheet), m.up(), box.up); names[i] != nil && at != i {
			r.say("%q stands beside another name", m.Row)
		}
		left = m.left
		(&barRow{reading: r}).numbered(m, v)
	}
	r.lengths(c, bars, left)
	r.lost(c)
}

// on are the labels of one part; others are nil.
func on(labels []*label, s *sheet) []*label {
	here := make([]*label, len(labels))
	for i, l := range labels {
		if l != nil && l.sheet == s {
			here[i] = l
		}
	}
	return here
}

// lengths goes by the longest bar.
func (r *reading) lengths(c *figure.FunnelChart, bars []*mark, left float64) {
	longest := -1
	for i, m := range bars {
		if m != nil && (longest < 0 || c.Series.Values[i] > c.Series.Values[longest]) {
			longest = i
		}
	}
	for i, m := range bars {
		if m == nil {
			continue
		}
		r.place("the foot of "+m.Row, m.left, left)
		r.place("the end of "+m.Row, m.right, left+max(shortest, bars[longest].wide()*c.Series.Values[i]/c.Series.Values[longest]))
	}
}

// lost holds that between two steps stands how many leave, with its words.
func (r *reading) lost(c *figure.FunnelChart) {
	var texts []*text
	for _, t := range r.of(chart.Value) {
		if !t.Bold {
			texts = append(texts, t)
		}
	}
	for i, words := range c.Lost {
		n := c.Series.Values[i] - c.Series.Values[i+1]
		if words = plain(words); words == "" || missing(n) || n <= 0 {
			continue
		}
		written := firstWord(texts)
		if !exactly(written, n) {
			r.say("after %q leave %v; it says %q", c.Steps[i], n, written)
			continue
		}
		said, ok := leading(texts, written+" "+words)
		if !ok {
			r.say("%q is not said, or cut: %q", words, wordsOf(texts[:1]))
			continue
		}
		if list := r.marks[written+" "+words]; len(list) > 0 {
			r.marks[written+" "+words] = list[1:]
		}
		texts = texts[said:]
	}
	if len(texts) > 0 {
		r.say("%q leave nothing", wordsOf(texts))
	}
}

// firstWord is that of texts.
func firstWord(texts []*text) string {
	if len(texts) == 0 {
		return ""
	}
	word, _, _ := strings.Cut(texts[0].Words, " ")
	return word
}
