package pdfout

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"boardpack/generator/brand"
	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

// layout walks a paper's tree and makes strips of it. It measures by the
// typeface alone and knows nothing of how a PDF is written.
type layout struct {
	bundle  bundle
	paper   *paper.Paper // the one that is being laid out
	options Options
	tree    *pdfua.Tree

	strips     []*strip
	gap        float64        // wanted above the next strip
	below      float64        // wanted below a paragraph
	fresh      bool           // the next strip starts a page
	indent     float64        // of the text, from the left margin
	barrier    bool           // no figure moves beyond the next strip
	opens      bool           // the next strip starts an appendix
	section    bool           // the next strip starts a section
	landscape  bool           // the next strips need landscape pages
	parent     *pdfua.Element // of the next block
	sections   []*pdfua.Element
	numbered   *pdfua.Element // the list that the next numbered paragraph goes on with
	bars       []bar          // of the quotations that the next strip is in
	contents   contents
	figures    int               // that were set
	appendices bool              // the paper has got to them
	attached   map[string]bool   // files, by name
	homes      map[string]string // of the paper's references: the list that each has its entry in
	listing    string            // the figure whose table is being set
	annexed    bool              // it is set in an annex, away from its chart
	snug       bool              // rows of tables stand closer
	cutter     cutter            // of the text that is broken into lines
	err        error
}

// document is a paper laid out: its pages, and where its links lead.
type document struct {
	pages        []*page
	destinations map[string]destination
	tree         *pdfua.Tree
	look         brand.Look
	painted      pdfua.Painted
	shortens     bool // closer rows of tables would save a page, by their heights
}

// blocks and inlines know every kind of node that a bound paper can hold.
var (
	blocks  map[ast.NodeKind]func(*layout, ast.Node)
	inlines map[ast.NodeKind]func(*layout, ast.Node, span) []fragment
)

func init() { // the handlers use the maps, which a plain initialiser may not
	blocks = map[ast.NodeKind]func(*layout, ast.Node){
		ast.KindDocument:     (*layout).children,
		ast.KindList:         (*layout).list,
		ast.KindListItem:     (*layout).children,
		ast.KindBlockquote:   (*layout).quotation,
		paper.KindHeading:    (*layout).heading,
		paper.KindParagraph:  (*layout).paragraph,
		paper.KindFacts:      (*layout).facts,
		paper.KindKeyFigures: (*layout).keyFigures,
		paper.KindFigure:     (*layout).figure,
		paper.KindData:       (*layout).data,
		paper.KindPageBreak:  (*layout).pageBreak,
	}
	inlines = map[ast.NodeKind]func(*layout, ast.Node, span) []fragment{
		ast.KindEmphasis: (*layout).emphasis,
		ast.KindCodeSpan: (*layout).code,
		ast.KindLink:     (*layout).link,
		paper.KindText:   (*layout).words,
		paper.KindBreak:  (*layout).lineBreak,
	}
}

// lay makes the pages of a bundle. Where a part would end with a few lines on a page, and
// closer rows of tables save a page, it makes them so.
func lay(b bundle, options Options) (*document, error) {
	d, err := laid(b, options, false)
	if err != nil || !d.trails() || !d.shortens {
		return d, err
	}
	closer, err := laid(b, options, true)
	if err == nil && len(closer.pages) < len(d.pages) {
		return closer, nil
	}
	return d, err
}

func laid(b bundle, options Options, snug bool) (*document, error) {
	tree := pdfua.New(options.Language)
	l := &layout{bundle: b, options: options, tree: tree, snug: snug, below: halfLine, attached: map[string]bool{}}
	l.sections = []*pdfua.Element{tree.Root}
	l.parent = tree.Root
	l.paper = b.papers[0]
	l.masthead()
	for _, l.paper = range b.papers {
		l.homes = homesOf(l.paper)
		l.appendices = false
		if b.depth() > 0 {
			l.paperTitle()
		}
		l.block(l.paper.Root)
	}
	if l.err != nil {
		return nil, l.err
	}
	set := paginate(l.strips)
	d := &document{pages: set.pages, destinations: set.destinations, tree: tree, look: options.Look}
	if !snug && d.trails() {
		d.shortens = len(paginate(closer(l.strips)).pages) < len(d.pages)
	}
	l.contents.fill(set.destinations)
	l.furnish(d)
	return d, d.checkLinks()
}

