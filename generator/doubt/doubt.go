// Package doubt finds what is well formed and cannot be so, or hardly: it asks
// the records whether they agree with each other, with the calendar and with
// sense.
package doubt

import (
	"cmp"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/relation"
)

// Severities are what pack.yaml makes of doubts, by their codes: "error",
// "warning" or Off.
type Severities map[string]string

// Off has a doubt not told.
const Off = "off"

// inquiry is one look at a pack's records.
type inquiry struct {
	pack      *record.Pack
	relations []*relation.Relation // of the pack: those of all inquiries, so that rows are made once
	asAt      time.Time
	diag.List
}

// inquiries are what is asked of every pack.
var inquiries = []func(*inquiry){
	(*inquiry).confidences, (*inquiry).references, (*inquiry).severalReferences, (*inquiry).remade, (*inquiry).texts, (*inquiry).lists, (*inquiry).alike, (*inquiry).noIntentions, (*inquiry).twice,
	(*inquiry).days, (*inquiry).outdated, (*inquiry).standings, (*inquiry).histories,
	(*inquiry).risks, (*inquiry).amounts, (*inquiry).benefitsTwice,
	(*inquiry).shares, (*inquiry).fractions, (*inquiry).wholeFractions, (*inquiry).people, (*inquiry).beside, (*inquiry).baselines, (*inquiry).series,
}

// Check asks a pack's records, which are good one by one, what it doubts of
// them together. AsAt is the pack's day; zero where it has none. A row that has an
// error among those told already may lack a value for it, and is not doubted.
// What many rows have is told once, with their number.
func Check(pack *record.Pack, asAt time.Time, said Severities, told diag.List) diag.List {
	return gathered(firstOfEach(said.Apply(without(askAll(pack, asAt), told))))
}

// askAll asks all inquiries, several at a time, and tells what they find in the
// order of the inquiries.
func askAll(pack *record.Pack, asAt time.Time) diag.List {
	asked, free := make([]inquiry, len(inquiries)), make(chan bool, runtime.GOMAXPROCS(0))
	relations := pack.Relations()
	var running sync.WaitGroup
	for k, ask := range inquiries {
		asked[k] = inquiry{pack: pack, relations: relations, asAt: asAt}
		free <- true
		running.Go(func() {
			ask(&asked[k])
			<-free
		})
	}
	running.Wait()
	var all diag.List
	for _, q := range asked {
		all = append(all, q.List...)
	}
	return all
}

// without are the findings but for those of rows that have an error.
func without(list, told diag.List) diag.List {
	type row struct {
		file string
		line int
	}
	wrong := map[row]bool{}
	for _, f := range told {
		if f.Severity == diag.Error {
			wrong[row{f.File, f.Line}] = true
		}
	}
	return slices.DeleteFunc(list, func(f diag.Finding) bool { return wrong[row{f.File, f.Line}] })
}

// firstOfEach leaves of several doubts of one cell the first: they mostly have
// one cause.
func firstOfEach(list diag.List) diag.List {
	seen := map[diag.Position]bool{}
	return slices.DeleteFunc(list, func(f diag.Finding) bool {
		again := seen[f.Position]
		seen[f.Position] = true
		return again
	})
}

// Apply leaves out what is off, and has the others weigh what the pack says.
func (s Severities) Apply(list diag.List) diag.List {
	list = slices.DeleteFunc(list, func(f diag.Finding) bool { return s[f.Code] == Off })
	for k := range list {
		switch s[list[k].Code] {
		case diag.Error.String():
			list[k].Severity = diag.Error
		case diag.Warning.String():
			list[k].Severity = diag.Warning
		}
	}
	return list
}

// Codes are those of all doubts, in order: pack.yaml may change what they weigh.
var Codes = []string{
	"amount-far-from-others", "baseline-not-as-observed", "benefit-twice", "days-read-two-ways", "delayed-without-reason",
	"delivered-in-future", "example-row", "formula-as-text", "fraction-for-percent", "full-year-far-from-planned", "less-advanced-than-before",
	"list-as-one-value", "list-lookup", "numerator-above-denominator", "on-track-past-its-day", "open-again", "people-not-said", "people-told-beside",
	"progress-of-closed", "rag-against-progress", "reference-remade", "references-alike", "references-in-one-cell", "risk-score-of-no-grid", "row-of-nothing", "rows-after-pack-date",
	"rows-long-before-pack-date", "sign-turned", "spreadsheet-error", "spreadsheet-escape", "status-of-ended",
	"text-decoded-wrongly", "text-entity", "text-has-short-title", "text-markup", "text-names-address", "text-names-confidential", "text-names-formerly-confidential", "text-of-a-program", "text-says-nothing",
	"title-twice", "total-row", "value-far-from-neighbours", "values-alike",
}

// few is how many rows with one doubt are told one by one: more have one cause,
// and nobody mends them one by one.
const few = 10

// gathered are the findings with one in place of many of a code and a file.
func gathered(list diag.List) diag.List {
	type sort struct{ code, file string }
	lines := map[sort][]string{}
	for _, f := range list {
		lines[sort{f.Code, f.File}] = append(lines[sort{f.Code, f.File}], fmt.Sprint(f.Line))
	}
	told := map[sort]bool{}
	var all diag.List
	for _, f := range list {
		of := sort{f.Code, f.File}
		if same := lines[of]; len(same) > few {
			if told[of] {
				continue
			}
			told[of] = true
			f.Message += fmt.Sprintf(" (rows with this: %d, lines %s)", len(same), listed(same))
		}
		all = append(all, f)
	}
	return all
}

func listed(lines []string) string {
	lines = slices.Compact(slices.SortedFunc(slices.Values(lines), func(a, b string) int {
		return cmp.Or(cmp.Compare(len(a), len(b)), strings.Compare(a, b))
	}))
	if len(lines) > few {
		return strings.Join(lines[:few], ", ") + " and more"
	}
	return strings.Join(lines, ", ")
}
