package block

import "boardpack/generator/diag"

// TimelineSpec asks for the planning cycle, drawn over the months.
type TimelineSpec struct {
	Common `yaml:",inline"`
	Drawn  `yaml:",inline"`
}

// MeasureSpec names one measure of measures.csv.
type MeasureSpec struct {
	Measure diag.Located `yaml:"measure,required" about:"name of the measure, as measures.csv has it"`
}

// TrajectorySpec asks for a measure against the trajectory to its target.
type TrajectorySpec struct {
	Common      `yaml:",inline"`
	MeasureSpec `yaml:",inline"`
	Drawn       `yaml:",inline"`
}

// SPCSpec asks for a measure's control chart. Keys that are left out follow
// Making Data Count.
type SPCSpec struct {
	Common         `yaml:",inline"`
	MeasureSpec    `yaml:",inline"`
	Points         diag.Located `yaml:"points" about:"points of a shift and of a trend: 7 or 6; left out, 7"`
	TwoInThree     diag.Located `yaml:"two_in_three" about:"beyond counts points beyond the limits as near them, within does not; left out, beyond"`
	Ties           diag.Located `yaml:"ties" about:"equal values break a trend, or continue it; left out, break"`
	ScreenOutliers bool         `yaml:"screen_outliers" about:"true leaves large moving ranges out of the limits"`
	FixAfter       diag.Located `yaml:"fix_after" about:"work the limits out from so many first points, 12 at least, and keep them"`
	Rebase         []Rebase     `yaml:"rebase" about:"days from which on limits are worked out anew, ascending"`
	Drawn          `yaml:",inline"`
}

// Rebase is a day from which on limits are worked out anew, and why.
type Rebase struct {
	Date   diag.Located `yaml:"date,required" about:"the day, such as 2024-04-01"`
	Reason diag.Located `yaml:"reason,required" about:"what changed in the process; may hold {{ expressions }}"`
}

// MeasuresSpec asks for small multiples: one panel a measure, and one table of
// all their values.
type MeasuresSpec struct {
	Common `yaml:",inline"`
	Where  diag.Located `yaml:"where" about:"an expression over one measure, which is shown where it is true; left out, all are"`
	Drawn  `yaml:",inline"`
}

// GapSpec asks for the inequality between quantiles that measures tell of.
type GapSpec struct {
	Common   `yaml:",inline"`
	Measures []diag.Located `yaml:"measures,required" about:"names of measures with values by quantile, one a sex"`
	Drawn    `yaml:",inline"`
}

// BreakdownSpec asks for a measure's groups, period by period, with the whole.
type BreakdownSpec struct {
	Common      `yaml:",inline"`
	MeasureSpec `yaml:",inline"`
	Periods     diag.Located `yaml:"periods" about:"how many of the latest periods; left out, 8"`
	Label       diag.Located `yaml:"label" about:"what a group is, such as Place; left out, Group"`
	Whole       diag.Located `yaml:"whole" about:"what all groups together are called, such as All places; left out, All groups"`
}
