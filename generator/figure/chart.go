package figure

import (
	"time"

	"boardpack/generator/calendar"
)

// ChartType is how a chart shows its series.
type ChartType string

// The chart types that a paper can ask for.
const (
	Bar        ChartType = "bar"         // one horizontal bar a category
	StackedBar ChartType = "stacked-bar" // one horizontal bar a category, its series end to end
	GroupedBar ChartType = "grouped-bar" // vertical bars, one a series side by side in each category
	Line       ChartType = "line"        // one line a series over ordered categories
	Heatmap    ChartType = "heatmap"     // categories down, series across, the value as shade and number
	Donut      ChartType = "donut"       // one series, its categories as shares of a ring
	Scatter    ChartType = "scatter"     // one mark a category; the first series is x, the second y
)

// The chart types of figures that have a shape of their own.
const (
	Timeline ChartType = "timeline" // one horizontal bar a category, from its first day to its last; one series a phase
	Quadrant ChartType = "quadrant" // categories where two scores place them, counted where they share a place; the first series is x, the second y
	Funnel   ChartType = "funnel"   // one centred bar a category, each step what is left of the one before it
	Course   ChartType = "course"   // measures over days, one panel each, with the lines that they are judged by
)

// CountTypes lists the chart types that can show any table of counts, in the
// order in which a message names them.
var CountTypes = []ChartType{Bar, StackedBar, GroupedBar, Line, Heatmap, Donut, Scatter}

// ChartTypes lists every chart type.
var ChartTypes = append(CountTypes[:len(CountTypes):len(CountTypes)], Timeline, Quadrant, Funnel, Course)

// Chart is numbers to be drawn; its title and its words stand in the Figure.
// Two charts with equal fields are the same drawing.
type Chart struct {
	Type         ChartType
	Categories   []string // in the order of reading: top to bottom, left to right
	CategoryName string   // what the categories are, such as "Programme"
	Series       []Series
	ValueName    string // what is measured, such as "Number of intentions"

	Marks   []Mark    // Timeline: days that a line across all steps marks
	Extent  Extent    // Quadrant: the scale that both scores are on; the lines stand at its middle
	Corners [4]string // Quadrant: names of the quarters: top left, top right, bottom left, bottom right
	// Lost says for each step of a Funnel but the last what becomes of those that
	// do not reach the next, such as "not prioritised"; their number goes before
	// it. Empty words tell nothing, and nil nothing of any step.
	Lost []string
	// Panels are what a Course shows in place of categories and series.
	Panels []Panel
}

// Series is one value for each category.
type Series struct {
	Name   string
	Values []float64 // NaN where there is none; of a Timeline the first day, see Day
	Ends   []float64 // of a Timeline alone: the last day, which belongs to the step
	// Tone picks colour and fill from the palette, so that a value such as
	// Delayed looks the same in every chart of a pack. 0 is the first tone.
	Tone int
}

// Mark is a day of a Timeline that has a line and a name, such as that of the
// figures.
type Mark struct {
	Value float64 // see Day
	Label string
}

// Extent is the ends of a scale.
type Extent struct{ Low, High float64 }

// Day is a date as a Timeline measures it: in days since 1 January 1970.
func Day(date time.Time) float64 {
	return float64(calendar.DayNumber(date))
}
