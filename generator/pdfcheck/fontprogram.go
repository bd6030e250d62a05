package pdfcheck

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

var fontProgramChecks = []check{
	{"font programs parse", "PDF/UA-1 7.21.4.1, PDF/A-3 6.2.11.4.1", eachFont(checkProgram)},
	{"shown codes have a glyph", "PDF/UA-1 7.21.8, PDF/A-3 6.2.11.8", eachFont(checkGlyphs)},
	{"shown glyphs are in the font program", "PDF/UA-1 7.21.4.1, PDF/A-3 6.2.11.4.1", eachFont(checkOutlines)},
	{"widths are the font program's", "PDF/UA-1 7.21.5, PDF/A-3 6.2.11.5", eachFont(checkWidths)},
	{"a CIDSet lists the glyphs", "PDF/UA-1 7.21.4.2, PDF/A-3 6.2.11.4.2", eachFont(checkCIDSet)},
}

func checkProgram(f *font, say say) {
	if f.programErr != nil {
		say("%s: %v", f, f.programErr)
	}
}

func checkGlyphs(f *font, say say) {
	if f.program == nil || !f.visible {
		return
	}
	missing := slices.DeleteFunc(f.shown(), func(code int) bool {
		glyph, known := f.glyph(code)
		return !known || glyph > 0 && glyph < f.program.glyphs
	})
	if len(missing) > 0 {
		say("%s has no glyph for %s", f, f.list(missing))
	}
}

// checkOutlines finds glyphs that were left out of a subset: they take up room,
// but nothing is seen.
func checkOutlines(f *font, say say) {
	if f.program == nil || !f.visible {
		return
	}
	blank := slices.DeleteFunc(f.shown(), func(code int) bool {
		glyph, known := f.glyph(code)
		return !known || glyph == 0 || glyph >= len(f.program.outlines) || f.program.outlines[glyph] || !visible(f.says(code))
	})
	if len(blank) > 0 {
		say("%s: the glyphs of %s are empty", f, f.list(blank))
	}
}

// visible reports whether a text has a character that leaves a mark.
func visible(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		return !unicode.IsSpace(r) && !unicode.In(r, unicode.Cf, unicode.Cc) && r != '\u2800' && r != unicode.ReplacementChar
	})
}

func checkWidths(f *font, say say) {
	if f.program == nil || !f.visible {
		return
	}
	var wrong []int
	for _, code := range f.shown() {
		glyph, known := f.glyph(code)
		declared, ok := f.width(code)
		if known && glyph > 0 && glyph < f.program.glyphs && (!ok || math.Abs(declared-f.program.width(glyph)) > 1) {
			wrong = append(wrong, code)
		}
	}
	if len(wrong) > 0 {
		say("%s: the widths of %s are not those of the font program", f, f.list(wrong))
	}
}

func checkCIDSet(f *font, say say) {
	s := f.d.stream(f.descriptor["CIDSet"])
	if s == nil {
		return
	}
	set, err := f.d.Data(s)
	missing := slices.DeleteFunc(f.shown(), func(code int) bool {
		cid := f.cid(code)
		return err == nil && cid/8 < len(set) && set[cid/8]&(0x80>>(cid%8)) != 0
	})
	if len(missing) > 0 {
		say("%s: its CIDSet lacks %s", f, f.list(missing))
	}
}
