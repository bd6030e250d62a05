package figure

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

// ChartTypes lists every chart type in the order in which a message names them.
var ChartTypes = []ChartType{Bar, StackedBar, GroupedBar, Line, Heatmap, Donut, Scatter}

// Chart is numbers to be drawn; its title and its words stand in the Figure.
// Two charts with equal fields are the same drawing.
type Chart struct {
	Type         ChartType
	Categories   []string // in the order of reading: top to bottom, left to right
	CategoryName string   // what the categories are, such as "Programme"
	Series       []Series
	ValueName    string // what is measured, such as "Number of intentions"
}

// Series is one value for each category.
type Series struct {
	Name   string
	Values []float64
	// Tone picks colour and fill from the palette, so that a value such as
	// Delayed looks the same in every chart of a pack. 0 is the first tone.
	Tone int
}
