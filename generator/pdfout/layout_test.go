package pdfout

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark/ast"
	"pgregory.net/rapid"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

func layOut(t testing.TB, p *paper.Paper) *document {
	t.Helper()
	d, err := lay(single(p), testOptions)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestEveryKindHasAHandler(t *testing.T) {
	for _, kind := range paper.NodeKinds {
		_, block := blocks[kind]
		_, inline := inlines[kind]
		if block == inline {
			t.Errorf("%s: block %v, inline %v; want exactly one", kind, block, inline)
		}
	}
	if got := len(blocks) + len(inlines); got != len(paper.NodeKinds) {
		t.Errorf("%d handlers for %d kinds", got, len(paper.NodeKinds))
	}
}

func TestUnknownKindIsAnError(t *testing.T) {
	for _, node := range []ast.Node{ast.NewThematicBreak(), para("", ast.NewRawHTML())} {
		_, err := Render(newPaper(node), testOptions)
		if err == nil || !strings.Contains(err.Error(), "no layout for a ") {
			t.Errorf("error %v", err)
		}
	}
}

func TestFaultsAreErrors(t *testing.T) {
	impossible := &figure.CountChart{Kind: figure.Bar}
	for want, node := range map[string]ast.Node{
		`the font has no '✓' (U+2713), in "done ✓"`:     para("", text("done ✓")),
		`text "\xff" is not UTF-8`:                      para("", text("\xff")),
		"link to #nowhere, which the paper does not":    para("", linkTo("#nowhere", "there")),
		"draw the chart of x: a bar chart has 0 series": fig(&figure.Figure{ID: "x", Chart: impossible}),
		"a figure of the paper is not bound":            &paper.Figure{},
		`the font has no '😀' (U+1F600), in "cell 😀"`:    fig(&figure.Figure{ID: "x", Table: figure.Table{Columns: columns("A"), Rows: []figure.Row{row("cell 😀")}}}),
	} {
		_, err := Render(newPaper(node), testOptions)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want %q", err, want)
		}
	}
	if _, err := Render(newPaper(), Options{}); err == nil {
		t.Error("no error without a date")
	}
}

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

// rowsPaper is a table between paragraphs.
func rowsPaper(before int, rows ...figure.Row) *paper.Paper {
	nodes := []ast.Node{&paper.PageBreak{}}
	for n := range before {
		nodes = append(nodes, para("", text(fmt.Sprintf("paragraph %d", n))))
	}
	nodes = append(nodes, fig(&figure.Figure{ID: "t", Label: "Table 1", Title: "Rows", Table: figure.Table{Columns: columns("Reference", "Text", "#Number"), Rows: rows}}))
	return newPaper(nodes...)
}

func TestTableRowsAreWholeAndHeadsRepeat(t *testing.T) {
	t.Run("high rows", func(t *testing.T) { wholeRows(t, 0, 0, 0, 150, 150, 150, 150) })
	rapid.Check(t, func(t *rapid.T) {
		length := rapid.SampledFrom([]int{0, 1, 5, 12, 30, 60, 150})
		wholeRows(t, rapid.IntRange(0, 60).Draw(t, "before"), rapid.SliceOfN(length, 1, 120).Draw(t, "lengths")...)
	})
}

