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

// Painted is what a written file has yet to be given.
type Painted struct {
	// Marks are the operators that follow what a page has already, page by page; none at all
	// where every page has its own.
	Marks [][]byte
	// Fonts are those that the pages use, by the names that they have for them.
	Fonts map[string]typeface.Subset
}

// Finish gives a written file the marks on its pages and their fonts, its
// structure tree, its attached files and all else that PDF/UA-1 and PDF/A-3a
// ask for. The tree's sequences and annotations must be those of the file's
// pages. The same input gives the same bytes.
func Finish(source []byte, painted Painted, t *Tree, about About) ([]byte, error) {
	file, err := pdffile.Read(source)
	if err != nil {
		return nil, fmt.Errorf("read the written file: %w", err)
	}
	if len(file.Damage) > 0 {
		return nil, fmt.Errorf("the written file is damaged: %s", file.Damage[0])
	}
	catalog := file.Dict(file.Trailer["Root"])
	pages := pagesOf(file, catalog)
	embed(file, pages, painted.Fonts)
	if err := preparePages(file, pages, painted.Marks); err != nil {
		return nil, err
	}
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

// putText sets an entry, unless there is nothing to say.
func putText(dict pdffile.Dict, key pdffile.Name, text string) {
	if text != "" {
		dict[key] = pdffile.Text(text)
	}
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
