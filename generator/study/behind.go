package study

import (
	"maps"
	"math/big"
	"slices"

	"boardpack/generator/figure"
	"boardpack/generator/pattern"
	"boardpack/generator/pivot"
	"boardpack/generator/relation"
)

// behind finds the filter of the list of intentions that chooses what a number
// counts.
type behind struct {
	*sieve
	where figure.Filter // what holds of all that the figure counts
}

// sieve is the intentions by the words of their fields.
type sieve struct {
	fields []relation.Field
	places map[relation.Row]int
	all    *big.Int                       // a bit for each intention
	by     map[string]map[string]*big.Int // by field and word; "" for a blank
}

// newSieve has the fields that the edition's list of intentions has.
func (s *Study) newSieve() *sieve {
	v := &sieve{fields: s.choosing(), places: map[relation.Row]int{}, all: new(big.Int), by: map[string]map[string]*big.Int{}}
	for k, row := range s.intentions().Rows() {
		v.places[row] = k
		v.all.SetBit(v.all, k, 1)
	}
	var words []string
	for _, f := range v.fields {
		by := map[string]*big.Int{"": new(big.Int)}
		for k, row := range s.intentions().Rows() {
			if words = f.Values(words[:0], row); len(words) == 0 {
				words = append(words, "")
			}
			for _, word := range words {
				if by[word] == nil {
					by[word] = new(big.Int)
				}
				by[word].SetBit(by[word], k, 1)
			}
		}
		v.by[f.Name] = by
	}
	return v
}

// names are words that may be those of fields.
var names = pattern.Of(`[a-z][a-z0-9_]*`)

// behindOf is nil where the counts are not of the edition's intentions. What its
// condition asks is found in the rows that it chooses: each field that it names says of
// them what it can, and whether that is all is seen for each number.
func (in *inquiry) behindOf(c counts, where string) *behind {
	if in.sieve == nil || c.of != in.intentions() {
		return nil
	}
	b := &behind{in.sieve(), figure.Filter{}}
	for _, f := range b.fields {
		if !slices.Contains(names().FindAllString(where, -1), f.Name) {
			continue
		}
		if term, says := common(f, c.Total.Total.Rows); says && !b.holds(f, term) {
			b.where[f.Name] = term
		}
	}
	return b
}

// counted is the number of rows, which a condition chose of those of a term, with what is
// behind it.
func (in *inquiry) counted(rows []relation.Row, where string, of figure.Filter) figure.Cell {
	cell := figure.Whole(len(rows))
	if in.sieve == nil || len(rows) == 0 {
		return cell
	}
	v, filter := in.sieve(), figure.Filter{}
	for _, f := range v.fields {
		if term, says := common(f, rows); says && slices.Contains(names().FindAllString(where, -1), f.Name) && !v.holds(f, term) {
			filter[f.Name] = term
		}
	}
	maps.Copy(filter, of)
	if v.chooses(filter, rows) {
		cell.Behind = &figure.Behind{Filter: filter, Count: len(rows)}
	}
	return cell
}

// holds reports whether there is nothing to choose: no intention is without the field.
func (v *sieve) holds(f relation.Field, term figure.Term) bool {
	return term.Any && v.by[f.Name][""].Sign() == 0
}

// common is what a field says of all rows alike: a word that each of them has, or that
// all are blank, or that none is. It says nothing of no row, nor where it is
// recorded of some alone.
func common(f relation.Field, rows []relation.Row) (term figure.Term, says bool) {
	if len(rows) == 0 {
		return term, false
	}
	shared := f.Values(nil, rows[0])
	blank := len(shared) == 0
	var words []string
	for _, row := range rows[1:] {
		words = f.Values(words[:0], row)
		if blank != (len(words) == 0) {
			return term, false
		}
		shared = slices.DeleteFunc(shared, func(w string) bool { return !slices.Contains(words, w) })
	}
	if len(shared) > 0 {
		return figure.Term{Value: shared[0]}, true
	}
	return figure.Term{Any: !blank}, true
}

// termOf asks for one word of a field, of which "" is a blank.
func termOf(f relation.Field, word string) figure.Filter {
	return figure.Filter{f.Name: figure.Term{Value: word}}
}

// linked is a cell with what is behind it.
func (c counts) linked(cell pivot.Cell, terms ...figure.Filter) figure.Cell {
	return c.leading(c.cell(cell), cell, terms...)
}

// leading is a number that a table shows of a cell, with what is behind it.
func (c counts) leading(made figure.Cell, cell pivot.Cell, terms ...figure.Filter) figure.Cell {
	if c.named != nil {
		made.Behind = c.named(cell.Rows)
	}
	if c.behind == nil || cell.Count() == 0 {
		return made
	}
	filter := maps.Clone(c.behind.where)
	for _, of := range terms {
		maps.Copy(filter, of)
	}
	if c.behind.chooses(filter, cell.Rows) {
		made.Behind = &figure.Behind{Filter: filter, Count: cell.Count()}
	}
	return made
}

// chooses reports whether a filter chooses these intentions, and no others.
func (v *sieve) chooses(filter figure.Filter, rows []relation.Row) bool {
	chosen := new(big.Int).Set(v.all)
	for name, term := range filter {
		by := v.by[name]
		switch of := by[term.Value]; {
		case of == nil: // no such field, or no such word
			return false
		case term.Any:
			chosen.AndNot(chosen, by[""])
		default:
			chosen.And(chosen, of)
		}
	}
	for _, row := range rows {
		k := v.places[row]
		if chosen.Bit(k) == 0 {
			return false
		}
		chosen.SetBit(chosen, k, 0)
	}
	return chosen.Sign() == 0
}
