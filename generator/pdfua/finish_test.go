package pdfua

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"boardpack/generator/pdffile"
	"boardpack/generator/typeface"
)

var about = About{
	Title: "Half-year review <2024/25>", Author: "Example Board", Subject: "13 November", Tool: "boardpack",
	Date: time.Date(2024, 10, 31, 9, 30, 0, 0, time.FixedZone("", 3600)),
}

// written is a file as a PDF library writes it: pages, and a link on each
// that stands in the page itself.
func written(t *testing.T, pages int) []byte {
	t.Helper()
	file, err := pdffile.Read([]byte("%PDF-1.3\n1 0 obj\n<</Type /Catalog /Names <<>>>>\nendobj\ntrailer\n<</Root 1 0 R>>\n"))
	if err != nil {
		t.Fatal(err)
	}
	tree := pdffile.Dict{"Type": pdffile.Name("Pages"), "Count": pages}
	parent := file.Add(tree)
	var kids pdffile.Array
	for range pages {
		kids = append(kids, file.Add(pdffile.Dict{
			"Type": pdffile.Name("Page"), "Parent": parent,
			"Resources": pdffile.Dict{},
			"Annots":    pdffile.Array{pdffile.Dict{"Type": pdffile.Name("Annot"), "Subtype": pdffile.Name("Link")}},
			"Contents":  file.Add(&pdffile.Stream{Dict: pdffile.Dict{}, Raw: []byte("/P <</MCID 0>> BDC EMC")}),
		}))
	}
	tree["Kids"] = kids
	file.Dict(file.Trailer["Root"])["Pages"] = parent
	return file.Write("1.4")
}

// fonts are one, of A, B and D.
func fonts() map[string]typeface.Subset {
	letters := new(typeface.Letters)
	letters.Add("DAB")
	return map[string]typeface.Subset{"F1": typeface.Bold.Subset(letters)}
}

// finished is a file of two pages after it was finished and read again.
func finished(t *testing.T, tree *Tree) (*pdffile.File, pdffile.Dict) {
	t.Helper()
	source, err := Finish(written(t, 2), fonts(), tree, about)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Finish(written(t, 2), fonts(), tree, about)
	if err != nil || !bytes.Equal(source, again) {
		t.Errorf("a second time the file is another: %v", err)
	}
	file, err := pdffile.Read(source)
	if err != nil || len(file.Damage) > 0 {
		t.Fatal(err, file.Damage)
	}
	return file, file.Dict(file.Trailer["Root"])
}

// outline writes elements with their marks, for comparison.
func outline(file *pdffile.File, o pdffile.Object) string {
	switch o := file.Resolve(o).(type) {
	case int:
		return fmt.Sprint(o)
	case pdffile.Array:
		var parts []string
		for _, kid := range o {
			parts = append(parts, outline(file, kid))
		}
		return strings.Join(parts, " ")
	case pdffile.Dict:
		switch o["Type"] {
		case pdffile.Name("MCR"):
			return fmt.Sprintf("other page:%d", o["MCID"])
		case pdffile.Name("OBJR"):
			return "link:" + file.Text(file.Dict(o["Obj"])["Contents"])
		}
		text := fmt.Sprint(o["S"])
		for _, key := range []pdffile.Name{"ActualText", "E", "Alt"} {
			if words := file.Text(o[key]); words != "" {
				text += fmt.Sprintf(" %s=%q", key, words)
			}
		}
		return text + "(" + outline(file, o["K"]) + ")"
	}
	return ""
}

func TestStructure(t *testing.T) {
	tree := New("en-GB")
	p := tree.Root.Add(P)
	text := p.Content()
	text.Open(1)
	year := &Span{Content: text, Expansion: "2024 to 2025"}
	year.Open(1)
	text.Open(1)
	text.Open(2) // over a page break
	cut := &Span{Content: text, ActualText: "Łódź"}
	cut.Open(2)
	cut.Open(2)
	link := p.Add(Link)
	link.Content().Open(2)
	link.Annotate(2, 0, "the table")
	figure := tree.Root.Add(Figure)
	figure.Alt, figure.BBox = "Most are on track", Box{1, 2, 3, 4.00049}
	figure.Content().Open(2)
	note := tree.Root.Add(Note)
	note.ID = "n1"

	file, catalog := finished(t, tree)
	root := file.Dict(catalog["StructTreeRoot"])
	want := `Document(P(0 Span E="2024 to 2025"(1) 2 other page:0 Span ActualText="Łódź"(1 2) Link(3 link:the table)) ` +
		`Figure Alt="Most are on track"(4) Note())`
	if got := outline(file, root["K"]); got != want {
		t.Errorf("structure\n%s, want\n%s", got, want)
	}
	checkParents(t, file, root)
	annotation := file.Dict(pdffile.Value[pdffile.Array](file, file.Dict(pagesOf(file, catalog)[1])["Annots"])[0])
	if annotation["StructParent"] != 2 { // after the two pages
		t.Errorf("annotation %v", annotation)
	}
	if box := file.Dict(kid(file, root["K"], 1)["A"])["BBox"].(pdffile.Array); fmt.Sprint(box) != "[1 2 3 4]" {
		t.Errorf("box %v", box)
	}
	names := pdffile.Value[pdffile.Array](file, file.Dict(root["IDTree"])["Names"])
	if len(names) != 2 || names[0] != pdffile.String("n1") || file.Dict(names[1])["S"] != pdffile.Name("Note") {
		t.Errorf("IDs %v", names)
	}
}

