package live

import (
	"embed"
	"encoding/json"
	"strings"
	"sync"

	"boardpack/generator/chart"
	"boardpack/generator/course"
	"boardpack/generator/tone"
)

//go:embed *.js
var files embed.FS

// order is that in which the files build on each other.
var order = []string{"words.js", "colours.js", "room.js", "axes.js", "bars.js", "head.js", "times.js", "layout.js", "ticks.js", "toggles.js", "walk.js", "zoom.js", "save.js", "start.js"}

// Script is what starts the live charts of a page; start.js says what markup it
// expects. A page runs it after templates.ECharts.
var Script = sync.OnceValue(func() string {
	var all strings.Builder
	all.WriteString("const boardpack = { inks: " + inks() + ", icons: " + icons() + " };\n")
	for _, name := range order {
		text, err := files.ReadFile(name)
		if err != nil {
			panic("live: " + err.Error()) // it is embedded
		}
		all.Write(text)
	}
	return all.String()
})

// inks are the colours of each ink by its name in options, light and dark.
func inks() string {
	named := map[string][2]string{}
	for _, i := range tone.All() {
		named[ink(i)] = [2]string{i.Light().Hex(), i.Dark().Hex()}
	}
	return marshal(named)
}

// path is one of a drawing's, with the keys by which the script finds colours.
type path struct {
	Data        string    `json:"pathData"`
	Color       string    `json:"color"`
	BorderColor string    `json:"borderColor"`
	Width       float64   `json:"width"`
	Dash        []float64 `json:"dash"`
}

// icons are the paths of each badge's shape, as drawings have them.
func icons() string {
	named := map[course.Shape][]path{}
	for _, shape := range course.Shapes {
		for _, mark := range chart.Icon(shape).Marks {
			p := mark.(*chart.Path) // there are no words in an icon
			named[shape] = append(named[shape], path{p.Data(), inkOrNone(p.Fill), inkOrNone(p.Stroke), p.Width, p.Dash})
		}
	}
	return marshal(named)
}

func inkOrNone(i tone.Ink) string {
	if i == tone.None {
		return "none"
	}
	return ink(i)
}

func marshal(named any) string {
	source, err := json.Marshal(named)
	if err != nil {
		panic("live: " + err.Error()) // strings and numbers marshal
	}
	return string(source)
}
