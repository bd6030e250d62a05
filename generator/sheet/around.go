package sheet

import (
	"bytes"
	"encoding/xml"
	"html"
	"io"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"

	"boardpack/generator/pattern"
)

var (
	pageText   = pattern.Of(`<(?:\w+:)?(?:odd|even|first)(Header|Footer)(?:\s[^>]*)?>([^<]*)</`)
	pageCode   = pattern.Of(`&(?:&|"[^"]*"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d+|[A-Z])`)
	drawingID  = pattern.Of(`<(?:\w+:)?drawing\b[^>]*\b\w+:id="([^"]+)"`)
	boxed      = pattern.Of(`(?s)<(?:\w+:)?txBody>(.*?)</(?:\w+:)?txBody>`)
	boxedWords = pattern.Of(`<(?:\w+:)?t>([^<]*)</|</(?:\w+:)?(p)>|<(?:\w+:)?(br)\b`)
	label      = pattern.Of(`<(?:\w+:)?property\b[^>]*\bname="MSIP_Label_[^"]*_Name"[^>]*>\s*<[^>]*>([^<]*)<`)
)

// InBox is where a text stands that lies over the cells of a sheet.
const InBox = "in a text box"

// Around is what a workbook says of a sheet beside its cells: in the headers and footers of its
// pages, in text boxes, and by the labels that an office's software gave the workbook.
func (s *Sheet) Around() (all []Said) {
	if s.book == nil {
		return nil
	}
	say := func(text, where string) {
		for line := range strings.Lines(text) {
			if line = strings.TrimSpace(clean(line)); !isEmpty(line) {
				all = append(all, Said{s.At(0, 0), line, where})
			}
		}
	}
	file, part := s.book.file, partOf(s.book.file, s.name)
	below := bytesOf(file, part)
	below = below[max(0, bytes.LastIndex(below, []byte("sheetData"))):]
	for _, m := range pageText().FindAllSubmatch(below, -1) {
		say(pageCode().ReplaceAllStringFunc(html.UnescapeString(string(m[2])), standsFor), "in the "+strings.ToLower(string(m[1]))+" of its pages")
	}
	for _, m := range drawingID().FindAllSubmatch(below, -1) {
		for _, box := range boxed().FindAllSubmatch(bytesOf(file, related(file, part, string(m[1]))), -1) {
			say(wordsOfBox(box[1]), InBox)
		}
	}
	for _, m := range label().FindAllSubmatch(bytesOf(file, "docProps/custom.xml"), -1) {
		say(html.UnescapeString(string(m[1])), "as its label")
	}
	return all
}

// standsFor is what a code in the text of a page stands for: sides, numbers and days part words,
// and what it looks like does not.
func standsFor(code string) string {
	switch {
	case code == "&&":
		return " & "
	case strings.Contains("LCRPNDTAFZG", code[1:2]):
		return "\n"
	}
	return ""
}

func wordsOfBox(box []byte) string {
	var words strings.Builder
	for _, m := range boxedWords().FindAllSubmatch(box, -1) {
		words.WriteString(html.UnescapeString(string(m[1])))
		if len(m[2])+len(m[3]) > 0 { // the end of a paragraph, or of a line
			words.WriteByte('\n')
		}
	}
	return words.String()
}

func bytesOf(file *excelize.File, part string) []byte {
	text, _ := file.Pkg.Load(part)
	data, _ := text.([]byte)
	return data
}

// related is the part that another one names by an id; blank where it is not told.
func related(file *excelize.File, part, id string) string {
	var relationships struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		}
	}
	folder, name := path.Split(part)
	if err := xml.Unmarshal(bytesOf(file, path.Join(folder, "_rels", name+".rels")), &relationships); err != nil && err != io.EOF {
		return ""
	}
	for _, r := range relationships.Relationship {
		switch {
		case r.ID != id:
		case path.IsAbs(r.Target):
			return r.Target[1:]
		default:
			return path.Join(folder, r.Target)
		}
	}
	return ""
}
