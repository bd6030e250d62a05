package htmlout

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"boardpack/generator/story"
)

// columns are the fields that stand beside the titles.
func (l *Listing) columns() []int {
	var columns []int
	for k, f := range l.list.Fields {
		if f.Column {
			columns = append(columns, k)
		}
	}
	return columns
}

// body is the intentions as tables, one for each programme.
func (l *Listing) body(stories []story.Story, mentions map[string][]mention) string {
	made, _ := written(func(b *bytes.Buffer) error {
		l.sections(b, stories, mentions)
		return nil
	})
	return made
}

func (l *Listing) sections(b *bytes.Buffer, stories []story.Story, mentions map[string][]mention) {
	columns := l.columns()
	head := `<thead><tr><th scope="col">Title</th><th scope="col">Programme</th><th scope="col">Reference</th>`
	for _, k := range columns {
		head += `<th scope="col"` + l.breadth(k) + ">" + escape(l.list.Fields[k].Label) + "</th>"
	}
	for first := 0; first < len(stories); {
		last := first
		for last < len(stories) && stories[last].Programme == stories[first].Programme {
			last++
		}
		name := stories[first].Programme
		fmt.Fprintf(b, `<section><h2 class="nhsuk-heading-m">%s <small>%s</small></h2>`+"\n"+`<table class="board-list__table"%s aria-label="%s">`+"\n", said(name), counted(last-first, "intention"), l.labels(columns), escape(name))
		b.WriteString(head + "</tr></thead>\n")
		for _, s := range stories[first:last] {
			l.row(b, s, columns, mentions[s.Reference])
		}
		b.WriteString("</table></section>\n")
		first = last
	}
}

// labels says of the cards of a phone that the names of their values are short, as an attribute;
// else nothing.
func (l *Listing) labels(columns []int) string {
	for _, k := range columns {
		if utf8.RuneCountInString(l.list.Fields[k].Label) > shortLabel {
			return ""
		}
	}
	return ` data-labels="short"`
}

// The lengths, in characters, by which a field has another column than a date does: the mean
// of words that need a wider one, and the longest of words and heading that fill a slim one.
const (
	wideWord = 18
	slimWord = 10
)

// breadth is the class of a column whose words are long, or all short, as an attribute; else
// nothing.
func (l *Listing) breadth(field int) string {
	letters, words, longest := 0, 0, utf8.RuneCountInString(l.list.Fields[field].Label)
	for _, s := range l.list.Stories {
		for _, word := range s.Words[field] {
			long := utf8.RuneCountInString(l.list.Fields[field].Words[word].Shown)
			letters, words, longest = letters+long, words+1, max(longest, long)
		}
	}
	switch {
	case words == 0:
		return ""
	case letters >= wideWord*words:
		return ` class="board-wide"`
	case longest <= slimWord:
		return ` class="board-slim"`
	}
	return ""
}

// row is an intention's line, and its story below: as wide as the columns that are seen, of
// which the programme's is none under its heading.
func (l *Listing) row(b *bytes.Buffer, s story.Story, columns []int, mentions []mention) {
	b.WriteString(`<tbody id="` + escape(storyID(s.Reference)) + `"><tr><th scope="row">` + said(s.Title) + "</th><td data-label=\"Programme\">" + escape(s.Programme) + "</td><td data-label=\"Reference\">" + escape(s.Reference) + "</td>")
	for _, k := range columns {
		var words []string
		for _, word := range s.Words[k] {
			words = append(words, l.list.Fields[k].Words[word].Shown)
		}
		b.WriteString(`<td data-label="` + escape(l.list.Fields[k].Label) + `">` + said(strings.Join(words, ", ")) + "</td>")
	}
	fmt.Fprintf(b, `</tr><tr><td colspan="%d"><details><summary>More about %s</summary>`, 2+len(columns), escape(s.Reference))
	l.tell(b, s, mentions)
	b.WriteString("</details></td></tr></tbody>\n")
}
