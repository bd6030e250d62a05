package figure

// ChartType is how a chart shows what it holds.
type ChartType string

// The chart types; ChartTypes says what each shows.
const (
	Bar        ChartType = "bar"
	StackedBar ChartType = "stacked-bar"
	GroupedBar ChartType = "grouped-bar"
	Line       ChartType = "line"
	Heatmap    ChartType = "heatmap"
	Donut      ChartType = "donut"
	Scatter    ChartType = "scatter"
	Timeline   ChartType = "timeline"
	Quadrant   ChartType = "quadrant"
	Funnel     ChartType = "funnel"
	Course     ChartType = "course"
	Parts      ChartType = "parts"
)

// ChartInfo is what there is to know of a chart type without drawing it.
type ChartInfo struct {
	Type  ChartType
	Name  string // as a listener hears it
	Shows string
	// Counts reports whether a paper can ask for it by name, to show a table of
	// counts; the others belong to a block of their own.
	Counts bool
	// Series are as many as it shows, of those that show counts; 0 for any number from
	// one on. Sizes reports whether they are lengths or shares, of which none is negative.
	Series int
	Sizes  bool
}

// ChartTypes lists every chart type, in the order in which a message names them.
var ChartTypes = []ChartInfo{
	{Bar, "Bar chart", "one horizontal bar a category", true, 1, false},
	{StackedBar, "Stacked bar chart", "one horizontal bar a category, its series end to end", true, 0, true},
	{GroupedBar, "Grouped bar chart", "one bar a series side by side in each category", true, 0, false},
	{Line, "Line chart", "one line a series over ordered categories", true, 0, false},
	{Heatmap, "Heat map", "categories down, series across, the value as shade and number", true, 0, true},
	{Donut, "Ring chart", "one series, its categories as shares of a ring", true, 1, true},
	{Scatter, "Scatter chart", "one mark a category; the first series is x, the second y", true, 2, false},
	{Timeline, "Timeline", "one horizontal bar a step, from its first day to its last", false, 0, false},
	{Quadrant, "Quadrant chart", "categories where two scores place them, counted where they share a place", false, 0, false},
	{Funnel, "Funnel chart", "one bar a step, each what is left of the one before it, and between them what leaves", false, 0, false},
	{Course, "Chart over time", "measures over days, one panel each, with the lines that they are judged by", false, 0, false},
	{Parts, "Divided bars", "one bar a way of dividing the same whole, its parts named on it", false, 0, false},
}

// CountTypes are the names of the chart types that can show a table of counts.
func CountTypes() []string {
	var names []string
	for _, info := range ChartTypes {
		if info.Counts {
			names = append(names, string(info.Type))
		}
	}
	return names
}