// wholeRows has rows of so many words below so many paragraphs.
func wholeRows(t rapid.TB, before int, lengths ...int) {
	t.Helper()
	var rows []figure.Row
	for n, length := range lengths {
		rows = append(rows, row(fmt.Sprintf("ref%d.", n), words(fmt.Sprintf("row%d_", n), length), strconv.Itoa(n)))
	}
	d, err := lay(single(rowsPaper(before, rows...)), testOptions)
	if err != nil {
		t.Fatalf("%v", err)
	}
	checkPages(t, d)
	rowOf := parents(d.tree)
	pageOf := map[*pdfua.Element]int{} // of each row
	perPage := map[int]int{}
	heads := map[int]int{}
	for i, p := range d.pages {
		for _, m := range p.marks {
			run, ok := m.shape.(*textRun)
			if !ok {
				continue
			}
			content := pdfua.ContentOf(m.owner)
			isContent := content != nil
			if strings.HasPrefix(run.text, "Reference") && (!isContent || content.Element.Tag == pdfua.TH) {
				heads[i]++
			}
			if !isContent || content.Element.Tag != pdfua.TD {
				continue
			}
			tr := rowOf[content.Element]
			if was, seen := pageOf[tr]; seen && was != i {
				t.Errorf("a row is on pages %d and %d", was+1, i+1)
			} else if !seen {
				perPage[i]++
			}
			pageOf[tr] = i
		}
	}
	for i, n := range perPage {
		if heads[i] != 1 {
			t.Errorf("page %d has %d rows and %d heads", i+1, n, heads[i])
		}
		edge := perPage[i-1] == 0 || perPage[i+1] == 0 // the table starts or ends here
		if n < 2 && len(rows) > 1 && edge {
			t.Errorf("page %d has the first or last row on its own", i+1)
		}
	}
}

func parents(tree *pdfua.Tree) map[*pdfua.Element]*pdfua.Element {
	of := map[*pdfua.Element]*pdfua.Element{}
	tree.Root.Walk(func(e *pdfua.Element, _ int) {
		for _, kid := range e.Kids {
			if child, ok := kid.(*pdfua.Element); ok {
				of[child] = e
			}
		}
	})
	return of
}

func TestBreakLinesLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.StringMatching(`[a-zé\x{ad}\x{a0}/-]{0,40}([ \n]{1,2}([A-Za-z0-9/-]\x{301}?){1,50}){0,12}`).Draw(t, "text")
		width := rapid.Float64Range(20, 400).Draw(t, "width")
		lines := breakLines(chunks([]fragment{{text: words, style: bodyStyle}}), width)
		var b strings.Builder
		for i, l := range lines {
			if l.width > width+0.5 {
				t.Errorf("line %d is %.1f wide, limit %.1f", i, l.width, width)
			}
			for _, r := range l.runs {
				b.WriteString(r.text)
			}
		}
		got := strings.ReplaceAll(b.String(), "\u00ad", "")
		want := strings.NewReplacer("\u00ad", "", "\n", "").Replace(words)
		if got != want {
			t.Errorf("lines read %q, want %q", got, want)
		}
	})
}

func TestBreakLinesPlaces(t *testing.T) {
	for _, test := range []struct {
		text  string
		width float64
		want  string
	}{
		{"one two three", 45, "one two |three"},
		{"out-of-area beds", 30, "out-|of-|area |beds"},
		{"see UEC-A-12 and UEC/AB-1 here", 62, "see |UEC-A-12 |and |UEC/AB-1 |here"},
		{"in 2024/25 and 2025/26", 45, "in |2024/25 |and |2025/26"},
		{"10\u00a0days off", 40, "10\u00a0days |off"},
		{"Care and health - Blackpool", 76, "Care and |health - |Blackpool"},
		{"spent £2.9 million by 4 March 2026", 65, "spent |£2.9 million |by |4 March 2026"},
		{"inter\u00adnational", 40, "inter\u00ad|national"},
		{"inter\u00adnational", 400, "international"},
		{"abc123ghij", 20, "abc|123|ghij"},
		{"a\nb\n\nc", 100, "a|b||c"},
	} {
		var got []string
		for _, l := range breakLines(chunks([]fragment{{text: test.text, style: bodyStyle}}), test.width) {
			line := ""
			for _, r := range l.runs {
				line += r.text
			}
			got = append(got, line)
		}
		if joined := strings.Join(got, "|"); joined != test.want {
			t.Errorf("%q in %v: %q, want %q", test.text, test.width, joined, test.want)
		}
	}
}

