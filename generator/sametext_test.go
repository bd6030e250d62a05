package generator

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"boardpack/generator/pdfcheck"
)

// passage is a stretch of a paper that is read in one go: a heading, a
// paragraph, a cell. Kind is the PDF's tag, P for all that is neither a heading
// nor a cell.
type passage struct{ Kind, Text string }

// TestPDFAndPageSayTheSame compares each paper's two forms passage by passage
// and cell by cell: the same words in the same order.
func TestPDFAndPageSayTheSame(t *testing.T) {
	t.Parallel()
	for name, paper := range papers(t) {
		t.Run(name, func(t *testing.T) {
			elements := readPDF(t, paper.pdf)
			tagged := tagPassages(nil, elements)
			main := find(parse(t, paper.page), "id", "page.main")
			shown := pagePassages(nil, main)
			// Before the title stand the organisation in one, the meeting in the other.
			tagged, shown = fromTitle(tagged), fromTitle(shown)
			if len(shown) < 50 {
				t.Errorf("only %d passages on the page", len(shown))
			}
			if diff := cmp.Diff(shown, tagged); diff != "" {
				t.Errorf("page (-) and PDF (+) differ:\n%s", diff)
			}
		})
	}
}

// bothForms is a paper as PDF and as a page.
type bothForms struct{ pdf, page []byte }

// papers are all papers of the examples and the torture pack.
func papers(t *testing.T) map[string]bothForms {
	t.Helper()
	made := map[string]bothForms{}
	torture, err := tortureOut()
	if err != nil {
		t.Fatal(err)
	}
	for _, files := range []map[string][]byte{outFiles(t), torture} {
		for name, data := range files {
			if paper, ok := strings.CutSuffix(name, ".pdf"); ok && path.Base(name) != packPDF {
				made[paper] = bothForms{data, files[paper+".html"]}
			}
		}
	}
	if len(made) < 2 {
		t.Fatalf("only %d papers", len(made))
	}
	return made
}

func fromTitle(list []passage) []passage {
	return list[max(0, slices.IndexFunc(list, func(p passage) bool { return p.Kind == "H1" })):]
}

// add appends a passage with its words apart by single spaces. Soft hyphens
// show where a word may be cut, and are not read.
func add(list []passage, kind, text string) []passage {
	text = strings.Join(strings.Fields(strings.ReplaceAll(text, "\u00ad", "")), " ")
	if text == "" && kind == "P" {
		return list
	}
	return append(list, passage{kind, text})
}

// bullets are those of lists, which a page's reader draws by itself.
var bullets = []string{"•", "–", "▪"}

// tagPassages reads a PDF's elements. The contents list, and what is inside a
// picture, stand on the page in another form.
func tagPassages(list []passage, elements []pdfcheck.Element) []passage {
	for i, e := range elements {
		switch e.Tag {
		case "TOC":
		case "H1", "H2", "H3", "H4", "TH", "TD":
			if e.Tag != "H2" || i+1 == len(elements) || elements[i+1].Tag != "TOC" { // the heading of the list
				list = add(list, e.Tag, e.Text)
			}
		case "P", "Note":
			list = add(list, "P", e.Text)
		case "Figure":
			list = tagPassages(list, slices.DeleteFunc(slices.Clone(e.Kids), func(k pdfcheck.Element) bool { return k.Tag != "Caption" }))
		case "LI":
			list = item(list, e)
		case "LBody":
			if len(e.Kids) == 0 || e.Kids[0].Tag == "Span" {
				list = add(list, "P", e.Text)
			} else {
				list = tagPassages(list, e.Kids)
			}
		default:
			list = tagPassages(list, e.Kids)
		}
	}
	return list
}

// item reads an item of a list. The number of a numbered paragraph is a part of
// its first passage, as it is on the page; the name of a fact is one of its
// own; a bullet or the number of a list's item is the page's to show.
func item(list []passage, e pdfcheck.Element) []passage {
	var label string
	kids := e.Kids
	if len(kids) > 0 && kids[0].Tag == "Lbl" {
		label, kids = strings.TrimSpace(kids[0].Text), kids[1:]
	}
	at := len(list)
	list = tagPassages(list, kids)
	switch {
	case label == "" || slices.Contains(bullets, label) || itemNumber.MatchString(label):
	case paragraphNumber.MatchString(label) && at < len(list):
		list[at].Text = label + " " + list[at].Text
	default:
		list = slices.Insert(list, at, passage{"P", label})
	}
	return list
}

var (
	itemNumber      = regexp.MustCompile(`^\d+[.)]$`)
	paragraphNumber = regexp.MustCompile(`^\d+(\.\d+)+$`)
)

// pagePassages reads what a page says, but for what helps to move about in it.
func pagePassages(list []passage, n *html.Node) []passage {
	for child := range n.ChildNodes() {
		switch kind := leaf(child); {
		case child.Type != html.ElementNode || helps(child):
		case kind != "":
			list = add(list, kind, words(child))
		default:
			list = pagePassages(list, child)
		}
	}
	return list
}

// leaf is the kind of passage that an element is; empty for one that holds
// others.
func leaf(n *html.Node) string {
	switch n.Data {
	case "h1", "h2", "h3", "h4", "th", "td":
		return strings.ToUpper(n.Data)
	case "p", "dt", "dd":
		return "P"
	}
	for class := range strings.FieldsSeq(attribute(n, "class")) {
		switch class {
		case "board-caption__words":
			if attribute(n, "id") != "" { // of data in an annex, whose words are in one piece
				return "P"
			}
		case "board-caption__title", "board-caption__subtitle", "board-sentence",
			"board-key-figure__value", "board-key-figure__label", "board-key-figure__note":
			return "P"
		}
	}
	return ""
}

// helps tells what is there to move about on the page, and pictures, whose text
// is their sentence.
func helps(n *html.Node) bool {
	switch n.Data {
	case "nav", "svg", "script", "summary":
		return true
	}
	for class := range strings.FieldsSeq(attribute(n, "class")) {
		switch class {
		case "nhsuk-u-visually-hidden", "board-download", "board-downloads":
			return true
		}
	}
	return false
}
