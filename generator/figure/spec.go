package figure

import (
	"maps"
	"slices"

	"boardpack/generator/diag"
)

// Spec is what one block of a paper asks for: one of the types below.
type Spec interface {
	Head() *Common
}

// Common are the keys that every block has. ID and Title are required; Title,
// Subtitle, Sentence and Notes may hold live values.
type Common struct {
	ID       diag.Located   `yaml:"id,required"`
	Title    diag.Located   `yaml:"title,required"`
	Subtitle diag.Located   `yaml:"subtitle"`
	Sentence diag.Located   `yaml:"sentence"`
	Notes    []diag.Located `yaml:"notes"`
}

// Head gives access to the keys that every block has.
func (c *Common) Head() *Common { return c }

// Counts are the keys of a block that counts records.
type Counts struct {
	Of      diag.Located   `yaml:"of"`            // the relation whose rows it counts: "benefits", ...; empty counts intentions
	Value   diag.Located   `yaml:"value"`         // "count", "sum(field)" or "mean(field)"; empty counts
	Rows    diag.Located   `yaml:"rows,required"` // a field of the relation
	Columns []diag.Located `yaml:"columns"`       // further fields; none counts the rows alone
	Where   diag.Located   `yaml:"where"`         // an expression over one row; empty takes all
	Blanks  diag.Located   `yaml:"blanks"`        // heading of a column of its own for blank values; empty leaves them out
	// BlankRow heads the row of blank values, which is there whenever there are
	// any; empty says "Not recorded".
	BlankRow diag.Located `yaml:"blank_row"`
}

// PivotSpec asks for a table of counts with totals.
type PivotSpec struct {
	Common `yaml:",inline"`
	Counts `yaml:",inline"`
}

// ChartSpec asks for a chart of counts, with its table and sentence.
type ChartSpec struct {
	Common `yaml:",inline"`
	Counts `yaml:",inline"`
	Type   diag.Located `yaml:"type,required"`
}

// QuadrantSpec asks for intentions placed by two fields of numbers.
type QuadrantSpec struct {
	Common  `yaml:",inline"`
	X       diag.Located   `yaml:"x,required"`
	Y       diag.Located   `yaml:"y,required"`
	Where   diag.Located   `yaml:"where"`
	Corners []diag.Located `yaml:"corners,required"` // top left, top right, bottom left, bottom right
}

// FunnelSpec asks for what is left after each of some steps.
type FunnelSpec struct {
	Common `yaml:",inline"`
	Steps  []Step `yaml:"steps,required"`
}

// Step is one bar of a funnel: an expression, and what becomes of those that
// do not reach the next.
type Step struct {
	Label diag.Located `yaml:"label,required"`
	Value diag.Located `yaml:"value,required"`
	Lost  diag.Located `yaml:"lost"`
}

// TableSpec asks for a table whose cells the paper writes out, live values
// among them.
type TableSpec struct {
	Common  `yaml:",inline"`
	Columns []diag.Located   `yaml:"columns,required"`
	Rows    [][]diag.Located `yaml:"rows,required"`
}

// Listing are the keys of a block that lists records, one a row.
type Listing struct {
	Of      diag.Located   `yaml:"of"`    // the relation: "milestones", "benefits", ...; empty lists intentions
	Where   diag.Located   `yaml:"where"` // an expression over one row; empty takes all
	Columns []diag.Located `yaml:"columns,required"`
	Sort    []diag.Located `yaml:"sort"` // fields; "-score" has the highest first; empty keeps the file's order, and that of programmes for intentions
	Most    diag.Located   `yaml:"most"` // how many of the first to list; empty lists all
}

// IntentionsSpec asks for a list of intentions.
type IntentionsSpec struct {
	Common  `yaml:",inline"`
	Listing `yaml:",inline"`
}

// ListSpec asks for a list of records of any relation.
type ListSpec struct {
	Common  `yaml:",inline"`
	Listing `yaml:",inline"`
}

// TimelineSpec asks for the planning cycle, drawn over the months.
type TimelineSpec struct {
	Common `yaml:",inline"`
}

// MeasureSpec names one measure of measures.csv.
type MeasureSpec struct {
	Measure diag.Located `yaml:"measure,required"`
}

