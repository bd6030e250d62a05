package chart

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"math"
	"strconv"
)

// SVG writes the drawing as an SVG element on a white ground, for a page or a
// file of its own. Title and description are its text alternative; id must be
// unique in the page and starts the identifiers of both. There are no style attributes or elements, so a strict
// Content-Security-Policy does not touch it.
func (d *Drawing) SVG(title, description, id string) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%[2]s" viewBox="0 0 %[1]s %[2]s"`, decimal(d.Width), decimal(d.Height))
	fmt.Fprintf(&b, ` role="img" aria-labelledby="%[1]s-title %[1]s-desc" font-family="Arial, 'Liberation Sans', sans-serif">`+"\n", escape(id))
	fmt.Fprintf(&b, "<title id=\"%s-title\">%s</title>\n", escape(id), escape(title))
	fmt.Fprintf(&b, "<desc id=\"%s-desc\">%s</desc>\n", escape(id), escape(description))
	fmt.Fprintf(&b, "<rect width=\"%s\" height=\"%s\" fill=\"#ffffff\"/>\n", decimal(d.Width), decimal(d.Height))
	for _, mark := range d.Marks {
		switch mark := mark.(type) {
		case *Path:
			mark.write(&b)
		case *Text:
			mark.write(&b)
		}
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

func (p *Path) write(b *bytes.Buffer) {
	b.WriteString(`<path d="`)
	for _, segment := range p.Segments {
		b.WriteByte("MLCZ"[segment.Op])
		for i, point := range segment.Points {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(decimal(point.X) + " " + decimal(point.Y))
		}
	}
	b.WriteString(`"`)
	attribute(b, "fill", paint(p.Fill), "")
	if p.Stroke != nil {
		attribute(b, "stroke", paint(p.Stroke), "")
		attribute(b, "stroke-width", decimal(p.Width), "1")
		attribute(b, "stroke-linecap", p.Cap, "butt")
		attribute(b, "stroke-linejoin", p.Join, "miter")
		for i, length := range p.Dash {
			b.WriteString([]string{` stroke-dasharray="`, " "}[min(i, 1)] + decimal(length))
		}
		if len(p.Dash) > 0 {
			b.WriteByte('"')
		}
	}
	b.WriteString("/>\n")
}

func (t *Text) write(b *bytes.Buffer) {
	fmt.Fprintf(b, `<text x="%s" y="%s" font-size="%s" fill="%s"`, decimal(t.X), decimal(t.Y), decimal(t.Size), paint(&t.Colour))
	attribute(b, "text-anchor", string(t.Anchor), string(Start))
	if t.Bold {
		attribute(b, "font-weight", "bold", "")
	}
	fmt.Fprintf(b, ">%s</text>\n", escape(t.Words))
}

// attribute writes an attribute unless it has the value that a viewer assumes.
func attribute(b *bytes.Buffer, name, value, assumed string) {
	if value != assumed {
		fmt.Fprintf(b, ` %s="%s"`, name, value)
	}
}

func paint(c *Colour) string {
	if c == nil {
		return "none"
	}
	return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
}

// decimal is a number to two places, without zeros at its end.
func decimal(n float64) string {
	return strconv.FormatFloat(math.Round(n*100)/100+0, 'f', -1, 64)
}

func escape(words string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(words)) // writing to a buffer does not fail
	return b.String()
}
