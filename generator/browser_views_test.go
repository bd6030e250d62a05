package generator

import (
	"fmt"
	"slices"
	"strings"

	"boardpack/generator/trial"
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

// exampleViews are how a developer's tests see one page of each sort, and one of goals, whose
// tables are wide; of charts that of the pack that has the fewest: so that between them there
// are light and dark, scripts and none, all widths, and each look is had of some.
var exampleViews = []view{
	{page: paperPage, width: 320, scripts: true},
	{page: board + "index.html", width: 1280, scripts: true},
	{page: "index.html", width: 1280, dark: true},
	{page: forum + "charts.html", width: 390, dark: true, scripts: true},
	{page: board + "accessibility.html", width: 320},
	{page: forum + "forum-report.html", width: 640, scripts: true},
	{page: plannedBoard + "goals.html", width: 640, scripts: true},
}

// furtherPages are others of the packs, some of them long. Continuous integration
// looks at them too, at half of the views: each is seen light and dark, and with
// scripts and without.
var furtherPages = []string{
	board + "goals.html", plannedBoard + "index.html", plannedBoard + "goals.html",
	plannedPublic + "index.html", plannedBoard + "board-paper.html", plannedPublic + "goals.html", plannedPublic + "commissioning-intentions.html", oneProvider + "provider-notice.html",
	forum + "index.html", forum + "charts.html", forum + "list.html", partners + "index.html", partners + "forum-report.html",
}

// views are the ways to look at each page, of which there is something to hold. Continuous
// integration takes all of each width.
func views(looks []look, widths ...int64) map[string][]view {
	all := map[string][]view{}
	if !trial.All() {
		for _, v := range exampleViews {
			all[v.page] = []view{v}
		}
		return all
	}
	for _, page := range slices.Concat(examplePages, furtherPages) {
		for _, width := range widths {
			for _, v := range waysTo(page, width) {
				if slices.ContainsFunc(looks, func(l look) bool { return l.of(v) }) {
					all[page] = append(all[page], v)
				}
			}
		}
	}
	return all
}

// waysTo are those to look at a page in a width.
func waysTo(page string, width int64) (ways []view) {
	for _, dark := range []bool{false, true} {
		for _, scripts := range []bool{true, false} {
			if dark != scripts || !slices.Contains(furtherPages, page) {
				ways = append(ways, view{page, width, dark, scripts})
			}
		}
	}
	return ways
}
