// Package tone has the colours of charts: what each stands for, and what it is on
// a light ground and on a dark one.
package tone

import "fmt"

// RGB is an opaque colour in sRGB.
type RGB struct{ R, G, B uint8 }

// Hex is the colour as HTML writes it: #12436d.
func (c RGB) Hex() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// Ink is what a colour is for. The zero Ink paints nothing.
type Ink uint8

// The inks that do not depend on a series.
const (
	None        Ink = iota
	Ground          // behind a drawing
	Text            // words, and marks that every reader needs
	Quiet           // words that explain
	Rule            // axes, and lines that part a plot
	Grid            // lines that only lead the eye
	Observed        // values of a measure
	Earlier         // values of a year before
	Process         // mean and limits
	Aim             // the target
	Foreseen        // where a trend leads
	Improving       // special cause of an improving sort
	Concern         // special cause of a concerning sort
	Shifting        // special cause where neither direction is the better
	Nearly          // within tolerance
	OnObserved      // words and glyphs on Observed and Aim
	OnBright        // words and glyphs on the four above, and on Earlier
	firstSeries     // inks of series, of words on them, of shades and of words on those
)

const (
	firstOn    = firstSeries + Series
	firstShade = firstOn + Series
	firstDeep  = firstShade + Shades
	inks       = firstDeep + Shades
)

// Series is how many series can be told apart by their colour, and Shades the
// steps of a heat map, from few to many.
const (
	Series = 6
	Shades = 4
)

// OfSeries is the fill, line or mark of a series; colours repeat after Series.
func OfSeries(n int) Ink { return firstSeries + Ink(((n%Series)+Series)%Series) }

// OnSeries is that of words on the fill of a series.
func OnSeries(n int) Ink { return OfSeries(n) + Series }

// Parts is how many parts of wholes can be told apart by their colour: they stand in few
// bars, with their names, and have two blues beside the series.
const Parts = Series + 2

// OfPart is the fill of a part of a whole, and the ink of words on it; colours repeat after Parts.
func OfPart(n int) (fill, words Ink) {
	switch n %= Parts; n {
	case Series:
		return OfShade(Shades - 2), OnShade(Shades - 2)
	case Series + 1:
		return Earlier, OnBright
	}
	return OfSeries(n), OnSeries(n)
}

// OfShade is a step of a heat map from 0, few, to Shades-1, many.
func OfShade(n int) Ink { return firstShade + Ink(min(max(n, 0), Shades-1)) }

// OnShade is that of words on a step of a heat map.
func OnShade(n int) Ink { return OfShade(n) + Shades }

// pair is an ink on a light ground and on a dark one.
type pair struct {
	name        string
	light, dark RGB
}

var (
	white = RGB{0xff, 0xff, 0xff}
	black = RGB{0x0b, 0x0c, 0x0c}
	night = RGB{0x10, 0x16, 0x1a}
)

// colours of series are those that the Analysis Function gives for categories,
// dark and light by turns, so that neighbours in a stack differ in a print
// without colour as well; on a dark ground they are lightened, by turns too.
var colours = [inks]pair{
	Ground:     {"ground", white, RGB{0x20, 0x2a, 0x32}},
	Text:       {"text", RGB{0x21, 0x2b, 0x32}, RGB{0xe8, 0xed, 0xee}},
	Quiet:      {"quiet", RGB{0x4c, 0x62, 0x72}, RGB{0xb4, 0xc0, 0xc8}},
	Rule:       {"rule", RGB{0x76, 0x86, 0x92}, RGB{0x8f, 0x9f, 0xab}},
	Grid:       {"grid", RGB{0xd8, 0xdd, 0xe0}, RGB{0x3d, 0x4b, 0x56}},
	Observed:   {"observed", RGB{0x12, 0x43, 0x6d}, RGB{0x86, 0xbc, 0xff}},
	Earlier:    {"earlier", RGB{0x5b, 0x8f, 0xc0}, RGB{0x5d, 0x84, 0xb0}},
	Process:    {"process", RGB{0x4c, 0x62, 0x72}, RGB{0xb4, 0xc0, 0xc8}},
	Aim:        {"aim", RGB{0x80, 0x16, 0x50}, RGB{0xee, 0x5f, 0xa7}},
	Foreseen:   {"foreseen", RGB{0x00, 0x70, 0x6b}, RGB{0x5f, 0xd3, 0xc6}},
	Improving:  {"improving", RGB{0x41, 0xb6, 0xe6}, RGB{0x41, 0xb6, 0xe6}},
	Concern:    {"concern", RGB{0xf4, 0x6a, 0x25}, RGB{0xf4, 0x7a, 0x3c}},
	Shifting:   {"shifting", RGB{0xa2, 0x85, 0xd1}, RGB{0xb7, 0x9e, 0xe0}},
	Nearly:     {"nearly", RGB{0xff, 0xb8, 0x1c}, RGB{0xff, 0xb8, 0x1c}},
	OnObserved: {"on-observed", white, night},
	OnBright:   {"on-bright", black, black},

	firstSeries + 0: {"1", RGB{0x12, 0x43, 0x6d}, RGB{0x4f, 0x8f, 0xcf}},
	firstSeries + 1: {"2", RGB{0xf4, 0x6a, 0x25}, RGB{0xff, 0xb0, 0x88}},
	firstSeries + 2: {"3", RGB{0x80, 0x16, 0x50}, RGB{0xc8, 0x6b, 0xa2}},
	firstSeries + 3: {"4", RGB{0x28, 0xa1, 0x97}, RGB{0x7f, 0xe0, 0xd6}},
	firstSeries + 4: {"5", RGB{0x3d, 0x3d, 0x3d}, RGB{0x8a, 0x92, 0x99}},
	firstSeries + 5: {"6", RGB{0xa2, 0x85, 0xd1}, RGB{0xd5, 0xc4, 0xf2}},
	firstOn + 0:     {"on-1", white, night},
	firstOn + 1:     {"on-2", black, night},
	firstOn + 2:     {"on-3", white, night},
	firstOn + 3:     {"on-4", black, night},
	firstOn + 4:     {"on-5", white, night},
	firstOn + 5:     {"on-6", black, night},

	firstShade + 0: {"few", RGB{0xdb, 0xe8, 0xf4}, RGB{0x2f, 0x48, 0x60}},
	firstShade + 1: {"some", RGB{0x6b, 0xac, 0xe6}, RGB{0x2f, 0x6b, 0xa3}},
	firstShade + 2: {"more", RGB{0x20, 0x73, 0xbc}, RGB{0x6f, 0xae, 0xe6}},
	firstShade + 3: {"many", RGB{0x12, 0x43, 0x6d}, RGB{0xcf, 0xe5, 0xfa}},
	firstDeep + 0:  {"on-few", RGB{0x21, 0x2b, 0x32}, white},
	firstDeep + 1:  {"on-some", black, white},
	firstDeep + 2:  {"on-more", white, night},
	firstDeep + 3:  {"on-many", white, night},
}

// Name is the ink's in style sheets: on-few.
func (i Ink) Name() string { return colours[i].name }

// Light is the ink on paper and on light pages.
func (i Ink) Light() RGB { return colours[i].light }

// Dark is the ink on dark pages.
func (i Ink) Dark() RGB { return colours[i].dark }

// All lists the inks that paint.
func All() []Ink {
	var all []Ink
	for i := Ground; i < inks; i++ {
		all = append(all, i)
	}
	return all
}
