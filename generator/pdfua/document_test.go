package pdfua

import (
	"encoding/binary"
	"encoding/xml"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"boardpack/generator/pdffile"
)

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
