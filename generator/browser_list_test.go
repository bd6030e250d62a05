package generator

import (
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"boardpack/generator/trial"
)

// What the list shows, and what it says of that.
const (
	shownRows = `document.querySelectorAll("#page\\.list tbody:not([hidden])").length`
	saidCount = `document.getElementById("page.count").textContent`
	firstRef  = `document.querySelector("#page\\.list section:not([hidden]) tbody:not([hidden])").id`
)

// listPages are those of all packs, and of each sort of edition, the shortest first.
var listPages = []string{forum + "list.html", board + "list.html", plannedBoard + "list.html", plannedPublic + "list.html", oneProvider + "list.html"}

// TestNumbersLeadToTheirRows follows every number of every paper that leads to the list,
// and finds as many intentions there as it says, or the one open that it is of; of the pivots of the Board's papers that
// count intentions, none is without a link.
func TestNumbersLeadToTheirRows(t *testing.T) {
	trial.Later(t, "follows every number")
	b := newBrowser(t)
	for _, list := range listPages {
		numbers := map[string]string{} // by what they lead to
		files := outFiles(t)
		if strings.HasPrefix(list, forum) {
			files = monthlyFiles(t)
		}
		for name, data := range files {
			if path.Dir(name) != path.Dir(list) || path.Ext(name) != ".html" || path.Base(name) == "list.html" {
				continue
			}
			for n := range parse(t, data).Descendants() {
				target := attribute(n, "href")
				if n.Parent != nil && n.Parent.Data == "td" && strings.Contains(attribute(n.Parent, "class"), "numeric") && strings.HasPrefix(target, "list.html") {
					if before := numbers[target]; before != "" && before != words(n) {
						t.Errorf("%s is %s and %s", target, before, words(n))
					}
					numbers[target] = words(n)
				}
			}
		}
		b.open(t, view{page: list, width: 1280, scripts: true})
		targets := append([]string{}, slices.Sorted(maps.Keys(numbers))...) // an array in JSON, where there are none
		addresses, _ := json.Marshal(targets)
		type found struct {
			Rows int
			Said string
		}
		got := run[[]found](t, b, fmt.Sprintf(`(async () => {
			const all = [];
			for (const target of %s) {
				const before = location.hash;
				const chosen = target.split("#")[1] ?? "";
				location.hash = chosen;
				if (location.hash !== before) await new Promise(done => addEventListener("hashchange", () => setTimeout(done), { once: true }));
				const open = document.getElementById(decodeURIComponent(chosen))?.closest("tbody").dataset.open !== undefined;
				all.push(chosen && !chosen.includes("=") ? { Rows: +open, Said: +open + " of one" } : { Rows: %s, Said: %s });
			}
			return all;
		})()`, addresses, shownRows, saidCount))
		for k, target := range targets {
			if number := numbers[target]; fmt.Sprint(got[k].Rows) != number || !strings.HasPrefix(got[k].Said, number+" of ") {
				t.Errorf("%s leads to %+v, and the number is %s", target, got[k], number)
			}
		}
		t.Logf("%s: %d filters", list, len(numbers))
		if want := map[string]int{board + "list.html": 140, plannedBoard + "list.html": 240}[list]; len(numbers) < want {
			t.Errorf("%s: only %d filters", list, len(numbers))
		}
	}
	for _, paper := range []struct {
		page  string
		plain []string // pivots of numbers that are not the intentions of the edition
	}{{board + "mid-year-review.html", []string{"open-against-progress"}}, {plannedBoard + "board-paper.html", nil}, {plannedPublic + "commissioning-intentions.html", []string{"segments"}}}[:trial.Of(1, 3)] {
		b.open(t, view{page: paper.page, width: 1280, scripts: true})
		bare := run[[]string](t, b, `[...document.querySelectorAll("figure")].filter(f => f.querySelector(".board-total") && [...f.querySelectorAll("td.nhsuk-table__cell--numeric")].some(c => c.textContent && !c.querySelector("a"))).map(f => f.id)`)
		if !slices.Equal(bare, append([]string{}, paper.plain...)) {
			t.Errorf("%s: numbers of %q lead nowhere, want those of %q", paper.page, bare, paper.plain)
		}
	}
}

