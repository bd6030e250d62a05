package paper

// otherKinds are what blocks and charts are called elsewhere, and what to write.
var otherKinds = map[string]string{
	"graph": chartKind, "plot": chartKind, "bar": chartKind, "line": chartKind, "column": chartKind, "heatmap": "```chart, with type: heatmap",
	"pie": "```chart, with type: donut", "donut": "```chart, with type: donut", "gantt": "```timeline",
	"pivot-table": "```pivot", "pivottable": "```pivot", "crosstab": "```pivot", "count": "```pivot",
}

const chartKind = "```chart, with type: bar, stacked-bar, grouped-bar, line, heatmap, donut or scatter"