// TestTitlesAreEven has no line of one word below a full one, and no more lines for it.
func TestTitlesAreEven(t *testing.T) {
	title := chunks([]fragment{{text: "Where the commissioning intentions for 2026/27 stand", style: titleStyle}})
	for _, width := range []float64{600, 480, 300} {
		filled, even := breakLines(title, width), evenly(title, width)
		if len(even) != len(filled) {
			t.Errorf("%d lines in %v, for %d", len(even), width, len(filled))
		}
		if last := even[len(even)-1]; len(even) > 1 && last.width < width/3 {
			t.Errorf("the last line of %v is %v wide", width, last.width)
		}
	}
}

// TestNoWordAlone moves one word down to a last one, and no more.
func TestNoWordAlone(t *testing.T) {
	for _, test := range []struct {
		text  string
		width float64
		want  int // words of the last line
	}{
		{"An intention can lack several of these.", 170, 2},
		{"An intention can lack several of these.", 150, 2},
		{"An intention can lack several of these.", 400, 7},
		{"Ends with incomprehensibilities understandably.", 150, 1}, // too long for a pair
		{"Two words", 40, 1},
	} {
		all := chunks([]fragment{{text: test.text, style: bodyStyle}})
		before, after := breakLines(all, test.width), breakLines(paired(all, test.width), test.width)
		words := ""
		for _, r := range after[len(after)-1].runs {
			words += r.text
		}
		if got := len(strings.Fields(words)); got != test.want || len(after) != len(before) {
			t.Errorf("%q in %v: %d words at the end, want %d; %d lines of %d", test.text, test.width, got, test.want, len(after), len(before))
		}
	}
}

func TestLandscapeTakesItsHeadingAndGoesBack(t *testing.T) {
	var labels, cells []string
	for n := range 16 {
		labels, cells = append(labels, fmt.Sprintf("#Heading%d", n)), append(cells, "1,000,000")
	}
	wide := figure.Table{Columns: columns(labels...), Rows: []figure.Row{row(cells...)}}
	d := layOut(t, newPaper(
		&paper.PageBreak{}, para("", text("before")), heading(2, "1", "h", "Wide"),
		fig(&figure.Figure{ID: "t", Title: "T", Table: wide}), para("", text("after"))))
	var shape []string
	for _, p := range d.pages {
		shape = append(shape, fmt.Sprint(p.landscape))
	}
	if got := strings.Join(shape, " "); got != "false true false" {
		t.Errorf("landscape pages %s", got)
	}
	if d.destinations["h"].page != 2 || d.destinations["t"].page != 2 {
		t.Errorf("heading and table on pages %d and %d, want both on 2", d.destinations["h"].page, d.destinations["t"].page)
	}
}

// TestNoWidowsOrOrphans holds for every paragraph of a paper.
func TestNoWidowsOrOrphans(t *testing.T) {
	for name, make := range testPapers(t) {
		t.Run(name, func(t *testing.T) {
			p := make()
			checkParagraphs(t, layOut(t, p))
		})
	}
}

func checkParagraphs(t failer, d *document) {
	lines := map[*pdfua.Element]map[int]map[float64]bool{} // of a paragraph, by page
	for i, page := range d.pages {
		for _, m := range runs(page) {
			e := pdfua.ContentOf(m.owner).Element
			if e.Tag != pdfua.P {
				continue
			}
			if lines[e] == nil {
				lines[e] = map[int]map[float64]bool{}
			}
			if lines[e][i] == nil {
				lines[e][i] = map[float64]bool{}
			}
			lines[e][i][m.y] = true
		}
	}
	for _, pages := range lines {
		for i, ys := range pages {
			if len(pages) > 1 && len(ys) < 2 {
				t.Errorf("page %d has one line of a paragraph that has more elsewhere", i+1)
			}
		}
	}
}

