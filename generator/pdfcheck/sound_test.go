package pdfcheck

import (
	"strings"
	"testing"

	"boardpack/generator/pdffile"
)

// sound are files that are as right as the good one, in another way. None may
// give a finding.
var sound = []struct {
	name  string
	plant func(g *good)
}{
	{"cells name their headers", func(g *good) {
		for i, label := range []string{"corner", "column", "row header"} {
			th := g.parts[label]
			delete(th.Dict, "A")
			th.Dict["ID"] = str([]string{"a", "b", "c"}[i])
			ids := g.root["IDTree"].(dict)
			ids["Names"] = append(ids["Names"].(array), th.Dict["ID"], th.Ref)
		}
		g.parts["row header"].Dict["A"] = dict{"O": name("Table"), "Headers": array{str("a")}}
		g.parts["cell"].Dict["A"] = dict{"O": name("Table"), "Headers": array{str("b"), str("c")}}
	}},
	{"attributes come from a class", func(g *good) {
		delete(g.parts["column"].Dict, "A")
		g.parts["column"].Dict["C"] = name("head")
		g.root["ClassMap"] = dict{"head": array{dict{"O": name("Layout")}, dict{"O": name("Table"), "Scope": name("Column")}}}
	}},
	{"attributes have revisions", func(g *good) {
		g.parts["column"].Dict["A"] = array{g.parts["column"].Dict["A"], 0, dict{"O": name("Layout")}, 1}
	}},
	{"a table without sections, its caption last", func(g *good) {
		table := g.parts["table"]
		table.Dict["K"] = array{g.parts["head row"].Ref, g.parts["row"].Ref, g.parts["caption"].Ref}
		g.parts["head row"].Dict["P"], g.parts["row"].Dict["P"] = table.Ref, table.Ref
	}},
	{"a cell without words has no header", both(cellAttribute("column", "Scope", name("Row")), retag("row header", "TD"), entry(elementDict("cell"), "ActualText", str("")))},
	{"labels that are words", func(g *good) { g.parts["list"].Dict["A"] = dict{"O": name("List"), "ListNumbering": name("None")} }},
	{"headings of the kind H", func(g *good) {
		retag("title", "H")(g)
		section := g.add(g.parts["document"], "Sect", "")
		document, heading := g.parts["document"], g.parts["heading"]
		var rest array
		for _, kid := range document.Dict["K"].(array) {
			if kid != heading.Ref {
				rest = append(rest, kid)
			}
		}
		document.Dict["K"], heading.Dict["P"], heading.Dict["S"] = rest, section.Ref, name("H")
		g.adopt(section, heading.Ref)
	}},
	{"a type that is mapped twice", func(g *good) { g.root["RoleMap"] = dict{"Heading": name("Sub"), "Sub": name("H2")} }},
	{"one content as an integer", func(g *good) {
		cell := g.parts["cell"].Dict
		cell["K"], cell["Pg"] = cell["K"].(array)[0].(dict)["MCID"], g.pageRefs[1]
	}},
	{"a form with tagged content", func(g *good) {
		p := g.add(g.parts["document"], "P", "")
		ref := g.Dict(g.Dict(g.pages[0]["Resources"])["XObject"])["Fm1"]
		g.adopt(p, dict{"Type": name("MCR"), "Pg": g.pageRefs[1], "Stm": ref, "MCID": 0})
		g.form.Raw, g.form.Dict["StructParents"] = []byte("/P <</MCID 0>> BDC 0 0 5 5 re f EMC"), 5
		swap(1, "/Fm1 Do", "")(g)
		g.content[1] += "/Fm1 Do"
		g.annotationParents = append(g.annotationParents, g.Add(array{p.Ref}))
	}},
	{"properties in the resources", func(g *good) {
		g.Dict(g.pages[1]["Resources"])["Properties"] = dict{"MC0": dict{"MCID": 0}}
		swap(1, "<</MCID 0>>", "/MC0")(g)
	}},
	{"a private character that is replaced", func(g *good) {
		x := g.codes("x") // shown only where an ActualText says "tick"
		g.unicode = strings.Replace(g.unicode, x+" <0078>", x+" <E000>", 1)
	}},
	{"a private character that its element replaces", func(g *good) {
		c := g.codes("C") // shown only in "ICB"
		g.unicode = strings.Replace(g.unicode, c+" <0043>", c+" <E000>", 1)
		g.parts["paragraph"].Dict["ActualText"] = str("all of it")
	}},
	{"a destination by name", func(g *good) {
		g.annotations[0]["Dest"] = str("figures")
		g.Dict(g.catalog["Names"])["Dests"] = dict{"Kids": array{dict{"Limits": array{str("a"), str("z")}, "Names": array{str("figures"), dict{"D": array{g.pageRefs[1], name("Fit")}}}}}}
	}},
	{"a destination by an old name", func(g *good) {
		g.annotations[0]["Dest"] = name("figures")
		g.catalog["Dests"] = dict{"figures": array{g.pageRefs[1], name("Fit")}}
	}},
	{"a destination by an action", func(g *good) {
		delete(g.annotations[0], "Dest")
		g.annotations[0]["A"] = dict{"S": name("GoTo"), "D": array{g.pageRefs[1], name("Fit")}}
	}},
	{"a note that pops up", func(g *good) {
		g.pages[0]["Annots"] = append(g.pages[0]["Annots"].(array), g.Add(dict{"Subtype": name("Popup"), "Rect": array{0, 0, 9, 9}}))
	}},
	{"bookmarks that are closed", func(g *good) { g.bookmarks[0]["Count"], g.outline["Count"] = -1, 1 }},
	{"no bookmarks, labels, layers, fields or attachments", func(g *good) {
		for _, key := range []name{"Outlines", "PageLabels", "OCProperties", "AcroForm", "Names", "AF"} {
			delete(g.catalog, key)
		}
		delete(g.parts["table"].Dict, "AF")
	}},
	{"no Info", func(g *good) { clear(g.info) }},
	{"glyphs by a map", func(g *good) {
		identity := make([]byte, 2*4096)
		for i := range 4096 {
			identity[2*i], identity[2*i+1] = byte(i>>8), byte(i)
		}
		g.cid["CIDToGIDMap"] = g.Add(pdffile.NewStream(dict{}, identity))
	}},
	{"a CMap in the file", func(g *good) {
		g.composite["Encoding"] = g.Add(pdffile.NewStream(dict{"Type": name("CMap"), "CMapName": name("Own")},
			[]byte("1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0000> <FFFF> 0 endcidrange")))
	}},
	{"invisible text in a font that is not embedded", func(g *good) {
		g.Dict(g.Dict(g.pages[1]["Resources"])["Font"])["F3"] = dict{"Type": name("Font"), "Subtype": name("Type1"), "BaseFont": name("Helvetica"), "Encoding": name("WinAnsiEncoding")}
		g.draw(g.add(g.parts["document"], "P", ""), 1, "BT /F3 9 Tf 3 Tr (seen by none) Tj ET")
	}},
	{"a symbolic TrueType font", func(g *good) {
		g.Dict(g.simple["FontDescriptor"])["Flags"] = 4
		delete(g.simple, "Encoding")
		g.simple["ToUnicode"] = g.Add(pdffile.NewStream(dict{}, []byte("1 beginbfrange <20> <7E> <0020> endbfrange")))
		swap(0, "(Board \x80)", "(Board)")(g)
	}},
	{"CMYK by a profile's default", func(g *good) {
		g.Dict(g.pages[1]["Resources"])["ColorSpace"] = dict{"DefaultCMYK": array{name("CalRGB"), dict{}}}
		swap(1, "0 0 1 RG", "0 0 0 1 K")(g)
	}},
	{"transparency with the page's own colour space", func(g *good) {
		delete(g.catalog, "OutputIntents")
		g.onlyCalibrated()
		g.pages[1]["Group"] = dict{"S": name("Transparency"), "CS": array{name("CalRGB"), dict{}}}
	}},
	{"an empty Lang and a private one", both(entry(elementDict("note"), "Lang", str("")), entry(elementDict("cell"), "Lang", str("x-none")))},
	{"a figure in a link", func(g *good) {
		l := g.add(g.parts["document"], "Link", "")
		figure := g.add(l, "Figure", "")
		figure.Dict["Alt"], figure.Dict["A"] = str("A logo"), dict{"O": name("Layout"), "BBox": array{0, 0, 9, 9}}
		g.draw(figure, 0, "0 0 9 9 re f")
		g.annotate(l, 0, dict{"Subtype": name("Link"), "Contents": str("Home"), "A": dict{"S": name("URI"), "URI": str("https://example.org/")}})
	}},
}

func TestSoundFilesHaveNoFinding(t *testing.T) {
	for _, c := range sound {
		t.Run(c.name, func(t *testing.T) {
			g := newGood(t)
			c.plant(g)
			for _, finding := range Check("sound.pdf", g.bytes()) {
				t.Error(finding)
			}
		})
	}
}
