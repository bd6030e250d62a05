package generator

import (
	"bytes"
	"cmp"
	"iter"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"boardpack/generator/diag"
	"boardpack/generator/doubt"
	"boardpack/generator/paper"
	"boardpack/generator/pattern"
	"boardpack/generator/record"
)

// Records are asked for what names a confidential intention; here the authors' own words
// are, in papers and in pack.yaml, where an edition prints them that does not see all.

// inQuestion are expressions, which a paper does not print as they stand: who leaves an
// intention out by its reference names it there. asks begins one that may go on below.
var (
	inQuestion = pattern.Of(`\{\{.*?\}\}|\{when=.*?\}|\b(?:where|when|value|expression):.*`)
	asks       = pattern.Of(`^(?:values|where|when|value|expression):`)
)

// printed are a paper's lines by their numbers, without what it asks: of that there are
// so many other characters, that places stay.
func printed(source []byte) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		number, key := 0, -1 // how far the key of a question is indented, below which it goes on
		for line := range bytes.Lines(source) {
			number++
			text := strings.TrimRight(string(line), "\r\n")
			bare := strings.TrimLeft(text, " -")
			indent := len(text) - len(bare)
			switch {
			case key >= 0 && (bare == "" || indent > key):
				text = ""
			case asks().MatchString(bare):
				key = indent
			default:
				key = -1
			}
			text = inQuestion().ReplaceAllStringFunc(text, func(said string) string { return strings.Repeat("\u00b7", utf8.RuneCountInString(said)) })
			if !yield(number, text) {
				return
			}
		}
	}
}

// named finds what names a confidential intention in a paper's own text, line by line,
// or where it goes on from one line to the next.
func (p *pack) named(source paper.Source) diag.List {
	names := p.withheld()
	var told diag.List
	former := ""
	for number, text := range printed(source.Text) {
		if mark, sure := markedLine(text); mark != "" {
			told = append(told, markedPaper(diag.Position{File: source.File, Line: number, Column: 1}, mark, sure))
		}
		found := names.In(text)
		if found == nil && former != "" {
			found = names.In(former + " " + text)
		}
		former = text
		if found != nil {
			at := diag.Position{File: source.File, Line: number, Column: columnOf(found, text)}
			told, former = append(told, doubt.Named(at, "the paper", found)), ""
		} else if p.formerly != nil {
			if found = p.formerly.In(text); found != nil {
				at := diag.Position{File: source.File, Line: number, Column: columnOf(found, text)}
				told = append(told, doubt.FormerlyNamed(at, "the paper", found))
			}
		}
	}
	return p.weighed(told)
}

// surelyMarked are words of marks that no heading of a public paper is.
var surelyMarked = pattern.Of(`(?i)official.sensitive|confiden|not for (?:publication|release)|embargo|restricted`)

// ofCover is the key of a cover sheet, which is told by itself.
var ofCover = pattern.Of(`(?i)^confidential:\s*["']?(?:yes|no|true|false)\b`)

// markedLine is a line of a paper that is nothing but a mark, as OFFICIAL-SENSITIVE is, and
// whether it can be nothing else, as Part 2 can; blank for any other.
func markedLine(text string) (mark string, sure bool) {
	line := strings.Trim(text, " \t#>*_-|")
	if line == "" || ofCover().MatchString(line) || record.Marking(line, "") != line {
		return "", false
	}
	return line, surelyMarked().MatchString(line)
}

// markedPaper tells such a line in a paper that an edition has which does not see all.
func markedPaper(at diag.Position, mark string, sure bool) diag.Finding {
	var list diag.List
	list.Warnf(at, "paper-marked", "%s, alone on its line, may say that not everybody may read the paper, and an edition has it that does not see all", diag.Quoted(mark)).
		Hinted("take the paper out of that edition, or the line out of the paper")
	if sure {
		list[0].Severity = diag.Error
	}
	return list[0]
}

// columnOf is where a line says what it names; 1 where it began before.
func columnOf(found *doubt.Mention, line string) int {
	name := found.Of.Reference
	if found.By == "title" {
		name = found.Of.Title
	}
	line = strings.ToLower(line) // has as many characters
	return 1 + utf8.RuneCountInString(line[:max(0, strings.Index(line, strings.ToLower(name)))])
}

// naming makes a finding of what a text names.
type naming func(at diag.Position, what string, found *doubt.Mention) diag.Finding

// namedInSettings finds it in what pack.yaml has pages say and files be called, where an
// edition that does not see all may have it. Facts and rules are looked for where a paper
// prints them, since the Board's may.
func (p *pack) namedInSettings(names *doubt.Names, tells naming) diag.List {
	if names.None() {
		return nil
	}
	var found diag.List
	tell := func(said diag.Located, what string) {
		if named := names.In(said.Text); named != nil {
			found = append(found, tells(said.At, what, named))
		}
	}
	eachSaid(reflect.ValueOf(p.set), "", tell)
	for _, e := range p.set.Editions {
		if e.hides() || e.Each.Text != "" {
			eachSaid(reflect.ValueOf(e), "", tell)
		}
	}
	tell(diag.Located{Text: p.name, At: p.whole()}, "the name of the pack's folder") // files of patterns have no names there
	return p.weighed(found).Sorted()
}

// unprinted are keys of pack.yaml whose values no page or file has for them, and those that
// are looked at where they are used.
var unprinted = strings.Fields("columns values words lists given sheet bands latest column type times editions facts controls segment_rules approval_routes counts_all doubts selection")

// eachSaid visits the texts of settings that pages may say, by their keys.
func eachSaid(v reflect.Value, key string, visit func(said diag.Located, key string)) {
	if said, is := v.Interface().(diag.Located); is {
		visit(said, key)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for k := range v.NumField() {
			f := v.Type().Field(k)
			name, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
			if f.IsExported() && !slices.Contains(unprinted, name) {
				eachSaid(v.Field(k), cmp.Or(name, key), visit)
			}
		}
	case reflect.Slice:
		for k := range v.Len() {
			eachSaid(v.Index(k), key, visit)
		}
	}
}

// weighed are findings as the pack says that they weigh.
func (p *pack) weighed(found diag.List) diag.List {
	var known diag.List // told where the records are doubted
	return p.set.doubts(&known).Apply(found)
}
