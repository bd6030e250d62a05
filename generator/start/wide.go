package start

import (
	"maps"
	"slices"
	"strings"

	"boardpack/generator/pattern"
	"boardpack/generator/record"
)

// wide are names that some offices have for a column and others for something
// else: what is read by one is marked as a guess. None is for text that may not
// be meant for others, such as Notes.
var wide = map[string]string{
	"reference":            "No|Number|#|Item|Item no|Action no|Action number|Project ref|Project ID|Deliverable ref|Code|Key",
	"lead":                 "Executive lead|Exec lead|Lead executive|Lead director|Lead officer|ICB lead|Commissioning lead|Accountable officer",
	"programme":            "Service area|Service|Strategic objective|Theme|Priority area|Area|Directorate|Pathway|Category|Meeting|Delivery board|Team",
	"title":                "Commissioning intention|Intention|Deliverable|Action|Project|Project name|Project title|Initiative|Proposal|Name|Commissioning intentions|What we will do|Description|Summary",
	"anticipated_delivery": "Revised due|Revised date|Forecast end date|Forecast end|Forecast completion|Forecast date|Due|Timescale|Timescales|Target date|Planned completion|Completion date|Finish date|Finish|End date|Deadline|By when",
	"status":               "RAG|Current status|Position",
}

// widened adds to the columns that were found those that go by a wide name, and
// says which. One that was found for a column that need not be is taken for one
// that must be, where no other header is that.
func widened(found map[string]int, t *table, names ...string) (guessed map[string]bool) {
	guessed = map[string]bool{}
	for _, name := range names {
		if _, there := found[name]; there {
			continue
		}
		if k := t.widely(name, used(found, "")); k >= 0 {
			found[name], guessed[name] = k, true
		}
	}
	for _, name := range names {
		if _, there := found[name]; there || !slices.Contains(needed, name) {
			continue
		}
		if k := t.widely(name, used(found, needed...)); k >= 0 {
			maps.DeleteFunc(found, func(_ string, other int) bool { return other == k })
			found[name], guessed[name] = k, true
		}
	}
	return guessed
}

// used are the columns that were found, for the names given or, for a blank, for any.
func used(found map[string]int, names ...string) map[int]bool {
	columns := map[int]bool{}
	for name, k := range found {
		if names[0] == "" || slices.Contains(names, name) {
			columns[k] = true
		}
	}
	return columns
}

// widely is the free column that goes by a wide name, or else by a header of few
// words that begins or ends with one; below nought for none. A reference must be
// another in each row.
func (t *table) widely(name string, used map[int]bool) int {
	free := func(k int) bool {
		switch {
		case used[k], name != "reference" && t.taken[k]:
			return false
		case name == "reference":
			return t.cells == nil || len(t.words(k)) == len(t.cells[k])
		case name == "anticipated_delivery":
			return t.mostlyDays(k)
		}
		return true
	}
	for word := range strings.SplitSeq(wide[name], "|") {
		for k, header := range t.header {
			header = undated(header)
			if header == word || squashed(word) != "" && squashed(header) == squashed(word) {
				if free(k) {
					return k
				}
			}
		}
	}
	for word := range strings.SplitSeq(loose[name], "|") {
		for k, header := range t.header {
			words := strings.Fields(strings.ToLower(header))
			if n := len(words); n > 1 && n <= 3 && (words[n-1] == word || words[0] == word && name != "reference") && free(k) {
				return k
			}
		}
	}
	if name == "anticipated_delivery" {
		return slices.IndexFunc(t.header, func(header string) bool {
			return dueWord().MatchString(header) && free(slices.Index(t.header, header))
		})
	}
	return -1
}

// dueWord is in headers of the day by which something is to be done.
var dueWord = pattern.Of(`(?i)\b(?:due|deliver\w*|complet\w*|finish\w*|end|target|deadline)\b`)

// years are those that a header names, which say nothing of what is under it.
var years = pattern.Of(`\s*\(?\b(?:20)?\d\d[/–-](?:20)?\d\d\b\)?\s*`)

// undated is a header without the years that it names.
func undated(header string) string {
	if bare := strings.TrimSpace(years().ReplaceAllString(header, " ")); bare != "" {
		return bare
	}
	return header
}

// loose are words that headers of a column begin or end with.
var loose = map[string]string{
	"reference": "ref|ref.|reference|no|no.|number|id|code",
	"programme": "programme|portfolio|workstream|theme|pathway|directorate",
	"title":     "title|intention|name|description|summary|action|deliverable",
	"lead":      "lead|sro|director|sponsor",

	"anticipated_delivery": "due|deadline|completion|finish|timescale",
}

// beginning is a text up to what is said aside.
var beginning = pattern.Of(`^[^-–—(:,;]+`)

// meant is what a word means: as a whole, or else by how it begins, which is then
// a guess.
func meant(word string, of map[string]meaning) (m meaning, known bool) {
	if m, known = of[squashed(word)]; known {
		return m, true
	}
	if m, known = of[squashed(beginning().FindString(word))]; known && m.other == "" {
		m.other = "what else it says"
	}
	return m, known
}

// fewWords reports whether a column's cells are words of a list rather than texts.
func fewWords(t *table, column int) bool {
	n := len(t.words(column))
	return n > 0 && n <= 12 && (n < len(t.cells[column]) || len(t.cells[column]) < 6) && !slices.ContainsFunc(t.words(column), func(w string) bool {
		return len(strings.Fields(w)) > 6 || record.OwnField{Type: "date"}.Reads(w)
	})
}
