// Package page holds the shells of the pages that boardpack writes, and the
// style and script of its own that stand beside nhsuk-frontend's.
package page

import (
	"embed"

	_ "embed" // for the style and the script
)

// Templates are html/template files.
//
//go:embed *.html
var Templates embed.FS

// Style is the board packs' own CSS. It comes after nhsuk-frontend's.
//
//go:embed board.css
var Style string

// Script is for pages with charts. It comes after the chart package's own
// script.
//
//go:embed board.js
var Script string