// TestRandomPapers sets papers of blocks in any order.
func TestRandomPapers(t *testing.T) {
	word := rapid.StringMatching(`[A-ZŴŁ]?[a-z0-9ŷę/-]{1,12}[,.:]?|[a-z]{40,60}`)
	sentence := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(word, 1, 90).Draw(t, "sentence"), " ")
	})
	rapid.Check(t, func(t *rapid.T) {
		var nodes []ast.Node
		heads := 0
		for n := range rapid.IntRange(1, 40).Draw(t, "blocks") {
			words := sentence.Draw(t, "words")
			var node ast.Node
			switch rapid.IntRange(0, 8).Draw(t, "kind") {
			case 0:
				heads++
				node = heading(rapid.IntRange(2, 4).Draw(t, "level"), strconv.Itoa(heads), fmt.Sprintf("h%d", n), start(words, 60))
			case 1:
				node = list('-', item(para("", text(words)), list('.', item(para("", text(words))))), item(para("", text(words))))
			case 2:
				node = with(ast.NewBlockquote(), para("", text(words)))
			case 3:
				node = &paper.KeyFigures{Figures: []paper.KeyFigure{{Value: "12", Label: start(words, 40)}, {Value: "3,456.7", Label: "label", Note: start(words, 90)}}}
			case 4:
				node = fig(&figure.Figure{ID: fmt.Sprintf("f%d", n), Label: "Table", Title: words, Notes: []string{words}, Table: figure.Table{Columns: columns("A", "#B"), Rows: []figure.Row{row(words, "1"), row("x", "2"), row("y", "3")}}})
			case 5:
				node = &paper.Facts{Facts: []paper.Fact{{Name: "Name", Text: words}, {Name: start(words, 50), Text: "text"}}}
			default:
				node = para(rapid.SampledFrom([]string{"", "1.1", "10.12.3"}).Draw(t, "number"), text(words))
			}
			nodes = append(nodes, node)
		}
		p := newPaper(append([]ast.Node{&paper.PageBreak{}}, nodes...)...)
		d, err := lay(single(p), testOptions)
		if err != nil {
			t.Fatalf("%v", err)
		}
		checkPages(t, d)
		checkParagraphs(t, d)
		checkUnparted(t, d)
		_, want := expectedText(p)
		if got := compact(treeText(d)); !strings.HasSuffix(got, compact(want)) {
			t.Errorf("paper reads\n%s\nwant\n%s", got, compact(want))
		}
	})
}

// start is the first characters of a text.
func start(text string, n int) string {
	runes := []rune(text)
	return string(runes[:min(n, len(runes))])
}

// content is the words of a document's content, in an order.
type content struct {
	order []*pdfua.Content
	words map[*pdfua.Content]string
}

// onPages is the content in the order of the pages.
func onPages(d *document) content {
	c := content{words: map[*pdfua.Content]string{}}
	for _, page := range d.pages {
		for _, m := range runs(page) {
			of := pdfua.ContentOf(m.owner)
			if _, met := c.words[of]; !met {
				c.order = append(c.order, of)
			}
			c.words[of] += m.text()
		}
	}
	return c
}

// inTree is the content in the order of the structure, and which of it is in groups:
// these may stand further on than what comes after them.
func inTree(d *document) (c content, grouped map[*pdfua.Content]bool) {
	c, grouped = content{words: onPages(d).words}, map[*pdfua.Content]bool{}
	var read func(e *pdfua.Element, group bool)
	read = func(e *pdfua.Element, group bool) {
		for _, kid := range e.Kids {
			switch kid := kid.(type) {
			case *pdfua.Element:
				read(kid, group || kid.Tag == pdfua.Div)
			case *pdfua.Content:
				c.order = append(c.order, kid)
				grouped[kid] = group
			}
		}
	}
	read(d.tree.Root, false)
	return c, grouped
}

