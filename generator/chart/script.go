package chart

import (
	_ "embed" // for the scripts
	"encoding/json"
	"sync"

	"boardpack/generator/typeface"
)

// Formatters is the script with the functions that an option may name. A page
// runs it before Live.
//
//go:embed formatters.js
var Formatters string

//go:embed layout.js
var layoutScript string

//go:embed timeline.js
var timelineScript string

//go:embed quadrant.js
var quadrantScript string

//go:embed funnel.js
var funnelScript string

//go:embed course.js
var courseScript string

//go:embed theme.js
var themeScript string

//go:embed toggles.js
var togglesScript string

//go:embed live.js
var liveScript string

// Live is the script that starts the live charts of a page; live.js says what
// markup it expects. A page runs it after templates.ECharts and Formatters.
var Live = themeScript + layoutScript + timelineScript + quadrantScript + funnelScript + courseScript + togglesScript + liveScript

// tableRunes is the end of the width table: all letters, punctuation and signs
// that a pack may hold come before it.
const tableRunes = 0x2300

// WidthTable is the widths of the font's characters as JSON, in 1/2048 em, for
// the page's script: it then measures words as the drawing did. Each face is a
// list of runs, [first code point, [widths]]; other characters are one em wide.
var WidthTable = sync.OnceValue(func() []byte {
	table, err := json.Marshal(map[string][]run{"regular": runs(typeface.Regular), "bold": runs(typeface.Bold)})
	if err != nil {
		panic("chart: width table: " + err.Error()) // numbers marshal
	}
	return table
})

type run struct {
	first  rune
	widths []int
}

// MarshalJSON writes the run as a pair.
func (r run) MarshalJSON() ([]byte, error) { return json.Marshal([]any{r.first, r.widths}) }

func runs(face *typeface.Face) []run {
	var list []run
	open := false
	for r := ' '; r < tableRunes; r++ {
		if _, missing := face.Missing(string(r)); missing {
			open = false
			continue
		}
		if !open {
			list, open = append(list, run{first: r}), true
		}
		last := &list[len(list)-1]
		last.widths = append(last.widths, int(face.Width(string(r))*2048+0.5))
	}
	return list
}
