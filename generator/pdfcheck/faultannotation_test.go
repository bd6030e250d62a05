package pdfcheck

var annotationFaults = []fault{
	{"annotations are of a known kind", entry(outside, "Subtype", name("Movie")), nil, `page 1: annotation 2 is of the kind "Movie", which is not allowed`},
	{"annotations are printed and shown", entry(outside, "F", nil), nil, `page 1: annotation 2 has no flags F`},
	{"annotations are printed and shown", entry(outside, "F", 0), nil, `page 1: annotation 2 is not printed`},
	{"annotations are printed and shown", entry(outside, "F", 4|32), nil, `page 1: annotation 2 can be hidden`},
	{"annotations have a text", entry(outside, "Contents", nil), nil, `page 1: annotation 2 (Link) has no Contents to be read out`},
	{"annotations have an appearance", entry(field, "AP", nil), nil, `page 2: annotation 1 (Widget) has no appearance`},
	{"annotations have an appearance", func(g *good) { g.annotations[2]["AP"].(dict)["D"] = g.annotations[2]["AP"].(dict)["N"] }, nil, `page 2: annotation 1 (Widget) has other appearances than the normal one`},
	{"annotations have an area", entry(outside, "Rect", nil), nil, `page 1: annotation 2 (Link) has no Rect`},
	{"annotations are in the structure tree", func(g *good) {
		g.pages[0]["Annots"] = append(g.pages[0]["Annots"].(array), g.Add(dict{"Subtype": name("Link"), "F": 4, "Rect": array{0, 0, 9, 9}, "Contents": str("a site"), "Dest": array{g.pageRefs[1], name("Fit")}}))
	}, nil, `page 1: annotation 3 (Link) is not in the structure tree`},
	{"annotations are in the structure tree", retag("field", "Div"), nil, `page 2: annotation 1 (Widget) is in Div`},
	{"annotations are in the structure tree", retag("outside", "Span"), nil, `page 1: annotation 2 (Link) is in Span`},
	{"annotations lead to their element", entry(outside, "StructParent", nil), nil, `page 1: annotation 2 (Link) has no StructParent`},
	{"annotations lead to their element", func(g *good) { g.annotationParents[1] = g.parts["cell"].Ref }, nil, `page 1: the parent tree leads from annotation 2 (Link) to another place`},

	{"links lead somewhere", entry(link, "Dest", array{9, name("Fit")}), nil, `page 1: link 1 leads to no page`},
	{"links lead somewhere", entry(link, "Dest", nil), nil, `page 1: link 1 leads nowhere`},
	{"links lead somewhere", entry(outside, "A", dict{"S": name("URI"), "URI": str("https://example.org/a b")}), nil, `page 1: link 2 leads to "https://example.org/a b", which is no address`},
	{"links have words", func(g *good) {
		l := g.add(g.parts["document"], "Link", "")
		g.annotate(l, 0, dict{"Subtype": name("Link"), "Contents": str("nothing"), "Dest": array{g.pageRefs[1], name("Fit")}})
	}, nil, `page 1: Link has no text`},
	{"links have an annotation", insert("document", "Link"), nil, `page 2: Link "e" has no annotation to follow`},

	{"actions only lead to places", entry(outside, "A", dict{"S": name("Launch"), "F": str("x")}), nil, `page 1: the action Launch is not allowed`},
	{"actions only lead to places", entry(catalog, "OpenAction", dict{"S": name("Named"), "N": name("Print")}), nil, `when the document opens: the action Print is not allowed`},
	{"nothing happens by itself", entry(catalog, "AA", dict{}), nil, `the document has actions that happen by themselves`},
	{"nothing happens by itself", entry(pageDict(0), "AA", dict{}), nil, `page 1 has actions that happen by themselves`},
	{"nothing happens by itself", entry(outside, "AA", dict{}), nil, `page 1: annotation 2 has actions that happen by themselves`},
	{"actions only lead to places", entry(outside, "A", dict{"S": name("URI"), "URI": str("x:y"), "Next": dict{"S": name("Hide")}}), nil, `page 1: the action Hide is not allowed`},
	{"form fields do nothing", entry(field, "A", dict{"S": name("URI"), "URI": str("x:y")}), nil, `page 2: annotation 1 is a form field with an action`},
	{"there are no scripts", func(g *good) { g.Dict(g.catalog["Names"])["JavaScript"] = dict{} }, nil, `the document has scripts`},

	{"form fields look as they are written", func(g *good) { g.Dict(g.catalog["AcroForm"])["NeedAppearances"] = true }, nil, `NeedAppearances is set`},
	{"forms are not XFA", func(g *good) { g.Dict(g.catalog["AcroForm"])["XFA"] = array{} }, nil, `the form is an XFA form`},
	{"form fields have a name to be read out", entry(field, "TU", nil), nil, `page 2: form field 1 has no name to be read out (TU)`},
}
