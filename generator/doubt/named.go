package doubt

import (
	"fmt"
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/relation"
)

// confidences doubts texts that everybody may read and that name what none but the Board
// may see: what is kept back of a row another row would tell.
func (q *inquiry) confidences() { q.naming(NamesOf(q.pack), Named) }

// naming tells, in the way given, what such texts have of names.
func (q *inquiry) naming(names *Names, named func(at diag.Position, what string, found *Mention) diag.Finding) {
	if names.None() {
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
			q.List = append(q.List, named(at, field, found))
		}
	}
	view := q.pack.View(func(i *record.Intention) bool { return !i.Hidden() })
	for _, r := range published(view) {
		for _, f := range r.Fields {
			if mayName(f) {
				eachCell(r, f, tell)
			}
		}
	}
	for _, p := range view.Programmes { // which tables name of which nothing is seen
		tell(p, "programme", p.Name)
	}
	for _, i := range view.Intentions { // of days that no relation has, which a movement may
		for d := i.Delivery; d != nil; d = d.Earlier {
			tell(d, "closure_reason", d.ClosureReason)
			tell(d, "narrative", d.Narrative)
		}
	}
}

// published are a view's relations, and what lists and drawings show of goals and measures,
// which papers ask for by what is worked out of them.
func published(view *record.Pack) []*relation.Relation {
	all := view.Relations()
	for _, k := range view.Keyed() {
		switch k.Name {
		case "observations":
			k.Fields = slices.DeleteFunc(k.Fields, func(f relation.Field) bool { return f.Name == "measure" }) // told in measures.csv
			fallthrough
		case "goals", "measures":
			all = append(all, k.Relation)
		}
	}
	return all
}

// Named says that a text, called what it is, names what none but the Board may see, and
// by what of it.
func Named(at diag.Position, what string, found *Mention) diag.Finding {
	var list diag.List
	if found.short {
		list.Errorf(at, "text-has-short-title", "%s has the %s", what, found).
			Hinted("write it otherwise; or say Yes in this row too, or No in that one; where these are ordinary words, say doubts: {text-has-short-title: warning} in pack.yaml")
	} else {
		list.Errorf(at, "text-names-confidential", "%s has the %s", what, found).
			Hinted("write it without; or say Yes in this row too, or No in that one; where it means something else, say doubts: {text-names-confidential: off} in pack.yaml")
	}
	if found.Perhaps {
		list[0].Severity = diag.Warning
		list[0].Hint = "write it otherwise; or say Yes in this row too, or No in that one; where it means something else, let it stand" // off would be of errors too
	}
	return list[0]
}

// String is what is named and where, for a message.
func (m *Mention) String() string {
	return fmt.Sprintf("%s of %s, which is confidential at %s: who may not see that row would read it here", m.By, diag.Quoted(m.Of.Reference), m.Of.At("confidential"))
}

// IsToldBy reports whether any of these findings tells as much, or that the reference is
// another row's as well, so that every table with that would be told.
func (m *Mention) IsToldBy(list diag.List) bool {
	return slices.ContainsFunc(list, func(f diag.Finding) bool {
		if f.Code == "references-alike" {
			return f.Severity == diag.Error && m.By == "reference" && strings.Contains(f.Message, diag.Quoted(m.Of.Reference))
		}
		return IsOfNames(f) && (strings.HasSuffix(f.Message, m.String()) || strings.HasSuffix(f.Message, m.formerly()))
	})
}

// TellsNames reports whether a finding tells what is named, or how it is named twice.
func TellsNames(f diag.Finding) bool { return IsOfNames(f) || f.Code == "references-alike" }

// IsOfNames reports whether a finding is one of Named or FormerlyNamed.
func IsOfNames(f diag.Finding) bool {
	return f.Code == "text-names-confidential" || f.Code == "text-has-short-title" || f.Code == "text-names-formerly-confidential"
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
