package generator

import (
	"fmt"
	"os"
	"slices"
	"strings"
)

// view is how a page is looked at.
type view struct {
	page    string // below the output folder
	width   int64  // of the window, px
	dark    bool
	scripts bool
}

func (v view) String() string {
	scheme, scripts := "light", "scripts"
	if v.dark {
		scheme = "dark"
	}
	if !v.scripts {
		scripts = "no scripts"
	}
	return fmt.Sprintf("%s at %d, %s, %s", strings.ReplaceAll(v.page, "/", " "), v.width, scheme, scripts)
}

// Editions of the third example.
const (
	forum    = "2026-27/forum/"
	partners = "2026-27/partners/"
)

// paperPage is the longest of the first pack's.
const paperPage = board + "mid-year-review.html"

// examplePages are pages of each sort.
var examplePages = []string{"index.html", paperPage, board + "index.html", board + "charts.html", board + "accessibility.html", forum + "forum-report.html"}

// exampleViews are how a developer's tests see one page of each sort, of charts that
// of the pack that has the fewest: each in one way, so that between them there are light
// and dark, scripts and none, and the paper is on a phone where there are widths for that.
var exampleViews = []view{
	{page: "index.html", dark: true},
	{page: paperPage, scripts: true},
	{page: board + "index.html", dark: true, scripts: true},
	{page: forum + "charts.html", dark: true, scripts: true},
	{page: board + "accessibility.html"},
	{page: forum + "forum-report.html", dark: true},
}

// furtherPages are others of the packs, some of them long. Continuous integration
// looks at them too, at half of the views: each is seen light and dark, and with
// scripts and without.
var furtherPages = []string{
	plannedPublic + "index.html", plannedBoard + "board-paper.html", plannedPublic + "goals.html", plannedPublic + "commissioning-intentions.html", oneProvider + "provider-notice.html",
	forum + "index.html", forum + "charts.html", forum + "list.html", partners + "index.html", partners + "forum-report.html",
}

// views are the ways to look at pages of the given widths, of those that a test
// keeps; nil keeps all. Continuous integration takes all of them. A developer's
// tests see each page in one width, which is another from page to page, and in
// Firefox the paper and an index alone.
func (b *browser) views(keep func(view) bool, widths ...int64) (all []view) {
	if os.Getenv("CI") != "" {
		for _, page := range slices.Concat(examplePages, furtherPages) {
			for _, width := range widths {
				all = append(all, waysTo(page, width, keep)...)
			}
		}
		return all
	}
	for i, v := range exampleViews {
		if b.tab == nil && v.page != paperPage && v.page != board+"index.html" {
			continue
		}
		v.width = widths[i%len(widths)]
		ways := waysTo(v.page, v.width, keep)
		if keep == nil || keep(v) {
			ways = []view{v}
		}
		if len(ways) > 0 {
			all = append(all, ways[0])
		}
	}
	return all
}

// waysTo are those to look at a page in a width.
func waysTo(page string, width int64, keep func(view) bool) (ways []view) {
	for _, dark := range []bool{false, true} {
		for _, scripts := range []bool{true, false} {
			v := view{page, width, dark, scripts}
			further := dark == scripts && slices.Contains(furtherPages, page)
			if !further && (keep == nil || keep(v)) {
				ways = append(ways, v)
			}
		}
	}
	return ways
}
