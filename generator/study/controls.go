package study

import (
	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/wording"
)

// controls lists the pack's controls: what was published, what the records
// give, and whether they agree.
func (s *Study) controls(at diag.Position, findings *diag.List) *figure.Figure {
	if s.hidden != nil {
		findings.Errorf(at, "controls-in-part", "controls are about the whole pack, which this edition does not see")
		return nil
	}
	table := figure.Table{Compact: true, Columns: []figure.Column{
		{Name: "figure", Label: "Figure"},
		{Name: "published", Label: "Published", Numeric: true},
		{Name: "computed", Label: "Computed", Numeric: true},
		{Name: "result", Label: "Result"},
		{Name: "source", Label: "Where published"},
	}}
	for _, control := range s.about.Controls {
		computed, more := s.Value(control.Expression)
		if more.HasErrors() {
			continue // Check has told
		}
		table.Rows = append(table.Rows, figure.Row{Cells: []figure.Cell{
			figure.Said(control.Name), figure.Written(control.Published), figure.Written(computed), figure.Said(result(control, computed)), figure.Said(control.Source),
		}})
	}
	if len(table.Rows) == 0 {
		return &figure.Figure{Table: table, Notes: []string{"The pack has no controls."}}
	}
	return &figure.Figure{Table: table}
}

func result(control Control, computed string) string {
	switch {
	case agrees(control, computed):
		return "Agrees"
	case control.Accepted != "":
		return "Differs. " + control.Accepted
	}
	return "Differs"
}

func agrees(control Control, computed string) bool {
	return wording.Plain(control.Published) == wording.Plain(computed)
}

// Check evaluates the pack's controls: a difference from what was published is
// an error, unless the pack accepts it and says why. It warns where intentions
// are not counted as on the same day.
func (s *Study) Check() diag.List {
	var findings diag.List
	findings = append(findings, s.records.SnapshotDays()...)
	s.measures()
	findings = append(findings, s.assessments.findings...)
	s.suggestions(&findings)
	for _, control := range s.about.Controls {
		computed, more := s.Value(control.Expression)
		findings = append(findings, more...)
		switch {
		case more.HasErrors():
		case control.Accepted == "" && !agrees(control, computed):
			findings.Errorf(control.Expression.At, "control-differs", "control %q gives %s, and %s was published", control.Name, computed, control.Published).
				Hinted("correct the records, or accept the difference with a reason")
		case control.Accepted != "" && agrees(control, computed):
			findings.Warnf(control.Expression.At, "control-agrees", "control %q agrees, so there is no difference to accept", control.Name)
		}
	}
	return findings
}
