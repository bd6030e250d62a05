package sheet

import (
	"encoding/xml"
	"html"
	"io"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"

	"boardpack/generator/pattern"
)

var (
	pageText   = pattern.Of(`<(?:\w+:)?(?:odd|even|first)(Header|Footer)>([^<]*)</`)
	pageCode   = pattern.Of(`&(?:"[^"]*"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d+|[A-Z])`) // of a font, a colour, a size; of a side, a number, a day
	drawingID  = pattern.Of(`<(?:\w+:)?drawing\b[^>]*\b\w+:id="([^"]+)"`)
	boxed      = pattern.Of(`(?s)<(?:\w+:)?txBody>(.*?)</(?:\w+:)?txBody>`)
	boxedWords = pattern.Of(`<(?:\w+:)?t>([^<]*)</|</(?:\w+:)?(p)>`)
	labelName  = pattern.Of(`^MSIP_Label_.*_Name$`)
)

// InBox is where a text stands that lies over the cells of a sheet.
const InBox = "in a text box"

// Around is what a workbook says of a sheet beside its cells: in the headers and footers of its
// pages, in text boxes, and by the workbook's label.
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
	data := bytesOf(file, part)
	if end := rowsEnd().FindIndex(data); end != nil {
		data = data[end[1]:]
	}
	for _, m := range pageText().FindAllSubmatch(data, -1) {
		say(pageCode().ReplaceAllString(html.UnescapeString(string(m[2])), "\n"), "in the "+strings.ToLower(string(m[1]))+" of its pages")
	}
	for _, m := range drawingID().FindAllSubmatch(data, -1) {
		for _, box := range boxed().FindAllSubmatch(bytesOf(file, related(file, part, string(m[1]))), -1) {
			say(wordsOfBox(box[1]), InBox)
		}
	}
	say(labelOf(file), "as its label")
	return all
}

func wordsOfBox(box []byte) string {
	var words strings.Builder
	for _, m := range boxedWords().FindAllSubmatch(box, -1) {
		words.WriteString(html.UnescapeString(string(m[1])))
		if len(m[2]) > 0 { // the end of a paragraph
			words.WriteByte('\n')
		}
	}
	return words.String()
}

// labelOf is the name of the sensitivity label that an office's software gave the workbook; blank
// where it has none.
func labelOf(file *excelize.File) (name string) {
	var broken error
	defer guard(&broken)
	properties, err := file.GetCustomProps()
	if err != nil {
		return ""
	}
	for _, p := range properties {
		if text, is := p.Value.(string); is && labelName().MatchString(p.Name) {
			name = text
		}
	}
	return name
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
