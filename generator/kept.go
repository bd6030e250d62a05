package generator

import (
	"slices"

	"boardpack/generator/diag"
	"boardpack/generator/paper"
	"boardpack/generator/publish"
	"boardpack/generator/statement"
	"boardpack/generator/study"
)

// kept is what the stages made, beside what each read for it: where that is the same, a
// stage has nothing to do. A build goes through the stages once, with nil, and keeps
// nothing.
type kept struct {
	packs  map[string]*keptPack // by folder
	bounds map[string]*bound    // by the folders of pack and edition
	begun  func(*bound)         // told of an edition before each paper that is filled in; may be nil
}

func newKept() *kept { return &kept{packs: map[string]*keptPack{}, bounds: map[string]*bound{}} }

type keptPack struct {
	pack     *pack // nil where there was nothing that could be studied
	findings diag.List
	notes    *notes
}

// readPack reads a pack's folder, unless that is as it was. The notes of who uses the
// pack have its own among them.
func (k *kept) readPack(folder string, user *notes) (*pack, diag.List) {
	if k == nil {
		return readPack(folder)
	}
	known := k.packs[folder]
	if known == nil || !known.notes.hold() {
		was := known
		known = &keptPack{notes: new(notes)}
		known.pack, known.findings = readNoted(folder, k, known.notes)
		if was != nil && was.pack != nil && known.pack != nil {
			known.pack.standings.After(&was.pack.standings)
		}
		k.packs[folder] = known
	}
	user.include(known.notes)
	return known.pack, slices.Clone(known.findings)
}

// bind fills in an edition's papers, of which none is bound again that would be the same.
func (k *kept) bind(p *pack, e edition, doubted bool) (*bound, diag.List) {
	if k == nil {
		return p.bind(e, doubted)
	}
	key := p.folder + "\x00" + e.folder()
	b, findings := p.bindAfter(e, doubted, k.bounds[key], k.begun)
	k.bounds[key] = b
	return b, findings
}

// filled is a paper of an edition, bound, beside what it was made of.
type filled struct {
	*paper.Paper // nil where there is none
	after        *paper.Paper
	study        *study.Study // has what it counts
	sources      []publish.Sum
	own          []paper.Source // of the pack's folder
	notes        *notes
	statements   []statement.Statement // of measures, in its own words
	findings     diag.List
}

// standing is the paper of a place among those of before, unless it would be another
// now. Two bounds of one edition have their papers in the same order.
func (b *bound) standing(k int, after *paper.Paper) *filled {
	if b == nil {
		return nil
	}
	was := b.filled[k]
	if !was.after.EndsAs(after) || !was.notes.hold() {
		return nil
	}
	return was
}
