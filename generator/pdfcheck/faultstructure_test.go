package pdfcheck

import "boardpack/generator/pdffile"

// retag gives an element another tag.
func retag(label string, tag name) func(*good) {
	return func(g *good) { g.parts[label].Dict["S"] = tag }
}

// attribute sets a table attribute of a cell.
func cellAttribute(label string, key name, value pdffile.Object) func(*good) {
	return func(g *good) { g.parts[label].Dict["A"].(dict)[key] = value }
}

// kids reorders or cuts the kids of an element.
func kids(label string, choose ...int) func(*good) {
	return func(g *good) {
		all := g.parts[label].Dict["K"].(array)
		var chosen array
		for _, i := range choose {
			chosen = append(chosen, all[i])
		}
		g.parts[label].Dict["K"] = chosen
	}
}

// insert adds an element with text on the second page to another.
func insert(label string, tags ...name) func(*good) {
	return func(g *good) {
		p := g.parts[label]
		for _, tag := range tags {
			p = g.add(p, tag, "")
		}
		g.write(p, 1, "e")
	}
}

func both(plants ...func(*good)) func(*good) {
	return func(g *good) {
		for _, plant := range plants {
			plant(g)
		}
	}
}

// table adds a row to the table, in a section or beside them.
func (g *good) table(section name) {
	p := g.parts["table"]
	if section != "" {
		p = g.add(p, section, "")
	}
	row := g.add(p, "TR", "")
	for range 2 {
		cell := g.add(row, "TH", "")
		cell.Dict["A"] = dict{"O": name("Table"), "Scope": name("Column")}
		g.write(cell, 1, "e")
	}
}