// TestAttributes follows ISO 32000-1, 14.8.5: each attribute stands with the
// owner that defines it.
func TestAttributes(t *testing.T) {
	for want, element := range map[string]*Element{
		"Table Scope:Column":         {Tag: TH, Scope: ScopeColumn},
		"List ListNumbering:Decimal": {Tag: L, Numbering: Decimal},
		"":                           {Tag: P},
	} {
		var got string
		if dict, ok := attributesOf(element).(pdffile.Dict); ok {
			got = fmt.Sprint(dict["O"])
			delete(dict, "O")
			for key, value := range dict {
				got += fmt.Sprintf(" %s:%v", key, value)
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", element.Tag, got, want)
		}
	}
}

// kid is an element's kid of an index.
func kid(file *pdffile.File, element pdffile.Object, index int) pdffile.Dict {
	return file.Dict(pdffile.Value[pdffile.Array](file, file.Dict(element)["K"])[index])
}

// checkParents follows the parent tree back to the elements.
func checkParents(t *testing.T, file *pdffile.File, root pdffile.Dict) {
	t.Helper()
	want := []string{"[P Span P]", "[P Span Span Link Figure]", "Link"}
	numbers := pdffile.Value[pdffile.Array](file, file.Dict(root["ParentTree"])["Nums"])
	if len(numbers) != 2*len(want) {
		t.Fatalf("parent tree %v", numbers)
	}
	for i, tags := range want {
		var got string
		if list, ok := file.Resolve(numbers[2*i+1]).(pdffile.Array); ok {
			var each []string
			for _, element := range list {
				each = append(each, fmt.Sprint(file.Dict(element)["S"]))
			}
			got = fmt.Sprint(each)
		} else {
			got = fmt.Sprint(file.Dict(numbers[2*i+1])["S"])
		}
		if numbers[2*i] != i || got != tags {
			t.Errorf("parents %v: %s, want %s", numbers[2*i], got, tags)
		}
	}
	if root["ParentTreeNextKey"] != len(want) {
		t.Errorf("next key %v", root["ParentTreeNextKey"])
	}
}

func TestPagesAndCatalog(t *testing.T) {
	file, catalog := finished(t, New("cy"))
	for i, ref := range pagesOf(file, catalog) {
		page := file.Dict(ref)
		annotation := pdffile.Value[pdffile.Array](file, page["Annots"])[0]
		if _, indirect := annotation.(pdffile.Ref); !indirect || file.Dict(annotation)["F"] != 4 || page["Tabs"] != pdffile.Name("S") || page["StructParents"] != i {
			t.Errorf("page %d: %v, annotation %v", i+1, page, file.Dict(annotation))
		}
	}
	intent := file.Dict(pdffile.Value[pdffile.Array](file, catalog["OutputIntents"])[0])
	profile := pdffile.Value[*pdffile.Stream](file, intent["DestOutputProfile"])
	label := file.Dict(pdffile.Value[pdffile.Array](file, file.Dict(catalog["PageLabels"])["Nums"])[1])
	metadata := pdffile.Value[*pdffile.Stream](file, catalog["Metadata"])
	if profile == nil || profile.Dict["N"] != 3 || label["S"] != pdffile.Name("D") || metadata == nil || metadata.Dict["Filter"] != nil {
		t.Errorf("output intent %v, label %v, metadata %v", intent, label, metadata)
	}
	if file.Header != "1.7" || file.Text(catalog["Lang"]) != "cy" || file.Dict(catalog["MarkInfo"])["Marked"] != true ||
		file.Dict(catalog["ViewerPreferences"])["DisplayDocTitle"] != true || catalog["Names"] != nil {
		t.Errorf("header %s, catalog %v", file.Header, catalog)
	}
}

func TestAttachedFiles(t *testing.T) {
	tree := New("en-GB")
	table := tree.Root.Add(Table)
	table.Files = []File{{"b.csv", "text/csv", "Table 2: Żółć", []byte("b\n2\n")}, {"a.csv", "text/csv", "Table 1", []byte("a\n1\n")}}
	file, catalog := finished(t, tree)
	names := pdffile.Value[pdffile.Array](file, file.Dict(file.Dict(catalog["Names"])["EmbeddedFiles"])["Names"])
	if len(names) != 4 || file.Text(names[0]) != "a.csv" || file.Text(names[2]) != "b.csv" {
		t.Fatalf("names %v", names)
	}
	specification := file.Dict(names[3])
	embedded := pdffile.Value[*pdffile.Stream](file, file.Dict(specification["EF"])["F"])
	data, err := file.Data(embedded)
	if err != nil || string(data) != "b\n2\n" || file.Text(specification["Desc"]) != "Table 2: Żółć" || specification["AFRelationship"] != pdffile.Name("Data") {
		t.Errorf("%v: %q, %v", err, data, specification)
	}
	// The date is in UTC; the checksum is what md5sum prints.
	parameters := file.Dict(embedded.Dict["Params"])
	if file.Text(parameters["ModDate"]) != "D:20241031083000+00'00'" || fmt.Sprintf("%x", parameters["CheckSum"]) != "79b6b9a03d60b86a29bd8a612582c5f0" {
		t.Errorf("parameters %v", parameters)
	}
	if all := catalog["AF"].(pdffile.Array); len(all) != 2 || all[1] != names[3] {
		t.Errorf("associated with the document: %v", all)
	}
	of := kid(file, file.Dict(catalog["StructTreeRoot"])["K"], 0)
	if of["S"] != pdffile.Name("Table") || fmt.Sprint(of["AF"]) != fmt.Sprint(pdffile.Array{names[3], names[1]}) {
		t.Errorf("associated with the table: %v", of)
	}
}

func TestFonts(t *testing.T) {
	file, catalog := finished(t, New("en-GB"))
	page := file.Dict(pagesOf(file, catalog)[0])
	font := file.Dict(file.Dict(file.Dict(page["Resources"])["Font"])["F1"])
	cmap, err := file.Data(pdffile.Value[*pdffile.Stream](file, font["ToUnicode"]))
	if err != nil || !strings.Contains(string(cmap), "2 beginbfrange\n<0041> <0042> <0041>\n<0044> <0044> <0044>\nendbfrange") {
		t.Errorf("%v: %s", err, cmap)
	}
	inner := file.Dict(pdffile.Value[pdffile.Array](file, font["DescendantFonts"])[0])
	if system := file.Dict(inner["CIDSystemInfo"]); system["Ordering"] != pdffile.String("Identity") {
		t.Errorf("system %v", system)
	}
	// The widths are those of Arial Bold, in thousandths.
	if widths := fmt.Sprint(inner["W"]); widths != "[65 [722 722] 68 [722]]" {
		t.Errorf("widths %s", widths)
	}
	glyphs, err := file.Data(pdffile.Value[*pdffile.Stream](file, inner["CIDToGIDMap"]))
	if err != nil || len(glyphs) != 2*('D'+1) || string(glyphs[2*'A':]) != "\x00\x01\x00\x02\x00\x00\x00\x03" {
		t.Errorf("glyphs %v, %v", glyphs, err)
	}
	if font["BaseFont"] != pdffile.Name("BOARDA+LiberationSans-Bold") { // as the font calls itself
		t.Errorf("name %v", font["BaseFont"])
	}
}

// TestRangesOfCodes holds what ISO 32000-1, 9.10.3 asks of ranges: at most a
// hundred in a list, and one first byte in each.
func TestRangesOfCodes(t *testing.T) {
	letters := []uint16{0x00fe, 0x00ff, 0x0100, 0x0101}
	for n := range uint16(120) {
		letters = append(letters, 0x1000+2*n)
	}
	cmap := string(toUnicode(letters))
	for _, want := range []string{"100 beginbfrange\n<00FE> <00FF> <00FE>\n<0100> <0101> <0100>\n<1000> <1000> <1000>\n", "22 beginbfrange\n"} {
		if !strings.Contains(cmap, want) {
			t.Errorf("no %q in %s", want, cmap)
		}
	}
}

// TestMetadata reads the packet as any XML reader does.
func TestMetadata(t *testing.T) {
	var packet struct {
		Descriptions []struct {
			Title     string `xml:"title>Alt>li"`
			Creator   string `xml:"creator>Seq>li"`
			Producer  string `xml:"Producer"`
			Created   string `xml:"CreateDate"`
			Part      string `xml:"part"`
			Conforms  string `xml:"conformance"`
			Described string `xml:"schemas>Bag>li>namespaceURI"`
		} `xml:"RDF>Description"`
	}
	if err := xml.Unmarshal(metadata(about, "en-GB").Raw, &packet); err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, d := range packet.Descriptions {
		all = append(all, d.Title, d.Creator, d.Producer, d.Created, d.Part, d.Conforms, d.Described)
	}
	want := "Half-year review <2024/25>|Example Board|2024-10-31T08:30:00Z|boardpack|1|3|A|http://www.aiim.org/pdfua/ns/id/"
	if got := strings.Join(slices.DeleteFunc(all, func(s string) bool { return s == "" }), "|"); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestColourProfile reads the profile by ICC.1's layout, and computes from it
// what sRGB is defined by: the primaries add up to the white, and mid grey, 50%
// of the signal, is 21.4% of the light (IEC 61966-2-1).
func TestColourProfile(t *testing.T) {
	data := profile()
	number := func(at int) int { return int(binary.BigEndian.Uint32(data[at:])) }
	if number(0) != len(data) || string(data[12:24]) != "mntrRGB XYZ " || string(data[36:40]) != "acsp" {
		t.Fatalf("header %q, %d bytes", data[:40], len(data))
	}
	fixed := func(at int) float64 { return float64(int32(number(at))) / 65536 }
	tags := map[string]int{}
	for i := range number(128) {
		entry := 132 + 12*i
		tags[string(data[entry:entry+4])] = number(entry + 4)
		if at := number(entry + 4); at%4 != 0 || at+number(entry+8) > len(data) {
			t.Errorf("tag %q is at %d", data[entry:entry+4], at)
		}
	}
	for axis := range 3 {
		at := 8 + 4*axis
		sum := fixed(tags["rXYZ"]+at) + fixed(tags["gXYZ"]+at) + fixed(tags["bXYZ"]+at)
		if math.Abs(sum-fixed(tags["wtpt"]+at)) > 0.0005 || fixed(tags["wtpt"]+at) != fixed(68+4*axis) {
			t.Errorf("axis %d: the primaries add up to %.4f", axis, sum)
		}
	}
	curve := tags["gTRC"] + 12
	light := math.Pow(fixed(curve+4)*0.5+fixed(curve+8), fixed(curve))
	if math.Abs(light-0.2140) > 0.0002 || curve != tags["rTRC"]+12 {
		t.Errorf("mid grey is %.4f", light)
	}
}

func TestWhatCannotBeFinished(t *testing.T) {
	for name, test := range map[string]struct {
		source []byte
		make   func(*Tree)
		want   string
	}{
		"no PDF":          {[]byte("hello"), nil, "read the written file"},
		"damaged":         {bytes.Replace(written(t, 1), []byte("startxref"), []byte("startxerf"), 1), nil, "damaged"},
		"a page too many": {nil, func(t *Tree) { t.Root.Content().Open(2) }, "page 2 of 1"},
		"no annotation":   {nil, func(t *Tree) { t.Root.Add(Link).Annotate(1, 1, "x") }, `link "x": page 1 has no annotation 1`},
		"no page":         {nil, func(t *Tree) { t.Root.Add(Link).Annotate(3, 0, "x") }, "there is no page 3"},
		"an ID twice": {nil, func(t *Tree) {
			t.Root.Add(Note).ID = "n"
			t.Root.Add(Note).ID = "n"
		}, `ID "n"`},
		"a file twice": {nil, func(t *Tree) {
			t.Root.Files = []File{{Name: "a", Type: "b"}, {Name: "a", Type: "b"}}
		}, `attach "a"`},
	} {
		t.Run(name, func(t *testing.T) {
			tree := New("en-GB")
			if test.make != nil {
				test.make(tree)
			}
			if test.source == nil {
				test.source = written(t, 1)
			}
			_, err := Finish(test.source, fonts(), tree, about)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("%v, want %q", err, test.want)
			}
		})
	}
}

// TestOutline holds that two levels are open and those below them folded.
func TestOutline(t *testing.T) {
	file, err := pdffile.Read(written(t, 1))
	if err != nil {
		t.Fatal(err)
	}
	leaf := func() pdffile.Ref { return file.Add(pdffile.Dict{"Count": 0}) }
	section := pdffile.Dict{"First": leaf(), "Count": 0}
	title := pdffile.Dict{"First": file.Add(section)}
	section["Next"] = leaf()
	root := pdffile.Dict{"First": file.Add(title)}
	openOutlines(file, pdffile.Dict{"Outlines": root})
	if root["Count"] != 3 || title["Count"] != 2 || section["Count"] != -1 || file.Dict(section["Next"])["Count"] != nil {
		t.Errorf("%v %v %v", root, title, section)
	}
	empty := pdffile.Dict{"Outlines": pdffile.Dict{}, "PageMode": pdffile.Name("UseOutlines")}
	if openOutlines(file, empty); len(empty) > 0 {
		t.Errorf("an empty outline stays: %v", empty)
	}
}
