package pdfcheck

import (
	"fmt"
	"strings"
	"testing"

	"boardpack/generator/pdffile"
	"boardpack/generator/typeface"

	"golang.org/x/image/font/sfnt"
)

// good is a small file in which nothing is wrong, made of pdffile's objects
// alone. Tests break it in one way each before bytes writes it.
type good struct {
	*pdffile.File
	catalog, info, root pdffile.Dict
	pages               [2]pdffile.Dict
	pageRefs            [2]pdffile.Ref
	content             [2]string
	parents             [2]pdffile.Array // elements by MCID
	annotations         []pdffile.Dict
	annotationParents   []pdffile.Object
	parts               map[string]part // elements that tests break
	composite, simple   pdffile.Dict    // fonts
	cid, descriptor     pdffile.Dict    // of the composite one
	unicode             string          // its ToUnicode
	xmp                 string
	icc                 []byte
	intent, attached    pdffile.Dict
	csv                 *pdffile.Stream
	form, image, field  *pdffile.Stream
	state, layers       pdffile.Dict
	bookmarks           []pdffile.Dict
	outline             pdffile.Dict
	glyphs              *sfnt.Font
	used                map[rune]int // glyphs of the characters shown
	y                   int
}

// part is a structure element.
type part struct {
	pdffile.Ref
	pdffile.Dict
}

type (
	dict  = pdffile.Dict
	array = pdffile.Array
	name  = pdffile.Name
	str   = pdffile.String
)

func newGood(t testing.TB) *good {
	t.Helper()
	f, err := pdffile.Read([]byte("%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n"))
	if err != nil {
		t.Fatal(err)
	}
	glyphs, err := sfnt.Parse(typeface.Regular.TTF())
	if err != nil {
		t.Fatal(err)
	}
	g := &good{File: f, parts: map[string]part{}, glyphs: glyphs, used: map[rune]int{}}
	g.codes("0123456789") // so that tests may write any number
	g.addPages()
	g.addStructure()
	g.addFonts()
	g.addResources()
	g.addColour()
	g.addAttachment()
	g.addOutline()
	g.addMetadata()
	return g
}

func (g *good) addPages() {
	g.catalog = dict{"Type": name("Catalog"), "Lang": str("en-GB"), "MarkInfo": dict{"Marked": true}, "ViewerPreferences": dict{"DisplayDocTitle": true}}
	g.Set(pdffile.Ref{Number: 1}, g.catalog)
	tree := dict{"Type": name("Pages"), "Count": 2, "MediaBox": array{0, 0, 595, 842}}
	root := g.Add(tree)
	for i := range g.pages {
		g.pages[i] = dict{"Type": name("Page"), "Parent": root, "Tabs": name("S"), "StructParents": i}
		g.pageRefs[i] = g.Add(g.pages[i])
	}
	tree["Kids"] = array{g.pageRefs[0], g.pageRefs[1]}
	g.catalog["Pages"] = root
	g.catalog["PageLabels"] = dict{"Nums": array{0, dict{"S": name("D")}}}
}

// add puts an element below another, and keeps it under its label if it has one.
func (g *good) add(parent part, tag name, label string) part {
	made := dict{"Type": name("StructElem"), "S": tag, "P": parent.Ref}
	p := part{g.Add(made), made}
	g.adopt(parent, p.Ref)
	if label != "" {
		g.parts[label] = p
	}
	return p
}

func (g *good) adopt(parent part, kid pdffile.Object) {
	kids, _ := parent.Dict["K"].(array)
	parent.Dict["K"] = append(kids, kid)
}

// draw adds marked content of an element to a page, counted from 0.
func (g *good) draw(p part, page int, marks string) {
	mcid := len(g.parents[page])
	g.content[page] += fmt.Sprintf("/%s <</MCID %d>> BDC %s EMC\n", p.Dict["S"], mcid, marks)
	g.parents[page] = append(g.parents[page], p.Ref)
	g.adopt(p, dict{"Type": name("MCR"), "Pg": g.pageRefs[page], "MCID": mcid})
}

func (g *good) write(p part, page int, text string) { g.draw(p, page, g.text(text)) }

// text is a text object that shows words in the composite font, whose codes are
// glyph numbers.
func (g *good) text(words string) string {
	return fmt.Sprintf("BT /F1 12 Tf %s %s Tj ET", g.down(), g.codes(words))
}

func (g *good) down() string {
	g.y++
	return fmt.Sprintf("50 %d Td", 800-20*(g.y%38))
}

func (g *good) codes(words string) string {
	var codes strings.Builder
	for _, r := range words {
		glyph, err := g.glyphs.GlyphIndex(nil, r)
		if err != nil || glyph == 0 {
			panic(fmt.Sprintf("no glyph for %q", r))
		}
		g.used[r] = int(glyph)
		fmt.Fprintf(&codes, "%04X", glyph)
	}
	return "<" + codes.String() + ">"
}

// annotate puts an annotation on a page and into an element.
func (g *good) annotate(p part, page int, annotation dict) {
	annotation["Type"], annotation["F"], annotation["Rect"] = name("Annot"), 4, array{50, 50, 90, 60}
	annotation["StructParent"] = len(g.pages) + len(g.annotations)
	ref := g.Add(annotation)
	list, _ := g.pages[page]["Annots"].(array)
	g.pages[page]["Annots"] = append(list, ref)
	g.adopt(p, dict{"Type": name("OBJR"), "Obj": ref, "Pg": g.pageRefs[page]})
	g.annotations = append(g.annotations, annotation)
	g.annotationParents = append(g.annotationParents, p.Ref)
}

// bytes writes the file. What tests may break as text becomes streams here.
func (g *good) bytes() []byte {
	for i := range g.pages {
		if g.content[i] != "" {
			g.pages[i]["Contents"] = g.Add(pdffile.NewStream(dict{}, []byte(g.content[i])))
		}
	}
	if g.unicode != "" {
		g.composite["ToUnicode"] = g.Add(pdffile.NewStream(dict{}, []byte(g.unicode)))
	}
	if g.icc != nil {
		g.intent["DestOutputProfile"] = g.Add(pdffile.NewStream(dict{"N": 3}, g.icc))
	}
	if g.xmp != "" {
		g.catalog["Metadata"] = g.Add(&pdffile.Stream{Dict: dict{"Type": name("Metadata"), "Subtype": name("XML")}, Raw: []byte(g.xmp)})
	}
	numbers := array{}
	for i := range g.parents {
		numbers = append(numbers, i, g.Add(g.parents[i]))
	}
	for i, parent := range g.annotationParents {
		numbers = append(numbers, len(g.pages)+i, parent)
	}
	if g.root["ParentTree"] == nil {
		g.root["ParentTree"] = dict{"Nums": numbers}
	}
	g.Trailer = dict{"Root": g.Trailer["Root"], "Info": g.Add(g.info)}
	return g.Write("1.7")
}
