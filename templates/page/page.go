// Package page holds the shells of the pages that boardpack writes, and the
// style and script of its own that stand beside nhsuk-frontend's.
package page

import (
	"embed"

	_ "embed" // for the style and the scripts
)

// Templates are html/template files.
//
//go:embed *.html
var Templates embed.FS

// Style is the board packs' own CSS. It comes after nhsuk-frontend's.
//
//go:embed board.css
var Style string

// BrandStyle is what a page needs beside Style that has a logo or a colour of its
// organisation's.
//
//go:embed brand.css
var BrandStyle string

//go:embed board.js
var boardScript string

// Marks lets a reader walk through the values of drawings.
//
//go:embed marks.js
var Marks string

// List lets a reader find, choose and sort the intentions of an edition's list.
//
//go:embed list.js
var List string

//go:embed sort.js
var sortScript string

// Script is for pages with tables. It comes after Marks, if the page has
// that.
var Script = boardScript + sortScript
