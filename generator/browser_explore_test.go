package generator

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	chromium "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"boardpack/generator/trial"
)

// Charts of the example, and what is in them.
const (
	stacked  = `document.getElementById("mid-year-review.progress-by-programme")`
	stage    = `.querySelector("[role=application]")`
	shownTip = stage + `.querySelector("svg").textContent.replace(/\u200b/g, "")`
)

// TestChartsAreExplored has one page of charts for all ways to explore them. Each leaves
// it as it was, but for the first, which starts charts, and the last two.
func TestChartsAreExplored(t *testing.T) {
	trial.Later(t, "goes through live charts by keys and pointer")
	b := newBrowser(t)
	t.Run("start", b.chartsStartNearTheWindow)
	b.startCharts(t)
	t.Run("keys", b.keysTellValues)
	t.Run("series", b.keysToggleSeries)
	t.Run("time", b.timeIsChosen)
	t.Run("pointer", b.pointerTellsValues)
	t.Run("files", b.chartsAreSaved)
}

// keysTellValues goes through a chart by its keys: each value is said,
// and stands in the chart as well.
func (b *browser) keysTellValues(t *testing.T) {
	run[any](t, b, stacked+stage+`.focus()`)
	for _, step := range []struct{ key, said string }{
		{kb.ArrowRight, "Blackburn with Darwen place, Delayed: 5"}, {kb.ArrowRight, "Ambulance Services, Delayed: 9"}, {kb.ArrowDown, "Ambulance Services, Delivered: 1"},
		{kb.ArrowRight, "AACC & IPA, Delivered: 1"}, // those between have none delivered
		{kb.ArrowUp, "AACC & IPA, Delayed: 3"}, {kb.End, "Diagnostics, Delayed: 5"}, {kb.ArrowRight, "Diagnostics, Delayed: 5"}, {kb.Home, "Blackburn with Darwen place, Delayed: 5"},
	} {
		b.press(t, step.key)
		if said := run[string](t, b, stacked+`.querySelector("[role=status]").textContent`); said != step.said {
			t.Errorf("%q says %q, want %q", step.key, said, step.said)
		}
		b.wait(t, fmt.Sprintf(`%s%s.includes(%q)`, stacked, shownTip, step.said))
	}
	b.press(t, kb.Escape)
	b.wait(t, fmt.Sprintf(`!%s%s.includes("Delayed: 5")`, stacked, shownTip))
	b.press(t, kb.Tab)
	if name := run[string](t, b, `document.activeElement.textContent`); name != "Save as PNG" {
		t.Errorf("Tab leads to %q", name)
	}
}

// pointerTellsValues points at a bar.
func (b *browser) pointerTellsValues(t *testing.T) {
	at := run[[]float64](t, b, stacked+`.scrollIntoView(), (() => {
		const stage = `+stacked+stage+`, chart = echarts.getInstanceByDom(stage), box = stage.getBoundingClientRect();
		const [x, y] = chart.convertToPixel({ seriesIndex: 0 }, [4, "Ambulance Services"]);
		return [box.left + x, box.top + y];
	})()`)
	_, err := chromedp.Call(b.tab, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: input.DispatchMouseEventTypeMouseMoved, X: at[0], Y: at[1]})
	if err != nil {
		t.Fatal(err)
	}
	b.wait(t, stacked+shownTip+`.includes("Ambulance Services, Delayed: 9")`)
}

// keysToggleSeries hides a series of a chart and shows it again. Keys
// then pass it over.
func (b *browser) keysToggleSeries(t *testing.T) {
	const marks = stacked + stage + `.querySelectorAll("[fill='#f46a25']").length`
	const button = stacked + `.querySelector("button")`
	run[any](t, b, button+".focus()")
	if name := run[string](t, b, button+".textContent"); name != "Delayed" {
		t.Fatalf("the first button is %q", name)
	}
	all := run[int](t, b, marks)
	for _, step := range []struct {
		key, pressed string
		marks        int
		said         string
		total        string // at the end of the first bar, of what is shown
	}{{" ", "false", 0, "Blackburn with Darwen place, Delivered: 1", "18"}, {kb.Enter, "true", all, "Blackburn with Darwen place, Delayed: 5", "23"}} {
		b.press(t, step.key)
		if got := run[string](t, b, button+`.getAttribute("aria-pressed")`); got != step.pressed {
			t.Errorf("pressed is %s, want %s", got, step.pressed)
		}
		b.wait(t, fmt.Sprintf("%s === %d", marks, step.marks))
		b.wait(t, fmt.Sprintf(`%s%s.querySelector("svg text[font-weight=bold], svg text[style*=bold]")?.textContent === %q`, stacked, stage, step.total))
		run[any](t, b, stacked+stage+`.focus()`)
		b.press(t, kb.ArrowUp)
		b.press(t, kb.Home)
		if said := run[string](t, b, stacked+`.querySelector("[role=status]").textContent`); said != step.said {
			t.Errorf("the keys say %q, want %q", said, step.said)
		}
		run[any](t, b, button+".focus()")
	}
	if all < 10 {
		t.Errorf("only %d marks", all)
	}
}

