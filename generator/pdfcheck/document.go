package pdfcheck

import (
	"fmt"
	"maps"
	"slices"

	"boardpack/generator/pdffile"
)

// document is a file with what several checks need to know of it.
type document struct {
	*pdffile.File
	source  []byte
	catalog pdffile.Dict
	pages   []*page
	pageAt  map[int]*page // by object number
	tagged  bool          // there is a structure tree
	root    *element
	// elements are the structure elements in the order of reading.
	elements  []*element
	sequences map[place]*sequence
	texts     map[*element]string
	order     []*sequence // sequences in the order of the pages' contents
	fonts     []*font     // in the order of their first use
	fontAt    map[any]*font
	forms     map[formUse]string // what each form that was drawn says
	drawn     map[int]int        // how often each form was drawn
	tagsIn    map[int]bool       // the forms that hold tagged content
	read      int                // bytes of content
	kept      int                // bytes of text
	noted     map[kind]*notes
	xmp       *xmp // nil where there is none, or it cannot be read
	xmpErr    error
	colours   map[pdffile.Name]string // where each device colour space is first used
}

// page is a page with what it inherits.
type page struct {
	number int // from 1
	ref    pdffile.Ref
	dict   pdffile.Dict
}

func (p *page) String() string { return fmt.Sprintf("page %d", p.number) }

// read finds the parts of a file. Of an encrypted one it finds none.
func read(file []byte) (*document, error) {
	f, err := pdffile.Read(file)
	if err != nil {
		return nil, err
	}
	d := &document{
		File: f, source: file, pageAt: map[int]*page{}, sequences: map[place]*sequence{}, texts: map[*element]string{}, fontAt: map[any]*font{},
		forms: map[formUse]string{}, drawn: map[int]int{}, tagsIn: map[int]bool{}, noted: map[kind]*notes{}, colours: map[pdffile.Name]string{},
	}
	if f.Encrypted() {
		return d, nil
	}
	d.catalog = d.Dict(d.Trailer["Root"])
	d.readPages(d.catalog["Pages"], pdffile.Dict{}, map[int]bool{})
	d.xmp, d.xmpErr = d.metadata()
	d.tagged = d.Dict(d.catalog["StructTreeRoot"]) != nil
	for _, p := range d.pages {
		d.readContent(p)
	}
	d.readStructure()
	return d, nil
}

// inherited are the page attributes that a page tree's nodes hand down (ISO
// 32000-1, 7.7.3.4).
var inherited = []pdffile.Name{"Resources", "MediaBox", "CropBox", "Rotate"}

func (d *document) readPages(node pdffile.Object, from pdffile.Dict, seen map[int]bool) {
	ref, ok := node.(pdffile.Ref)
	if !ok || seen[ref.Number] {
		d.notef(badPageTree, "the page tree has a node twice, or one that is no reference")
		return
	}
	seen[ref.Number] = true
	dict := maps.Clone(d.Dict(node))
	for _, key := range inherited {
		if dict[key] == nil && from[key] != nil && dict != nil {
			dict[key] = from[key]
		}
	}
	switch {
	case dict == nil:
		d.notef(badPageTree, "the page tree's object %d is missing", ref.Number)
	case dict["Kids"] == nil:
		p := &page{number: len(d.pages) + 1, ref: ref, dict: dict}
		d.pages, d.pageAt[ref.Number] = append(d.pages, p), p
	default:
		before := len(d.pages)
		for _, kid := range d.array(dict["Kids"]) {
			d.readPages(kid, dict, seen)
		}
		if count := d.int(dict["Count"]); count != len(d.pages)-before {
			d.notef(badPageTree, "the page tree's object %d counts %d pages, but has %d", ref.Number, count, len(d.pages)-before)
		}
	}
}

// pageOf is the page that a reference points to, or nil.
func (d *document) pageOf(o pdffile.Object) *page {
	ref, _ := o.(pdffile.Ref)
	return d.pageAt[ref.Number]
}

func (d *document) notef(k kind, format string, args ...any) {
	if d.noted[k] == nil {
		d.noted[k] = &notes{}
	}
	d.noted[k].addf(format, args...)
}

func (d *document) name(o pdffile.Object) pdffile.Name {
	return pdffile.Value[pdffile.Name](d.File, o)
}

func (d *document) int(o pdffile.Object) int { return pdffile.Value[int](d.File, o) }

func (d *document) bool(o pdffile.Object) bool { return pdffile.Value[bool](d.File, o) }

func (d *document) array(o pdffile.Object) pdffile.Array {
	return pdffile.Value[pdffile.Array](d.File, o)
}

func (d *document) stream(o pdffile.Object) *pdffile.Stream {
	return pdffile.Value[*pdffile.Stream](d.File, o)
}

// list is an array, or the one object that stands in its place.
func (d *document) list(o pdffile.Object) pdffile.Array {
	switch o := d.Resolve(o).(type) {
	case nil:
		return nil
	case pdffile.Array:
		return o
	default:
		return pdffile.Array{o}
	}
}

// has reports whether o is a string, which may be empty.
func (d *document) has(o pdffile.Object) bool {
	_, ok := d.Resolve(o).(pdffile.String)
	return ok
}

func keys(dict pdffile.Dict) []pdffile.Name { return slices.Sorted(maps.Keys(dict)) }
