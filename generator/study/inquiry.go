package study

import (
	"boardpack/generator/ask"
	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

// inquiry is one paper's way to the relations: what it named is known to its
// asker alone.
type inquiry struct {
	asker     *ask.Asker
	relations []*relation.Relation // intentions first
	sieve     func() *sieve        // finds what numbers count; nil where nobody may know
}

// live is a text with its values filled in.
func (in *inquiry) live(text diag.Located, findings *diag.List) string {
	value := func(expression diag.Located) string {
		words, more := in.asker.Value(expression)
		*findings = append(*findings, more...)
		return words
	}
	return block.Fill(text, value, findings)
}
