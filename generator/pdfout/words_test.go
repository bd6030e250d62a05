package pdfout

import (
	"strconv"
	"strings"
	"testing"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

// compact is a text without spaces, bars and hyphens that breaking may add.
func compact(text string) string {
	return strings.NewReplacer(" ", "", "|", "", "\n", "", "\u00ad", "", "\t", "").Replace(text)
}

// TestEveryWordOnceInOrder walks the paper by itself and compares.
func TestEveryWordOnceInOrder(t *testing.T) {
	for name, make := range testPapers(t) {
		t.Run(name, func(t *testing.T) {
			p := make()
			d := layOut(t, p)
			got := treeText(d)
			start := strings.Index(got, "Contents")
			contents := listed(p)
			wantFront, wantBody := expectedText(p)
			if front := compact(got[:start]); front != compact(wantFront) {
				t.Errorf("cover sheet reads\n%s\nwant\n%s", front, compact(wantFront))
			}
			rest := compact(got[start+len("Contents"):])
			for _, h := range contents {
				line := compact(h.Number + paper.PlainText(h) + strconv.Itoa(d.destinations[h.ID].page))
				if !strings.HasPrefix(rest, line) {
					t.Fatalf("contents list at %.60q, want %q", rest, line)
				}
				rest = rest[len(line):]
			}
			if want := compact(wantBody); rest != want {
				n := 0
				for n < min(len(rest), len(want)) && rest[n] == want[n] {
					n++
				}
				t.Errorf("body differs at %.80q, want %.80q", rest[n:], want[n:])
			}
		})
	}
}

func listed(p *paper.Paper) []*paper.Heading {
	var all []*paper.Heading
	after := false
	for node := p.Root.FirstChild(); node != nil; node = node.NextSibling() {
		after = after || node.Kind() == paper.KindPageBreak
		if h, ok := node.(*paper.Heading); ok && after && h.Level <= 3 {
			all = append(all, h)
		}
	}
	return all
}

// expectedText is what a person reads of a paper, before and after its first
// page break.
func expectedText(p *paper.Paper) (front, body string) {
	var b strings.Builder
	b.WriteString(testOptions.Organisation + "\n" + p.Title + "\n")
	say := func(words ...string) { b.WriteString(strings.Join(words, "\n") + "\n") }
	depth := 0
	_ = ast.Walk(p.Root, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			if node.Kind() == ast.KindList {
				depth--
			}
			if node.Type() == ast.TypeBlock {
				b.WriteByte('\n')
			}
			return ast.WalkContinue, nil
		}
		switch n := node.(type) {
		case *paper.Text:
			b.WriteString(n.Value)
		case *paper.Break:
			b.WriteByte('\n')
		case *paper.Heading:
			say(n.Number)
		case *paper.Paragraph:
			say(n.Number)
		case *ast.List:
			depth++
		case *ast.ListItem:
			parent := n.Parent().(*ast.List)
			if !parent.IsOrdered() {
				say([]string{"•", "–", "▪"}[depth-1])
				break
			}
			number := parent.Start
			for before := n.PreviousSibling(); before != nil; before = before.PreviousSibling() {
				number++
			}
			say(strconv.Itoa(number) + string(parent.Marker))
		case *paper.Facts:
			for _, f := range n.Facts {
				say(f.Name, f.Text)
			}
		case *paper.KeyFigures:
			for _, f := range n.Figures {
				say(f.Value, f.Label, f.Note)
			}
		case *paper.Figure:
			say(n.Figure.Caption(), n.Figure.Subtitle, n.Figure.Sentence)
			for _, over := range n.Figure.Table.Over() {
				say(over.Words)
			}
			for _, c := range n.Figure.Table.Columns {
				if len(n.Figure.Table.Rows) > 0 {
					say(c.Label)
				}
			}
			for _, r := range n.Figure.Table.Rows {
				for _, c := range r.Cells {
					say(c.Text())
				}
			}
			say(n.Figure.Notes...)
		case *paper.PageBreak:
			if front == "" {
				front = b.String()
				b.Reset()
			}
		}
		return ast.WalkContinue, nil
	})
	return front, b.String()
}

func TestContentsAndBookmarksLeadToTheHeadings(t *testing.T) {
	p := samplePaper(t)
	d := layOut(t, p)
	bookmarked := map[string]int{}
	for i, page := range d.pages {
		for _, b := range page.bookmarks {
			bookmarked[b.text] = i + 1
		}
	}
	for _, entry := range p.Contents() {
		found := 0
		for i, page := range d.pages {
			for _, m := range runs(page) {
				content := pdfua.ContentOf(m.owner)
				if content.Element.Tag == pdfua.HeadingTag(entry.Level) && strings.HasPrefix(entry.Text, strings.TrimSpace(m.text())) {
					found = i + 1
				}
			}
		}
		if to := d.destinations[entry.ID].page; to != found || found == 0 {
			t.Errorf("%s is on page %d, links lead to page %d", entry.Text, found, to)
		}
		if got := bookmarked[headingText(entry.Number, entry.Text)]; got != found {
			t.Errorf("%s is on page %d, its bookmark leads to page %d", entry.Text, found, got)
		}
	}
}

// TestNoHeadingLastOnItsPage also says that what follows is there: one line where
// the paragraph has no more, and a figure after it has moved on.
func TestNoHeadingLastOnItsPage(t *testing.T) {
	for name, make := range testPapers(t) {
		t.Run(name, func(t *testing.T) {
			p := make()
			for i, page := range layOut(t, p).pages {
				lowest := 0.0
				below := map[float64]bool{}
				for _, m := range runs(page) {
					tag := pdfua.ContentOf(m.owner).Element.Tag
					if strings.HasPrefix(string(tag), "H") && tag != pdfua.H1 {
						lowest = m.y
						clear(below)
					} else if m.y > lowest {
						below[m.y] = true
					}
				}
				if lowest > 0 && len(below) < 1 {
					t.Errorf("page %d: a heading has %d lines below it", i+1, len(below))
				}
			}
		})
	}
}
