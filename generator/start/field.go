package start

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"boardpack/generator/pattern"
	"boardpack/generator/record"
	"boardpack/generator/relation"
	"boardpack/generator/study"
	"boardpack/templates"
)

var (
	nameless = pattern.Of(`[^a-z0-9]+`)
)

// ownFields are columns that are not of the contract and hold amounts, days or
// answers: papers can use them like ours. Others are named and not read, with the
// line that would have them read.
func (d *draft) ownFields(t *table, s *section) {
	for k, header := range t.header {
		if t.taken[k] || header == "" || len(t.cells[k]) == 0 || housekeeping().MatchString(header) {
			continue
		}
		if n := slices.Index(t.header, header); n < k || slices.Contains(t.header[k+1:], header) {
			if n == k {
				s.unread = append(s.unread, line{key: d.fieldOf(t, header, record.OwnField{Type: relation.Text}), value: "{column: " + quoted(header) + ", type: text}", note: "its header stands twice: give one of the two another name in the sheet"})
			}
			continue
		}
		if d.choices(t, s, k) {
			continue
		}
		unit := t.unitOf(k)
		f, odd := typed(strings.TrimSpace(unit+" "+header), t.words(k), t.scales[k])
		isRead := f.Type != ""
		if !isRead {
			f.Type = t.typeOfWords(k)
		}
		f.Name = d.fieldOf(t, header, f)
		l := line{key: f.Name}
		l.value = "{column: " + quoted(header) + ", label: " + quoted(labelOf(header, f)) + ", type: " + string(f.Type) + times(f) + "}"
		if !isRead {
			money := record.OwnField{Type: relation.Money}
			odd := slices.IndexFunc(t.cells[k], func(text string) bool { return hasDigit().MatchString(text) && !money.Reads(text) })
			if odd >= 0 && (strings.Contains(header, "£") || strings.Contains(t.cells[k][odd], "£")) {
				l.note = "its amounts are not written as 1250000.50: " + t.cells[k][odd]
			}
			s.unread = append(s.unread, l)
			continue
		}
		if len(odd) > 0 {
			l.off, l.note = true, "not read: "+quoted(odd[0])+" is not of this type"
		} else {
			l.note = d.inUnit(f, header, unit, t.scales[k])
		}
		s.fields = append(s.fields, l)
		if !l.off {
			s.say(f.Name, blanked(t.words(k), f))
		}
	}
}

// inUnit says by what an own column's unit is guessed, of which a header says nothing or
// not all; blank where there is nothing to guess.
func (d *draft) inUnit(f record.OwnField, header, above, scale string) string {
	switch {
	case f.Type == relation.Percent && f.Times != "":
		return d.guess("fractions of 1 as per cent")
	case f.Type != relation.Money:
		return ""
	case scale != "":
		return d.guess("%s", cmp.Or(inTimes[f.Times], "its cells hold whole pounds, and show thousands or millions of them"))
	case above != "":
		return d.guess("in the unit said above: %s", above)
	case !strings.Contains(header, "£"):
		return d.guess("%s", cmp.Or(inTimes[f.Times], "in whole pounds"))
	}
	return ""
}

var hasDigit = pattern.Of(`\d`)

// housekeeping are columns that SharePoint adds to a list that it exports.
var housekeeping = pattern.Of(`^(?:Modified|Created|Created By|Modified By|Item Type|Path|Content Type|Version|Attachments|Folder Child Count|Item Child Count|App (?:Created|Modified) By)$`)

// choices reads a column of several choices, as SharePoint separates them.
func (d *draft) choices(t *table, s *section, column int) bool {
	const mark = ";#"
	if !slices.ContainsFunc(t.cells[column], func(text string) bool { return strings.Contains(text, mark) }) {
		return false
	}
	header := t.header[column]
	f := record.OwnField{Type: relation.Words}
	name := d.fieldOf(t, header, f)
	s.lists = append(s.lists, line{key: name, value: mark})
	s.fields = append(s.fields, line{key: name, value: "{column: " + quoted(header) + ", label: " + quoted(labelOf(header, f)) + ", type: words}"})
	return true
}

