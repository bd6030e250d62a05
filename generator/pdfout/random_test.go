package pdfout

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

// TestRandomTablesFit draws tables of any shape: nothing is cut, nothing overlaps or leaves
// the page, no letters are too small to read, no word is broken without a hyphen, and every
// cell is read once, in its row's order and in its column.
func TestRandomTablesFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := randomTable(t)
		d, err := lay(single(newPaper(&paper.PageBreak{}, fig(&figure.Figure{ID: "t", Title: "T", Table: table}))), testOptions)
		if err != nil {
			t.Fatalf("%v", err)
		}
		checkPages(t, d)
		checkLetters(t, d)
		var want [][]string
		for _, c := range table.Columns {
			want = append(want, []string{compact(c.Label)})
		}
		for _, row := range table.Rows {
			for i, c := range row.Cells {
				want[i] = append(want[i], compact(c.Text()))
			}
		}
		names := 1
		if table.Columns[0].Name == "reference" && len(table.Columns) > 2 {
			names = 2
		}
		if diff := gocmp.Diff(want, readColumns(t, d, names)); diff != "" {
			t.Errorf("columns (-want +got):\n%s", diff)
		}
	})
}

// randomTable has up to 40 columns of numbers, of words, or of both.
func randomTable(t *rapid.T) figure.Table {
	word := rapid.StringMatching(`[A-Za-z]{1,14}`)
	if rapid.Bool().Draw(t, "long words") {
		word = rapid.StringMatching(`[A-Za-z]{8,34}`)
	}
	heads := rapid.SliceOfN(word, 1, rapid.IntRange(1, 9).Draw(t, "words of a head"))
	prose := rapid.StringMatching(`([A-Za-z0-9ŵł/-]{1,30}( [a-z]{1,12}){0,8})?`)
	number := rapid.StringMatching(`([1-9][0-9]{0,2}(,[0-9]{3}){0,4}(\.[0-9]%)?)?`)
	table := figure.Table{Compact: rapid.Bool().Draw(t, "compact")}
	numbers := rapid.SampledFrom([]int{0, 5, 10}).Draw(t, "columns of numbers in ten")
	count, each := rapid.IntRange(1, 40).Draw(t, "columns"), rapid.IntRange(1, 12).Draw(t, "columns of a group")
	groups := rapid.SliceOfN(word, 40, 40).Draw(t, "groups")
	for i := range count {
		label := strings.Join(heads.Draw(t, "head"), " ")
		c := figure.Column{Label: label, Name: figure.Slug(label), Numeric: i > 0 && i%10 < numbers}
		if i > 0 && each > 1 {
			c.Group = groups[i/each]
		}
		table.Columns = append(table.Columns, c)
	}
	if rapid.Bool().Draw(t, "a list") && count > 1 {
		table.Columns[0].Name, table.Columns[1].Name = "reference", "title"
		table.Columns[1].Group = ""
	}
	for range rapid.IntRange(1, 30).Draw(t, "rows") {
		var cells []string
		for _, c := range table.Columns {
			of := prose
			if c.Numeric {
				of = number
			}
			cells = append(cells, of.Draw(t, "cell"))
		}
		r := row(cells...)
		r.Total = rapid.Bool().Draw(t, "total")
		table.Rows = append(table.Rows, r)
	}
	return table
}

// readColumns is what the document's tables say, by column from the head down. Of those
// after the first the columns that name the rows are left out once they are seen to be the
// same.
func readColumns(t *rapid.T, d *document, names int) (all [][]string) {
	said := onPages(d).words
	d.tree.Root.Walk(func(e *pdfua.Element, _ int) {
		if e.Tag != pdfua.Table {
			return
		}
		var columns [][]string
		e.Walk(func(row *pdfua.Element, _ int) {
			cells := elements(row)
			if row.Tag != pdfua.TR || cells[0].Columns > 0 { // heads over groups of columns
				return
			}
			for i, cell := range cells {
				if i == len(columns) {
					columns = append(columns, nil)
				}
				words := ""
				for _, kid := range cell.Kids {
					if c, is := kid.(*pdfua.Content); is {
						words += said[c]
					}
				}
				columns[i] = append(columns[i], compact(words))
			}
		})
		if all == nil {
			all = columns
			return
		}
		for i := range names {
			if !slices.Equal(columns[i], all[i]) {
				t.Errorf("a further table names its rows %q, the first %q", columns[i], all[i])
			}
		}
		all = append(all, columns[names:]...)
	})
	return all
}

func elements(of *pdfua.Element) (all []*pdfua.Element) {
	for _, kid := range of.Kids {
		if e, is := kid.(*pdfua.Element); is {
			all = append(all, e)
		}
	}
	return all
}

// checkLetters holds that no text is below 7 points, and that no word of letters goes on
// on another line without a hyphen.
func checkLetters(t failer, d *document) {
	words, breaks := map[*pdfua.Content]string{}, map[*pdfua.Content][]int{}
	for i, page := range d.pages {
		last := map[*pdfua.Content]mark{}
		for _, m := range page.marks {
			run, is := m.shape.(*textRun)
			if !is {
				continue
			}
			if run.style.size < 7 {
				t.Errorf("page %d: %q is set at %v", i+1, run.text, run.style.size)
			}
			of := pdfua.ContentOf(m.owner)
			if of == nil {
				continue
			}
			if before, went := last[of]; went && (!run.turned && before.y != m.y || run.turned && before.x != m.x) {
				breaks[of] = append(breaks[of], len(words[of]))
			}
			last[of] = m
			words[of] += run.text
		}
	}
	for of, text := range words {
		for _, at := range breaks[of] {
			if left, right := text[:at], text[at:]; wordEnds.MatchString(left) && wordBegins.MatchString(right) {
				t.Errorf("%q is broken at %d", text, at)
			}
		}
	}
}

// A break at a space or after a hyphen has no letters on both sides. What has other signs
// in it than these between letters is no word.
var (
	wordEnds   = regexp.MustCompile(`(^|[ \x{ad}])\pL+([-/_–]\pL+)*$`)
	wordBegins = regexp.MustCompile(`^\pL+([-/_–]\pL+)*($|[ \x{ad}])`)
)
