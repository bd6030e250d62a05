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
	number  int
	height  float64
	content []byte         // of the page, as far as it is painted
	links   map[string]int // by id
	letters [len(faces)]*typeface.Letters
	// What is set on this page already, with its first words.
	font   string
	colour colour
}

// paint writes the pages and checks gofpdf's error after each: its first error
// makes all that follows a silent no-op. The marks on the pages, and the fonts that
// they name, are the document's: pdfua puts them into the file, so that gofpdf need
// not copy what it does not read.
func paint(d *document, date time.Time) ([]byte, error) {
	p := &painter{doc: d, pdf: gofpdf.NewCustom(&gofpdf.InitType{
		OrientationStr: "P", UnitStr: "pt", Size: gofpdf.SizeType{Wd: a4Short, Ht: a4Long},
	}), links: map[string]int{}}
	p.prepare(date)
	marks := make([][]byte, len(d.pages))
	for i, page := range d.pages {
		p.begin(i+1, page)
		p.marks()
		p.annotations()
		marks[i] = bytes.Clone(append(p.content, '\n'))
		if err := p.pdf.Error(); err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
	}
	p.bookmarks()
	d.painted = pdfua.Painted{Marks: marks, Fonts: p.fonts()}
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
	p.pdf.SetCompression(false)
	p.pdf.SetAutoPageBreak(false, 0)
	p.pdf.SetMargins(0, 0, 0)
}

func (p *painter) begin(number int, page *page) {
	orientation := "P"
	if page.landscape {
		orientation = "L"
	}
	p.pdf.AddPageFormat(orientation, gofpdf.SizeType{Wd: a4Short, Ht: a4Long})
	p.page, p.number = page, number
	_, p.height = page.size()
	p.content, p.font = p.content[:0], ""
}

// marks writes the page's marks, each run of one owner as one marked-content
// sequence.
func (p *painter) marks() {
	var owner pdfua.Owner
	for i, m := range p.page.marks {
		if i == 0 || m.owner != owner {
			if i > 0 {
				p.raw(pdfua.Close)
			}
			owner = m.owner
			p.raw(owner.Open(p.number))
		}
		p.mark(m)
	}
	if len(p.page.marks) > 0 {
		p.raw(pdfua.Close)
	}
}

func (p *painter) mark(m mark) {
	switch s := m.shape.(type) {
	case *textRun:
		p.text(m.x, m.y, s)
	case *rule:
		p.rule(m.x, m.y, s)
	case *fill:
		p.fill(m.x, p.height-m.y-s.height, s)
	case *picture:
		p.picture(m.owner, m.x, m.y, s)
	case *logo:
		p.logo(m.owner, m.x, m.y, s)
	default:
		p.pdf.SetErrorf("no way to paint a %T", s)
	}
}

// raw adds operators to the page's content.
func (p *painter) raw(operators string) {
	p.content = append(append(p.content, operators...), '\n')
}

func (p *painter) text(x, y float64, t *textRun) {
	if t.right {
		x -= t.style.width(t.text)
	}
	if t.text == "" {
		return
	}
	if t.turned {
		p.upwards(x, y, func() { p.words(x, y, t.text, t.style.face, t.style.size, t.style.colour) })
		return
	}
	p.words(x, y, t.text, t.style.face, t.style.size, t.style.colour)
	if t.style.underline {
		shown := t.style.width(strings.TrimRight(t.text, " "))
		p.fill(x, p.height-y-0.16*t.style.size, &fill{width: shown, height: 0.06 * t.style.size, colour: t.style.colour})
	}
}

// upwards paints words that read from bottom to top: what show paints is turned about
// the place where they begin.
func (p *painter) upwards(x, y float64, show func()) {
	up := p.height - y
	p.content = append(numbers(append(p.content, "q 0 1 -1 0 "...), x+up, up-x), "cm\n"...)
	colour, font := p.colour, p.font // those set within end with the turn
	show()
	p.colour, p.font = colour, font
	p.content = append(p.content, "Q\n"...)
}

// fill paints a rectangle, given its lower left corner from the page's own.
func (p *painter) fill(x, y float64, f *fill) {
	c := rgb(append(p.content, "q "...), p.ink(f.colour))
	c = numbers(append(c, " rg "...), x, y, f.width, f.height)
	p.content = append(c, "re f Q\n"...)
}

func (p *painter) rule(x, y float64, r *rule) {
	c := rgb(append(p.content, "q "...), p.ink(r.colour))
	c = numbers(append(c, " RG "...), r.width)
	c = append(c, "w "...)
	if r.dotted {
		c = append(c, "1 J [0 3] 0 d "...)
	}
	c = numbers(c, x, p.height-y)
	c = numbers(append(c, "m "...), x+r.dx, p.height-y-r.dy)
	p.content = append(c, "l S Q\n"...)
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
