package generator

import (
	"slices"

	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/study"
)

// segmentRule suggests a segment for the intentions for which it holds.
type segmentRule struct {
	Segment diag.Located `yaml:"segment,required" about:"the segment that it suggests"`
	Focus   diag.Located `yaml:"focus" about:"in a segment that has several, whose part"`
	Where   diag.Located `yaml:"where,required" about:"an expression over one intention, such as impact >= 4 && horizon == \"Longer-term\""`
	Why     diag.Located `yaml:"why,required" about:"the reason, in a few words"`
}

// segmentRules are the pack's rules. One of a segment that segments.csv does not
// list is a finding.
func segmentRules(said []segmentRule, records *record.Pack, findings *diag.List) []study.Rule {
	var rules []study.Rule
	for _, r := range said {
		known := func(s *record.Segment) bool {
			return s.Number == r.Segment.Text && (r.Focus.Text == "" || s.Focus == r.Focus.Text)
		}
		if len(records.Segments) > 0 && !slices.ContainsFunc(records.Segments, known) {
			what := r.Segment.Text
			if r.Focus.Text != "" {
				what += ", " + r.Focus.Text
			}
			findings.Errorf(r.Segment.At, "rule-of-no-segment", "segment %q is not in segments.csv", what).Hinted("list it there, or write one that is")
		}
		rules = append(rules, study.Rule{Segment: r.Segment.Text, Focus: r.Focus.Text, Where: r.Where, Why: r.Why.Text})
	}
	return rules
}
