package study

import (
	"slices"
	"strings"
	"time"

	"github.com/expr-lang/expr/types"

	"boardpack/generator/figure"
	"boardpack/generator/record"
)

// kind is a sort of record, other than intentions, that papers list and count.
type kind struct {
	name    string // as papers write it: "milestones"
	file    string
	columns []column
	rows    func(*record.Pack) []any
}

// column is one thing to be known of a record.
type column struct {
	name, label string
	// zero has the type of the values: string, int, day, bool or []any of text.
	zero  any
	money bool
	// value is what a record has; nil where that is blank.
	value func(record any) any
}

// kindOf makes a kind of records that a pack lists, one after the other.
func kindOf[T any](name, file string, records func(*record.Pack) []T, columns ...column) kind {
	return kind{name, file, columns, func(p *record.Pack) []any {
		var rows []any
		for _, r := range records(p) {
			rows = append(rows, r)
		}
		return rows
	}}
}

func words[T any](name, label string, value func(T) string) column {
	return column{name: name, label: label, zero: "", value: func(r any) any {
		if text := value(r.(T)); text != "" {
			return text
		}
		return nil
	}}
}

func whole[T any](name, label string, value func(T) int) column {
	return column{name: name, label: label, zero: 0, value: func(r any) any { return value(r.(T)) }}
}

// amounts are whole pounds; nil where none are stated.
func amounts[T any](name, label string, value func(T) *int64) column {
	return column{name: name, label: label, zero: 0, money: true, value: func(r any) any {
		if amount := value(r.(T)); amount != nil {
			return int(*amount)
		}
		return nil
	}}
}

func days[T any](name, label string, value func(T) time.Time) column {
	return column{name: name, label: label, zero: day{}, value: func(r any) any {
		if date := value(r.(T)); !date.IsZero() {
			return day{date}
		}
		return nil
	}}
}

// kinds are all that there are.
var kinds = []kind{
	kindOf("milestones", "milestones.csv", milestones,
		words("reference", "Reference", func(m *record.Milestone) string { return m.Reference }),
		words("milestone", "Milestone", func(m *record.Milestone) string { return m.Name }),
		words("owner", "Owner", func(m *record.Milestone) string { return m.Owner }),
		days("baseline_date", "Planned", func(m *record.Milestone) time.Time { return m.Baseline }),
		days("forecast_date", "Forecast", func(m *record.Milestone) time.Time { return m.Forecast }),
		days("actual_date", "Done", func(m *record.Milestone) time.Time { return m.Actual }),
		whole("slipped_days", "Days slipped", (*record.Milestone).Slipped),
		column{"done", "Is done", false, false, func(r any) any { return r.(*record.Milestone).Done() }}),
	kindOf("benefits", "benefits.csv", func(p *record.Pack) []*record.Benefit { return p.Benefits },
		words("benefit_id", "Benefit", func(b *record.Benefit) string { return b.ID }),
		column{"references", "Intentions", []any{}, false, func(r any) any { return anyOf(r.(*record.Benefit).References) }},
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

// milestones are those of all intentions, intention by intention.
func milestones(p *record.Pack) []*record.Milestone {
	var all []*record.Milestone
	for _, i := range p.Intentions {
		all = append(all, i.Milestones()...)
	}
	return all
}

func anyOf(words []string) []any {
	made := make([]any, len(words))
	for i, word := range words {
		made[i] = word
	}
	return made
}

func kindNames() []string {
	var names []string
	for _, k := range kinds {
		names = append(names, k.name)
	}
	return names
}

func (k kind) column(name string) (column, bool) {
	i := slices.IndexFunc(k.columns, func(c column) bool { return c.name == name })
	if i < 0 {
		return column{}, false
	}
	return k.columns[i], true
}

// row is a record as expressions see it; what is blank has its type's zero.
func (k kind) row(of any) map[string]any {
	row := make(map[string]any, len(k.columns))
	for _, c := range k.columns {
		row[c.name] = c.zero
		if value := c.value(of); value != nil {
			row[c.name] = value
		}
	}
	return row
}

// types are those of a row's values.
func (k kind) types() types.Map {
	row := types.Map{}
	for _, c := range k.columns {
		row[c.name] = types.TypeOf(c.zero)
		if _, several := c.zero.([]any); several {
			row[c.name] = types.Array(types.String)
		}
	}
	return row
}

// setKinds makes the records known to expressions.
func (s *Study) setKinds() {
	for _, k := range kinds {
		rows := []any{}
		for _, r := range k.rows(s.records) {
			rows = append(rows, k.row(r))
		}
		s.set(k.name, types.Array(k.types()), rows)
	}
}

// cell is a value as a table has it.
func (c column) cell(value any) figure.Cell {
	switch v := value.(type) {
	case nil:
		_, isNumber := c.zero.(int)
		return figure.Cell{Number: isNumber}
	case int:
		cell := number(v)
		if c.money {
			cell.Text = "£" + cell.Text
			if v < 0 {
				cell.Text = "−£" + grouped(-v)
			}
		}
		return cell
	case day:
		return figure.Cell{Text: v.date.Format(dayLayout), Plain: v.date.Format(time.DateOnly)}
	case bool:
		words, _ := shown(v)
		return text(capitalised(words))
	case []any:
		var each []string
		for _, word := range v {
			each = append(each, word.(string))
		}
		return text(strings.Join(each, ", "))
	}
	return text(value.(string))
}
