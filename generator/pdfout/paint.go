package pdfout

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/jung-kurt/gofpdf"

	"boardpack/generator/pdfua"
	"boardpack/generator/typeface"
)

// painter writes pages. Everything that it puts on one goes through mark.
type painter struct {
	pdf  *gofpdf.Fpdf
	doc  *document
	page *page
	// number is the page's, from 1.
	number int
	height float64
	// What gofpdf has been told on this page already.
	face  *typeface.Face
	size  float64
	links map[string]int // by id
}

// paint writes the pages and checks gofpdf's error after each: its first error
// makes all that follows a silent no-op.
func paint(d *document, date time.Time) ([]byte, error) {
	p := &painter{doc: d, pdf: gofpdf.NewCustom(&gofpdf.InitType{
		OrientationStr: "P", UnitStr: "pt", Size: gofpdf.SizeType{Wd: a4Short, Ht: a4Long},
	}), links: map[string]int{}}
	p.prepare(date)
	p.loadFonts()
	for i, page := range d.pages {
		p.begin(i+1, page)
		p.marks()
		p.annotations()
		if err := p.pdf.Error(); err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
	}
	p.bookmarks()
	var file bytes.Buffer
	if err := p.pdf.Output(&file); err != nil {
		return nil, err
	}
	return file.Bytes(), nil
}

// prepare pins all that gofpdf would else take from the clock or from the
// order of Go's maps. What the document says of itself is pdfua's to write.
func (p *painter) prepare(date time.Time) {
	p.pdf.SetCatalogSort(true)
	p.pdf.SetCreationDate(date)
	p.pdf.SetModificationDate(date)
	p.pdf.SetCompression(true)
	p.pdf.SetAutoPageBreak(false, 0)
	p.pdf.SetMargins(0, 0, 0)
}

const family = "LiberationSans"

var fontStyles = []struct {
	face  *typeface.Face
	style string
}{{typeface.Regular, ""}, {typeface.Bold, "B"}, {typeface.Italic, "I"}, {typeface.BoldItalic, "BI"}}

func fontStyle(face *typeface.Face) string {
	for _, f := range fontStyles {
		if f.face == face {
			return f.style
		}
	}
	return ""
}

// loadFonts embeds the faces that the document uses.
func (p *painter) loadFonts() {
	used := p.doc.faces()
	for _, f := range fontStyles {
		if used[f.face] {
			p.pdf.AddUTF8FontFromBytes(family, f.style, f.face.TTF())
		}
	}
}

func (p *painter) begin(number int, page *page) {
	orientation := "P"
	if page.landscape {
		orientation = "L"
	}
	p.pdf.AddPageFormat(orientation, gofpdf.SizeType{Wd: a4Short, Ht: a4Long})
	p.page, p.number = page, number
	_, p.height = page.size()
	p.face = nil
}

// marks writes the page's marks, each run of one owner as one marked-content
// sequence.
func (p *painter) marks() {
	var owner pdfua.Owner
	for i, m := range p.page.marks {
		if i == 0 || m.owner != owner {
			if i > 0 {
				p.pdf.RawWriteStr(pdfua.Close)
			}
			owner = m.owner
			p.pdf.RawWriteStr(owner.Open(p.number))
		}
		p.mark(m)
	}
	if len(p.page.marks) > 0 {
		p.pdf.RawWriteStr(pdfua.Close)
	}
}

func (p *painter) mark(m mark) {
	switch s := m.shape.(type) {
	case *textRun:
		p.text(m.x, m.y, s)
	case *rule:
		p.rule(m.x, m.y, s)
	case *fill:
		p.write("q %s rg %s %s %s %s re f Q", rgb(s.colour), number(m.x), number(p.height-m.y-s.height), number(s.width), number(s.height))
	case *picture:
		p.picture(m.owner, m.x, m.y, s)
	default:
		p.pdf.SetErrorf("no way to paint a %T", s)
	}
}

func (p *painter) write(format string, args ...any) {
	p.pdf.RawWriteStr(fmt.Sprintf(format, args...))
}

func (p *painter) text(x, y float64, t *textRun) {
	width := t.style.width(t.text)
	if t.right {
		x -= width
	}
	if t.text == "" {
		return
	}
	p.words(x, y, t.text, t.style.face, t.style.size, t.style.colour)
	if t.style.underline {
		under := t.style
		shown := under.width(strings.TrimRight(t.text, " "))
		p.write("q %s rg %s %s %s %s re f Q", rgb(under.colour), number(x), number(p.height-y-0.16*under.size), number(shown), number(0.06*under.size))
	}
}

// words is the only place where text goes to gofpdf, which notes the glyphs to
// embed.
func (p *painter) words(x, y float64, text string, face *typeface.Face, size float64, c colour) {
	p.font(face, size)
	p.pdf.SetTextColor(int(c[0]), int(c[1]), int(c[2]))
	p.pdf.Text(x, y, visual(text))
}

func (p *painter) font(face *typeface.Face, size float64) {
	if face != p.face || size != p.size {
		p.pdf.SetFont(family, fontStyle(face), size)
		p.face, p.size = face, size
	}
}

func (p *painter) rule(x, y float64, r *rule) {
	dots := ""
	if r.dotted {
		dots = " 1 J [0 3] 0 d"
	}
	p.write("q %s RG %s w%s %s %s m %s %s l S Q", rgb(r.colour), number(r.width), dots,
		number(x), number(p.height-y), number(x+r.dx), number(p.height-y-r.dy))
}

func rgb(c colour) string {
	part := func(v uint8) string { return number(float64(v) / 255) }
	return part(c[0]) + " " + part(c[1]) + " " + part(c[2])
}

// annotations makes the page's links active. Their order is their index.
func (p *painter) annotations() {
	for i, l := range p.page.links {
		if id, internal := strings.CutPrefix(l.target, "#"); internal {
			p.pdf.Link(l.left, l.top, l.width, l.height, p.destination(id))
		} else {
			p.pdf.LinkString(l.left, l.top, l.width, l.height, l.target)
		}
		description := l.description
		if l.paged {
			description += ", page " + strconv.Itoa(p.doc.destinations[strings.TrimPrefix(l.target, "#")].page)
		}
		l.element.Annotate(p.number, i, description)
	}
}

func (p *painter) destination(id string) int {
	link, made := p.links[id]
	if !made {
		to := p.doc.destinations[id]
		link = p.pdf.AddLink()
		p.pdf.SetLink(link, to.y, to.page)
		p.links[id] = link
	}
	return link
}

// bookmarks writes the outline. gofpdf measures a bookmark's place on the last
// page's height, whichever page it is on; the difference is made good here.
func (p *painter) bookmarks() {
	last := p.height
	deepest := -1
	for i, page := range p.doc.pages {
		_, height := page.size()
		p.pdf.SetPage(i + 1)
		for _, b := range page.bookmarks {
			deepest = min(b.level, deepest+1) // a level that skips would hang its entry nowhere
			p.pdf.Bookmark(b.text, deepest, b.y+last-height)
		}
	}
	p.pdf.SetPage(len(p.doc.pages))
}