// typeOfWords is the type of a column that holds none but words: of a list, or text.
func (t *table) typeOfWords(column int) relation.Type {
	if fewWords(t, column) {
		return relation.Word
	}
	return relation.Text
}

// typed is the type that most of a column's words have, and those which do not. What numbers
// are shown as goes before what the header says.
func typed(header string, words []string, scale string) (f record.OwnField, odd []string) {
	money := record.OwnField{Type: relation.Money, Times: timesOf(header)}
	if scale != "" {
		money.Times = scale
	}
	if money.Times == "1" {
		money.Times = ""
	}
	kinds := []record.OwnField{{Type: relation.Number}, {Type: relation.Percent}, {Type: relation.Date}, {Type: relation.YesNo}, {Type: relation.Period}}
	switch {
	case strings.Contains(header, "%"):
		kinds = kinds[1:]
	case moneyWord().MatchString(header) || slices.ContainsFunc(words, func(w string) bool { return strings.Contains(w, "£") }):
		kinds = append([]record.OwnField{money}, kinds...)
	}
	for _, f := range kinds {
		odd, said := odd[:0], 0
		for _, word := range words {
			if isNothing(word) {
				continue
			}
			if said++; !f.Reads(word) {
				odd = append(odd, word)
			}
		}
		if some := f.Type == relation.Date || f.Type == relation.Period; said > 0 && len(odd)*5 <= said && (some || len(odd) == 0) {
			if f.Type == relation.Percent && areFractions(words) {
				f.Times = "100"
			}
			return f, odd
		}
	}
	return record.OwnField{}, nil
}

// blanked are the words that stand for none.
func blanked(words []string, f record.OwnField) []line {
	var lines []line
	for _, word := range words {
		if isNothing(word) && !f.Reads(word) {
			lines = append(lines, line{key: word, value: ""})
		}
	}
	return lines
}

// fieldOf is the name of a column: that of the same column in a list before, or a new
// one.
func (d *draft) fieldOf(t *table, header string, own record.OwnField) string {
	label, kind := labelOf(header, own), own.Type
	for _, f := range d.fields {
		if f.label == label && f.kind == kind && f.of != t && slices.Contains(d.lists, f.of) && slices.Contains(d.lists, t) {
			return f.name
		}
	}
	name := d.fieldName(label)
	d.fields = append(d.fields, field{name, label, kind, t})
	return name
}

// fieldName is a heading as papers can write it, and no other field's.
func (d *draft) fieldName(label string) string {
	taken := append(record.FieldNames(intentions, nil), d.fieldNames...)
	name := strings.Trim(nameless().ReplaceAllString(strings.ToLower(label), "_"), "_")
	if name == "" || name[0] < 'a' || slices.Contains(taken, name) || slices.Contains(study.Reserved(), name) || slices.Contains(ofTemplates(), name) || strings.HasPrefix(name, "previous_") {
		name = strings.Trim("own_"+name, "_")
	}
	for slices.Contains(taken, name) {
		name += "_2"
	}
	d.fieldNames = append(d.fieldNames, name)
	return name
}

// ofTemplates are the names that our papers give to values: a field of that name
// would keep them from being built.
var ofTemplates = sync.OnceValue(func() (names []string) {
	files, _ := templates.Papers.ReadDir(".") // they are embedded
	for _, file := range files {
		text, _ := templates.Papers.ReadFile(file.Name())
		_, head, _ := strings.Cut(string(text), "\nvalues:\n")
		head, _, _ = strings.Cut(head, "\n---")
		for _, m := range valueName().FindAllStringSubmatch(head, -1) {
			names = append(names, m[1])
		}
	}
	return names
})

var valueName = pattern.Of(`(?m)^  ([a-z_][a-z0-9_]*):`)
