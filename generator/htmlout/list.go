package htmlout

import (
	"encoding/json"
	"fmt"
	"html/template"
	"slices"
	"strings"

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
