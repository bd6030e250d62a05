package pdfout

import (
	"math"
	"slices"
	"strconv"
	"unicode/utf16"

	"boardpack/generator/typeface"
)

// faces are those that a document can use. A page knows each as F and its place
// among them.
var faces = [...]*typeface.Face{typeface.Regular, typeface.Bold, typeface.Italic, typeface.BoldItalic}

func fontName(place int) string { return "F" + strconv.Itoa(place+1) }

// words is the only place where text is painted; it notes the letters to embed.
// Colour and font stay set, as all else that a page shows puts back what it sets.
func (p *painter) words(x, y float64, text string, face *typeface.Face, size float64, c colour) {
	c = p.ink(c)
	place := slices.Index(faces[:], face)
	if p.letters[place] == nil {
		p.letters[place] = new(typeface.Letters)
	}
	text = visual(text)
	p.letters[place].Add(text)
	content := p.content
	if p.font == "" || p.colour != c {
		p.colour = c
		content = append(rgb(content, c), " rg "...)
	}
	before := len(content)
	content = append(append(append(content, '/'), fontName(place)...), ' ')
	content = append(numbers(content, size), "Tf "...)
	if font := content[before:]; string(font) == p.font {
		content = content[:before]
	} else {
		p.font = string(font)
	}
	content = numbers(append(content, "BT "...), x, p.height-y)
	content = shown(append(content, "Td ("...), text)
	p.content = append(content, ") Tj ET\n"...)
}

// shown appends a text as UTF-16, for a string in brackets.
func shown(to []byte, text string) []byte {
	for _, r := range text {
		for _, unit := range utf16.AppendRune(make([]uint16, 0, 2), r) {
			for _, b := range [2]byte{byte(unit >> 8), byte(unit)} {
				switch b {
				case '\\', '(', ')':
					to = append(to, '\\', b)
				case '\r': // which would be read as a line feed
					to = append(to, `\r`...)
				default:
					to = append(to, b)
				}
			}
		}
	}
	return to
}

// fonts are the parts of the faces in use, by the names that pages have for them.
func (p *painter) fonts() map[string]typeface.Subset {
	fonts := map[string]typeface.Subset{}
	for place, letters := range p.letters {
		if letters != nil {
			fonts[fontName(place)] = faces[place].Subset(letters)
		}
	}
	return fonts
}

// rgb appends the three numbers of a colour.
func rgb(to []byte, c colour) []byte {
	for i, part := range c {
		if i > 0 {
			to = append(to, ' ')
		}
		to = appendNumber(to, float64(part)/255)
	}
	return to
}

// numbers appends numbers and a space after each.
func numbers(to []byte, values ...float64) []byte {
	for _, v := range values {
		to = append(appendNumber(to, v), ' ')
	}
	return to
}

// appendNumber writes a number as PDF has it, to three places: never in scientific notation.
// Most are told by whole numbers, which takes a third of the time; not one that may lie
// between two, since only its binary digits say which is nearer.
func appendNumber(to []byte, v float64) []byte {
	thousandths := v * 1000
	nearest := math.Round(thousandths)
	if math.Abs(v) < 1e6 && math.Abs(thousandths-nearest) < 0.499_999 {
		return appendThousandths(to, int64(nearest))
	}
	return appendExactly(to, v)
}

func appendThousandths(to []byte, n int64) []byte {
	if n < 0 {
		to, n = append(to, '-'), -n
	}
	to = strconv.AppendInt(to, n/1000, 10)
	rest := n % 1000
	if rest == 0 {
		return to
	}
	to = append(to, '.', '0'+byte(rest/100), '0'+byte(rest/10%10), '0'+byte(rest%10))
	for to[len(to)-1] == '0' {
		to = to[:len(to)-1]
	}
	return to
}

func appendExactly(to []byte, v float64) []byte {
	start := len(to)
	to = strconv.AppendFloat(to, v, 'f', 3, 64)
	end := len(to)
	for to[end-1] == '0' {
		end--
	}
	if to[end-1] == '.' {
		end--
	}
	if string(to[start:end]) == "-0" {
		return append(to[:start], '0')
	}
	return to[:end]
}
