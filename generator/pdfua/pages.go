package pdfua

import (
	"errors"
	"fmt"

	"boardpack/generator/pdffile"
)

// pagesOf lists the pages in order.
func pagesOf(file *pdffile.File, catalog pdffile.Dict) []pdffile.Ref {
	var pages []pdffile.Ref
	var walk func(o pdffile.Object)
	walk = func(o pdffile.Object) {
		node := file.Dict(o)
		kids, inner := file.Resolve(node["Kids"]).(pdffile.Array)
		if ref, ok := o.(pdffile.Ref); ok && !inner {
			pages = append(pages, ref)
		}
		for _, kid := range kids {
			walk(kid)
		}
	}
	walk(catalog["Pages"])
	return pages
}

// preparePages puts the marks on their pages, and makes what stands there findable
// from the tree.
func preparePages(file *pdffile.File, pages []pdffile.Ref, marks [][]byte) error {
	if n := len(marks); n != 0 && n != len(pages) {
		return fmt.Errorf("there are marks for %d pages of %d", n, len(pages))
	}
	for i, ref := range pages {
		page := file.Dict(ref)
		content, err := begun(file, page)
		if err != nil {
			return fmt.Errorf("page %d: %w", i+1, err)
		}
		if len(marks) > 0 {
			content = append(content, marks[i])
		}
		page["Contents"] = file.Add(pdffile.NewStream(pdffile.Dict{}, content...))
		page["StructParents"] = i
		page["Tabs"] = pdffile.Name("S") // the order of the structure
		annotations, _ := file.Resolve(page["Annots"]).(pdffile.Array)
		for n, o := range annotations {
			annotation := file.Dict(o)
			annotation["F"] = 4 // printed
			annotation["Rect"] = upright(file, annotation["Rect"])
			if _, indirect := o.(pdffile.Ref); !indirect {
				annotations[n] = file.Add(annotation)
			}
		}
	}
	return nil
}

// begun is what a page has already, as it was written; nil for nothing.
func begun(file *pdffile.File, page pdffile.Dict) ([][]byte, error) {
	switch content := file.Resolve(page["Contents"]).(type) {
	case nil:
		return nil, nil
	case *pdffile.Stream:
		if content.Dict["Filter"] == nil {
			return [][]byte{content.Raw}, nil
		}
	}
	return nil, errors.New("what is on it is compressed, or in parts")
}

// upright is a rectangle from its lower left to its upper right corner.
func upright(file *pdffile.File, o pdffile.Object) pdffile.Object {
	corners := pdffile.Value[pdffile.Array](file, o)
	if len(corners) != 4 {
		return o
	}
	var at [4]float64
	for i, corner := range corners {
		at[i], _ = file.Number(corner)
	}
	return pdffile.Array{min(at[0], at[2]), min(at[1], at[3]), max(at[0], at[2]), max(at[1], at[3])}
}
