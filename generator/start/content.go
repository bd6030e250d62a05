package start

import (
	"regexp"
	"slices"
	"strings"

	"boardpack/generator/record"
	"boardpack/generator/relation"
)

// progressWord are headers that seem to speak of progress, whatever else they say.
var progressWord = regexp.MustCompile(`(?i)\b(?:b?rag|status|progress|health|performance|position|confidence|rating|on track)\b`)

// progressByWords is the free column whose words, and not its header, are those of
// progress, with the remark for it; below nought for none. Of several the one whose
// header speaks of it; which of those is for a person to say.
func (d *draft) progressByWords(t *table) (column int, said string) {
	var all, speaking []int
	for k := range t.header {
		if t.taken[k] || !fewWords(t, k) || !mostly(t.cells[k], meanings) {
			continue
		}
		speaks := progressWord.MatchString(t.header[k])
		if !speaks && !slices.ContainsFunc(t.cells[k], isWordy) {
			continue // A and B are grades of anything
		}
		all = append(all, k)
		if speaks {
			speaking = append(speaking, k)
		}
	}
	if len(all) > 1 && len(speaking) > 0 {
		all = speaking
	}
	switch len(all) {
	case 0:
		return -1, ""
	case 1:
		return all[0], d.guess("by its words")
	}
	var headers []string
	for _, k := range all {
		headers = append(headers, t.header[k])
	}
	return all[0], d.must("which column says how things go: %s?", strings.Join(headers, " or "))
}

// isWordy reports whether a text is more than a letter or two.
func isWordy(text string) bool {
	return len(text) > 2
}

// mostlyDays reports whether most of what a column says are days or periods. Of a
// header without rows nothing is known, and it may be.
func (t *table) mostlyDays(column int) bool {
	if t.cells == nil {
		return true
	}
	period := record.OwnField{Type: relation.Period}
	days, all := 0, 0
	for _, text := range t.cells[column] {
		if isNothing(text) {
			continue
		}
		if all++; period.Reads(text) {
			days++
		}
	}
	return days*2 >= all
}
