package htmlout

import (
	"fmt"
	"html/template"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"boardpack/generator/figure"
	"boardpack/generator/paper"
	"boardpack/generator/story"
)

// ListPath is where the list of an edition's intentions stands, its first part.
const ListPath = "list.html"

// mostStories is how many intentions one page shows.
const mostStories = 5000

// Listing is where the pages of an edition find its intentions. Nil where it has no
// list of them.
type Listing struct {
	list    *story.List
	anchors map[string]string // by reference
	chosen  map[string]bool   // the fields by which the page chooses
}

// NewListing is that of a list; nil of an empty one.
func NewListing(list *story.List) *Listing {
	if list == nil || len(list.Stories) == 0 {
		return nil
	}
	l := &Listing{list, make(map[string]string, len(list.Stories)), map[string]bool{}}
	for _, k := range list.Choices() {
		l.chosen[list.Fields[k].Name] = true
	}
	for k, s := range list.Stories {
		l.anchors[s.Reference] = partPath(k/mostStories) + "#" + fragment(storyID(s.Reference))
	}
	return l
}

// partPath is where a part of the list stands: no paper has a point in its name.
func partPath(part int) string {
	if part == 0 {
		return ListPath
	}
	return fmt.Sprintf("list.%d.html", part+1)
}

// storyID is a reference as the id of an element, which has no white space. The pages'
// own ids begin with "page.".
func storyID(reference string) string {
	var b strings.Builder
	for k, r := range reference {
		if unicode.IsSpace(r) || r == '%' || k == 4 && strings.HasPrefix(reference, "page.") {
			fmt.Fprintf(&b, "%%%02X", string(r))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// fragment is an id as the end of an address.
func fragment(id string) string { return strings.ReplaceAll(id, "%", "%25") }

func (l *Listing) known(reference string) bool { return l != nil && l.anchors[reference] != "" }

// linked is a text with its references as links. The pieces are its own from then on: the
// mark after a reference goes into the box that keeps the two on one line.
func (l *Listing) linked(pieces []story.Piece) string {
	var b strings.Builder
	for k, p := range pieces {
		if !p.Names {
			b.WriteString(said(p.Text))
			continue
		}
		link := `<a href="` + escape(l.anchors[p.Text]) + `">` + escape(p.Text) + "</a>"
		if k+1 < len(pieces) && !pieces[k+1].Names {
			next := &pieces[k+1].Text
			if rest := strings.TrimLeft(*next, closing); rest != *next {
				link = `<span class="board-held">` + link + (*next)[:len(*next)-len(rest)] + "</span>"
				*next = rest
			}
		}
		b.WriteString(link)
	}
	return b.String()
}

// text is a text with its references as links.
func (l *Listing) text(words string) string {
	if l == nil {
		return said(words)
	}
	return l.linked(story.Mentions(words, l.known))
}

// cell is a cell's text: a number leads to what it counts, where the list has just that.
// In several parts, no page has all.
func (l *Listing) cell(column figure.Column, cell figure.Cell) string {
	text := cell.Text()
	switch behind := cell.Behind; {
	case l == nil || text == "":
	case behind != nil:
		if to := l.to(behind); to != "" {
			return `<a href="` + escape(to) + `">` + escape(text) + "</a>"
		}
	case !cell.Numeric():
		return l.linked(story.Cell(column, cell, l.known))
	}
	return said(text)
}

// to is the address of the list with just what is behind a number or a mark; empty where
// no page has just that.
func (l *Listing) to(behind *figure.Behind) string {
	switch {
	case l == nil || len(l.list.Stories) > mostStories:
		return ""
	case behind.Only == nil:
		if l.list.Count(behind.Filter) != behind.Count {
			return ""
		}
		return l.choosing(behind.Filter)
	case slices.ContainsFunc(behind.Only, func(reference string) bool { return !l.known(reference) }):
		return ""
	case len(behind.Only) == 1:
		return l.anchors[behind.Only[0]]
	}
	return ListPath + "#" + url.Values{"Only": behind.Only}.Encode()
}

// choosing is the address of the list with a filter. What holds of all that the list has
// need not be asked for.
func (l *Listing) choosing(filter figure.Filter) string {
	asked := figure.Filter{}
	for name, term := range filter {
		if l.chosen[name] {
			asked[name] = term
		}
	}
	if len(asked) == 0 {
		return ListPath
	}
	return ListPath + "#" + asked.String()
}

// linking lets templates link references.
type linking struct {
	titling
	list  *Listing
	paper *paper.Paper // whose figures words name
	page  string       // where they stand; empty for this one
}

// titling lets templates keep together what belongs together.
type titling struct{}

// Linked is a text with its references as links.
func (l linking) Linked(words string) template.HTML {
	parts := l.paper.References(words)
	if parts == nil {
		return template.HTML(l.list.text(words))
	}
	var b strings.Builder
	for _, part := range parts {
		if part.To == "" {
			b.WriteString(l.list.text(part.Text))
		} else {
			b.WriteString(`<a href="` + escape(l.page+"#"+part.To) + `">` + said(part.Text) + "</a>")
		}
	}
	return template.HTML(b.String())
}

// Titled is the text of a title.
func (titling) Titled(words string) template.HTML { return template.HTML(said(words)) }

// mention is a place in the papers that names an intention.
type mention struct{ paper, path, label string }

// mentions are the figures that name each intention, paper by paper.
func (l *Listing) mentions(papers []*paper.Paper) map[string][]mention {
	all := map[string][]mention{}
	for _, p := range papers {
		for _, f := range p.Figures() {
			if f.Figure == nil || f.Figure.Label == "" {
				continue
			}
			here, met := mention{p.Title, p.Name + ".html#" + f.Figure.ID, f.Figure.Label}, map[string]bool{}
			for _, row := range f.Figure.Table.Rows {
				for k, cell := range row.Cells {
					for _, piece := range story.Cell(f.Figure.Table.Columns[k], cell, l.known) {
						if piece.Names && !met[piece.Text] {
							met[piece.Text] = true
							all[piece.Text] = append(all[piece.Text], here)
						}
					}
				}
			}
		}
	}
	return all
}