// TestKeyboardFindsIntentions finds, chooses and opens by keys alone, and comes back by the
// address.
func TestKeyboardFindsIntentions(t *testing.T) {
	trial.Later(t, "goes through a list by keys")
	b := newBrowser(t)
	b.open(t, view{page: board + "list.html", width: 1280, scripts: true})
	run[any](t, b, `document.getElementById("page.find").focus()`)
	b.press(t, "Falls")
	b.press(t, " triage")
	b.wait(t, saidCount+`.startsWith("1 of 169")`)
	b.press(t, kb.Tab)
	for range 20 {
		if run[string](t, b, `document.activeElement.dataset.field ?? ""`) == "progress" {
			break
		}
		b.press(t, kb.Tab)
	}
	b.press(t, "Del")
	b.press(t, kb.Enter)
	for range 40 {
		if run[string](t, b, `document.activeElement.className`) == "board-open" {
			break
		}
		b.press(t, kb.Tab)
	}
	b.press(t, kb.Enter)
	const opened = `document.querySelector("tbody[data-open] dl")?.checkVisibility() ?? false`
	if !run[bool](t, b, opened) || run[string](t, b, `document.activeElement.ariaExpanded`) != "true" {
		t.Error("Enter does not open a story")
	}
	b.press(t, kb.Enter)
	if run[bool](t, b, opened) {
		t.Error("Enter does not close it")
	}
	address := run[string](t, b, `location.hash`)
	if address != "#progress=Delayed&Find=Falls+triage" {
		t.Errorf("the address is %s", address)
	}
	b.open(t, view{page: "index.html", width: 1280, scripts: true})
	b.open(t, view{page: board + "list.html" + address, width: 1280, scripts: true})
	if said := run[string](t, b, saidCount); said != "1 of 169 intentions" {
		t.Errorf("the address gives %s", said)
	}
	run[any](t, b, `document.getElementById("page.clear").click()`)
	if said := run[string](t, b, saidCount); said != "169 of 169 intentions" || run[string](t, b, `location.hash`) != "" {
		t.Errorf("after clearing: %s", said)
	}
}

// TestListInUse has one list for what leaves it as it was, and follows references last.
func TestListInUse(t *testing.T) {
	b := newBrowser(t)
	b.open(t, view{page: plannedBoard + "list.html", width: 1280, scripts: true})
	t.Run("orders", b.listSorts)
	t.Run("addresses", b.onlyStaysInTheAddress)
	b.turn(t, 390, false, media{})
	t.Run("references", b.referencesOpenStories)
}

// listSorts puts the intentions in other orders than that of their programmes.
func (b *browser) listSorts(t *testing.T) {
	for _, c := range []struct{ address, first, last string }{
		{"Sort=reference", "CI2526-001", "CI2526-182"},
		{"Sort=-reference", "CI2526-182", "CI2526-001"},
		{"Sort=-reference&segment=", "CI2526-182", ""},
		{"", run[string](t, b, firstRef), ""},
	} {
		run[any](t, b, fmt.Sprintf(`location.hash = %q`, c.address))
		b.wait(t, fmt.Sprintf(`%s === %q`, firstRef, c.first))
		const last = `[...document.querySelectorAll("#page\\.list section:not([hidden]) tbody:not([hidden])")].at(-1).id`
		if got := run[string](t, b, last); c.last != "" && got != c.last {
			t.Errorf("%s ends with %s", c.address, got)
		}
	}
	if rows := run[int](t, b, shownRows); rows != 182 {
		t.Errorf("%d rows are left", rows)
	}
	run[any](t, b, `location.hash = "Sort=-nonsense"`) // of which nothing is in reverse
	b.wait(t, `(sort => sort.value === "" && !sort.disabled)(document.getElementById("page.sort"))`)
	if down := run[[]bool](t, b, `(({ checked, disabled }) => [checked, disabled])(document.getElementById("page.down"))`); down[0] || !down[1] {
		t.Errorf("by no known field, in reverse is ticked, disabled: %v", down)
	}
}

