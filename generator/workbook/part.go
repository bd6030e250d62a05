package workbook

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"time"
)

// The names that ECMA-376 gives the parts of a workbook.
const (
	mainSpace     = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relationSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageSpace  = "http://schemas.openxmlformats.org/package/2006/"
	mainType      = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// part is a file in the workbook. A library would do as well, were it not that its
// tables have filters, which the rules forbid, and its parts no fixed order.
type part struct {
	name, kind string
	write      func(*bytes.Buffer)
}

// as writes a text.
func as(text string) func(*bytes.Buffer) { return func(b *bytes.Buffer) { b.WriteString(text) } }

// parts are all parts, with the list of their kinds first.
func (w *writer) parts(b Book) []part {
	parts := []part{
		{"xl/workbook.xml", mainType + "sheet.main+xml", as(w.list())},
		{"xl/styles.xml", mainType + "styles+xml", as(w.styles.xml())},
		{"docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", as(properties(b))},
	}
	relations, print := []relation{{"styles", "styles.xml"}}, furniture(b)
	for i := range w.sheets {
		s, number := &w.sheets[i], i+1
		file := fmt.Sprintf("worksheets/sheet%d.xml", number)
		relations = append(relations, relation{"worksheet", file})
		parts = append(parts, part{"xl/" + file, mainType + "worksheet+xml", func(b *bytes.Buffer) { s.xml(b, i == 0, w.styles, print) }})
		if s.table != "" {
			table := fmt.Sprintf("tables/table%d.xml", number)
			parts = append(parts, part{"xl/" + table, mainType + "table+xml", as(s.tableXML(number))},
				part{fmt.Sprintf("xl/worksheets/_rels/sheet%d.xml.rels", number), "", as(related(relation{"table", "../" + table}))})
		}
	}
	parts = append(parts, part{"xl/_rels/workbook.xml.rels", "", as(related(relations...))},
		part{"_rels/.rels", "", as(xml.Header + `<Relationships xmlns="` + packageSpace + `relationships">` +
			`<Relationship Id="rId1" Type="` + relationSpace + `/officeDocument" Target="xl/workbook.xml"/>` +
			`<Relationship Id="rId2" Type="` + packageSpace + `relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`)})
	return append([]part{{"[Content_Types].xml", "", as(kinds(parts))}}, parts...)
}

func kinds(parts []part) string {
	var b strings.Builder
	b.WriteString(xml.Header + `<Types xmlns="` + packageSpace + `content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`)
	for _, p := range parts {
		if p.kind != "" {
			fmt.Fprintf(&b, `<Override PartName="/%s" ContentType="%s"/>`, p.name, p.kind)
		}
	}
	return b.String() + "</Types>\n"
}

// relation is a part that another one has, of a kind.
type relation struct{ kind, to string }

func related(all ...relation) string {
	var b strings.Builder
	b.WriteString(xml.Header + `<Relationships xmlns="` + packageSpace + `relationships">`)
	for i, r := range all {
		fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%s/%s" Target="%s"/>`, i+1, relationSpace, r.kind, r.to)
	}
	return b.String() + "</Relationships>\n"
}

// list names the worksheets; the first relation is that of the styles.
func (w *writer) list() string {
	var b strings.Builder
	b.WriteString(xml.Header + `<workbook xmlns="` + mainSpace + `" xmlns:r="` + relationSpace + `"><bookViews><workbookView activeTab="0"/></bookViews><sheets>`)
	for i, s := range w.sheets {
		fmt.Fprintf(&b, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, s.name, i+1, i+2)
	}
	b.WriteString("</sheets>")
	w.printTitles(&b)
	return b.String() + "</workbook>\n"
}

// tableXML marks the table up. It has no filter.
func (s *sheet) tableXML(number int) string {
	var b strings.Builder
	heads := s.rows[s.head-1]
	fmt.Fprintf(&b, xml.Header+`<table xmlns="%s" id="%d" name="%s" displayName="%[3]s" ref="%s" totalsRowShown="0"><tableColumns count="%d">`, mainSpace, number, s.table, s.area(), len(heads))
	for i, head := range heads {
		fmt.Fprintf(&b, `<tableColumn id="%d" name="`, i+1)
		escape(&b, head.text)
		b.WriteString(`"/>`)
	}
	b.WriteString(`</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="1" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>` + "\n")
	return b.String()
}

func properties(b Book) string {
	var s strings.Builder
	s.WriteString(xml.Header + `<cp:coreProperties xmlns:cp="` + packageSpace + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
		`xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>`)
	_ = xml.EscapeText(&s, []byte(b.Pack+": tables, "+b.Edition+" edition"))
	s.WriteString("</dc:title><dc:creator>")
	_ = xml.EscapeText(&s, []byte(b.Organisation))
	day := b.AsAt.UTC().Format(time.RFC3339)
	fmt.Fprintf(&s, `</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">%[1]s</dcterms:modified><dc:language>`, day)
	_ = xml.EscapeText(&s, []byte(b.Language))
	s.WriteString("</dc:language></cp:coreProperties>\n")
	return s.String()
}
