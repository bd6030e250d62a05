package doubt

import (
	"slices"
	"strings"
	"unicode/utf8"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
	"boardpack/generator/record"
	"boardpack/generator/relation"
	"boardpack/generator/wording"
)

// located is a record, which knows where its fields stand.
type located interface {
	At(field string) diag.Position
}

// leftovers are what programs leave in a text that nobody wrote, and what people leave
// there that readers should not have, by what they are.
var leftovers = []struct {
	shape pattern.Pattern
	tell  func(q *inquiry, at diag.Position, field, found string)
}{
	{pattern.Of(`#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA|##+)`), func(q *inquiry, at diag.Position, field, found string) {
		q.Errorf(at, "spreadsheet-error", "%s holds a spreadsheet's error, %s", field, found).Hinted("mend the formula in the spreadsheet, or write the value")
	}},
	{pattern.Of(`[\w.'+-]+@[\w-]+(?:\.[\w-]+)+`), func(q *inquiry, at diag.Position, field, found string) {
		q.Warnf(at, "text-names-address", "%s holds the e-mail address %s, which every edition with this column prints", field, diag.Quoted(found)).
			Hinted("write the post's title; where an address is meant to be read, say doubts: {text-names-address: off} in pack.yaml")
	}},
	{pattern.Of(`_x[0-9A-Fa-f]{4}_`), func(q *inquiry, at diag.Position, field, found string) {
		q.Warnf(at, "spreadsheet-escape", "%s holds %s, which an export wrote for a character", field, found).Hinted("take it out, or write the character")
	}},
	{pattern.Of(`(?i)&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,6});`), func(q *inquiry, at diag.Position, field, found string) {
		q.Warnf(at, "text-entity", "%s holds %s, as web pages write a character", field, diag.Quoted(found)).Hinted("write the character itself")
	}},
	{pattern.Of(`(?i)</?(?:div|p|br|span|b|i|u|ul|ol|li|a|table|tr|td|font|strong|em|img|script|style|h[1-6])(?:\s[^<>]*)?/?>`), func(q *inquiry, at diag.Position, field, found string) {
		q.Warnf(at, "text-markup", "%s holds markup, %s, which stands on the page as it is", field, diag.Quoted(found)).Hinted("export it as plain text")
	}},
	{pattern.Of(`\d+;#|;#\d+`), func(q *inquiry, at diag.Position, field, found string) {
		q.Warnf(at, "list-lookup", "%s holds %s, which SharePoint writes beside a value", field, diag.Quoted(found)).Hinted("leave the value alone")
	}},
	{pattern.Of(`^=(?:[A-Z][A-Z0-9.]*\(|\$?[A-Z]{1,3}\$?\d).*`), func(q *inquiry, at diag.Position, field, found string) {
		q.Warnf(at, "formula-as-text", "%s is a formula and not what it gives, %s", field, diag.Quoted(found)).Hinted("have the spreadsheet show values, and save it anew")
	}},
	{pattern.Of(`^\s*(?:\[\s*".*\]|\{\s*".*\})\s*$`), func(q *inquiry, at diag.Position, field, found string) {
		q.Warnf(at, "text-of-a-program", "%s is written as programs write a list, %s", field, diag.Quoted(found)).Hinted("write the value alone; several are separated by semicolons")
	}},
	{pattern.Of("\ufffd|Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00ff™œ\u201c\u201d\u2018\u2019¦“”˜¢]?|Â[\u00a0-\u00bf]|ï»¿"), func(q *inquiry, at diag.Position, field, found string) {
		q.Warnf(at, "text-decoded-wrongly", "%s holds %s: its letters were read in another encoding than they were written", field, diag.Quoted(found)).Hinted(`save it anew as "CSV UTF-8"`)
	}},
}

// marked are the characters that every leftover has at least one of: most texts
// have none, and are not looked at again.
const marked = "#_&<[{=@\ufffdÃâÂï"

// isMarked reports whether a text has one of them. The first bytes of those beyond
// ASCII are looked for before the characters are.
func isMarked(text string) bool {
	k := 0
	for ; k+8 <= len(text); k += 8 { // eight at a time, since most of what is read are texts
		if of := text[k : k+8]; marksFirst[of[0]]|marksFirst[of[1]]|marksFirst[of[2]]|marksFirst[of[3]]|
			marksFirst[of[4]]|marksFirst[of[5]]|marksFirst[of[6]]|marksFirst[of[7]] != 0 {
			break
		}
	}
	for ; k < len(text); k++ {
		if marksFirst[text[k]] != 0 {
			return text[k] < utf8.RuneSelf || strings.ContainsAny(text[k:], marked)
		}
	}
	return false
}

