package start

import (
	"regexp"
	"slices"
	"strings"

	"boardpack/generator/record"
)

// wide are names that some offices have for a column and others for something
// else: what is read by one is marked as a guess. None is for text that may not
// be meant for others, such as Notes.
var wide = map[string]string{
	"reference":            "No|Number|#|Item|Item no|Action no|Action number|Project ref|Project ID|Deliverable ref|Code|Key",
	"programme":            "Service area|Service|Strategic objective|Theme|Priority area|Area|Directorate|Pathway|Category|Meeting|Delivery board|Team",
	"title":                "Deliverable|Action|Project|Project name|Project title|Initiative|Proposal|Name|Commissioning intentions|What we will do|Description",
	"anticipated_delivery": "Revised due|Due|Timescale|Timescales|Target date|Completion date|Deadline|By when",
	"status":               "RAG|Current status|Position",
}

// widened adds to the columns that were found those that go by a wide name, and
// says which.
func widened(found map[string]int, t *table, names ...string) (guessed map[string]bool) {
	guessed = map[string]bool{}
	used := map[int]bool{}
	for _, k := range found {
		used[k] = true
	}
	for _, name := range names {
		if _, there := found[name]; there {
			continue
		}
		for word := range strings.SplitSeq(wide[name], "|") {
			k := slices.IndexFunc(t.header, func(h string) bool { return squashed(h) == squashed(word) || h == word })
			if k >= 0 && !used[k] && (name == "reference" || !t.taken[k]) && (name != "reference" || len(t.words(k)) == len(t.cells[k])) {
				found[name], guessed[name], used[k] = k, true, true
				break
			}
		}
	}
	return guessed
}

// beginning is a text up to what is said aside.
var beginning = regexp.MustCompile(`^[^-–—(:,;]+`)

// meant is what a word means: as a whole, or else by how it begins, which is then
// a guess.
func meant(word string, of map[string]meaning) (m meaning, known bool) {
	if m, known = of[squashed(word)]; known {
		return m, true
	}
	if m, known = of[squashed(beginning.FindString(word))]; known && m.other == "" {
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
