package pdfcheck

import (
	"bytes"
	"strings"

	"boardpack/generator/pdffile"
)

var long = strings.Repeat("long", 32)

var fileFaults = []fault{
	{"the header names a version", nil, replace("%PDF-1.7", "%PDF-2.0"), `the first line does not name a version from %PDF-1.0 to 1.7`},
	{"a comment marks the file as binary", nil, replace("%\xe2\xe3\xcf\xd3", "%abcd"), `the second line is no comment of four bytes above 127`},
	{"the trailer has an identifier", nil, replace("/ID [", "/IX ["), `the trailer has no ID`},
	{"nothing follows the end", nil, func(file []byte) []byte { return append(file, "more\n"...) }, `the file does not end with %%EOF`},
	{"the file needs no mending", nil, replace("/Length 12", "/Length 15"), `the stream's Length is wrong`},
	{"the file needs no mending", nil, replace("startxref\n", "startxref\n1"), `the file is damaged: cross-reference table: `},
	{"references lead to objects", entry(form, "Spare", str("12345")), replace("(12345)", "99 0 R "), `refers to object 99, which is not in the file`},
	{"streams hold their data", entry(csv, "F", str("elsewhere")), nil, `the stream has the key F, so its data is elsewhere`},
	{"filters are standard and not LZW", func(g *good) { g.csv.Dict["Filter"] = name("LZWDecode") }, nil, `filter LZWDecode is not allowed`},

	{"names are short", entry(catalog, name(long), true), nil, `the name longlonglonglonglong... is longer than 127 bytes`},
	{"names are in UTF-8", func(g *good) {
		for _, d := range []dict{g.composite, g.cid} {
			d["BaseFont"] = name("Sans\xff")
		}
		g.descriptor["FontName"] = name("Sans\xff")
	}, nil, `the name is not in UTF-8`},
	{"strings are short", entry(catalog, "Note", str(strings.Repeat("x", 32768))), nil, `a string has 32768 bytes; the most is 32767`},
	{"numbers are in range", entry(catalog, "Big", 1<<31), nil, `the number 2147483648 needs more than 32 bits`},
	{"numbers are in range", entry(catalog, "Big", 3.5e38), nil, `the number 3.5e+38 is out of range`},
	{"pages are of a size that can be shown", entry(pageDict(0), "MediaBox", array{0, 0, 595, 14401}), nil, `page 1: a side of 14401 points is not between 3 and 14400`},
	{"graphics states are not nested deep", draws(1, "/Artifact BMC "+strings.Repeat("q ", 29)+strings.Repeat("Q ", 29)+" EMC"), nil, `page 2: q is nested deeper than 28`},

	{"the document is tagged", func(g *good) {
		delete(g.catalog, "StructTreeRoot")
		delete(g.catalog, "AcroForm")
		g.catalog["AF"] = array{g.parts["table"].Dict["AF"].(array)[0]}
	}, nil, `the document is not tagged: it has no structure tree`},
	{"the catalog says that the document is tagged", entry(catalog, "MarkInfo", nil), nil, `the catalog's MarkInfo does not say that the document is tagged`},
	{"no tags are suspect", entry(catalog, "MarkInfo", dict{"Marked": true, "Suspects": true}), nil, `some tags are suspect`},
	{"the window shows the title", entry(catalog, "ViewerPreferences", dict{"DisplayDocTitle": false}), nil, `the window's title is the file's name: DisplayDocTitle is not set`},
	{"the document has a language", entry(catalog, "Lang", nil), nil, `the document has no language`},
	{"the document has a language", entry(catalog, "Lang", str("")), nil, `the document has no language`},
	{"the document does not change itself", entry(catalog, "NeedsRendering", true), nil, `the catalog has the key NeedsRendering`},
	{"the document does not change itself", entry(pageDict(1), "PresSteps", dict{}), nil, `page 2 has presentation steps`},

	{"the page tree is sound", func(g *good) { g.tree()["Count"] = 3 }, nil, `counts 3 pages, but has 2`},
	{"the page tree is sound", func(g *good) { g.tree()["Kids"] = append(g.tree()["Kids"].(array), g.pageRefs[0]) }, nil, `the page tree has a node twice`},
	{"there are pages", func(g *good) { g.empty() }, nil, `the document has no pages`},
	{"pages have a size", func(g *good) { delete(g.tree(), "MediaBox"); g.pages[1]["MediaBox"] = array{0, 0, 595, 842} }, nil, `page 1 has no MediaBox`},
	{"pages have resources", func(g *good) {
		g.pages = [2]dict{g.pages[0], g.pages[1]}
		third := dict{"Type": name("Page"), "Parent": g.catalog["Pages"], "MediaBox": array{0, 0, 595, 842}}
		g.tree()["Kids"], g.tree()["Count"] = append(g.tree()["Kids"].(array), g.Add(third)), 3
	}, nil, `page 3 has no resources`},
	{"page boundaries lie in the page", entry(pageDict(0), "CropBox", array{600, 0, 700, 100}), nil, `page 1: its CropBox lies outside its MediaBox`},
	{"pages with annotations have a tab order", entry(pageDict(1), "Tabs", nil), nil, `page 2 has annotations, but its tab order is not that of the structure`},

	{"an output intent is of PDF/A", entry(intent, "S", name("GTS_PDFX")), nil, `no output intent is of the kind GTS_PDFA1`},
	{"an output intent has a sound ICC profile", entry(intent, "OutputConditionIdentifier", nil), nil, `an output intent has no OutputConditionIdentifier`},
	{"an output intent has a sound ICC profile", func(g *good) { g.icc = nil; g.onlyCalibrated(); delete(g.state, "ca") }, nil, `an output intent has no ICC profile in the file`},
	{"an output intent has a sound ICC profile", func(g *good) { g.icc[36] = 'x' }, nil, `the output intent's ICC profile does not parse`},
	{"an output intent has a sound ICC profile", func(g *good) { g.icc = append(g.icc, 0) }, nil, `says that it has 132 bytes, but has 133`},
	{"an output intent has a sound ICC profile", func(g *good) { g.icc[8] = 5 }, nil, `is of version 5`},
	{"an output intent has a sound ICC profile", func(g *good) { copy(g.icc[12:], "scnr") }, nil, `is of the class "scnr"`},
	{"device colours have a matching output intent", func(g *good) { delete(g.catalog, "OutputIntents"); delete(g.state, "ca") }, nil, `page 1 uses DeviceGray, but the file has no output intent`},
	{"device colours have a matching output intent", swap(1, "0 0 1 RG", "0 0 0 1 K"), nil, `page 2 uses DeviceCMYK, but the output intent is for "RGB "`},
	{"device colours have a matching output intent", func(g *good) {
		g.Dict(g.pages[1]["Resources"])["ColorSpace"] = dict{"CS1": array{name("Indexed"), array{name("Separation"), name("Spot"), name("DeviceCMYK"), dict{}}, 0, str("x")}}
		swap(1, "0 0 1 RG", "/CS1 CS")(g)
	}, nil, `page 2 uses DeviceCMYK, but the output intent is for "RGB "`},
	{"device colours have a matching output intent", func(g *good) {
		g.Dict(g.pages[1]["Resources"])["Shading"] = dict{"Sh1": dict{"ColorSpace": name("DeviceCMYK")}}
		swap(1, "0 0 1 RG", "/Sh1 sh")(g)
	}, nil, `page 2 uses DeviceCMYK, but the output intent is for "RGB "`},
	{"device colours have a matching output intent", draws(1, "/Artifact BMC BI /W 1 /H 1 /BPC 8 /CS /CMYK ID xxxx EI EMC"), nil, `page 2 uses DeviceCMYK, but the output intent is for "RGB "`},
	{"device colours have a matching output intent", func(g *good) {
		g.image.Dict["SMask"] = g.Add(&pdffile.Stream{Dict: dict{"ColorSpace": name("DeviceCMYK")}})
	}, nil, `page 2 uses DeviceCMYK, but the output intent is for "RGB "`},
	{"ICC-based colour spaces have sound profiles", func(g *good) {
		g.image.Dict["ColorSpace"] = g.Add(array{name("ICCBased"), g.Add(pdffile.NewStream(dict{"N": 1}, bytes.Repeat([]byte{0}, 128)))})
	}, nil, `the ICC profile does not parse`},
	{"rendering intents are known", swap(1, "/GS1 gs", "/GS1 gs /Nice ri"), nil, `page 2: rendering intent "Nice" is not known`},
	{"graphics states are plain", entry(gstate, "TR", name("Identity")), nil, `page 2: a graphics state has the key TR`},
	{"graphics states are plain", entry(gstate, "TR2", name("Identity")), nil, `page 2: a graphics state has a transfer function`},
	{"blend modes are known", entry(gstate, "BM", name("Lighter")), nil, `page 2: blend mode "Lighter" is not known`},
	{"transparency has a blending colour space", func(g *good) {
		// DeviceGray is then another's, so that the page uses no device colour.
		delete(g.catalog, "OutputIntents")
		g.onlyCalibrated()
	}, nil, `page 2: an opacity below 1 has no colour space to blend in`},

	{"attachments have both names", entry(attached, "UF", nil), nil, `attachment "table.csv" does not have both of the names F and UF`},
	{"attachments say how they relate to the document", entry(attached, "AFRelationship", nil), nil, `attachment "table.csv" has no AFRelationship`},
	{"attachments say how they relate to the document", entry(attached, "AFRelationship", name("Friend")), nil, `has the AFRelationship Friend, which is not known`},
	{"attachments say what they are", entry(csv, "Subtype", nil), nil, `attachment "table.csv" has no MIME type`},
	{"attachments say what they are", entry(attached, "EF", dict{}), nil, `attachment "table.csv" has no file in it`},
	{"attachments have a date", entry(csv, "Params", dict{"Size": 4}), nil, `attachment "table.csv" has no date of modification`},
	{"attachments have a description", entry(attached, "Desc", nil), nil, `attachment "table.csv" has no description`},
	{"attachments say their true size", entry(csv, "Params", dict{"ModDate": str("D:2024"), "Size": 5}), nil, `attachment "table.csv" says that it has 5 bytes, but has 4`},
	{"attachments are associated with a part of the document", func(g *good) { delete(g.catalog, "AF"); delete(g.parts["table"].Dict, "AF") }, nil, `attachment "table.csv" is associated with nothing`},
	{"associated files are in the file", func(g *good) { g.catalog["AF"] = append(g.catalog["AF"].(array), g.pageRefs[0]) }, nil, `the document's AF refers to something that is no embedded file`},

	{"bookmarks hang together", entry(bookmarkDict(1), "Parent", nil), nil, `bookmark "Figures" does not name what it hangs below as its parent`},
	{"bookmarks hang together", func(g *good) { g.bookmarks[0]["Last"] = g.outline["First"] }, nil, `bookmark "Figures" is the last, but what it hangs below does not say so`},
	{"bookmarks are counted", entry(outline, "Count", 3), nil, `the outline counts 3 bookmarks that are shown, but there are 2`},
	{"bookmarks have a title", entry(bookmarkDict(1), "Title", str(" ")), nil, `bookmark 2 has no title`},
	{"bookmarks lead to a page", entry(bookmarkDict(1), "Dest", str("nowhere")), nil, `bookmark "Figures" leads to no page`},
	{"page labels are in order", entry(catalog, "PageLabels", dict{"Nums": array{1, dict{"S": name("D")}}}), nil, `the page labels do not start with the first page`},
	{"page labels are in order", entry(catalog, "PageLabels", dict{"Nums": array{0, dict{"S": name("X")}}}), nil, `the page labels from page 1 on are not sound`},

	{"configurations of layers have a name", entry(layers, "Name", nil), nil, `a configuration of layers has no name`},
	{"layers do not change by themselves", entry(layers, "AS", array{}), nil, `a configuration of layers changes by itself`},
	{"all layers are listed", entry(layers, "Order", array{}), nil, `layer "Notes" is not listed`},
}

