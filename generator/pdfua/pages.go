package pdfua

import "boardpack/generator/pdffile"

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
// from the tree. Whoever wrote the file did not compress it.
func preparePages(file *pdffile.File, pages []pdffile.Ref, marks [][]byte) {
	for i, ref := range pages {
		page := file.Dict(ref)
		content := [][]byte{nil}
		if begun, ok := file.Resolve(page["Contents"]).(*pdffile.Stream); ok {
			content[0] = begun.Raw
		}
		if i < len(marks) {
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
