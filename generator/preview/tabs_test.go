package preview

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"boardpack/generator/trial"
)

// TestTwoTabsInTheBrowser has two tabs on one page and a third on another edition, and goes
// from edition to edition while the pack is saved again and again.
func TestTwoTabsInTheBrowser(t *testing.T) {
	trial.Later(t, "opens two windows")
	d := newDesk(t)
	address, _, _ := strings.Cut(run[string](t, d, `location.href`), "#")
	tabs := []*desk{d}
	for range 2 {
		tab, stop := chromedp.NewContext(d.tab)
		t.Cleanup(stop)
		other := &desk{d.folder, tab}
		if err := chromedp.Do(tab, chromedp.Navigate(address)); err != nil {
			t.Fatal(err)
		}
		other.wait(t, `inside.title.includes("Small")`)
		tabs = append(tabs, other)
	}
	tabs[0].opens(t, "one.html")
	tabs[1].opens(t, "one.html")
	to := func(edition string) {
		run[bool](t, tabs[2], fmt.Sprintf(`(() => { const all = document.getElementById("editions"); all.value = %q; return all.dispatchEvent(new Event("change")) })()`, edition))
	}
	for n := range 8 {
		d.save(t, "one.md", "plain", fmt.Sprintf("save-%d", n))
		d.save(t, "intentions.csv", "Nearer beds", fmt.Sprintf("Beds %d", n))
		to([]string{"public", "board"}[n%2])
	}
	to("public")
	tabs[0].shows(t, "save-7", true)
	tabs[0].wait(t, `view.performance.getEntriesByType("navigation")[0].serverTiming[0].description.length === 64`) // which page it has
	tabs[1].shows(t, "save-7", true)
	tabs[2].wait(t, `location.hash === "#public/index.html" && inside.title.startsWith("Draft")`)
	run[bool](t, tabs[2], `document.getElementById("page").contentDocument.querySelector('a[href^="list.html"]').click() || true`)
	tabs[2].shows(t, "Beds 7", true)
	d.save(t, "one.md", "plain", "last")
	tabs[0].shows(t, "last word", true)
	tabs[1].shows(t, "last word", true)
}

// TestPreviewOfAWrongPack has one that is wrong before anybody looks, and whose folder goes away
// and comes back.
func TestPreviewOfAWrongPack(t *testing.T) {
	trial.Later(t, "goes through mistakes in a window, of which another test has one")
	folder := packOf(t, small())
	write(t, filepath.Join(folder, "pack.yaml"), replaced(t, small()["pack.yaml"], "cycle:", "cycle: ["))
	d := deskOf(t, folder)
	d.wait(t, `shell.includes("1 mistake: there is no page yet") && shell.includes("pack.yaml:3:") && shell.includes("cycle: [")`)
	d.save(t, "pack.yaml", "name: Small", "name: Small and right")
	d.wait(t, `inside.title.includes("Small and right") && !shell.includes("mistake")`)
	d.opens(t, "one.html")
	if err := os.Rename(folder, folder+".away"); err != nil {
		t.Fatal(err)
	}
	d.wait(t, `shell.includes("mistake") && shell.includes("pack.yaml") && inside.body.innerText.includes("a plain word")`)
	if err := os.CopyFS(folder, os.DirFS(folder+".away")); err != nil {
		t.Fatal(err)
	}
	d.save(t, "one.md", "plain", "new")
	d.shows(t, "a new word", true)
	d.wait(t, `!shell.includes("mistake") && location.hash === "#board/one.html"`)
}
