package pdfout

import (
	"bytes"

	"github.com/jung-kurt/gofpdf"

	"boardpack/generator/brand"
	"boardpack/generator/pdfua"
)

// The largest that a logo is on the cover sheet.
const (
	logoHeight = 42
	logoWidth  = 200
)

// logo is an organisation's, in a box.
type logo struct {
	*brand.Logo
	width, height float64
}

func (*logo) shape() {}

// letterhead is the logo and the organisation's name, or one of them.
func (l *layout) letterhead() {
	look, organisation := l.options.Look, l.options.Organisation
	if look.Logo != nil {
		width, height := look.Logo.Within(logoWidth, logoHeight)
		band := &strip{height: height, keep: true}
		var owner pdfua.Owner = pdfua.Decoration
		if alt := look.Alt(organisation); alt != "" {
			element := l.parent.Add(pdfua.Figure)
			element.Alt = alt
			owner = element.Content()
		}
		band.put(owner, 0, 0, &logo{look.Logo, width, height})
		l.add(band)
		l.space(bodyLeading)
	}
	if words := look.Words(organisation); words != "" {
		element := l.parent.Add(pdfua.P)
		l.lines(l.plain(words, organisationStyle, element.Content()), organisationStyle)
		l.keep()
		l.space(halfLine / 2)
	}
}

// logo paints one, as paths or as an image, and notes where it stands.
func (p *painter) logo(owner pdfua.Owner, x, y float64, l *logo) {
	if content := pdfua.ContentOf(owner); content != nil {
		content.Element.BBox = pdfua.Box{Left: x, Right: x + l.width, Top: p.height - y, Bottom: p.height - y - l.height}
	}
	if l.PNG != nil {
		p.image(x, y, l)
		return
	}
	// One matrix turns the logo's units to points, and what is beyond its edge is cut
	// off, as a browser does.
	scale := l.width / l.Width
	p.raw("q " + string(numbers(nil, scale, 0, 0, -scale, x, p.height-y)) + "cm 0 0 " + string(numbers(nil, l.Width, l.Height)) + "re W n")
	for i := range l.Paths {
		p.logoPath(&l.Paths[i])
	}
	p.raw("Q")
}

// ink is a colour as it is painted: headings take the organisation's.
func (p *painter) ink(c colour) colour {
	if own := p.doc.look.Colour; own != nil && c == headingColour {
		return colour{own.R, own.G, own.B}
	}
	return c
}

// accent is the colour of lines that lead to what matters.
func (l *layout) accent() colour {
	if own := l.options.Look.Colour; own != nil {
		return colour{own.R, own.G, own.B}
	}
	return linkColour
}

// paintings are the operators for no fill or a fill, and no stroke or a stroke.
var paintings = [2][2]string{{"n", "S"}, {"f", "B"}}

func (p *painter) logoPath(path *brand.Path) {
	c := append(p.content, "q "...)
	filled, stroked := 0, 0
	if path.Fill != nil {
		filled = 1
		c = append(rgb(c, colour{path.Fill.R, path.Fill.G, path.Fill.B}), " rg "...)
	}
	if path.Stroke != nil {
		stroked = 1
		c = append(rgb(c, colour{path.Stroke.R, path.Stroke.G, path.Stroke.B}), " RG "...)
		c = append(numbers(c, path.Width), "w "...)
		c = append(numbers(c, float64(path.Cap)), "J "...)
		c = append(numbers(c, float64(path.Join)), "j "...)
		c = append(numbers(c, path.Miter), "M "...)
	}
	for _, step := range path.Steps {
		for _, point := range step.Points {
			c = numbers(c, point.X, point.Y)
		}
		c = append(c, map[brand.Op]string{brand.Move: "m ", brand.Line: "l ", brand.Curve: "c ", brand.Close: "h "}[step.Op]...)
	}
	c = append(c, paintings[filled][stroked]...)
	if path.EvenOdd && path.Fill != nil {
		c = append(c, '*')
	}
	p.content = append(c, " Q\n"...)
}

// image paints an image. gofpdf writes its operators itself, so that what comes
// before them goes out first.
func (p *painter) image(x, y float64, l *logo) {
	const name = "logo"
	options := gofpdf.ImageOptions{ImageType: "PNG"}
	p.pdf.RegisterImageOptionsReader(name, options, bytes.NewReader(l.PNG))
	p.pdf.RawWriteBuf(bytes.NewReader(p.content))
	p.content = p.content[:0]
	p.pdf.ImageOptions(name, x, y, l.width, l.height, false, options, 0, "")
}
