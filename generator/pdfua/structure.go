package pdfua

import (
	"fmt"
	"maps"
	"slices"

	"boardpack/generator/pdffile"
)

// structure writes a tree's elements into a file (ISO 32000-1, 14.7).
type structure struct {
	file  *pdffile.File
	pages []pdffile.Ref
	files map[string]pdffile.Ref // attached files by name
	// marked holds for each page, by MCID, the element that owns it.
	marked []pdffile.Refs
	// annotated holds the elements of annotations by their StructParent, which
	// count on from the pages.
	annotated []pdffile.Ref
	ids       map[string]pdffile.Ref
	roles     pdffile.Dict // of the newer tags in use
}

// write adds the structure tree's root and all below it.
func (s *structure) write(t *Tree) (pdffile.Ref, error) {
	s.marked, s.ids, s.roles = make([]pdffile.Refs, len(s.pages)), map[string]pdffile.Ref{}, pdffile.Dict{}
	for page, count := range t.marked {
		if page < 1 || page > len(s.pages) {
			return pdffile.Ref{}, fmt.Errorf("the tree has marks on page %d of %d", page, len(s.pages))
		}
		s.marked[page-1] = make(pdffile.Refs, count)
	}
	root := pdffile.Dict{"Type": pdffile.Name("StructTreeRoot")}
	ref := s.file.Add(root)
	document, err := s.element(t.Root, ref)
	if err != nil {
		return ref, err
	}
	root["K"] = document
	root["ParentTree"] = s.file.Add(s.parentTree())
	root["ParentTreeNextKey"] = len(s.pages) + len(s.annotated)
	if len(s.roles) > 0 {
		root["RoleMap"] = s.roles
	}
	if len(s.ids) > 0 {
		root["IDTree"] = s.file.Add(s.idTree())
	}
	return ref, nil
}

func (s *structure) element(e *Element, parent pdffile.Ref) (pdffile.Ref, error) {
	n := &node{Element: e, structure: s, parent: parent}
	ref := s.file.Add(n)
	if role, newer := roles[e.Tag]; newer {
		s.roles[pdffile.Name(e.Tag)] = pdffile.Name(role)
	}
	if e.ID != "" {
		if _, taken := s.ids[e.ID]; taken {
			return ref, fmt.Errorf("two elements have the ID %q", e.ID)
		}
		s.ids[e.ID] = ref
	}
	return ref, s.kids(n, ref)
}

// kids adds what is below an element, and notes what it owns.
func (s *structure) kids(n *node, ref pdffile.Ref) error {
	for _, kid := range n.Element.Kids {
		switch kid := kid.(type) {
		case *Element:
			child, err := s.element(kid, ref)
			if err != nil {
				return err
			}
			if n.kids == nil {
				n.kids = make(pdffile.Refs, 0, len(n.Element.Kids))
			}
			n.kids = append(n.kids, child)
		case *Content:
			s.content(kid, n, ref)
		case *Annotation:
			if err := s.annotation(kid, ref); err != nil {
				return fmt.Errorf("link %q: %w", kid.Description, err)
			}
		}
	}
	return nil
}

// content notes the sequences of a content; those of one span stand in an
// element of their own.
func (s *structure) content(c *Content, n *node, ref pdffile.Ref) {
	for sequences := range c.stretches() {
		owner := ref
		if span := sequences[0].Span; span != nil {
			owner = s.file.Add(&stretch{Span: span, structure: s, parent: ref, sequences: sequences})
			n.kids = append(n.kids, owner)
		} else if n.page == 0 {
			n.page = sequences[0].Page
		}
		for _, sequence := range sequences {
			s.marked[sequence.Page-1][sequence.MCID] = owner
		}
	}
}

// annotation makes a page's annotation a part of the element that it belongs
// to.
func (s *structure) annotation(a *Annotation, parent pdffile.Ref) error {
	if a.Page < 1 || a.Page > len(s.pages) {
		return fmt.Errorf("there is no page %d", a.Page)
	}
	list := s.annotations(a.Page)
	if a.Index >= len(list) {
		return fmt.Errorf("page %d has no annotation %d", a.Page, a.Index)
	}
	dict := s.file.Dict(list[a.Index])
	dict["Contents"] = pdffile.Text(a.Description)
	dict["StructParent"] = len(s.pages) + len(s.annotated)
	s.annotated = append(s.annotated, parent)
	return nil
}

// annotations are those of a page, from 1, each of them an object of its own.
func (s *structure) annotations(page int) pdffile.Array {
	return pdffile.Value[pdffile.Array](s.file, s.file.Dict(s.pages[page-1])["Annots"])
}

// parentTree leads from marks and annotations back to their elements.
func (s *structure) parentTree() pdffile.Dict {
	var numbers pdffile.Array
	for i, elements := range s.marked {
		numbers = append(numbers, i, s.file.Add(elements))
	}
	for i, element := range s.annotated {
		numbers = append(numbers, len(s.pages)+i, element)
	}
	return pdffile.Dict{"Nums": numbers}
}

func (s *structure) idTree() pdffile.Dict {
	var names pdffile.Array
	for _, id := range slices.Sorted(maps.Keys(s.ids)) {
		names = append(names, pdffile.String(id), s.ids[id])
	}
	return pdffile.Dict{"Names": names}
}

// attached are files by what stands for them in the file.
func (s *structure) attached(files []File) pdffile.Refs {
	refs := make(pdffile.Refs, len(files))
	for i, file := range files {
		refs[i] = s.files[file.Name]
	}
	return refs
}