// TrajectorySpec asks for a measure against the path to its target.
type TrajectorySpec struct {
	Common      `yaml:",inline"`
	MeasureSpec `yaml:",inline"`
}

// SPCSpec asks for a measure's control chart. Keys that are left out follow
// Making Data Count.
type SPCSpec struct {
	Common         `yaml:",inline"`
	MeasureSpec    `yaml:",inline"`
	Points         diag.Located `yaml:"points"`          // of a shift and of a trend: 7 or 6
	TwoInThree     diag.Located `yaml:"two_in_three"`    // "beyond" counts points beyond the limits, "within" does not
	Ties           diag.Located `yaml:"ties"`            // "break" a trend, or "continue" it
	ScreenOutliers bool         `yaml:"screen_outliers"` // leave large moving ranges out of the limits
	FixAfter       diag.Located `yaml:"fix_after"`       // limits from so many first points, at least 12
	Rebase         []Rebase     `yaml:"rebase"`
}

// Rebase is a day from which on limits are worked out anew, and why.
type Rebase struct {
	Date   diag.Located `yaml:"date,required"`
	Reason diag.Located `yaml:"reason,required"`
}

// MeasuresSpec asks for small multiples: one panel a measure, and one table of
// all their values.
type MeasuresSpec struct {
	Common `yaml:",inline"`
	Where  diag.Located `yaml:"where"` // an expression over one measure; empty takes all
}

// GapSpec asks for the inequality between quantiles that measures tell of.
type GapSpec struct {
	Common   `yaml:",inline"`
	Measures []diag.Located `yaml:"measures,required"`
}

// BreakdownSpec asks for a measure's groups, period by period, with the whole.
type BreakdownSpec struct {
	Common      `yaml:",inline"`
	MeasureSpec `yaml:",inline"`
	Periods     diag.Located `yaml:"periods"` // how many of the latest; empty takes eight
}

// SensitivitySpec asks what each weight, moved a little, changes in the
// selection.
type SensitivitySpec struct {
	Common `yaml:",inline"`
}

// ChecksSpec asks where figures disagree. It has either Controls or Rows: with
// Compare, the groups in which two counts differ and the intentions that cause
// it; with Where alone, the groups that have any such intention, and which.
type ChecksSpec struct {
	Common   `yaml:",inline"`
	Controls bool         `yaml:"controls"` // the pack's controls, each with its published and its computed value
	Rows     diag.Located `yaml:"rows"`
	Compare  []Side       `yaml:"compare"`
	Where    diag.Located `yaml:"where"`
	None     bool         `yaml:"none"` // the values of Rows that no intention has
}

// Side is one of the two counts that a checks block compares.
type Side struct {
	Label diag.Located `yaml:"label,required"`
	Where diag.Located `yaml:"where,required"`
}

var kinds = map[string]func() Spec{
	"pivot":       func() Spec { return new(PivotSpec) },
	"chart":       func() Spec { return new(ChartSpec) },
	"table":       func() Spec { return new(TableSpec) },
	"intentions":  func() Spec { return new(IntentionsSpec) },
	"checks":      func() Spec { return new(ChecksSpec) },
	"quadrant":    func() Spec { return new(QuadrantSpec) },
	"funnel":      func() Spec { return new(FunnelSpec) },
	"list":        func() Spec { return new(ListSpec) },
	"timeline":    func() Spec { return new(TimelineSpec) },
	"sensitivity": func() Spec { return new(SensitivitySpec) },
	"trajectory":  func() Spec { return new(TrajectorySpec) },
	"spc":         func() Spec { return new(SPCSpec) },
	"measures":    func() Spec { return new(MeasuresSpec) },
	"gap":         func() Spec { return new(GapSpec) },
	"breakdown":   func() Spec { return new(BreakdownSpec) },
}

// NewSpec returns an empty spec for a block's name, or nil for a name that no
// block has.
func NewSpec(kind string) Spec {
	if empty, ok := kinds[kind]; ok {
		return empty()
	}
	return nil
}

// Kinds lists the names of all blocks, sorted.
func Kinds() []string { return slices.Sorted(maps.Keys(kinds)) }
