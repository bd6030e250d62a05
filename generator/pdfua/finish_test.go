package pdfua

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"boardpack/generator/pdffile"
	"boardpack/generator/typeface"

	"github.com/google/go-cmp/cmp"
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
	source, err := Finish(written(t, 2), Painted{Fonts: fonts()}, tree, about)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Finish(written(t, 2), Painted{Fonts: fonts()}, tree, about)
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
	tree := New("en-GB")
	wants := []pdffile.Dict{
		{"O": pdffile.Name("Table"), "Summary": pdffile.String("what it tells")},
		{"O": pdffile.Name("Table"), "Scope": pdffile.Name("Column")},
		{"O": pdffile.Name("Table"), "Scope": pdffile.Name("Row"), "ColSpan": 3},
		{"O": pdffile.Name("Table"), "ColSpan": 2},
		{"O": pdffile.Name("List"), "ListNumbering": pdffile.Name("Decimal")},
		{"O": pdffile.Name("Layout"), "Placement": pdffile.Name("Block"), "BBox": pdffile.Array{1, 2, 3, 4.5}},
		nil,
	}
	for _, e := range []Element{
		{Tag: Table, Summary: "what it tells"}, {Tag: TH, Scope: ScopeColumn}, {Tag: TH, Scope: ScopeRow, Columns: 3}, {Tag: TD, Columns: 2},
		{Tag: L, Numbering: Decimal}, {Tag: Figure, BBox: Box{1, 2, 3, 4.5}}, {Tag: P, Columns: 1},
	} {
		tree.Root.Kids = append(tree.Root.Kids, &e)
	}
	file, catalog := finished(t, tree)
	for i, want := range wants {
		element := kid(file, file.Dict(catalog["StructTreeRoot"])["K"], i)
		if diff := cmp.Diff(want, file.Dict(element["A"])); diff != "" {
			t.Errorf("%s: %s", element["S"], diff)
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

func TestWhatCannotBeFinished(t *testing.T) {
	once, err := Finish(written(t, 1), Painted{}, New("en-GB"), about)
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		source []byte
		make   func(*Tree)
		want   string
	}{
		"no PDF":          {[]byte("hello"), nil, "read the written file"},
		"damaged":         {bytes.Replace(written(t, 1), []byte("startxref"), []byte("startxerf"), 1), nil, "damaged"},
		"compressed":      {once, nil, "page 1: what is on it is compressed"},
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
			_, err := Finish(test.source, Painted{Fonts: fonts()}, tree, about)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("%v, want %q", err, test.want)
			}
		})
	}
}

func TestMarksFollowWhatAPageHas(t *testing.T) {
	source, err := Finish(written(t, 2), Painted{Marks: [][]byte{[]byte(" first"), []byte(" second")}}, New("en-GB"), about)
	if err != nil {
		t.Fatal(err)
	}
	file, err := pdffile.Read(source)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"/P <</MCID 0>> BDC EMC first", "/P <</MCID 0>> BDC EMC second"} {
		page := pagesOf(file, file.Dict(file.Trailer["Root"]))[i]
		got, err := file.Data(pdffile.Value[*pdffile.Stream](file, file.Dict(page)["Contents"]))
		if err != nil || string(got) != want {
			t.Errorf("page %d has %q, want %q: %v", i+1, got, want, err)
		}
	}
	for _, marks := range []int{1, 3} {
		if _, err := Finish(written(t, 2), Painted{Marks: make([][]byte, marks)}, New("en-GB"), about); err == nil {
			t.Errorf("marks for %d pages of 2", marks)
		}
	}
}
