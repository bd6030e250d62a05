// Package templates embeds the papers, page templates and browser assets that
// the binary carries.
package templates

import "embed"

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
