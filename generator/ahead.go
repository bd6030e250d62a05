package generator

import (
	"slices"
	"sync"

	"boardpack/generator/paper"
)

// ahead makes what a proof is asked for while papers are still filled in: the edition's
// list, and the page of a paper that is. It goes away with an edition that turns out to
// have a mistake.
type ahead struct {
	edition, page string
	made          *pulled // nil before it begins
	put           bool    // the page
	running       sync.WaitGroup
}

// begun begins what can be before the next paper.
func (a *ahead) begun(b *bound) {
	if b.edition.folder() != a.edition || b.edition.lists() == listNamed { // by papers to come
		return
	}
	if a.made == nil {
		a.made = pull(b, Options{}.markOf(b.edition))
		a.running.Go(func() { b.listing() })
	}
	k := slices.IndexFunc(b.papers, func(p *paper.Paper) bool { return paperPath(p) == a.page })
	if k < 0 || a.put {
		return
	}
	p, made := b.papers[k], a.made
	a.put = true
	a.running.Go(func() { _ = made.addPaper(p, made.siteOfPaper()) }) // without it, the page is made when it is asked for
}

// pulled is the edition once it is bound, with what there is of it.
func (a *ahead) pulled(b *bound) *pulled {
	a.running.Wait()
	if a.made != nil && a.made.bound == b {
		return a.made
	}
	return pull(b, Options{}.markOf(b.edition))
}
