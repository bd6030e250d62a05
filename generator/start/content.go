package start

import (
	"slices"
	"strings"
	"unicode"

	"boardpack/generator/pattern"
	"boardpack/generator/record"
	"boardpack/generator/relation"
)

// progressWord are headers that seem to speak of progress, whatever else they say.
var progressWord = pattern.Of(`(?i)\b(?:b?rag|status|progress|health|performance|position|confidence|rating|on track)\b`)

// progressByWords is the free column whose words, and not its header, are those of
// progress, with the remark for it; below nought for none. Of several the one whose
// header speaks of it; which of those is for a person to say.
func (d *draft) progressByWords(t *table) (column int, said string, sure bool) {
	var all, speaking, unknown []int
	for k := range t.header {
		speaks := progressWord().MatchString(t.header[k])
		switch {
		case t.taken[k] || !fewWords(t, k) || areNumbers(t.words(k)):
			continue
		case speaks && len(t.words(k)) > 1 && !mostly(t.cells[k], meanings):
			unknown = append(unknown, k)
			continue
		case !mostly(t.cells[k], meanings):
			continue
		}
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
		if len(unknown) == 1 { // what each word means is asked
			return unknown[0], d.guess("by its header"), true
		}
		return -1, "", false
	case 1:
		return all[0], d.guess("by its words"), true
	}
	var headers []string
	for _, k := range all {
		headers = append(headers, t.header[k])
	}
	return all[0], d.must("which column says how things go: %s? write it for %s, and take the first # away", strings.Join(headers, " or "), headers[0]), false
}

// isWordy reports whether a text is more than a letter or two, and no reference such as A-1.
func isWordy(text string) bool {
	return len(text) > 2 && !strings.ContainsFunc(text, unicode.IsDigit)
}

// mostlyDays reports whether most of what a column says are days or periods. Of a
// header without rows nothing is known, and it may be.
func (t *table) mostlyDays(column int) bool {
	if t.cells == nil {
		return true
	}
	period := record.OwnField{Type: relation.Period}
	days, others, left := 0, 0, len(t.cells[column])
	reads := map[string]bool{} // most columns say a few things again and again
	for _, text := range t.cells[column] {
		left--
		isDay, read := reads[text]
		if !read {
			isDay = period.Reads(text) || isNear(text) || dayElsewhere().MatchString(text)
			reads[text] = isDay
		}
		switch {
		case isNothing(text):
		case isDay:
			days++
		default:
			others++
		}
		if days >= others+left || others > days+left { // what is left cannot change it
			break
		}
	}
	return days >= others
}

// dayElsewhere is a day whose month may stand first, as in the United States, or that is a
// spreadsheet's number: what it means, check tells.
var dayElsewhere = pattern.Of(`^\d{1,2}/\d{1,2}/(?:\d\d)?\d\d$|^4\d{4}$`)

// askColours asks for words where a column has colours alone.
func (d *draft) askColours(t *table) {
	for _, k := range t.coloured {
		d.must("%s has colours and no words: write in each cell what its colour means, and begin anew", t.header[k])
	}
}

// likeliest is the line for a column that must be there and that no header calls so:
// with the header that by its cells may be meant, where there is one.
func (d *draft) likeliest(t *table, name string, found map[string]int) line {
	for k, header := range t.header {
		if hides, shows := record.SpeaksOfPublication(header); !t.taken[k] && !hides && !shows && !used(found, "")[k] && t.mayBe(name, k) {
			return line{key: name, value: header, off: true,
				note: d.must("is %s the %s? then take the first # away; if not, write which header is: one of %s", header, name, strings.Join(t.header, ", "))}
		}
	}
	return line{key: name, value: "?", off: true, note: d.must("which header is the %s? one of %s", name, strings.Join(t.header, ", "))}
}

// mayBe reports whether a column's cells are such as a column that must be there has:
// another reference in each row, a programme for several, a title of some words.
func (t *table) mayBe(name string, column int) bool {
	header, words, filled := t.header[column], t.words(column), len(t.cells[column])
	switch {
	case filled < len(t.rows) || filled == 0 || comments().MatchString(header) || progressWord().MatchString(header) || t.mostlyDays(column):
		return false
	case name == "programme":
		return len(words) < filled && fewWords(t, column) && !mostly(words, meanings) && !mostly(words, statuses) && !slices.ContainsFunc(words, isAnswer)
	case name == "title":
		return len(words)*10 >= filled*9 && slices.ContainsFunc(words, func(w string) bool { return strings.Contains(w, " ") })
	}
	return len(words) == filled && !slices.ContainsFunc(words, func(w string) bool { return strings.Contains(w, " ") })
}

func isAnswer(word string) bool {
	_, known := record.IsYes(word)
	return known
}