// timeIsChosen narrows the time of a chart by its lists, moves it, and widens it again.
func (b *browser) timeIsChosen(t *testing.T) {
	const chart = `document.querySelector("figure:has([data-chart-zoom])")`
	const extent = `echarts.getInstanceByDom(` + chart + stage + `).getModel().getComponent("xAxis", 0).axis.scale.getExtent().join()`
	first := run[string](t, b, extent)
	choose := func(list int, words string) {
		run[any](t, b, fmt.Sprintf(`(() => { const list = %s.querySelectorAll("select")[%d]; list.focus(); list.value = [...list.options].find(o => o.text === %q).value; list.dispatchEvent(new Event("change")); })()`, chart, list, words))
	}
	choose(0, "January 2024")
	choose(1, "March 2024")
	want := fmt.Sprintf("%d,%d", time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC).UnixMilli(), time.Date(2024, 4, 1, 0, 0, 0, 0, time.UTC).UnixMilli())
	if got := run[string](t, b, extent); got != want {
		t.Errorf("the time is %s, want %s, of %s", got, want, first)
	}
	choose(0, "August 2024") // after the end, which follows
	if got := run[string](t, b, chart+`.querySelectorAll("select")[1].selectedOptions[0].text`); got != "August 2024" {
		t.Errorf("the end is %s", got)
	}
	// as dragging does: the lists follow, and a window of another width shows the same
	middle := fmt.Sprintf("%d,%d", time.Date(2024, 1, 15, 0, 0, 0, 0, time.UTC).UnixMilli(), time.Date(2024, 4, 15, 0, 0, 0, 0, time.UTC).UnixMilli())
	run[any](t, b, `(([startValue, endValue]) => echarts.getInstanceByDom(`+chart+stage+`).dispatchAction({ type: "dataZoom", startValue, endValue }))([`+middle+`])`)
	b.wait(t, `[...`+chart+`.querySelectorAll("select")].map((list) => list.selectedOptions[0].text).join() === "January 2024,April 2024"`)
	wide := run[int](t, b, chart+stage+`.clientWidth`)
	if err := b.resize(700, 900); err != nil {
		t.Fatal(err)
	}
	b.wait(t, fmt.Sprintf(`%s%s.clientWidth < %d`, chart, stage, wide))
	if got := run[string](t, b, extent); got != middle {
		t.Errorf("at another width the time is %s, want %s", got, middle)
	}
	if err := b.resize(1280, 900); err != nil {
		t.Fatal(err)
	}
	b.wait(t, fmt.Sprintf(`%s%s.clientWidth === %d`, chart, stage, wide))
	run[any](t, b, chart+`.querySelector("[data-chart-zoom] button").focus()`)
	b.press(t, kb.Enter)
	if got := run[string](t, b, extent); got != first {
		t.Errorf("all of it is %s, want %s", got, first)
	}
	if list := b.heard.since(); len(list) > 0 {
		t.Errorf("the page complains: %q", list)
	}
}

