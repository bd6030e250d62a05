package generator

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"boardpack/generator/diag"
	"boardpack/generator/doubt"
	"boardpack/generator/paper"
	"boardpack/generator/pattern"
)

// Records are asked for what names a confidential intention; here the authors' own words
// are, in papers and in pack.yaml, where an edition prints them that does not see all.

// inQuestion are expressions, which a paper does not print as they stand: who leaves an
// intention out by its reference names it there.
var inQuestion = pattern.Of(`\{\{.*?\}\}|\{when=.*?\}|\b(?:where|when|value|expression):.*`)

// named finds what names a confidential intention in a paper's own text, line by line,
// or where it goes on from one line to the next.
func (p *pack) named(source paper.Source) diag.List {
	names := p.withheld()
	var told diag.List
	at := diag.Position{File: source.File}
	isTold := func(text string) bool {
		found := names.In(text)
		if found == nil {
			return false
		}
		sought := found.Of.Reference
		if found.By == "title" {
			sought = found.Of.Title
		}
		place := at
		place.Column = 1 + utf8.RuneCountInString(text[:max(0, strings.Index(strings.ToLower(text), strings.ToLower(sought)))])
		told = append(told, doubt.Named(place, "the paper", found))
		return true
	}
	former, values := "", false
	for line := range bytes.Lines(source.Text) {
		at.Line++
		text := strings.TrimRight(string(line), "\r\n")
		if text != "" && text[0] != ' ' {
			values = text == "values:"
		}
		if values {
			continue
		}
		text = inQuestion().ReplaceAllStringFunc(text, func(said string) string { return strings.Repeat("\u00b7", utf8.RuneCountInString(said)) })
		if isTold(text) || former != "" && isTold(former+" "+text) || strings.TrimSpace(text) == "" {
			former = ""
			continue
		}
		former = text
	}
	return p.weighed(told)
}

// namedInSettings finds it in what pack.yaml has each page say.
func (p *pack) namedInSettings() diag.List {
	var found diag.List
	tell := func(said diag.Located, what string) {
		if named := p.withheld().In(said.Text); named != nil {
			found = append(found, doubt.Named(said.At, what, named))
		}
	}
	for _, e := range p.set.Editions {
		if e.hides() || e.Each.Text != "" {
			tell(e.Audience, "audience")
		}
	}
	for what, said := range map[string]diag.Located{"name": p.set.Name, "notice": p.set.Notice, "header": p.set.Brand.Header} {
		tell(said, what)
	}
	return p.weighed(found).Sorted()
}

// weighed are findings as the pack says that they weigh.
func (p *pack) weighed(found diag.List) diag.List {
	var known diag.List // told where the records are doubted
	return p.set.doubts(&known).Apply(found)
}
