package figure

import (
	"math"
	"time"

	"boardpack/generator/calendar"
)

// Chart is numbers to be drawn; its title and its words stand in the Figure. It
// is a pointer to one of the types below, which say what each sort of chart
// needs. Two charts with equal fields are the same drawing.
type Chart interface {
	Type() ChartType
	// Check says what keeps anyone from showing it, such as a series that is too
	// short; nil where nothing does.
	Check() error
}

// CountChart is a chart of any table of counts: what the types of ChartTypes
// that Count show, each in its own way.
type CountChart struct {
	Kind         ChartType
	Categories   []string // in the order of reading: top to bottom, left to right
	CategoryName string   // what the categories are, such as "Programme"
	Series       []Series
	ValueName    string // what is measured, such as "Number of intentions"
}

// TimelineChart is steps over days.
type TimelineChart struct {
	Steps  []string // top to bottom
	Phases []Phase  // each step is in one of them
	Marks  []Mark   // days that a line across all steps marks
}

// QuadrantChart is categories where two scores place them.
type QuadrantChart struct {
	Categories []string  // references
	X, Y       Series    // the scores, one a category
	ValueName  string    // what is counted where several share a place
	Extent     Extent    // the scale that both scores are on; the lines stand at its middle
	Corners    [4]string // names of the quarters: top left, top right, bottom left, bottom right
	Best       string    // which end of the scale is the better, as both axes say it: "5 is the best"
}

// AxisName is the name of one of the scores, with which end of it is the better: of
// "Effort" nobody knows.
func (c *QuadrantChart) AxisName(of Series) string {
	if c.Best == "" {
		return of.Name
	}
	return of.Name + " (" + c.Best + ")"
}

// FunnelChart is steps of which each is what is left of the one before it.
type FunnelChart struct {
	Steps  []string
	Series Series // its name is what is counted
	// Lost says for each step but the last what becomes of those that do not
	// reach the next, such as "not prioritised"; their number goes before it.
	// Empty words tell nothing, and nil nothing of any step.
	Lost []string
	Gone []*Behind // those, as Series has what is behind its values
}

// CourseChart is measures over days.
type CourseChart struct {
	Panels []Panel
}

// Type implements Chart.
func (c *CountChart) Type() ChartType { return c.Kind }

// Type implements Chart.
func (*TimelineChart) Type() ChartType { return Timeline }

// Type implements Chart.
func (*QuadrantChart) Type() ChartType { return Quadrant }

// Type implements Chart.
func (*FunnelChart) Type() ChartType { return Funnel }

// Type implements Chart.
func (*CourseChart) Type() ChartType { return Course }

// Series is one value for each category.
type Series struct {
	Name   string
	Values []float64 // NaN where there is none
	Behind []*Behind // what each value counts, nil where the list cannot show it; or nil
	// Tone picks colour and fill from the palette, so that a value such as
	// Delayed looks the same in every chart of a pack. 0 is the first tone.
	Tone int
}

// Phase has the first and the last day of each step that is in it, and NaN for
// the others; see Day. Both days belong to the step.
type Phase struct {
	Name        string
	First, Last []float64
	Tone        int // see Series
}

// Mark is a day of a timeline that has a line and a name, such as that of the
// figures.
type Mark struct {
	Value float64 // see Day
	Label string
}

// Extent is the ends of a scale.
type Extent struct{ Low, High float64 }

// Steps cuts a scale into steps of one, or into halves where those would be many or
// not come out even.
func (e Extent) Steps() int {
	if span := e.High - e.Low; span <= 10 && span == math.Trunc(span) {
		return int(span)
	}
	return 2
}

// Day is a date as a chart measures it: in days since 1 January 1970.
func Day(date time.Time) float64 {
	return float64(calendar.DayNumber(date))
}
