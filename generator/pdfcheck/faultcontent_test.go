package pdfcheck

var contentFaults = []fault{
	{"contents can be read", draws(1, "("), nil, `page 2: read a content stream: unexpected end`},
	{"operators are PDF's", draws(1, "1 2 shine"), nil, `page 2: operator "shine" is none of PDF's`},
	{"contents find their resources", swap(1, "/GS1 gs", "/GS9 gs"), nil, `page 2: ExtGState GS9 is not in the resources`},
	{"contents have resources of their own", func(g *good) {
		g.tree()["Resources"] = g.pages[1]["Resources"]
		delete(g.pages[1], "Resources")
	}, nil, `page 2 has no resources of its own`},
	{"contents have resources of their own", func(g *good) {
		delete(g.form.Dict, "Resources")
		g.form.Raw = []byte("/GS1 gs")
	}, nil, `has no resources of its own`},
	{"text has a font", func(g *good) { g.content[1] = "/Artifact BMC BT (a) Tj ET EMC\n" + g.content[1] }, nil, `page 2: text is shown without a font`},
	{"marked content begins and ends", draws(1, "EMC"), nil, `page 2: an EMC closes nothing`},
	{"marked content begins and ends", draws(1, "/Artifact BMC"), nil, `page 2: marked content Artifact is not closed`},
	{"text objects begin and end", draws(1, "BT"), nil, `page 2: a BT has no ET`},
	{"text objects begin and end", draws(1, "BT BT ET"), nil, `page 2: a BT stands inside another`},
	{"text objects begin and end", draws(1, "ET"), nil, `page 2: an ET has no BT`},
	{"graphics states are saved and restored", draws(1, "q"), nil, `page 2: a q has no Q`},
	{"graphics states are saved and restored", draws(1, "Q"), nil, `page 2: a Q has no q`},
	{"all content is tagged or an artifact", draws(1, "0 0 9 9 re f"), nil, `page 2: a line or an area is neither tagged nor an artifact`},
	{"all content is tagged or an artifact", func(g *good) { g.content[0] += g.text("e") }, nil, `page 1: text is neither tagged nor an artifact`},
	{"all content is tagged or an artifact", draws(0, "/Im1 Do"), nil, `page 1: an image is neither tagged nor an artifact`},
	{"all content is tagged or an artifact", draws(0, "/Fm1 Do"), nil, `a line or an area is neither tagged nor an artifact`},
	{"artifacts and tagged content are apart", swap(1, "/GS1 gs", "/GS1 gs /Artifact BMC EMC"), nil, `page 2: an artifact stands inside tagged content`},
	{"artifacts and tagged content are apart", both(swap(1, "/H", "/Artifact BMC /H"), swap(1, "EMC", "EMC EMC")), nil, `page 2: content with MCID 0 stands inside an artifact`},
	{"tagged content is not nested", both(swap(1, "EMC", ""), swap(1, "EMC", "EMC EMC")), nil, `page 2: content with MCID 1 stands inside other tagged content`},
	{"marked-content identifiers are unique", func(g *good) { g.content[1] += "/P <</MCID 0>> BDC " + g.text("e") + " EMC" }, nil, `page 2: MCID 0 is used twice`},
	{"a form with tagged content is drawn once", func(g *good) {
		p := g.add(g.parts["document"], "P", "")
		ref := g.Dict(g.Dict(g.pages[0]["Resources"])["XObject"])["Fm1"]
		g.adopt(p, dict{"Type": name("MCR"), "Pg": g.pageRefs[1], "Stm": ref, "MCID": 0})
		g.form.Raw, g.form.Dict["StructParents"] = []byte("/P <</MCID 0>> BDC 0 0 5 5 re f EMC"), 9
		swap(1, "/Fm1 Do", "")(g)
		g.content[1] += "/Fm1 Do /Fm1 Do"
		g.annotationParents = append(g.annotationParents, nil, nil, nil, nil, g.Add(array{p.Ref}))
	}, nil, `has tagged content, but is drawn 2 times`},
	{"forms are plain", entry(form, "OPI", dict{}), nil, `it has the key OPI`},
	{"images are not interpolated", entry(image, "Interpolate", true), nil, `page 2: an image asks to be interpolated`},
	{"forms are plain", entry(form, "Subtype2", name("PS")), nil, `it is PostScript`},
	{"forms are plain", entry(image, "Subtype", name("PS")), nil, `page 2: an XObject is neither a form nor an image`},
	{"all content is tagged or an artifact", draws(0, "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI"), nil, `page 1: an image is neither tagged nor an artifact`},
	{"images are plain", entry(image, "Alternates", array{}), nil, `page 2: an image has the key Alternates`},
	{"inline images are not compressed with LZW", draws(1, "/Artifact BMC BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID x EI EMC"), nil, `page 2: an inline image is compressed with LZW`},
	{"images have a known number of bits", entry(image, "BitsPerComponent", 3), nil, `an image has 3 bits in a component`},
}
