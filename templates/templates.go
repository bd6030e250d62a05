// Package templates embeds the papers, page templates and browser assets that
// the binary carries.
package templates

import (
	"embed"
	"encoding/hex"
	"strings"
)

// Papers are the papers that every pack can use, by file name.
//
//go:embed *.md
var Papers embed.FS

// Help are the pages of the command help, by topic, in the folder help. All but
// automation and tutorial are made from what the code goes by.
//
//go:embed help/*.md
var Help embed.FS

// ECharts is the chart library as a script that sets the global echarts. See
// vendor/echarts.
//
//go:embed vendor/echarts/echarts.js
var ECharts string

// NHSUK is the style sheet of the NHS design system. See vendor/nhsuk-frontend.
//
//go:embed vendor/nhsuk-frontend/nhsuk.css
var NHSUK string

//go:embed vendor/SHA256SUMS
var sums string

// SumOf is the SHA-256 of a file below vendor as the list there has it, or nil where it has
// none: a megabyte need not be summed again by each build.
func SumOf(file string) []byte {
	for line := range strings.Lines(sums) {
		if of, listed := strings.CutSuffix(strings.TrimSuffix(line, "\n"), "  "+file); listed {
			sum, _ := hex.DecodeString(of) // the list is a test's to check
			return sum
		}
	}
	return nil
}
