package study

import (
	"time"

	"boardpack/generator/record"
)

// kinds are all that there are.
var kinds = append(planned, goalKinds...)

// planned are the records of a year's plan.
var planned = []kind{
	kindOf("milestones", "milestones.csv", milestones,
		words("reference", "Reference", func(m *record.Milestone) string { return m.Reference }),
		words("milestone", "Milestone", func(m *record.Milestone) string { return m.Name }),
		words("owner", "Owner", func(m *record.Milestone) string { return m.Owner }),
		days("baseline_date", "Planned", func(m *record.Milestone) time.Time { return m.Baseline }),
		days("forecast_date", "Forecast", func(m *record.Milestone) time.Time { return m.Forecast }),
		days("actual_date", "Done", func(m *record.Milestone) time.Time { return m.Actual }),
		whole("slipped_days", "Days slipped", (*record.Milestone).Slipped),
		column{name: "done", label: "Is done", zero: false, value: func(r any) any { return r.(*record.Milestone).Done() }}),
	kindOf("benefits", "benefits.csv", func(p *record.Pack) []*record.Benefit { return p.Benefits },
		words("benefit_id", "Benefit", func(b *record.Benefit) string { return b.ID }),
		column{name: "references", label: "Intentions", zero: []any{}, value: func(r any) any { return anyOf(r.(*record.Benefit).References) }},
		words("category_class", "Class", func(b *record.Benefit) string { return b.Class }),
		words("performance_measure", "Measure", func(b *record.Benefit) string { return b.Measure }),
		words("target_improvement", "Target", func(b *record.Benefit) string { return b.TargetImprovement }),
		amounts("full_year_value_gbp", "Full-year value", func(b *record.Benefit) *int64 { return b.FullYearValue }),
		amounts("planned_gbp", "Planned", func(b *record.Benefit) *int64 { return b.Planned }),
		amounts("actual_gbp", "Actual", func(b *record.Benefit) *int64 { return b.Actual }),
		words("recurrent", "Recurrent", func(b *record.Benefit) string { return b.Recurrent })),
	kindOf("criteria", "criteria.csv", func(p *record.Pack) []*record.Criterion { return p.Criteria },
		words("criterion", "Criterion", func(c *record.Criterion) string { return c.Name }),
		words("weight_percent", "Weight", func(c *record.Criterion) string { return c.Weight.String() + "%" }),
		words("description", "Description", func(c *record.Criterion) string { return c.Description }),
		words("justification", "Justification", func(c *record.Criterion) string { return c.Justification })),
	kindOf("segments", "segments.csv", func(p *record.Pack) []*record.Segment { return p.Segments },
		words("segment", "Segment", func(s *record.Segment) string { return s.Number }),
		words("focus", "Focus", func(s *record.Segment) string { return s.Focus }),
		words("definition", "Definition", func(s *record.Segment) string { return s.Definition })),
	kindOf("providers", "providers.csv", func(p *record.Pack) []*record.Provider { return p.Providers },
		words("ods_code", "Code", func(p *record.Provider) string { return p.Code }),
		words("name", "Provider", func(p *record.Provider) string { return p.Name })),
	kindOf("priorities", "national-priorities.csv", func(p *record.Pack) []*record.Priority { return p.Priorities },
		words("code", "Code", func(p *record.Priority) string { return p.Code }),
		words("priority", "National priority", func(p *record.Priority) string { return p.Name })),
	kindOf("calendar", "calendar.csv", func(p *record.Pack) []*record.Step { return p.Calendar },
		words("step", "Step", func(s *record.Step) string { return s.Name }),
		words("phase", "Phase", func(s *record.Step) string { return s.Phase }),
		words("owner", "Owner", func(s *record.Step) string { return s.Owner }),
		days("start", "Start", func(s *record.Step) time.Time { return s.Start }),
		days("end", "End", func(s *record.Step) time.Time { return s.End })),
}