var structureFaults = []fault{
	{"the structure tree is sound", func(g *good) { g.adopt(g.parts["document"], g.parts["note"].Ref) }, nil, `a part of it is missing, stands twice in the tree, or is nested too deep`},
	{"elements have a type", entry(elementDict("document"), "S", nil), nil, `the structure tree: an element has no type`},
	{"types are standard or mapped", retag("paragraph", "Absatz"), nil, `the type Absatz is not standard, nor mapped to one that is`},
	{"the role map leads somewhere", entry(root, "RoleMap", dict{"Heading": name("H2"), "A": name("B"), "B": name("A")}), nil, `the role map leads from A back to it`},
	{"the role map keeps standard types", entry(root, "RoleMap", dict{"Heading": name("H2"), "Art": name("Div")}), nil, `the role map gives the standard type Art another meaning`},
	{"elements name their parent", func(g *good) { g.parts["cell"].Dict["P"] = g.parts["table"].Ref }, nil, `page 2: TD "12" does not name the element that it stands in as its parent`},
	{"IDs are unique", func(g *good) { g.parts["cell"].Dict["ID"] = str("note-1") }, nil, `page 2: TD "12": the ID "note-1" stands twice`},
	{"the ID tree has all IDs", func(g *good) { g.parts["cell"].Dict["ID"] = str("cell") }, nil, `page 2: TD "12": the ID "cell" is not in the structure tree's IDTree`},
	{"notes have an ID", entry(elementDict("note"), "ID", nil), nil, `page 1: Note "a note" has no ID`},

	{"the parent tree is in order", func(g *good) {
		g.root["ParentTree"] = dict{"Nums": array{1, g.Add(g.parents[1]), 0, g.Add(g.parents[0]), 2, g.annotationParents[0], 3, g.annotationParents[1], 4, g.annotationParents[2]}}
	}, nil, `the parent tree's key 0 comes after 1`},
	{"the parent tree's next key is free", entry(root, "ParentTreeNextKey", 4), nil, `the parent tree has the key 4, but its next key is 4`},
	{"content is in one element", func(g *good) {
		g.adopt(g.parts["cell"], dict{"Type": name("MCR"), "Pg": g.pageRefs[1], "MCID": 0})
	}, nil, `page 2: TD "12Figures": its content 0 is in another element too`},
	{"elements' content is on the page", func(g *good) {
		g.adopt(g.parts["cell"], dict{"Type": name("MCR"), "Pg": g.pageRefs[1], "MCID": 99})
	}, nil, `page 2: TD "12": its content 99 is not on the page`},
	{"marked content is in the structure tree", func(g *good) { g.content[1] += "/P <</MCID 99>> BDC " + g.text("e") + " EMC\n" }, nil, `page 2: content 99 is in no element of the structure tree`},
	{"content leads to its element", func(g *good) { g.parents[1][0] = g.parts["cell"].Ref }, nil, `page 2: Heading (H2) "Figures": the parent tree leads from content 0 to another place`},
	{"pages with tagged content name their parents", entry(pageDict(1), "StructParents", nil), nil, `page 2 has tagged content, but no StructParents`},
	{"a page's key is its own", func(g *good) {
		third := dict{"Type": name("Page"), "Parent": g.catalog["Pages"], "Resources": dict{}, "StructParents": 1}
		g.tree()["Kids"], g.tree()["Count"] = append(g.tree()["Kids"].(array), g.Add(third)), 3
	}, nil, `page 3 has the StructParents of another page`},

	{"parts stand in what they are parts of", insert("document", "LI", "LBody"), nil, `page 2: LI "e" stands in Document`},
	{"tables, lists and contents hold their parts only", insert("list", "P"), nil, `page 2: L "1.Firste" holds a P`},
	{"tables, lists and contents hold their parts only", func(g *good) { g.write(g.parts["row"], 1, "e") }, nil, `page 2: TR "All12e" has content of its own`},
	{"a caption stands first or last", kids("table", 1, 0, 2), nil, `page 2: Caption "A table" stands between other parts of its Table`},
	{"a table has one head and foot, and then a body", both(retag("tbody", "TFoot")), nil, `has a head or a foot, but no body`},
	{"a table has one head and foot, and then a body", func(g *good) { g.table("THead") }, nil, `has more than one head or foot`},
	{"a table has one head and foot, and then a body", func(g *good) {
		cell := g.add(g.add(g.add(g.add(g.parts["document"], "Table", ""), "THead", ""), "TR", ""), "TH", "")
		cell.Dict["A"] = dict{"O": name("Table"), "Scope": name("Column")}
		g.write(cell, 1, "e")
	}, nil, `page 2: Table "e" has a head or a foot, but no body`},
	{"a table has one head and foot, and then a body", func(g *good) { g.table("") }, nil, `has rows beside its body`},
	{"labels stand before what they label", func(g *good) { g.write(g.add(g.add(g.parts["list"], "LI", ""), "Lbl", ""), 1, "2.") }, nil, `page 2: LI "2." has no LBody`},
	{"labels stand before what they label", kids("item", 1, 0), nil, `page 2: LI "First1." has its label after its text`},
	{"numbered lists say so", entry(elementDict("list"), "A", nil), nil, `page 2: L "1.First" has labels, but no ListNumbering`},
	{"numbered lists say so", entry(elementDict("list"), "A", dict{"O": name("List"), "ListNumbering": name("Roman")}), nil, `has the ListNumbering Roman, which is not known`},
	{"blocks do not stand in lines", insert("paragraph", "P"), nil, `page 2: P "e" stands inside a line of P`},

	{"headings skip no level", entry(root, "RoleMap", dict{"Heading": name("H3")}), nil, `page 2: Heading (H3) "Figures" follows an H1: a level is left out`},
	{"headings skip no level", both(retag("title", "H2")), nil, `page 1: H2 "Report" is the first heading; that should be an H1`},
	{"headings are of one kind", insert("document", "Sect", "H"), nil, `page 2: H "e" is an H, though other headings are H1 to H6`},
	{"an unnumbered heading is alone in its part", both(retag("title", "H"), retag("heading", "H")), nil, `page 2: H "Figures" is the second H in its part`},
	{"headings have text", func(g *good) { g.write(g.add(g.parts["document"], "H2", ""), 1, " ") }, nil, `page 2: H2 " " has no text`},

	{"tables have rows", func(g *good) { g.add(g.parts["document"], "Table", "") }, nil, `Table has no cells`},
	{"tables are regular", insert("row", "TD"), nil, `its rows have different numbers of columns`},
	{"tables are regular", cellAttribute("row header", "RowSpan", 2), nil, `a cell reaches below the last row`},
	{"tables have header cells", func(g *good) {
		for _, label := range []string{"corner", "column", "row header"} {
			retag(label, "TD")(g)
		}
	}, nil, `has no header cells`},
	{"header cells say what they head", entry(elementDict("column"), "A", nil), nil, `page 2: TH "Open" has no Scope`},
	{"header cells say what they head", cellAttribute("column", "Scope", name("Col")), nil, `page 2: TH "Open" has the Scope Col, which is not known`},
	{"cells' headers exist", entry(elementDict("cell"), "A", dict{"O": name("Table"), "Headers": array{str("h9")}}), nil, `page 2: TD "12": its header "h9" is not in the table`},
	{"cells have a header", both(cellAttribute("column", "Scope", name("Row")), retag("row header", "TD")), nil, `page 2: TD "12" has no header cell`},

	{"figures have alternative text", entry(elementDict("figure"), "Alt", nil), nil, `page 2: Figure has no alternative text`},
	{"formulas have alternative text", insert("document", "Formula"), nil, `page 2: Formula "e" has no alternative text`},
	{"figures have a bounding box", entry(elementDict("figure"), "A", nil), nil, `page 2: Figure has no BBox`},
	{"figures have a bounding box", entry(elementDict("figure"), "A", dict{"O": name("Layout"), "BBox": array{0, 0, 0, 9}}), nil, `page 2: Figure has a BBox without an area`},
	{"replacing texts are text", entry(elementDict("abbreviation"), "E", str("")), nil, `page 1: Span "ICB": its E is no text`},
	{"replacing texts are text", entry(elementDict("figure"), "Alt", pdffile.Text("\ue000")), nil, `its Alt has characters of Unicode's private use area`},
	{"languages are valid", entry(catalog, "Lang", str("en_GB")), nil, `the document: "en_GB" is no language`},
	{"languages are valid", entry(elementDict("abbreviation"), "Lang", str("en_GB")), nil, `page 1: Span "ICB": "en_GB" is no language`},
	{"languages of content are valid", swap(0, "/Span <</ActualText", "/Span <</Lang (en_GB) /ActualText"), nil, `page 1: "en_GB" is no language`},
}
