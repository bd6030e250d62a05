package doubt

import (
	"strings"
	"unicode"

	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/relation"
)

// Names finds in texts what names an intention that none but the Board may see: its
// reference or its title. The zero value finds nothing.
type Names struct {
	by     map[string][]name // by the first two words, or the only one
	begins map[uint64]bool   // the sums of what by has them by
}

// name is a reference or a title, as the words that it has.
type name struct {
	words []string
	of    *record.Intention
	title bool
}

// NamesOf are the names of what a pack keeps from everybody.
func NamesOf(pack *record.Pack) *Names {
	n := &Names{map[string][]name{}, map[uint64]bool{}}
	for _, i := range pack.Withheld() {
		n.add(name{phrase(i.Reference).words, i, false})
		n.add(name{phrase(i.Title).words, i, true})
	}
	return n
}

// A title is told from words that anybody may write by so many words, or by two that
// have so many letters.
const (
	wordsOfTitle   = 3
	lettersOfTitle = 14
)

// tells reports whether a name means one intention wherever it stands: a number alone
// may count anything, and a short title may be said of much.
func (n name) tells() bool {
	all := strings.Join(n.words, "")
	if n.title {
		return len(n.words) >= wordsOfTitle || len(n.words) == 2 && len(all) >= lettersOfTitle
	}
	return strings.ContainsFunc(all, unicode.IsLetter) && strings.ContainsFunc(all, unicode.IsDigit)
}

func (n *Names) add(own name) {
	if !own.tells() {
		return
	}
	key := strings.Join(own.words[:min(2, len(own.words))], " ")
	n.by[key] = append(n.by[key], own)
	sum := sumOf(own.words[0])
	if len(own.words) > 1 {
		sum = pairOf(sum, sumOf(own.words[1]))
	}
	n.begins[sum] = true
}

// In is the intention that a text names first, and by what; nil for none.
func (n *Names) In(text string) (of *record.Intention, by string) { return n.but(text, "") }

// but is what a text names beside the titles that a row's own title has in it.
func (n *Names) but(text, own string) (of *record.Intention, by string) {
	if !n.may(text) {
		return nil, ""
	}
	said := phrase(text)
	for k, word := range said.words {
		candidates := n.by[word]
		if k+1 < len(said.words) {
			candidates = append(candidates[:len(candidates):len(candidates)], n.by[word+" "+said.words[k+1]]...)
		}
		for _, c := range candidates {
			switch {
			case !said.has(c.words, k):
			case c.title && own != "" && c.within(own):
			case c.title:
				return c.of, "title"
			case said.joined(k, k+len(c.words)):
				return c.of, "reference"
			}
		}
	}
	return nil, ""
}

// within reports whether a text has the name's words together.
func (n name) within(text string) bool {
	said := phrase(text)
	for k := range said.words {
		if said.has(n.words, k) {
			return true
		}
	}
	return false
}

// naming doubts texts that everybody may read and that name what none but the Board
// may see: what is kept back of a row another row would tell.
func (q *inquiry) naming() {
	names := NamesOf(q.pack)
	if len(names.by) == 0 {
		return
	}
	seen := map[diag.Position]bool{} // a cell may stand in several relations
	tell := func(own string, row located, field, text string) {
		of, by := names.but(text, own)
		if of == nil {
			return
		}
		if at := row.At(field); at.Column > 0 && !seen[at] { // else it was worked out
			seen[at] = true
			told := Named(at, field, of, by)
			if _, is := row.(*record.Intention); is && field == "title" && by == "title" {
				told.Severity = diag.Warning
			}
			q.List = append(q.List, told)
		}
	}
	view := q.pack.View(func(i *record.Intention) bool { return !i.Hidden() })
	for _, r := range view.Relations() {
		for _, f := range r.Fields {
			if mayName(f) {
				eachCell(r, f, func(row located, text string) { tell(ownTitle(row, f.Name), row, f.Name, text) })
			}
		}
	}
	for _, i := range view.Intentions { // of days that no relation has, which a movement may
		for d := i.Delivery; d != nil; d = d.Earlier {
			tell(i.Title, d, "closure_reason", d.ClosureReason)
			tell(i.Title, d, "narrative", d.Narrative)
		}
	}
}

// Named says that a text, called what it is, names what none but the Board may see, and
// by what of it.
func Named(at diag.Position, what string, of *record.Intention, by string) diag.Finding {
	var list diag.List
	list.Errorf(at, "text-names-confidential", "%s has the %s of %s, which is confidential at %s: who may not see that row would read it here", what, by, diag.Quoted(of.Reference), of.At("confidential")).
		Hinted("write it without; or say Yes in this row too, or No in that one; where it means something else, say doubts: {text-names-confidential: off} in pack.yaml")
	return list[0]
}

// ownTitle is what an intention is called, which its other texts may say again: of its
// title alone it is told that it has another's, and no more than that, for its own row
// says that everybody may read it.
func ownTitle(row located, field string) string {
	if i, is := row.(*record.Intention); is && field != "title" {
		return i.Title
	}
	return ""
}

// mayName reports whether anything may stand in a field that an edition shows which does
// not see all. What a row is called, and what it carries on, is looked at elsewhere.
func mayName(f relation.Field) bool {
	switch {
	case f.Listed != nil, f.BoardOnly, f.Name == "reference", f.Name == "references", f.Name == "carried_from":
		return false
	}
	return f.Type == relation.Text || f.Type == relation.Word || f.Type == relation.Words
}

// eachCell visits the cells of a field, those by which rows are counted once for each word.
func eachCell(r *relation.Relation, f relation.Field, visit func(row located, text string)) {
	known := map[string]bool{}
	var values []string
	for _, row := range r.Rows() {
		values = f.Values(values[:0], row)
		for _, text := range values {
			if known[text] {
				continue
			}
			known[text] = f.Type != relation.Text
			visit(relation.RecordOf[located](row), text)
		}
	}
}
