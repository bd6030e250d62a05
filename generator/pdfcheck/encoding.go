package pdfcheck

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"boardpack/generator/pdffile"
)

// The upper halves of WinAnsiEncoding and MacRomanEncoding where they differ
// from Latin-1 (ISO 32000-1, annex D.2). An underscore stands for no character.
var (
	winAnsiSigns = []rune("€_‚ƒ„…†‡ˆ‰Š‹Œ_Ž__‘’“”•–—˜™š›œ_žŸ") // from 0x80
	macRomanHigh = []rune("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨_ÆØ_±__¥µ_____ªº_æø" +
		"¿¡¬_ƒ__«»…\u00a0ÀÃÕŒœ–—“”‘’÷_ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ_ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ") // from 0x80
)

// simpleEncoding is the characters of a simple font's codes, 0 where that needs
// the font program or a list of glyph names.
func (d *document) simpleEncoding(o pdffile.Object) []rune {
	base := d.name(o)
	dict := d.Dict(o)
	if dict != nil {
		base = d.name(dict["BaseEncoding"])
	}
	characters := make([]rune, 256)
	for code := range characters {
		characters[code] = decodeSimple(base, code)
	}
	code := 0
	for _, o := range d.array(dict["Differences"]) {
		switch o := d.Resolve(o).(type) {
		case int:
			code = o
		case pdffile.Name:
			if code >= 0 && code < 256 {
				characters[code] = glyphCharacter(o, characters[code])
			}
			code++
		}
	}
	return characters
}

func decodeSimple(base pdffile.Name, code int) rune {
	high := rune(code)
	switch {
	case code < 0x20 || code == 0x7f:
		return 0
	case code < 0x7f:
		return high
	case base == "MacRomanEncoding":
		high = macRomanHigh[code-0x80]
	case code < 0xa0:
		high = winAnsiSigns[code-0x80]
	}
	if high == '_' {
		return 0
	}
	return high
}

// glyphCharacter reads the glyph names that need no list: single letters,
// "space" and "uniXXXX". Any other leaves the character unknown.
func glyphCharacter(name pdffile.Name, old rune) rune {
	if len(name) == 1 {
		return rune(name[0])
	}
	if name == "space" {
		return ' '
	}
	if digits, ok := strings.CutPrefix(string(name), "uni"); ok {
		if n, err := strconv.ParseUint(digits, 16, 16); err == nil {
			return rune(n)
		}
	}
	if name == ".notdef" {
		return 0
	}
	if old > 0x7f { // as good a guess as any: it was mostly renamed, not moved
		return old
	}
	return 0
}

// privately reports whether a text has characters of the private use areas.
func privately(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		return r >= 0xe000 && r <= 0xf8ff || r >= 0xf0000 && r <= 0x10fffd && r&0xffff < 0xfffe
	})
}

// cmap is a CMap: what codes stand for.
type cmap struct {
	text map[int]string // in Unicode
	cids map[int]int
	one  [256]bool // first bytes of one-byte codes
	wide bool      // there are codes of two bytes
	size int       // how many codes were mapped
}

// largestMap is how many codes are mapped at most: far more than any font has.
const largestMap = 1 << 18

// cmap reads a CMap or ToUnicode stream (ISO 32000-1, 9.7.5.3 and 9.10.3). What
// it cannot read maps nothing.
func (d *document) cmap(s *pdffile.Stream) *cmap {
	m := &cmap{text: map[int]string{}, cids: map[int]int{}}
	data, err := d.Data(s)
	if err != nil {
		return m
	}
	_ = pdffile.Operations(data, func(o pdffile.Operation) { // what stands before an error counts
		switch o.Operator {
		case "endcodespacerange":
			m.space(o.Operands)
		case "endbfchar", "endcidchar":
			for pair := o.Operands; len(pair) > 1; pair = pair[2:] {
				if code, ok := codeOf(pair[0]); ok {
					m.put(code, pair[1], 0)
				}
			}
		case "endbfrange", "endcidrange":
			for triple := o.Operands; len(triple) > 2; triple = triple[3:] {
				m.mapRange(triple[0], triple[1], triple[2])
			}
		}
	})
	return m
}

func (m *cmap) space(operands []pdffile.Object) {
	for pair := operands; len(pair) > 1; pair = pair[2:] {
		low, _ := pair[0].(pdffile.String)
		high, _ := pair[1].(pdffile.String)
		if len(low) == 1 && len(high) == 1 {
			for b := int(low[0]); b <= int(high[0]); b++ {
				m.one[b] = true
			}
		} else {
			m.wide = true
		}
	}
}

func codeOf(o pdffile.Object) (int, bool) {
	s, ok := o.(pdffile.String)
	if !ok || len(s) == 0 || len(s) > 4 {
		return 0, false
	}
	code := 0
	for _, b := range []byte(s) {
		code = code<<8 | int(b)
	}
	return code, true
}

// put maps a code to a CID, or to text; offset raises it, in text the last unit.
func (m *cmap) put(code int, to pdffile.Object, offset int) {
	if m.size++; m.size > largestMap {
		return
	}
	switch to := to.(type) {
	case int:
		m.cids[code] = to + offset
	case pdffile.String:
		units := utf16.Encode([]rune(pdffile.UTF16(string(to))))
		if len(units) > 0 {
			units[len(units)-1] += uint16(offset)
		}
		m.text[code] = string(utf16.Decode(units))
	}
}

func (m *cmap) mapRange(low, high, to pdffile.Object) {
	from, ok := codeOf(low)
	until, okHigh := codeOf(high)
	if !ok || !okHigh {
		return
	}
	until = min(until, from+largestMap-m.size-1)
	list, isList := to.(pdffile.Array)
	for i := range until - from + 1 {
		if isList {
			if i < len(list) {
				m.put(from+i, list[i], 0)
			}
			continue
		}
		m.put(from+i, to, i)
	}
}

// split takes a string's codes apart by the code space ranges.
func (m *cmap) split(s string) []int {
	var codes []int
	for i := 0; i < len(s); i++ {
		if m.one[s[i]] || i+1 == len(s) || !m.wide {
			codes = append(codes, int(s[i]))
			continue
		}
		codes = append(codes, int(s[i])<<8|int(s[i+1]))
		i++
	}
	return codes
}
