// Package statement finds what papers say of measures in their authors' own words, and whether the
// data say otherwise.
package statement

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"

	"boardpack/generator/account"
	"boardpack/generator/block"
	"boardpack/generator/diag"
	"boardpack/generator/paper"
	"boardpack/generator/pattern"
	"boardpack/generator/record"
)

// Statement is what a paper says of a measure in its author's own words.
type Statement struct {
	Measure string // its name, in letters as the paper has them
	Field   string // of the relation measures: status, target, baseline or required
	Said    diag.Located

	after string   // what the sentence goes on with
	times []string // those that it speaks of
}

// In is what a paper's own words say of measures, those of hand-written tables last.
func In(p *paper.Paper, measures []*record.Measure) (all []Statement) {
	if len(measures) == 0 {
		return nil
	}
	known, folded := names(measures), foldedNames(measures)
	for _, passage := range passagesOf(p) {
		if passage.names(folded) {
			all = append(all, passage.states(known)...)
		}
	}
	for _, f := range p.Figures() {
		if spec, is := f.Spec.(*block.TableSpec); is {
			all = append(all, cellsState(spec, measures)...)
		}
	}
	return all
}

// names finds the measures' names in a text, the longest where one is part of another.
func names(measures []*record.Measure) pattern.Pattern {
	return sync.OnceValue(func() *regexp.Regexp {
		var all []string
		for _, m := range measures {
			all = append(all, regexp.QuoteMeta(m.Name))
		}
		slices.SortStableFunc(all, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
		return regexp.MustCompile(`(?i)` + strings.Join(all, "|"))
	})
}

// foldedNames are the measures' names without regard to the case of letters.
func foldedNames(measures []*record.Measure) (all []string) {
	for _, m := range measures {
		all = append(all, caseless(m.Name))
	}
	return all
}

// caseless is a text in which letters are the same that (?i) takes for the same.
func caseless(text string) string { return strings.ToLower(strings.ToUpper(text)) }

// cellsState are what the rows of a table say that a paper writes out: each of the measure
// whose name is one of its cells.
func cellsState(spec *block.TableSpec, measures []*record.Measure) (all []Statement) {
	for _, row := range spec.Rows {
		for _, m := range measures {
			if slices.ContainsFunc(row, func(cell diag.Located) bool { return strings.EqualFold(cell.Text, m.Name) }) {
				all = append(all, rowStates(spec.Columns, row, m.Name)...)
			}
		}
	}
	return all
}

func rowStates(columns, row []diag.Located, measure string) (all []Statement) {
	for k, cell := range row {
		field := ""
		if k < len(columns) {
			field = strings.ToLower(columns[k].Text)
		}
		switch {
		case slices.ContainsFunc(account.Statuses(), func(status string) bool { return strings.EqualFold(status, cell.Text) }):
			field = "status"
		case field != "target" && field != "baseline" && field != "required":
			continue
		}
		all = append(all, Statement{Measure: measure, Field: field, Said: cell})
	}
	return all
}
