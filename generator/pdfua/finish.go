package pdfua

import (
	"errors"
	"fmt"
	"math"
	"time"

	"boardpack/generator/pdffile"
	"boardpack/generator/typeface"
)

// About is what a file says of itself.
type About struct {
	Title, Subject, Author string
	Tool                   string // the program that makes it
	// Date is when the document was made, to the second, and its files last
	// changed.
	Date time.Time
}

// Finish gives a written file its fonts, by the names that its pages have for
// them, its structure tree, its attached files and all else that PDF/UA-1 and
// PDF/A-3a ask for. The tree's sequences and annotations must be those of the
// file's pages. The same input gives the same bytes.
func Finish(source []byte, fonts map[string]typeface.Subset, t *Tree, about About) ([]byte, error) {
	file, err := pdffile.Read(source)
	if err != nil {
		return nil, fmt.Errorf("read the written file: %w", err)
	}
	if len(file.Damage) > 0 {
		return nil, fmt.Errorf("the written file is damaged: %s", file.Damage[0])
	}
	catalog := file.Dict(file.Trailer["Root"])
	pages := pagesOf(file, catalog)
	embed(file, pages, fonts)
	preparePages(file, pages)
	files, err := attach(file, catalog, t, about.Date)
	if err != nil {
		return nil, err
	}
	tree := structure{file: file, pages: pages, files: files}
	root, err := tree.write(t)
	if err != nil {
		return nil, fmt.Errorf("write the structure tree: %w", err)
	}
	catalog["StructTreeRoot"] = root
	catalog["MarkInfo"] = pdffile.Dict{"Marked": true}
	catalog["Lang"] = pdffile.Text(t.Language)
	catalog["ViewerPreferences"] = pdffile.Dict{"DisplayDocTitle": true}
	catalog["PageLabels"] = pdffile.Dict{"Nums": pdffile.Array{0, pdffile.Dict{"S": pdffile.Name("D")}}}
	catalog["OutputIntents"] = pdffile.Array{outputIntent(file)}
	catalog["Metadata"] = file.Add(metadata(about, t.Language))
	openOutlines(file, catalog)
	file.Trailer["Info"] = file.Add(information(about))
	if len(file.Damage) > 0 {
		return nil, errors.New("the written file is damaged: " + file.Damage[0])
	}
	return file.Write("1.7"), nil
}

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

// preparePages makes what stands on pages findable from the tree, and compresses
// it: once, as whoever wrote it did not.
func preparePages(file *pdffile.File, pages []pdffile.Ref) {
	for i, ref := range pages {
		page := file.Dict(ref)
		if content, ok := file.Resolve(page["Contents"]).(*pdffile.Stream); ok && content.Dict["Filter"] == nil {
			page["Contents"] = file.Add(pdffile.NewStream(pdffile.Dict{}, content.Raw))
		}
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

// information repeats what the metadata says, for older readers.
func information(about About) pdffile.Dict {
	date := moment(about.Date)
	dict := pdffile.Dict{"CreationDate": date, "ModDate": date}
	putText(dict, "Title", about.Title)
	putText(dict, "Subject", about.Subject)
	putText(dict, "Author", about.Author)
	putText(dict, "Creator", about.Tool)
	putText(dict, "Producer", about.Tool)
	return dict
}

// moment is a date as PDF has it (ISO 32000-1, 7.9.4).
func moment(date time.Time) pdffile.String {
	return pdffile.Text(date.UTC().Format("D:20060102150405+00'00'"))
}

// openOutlines opens the outline's first two levels, the paper's title and its
// sections, and folds what is below them.
func openOutlines(file *pdffile.File, catalog pdffile.Dict) {
	root := file.Dict(catalog["Outlines"])
	if root == nil {
		return
	}
	if shown := openOutline(file, root, 2); shown > 0 {
		root["Count"] = shown
		return
	}
	delete(catalog, "Outlines")
	delete(catalog, "PageMode")
}

// openOutline opens an item to a depth, and returns how many items are then
// shown below it.
func openOutline(file *pdffile.File, item pdffile.Dict, depth int) int {
	shown, children := 0, 0
	for child := file.Dict(item["First"]); child != nil; child = file.Dict(child["Next"]) {
		children++
		shown += openOutline(file, child, depth-1)
	}
	delete(item, "Count")
	switch {
	case children == 0:
		return 0
	case depth <= 0:
		item["Count"] = -children
		return 0
	}
	item["Count"] = shown + children
	return shown + children
}

// rounded is a length in points, to a thousandth.
func rounded(length float64) float64 { return math.Round(length*1000) / 1000 }