// text is the words of the content for which keep holds.
func (c content) text(keep func(*pdfua.Content) bool) string {
	var b strings.Builder
	for _, of := range c.order {
		if keep(of) {
			b.WriteString(c.words[of])
		}
	}
	return b.String()
}

// treeText is a document's words in the order of its structure.
func treeText(d *document) string {
	c, _ := inTree(d)
	return c.text(func(*pdfua.Content) bool { return true })
}

// difference is where two texts begin to differ, as each goes on.
func difference(a, b string) [2]string {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return [2]string{start(a[n:], 80), start(b[n:], 80)}
}

// TestTreeIsReadAsThePagesAre compares the structure's order with that of the
// marks on the pages: of the text, and of the figures, which may have moved on.
func TestTreeIsReadAsThePagesAre(t *testing.T) {
	for name, make := range testPapers(t) {
		t.Run(name, func(t *testing.T) {
			d := layOut(t, make())
			pages := onPages(d)
			tree, grouped := inTree(d)
			figure := func(c *pdfua.Content) bool { return grouped[c] }
			text := func(c *pdfua.Content) bool { return !grouped[c] }
			if got, want := pages.text(text), tree.text(text); got != want {
				t.Errorf("the pages' text differs from the tree's at %q", difference(got, want))
			}
			if got, want := pages.text(figure), tree.text(figure); got != want {
				t.Errorf("the pages' figures differ from the tree's at %q", difference(got, want))
			}
		})
	}
}

func TestParagraphsStandApart(t *testing.T) {
	d := layOut(t, newPaper(&paper.PageBreak{}, para("", text("one")), para("", text("two"))))
	marks := runs(d.pages[1])
	if got, want := marks[1].y-marks[0].y, 1.5*bodyLeading; got < want-0.01 || got > want+0.01 {
		t.Errorf("two paragraphs of a line are %.2f apart, want %.2f", got, want)
	}
	if top := marks[0].y - bodyStyle.baseline(); top < margin-0.01 || top > margin+0.01 {
		t.Errorf("a page starts at %.2f, want %.2f", top, margin)
	}
}

// TestStructure spells out the tree of a paper with one of each.
func TestStructure(t *testing.T) {
	c := sampleChart()
	table := figure.Table{Columns: columns("A", "#B"), Rows: []figure.Row{row("x", "")}}
	d := layOut(t, newPaper(
		&paper.PageBreak{},
		heading(2, "1", "h", "One"),
		para("1.1", text("see "), linkTo("#f", "Figure 1"), text(" here")),
		para("1.2", text("more")),
		list('-', item(para("", text("item")))),
		heading(3, "1.1", "hh", "Below"),
		fig(&figure.Figure{ID: "f", Label: "Figure 1", Title: "T", Sentence: "It rises.", Chart: c, Table: table, Notes: []string{"note"}}),
		heading(2, "2", "hhh", "Two"),
		fig(&figure.Figure{ID: "g", Label: "Table 1", Title: "T", Subtitle: "S", Table: table}),
	))
	table1 := []string{"Table", " Caption", "  P", "  P", " THead", "  TR", "   TH", "   TH", " TBody", "  TR", "   TH", "   TD"}
	want := []string{
		"Document", " P", " H1",
		" Sect", "  H2",
		"  TOC", "   TOCI", "    Reference", "     Link", "    TOC", "     TOCI", "      Reference", "       Link", "   TOCI", "    Reference", "     Link",
		" Sect", "  H2",
		"  L", "   LI", "    Lbl", "    LBody", "     P", "      Link", "   LI", "    Lbl", "    LBody", "     P",
		"  L", "   LI", "    Lbl", "    LBody", "     P",
		"  Sect", "   H3", "   Div", "    Figure", "     Caption", "      P", "    P",
		"    Table", "     THead", "      TR", "       TH", "       TH", "     TBody", "      TR", "       TH", "       TD", "    Note",
		" Sect", "  H2", "  Div",
	}
	for _, tag := range table1 {
		want = append(want, "   "+tag)
	}
	got := strings.Split(strings.TrimSpace(strings.ReplaceAll(d.tree.String(), "  ", " ")), "\n")
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("structure (-want +got):\n%s", diff)
	}
	d.tree.Root.Walk(func(e *pdfua.Element, _ int) {
		switch {
		case e.Tag == pdfua.TH && e.Scope == "":
			t.Error("a TH has no scope")
		case e.Tag == pdfua.Figure && e.Alt != "Bar chart: T. Described below.":
			t.Errorf("alternative text %q", e.Alt)
		case e.Tag == pdfua.Note && e.ID != "f-note-1":
			t.Errorf("note has ID %q", e.ID)
		}
	})
	if _, err := paint(d, testOptions.Date); err != nil {
		t.Fatal(err)
	}
	d.tree.Root.Walk(func(e *pdfua.Element, _ int) {
		if b := e.BBox; e.Tag == pdfua.Figure && (b.Right-b.Left < 400 || b.Top <= b.Bottom || b.Bottom < margin) {
			t.Errorf("figure's box %+v", b)
		}
	})
}

