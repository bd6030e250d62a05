package pdfout

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"boardpack/generator/pdfua"
)

// runs lists a page's text marks that are a part of the document.
func runs(p *page) []mark {
	return slices.DeleteFunc(slices.Clone(p.marks), func(m mark) bool {
		_, text := m.shape.(*textRun)
		content := pdfua.ContentOf(m.owner) != nil
		return !text || !content
	})
}

func (m mark) text() string { return m.shape.(*textRun).text }

// extents are the left, top, right and bottom of a text without its trailing
// spaces, and the mark's other sizes.
func (m mark) extents() (left, top, right, bottom float64) {
	switch s := m.shape.(type) {
	case *textRun:
		width := s.style.width(strings.TrimRight(s.text, " "))
		if s.turned {
			return m.x - 0.73*s.style.size, m.y - width, m.x + descent*s.style.size, m.y
		}
		left = m.x
		if s.right {
			left -= s.style.width(s.text)
		}
		return left, m.y - 0.73*s.style.size, left + width, m.y + descent*s.style.size
	case *rule:
		return min(m.x, m.x+s.dx), m.y, max(m.x, m.x+s.dx), m.y + s.dy
	case *fill:
		return m.x, m.y, m.x + s.width, m.y + s.height
	case *picture:
		return m.x, m.y, m.x + s.drawing.Width*s.scale, m.y + s.drawing.Height*s.scale
	}
	panic("unknown shape")
}

type failer interface {
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// checkPages holds for every document: nothing outside the margins, no text
// upon other text, nothing without an owner, no page without text.
func checkPages(t failer, d *document) {
	for i, p := range d.pages {
		width, height := p.size()
		var texts []mark
		for _, m := range p.marks {
			if m.owner == nil {
				t.Errorf("page %d: mark without an owner: %+v", i+1, m)
			}
			left, top, right, bottom := m.extents()
			low, high := margin, height-margin
			if m.owner == pdfua.Header || m.owner == pdfua.Footer {
				low, high = 20, height-20
			}
			const slack = 0.5
			if left < margin-slack || right > width-margin+slack || top < low-slack || bottom > high+slack {
				t.Errorf("page %d: %s outside the margins: %.1f %.1f %.1f %.1f", i+1, describe(m), left, top, right, bottom)
			}
			if _, ok := m.shape.(*textRun); ok && strings.TrimSpace(m.text()) != "" {
				texts = append(texts, m)
			}
		}
		if body := slices.ContainsFunc(texts, func(m mark) bool { return m.owner != pdfua.Header && m.owner != pdfua.Footer }); !body {
			t.Errorf("page %d is empty", i+1)
		}
		checkOverlaps(t, i+1, texts)
	}
}

// checkOverlaps compares each text with those that start above its lower edge.
func checkOverlaps(t failer, page int, texts []mark) {
	type area struct {
		mark
		left, top, right, bottom float64
	}
	areas := make([]area, len(texts))
	for i, m := range texts {
		areas[i].mark = m
		areas[i].left, areas[i].top, areas[i].right, areas[i].bottom = m.extents()
	}
	slices.SortFunc(areas, func(a, b area) int { return cmp.Compare(a.top, b.top) })
	for i, a := range areas {
		for _, b := range areas[i+1:] {
			if b.top >= a.bottom-0.1 {
				break
			}
			if a.left < b.right-0.1 && b.left < a.right-0.1 {
				t.Errorf("page %d: %s overlaps %s", page, describe(a.mark), describe(b.mark))
			}
		}
	}
}

func describe(m mark) string {
	if run, ok := m.shape.(*textRun); ok {
		return strconv.Quote(run.text)
	}
	return fmt.Sprintf("%T", m.shape)
}

func TestPagesOfTestPapers(t *testing.T) {
	for name, make := range testPapers(t) {
		t.Run(name, func(t *testing.T) {
			p := make()
			checkPages(t, layOut(t, p))
		})
	}
}
