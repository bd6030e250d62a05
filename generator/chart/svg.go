package chart

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"math"
	"strconv"

	"boardpack/generator/figure"
	"boardpack/generator/tone"
)

// SVG writes the drawing as a file of its own, on a white ground. Title and
// description are its text alternative. There are no style attributes or
// elements, so that a strict policy does not touch it.
func (d *Drawing) SVG(title, description string) []byte {
	w := writer{fill: hexFill, stroke: hexStroke}
	w.open(d, ` xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" font-family="Arial, 'Liberation Sans', sans-serif"`)
	fmt.Fprintf(&w, "<title id=\"title\">%s</title>\n<desc id=\"desc\">%s</desc>\n", escape(title), escape(description))
	fmt.Fprintf(&w, "<rect width=\"%s\" height=\"%s\" fill=\"%s\"/>\n", decimal(d.Width), decimal(d.Height), tone.Ground.Light().Hex())
	return w.close(d)
}

// Inline writes the drawing as an element of a page, whose style sheet has the
// colours; see Styles. The label is its text alternative. To is where what is behind a
// mark is to be seen, empty for nowhere; nil tells of no mark.
func (d *Drawing) Inline(label string, to func(*figure.Behind) string) []byte {
	w := writer{fill: classFill, stroke: classStroke, to: to}
	w.open(d, fmt.Sprintf(` role="img" aria-label="%s"`, escape(label)))
	return w.close(d)
}

// Beside writes the drawing as an element of a page that nobody but who sees it has
// need of: the words that it stands beside say as much.
func (d *Drawing) Beside() []byte {
	w := writer{fill: classFill, stroke: classStroke}
	w.open(d, ` class="board-spark" aria-hidden="true" focusable="false"`)
	return w.close(d)
}

// Styles are the rules for the drawings of a page: the inks as properties, for
// light grounds and for dark ones, and the classes that use them.
func Styles() string {
	var light, dark, rules bytes.Buffer
	for _, ink := range tone.All() {
		fmt.Fprintf(&light, "--c-%s:%s;", ink.Name(), ink.Light().Hex())
		fmt.Fprintf(&dark, "--c-%s:%s;", ink.Name(), ink.Dark().Hex())
		fmt.Fprintf(&rules, ".f-%[1]s{fill:var(--c-%[1]s)}.s-%[1]s{stroke:var(--c-%[1]s)}", ink.Name())
	}
	return ":root{" + light.String() + "}\n@media screen and (prefers-color-scheme:dark){:root{" + dark.String() + "}}\n" + rules.String() + "\n"
}

// writer writes marks with colours in one of two ways.
type writer struct {
	bytes.Buffer
	fill, stroke func(tone.Ink) string
	to           func(*figure.Behind) string // nil on paper
}

func hexFill(i tone.Ink) string   { return `fill="` + hex(i) + `"` }
func hexStroke(i tone.Ink) string { return `stroke="` + hex(i) + `"` }

func hex(i tone.Ink) string {
	if i == tone.None {
		return "none"
	}
	return i.Light().Hex()
}

func classFill(i tone.Ink) string {
	if i == tone.None {
		return `fill="none"`
	}
	return "f-" + i.Name()
}

func classStroke(i tone.Ink) string { return "s-" + i.Name() }

func (w *writer) open(d *Drawing, attributes string) {
	w.Grow(128 * len(d.Marks)) // about what a mark takes
	fmt.Fprintf(w, `<svg width="%s" height="%[2]s" viewBox="0 0 %[1]s %[2]s"%s>`+"\n", decimal(d.Width), decimal(d.Height), attributes)
}

func (w *writer) close(d *Drawing) []byte {
	for _, mark := range d.Marks {
		switch mark := mark.(type) {
		case *Path:
			w.path(mark)
		case *Text:
			w.text(mark)
		}
	}
	w.WriteString("</svg>\n")
	return w.Bytes()
}

