package study

import (
	"slices"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
	"boardpack/generator/relation"
)

// Rule suggests a segment for intentions: the first of a pack's rules that holds.
type Rule struct {
	Segment string
	Focus   string       // of a segment that has several; blank for none
	Where   diag.Located // an expression over one intention
	Why     string
}

// suggestion is a rule with the intentions for which it holds.
type suggestion struct {
	Rule
	holds map[string]bool // by reference
	// numbers are the fields of numbers that the rule names. A blank in one counts
	// as nought in an expression, by which it would suggest what nobody knows.
	numbers []relation.Field
}

var (
	inQuotes  = pattern.Of(`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'`)
	fieldWord = pattern.Of(`[a-z][a-z0-9_]*`)
)

// suggestions are the pack's rules, worked out.
func (s *Study) suggestions(findings *diag.List) []suggestion {
	var all []suggestion
	r := s.intentions()
	for _, rule := range s.about.Rules {
		one := suggestion{Rule: rule, holds: map[string]bool{}}
		for _, row := range s.where(r, rule.Where, findings) {
			one.holds[r.KeyOf(row)] = true
		}
		for _, word := range fieldWord().FindAllString(inQuotes().ReplaceAllString(rule.Where.Text, ""), -1) {
			if f, known := r.Field(word); known && (f.Type.Adds() || f.Type == relation.Percent) {
				one.numbers = append(one.numbers, f)
			}
		}
		all = append(all, one)
	}
	return all
}

// suggested is the segment that the rules suggest, and why; also where they
// suggest none.
func (d *support) suggested(row relation.Row) (segment, why string) {
	rule, unknown := d.firstRule(row)
	switch {
	case unknown != nil:
		return "None yet", unknown.Label + " is not recorded"
	case rule == nil:
		return "None", "No rule holds"
	}
	segment, why = rule.Segment, rule.Why
	if rule.Focus != "" {
		segment += ", " + rule.Focus
	}
	if f, _ := d.of.Field("segment"); f.Text(row) != "" && f.Text(row) != rule.Segment {
		why += " (recorded: " + f.Text(row) + ")"
	}
	return segment, why
}

// undecided is the number that the rules want to know first; nil for none.
func (d *support) undecided(row relation.Row) *relation.Field {
	_, unknown := d.firstRule(row)
	return unknown
}

// firstRule is the first rule that holds, or the number that is to be known before
// that can be said.
func (d *support) firstRule(row relation.Row) (rule *Rule, unknown *relation.Field) {
	for k := range d.rules {
		one := &d.rules[k]
		if n := slices.IndexFunc(one.numbers, func(f relation.Field) bool { return f.Value(row) == nil }); n >= 0 {
			return nil, &one.numbers[n]
		}
		if one.holds[d.of.KeyOf(row)] {
			return &one.Rule, nil
		}
	}
	return nil, nil
}

// segmentRules are the pack's own as papers list them, in their order.
func (s *session) segmentRules() *relation.Relation {
	fields := []relation.Field{
		relation.OfText("segment", "Segment", func(r Rule) string { return r.Segment }),
		relation.OfText("focus", "Focus", func(r Rule) string { return r.Focus }),
		relation.OfText("why", "Why", func(r Rule) string { return r.Why }),
	}
	fields = relation.Described(fields, map[string]string{
		"segment": "the segment that it suggests", "focus": "whose part of it", "why": "the reason",
	})
	r := relation.New("segment_rules", "", fields, func() []Rule { return s.about.Rules })
	r.One, r.About = "rule", "which segment is suggested for an intention: the first rule that holds, as pack.yaml has them"
	return r
}