// chartsAreSaved saves a chart in both forms, with a series hidden.
func (b *browser) chartsAreSaved(t *testing.T) {
	folder := t.TempDir()
	saves := chromium.SetDownloadBehaviorParams{Behavior: chromium.SetDownloadBehaviorBehaviorAllow, BrowserContextID: chromedp.FromContext(b.tab).BrowserContextID, DownloadPath: folder}
	if _, err := chromedp.CallBrowser(b.tab, chromium.SetDownloadBehavior, saves); err != nil {
		t.Fatal(err)
	}
	run[any](t, b, stacked+`.querySelector("button").click()`)
	run[any](t, b, `for (const button of `+stacked+`.querySelectorAll("[data-chart-saves] button")) button.click()`)
	picture, err := png.Decode(bytes.NewReader(saved(t, b, folder, "progress-by-programme.png")))
	if err != nil {
		t.Fatal(err)
	}
	size := run[int](t, b, stacked+stage+".clientWidth")
	if picture.Bounds().Dx() != 2*size {
		t.Errorf("the picture is %v, of %d px", picture.Bounds(), size)
	}
	colours := map[[3]uint32]int{}
	for y := range picture.Bounds().Dy() {
		for x := range picture.Bounds().Dx() {
			r, g, b, _ := picture.At(x, y).RGBA()
			colours[[3]uint32{r >> 8, g >> 8, b >> 8}]++
		}
	}
	if height := run[int](t, b, stacked+stage+".clientHeight"); picture.Bounds().Dy() < 2*(height+40) {
		t.Errorf("the picture is %v, which leaves a chart of %d px no room for its title", picture.Bounds(), height)
	}
	onTrack, paper, hidden := colours[[3]uint32{0x12, 0x43, 0x6d}], colours[[3]uint32{0xff, 0xff, 0xff}], colours[[3]uint32{0xf4, 0x6a, 0x25}]
	if onTrack < 10000 || paper < 10000 || hidden > 0 {
		t.Errorf("the picture has %d of what is on track, %d of paper and %d of what is hidden", onTrack, paper, hidden)
	}
	drawing := saved(t, b, folder, "progress-by-programme.svg")
	for decoder := xml.NewDecoder(bytes.NewReader(drawing)); ; {
		if _, err := decoder.Token(); err == io.EOF {
			break
		} else if err != nil {
			t.Fatalf("%v in %.300s", err, drawing)
		}
	}
	for _, want := range []string{"<title>Figure 3: Most intentions are on track", `font-weight="bold" fill="#212b32">Figure 3: Most intentions are on track`, ">Ambulance Services</text>", "#12436d", ">Delivered</text>", ">On track</text>"} {
		if !strings.Contains(string(drawing), want) {
			t.Errorf("the drawing has no %q: %.300s", want, drawing)
		}
	}
	if strings.Contains(string(drawing), "#f46a25") || strings.Contains(string(drawing), "<script") {
		t.Error("the drawing has more than is shown")
	}
	if list := b.heard.since(); len(list) > 0 {
		t.Errorf("the page complains: %q", list)
	}
}

// saved waits for a file that the page saves.
func saved(t *testing.T, b *browser, folder, name string) []byte {
	t.Helper()
	for range 200 {
		if data, err := os.ReadFile(filepath.Join(folder, name)); err == nil && len(data) > 0 {
			return data
		}
		if err := chromedp.Do(b.tab, chromedp.Sleep(25*time.Millisecond)); err != nil {
			t.Fatal(err)
		}
	}
	t.Fatalf("%s was not saved", name)
	return nil
}

// chartsStartNearTheWindow scrolls to the last chart of the page, which is not started before.
func (b *browser) chartsStartNearTheWindow(t *testing.T) {
	if err := chromedp.Do(b.tab, chromedp.EmulateViewport(1280, 900), chromedp.Navigate("file://"+filepath.Join(b.folder, board, "charts.html"))); err != nil {
		t.Fatal(err)
	}
	const figures = `[...document.querySelectorAll("figure[data-chart]")]`
	b.wait(t, figures+`[0].querySelector("[role=application] svg") !== null`)
	if run[bool](t, b, figures+`.at(-1).querySelector("[role=application]") !== null`) {
		t.Error("the last chart starts with the first")
	}
	run[any](t, b, figures+`.at(-1).scrollIntoView()`)
	b.wait(t, figures+`.at(-1).querySelector("[role=application] svg") !== null`)
}

// TestChartsSayOnceWhatIsNotDrawn has a page whose sentences are in sight beside the notes.
func TestChartsSayOnceWhatIsNotDrawn(t *testing.T) {
	t.Parallel()
	text := words(find(parse(t, outFiles(t)[board+"charts.html"]), "id", "mid-year-review.most-delayed"))
	if !strings.Contains(text, "Mental Health (4) and 7 others (16).") || strings.Contains(text, "are drawn; the other 7") {
		t.Errorf("%.900s", text)
	}
}

// TestChartsWithoutScripts finds the tables, and words that say so.
func TestChartsWithoutScripts(t *testing.T) {
	trial.Later(t, "opens all live charts without a script, and again")
	b := newBrowser(t)
	page := board + "charts.html"
	b.open(t, view{page: page, width: 1280})
	if !run[bool](t, b, `document.getElementById("charts.without").checkVisibility()`) {
		t.Error("nothing is said of scripts")
	}
	if run[bool](t, b, `[...document.querySelectorAll("figure[data-chart]")].some(figure => !figure.querySelector("details table"))`) {
		t.Error("a chart has no table")
	}
	b.open(t, view{page: page, width: 1280, scripts: true})
	if run[bool](t, b, `document.getElementById("charts.without") !== null`) {
		t.Error("the words stay where scripts run")
	}
}