// paint writes fill and stroke: as attributes, or as classes of one attribute.
func (w *writer) paint(fill, stroke tone.Ink) {
	f, s := w.fill(fill), ""
	if stroke != tone.None {
		s = " " + w.stroke(stroke)
	}
	if len(f) > 0 && f[len(f)-1] == '"' { // attributes
		if s != "" && s[len(s)-1] != '"' {
			s = ` class="` + s[1:] + `"`
		}
		w.WriteString(" " + f + s)
		return
	}
	w.WriteString(` class="` + f + s + `"`)
}

func (w *writer) path(p *Path) {
	w.WriteString(`<path d="`)
	w.segments(p)
	w.WriteByte('"')
	w.paint(p.Fill, p.Stroke)
	if p.Stroke != tone.None {
		if p.Width != 1 {
			w.number(` stroke-width="`, p.Width)
		}
		for i, length := range p.Dash {
			w.WriteString([]string{` stroke-dasharray="`, " "}[min(i, 1)] + decimal(length))
		}
		if len(p.Dash) > 0 {
			w.WriteByte('"')
		}
	}
	if p.Row == "" {
		w.WriteString("/>\n")
		return
	}
	if w.to != nil && p.Behind != nil {
		if to := w.to(p.Behind); to != "" {
			fmt.Fprintf(w, ` data-to="%s"`, escape(to))
		}
	}
	w.WriteString("><title>")
	w.words(p.Row)
	w.WriteString("</title></path>\n")
}

// Data is the path as SVG has it in the attribute d.
func (p *Path) Data() string {
	var w writer
	w.segments(p)
	return w.String()
}

func (w *writer) segments(p *Path) {
	for _, segment := range p.Segments {
		w.WriteByte("MLCZ"[segment.Op])
		for i, point := range segment.Points {
			if i > 0 {
				w.WriteByte(' ')
			}
			room := append(appendDecimal(w.AvailableBuffer(), point.X), ' ')
			w.Write(appendDecimal(room, point.Y))
		}
	}
}

func (w *writer) text(t *Text) {
	w.number(`<text x="`, t.X)
	w.number(` y="`, t.Y)
	w.number(` font-size="`, t.Size)
	w.paint(t.Ink, tone.None)
	if t.Anchor != Start {
		w.WriteString(` text-anchor="` + string(t.Anchor) + `"`)
	}
	if t.Bold {
		w.WriteString(` font-weight="bold"`)
	}
	if t.Turned {
		fmt.Fprintf(w, ` transform="rotate(-90 %s %s)"`, decimal(t.X), decimal(t.Y))
	}
	w.WriteByte('>')
	w.words(t.Words)
	w.WriteString("</text>\n")
}

// number writes an attribute, of which the beginning is given.
func (w *writer) number(attribute string, n float64) {
	w.WriteString(attribute)
	w.Write(append(appendDecimal(w.AvailableBuffer(), n), '"'))
}

func (w *writer) words(text string) {
	xml.EscapeText(w, []byte(text)) // writing to a buffer does not fail
}

// decimal is a number to two places, without zeros at its end.
func decimal(n float64) string { return string(appendDecimal(nil, n)) }

func appendDecimal(to []byte, n float64) []byte {
	hundredths := math.Round(n * 100)
	if !(math.Abs(hundredths) < 1e15) { // more digits than such a number has
		return strconv.AppendFloat(to, hundredths/100, 'f', -1, 64)
	}
	whole := int64(hundredths)
	if whole < 0 {
		to, whole = append(to, '-'), -whole
	}
	to = strconv.AppendInt(to, whole/100, 10)
	switch rest := byte(whole % 100); {
	case rest == 0:
	case rest%10 == 0:
		to = append(to, '.', '0'+rest/10)
	default:
		to = append(to, '.', '0'+rest/10, '0'+rest%10)
	}
	return to
}

func escape(words string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(words)) // writing to a buffer does not fail
	return b.String()
}
