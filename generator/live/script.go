package live

import (
	"embed"
	"encoding/json"
	"strings"
	"sync"

	"boardpack/generator/tone"
)

//go:embed *.js
var files embed.FS

// order is that in which the files build on each other.
var order = []string{"words.js", "colours.js", "layout.js", "head.js", "ticks.js", "toggles.js", "walk.js", "zoom.js", "save.js", "start.js"}

// Script is what starts the live charts of a page; start.js says what markup it
// expects. A page runs it after templates.ECharts.
var Script = sync.OnceValue(func() string {
	var all strings.Builder
	all.WriteString("const boardpack = { inks: " + inks() + " };\n")
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
	source, err := json.Marshal(named)
	if err != nil {
		panic("live: " + err.Error()) // strings marshal
	}
	return string(source)
}