func (g *good) tree() dict { return g.Dict(g.catalog["Pages"]) }

// empty leaves a document without pages.
func (g *good) empty() {
	g.catalog["Pages"] = g.Add(dict{"Type": name("Pages"), "Count": 0, "Kids": array{}})
	for _, key := range []name{"Outlines", "AcroForm"} {
		delete(g.catalog, key)
	}
	g.content = [2]string{}
	g.root["K"] = nil
	document := g.add(part{g.catalog["StructTreeRoot"].(pdffile.Ref), g.root}, "Document", "")
	delete(document.Dict, "K")
	g.root["ParentTree"] = dict{"Nums": array{}}
	delete(g.root, "IDTree")
	g.catalog["AF"] = array{g.parts["table"].Dict["AF"].(array)[0]}
}

// onlyCalibrated replaces all device colours by those of the resources.
func (g *good) onlyCalibrated() {
	grey := array{name("CalGray"), dict{"WhitePoint": array{0.95, 1, 1.09}}}
	rgb := array{name("CalRGB"), dict{"WhitePoint": array{0.95, 1, 1.09}}}
	spaces := dict{"DefaultGray": grey, "DefaultRGB": rgb}
	g.Dict(g.pages[0]["Resources"])["ColorSpace"] = spaces
	g.form.Dict["Resources"] = dict{"ColorSpace": spaces}
	g.field.Dict["Resources"] = dict{"ColorSpace": spaces}
}
