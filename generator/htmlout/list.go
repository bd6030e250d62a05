package htmlout

import (
	"encoding/json"
	"fmt"
	"html/template"
	"slices"
	"strings"
	"unicode/utf8"

	"boardpack/generator/paper"
	"boardpack/generator/story"
	"boardpack/generator/wording"
)

// mostFirst is how many choices stand above the others.
const mostFirst = 4

// choice is a field by which the intentions can be chosen.
type choice struct {
	story.Field
	Blanks bool // some have no word of it
}

// List writes the page of an edition's intentions, and after it those of its further
// parts; none without a list. Papers are those that name them.
func List(site Site, papers []*paper.Paper) ([]Page, error) {
	const title = "Find an intention"
	if site.List == nil {
		return nil, nil
	}
	around := site.shell(site.window(title), []target{{"index.html", site.Pack}}, forList())
	around.Band = site.Band
	list := site.List.list
	fields := list.Choices()
	var choices []choice
	for _, k := range fields {
		blank := slices.ContainsFunc(list.Stories, func(s story.Story) bool { return len(s.Words[k]) == 0 })
		choices = append(choices, choice{list.Fields[k], blank})
	}
	var pages []Page
	mentions := site.List.mentions(papers)
	parts, stories := site.List.parts()
	var shorthand *paper.Shorthand
	if len(papers) > 0 {
		shorthand = papers[0].Shorthand
	}
	for k := range stories {
		words, err := json.Marshal(wordsOf(stories[k], fields))
		if err != nil {
			return nil, fmt.Errorf("words of the list: %w", err)
		}
		html, err := render("list", struct {
			shell
			Heading, Opening, File string
			Abbreviations          string // what those on the page are short for
			Long                   bool   // a browser need not lay it out as a whole
			Segments               []story.Meaning
			Parts                  []part
			First, More, All       []choice
			Body                   template.HTML
			Places                 template.JS
		}{
			around, title, site.List.opening(), fileOf(site.Mark), shorthand.Abbreviations(site.List.texts(stories[k])), len(stories[k]) > mostRows, site.List.list.Segments, at(parts, k),
			choices[:min(len(choices), mostFirst)], choices[min(len(choices), mostFirst):], choices,
			template.HTML(around.hold(site.List.body(stories[k], mentions))), template.JS(around.hold(string(words))),
		})
		if err != nil {
			return nil, err
		}
		pages = append(pages, Page{partPath(k), html})
	}
	return pages, nil
}

// parts are those of a list that one page cannot hold, none where it can, and the
// intentions of each page.
func (l *Listing) parts() (parts []part, stories [][]story.Story) {
	stories = slices.Collect(slices.Chunk(l.list.Stories, mostStories))
	for k := 0; k < len(stories) && len(stories) > 1; k++ {
		first := k * mostStories
		parts = append(parts, part{Path: partPath(k), Words: fmt.Sprintf("Intentions %s to %s: %s to %s", wording.Grouped(first+1), wording.Grouped(first+len(stories[k])),
			stories[k][0].Reference, stories[k][len(stories[k])-1].Reference)})
	}
	return parts, stories
}

// opening says what the list holds.
func (l *Listing) opening() string {
	programmes := map[string]bool{}
	for _, s := range l.list.Stories {
		programmes[s.Programme] = true
	}
	return fmt.Sprintf("%s in %s%s. Open one to read more about it.%s%s", counted(len(l.list.Stories), "intention"), counted(len(programmes), "programme"), l.stand(), l.blanks(), l.explained())
}

// blanks says what an empty cell means, where there is one: it is a dash in cards.
func (l *Listing) blanks() string {
	for k, field := range l.list.Fields {
		if field.Column && slices.ContainsFunc(l.list.Stories, func(s story.Story) bool { return len(s.Words[k]) == 0 }) {
			return " Where nothing is recorded a cell is empty or has a dash."
		}
	}
	return ""
}

// explained are the sentences that tell what words are which the intentions have.
func (l *Listing) explained() (said string) {
	for _, field := range l.list.Fields {
		for _, word := range field.Words {
			if word.Explained != "" {
				said += " " + word.Explained
			}
		}
	}
	return said
}

// stand says how the intentions stand, where not all stand alike: a paper may count some
// of them alone.
func (l *Listing) stand() string {
	for _, by := range story.Standings {
		if field := slices.IndexFunc(l.list.Fields, func(f story.Field) bool { return f.Name == by.Field && len(f.Words) > 0 }); field >= 0 {
			return l.parted(field, by.None)
		}
	}
	return ""
}

// parted counts the intentions by their words of a field; empty where all have one word.
func (l *Listing) parted(field int, none string) string {
	var said []string
	count := func(words string, has func(story.Story) bool) {
		n := 0
		for _, s := range l.list.Stories {
			if has(s) {
				n++
			}
		}
		if n > 0 {
			said = append(said, wording.Grouped(n)+" "+words)
		}
	}
	for k, word := range l.list.Fields[field].Words {
		count(wording.Lower(word.Shown), func(s story.Story) bool { return slices.Contains(s.Words[field], k) })
	}
	count(none, func(s story.Story) bool { return len(s.Words[field]) == 0 })
	if len(said) < 2 {
		return ""
	}
	return ": " + wording.List(said)
}

func counted(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return wording.Grouped(n) + " " + one + "s"
}

// fileOf is what a download of the list is saved as.
func fileOf(mark string) string {
	if mark == "" {
		return "intentions.csv"
	}
	return "intentions-" + strings.ToLower(mark) + ".csv"
}

// wordsOf are the places of each intention's words in the choices: a number for one word,
// a list for none or several.
func wordsOf(stories []story.Story, fields []int) [][]any {
	all := make([][]any, len(stories))
	for i, s := range stories {
		all[i] = make([]any, len(fields))
		for k, field := range fields {
			switch words := s.Words[field]; len(words) {
			case 0:
				all[i][k] = []int{}
			case 1:
				all[i][k] = words[0]
			default:
				all[i][k] = words
			}
		}
	}
	return all
}

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
	var b strings.Builder
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
		fmt.Fprintf(&b, `<section><h2 class="nhsuk-heading-m">%s <small>%s</small></h2>`+"\n"+`<table class="board-list__table" aria-label="%s">`+"\n", said(name), counted(last-first, "intention"), escape(name))
		b.WriteString(head + "</tr></thead>\n")
		for _, s := range stories[first:last] {
			l.row(&b, s, columns, mentions[s.Reference])
		}
		b.WriteString("</table></section>\n")
		first = last
	}
	return b.String()
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
func (l *Listing) row(b *strings.Builder, s story.Story, columns []int, mentions []mention) {
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
