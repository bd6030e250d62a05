package generator

import (
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"boardpack/generator/trial"
)

// look is one thing that is held of pages. What a look folds open, focuses or scrolls is put
// back after it; all else it leaves as it met it, but for the last.
type look struct {
	name     string
	of       func(view) bool
	chromium bool // it alone has keys to press, and all rules of axe
	hold     func(*browser, *testing.T, view)
}

// looks are had of a page one after the other, since to open it is what takes time.
var looks = []look{
	{"layout", func(v view) bool { return !v.dark || v.width == 1280 }, false, (*browser).fits}, // dark has the same sizes as light
	{"lines", onADesk, false, (*browser).linesAreShort},
	{"tables", func(v view) bool { return inUse(v) && v.width != 640 && v.width != 320 }, false, (*browser).tablesFit},
	{"contents", onADesk, false, (*browser).contentsSayThereIsMore},
	{"ways to papers", func(v view) bool { return onADesk(v) && v.page != "index.html" && path.Base(v.page) == "index.html" }, false, (*browser).leadsFromItsWords},
	{"rows", func(v view) bool { return inUse(v) && v.width != 640 && stacks[v.page].table != "" }, false, (*browser).stacksRows},
	{"few columns", func(v view) bool { return inUse(v) && int(v.width) == trial.Of(320, 390) }, false, (*browser).fewColumnsFit},
	{"names of rows", func(v view) bool { return inUse(v) && int(v.width) == trial.Of(320, 390) }, false, (*browser).namesStay},
	{"line ends", func(v view) bool { return inUse(v) && v.width < 500 }, false, (*browser).beginsNoLineBadly},
	{"marks beside words", func(v view) bool { return inUse(v) && v.width < 500 }, false, (*browser).keepsMarksBesideWords},
	{"downloads", func(v view) bool { return onADesk(v) && v.page != "index.html" && path.Base(v.page) == "index.html" }, false, (*browser).downloadsAreEven},
	{"blanks", func(v view) bool { return inUse(v) && v.width < 500 }, false, (*browser).showsBlanks},
	{"room", func(v view) bool { return inUse(v) && v.width < 500 }, false, (*browser).givesRoom},
	// It turns the page to widths of its own: where a developer's tests begin no other look takes long.
	{"days", func(v view) bool {
		return inUse(v) && int(v.width) == trial.Of(640, 1280) && v.page == plannedBoard+"goals.html"
	}, false, (*browser).daysStayWhole},
	// Neither dark nor scripts change which rules there are.
	{"styles", func(v view) bool { return inUse(v) && v.width != 640 && v.width != 320 }, true, (*browser).needsNoOtherStyles},
	{"axe", func(v view) bool { return v.width != 640 && v.width != 320 }, true, (*browser).isAccessible},
	// Without scripts dark differs from light by colours, which the walks with scripts see.
	// The long paper has hundreds of stops: of a developer's tests, the short one is enough.
	{"keys", func(v view) bool {
		return (v.scripts || !v.dark) && v.width != 640 && v.width != 320 && (v.page != paperPage || trial.All())
	}, true, (*browser).walksByKeys},
	{"skip link", onADesk, true, (*browser).skipsToContent},
	{"text spacing", func(v view) bool { return !v.dark && (v.width == 1280 || v.width == 320) }, false, (*browser).takesWiderSpacing},
}

func inUse(v view) bool   { return v.scripts && !v.dark }
func onADesk(v view) bool { return inUse(v) && v.width == 1280 }

// back is for what a look may do to a page without leaving it so. The next Tab goes from
// its top.
const back = `(() => {
  window.folds ??= new Map([...document.querySelectorAll("details")].map(details => [details, details.open]));
  window.folds.forEach((open, details) => details.open = open);
  document.body.tabIndex = -1;
  document.body.focus();
  document.activeElement.blur();
  document.body.removeAttribute("tabindex");
  scrollTo({ top: 0, behavior: "instant" });
})()`

// TestPagesInABrowser has all looks of every page, at the width of a desktop and of a phone,
// and enlarged to 200% and to 400%: a window of 1,280 px has then room for 640 and for 320.
func TestPagesInABrowser(t *testing.T) {
	t.Parallel()
	t.Run("Chromium", func(t *testing.T) { eachPage(t, newBrowser, looks) })
	if trial.All() {
		t.Run("Firefox", func(t *testing.T) {
			eachPage(t, newFirefox, slices.DeleteFunc(slices.Clone(looks), func(l look) bool { return l.chromium }))
		})
	}
}

// eachPage has looks of every page, in a window of its own.
func eachPage(t *testing.T, window func(*testing.T) *browser, looks []look) {
	t.Parallel()
	had := map[string]bool{}
	all := views(looks, 1280, 390, 640, 320)
	for _, page := range slices.Sorted(maps.Keys(all)) {
		ways := all[page]
		for _, v := range ways {
			for _, look := range looks {
				had[look.name] = had[look.name] || look.of(v)
			}
		}
		t.Run(strings.ReplaceAll(page, "/", " "), func(t *testing.T) {
			b := window(t)
			for _, v := range ways {
				t.Run(v.String(), func(t *testing.T) { b.looksAt(t, v, looks) })
			}
		})
	}
	for _, look := range looks {
		if !had[look.name] {
			t.Errorf("no page is looked at for its %s", look.name)
		}
	}
}

func (b *browser) looksAt(t *testing.T, v view, looks []look) {
	b.open(t, v)
	run[any](t, b, back)
	for _, look := range looks {
		if look.of(v) {
			t.Run(look.name, func(t *testing.T) { look.hold(b, t, v) })
			run[any](t, b, back)
		}
	}
	if list := b.heard.since(); len(list) > 0 {
		t.Errorf("the page complains: %q", list)
	}
}