// referencesOpenStories follows a reference, also where a filter hides it.
func (b *browser) referencesOpenStories(t *testing.T) {
	run[any](t, b, `location.hash = "segment=0&CI="`)
	b.wait(t, saidCount+`.startsWith("32 of 182")`)
	run[any](t, b, `location.hash = "CI2526-055"`)
	const told = `document.getElementById("CI2526-055").querySelector("details > dl")`
	b.wait(t, told+`.checkVisibility() && document.activeElement.closest("tbody").id === "CI2526-055"`)
	if top := run[float64](t, b, `document.getElementById("CI2526-055").getBoundingClientRect().top`); top < 0 || top > 300 {
		t.Errorf("it stands at %g", top)
	}
	run[any](t, b, `location.hash = "%E0%A4%A"`) // which is no address, and no script may stop at
	b.wait(t, saidCount+`.startsWith("182 of 182")`)
}

// TestListSavesRows reads the file that the list makes of what it shows.
func TestListSavesRows(t *testing.T) {
	trial.Later(t, "saves rows of a list")
	b := newBrowser(t)
	b.write(t, "2025-26/board/odd.html", []byte(strings.Replace(string(outFiles(t)[plannedBoard+"list.html"]), `<th scope="row"><span class="board-held">Follow-up</span> only`, `<th scope="row">=HYPERLINK("x"), <span class="board-held">Follow-up</span> only`, 1)))
	b.open(t, view{page: plannedBoard + "odd.html#programme=Acute+Services+-+Planned+Care&segment=2&Sort=-reference", width: 1280, scripts: true})
	text := run[string](t, b, `(async () => {
		let saved; const make = URL.createObjectURL;
		URL.createObjectURL = (blob) => { saved = blob; return make(blob); };
		HTMLAnchorElement.prototype.click = () => {};
		document.getElementById("page.save").click();
		return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await saved.arrayBuffer());
	})()`)
	rest, marked := strings.CutPrefix(text, "\ufeff")
	rows := readCSV(t, []byte(rest))
	if count := run[int](t, b, shownRows); !marked || len(rows) != count+1 || count < 5 {
		t.Fatalf("%d rows of %d, a mark: %v", len(rows), count, marked)
	}
	column := func(name string) int { return slices.Index(rows[0], name) }
	if head := strings.Join(rows[0][:5], "|"); head != "Reference|Title|Programme|Description|Place" {
		t.Errorf("the head is %s", head)
	}
	for _, row := range rows[1:] {
		if row[0] == "CI2526-055" && (row[1] != `'=HYPERLINK("x"), Follow-up only when the patient asks for it` || row[column("QIA risk score")] != "6") {
			t.Errorf("%q", row)
		}
	}
	if !slices.IsSortedFunc(rows[1:], func(a, b []string) int { return strings.Compare(b[0], a[0]) }) {
		t.Error("the rows are in another order than on the page")
	}
}

// TestListWithoutScripts holds that all can be read there as well, and nothing stands
// that does not work.
func TestListWithoutScripts(t *testing.T) {
	trial.Later(t, "opens lists without scripts")
	b := newBrowser(t)
	b.open(t, view{page: plannedBoard + "list.html#CI2526-055", width: 1280})
	if !run[bool](t, b, `document.getElementById("CI2526-055").querySelector("details > dl").checkVisibility()`) {
		t.Error("an address does not open its story")
	}
	got := run[struct {
		Controls, Stories, Tables int
		Heading                   string
	}](t, b, `({ Controls: [...document.querySelectorAll("main :is(button, select, input)")].filter(e => e.checkVisibility()).length,
		Stories: [...document.querySelectorAll("#page\\.list summary")].filter(e => e.checkVisibility()).length,
		Tables: [...document.querySelectorAll("#page\\.list table")].filter(e => e.checkVisibility()).length,
		Heading: document.querySelector("#page\\.list section:not([hidden]) h2").textContent })`)
	if got.Controls != 0 || got.Stories != 182 || got.Tables != 19 || got.Heading != "AACC & IPA 6 intentions" {
		t.Errorf("%+v", got)
	}
	run[any](t, b, `document.querySelector("#page\\.list summary").click()`)
	if !run[bool](t, b, `document.querySelector("#page\\.list dl").checkVisibility()`) {
		t.Error("a story does not open")
	}
}
