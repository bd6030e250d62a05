package pdfcheck

import "boardpack/generator/pdffile"

var parentTreeChecks = []check{
	{"the parent tree is in order", "ISO 32000-1 7.9.7", checkParentTreeOrder},
	{"the parent tree's next key is free", "ISO 32000-1 14.7.2", checkNextKey},
	{"content is in one element", "ISO 32000-1 14.7.4", checkContentOnce},
	{"elements' content is on the page", "ISO 32000-1 14.7.4.3", checkContentExists},
	{"marked content is in the structure tree", "PDF/UA-1 7.1", checkContentTagged},
	{"content leads to its element", "ISO 32000-1 14.7.4.4", checkParentTree},
	{"pages with tagged content name their parents", "ISO 32000-1 14.7.4.4", checkStructParents},
	{"a page's key is its own", "ISO 32000-1 14.7.4.4", checkKeysOnce},
}

func (d *document) parentTree() []leaf[int] {
	if !d.tagged {
		return nil
	}
	return leaves[int](d, d.root.dict["ParentTree"], "Nums")
}

func checkParentTreeOrder(d *document, say say) {
	tree := d.parentTree()
	for i := 1; i < len(tree); i++ {
		if tree[i].key <= tree[i-1].key {
			say("the parent tree's key %d comes after %d", tree[i].key, tree[i-1].key)
		}
	}
}

func checkNextKey(d *document, say say) {
	if !d.tagged {
		return
	}
	next, ok := d.Resolve(d.root.dict["ParentTreeNextKey"]).(int)
	for _, l := range d.parentTree() {
		if ok && l.key >= next {
			say("the parent tree has the key %d, but its next key is %d", l.key, next)
			return
		}
	}
}

// owners maps each content item to the element that has it.
func (d *document) owners() map[place]*element {
	owners := map[place]*element{}
	for _, e := range d.elements {
		for _, k := range e.kids {
			if k.content != nil && owners[*k.content] == nil {
				owners[*k.content] = e
			}
		}
	}
	return owners
}

func checkContentOnce(d *document, say say) {
	seen := map[place]bool{}
	for _, e := range d.elements {
		for _, k := range e.kids {
			if k.content == nil {
				continue
			}
			if seen[*k.content] {
				say("%s: its content %d is in another element too", d.label(e), k.content.mcid)
			}
			seen[*k.content] = true
		}
	}
}

func checkContentExists(d *document, say say) {
	for _, e := range d.elements {
		for _, k := range e.kids {
			if k.content != nil && d.sequences[*k.content] == nil {
				say("%s: its content %d is not on the page", d.label(e), k.content.mcid)
			}
		}
	}
}

func checkContentTagged(d *document, say say) {
	if !d.tagged {
		return
	}
	owners := d.owners()
	for _, s := range d.order {
		if owners[s.place] == nil {
			say("%s: content %d is in no element of the structure tree", s.page, s.mcid)
		}
	}
}

// structParents is the key of a page or form in the parent tree.
func (d *document) structParents(owner int) (int, bool) {
	key, ok := d.Resolve(d.Dict(pdffile.Ref{Number: owner})["StructParents"]).(int)
	return key, ok
}

func checkParentTree(d *document, say say) {
	tree := map[int]pdffile.Object{}
	for _, l := range d.parentTree() {
		tree[l.key] = l.value
	}
	owners := d.owners()
	for _, s := range d.order {
		key, ok := d.structParents(s.owner)
		if owners[s.place] == nil || !ok {
			continue // told by other checks
		}
		var parent pdffile.Ref
		if list := d.array(tree[key]); s.mcid < len(list) {
			parent, _ = list[s.mcid].(pdffile.Ref)
		}
		if e := owners[s.place]; parent.Number == 0 || parent.Number != e.ref.Number {
			say("%s: the parent tree leads from content %d to another place", d.label(e), s.mcid)
		}
	}
}

func checkStructParents(d *document, say say) {
	if !d.tagged {
		return
	}
	seen := map[int]bool{}
	for _, s := range d.order {
		if _, ok := d.structParents(s.owner); !ok && !seen[s.owner] {
			seen[s.owner] = true
			say("%s has tagged content, but no StructParents", s.page)
		}
	}
}

func checkKeysOnce(d *document, say say) {
	if !d.tagged {
		return
	}
	used := map[int]bool{}
	for _, p := range d.pages {
		if key, ok := d.Resolve(p.dict["StructParents"]).(int); ok {
			if used[key] {
				say("%s has the StructParents of another page", p)
			}
			used[key] = true
		}
	}
}
