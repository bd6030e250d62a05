package study

import (
	"cmp"
	"slices"
	"strings"

	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/pivot"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// division is one way of a whole, counted.
type division struct {
	counts
	name  string
	whole []member // each value that occurs, in the order of reading
	parts []member // those that are drawn
	all   []string // values of the field in all rows, once they are asked for
}

// member is a part of a division: the rows of one value, or of the smallest together.
type member struct {
	figure.Part
	row    pivot.Row // that it counts
	joined int       // how many values it has together; 0 of one
}

// mostMembers is how many parts a reader takes in at a glance, the blank one apart.
const mostMembers = 6

// parts answers a block of one whole divided in several ways.
func (in *inquiry) parts(spec *block.PartsSpec, findings *diag.List) *figure.Figure {
	if len(spec.Ways) == 0 {
		findings.Errorf(spec.ID.At, "parts-without-ways", "parts need a way to divide the whole").Hinted("ways: [{by: programme}]")
		return nil
	}
	var divisions []division
	for _, way := range spec.Ways {
		c, ok := in.count(spec.Counts(way), findings)
		if !ok {
			return nil
		}
		if c.request.Rows.Type == relation.Words {
			findings.Errorf(way.By.At, "parts-of-several", "%s %s may have several values of %s, so that its parts do not add up", article(c.of.One), c.of.One, way.By.Text).
				Hinted("use type: bar in a chart block")
			return nil
		}
		c.trim()
		divisions = append(divisions, division{counts: c, name: way.Label.Or("By " + c.request.Rows.Spoken())})
	}
	return divided(divisions)
}

// divided is the figure of a whole: all divisions count the same rows.
func divided(divisions []division) *figure.Figure {
	whole := divisions[0].counts
	total := whole.Total.Total.Count()
	f := &figure.Figure{Table: figure.Table{Compact: true, Nothing: total == 0, Columns: []figure.Column{
		{Name: "way", Label: "Breakdown"}, {Name: "part", Label: "Part"}, {Name: "number", Label: whole.name(), Numeric: true},
	}}}
	chart := &figure.PartsChart{Of: whole.of.Several()}
	if total == 1 {
		chart.Of = whole.of.One
	}
	sentences := []string{strings.TrimSuffix(whole.opening(total), ".")}
	for i := range divisions {
		divisions[i].members()
	}
	dress(divisions)
	for _, d := range divisions {
		chart.Ways = append(chart.Ways, d.way())
		f.Table.Rows = append(f.Table.Rows, d.rows(total)...)
		f.Notes = append(f.Notes, d.joinedNote()...)
		sentences = append(sentences, d.sentence())
	}
	if total == 0 {
		f.Sentence = whole.sentence()
		return f
	}
	f.Chart, f.Sentence = chart, strings.Join(sentences, ". ")+"."
	return f
}

// members finds the parts and their order: that of meanings, as delivery goes; else
// the field's own, else by size. What has no value comes last.
func (d *division) members() {
	field := d.request.Rows
	rows := slices.Clone(d.Rows)
	switch {
	case field.Means != nil && !repeats(field.Means):
		slices.SortStableFunc(rows, func(a, b pivot.Row) int { return cmp.Compare(d.usual(a.Value), d.usual(b.Value)) })
	case !field.Ordered():
		rows = ranked(rows, d.rank)
	}
	var blank []member
	for _, r := range rows {
		part := figure.Part{Name: d.called(field, r.Value, d.noValue), Value: float64(r.Total.Count()), Tone: d.usual(r.Value), Blank: r.Value == "", Behind: d.leading(figure.Cell{}, r.Total, termOf(field, r.Value)).Behind}
		if part.Blank {
			blank = append(blank, member{Part: part, row: r})
		} else {
			d.whole = append(d.whole, member{Part: part, row: r})
		}
	}
	d.parts = append(d.joined(d.whole), blank...)
	d.whole = append(d.whole, blank...)
}

// joined has the smallest parts be one where there are too many.
func (d *division) joined(all []member) []member {
	if len(all) <= mostMembers {
		return slices.Clone(all)
	}
	small := ranked(indices(len(all)), func(i int) float64 { return all[i].Value })[mostMembers-1:]
	other := member{Part: figure.Part{Name: "Other (" + wording.Grouped(len(small)) + " together)", Tone: noTone}, joined: len(small)}
	var kept []member
	for i, m := range all {
		if slices.Contains(small, i) {
			other.Value += m.Value
		} else {
			kept = append(kept, m)
		}
	}
	return append(kept, other)
}

func (d *division) way() figure.Way {
	way := figure.Way{Name: d.name}
	for _, m := range d.parts {
		way.Parts = append(way.Parts, m.Part)
	}
	return way
}
