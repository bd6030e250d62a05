package chart

import "github.com/go-echarts/go-echarts/v2/opts"

// tone is one entry of the palette: the Analysis Function's categorical
// colours, with every second one of a stack lighter than its neighbours, so
// that the segments differ in a print without colour as well.
type tone struct {
	colour string // of lines, points and hollow outlines: 3:1 on white
	fill   string // of areas
	border string // of areas: the colour where the fill is pale, else white
	label  string // of numbers on the fill: 4.5:1
	symbol string
	dash   string
}

const (
	white = "#ffffff"
	ink   = "#212b32"
	rule  = "#768692" // of lines that part a plot: 3:1 on white

	unseen = "transparent" // of marks that are only there for their place
)

var palette = []tone{
	{colour: "#12436d", fill: "#12436d", border: white, label: white, symbol: "circle", dash: "solid"},
	{colour: "#f46a25", fill: "#f46a25", border: white, label: ink, symbol: "rect", dash: "dashed"},
	{colour: "#28a197", fill: white, border: "#28a197", label: ink, symbol: "triangle", dash: "dotted"},
	{colour: "#801650", fill: "#f0dce6", border: "#801650", label: ink, symbol: "diamond", dash: "solid"},
	{colour: "#3d3d3d", fill: "#3d3d3d", border: white, label: white, symbol: "emptyCircle", dash: "dashed"},
	{colour: "#a285d1", fill: "#a285d1", border: white, label: ink, symbol: "emptyRect", dash: "dotted"},
}

func toneOf(index int) tone { return palette[((index%len(palette))+len(palette))%len(palette)] }

// itemStyle is the look of an area.
func (t tone) itemStyle() *opts.ItemStyle {
	style := &opts.ItemStyle{Color: t.fill, BorderColor: t.border, BorderWidth: 1}
	if t.border != white {
		style.BorderWidth = 2
	}
	return style
}

// aloneStyle is the look of an area without a neighbour to stand off from.
func (t tone) aloneStyle() *opts.ItemStyle {
	if t.border == white {
		return &opts.ItemStyle{Color: t.fill}
	}
	return t.itemStyle()
}

// shades are the steps of a heat map, from few to many.
var shades = []tone{
	{fill: "#dbe8f4", label: ink},
	{fill: "#6bace6", label: ink},
	{fill: "#2073bc", label: white},
	{fill: "#12436d", label: white},
}
