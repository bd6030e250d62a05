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
	by map[string][]name // by the first two words, or the only one
}

// name is a reference or a title, as the words that it has.
type name struct {
	Mention
	words []string
}

// Mention is what a text names.
type Mention struct {
	Of *record.Intention
	By string // its "reference" or its "title"
	// Perhaps is set where the same words may mean something else: those of a short
	// title, and of one that stands in a title that everybody may read.
	Perhaps bool
}

// NamesOf are the names of what a pack keeps from everybody.
func NamesOf(pack *record.Pack) *Names {
	n := &Names{by: map[string][]name{}}
	withheld := pack.Withheld()
	if len(withheld) == 0 {
		return n
	}
	for _, i := range withheld {
		title := phrase(i.Title).words
		n.add(name{Mention{i, "reference", false}, phrase(i.Reference).words})
		n.add(name{Mention{i, "title", len(title) < wordsOfSureTitle}, title})
	}
	for _, i := range pack.Intentions {
		if !i.Hidden() {
			n.shareTitle(i.Title)
		}
	}
	return n
}

// A title is told from words that anybody may write by so many words, or by two that
// have so many letters.
const (
	wordsOfTitle     = 3
	lettersOfTitle   = 14
	wordsOfSureTitle = 4
)

// tells reports whether a name means one intention wherever it stands: a number alone
// may count anything, and a short title may be said of much.
func (n name) tells() bool {
	all := strings.Join(n.words, "")
	if n.By == "title" {
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
}

// each visits the names whose words stand in a text, with the place of the first word,
// until visit says that it is enough.
func (n *Names) each(said spoken, visit func(own *name, place int) (enough bool)) {
	for k, word := range said.words {
		keys := []string{word}
		if k+1 < len(said.words) {
			keys = append(keys, word+" "+said.words[k+1])
		}
		for _, key := range keys {
			for c := range n.by[key] {
				if own := &n.by[key][c]; said.has(own.words, k) && visit(own, k) {
					return
				}
			}
		}
	}
}

// shareTitle has those titles tell less that stand in one that everybody may read.
func (n *Names) shareTitle(title string) {
	n.each(phrase(title), func(own *name, _ int) bool {
		own.Perhaps = own.Perhaps || own.By == "title"
		return false
	})
}

// In is what a text names first; nil for nothing.
func (n *Names) In(text string) (found *Mention) {
	if len(n.by) == 0 || text == "" {
		return nil
	}
	said := phrase(text)
	n.each(said, func(own *name, k int) bool {
		if own.By == "title" || said.joined(k, k+len(own.words)) {
			found = &own.Mention
		}
		return found != nil
	})
	return found
}

// naming doubts texts that everybody may read and that name what none but the Board
// may see: what is kept back of a row another row would tell.
func (q *inquiry) naming() {
	names := NamesOf(q.pack)
	if len(names.by) == 0 {
		return
	}
	seen := map[diag.Position]bool{} // a cell may stand in several relations
	perhaps := map[located]bool{}    // rows that may mean something else, which have it in several cells
	tell := func(record located, field, text string) {
		found := names.In(text)
		if found == nil || found.Perhaps && perhaps[record] {
			return
		}
		if at := record.At(field); at.Column > 0 && !seen[at] { // else it was worked out
			seen[at] = true
			perhaps[record] = found.Perhaps
			q.List = append(q.List, Named(at, field, found))
		}
	}
	view := q.pack.View(func(i *record.Intention) bool { return !i.Hidden() })
	for _, r := range view.Relations() {
		for _, f := range r.Fields {
			if mayName(f) {
				eachCell(r, f, tell)
			}
		}
	}
	for _, i := range view.Intentions { // of days that no relation has, which a movement may
		for d := i.Delivery; d != nil; d = d.Earlier {
			tell(d, "closure_reason", d.ClosureReason)
			tell(d, "narrative", d.Narrative)
		}
	}
}

// Named says that a text, called what it is, names what none but the Board may see, and
// by what of it.
func Named(at diag.Position, what string, found *Mention) diag.Finding {
	var list diag.List
	of := found.Of
	list.Errorf(at, "text-names-confidential", "%s has the %s of %s, which is confidential at %s: who may not see that row would read it here", what, found.By, diag.Quoted(of.Reference), of.At("confidential")).
		Hinted("write it without; or say Yes in this row too, or No in that one; where it means something else, say doubts: {text-names-confidential: off} in pack.yaml")
	if found.Perhaps {
		list[0].Severity = diag.Warning
	}
	return list[0]
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
func eachCell(r *relation.Relation, f relation.Field, visit func(record located, field, text string)) {
	known := map[string]bool{}
	var values []string
	for _, row := range r.Rows() {
		values = f.Values(values[:0], row)
		for _, text := range values {
			if known[text] {
				continue
			}
			known[text] = f.Type != relation.Text
			visit(relation.RecordOf[located](row), f.Name, text)
		}
	}
}
