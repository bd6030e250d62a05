package sheet

import (
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"boardpack/generator/diag"
)

// TestAround has texts around cells as ECMA-376 writes them (part 1, 15.2.12.2,
// 18.3.1.46 and 21.1.2.2): in one piece or several, and with what else can stand in the elements.
func TestAround(t *testing.T) {
	for name, c := range map[string]struct {
		part, was, is string
		want          []string // where and what
	}{
		"an odd header":   {"xl/worksheets/sheet1.xml", "<headerFooter>", `<headerFooter><oddHeader>&amp;C&amp;"Arial,Bold"&amp;14Kept back</oddHeader>`, []string{"in the header of its pages: Kept back"}},
		"an even footer":  {"xl/worksheets/sheet1.xml", "<headerFooter>", `<headerFooter><evenFooter>&amp;LPage &amp;P of &amp;N&amp;RKept back</evenFooter>`, []string{"in the footer of its pages: Page", "in the footer of its pages: of", "in the footer of its pages: Kept back"}},
		"a first header":  {"xl/worksheets/sheet1.xml", "<headerFooter>", `<headerFooter><firstHeader xml:space="preserve"> Kept back </firstHeader>`, []string{"in the header of its pages: Kept back"}},
		"a word in parts": {"xl/worksheets/sheet1.xml", "<headerFooter>", `<headerFooter><oddHeader>&amp;C&amp;BKept&amp;B &amp;KFF0000ba&amp;K01+048ck</oddHeader>`, []string{"in the header of its pages: Kept back"}},
		"an ampersand":    {"xl/worksheets/sheet1.xml", "<headerFooter>", `<headerFooter><oddHeader>&amp;CKept&amp;&amp;Closed</oddHeader>`, []string{"in the header of its pages: Kept & Closed"}},
		"lines of a box":  {"xl/drawings/drawing1.xml", "<a:t>Box</a:t>", `<a:t>Kept</a:t></a:r><a:r><a:t> back</a:t></a:r><a:br/><a:r><a:t>&lt;until May&gt;</a:t>`, []string{"in a text box: Kept back", "in a text box: <until May>"}},
		"labels of two": {"docProps/custom.xml", "</Properties>", `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="8" name="MSIP_Label_b_Name"><vt:lpstr>General</vt:lpstr></property>` +
			`<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="9" name="MSIP_Label_b_SiteId"><vt:lpwstr>12</vt:lpwstr></property></Properties>`, []string{"as its label: Kept back", "as its label: General"}},
	} {
		b := newBook(t, row("Ref", "Title"), row("A1", "One"))
		b.check(b.SetHeaderFooter("List", &excelize.HeaderFooterOptions{OddFooter: "&Cx"}))
		b.check(b.AddShape("List", &excelize.Shape{Cell: "F2", Type: "rect", Paragraph: []excelize.RichTextRun{{Text: "Box"}}}))
		b.check(b.SetCustomProps(excelize.CustomProperty{Name: "MSIP_Label_a_Name", Value: "Kept back"}))
		data := rezipped(t, b.bytes(), c.part, func(data []byte) []byte {
			if !strings.Contains(string(data), c.was) {
				t.Errorf("%s: no %s in %s", name, c.was, data)
			}
			return []byte(strings.Replace(string(data), c.was, c.is, 1))
		})
		s, findings := Open("list.xlsx", data, Options{})
		if s == nil {
			t.Fatal(findings)
		}
		var got []string
		for _, said := range s.Around() {
			if one := said.Where + ": " + said.Text; one != "in the footer of its pages: x" && one != "in a text box: Box" && (one != "as its label: Kept back" || name == "labels of two") {
				got = append(got, one)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestIsColoured has colours in cells with words, and in one that does not say where it stands.
func TestIsColoured(t *testing.T) {
	b := newBook(t, row("Ref", "Title"), row("A1", "One"), row("A2", "Two"), row("A3", "Three"))
	red, err := b.NewStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FF0000"}}})
	b.check(err)
	b.check(b.SetCellStyle("List", "B3", "B4", red))
	data := rezipped(t, b.bytes(), "xl/worksheets/sheet1.xml", func(data []byte) []byte {
		return []byte(strings.NewReplacer(` r="A4"`, "", ` r="B4"`, "").Replace(string(data)))
	})
	s, findings := Open("list.xlsx", data, Options{})
	if s == nil {
		t.Fatal(findings)
	}
	for line, want := range map[int]bool{1: false, 2: false, 3: true, 4: true, 5: false} {
		if got := s.IsColoured(line); got != want {
			t.Errorf("row %d: %v", line, got)
		}
	}
}

// TestOthersThatAreDamaged has a sheet beside that is not well formed: it ends with an error.
func TestOthersThatAreDamaged(t *testing.T) {
	b := newBook(t, row("Ref", "Title"), row("A1", "One"))
	_, err := b.NewSheet("Notes")
	b.check(err)
	b.fill("Notes", row("Item", "Note"), row("A1", "Two"), row("A2", "Three"))
	data := rezipped(t, b.bytes(), "xl/worksheets/sheet2.xml", func(data []byte) []byte { return []byte(strings.Replace(string(data), "</row>", "</wor>", 1)) })
	s, findings := Open("list.xlsx", data, Options{Sheet: diag.Located{Text: "List"}})
	if s == nil {
		t.Fatal(findings)
	}
	others := s.Others(Options{})
	if len(others) != 1 {
		t.Fatalf("%d others", len(others))
	}
	for err == nil {
		_, err = others[0].Next()
	}
	if err == io.EOF {
		t.Error("a sheet that is not well formed ends as if it were")
	}
}
