package study

import (
	"path"
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/pivot"
	"boardpack/generator/record"
	"boardpack/generator/relation"
)

// papersSee are the relations that papers may ask: the records', the intentions
// first and with what follows from their scores, and those of measures, which
// are worked out.
func (s *Study) papersSee() []*relation.Relation {
	all := s.records.Relations()
	first := all[0]
	first.Fields = append(first.Fields, s.scoreFields()...)
	first.Fields = append(first.Fields, s.routeField())
	return append(append(all, s.goalRelations()...), s.routes(), s.segmentRules(), s.movements())
}

// intentions is the relation that blocks ask unless they name another.
func (in *inquiry) intentions() *relation.Relation { return in.relations[0] }

// asked is the relation that a block names; nil after a finding.
func (in *inquiry) asked(of diag.Located, findings *diag.List) *relation.Relation {
	name := of.Or(record.Intentions)
	r := in.asker.Relation(name)
	if r == nil {
		findings.Errorf(of.At, "unknown-relation", "there is no list of %q", name).Hinted("%s", diag.DidYouMean(name, in.asker.RelationNames()))
		return nil
	}
	if !in.asker.HasFile(r, of.At, findings) {
		return nil
	}
	return r
}

// fieldOf finds the field of a relation that a block names.
func (in *inquiry) fieldOf(r *relation.Relation, name diag.Located, findings *diag.List) (relation.Field, bool) {
	field, known := r.Field(name.Text)
	if !known {
		findings.Errorf(name.At, "unknown-field", "%s have no %q", r.Name, name.Text).Hinted("%s", diag.DidYouMean(name.Text, r.Names()))
	}
	return field, known && in.asker.Has(r, field, name.At, findings)
}

// where is the rows of a relation that a condition chooses; none after a
// finding.
func (in *inquiry) where(r *relation.Relation, condition diag.Located, findings *diag.List) []relation.Row {
	rows, _ := in.asker.Where(r, condition, findings)
	return slices.Clone(rows)
}

// lacks says what a field needs beside its file.
func (sc *scoring) lacks(f relation.Field) (what, hint string) {
	if selected[f.Name] && f.File == scoresFile && !sc.about.Selection.Set {
		return "selection in pack.yaml", "selection: with top or threshold"
	}
	if f.File == scoresFile && sc.hangsOnOthers(f.Name) && sc.missesScored() {
		return seesAllScored, "name it under optional, or leave it out of this paper"
	}
	if f.Name == approvalRoute && f.File == "assurance.csv" && len(sc.about.Routes) == 0 && sc.records.Has(f.File) {
		return "approval_routes in pack.yaml", "approval_routes: [{up_to: 250000, approver: Chief Executive}, {approver: Board}]"
	}
	if f.BoardOnly && sc.hidden != nil {
		return "an edition that sees the whole pack", "name it under optional, or leave it out of this paper"
	}
	return "", ""
}

// held is what papers can ask for by has beside relations: each file, by its name
// without .csv, and what pack.yaml may say or not.
func (s *Study) held() map[string]bool {
	held := map[string]bool{
		"selection": s.tellsSelection(), "approval_routes": len(s.about.Routes) > 0, "segment_rules": len(s.about.Rules) > 0, "controls": len(s.about.Controls) > 0 && s.hidden == nil,
		"hidden": s.hidden != nil, "publication_date": !s.about.Published.IsZero(), "previous_as_at": !s.records.PreviousAsAt().IsZero(),
		"drafts": len(s.records.Drafts) > 0,
	}
	for _, file := range record.Files() {
		held[strings.TrimSuffix(file, path.Ext(file))] = s.records.Has(file)
	}
	return held
}

// amountOf reads the value that a block asks for.
func (in *inquiry) amountOf(r *relation.Relation, asked diag.Located, findings *diag.List) pivot.Amount {
	kind, name, ok := pivot.ParseKind(asked.Text)
	if !ok {
		findings.Errorf(asked.At, "amount-unknown", "value %q is not count, sum(field) or mean(field)", asked.Text)
	}
	if !ok || kind == pivot.Counting {
		return pivot.Amount{Kind: pivot.Counting}
	}
	field, known := in.fieldOf(r, diag.Located{Text: name, At: asked.At}, findings)
	if known && !kind.Takes(field.Type) {
		findings.Errorf(asked.At, "amount-does-not-add", "%s of %s: its values are no numbers that add up", kind, field.Name)
	}
	return pivot.Amount{Kind: kind, Field: field}
}