// marksFirst are the first bytes of marked.
var marksFirst = func() (first [256]byte) {
	for _, r := range marked {
		first[string(r)[0]] = 1
	}
	return first
}()

// texts doubts what programs left in texts, and words that stand for none.
func (q *inquiry) texts() {
	seen := map[diag.Position]bool{} // a cell may stand in several relations
	harmless := map[string]bool{}    // an ampersand in a programme's name is in many rows
	q.eachText(func(row relation.Row, f relation.Field, text string) {
		if !isMarked(text) && !isNothing(text) || harmless[text] {
			return
		}
		if i, is := relation.RecordOf[located](row).(*record.Intention); is && saysNothing(i) {
			return // it is told as a whole
		}
		at := relation.RecordOf[located](row).At(f.Name)
		if at.Column == 0 || seen[at] { // it was worked out
			return
		}
		seen[at] = true
		for _, left := range leftovers {
			if found := left.shape().FindString(text); found != "" {
				left.tell(q, at, f.Name, found)
				return
			}
		}
		if !isNothing(text) {
			harmless[text] = true
		} else if f.Column != nil && f.Column.Required || f.Name == "place" || f.Name == "lead" || f.Name == "narrative" && isOfProgram(text) {
			q.Warnf(at, "text-says-nothing", "%s is %s, and counts as if it were a value", f.Name, diag.Quoted(text)).Hinted("write the value, or leave it blank where it may be")
		}
	})
}

// isLeft reports whether a text holds what a program left.
func isLeft(text string) bool {
	if !isMarked(text) {
		return false
	}
	for _, left := range leftovers {
		if left.shape().MatchString(text) {
			return true
		}
	}
	return false
}

// isNothing reports whether a text is what programs and people write for want
// of a value.
func isNothing(text string) bool {
	if len(text) > len("undefined") {
		return false
	}
	if text != "" && strings.Trim(text, "-–—.…_=? ") == "" {
		return true
	}
	switch strings.ToLower(text) {
	case "null", "nan", "none", "nil", "undefined", "n/a", "#n/a", "0", "tbc", "(blank)", "blank", "unknown":
		return true
	}
	return false
}

// isOfProgram reports whether a text is what programs alone write for want of a
// value: people do write n/a where nothing is to be said.
func isOfProgram(text string) bool {
	return slices.Contains([]string{"null", "nan", "undefined", "0", "(blank)"}, strings.ToLower(text))
}

// eachText visits the cells of free text, or of words that nobody has listed.
func (q *inquiry) eachText(visit func(row relation.Row, f relation.Field, text string)) {
	for _, r := range q.relations {
		for _, f := range r.Fields {
			if !free(f) || !q.stands(r, f) {
				continue
			}
			var values []string
			for _, row := range r.Rows() {
				values = f.Values(values[:0], row)
				for _, text := range values {
					visit(row, f, text)
				}
			}
		}
	}
}

// stands reports whether there may be cells of a field. The files record of most
// intentions few of the fields that there are.
func (q *inquiry) stands(r *relation.Relation, f relation.Field) bool {
	return r.Name != record.Intentions || q.pack.Stands(f.Name)
}

// free reports whether a field is a column in which anything may stand.
func free(f relation.Field) bool {
	return (f.Type == relation.Text || f.Type == relation.Word && f.Listed == nil || f.Name == "programme") && !strings.HasPrefix(f.Name, "previous_")
}

// twice doubts two intentions of one title: the same may have come in under two
// references.
func (q *inquiry) twice() {
	type words struct{ title, description, programme, place string }
	type titled struct{ all []*record.Intention }
	read := map[words]*titled{} // those that are written alike are made plain once
	same := map[string]*titled{}
	var several []*titled
	for _, i := range q.pack.Intentions {
		written := words{i.Title, i.Description, i.Programme, i.Place}
		of := read[written]
		if of == nil {
			title := plain(i.Title + "\n" + i.Description + "\n" + i.Programme + "\n" + i.Place)
			if of = same[title]; of == nil {
				of = new(titled)
				same[title] = of
			}
			read[written] = of
		}
		if of.all = append(of.all, i); len(of.all) == 2 {
			several = append(several, of)
		}
	}
	for _, of := range several {
		all := of.all
		var others []string
		for _, i := range all[1:] {
			others = append(others, i.Reference)
		}
		q.Warnf(all[1].At("title"), "title-twice", "%s %s the title of %s at %s, %s", wording.Some(others, few), wording.Plural(len(others), "has", "have"), all[0].Reference, all[0].At("title").SeenFrom(all[1].At("title")), diag.Quoted(all[0].Title)).
			Hinted("delete what is there twice, or say in the title how they differ")
	}
}