// TestChartIsSqueezedOntoThePage sets more and more text above a chart: where
// the chart only just fails to fit it gives way a little, else it moves on.
func TestChartIsSqueezedOntoThePage(t *testing.T) {
	c := sampleChart()
	squeezed := map[bool]int{}
	for lines := 5; lines < 45; lines++ {
		nodes := []ast.Node{&paper.PageBreak{}}
		for range lines {
			nodes = append(nodes, para("", text("A line.")))
		}
		nodes = append(nodes, fig(&figure.Figure{ID: "f", Title: "T", Sentence: "It rises.", Chart: c}))
		d := layOut(t, newPaper(nodes...))
		checkPages(t, d)
		for _, m := range slices.Concat(d.pages[1].marks, d.pages[len(d.pages)-1].marks) {
			if p, ok := m.shape.(*picture); ok {
				width := p.drawing.Width * p.scale
				squeezed[p.scale < fullScale]++
				if p.scale < (1-mostSqueezed)*fullScale || m.x < margin || m.x+width > a4Short-margin {
					t.Errorf("%d lines above: the chart is %.0f wide at %.0f", lines, width, m.x)
				}
			}
		}
	}
	if squeezed[true] == 0 || squeezed[false] == 0 {
		t.Errorf("charts squeezed or not: %v", squeezed)
	}
}

// TestRowsThatGoOnAreNamed sets a row of several pages: each has its name, once read.
func TestRowsThatGoOnAreNamed(t *testing.T) {
	for n := 1500; n < 1560; n += 4 {
		d := layOut(t, rowsPaper(3, row("short", "text", "1"), row("long row", words("w", n), "1"), row("next", "text", "2")))
		checkPages(t, d)
		named := 0
		for i, p := range d.pages {
			text, names := 0, 0
			for _, m := range p.marks {
				if run, is := m.shape.(*textRun); is {
					text += strings.Count(run.text, "w1")
					names += strings.Count(run.text, "long row")
				}
			}
			if text > 0 {
				if named++; names != 1 {
					t.Errorf("%d words: page %d names the row %d times", n, i+1, names)
				}
			}
		}
		if named < 2 || strings.Count(treeText(d), "long row") != 1 {
			t.Errorf("%d words: the row is on %d pages, and read %d times", n, named, strings.Count(treeText(d), "long row"))
		}
	}
}

// TestTallRows sets rows of about half a page, which fit by two, or by one
// once a repeated head takes its room.
func TestTallRows(t *testing.T) {
	for n := 180; n < 320; n += 4 {
		var rows []figure.Row
		for r := range 4 {
			rows = append(rows, row(fmt.Sprintf("ref%d", r), words(fmt.Sprintf("row%d_", r), n), "1"))
		}
		checkPages(t, layOut(t, rowsPaper(3, rows...)))
	}
}
