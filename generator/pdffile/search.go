package pdffile

// step is a stop of the search: an object, or the old number of one whose turn comes next.
type step struct {
	number int
	o      Object
}

// visit numbers what an object leads to. It is a search in breadth, so that
// neighbours stay together.
func (w *Writer) visit(root Object) {
	w.push(root)
	for now := []step(nil); len(w.next) > 0; {
		now, w.next = w.next, now[:0]
		for _, s := range now {
			if s.number != 0 {
				w.push(w.file.object(s.number))
			} else {
				w.look(s.o)
			}
		}
	}
}

// push notes what is to be looked at next, and numbers what references lead to.
func (w *Writer) push(o Object) {
	switch o := o.(type) {
	case Ref:
		w.refer(o)
	case Array, Dict, *Stream, Refs, Node: // nothing else leads anywhere
		w.next = append(w.next, step{o: o})
	}
}

func (w *Writer) refer(r Ref) {
	if w.number(r) != 0 || !w.file.Has(r) {
		return
	}
	w.order = append(w.order, r.Number)
	if i, added := w.file.addedAt(r.Number); added {
		w.added[i] = len(w.order)
	} else {
		w.read[r.Number] = len(w.order)
	}
	w.next = append(w.next, step{number: r.Number})
}

// number is the new number of an object, or 0.
func (w *Writer) number(r Ref) int {
	if i, added := w.file.addedAt(r.Number); added {
		return w.added[i]
	}
	return w.read[r.Number]
}

// look pushes what is in an object.
func (w *Writer) look(o Object) {
	switch o := o.(type) {
	case Array:
		for _, element := range o {
			w.push(element)
		}
	case Refs:
		for _, r := range o {
			w.refer(r)
		}
	case Dict:
		var room [usual]Name
		for _, key := range keys(o, room[:0]) {
			w.push(o[key])
		}
	case Node:
		if kids := o.Kids(); kids != nil {
			w.push(kids)
		}
		w.refer(o.Parent())
	case *Stream:
		w.push(o.Dict)
	}
}
