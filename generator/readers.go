package generator

import (
	"fmt"
	"slices"

	"boardpack/generator/diag"
	"boardpack/generator/study"
)

// readers are who reads which of a pack's editions together. Whatever is built,
// all that a reader may have one day are judged: who has a provider's has the
// public's as well, and takes what one shows from what the other counts.
type readers struct {
	pack      *pack
	public    []*study.Published
	providers []string                      // codes, in order
	own       map[string][]*study.Published // of a provider, by its code
}

// also reports whether an edition that is not built has to be judged all the same.
func (r *readers) also(e edition) bool { return e.hides() && len(r.pack.set.CountsAll) > 0 }

func (r *readers) add(b *bound) {
	switch e := b.edition; {
	case b.published == nil:
	case e.isPublic():
		r.public = append(r.public, b.published)
	default:
		if r.own == nil {
			r.own = map[string][]*study.Published{}
		}
		code := e.provider.Code
		if r.own[code] == nil {
			r.providers = append(r.providers, code)
		}
		r.own[code] = append(r.own[code], b.published)
	}
}

// all are the editions of each reader: the public's, a provider's before those
// are out, and then with them.
func (r *readers) all() (all [][]*study.Published) {
	all = append(all, r.public)
	for _, code := range r.providers {
		own := r.own[code]
		all = append(all, own, append(own[:len(own):len(own)], r.public...))
	}
	return all
}

// judge finds what any reader can work out of what is hidden from him.
func (r *readers) judge(findings *diag.List) error {
	judge := &study.Judge{Smallest: r.pack.set.Disclosure.smallest(findings), Interrupted: r.pack.stop}
	for _, id := range r.pack.set.CountsAll {
		judge.Counted = append(judge.Counted, id.Text)
	}
	for _, editions := range r.all() {
		more, err := judge.Reads(editions...)
		if *findings = append(*findings, more...); err != nil {
			return fmt.Errorf("%s, what counts_all tells: %w", r.pack.dir, err)
		}
	}
	r.unheard(findings)
	return nil
}

// unheard finds ids of counts_all that no edition counts by: a figure whose id is
// another counts what the edition sees alone, and nobody is told.
func (r *readers) unheard(findings *diag.List) {
	editions := slices.Clone(r.public)
	for _, code := range r.providers {
		editions = append(editions, r.own[code]...)
	}
	if len(editions) == 0 || findings.HasErrors() {
		return
	}
	for _, id := range r.pack.set.CountsAll {
		if !slices.ContainsFunc(editions, func(p *study.Published) bool { return p.Counts(id.Text) }) {
			findings.Warnf(id.At, "counts-all-of-none", "no edition that hides anything has a pivot, chart or parts block %s: nothing counts all by it", diag.Quoted(id.Text)).
				Hinted("write the id of the block as its paper has it, or take it out")
		}
	}
}