// checkLinks finds internal links that lead nowhere.
func (d *document) checkLinks() error {
	for i, page := range d.pages {
		for _, link := range page.links {
			id, internal := strings.CutPrefix(link.target, "#")
			if _, known := d.destinations[id]; internal && !known {
				return fmt.Errorf("page %d: link to #%s, which the paper does not have", i+1, id)
			}
		}
	}
	return nil
}

func (l *layout) block(node ast.Node) {
	handle, known := blocks[node.Kind()]
	if !known {
		l.fail(fmt.Errorf("no layout for a %s", node.Kind()))
		return
	}
	handle(l, node)
}

func (l *layout) children(node ast.Node) {
	for child := node.FirstChild(); child != nil; child = child.NextSibling() {
		l.block(child)
	}
}

// fail keeps the first error.
func (l *layout) fail(err error) {
	if l.err == nil {
		l.err = err
	}
}

// checked returns a text as it can be set, or fails. The papers and records
// were checked when they were read, with the place of each fault; this keeps
// what slipped through from becoming an empty box on the page.
func (l *layout) checked(text string, s style) string {
	if !utf8.ValidString(text) {
		l.fail(fmt.Errorf("text %q is not UTF-8", text))
		return ""
	}
	if r, missing := s.face.Missing(text); missing {
		l.fail(fmt.Errorf("the font has no %q (%U), in %q", r, r, text))
		return ""
	}
	if strings.ContainsAny(text, "\t\r") {
		text = blanks.Replace(text)
	}
	return text
}

var blanks = strings.NewReplacer("\r\n", "\n", "\r", " ", "\t", " ")

// space asks for a gap above the next strip. Of several the widest counts.
func (l *layout) space(height float64) { l.gap = max(l.gap, height) }

// add appends a strip under the last one, with the gap that was asked for.
func (l *layout) add(s *strip) {
	s.gap, s.fresh, s.landscape = max(s.gap, l.gap), l.fresh, l.landscape
	s.barrier, s.opens, s.section = l.barrier, l.opens, l.section
	l.gap, l.fresh, l.barrier, l.opens, l.section = 0, false, false, false, false
	for _, bar := range l.bars {
		draw := func(height float64) *rule { return &rule{dy: height, width: 2, colour: groupColour} }
		s.put(pdfua.Decoration, bar.x, 0, draw(s.height))
		if n := len(l.strips); n > 0 && s.gap > 0 && slices.Contains(l.strips[n-1].bars, bar) {
			s.inGap = append(s.inGap, mark{owner: pdfua.Decoration, x: bar.x, y: -s.gap, shape: draw(s.gap)})
		}
	}
	s.bars = slices.Clone(l.bars)
	l.strips = append(l.strips, s)
}

// keep forbids a page break after the last strip.
func (l *layout) keep() {
	if n := len(l.strips); n > 0 {
		l.strips[n-1].keep = true
	}
}

// width is that of the text, from its indent to the right margin.
func (l *layout) width() float64 {
	full, _ := frame(l.landscape)
	return full - l.indent
}

// within runs do with another parent, and puts the parent back.
func (l *layout) within(parent *pdfua.Element, do func()) {
	outer := l.parent
	l.parent = parent
	do()
	l.parent = outer
}

// plain is the fragments of a text without markup.
func (l *layout) plain(text string, s style, owner pdfua.Owner) []fragment {
	return l.fragments(text, s, owner, nil)
}

// lines makes a strip of each line of text. At least two lines stay together
// at either side of a page break.
func (l *layout) lines(fragments []fragment, s style) {
	l.stand(breakLines(paired(l.chunks(fragments), l.width()), l.width()), s)
}

// title is lines as even as they can be in as few: none of a single word below a full one.
func (l *layout) title(fragments []fragment, s style) {
	l.stand(evenly(l.chunks(fragments), l.width()), s)
}

func (l *layout) stand(lines []line, s style) {
	for i, line := range lines {
		band := &strip{height: s.leading, goesOn: i < len(lines)-1, keep: len(lines) > 1 && (i == 0 || i == len(lines)-2)}
		band.line(line, l.indent, 0)
		l.add(band)
	}
}
