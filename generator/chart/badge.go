package chart

import (
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"boardpack/generator/course"
	"boardpack/generator/figure"
)

// icon is a badge's shape: a frame that tells the sorts apart without colour,
// and a glyph in it.
type icon struct {
	frame  frame
	glyph  glyph
	colour string // of the glyph
}

type frame struct {
	symbol, fill, border, line string // line is solid or dashed
	size                       int    // px
	down                       float64
}

// glyph is a path and its width and height in px.
type glyph struct {
	path          string
	width, height float64
}

var (
	better    = frame{symbol: "rect", fill: improving, border: ink, size: 16}
	worse     = frame{symbol: "diamond", fill: concern, border: ink, size: 20}
	neither   = frame{symbol: "triangle", fill: shifting, border: ink, size: 20, down: 3.5}
	usual     = frame{symbol: "circle", fill: white, border: grey, size: 17}
	met       = frame{symbol: "circle", fill: improving, border: ink, size: 17}
	onPath    = frame{symbol: "circle", fill: observed, border: observed, size: 17}
	nearly    = frame{symbol: "triangle", fill: "#ffb81c", border: ink, size: 20, down: 3.5}
	offPath   = frame{symbol: "path://M5 0L12 0L17 5L17 12L12 17L5 17L0 12L0 5Z", fill: aim, border: aim, size: 17}
	notJudged = frame{symbol: "circle", fill: white, border: grey, size: 17, line: "dashed"}

	letterH = glyph{"M0 0L2 0L2 3L4 3L4 0L6 0L6 8L4 8L4 5L2 5L2 8L0 8Z", 6, 8}
	letterL = glyph{"M0 0L2 0L2 6L5 6L5 8L0 8Z", 5, 8}
	tick    = glyph{"M0 3.6L1.4 2.2L3.4 4.2L7.6 0L9 1.4L3.4 7Z", 9, 7}
	cross   = glyph{"M1.4 0L4 2.6L6.6 0L8 1.4L5.4 4L8 6.6L6.6 8L4 5.4L1.4 8L0 6.6L2.6 4L0 1.4Z", 8, 8}
	zigzag  = glyph{"M0 3L2.5 0L5 3L7.5 0L10 3L10 5L7.5 2L5 5L2.5 2L0 5Z", 10, 5}
	query   = glyph{"M0 2.6C0 1 1.1 0 2.8 0C4.5 0 5.6 1 5.6 2.4C5.6 4.3 3.7 4.3 3.7 5.9L1.9 5.9C1.9 3.9 3.7 3.7 3.7 2.5C3.7 1.9 3.3 1.6 2.8 1.6C2.2 1.6 1.8 2 1.8 2.6ZM1.9 7L3.7 7L3.7 8.8L1.9 8.8Z", 5.6, 8.8}
	caution = glyph{"M0 0L2 0L2 5L0 5ZM0 6.2L2 6.2L2 8.2L0 8.2Z", 2, 8.2}
	dash    = glyph{"M0 0L7 0L7 2L0 2Z", 7, 2}
)

var icons = map[course.Shape]icon{
	course.CommonCause:     {usual, zigzag, grey},
	course.ImprovementHigh: {better, letterH, ink},
	course.ImprovementLow:  {better, letterL, ink},
	course.ConcernHigh:     {worse, letterH, ink},
	course.ConcernLow:      {worse, letterL, ink},
	course.NeutralHigh:     {neither, letterH, ink},
	course.NeutralLow:      {neither, letterL, ink},
	course.Passing:         {met, tick, ink},
	course.Failing:         {worse, cross, ink},
	course.HitAndMiss:      {usual, query, grey},
	course.OnTrajectory:    {onPath, tick, white},
	course.WithinTolerance: {nearly, caution, ink},
	course.OffTrajectory:   {offPath, cross, white},
	course.Unjudged:        {notJudged, dash, grey},
}

// part is a piece of a panel's words. Its value is its panel and its kind until
// course.js places it.
type part struct {
	Name   string    `json:"name,omitempty"`
	Value  [2]int    `json:"value"`
	Symbol string    `json:"symbol"`
	Size   any       `json:"symbolSize"`
	Offset []float64 `json:"symbolOffset,omitempty"`
	Style  partStyle `json:"itemStyle"`
}

type partStyle struct {
	Fill   string  `json:"color"`
	Border string  `json:"borderColor,omitempty"`
	Width  float64 `json:"borderWidth"`
	Line   string  `json:"borderType,omitempty"`
}

// The kinds of parts, as course.js knows them. The words of a badge belong to
// its frame.
const (
	heading = iota
	badgeFrame
	badgeGlyph
	note // in the plot
)

// wordSeries are the words of all panels, on the axes with the given index. It
// has no name, which keeps it out of the legend.
func wordSeries(panels []figure.Panel, axes int) charts.SingleSeries {
	parts := []part{}
	for i, panel := range panels {
		parts = append(parts, wording(panel.Name, i, heading))
		for _, badge := range panel.Badges {
			parts = append(parts, badgeParts(badge, i)...)
		}
		if !slices.ContainsFunc(panel.Traces, func(t course.Trace) bool { return measured(t.Points) }) {
			parts = append(parts, wording("Nothing observed", i, note))
		}
	}
	return charts.SingleSeries{Type: types.ChartScatter, XAxisIndex: axes, YAxisIndex: axes, Data: parts,
		Label: &opts.Label{Show: opts.Bool(true), Position: "right", Formatter: "name", Color: ink}}
}

func wording(words string, panel, kind int) part {
	return part{Name: words, Value: [2]int{panel, kind}, Symbol: "rect", Size: 1, Style: partStyle{Fill: unseen}}
}

func badgeParts(badge course.Badge, panel int) []part {
	icon := icons[badge.Shape]
	return []part{
		{Name: badge.Words, Value: [2]int{panel, badgeFrame}, Symbol: icon.frame.symbol, Size: icon.frame.size,
			Style: partStyle{Fill: icon.frame.fill, Border: icon.frame.border, Width: 1.5, Line: icon.frame.line}},
		{Value: [2]int{panel, badgeGlyph}, Symbol: "path://" + icon.glyph.path, Size: []float64{icon.glyph.width, icon.glyph.height},
			Offset: []float64{0, icon.frame.down}, Style: partStyle{Fill: icon.colour}},
	}
}
