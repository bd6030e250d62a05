package pdfout

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

var keep = flag.String("keep", "", "folder to write the test papers' PDFs to, for looking at them")

// testPapers are set by the tests of whole files.
func testPapers(t testing.TB) map[string]func() *paper.Paper {
	return map[string]func() *paper.Paper{
		"sample":  func() *paper.Paper { return samplePaper(t) },
		"torture": torturePaper,
	}
}

func TestSameInputSameBytes(t *testing.T) {
	for name, make := range testPapers(t) {
		t.Run(name, func(t *testing.T) {
			var files [2][]byte
			for i := range files {
				p := make()
				file, err := Render(p, testOptions)
				if err != nil {
					t.Fatal(err)
				}
				files[i] = file
			}
			if !bytes.Equal(files[0], files[1]) {
				t.Error("two renderings of one paper differ")
			}
			if *keep != "" {
				if err := os.WriteFile(filepath.Join(*keep, name+".pdf"), files[0], 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// streams returns the content stream of each page of a painted document, as pdfua joins
// it. It finds what gofpdf wrote of it by its own habit: a page's object is followed by
// that of its content.
func streams(t *testing.T, d *document, file []byte) [][]byte {
	t.Helper()
	var all [][]byte
	for i, part := range bytes.Split(file, []byte("<</Type /Page\n"))[1:] {
		_, data, _ := bytes.Cut(part, []byte("stream\n"))
		data, _, _ = bytes.Cut(data, []byte("endstream"))
		all = append(all, slices.Concat(data, d.painted.Marks[i]))
	}
	return all
}

// operatorsOf lists a content stream's words, a string counting as one.
func operatorsOf(content []byte) (words []string) {
	for i := 0; i < len(content); {
		switch c := content[i]; {
		case c == ' ' || c == '\n':
			i++
		case c == '(':
			for i++; content[i] != ')'; i++ {
				if content[i] == '\\' {
					i++
				}
			}
			i++
			words = append(words, "()")
		default:
			start := i
			for i < len(content) && !bytes.ContainsRune([]byte(" \n("), rune(content[i])) {
				i++
			}
			words = append(words, string(content[start:i]))
		}
	}
	return words
}

// painting are the operators that leave ink on the page.
var painting = map[string]bool{
	"S": true, "s": true, "f": true, "F": true, "f*": true, "B": true, "B*": true, "b": true, "b*": true,
	"Tj": true, "TJ": true, "'": true, "\"": true, "Do": true, "sh": true, "BI": true,
}

// TestNothingIsPaintedOutsideTheStructure scans the finished file.
func TestNothingIsPaintedOutsideTheStructure(t *testing.T) {
	for name, make := range testPapers(t) {
		t.Run(name, func(t *testing.T) {
			p := make()
			d := layOut(t, p)
			file, err := paint(d, testOptions.Date)
			if err != nil {
				t.Fatal(err)
			}
			pages := streams(t, d, file)
			if len(pages) != len(d.pages) {
				t.Fatalf("%d streams for %d pages", len(pages), len(d.pages))
			}
			sequences := treeSequences(t, d.tree)
			for i, content := range pages {
				depth, saved, painted := 0, 0, 0
				for _, word := range operatorsOf(content) {
					switch {
					case word == "BDC" || word == "BMC":
						depth++
						if depth > 1 {
							t.Errorf("page %d: a sequence in a sequence", i+1)
						}
					case word == "EMC":
						depth--
					case word == "q":
						saved++
					case word == "Q":
						saved--
					case painting[word]:
						painted++
						if depth != 1 {
							t.Errorf("page %d: %s outside any sequence", i+1, word)
						}
					}
				}
				if depth != 0 || saved != 0 || painted == 0 {
					t.Errorf("page %d: %d sequences and %d states are open at its end, %d marks", i+1, depth, saved, painted)
				}
				for id, tag := range sequences[i+1] {
					if open := fmt.Sprintf("/%s <</MCID %d>> BDC\n", tag, id); bytes.Count(content, []byte(open)) != 1 {
						t.Errorf("page %d: %q is not there once", i+1, open)
					}
				}
				if got := bytes.Count(content, []byte("/MCID ")); got != len(sequences[i+1]) {
					t.Errorf("page %d: %d sequences, the tree has %d", i+1, got, len(sequences[i+1]))
				}
			}
		})
	}
}

// treeSequences lists the marked-content sequences of each page from the tree.
func treeSequences(t *testing.T, tree *pdfua.Tree) map[int]map[int]pdfua.Tag {
	all := map[int]map[int]pdfua.Tag{}
	tree.Root.Walk(func(e *pdfua.Element, _ int) {
		for _, kid := range e.Kids {
			content, ok := kid.(*pdfua.Content)
			if !ok {
				continue
			}
			for _, s := range content.Sequences {
				if all[s.Page] == nil {
					all[s.Page] = map[int]pdfua.Tag{}
				}
				if _, twice := all[s.Page][s.MCID]; twice {
					t.Errorf("page %d: MCID %d is used twice", s.Page, s.MCID)
				}
				all[s.Page][s.MCID] = e.Tag
				if s.Span != nil {
					all[s.Page][s.MCID] = pdfua.SpanTag
				}
			}
		}
	})
	return all
}

// TestReadingOrderIsPageOrder holds that the structure leads through each page
// from its first mark to its last, so that readers who follow the page's own
// order hear the same. Only a row that is higher than a page is read cell by
// cell and stands line by line.
func TestReadingOrderIsPageOrder(t *testing.T) {
	for name, make := range testPapers(t) {
		t.Run(name, func(t *testing.T) {
			p := make()
			d := layOut(t, p)
			if _, err := paint(d, testOptions.Date); err != nil {
				t.Fatal(err)
			}
			next := map[int]int{} // the sequence expected on each page
			var read func(e *pdfua.Element)
			read = func(e *pdfua.Element) {
				for _, kid := range e.Kids {
					switch kid := kid.(type) {
					case *pdfua.Element:
						read(kid)
					case *pdfua.Content:
						for _, s := range kid.Sequences {
							if s.MCID != next[s.Page] && e.Tag != pdfua.TD && e.Tag != pdfua.TH {
								t.Errorf("page %d: sequence %d, of a %s, is read after %d", s.Page, s.MCID, e.Tag, next[s.Page]-1)
							}
							next[s.Page] = s.MCID + 1
						}
					}
				}
			}
			read(d.tree.Root)
			if len(next) != len(d.pages) {
				t.Errorf("marks on %d pages of %d", len(next), len(d.pages))
			}
		})
	}
}
