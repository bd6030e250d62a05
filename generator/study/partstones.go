package study

import (
	"cmp"
	"slices"
)

// noTone is that of a part that looks in no other chart as it has to here.
const noTone = -1

// usual is the tone of a value in other charts: of what it means, or of its place in an
// order that says something.
func (d *division) usual(value string) int {
	switch field := d.request.Rows; {
	case value == "":
		return noTone
	case field.Means != nil:
		return tone(field, value, slices.Index(field.Listed, value))
	case field.Ordered():
		return slices.Index(d.values(), value)
	}
	return noTone
}

// values are those of the division's field that any row has, in their order: a chart of
// some rows alone has the tones that one of all has.
func (d *division) values() []string {
	if d.all == nil {
		var texts []string
		for _, row := range d.of.Rows() {
			if value := d.request.Rows.Text(row); value != "" {
				texts = append(texts, value)
			}
		}
		d.all = d.request.Rows.Order(texts)
	}
	return d.all
}

// look is how a part is drawn: hollow, or with a tone.
type look struct {
	tone   int
	hollow bool
}

// dress gives parts of one name the same look, whichever way they are of, and no two of a
// way the same. As far as there are tones, no others share one either: that a colour comes
// twice would say something. Ways of which the values mean something come first, and what
// their tones mean is left to last.
func dress(divisions []division) {
	looks := hollow(divisions)
	var telling, order []*division
	for i := range divisions {
		if d := &divisions[i]; d.request.Rows.Means != nil {
			telling = append(telling, d)
		} else {
			order = append(order, d)
		}
	}
	slices.SortStableFunc(order, func(a, b *division) int { return cmp.Compare(len(b.parts), len(a.parts)) })
	free := []int{0, 3, 2, 4, 5, 6, 1, 7}
	if len(telling) > 0 {
		free = []int{4, 5, 6, 7, 3, 2, 0, 1}
	}
	for _, d := range telling {
		d.dress(looks, free, true)
	}
	for _, d := range order {
		d.dress(looks, free, len(telling) == 0)
	}
}

// dress gives looks to the parts of a division that have none yet: their usual ones, if it
// is to, where no other part has those.
func (d *division) dress(looks map[string]look, free []int, usual bool) {
	for i, m := range d.parts {
		if _, has := looks[m.Name]; !has {
			wanted := free
			if usual && m.Tone != noTone {
				wanted = append([]int{m.Tone}, free...)
			}
			looks[m.Name] = look{tone: d.untaken(looks, wanted)}
		}
		d.parts[i].Tone, d.parts[i].Blank = looks[m.Name].tone, looks[m.Name].hollow
	}
}

// untaken is the first of tones that no part has, or else none of the division.
func (d *division) untaken(looks map[string]look, tones []int) int {
	taken, here := map[int]bool{}, map[int]bool{}
	for name, l := range looks {
		if l.hollow {
			continue
		}
		taken[l.tone] = true
		if slices.ContainsFunc(d.parts, func(m member) bool { return m.Name == name }) {
			here[l.tone] = true
		}
	}
	for _, without := range []map[int]bool{taken, here} {
		for _, t := range tones {
			if !without[t] {
				return t
			}
		}
	}
	return 0
}

// hollow is the look of what has no value, in one way at least. Of two such in a way, that
// one alone is hollow that has none in it.
func hollow(divisions []division) map[string]look {
	looks := map[string]look{}
	for _, d := range divisions {
		for _, m := range d.parts {
			if m.Blank {
				looks[m.Name] = look{hollow: true}
			}
		}
	}
	for _, d := range divisions {
		if !slices.ContainsFunc(d.parts, func(m member) bool { return m.Blank }) {
			continue
		}
		for _, m := range d.parts {
			if !m.Blank {
				delete(looks, m.Name)
			}
		}
	}
	return looks
}
