package generator

import (
	"context"
	"fmt"
	"math"
	"path"
	"path/filepath"
	"slices"
	"testing"

	"boardpack/generator/trial"
)

// drawn is what testdata/browser/drawings.js reports of the drawings in sight.
type drawn struct {
	Drawings int
	Wide     int      // of them, those for a wide page
	Least    float64  // px of the smallest letters
	Pale     []string // texts of less than 4.5:1
	Faint    []string // marks of less than 3:1
	Overlaps []string // texts that meet
	Outside  []string // texts that leave their figure
	Foreign  []string // texts on the ground that are not in the system's colour
	Grounds  []string // colours behind the drawings
}

// drawingPages are one with a chart of every type and every kind of block, and those of the
// example, which have no other types.
var drawingPages = []string{"blocks.html", board + "mid-year-review.html", plannedBoard + "board-paper.html", plannedPublic + "goals.html"}

// furnish writes drawingPages, those that are not there, into a browser's folder.
func (b *browser) furnish(t *testing.T) {
	t.Helper()
	blocks, _ := blockExamples(t)
	out := filepath.Join(t.TempDir(), "out")
	if _, err := Build(context.Background(), Options{Packs: []string{blocksPack(t, blocks)}, Edition: "board", Out: out}); err != nil {
		t.Fatal(err)
	}
	b.write(t, "blocks.html", editionsIn(t, out)[0].files["blocks.html"])
}

func (b *browser) drawn(t *testing.T) drawn { return run[drawn](t, b, script(t, "drawings.js")) }

// TestDrawingsInABrowser looks at the drawings of each page, which is opened once and
// turned from way to way, and goes through the marks of one.
func TestDrawingsInABrowser(t *testing.T) {
	trial.Later(t, "turns pages of drawings from way to way")
	inBrowsers(t, func(t *testing.T, b *browser) {
		b.furnish(t)
		for _, page := range drawingPages {
			b.open(t, view{page: page, width: 1280, scripts: true})
			t.Run("sizes of "+path.Base(page), b.drawingsFitTheirRoom)
			t.Run("contrast of "+path.Base(page), b.drawingsContrast)
			t.Run("forced colours of "+path.Base(page), b.drawingsInForcedColours)
			t.Run("paper of "+path.Base(page), b.drawingsOnPaper)
			t.Run("text spacing of "+path.Base(page), b.drawingsWithWiderSpacing)
		}
		if b.tab != nil {
			t.Run("no scripts", b.marksWithoutScripts)
			t.Run("marks", b.marksAreReached)
		}
	})
}

// ground is the colour of a chart's panel, which drawings stand on.
const ground = `getComputedStyle(document.querySelector(".board-figure--chart")).backgroundColor`

func (b *browser) drawingsContrast(t *testing.T) {
	for _, dark := range []bool{false, true} {
		b.turn(t, 1280, dark, media{})
		got := b.drawn(t)
		if len(got.Pale)+len(got.Faint) > 0 || got.Drawings < 5 {
			t.Errorf("dark %v: %d drawings, pale %q, faint %q", dark, got.Drawings, got.Pale, got.Faint)
		}
		if panel := run[string](t, b, ground); !slices.Equal(got.Grounds, []string{panel}) || dark != (panel == "rgb(32, 42, 50)") {
			t.Errorf("dark %v: drawings stand on %q, their panel is %s", dark, got.Grounds, panel)
		}
	}
}

func (b *browser) drawingsInForcedColours(t *testing.T) {
	for _, dark := range []bool{false, true} {
		b.turn(t, 1280, dark, media{forcedColours: true})
		got := b.drawn(t)
		if len(got.Pale)+len(got.Faint)+len(got.Foreign) > 0 || got.Drawings < 5 {
			t.Errorf("dark %v: %d drawings, pale %q, faint %q, foreign %q", dark, got.Drawings, got.Pale, got.Faint, got.Foreign)
		}
	}
}

