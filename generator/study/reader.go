package study

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/protect"
	"boardpack/generator/wording"
)

// Published is what an edition publishes that does not see all of its pack: the
// intentions that it shows, and the numbers that count all of them.
type Published struct {
	edition string // "public", "provider/RXN"
	shown   []string
	numbers wholeCounts
}

// Published is what an edition of that name publishes by what was asked of its study,
// and of those of its papers.
func (s *Study) Published(edition string, papers ...*Study) *Published {
	p := &Published{edition: edition, numbers: slices.Clone(*s.wholeCounts)}
	for _, paper := range papers {
		p.numbers = append(p.numbers, *paper.wholeCounts...)
	}
	for _, intention := range s.records.Intentions {
		p.shown = append(p.shown, intention.Reference)
	}
	return p
}

// Counts reports whether a figure of that id counts all in the edition.
func (p *Published) Counts(id string) bool {
	return slices.ContainsFunc(p.numbers, func(n wholeCount) bool { return n.figure.Text == id })
}

// Judge judges what readers of a pack's editions can work out of what is hidden
// from them. A figure that tells too much to one is not judged again for the
// next: what is said of it is that it cannot count all.
type Judge struct {
	Counted     []string     // the ids of counts_all
	Smallest    int          // how many hidden intentions a number may tell of at least
	Interrupted func() error // as in protect.Search

	judged map[string]bool // what readers had before
}

// reader is who reads some editions, and what he has of them.
type reader struct {
	editions []string
	seen     map[string]bool
	numbers  wholeCounts // of each figure, each once
}

// Reads judges all that a reader has who reads some editions of a pack together.
// The error is that of who interrupted it.
func (j *Judge) Reads(editions ...*Published) (findings diag.List, err error) {
	r := j.reader(editions)
	key := r.key()
	if j.judged[key] || len(r.numbers) == 0 {
		return nil, nil
	}
	if j.judged == nil {
		j.judged = map[string]bool{}
	}
	j.judged[key] = true
	j.alone(r, &findings)
	for more := true; more && err == nil && len(r.numbers) > 0; {
		more, err = j.together(r, &findings)
	}
	return findings, err
}

func (j *Judge) reader(editions []*Published) *reader {
	r := &reader{seen: map[string]bool{}}
	known := map[string]bool{}
	for _, e := range editions {
		r.editions = append(r.editions, e.edition)
		for _, reference := range e.shown {
			r.seen[reference] = true
		}
		for _, n := range e.numbers {
			if key := n.figure.Text + "\n" + n.key(); !known[key] && slices.Contains(j.Counted, n.figure.Text) {
				known[key] = true
				if len(editions) > 1 {
					n.where += ", in " + e.edition
				}
				r.numbers = append(r.numbers, n)
			}
		}
	}
	return r
}

// key is the same for numbers of the same intentions.
func (n wholeCount) key() string { return strings.Join(slices.Sorted(slices.Values(n.of)), "\n") }

// key is the same for readers who have the same.
func (r *reader) key() string {
	key := slices.Sorted(maps.Keys(r.seen))
	for _, n := range r.numbers {
		key = append(key, "\n\n", n.key())
	}
	return strings.Join(key, "\n")
}

// from says whom something is hidden from.
func (r *reader) from() string {
	if len(r.editions) == 1 {
		return "hidden from this edition"
	}
	return "hidden from who reads " + wording.List(r.editions)
}

func (r *reader) hidden(n wholeCount) (hidden int) {
	for _, reference := range n.of {
		if !r.seen[reference] {
			hidden++
		}
	}
	return hidden
}

// drop leaves a figure out of what is judged, and says what to write.
func (j *Judge) drop(figure string, r *reader) (hint string) {
	j.Counted = slices.DeleteFunc(slices.Clone(j.Counted), func(id string) bool { return id == figure })
	r.numbers = slices.DeleteFunc(r.numbers, func(n wholeCount) bool { return n.figure.Text == figure })
	if len(j.Counted) == 0 {
		return "count by fewer fields, or take counts_all out of pack.yaml"
	}
	return fmt.Sprintf("count by fewer fields, or write counts_all: [%s]", strings.Join(j.Counted, ", "))
}

// last is the figure of some numbers that counts_all names last.
func (j *Judge) last(numbers wholeCounts) diag.Located {
	place := func(n wholeCount) int { return slices.Index(j.Counted, n.figure.Text) }
	return slices.MaxFunc(numbers, func(a, b wholeCount) int { return cmp.Compare(place(a), place(b)) }).figure
}

// together finds what the numbers tell too much of together, and leaves out one
// of the figures that it takes; more is false where there is nothing. What cannot be
// told apart by them is one unknown: the hidden intentions that all the same
// numbers count. That there may be such a reader takes from those that he sees.
func (j *Judge) together(r *reader, findings *diag.List) (more bool, err error) {
	hidden, in := unknowns(r.numbers, r.seen)
	told, tells, err := protect.Search{Interrupted: j.Interrupted}.Tells(hidden, in, j.Smallest)
	if !tells || err != nil {
		return false, err
	}
	if told.Most == 0 {
		figure := j.last(r.numbers)
		findings.Errorf(figure.At, "too-many-counts", "%s and the other figures in counts_all have too many numbers to find out what they tell together to who reads %s", figure.Text, wording.List(r.editions)).
			Hinted("%s", j.drop(figure.Text, r))
		return true, nil
	}
	var parts wholeCounts
	var used, without []string
	for _, part := range told.Sums {
		parts.add(r.numbers[part.Sum])
		if where := "(" + r.numbers[part.Sum].where + ")"; part.Minus {
			without = append(without, where)
		} else {
			used = append(used, where)
		}
	}
	number, figure := hiddenIntentions(told), j.last(parts)
	if len(r.editions) > 1 {
		number += " to who reads " + wording.List(r.editions)
	}
	hint := j.drop(figure.Text, r)
	if len(without) == 0 {
		findings.Errorf(figure.At, "difference-tells-hidden", "%s together tell of %s", wording.List(used), number).Hinted("%s", hint)
	} else {
		findings.Errorf(figure.At, "difference-tells-hidden", "the difference between %s and %s tells of %s", wording.List(used), wording.List(without), number).Hinted("%s", hint)
	}
	return true, nil
}
