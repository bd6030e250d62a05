package brand

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"math"
	"strconv"
)

// The height of a logo in a page's header, and how wide it may be, px.
const (
	pageHeight = 48
	pageWidth  = 240
)

// HTML is the logo as an element of a page. Without words for who does not see it,
// it is a decoration.
func (l *Logo) HTML(alt string) []byte {
	if l.PNG == nil {
		return l.SVG(alt)
	}
	width, height := l.Within(pageWidth, pageHeight)
	return fmt.Appendf(nil, `<img src="data:image/png;base64,%s" alt="%s" width="%s" height="%s">`,
		base64.StdEncoding.EncodeToString(l.PNG), escape(alt), decimal(width), decimal(height))
}

// SVG writes a drawing: nothing is in it but paths and their colours, so that a
// strict policy does not touch it. It is nil for an image.
func (l *Logo) SVG(alt string) []byte {
	if l.PNG != nil {
		return nil
	}
	var b bytes.Buffer
	width, height := l.Within(pageWidth, pageHeight)
	fmt.Fprintf(&b, `<svg width="%s" height="%s" viewBox="0 0 %s %s"`, decimal(width), decimal(height), decimal(l.Width), decimal(l.Height))
	if alt == "" {
		b.WriteString(` aria-hidden="true">`)
	} else {
		fmt.Fprintf(&b, ` role="img" aria-label="%s">`, escape(alt))
	}
	for _, p := range l.Paths {
		p.write(&b)
	}
	b.WriteString("</svg>")
	return b.Bytes()
}

func (p *Path) write(b *bytes.Buffer) {
	b.WriteString(`<path d="`)
	for _, step := range p.Steps {
		b.WriteByte(byte(step.Op))
		for i, point := range step.Points {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(decimal(point.X) + " " + decimal(point.Y))
		}
	}
	b.WriteByte('"')
	switch {
	case p.Fill == nil:
		b.WriteString(` fill="none"`)
	default:
		fmt.Fprintf(b, ` fill="%s"`, p.Fill.Hex())
		if p.EvenOdd {
			b.WriteString(` fill-rule="evenodd"`)
		}
	}
	if p.Stroke != nil {
		fmt.Fprintf(b, ` stroke="%s" stroke-width="%s" stroke-linecap="%s" stroke-linejoin="%s" stroke-miterlimit="%s"`,
			p.Stroke.Hex(), decimal(p.Width), caps[p.Cap], joins[p.Join], decimal(p.Miter))
	}
	b.WriteString("/>")
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