// drawingsWithWiderSpacing comes last: the spacing stays on the page.
func (b *browser) drawingsWithWiderSpacing(t *testing.T) {
	if !run[bool](t, b, wider) {
		t.Fatal("the spacing is not set")
	}
	for _, width := range []int64{1280, 390} {
		b.turn(t, width, false, media{})
		if got := b.drawn(t); len(got.Overlaps)+len(got.Outside) > 0 || got.Drawings < 5 {
			t.Errorf("at %d: %d drawings, overlaps %q, outside %q", width, got.Drawings, got.Overlaps, got.Outside)
		}
	}
}

// drawingsFitTheirRoom holds that letters have 11.0 px at least in windows of a
// desktop, a tablet, and phones, and 10.0 px on the narrowest.
func (b *browser) drawingsFitTheirRoom(t *testing.T) {
	for _, width := range []int64{1280, 320, 640, 800, 390, 360} {
		b.turn(t, width, false, media{})
		got, letters := b.drawn(t), map[bool]float64{true: 100, false: 110}[width < 360]
		wide := map[bool]int{true: got.Drawings}[width >= 800]
		if math.Round(10*got.Least) < letters || got.Wide != wide || got.Drawings < 5 || len(got.Overlaps) > 0 {
			t.Errorf("at %d: %d of %d drawings are wide, want %d; least letters %.1f px; overlaps %q", width, got.Wide, got.Drawings, wide, got.Least, got.Overlaps)
		}
	}
}

// drawingsOnPaper looks at sheets of A4 between the margins, 180 mm, which is less
// than a window of a tablet.
func (b *browser) drawingsOnPaper(t *testing.T) {
	b.turn(t, 680, true, media{print: true})
	got := b.drawn(t)
	if got.Wide != got.Drawings || got.Drawings < 5 || len(got.Pale)+len(got.Faint) > 0 || !slices.Equal(got.Grounds, []string{"rgb(255, 255, 255)"}) {
		t.Errorf("%+v", got)
	}
}

// TestDrawingFaultsAreFound shows that the look at drawings can fail: a pale word, a
// faint mark, words over each other, and one that leaves its figure.
func TestDrawingFaultsAreFound(t *testing.T) {
	trial.Later(t, "is of what looks at pages, which seldom changes")
	b := newBrowser(t)
	const word, mark = `<text x="%s" y="20" fill="%s">words</text>`, `<path d="M0 30h90v9h-90z" fill="%s"/>`
	for _, fault := range []struct {
		name, svg string
		count     func(drawn) int
	}{
		{"a pale word", fmt.Sprintf(word, "9", "#999999"), func(d drawn) int { return len(d.Pale) }},
		{"a pale word on a mark", fmt.Sprintf(mark, "#12436d") + `<text x="9" y="39" font-size="9" fill="#212b32">words</text>`, func(d drawn) int { return len(d.Pale) }},
		{"a faint mark", fmt.Sprintf(mark, "#ffb81c"), func(d drawn) int { return len(d.Faint) }},
		{"a faint line", `<path d="M0 30h90" fill="none" stroke="#cccccc"/>`, func(d drawn) int { return len(d.Faint) }},
		{"words over each other", fmt.Sprintf(word, "9", "#000000") + fmt.Sprintf(word, "20", "#000000"), func(d drawn) int { return len(d.Overlaps) }},
		{"words outside", fmt.Sprintf(word, "390", "#000000"), func(d drawn) int { return len(d.Outside) }},
		{"a word of another colour", fmt.Sprintf(word, "9", "#005eb8"), func(d drawn) int { return len(d.Foreign) }},
	} {
		b.write(t, "fault.html", []byte(`<!DOCTYPE html><html lang="en"><title>Fault</title><main><figure id="f" style="width: 400px; margin: 9px"><div class="board-chart"><svg width="400" height="40" style="overflow: visible">`+
			fmt.Sprintf(word, "200", "#000000")+fmt.Sprintf(`<path d="M200 30h90v9h-90z" fill="%s"/>`, "#12436d")+fault.svg+`</svg></div></figure></main>`))
		b.open(t, view{page: "fault.html", width: 1280, scripts: true})
		if got := b.drawn(t); fault.count(got) != 1 || got.Drawings != 1 {
			t.Errorf("%s: %+v", fault.name, got)
		}
	}
}
