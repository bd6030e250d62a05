package generator

import (
	"slices"
	"testing"
)

// heatMapHasItsNumbers has one of 12 columns, where names make room for the numbers of its
// cells.
func (b *browser) heatMapHasItsNumbers(t *testing.T, width int64) {
	t.Helper()
	const figure = `document.getElementById("board-paper.alignment")`
	cells := run[[]string](t, b, `JSON.parse(`+figure+`.querySelector("script").textContent).option.series[0].data.map(({ value }) => String(value[2])).sort()`)
	shown := run[[]string](t, b, `[...`+figure+`.querySelectorAll("[role=application] svg text")].map(text => text.textContent).filter(words => /^\d+$/.test(words)).sort()`)
	if len(cells) < 30 || len(shown) != len(cells) {
		t.Errorf("%d wide: %d of %d cells have their number", width, len(shown), len(cells))
	}
}

// numbersAreNotStruckThrough holds that the lines between the quarters of a chart are
// drawn before its points, and so beneath their numbers.
func (b *browser) numbersAreNotStruckThrough(t *testing.T) {
	t.Helper()
	const kinds = `[...document.getElementById("board-paper.quadrant").querySelectorAll("[role=application] svg :is(path, text)")].map(mark => mark.tagName === "text" ? "text" : mark.getAttribute("fill") !== "none" ? "point" : mark.getAttribute("stroke") ? "line" : "nothing")`
	drawn := run[[]string](t, b, kinds)
	first := slices.Index(drawn, "point")
	if first < 0 || !slices.Contains(drawn[:first], "line") || slices.Contains(drawn[first:], "line") {
		t.Errorf("lines before the points, and none after: %q", drawn)
	}
}

// placesAreAlike holds that all who have a place to themselves in a quadrant have their names
// beside it, or that all say 1; and that no name lies on a line, a mark or another name, or
// leaves the plot.
func (b *browser) placesAreAlike(t *testing.T, width int64) {
	t.Helper()
	for _, wrong := range run[[]string](t, b, `(() => {
		const stage = document.getElementById("board-paper.quadrant")`+stage+`, chart = echarts.getInstanceByDom(stage), { data } = chart.getOption().series[0], out = stage.getBoundingClientRect();
		const plot = chart.getModel().getComponent("grid").coordinateSystem.getRect(), at = (xy) => chart.convertToPixel({ seriesIndex: 0 }, xy), [x, y] = at([3, 3]);
		const texts = [...stage.querySelectorAll("svg text")].map((text) => ({ said: text.textContent, box: text.getBoundingClientRect() }))
			.map(({ said, box }) => ({ said, left: box.left - out.left, right: box.right - out.left, top: box.top - out.top + 2, bottom: box.bottom - out.top - 2 }));
		const marks = data.map(({ name, value, symbolSize }) => { const [left, top] = at(value); return { name, alone: value[2] === 1, left: left - symbolSize / 2, right: left + symbolSize / 2, top: top - symbolSize / 2, bottom: top + symbolSize / 2 }; });
		const over = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
		const alone = marks.filter((mark) => mark.alone), names = texts.filter(({ said }) => alone.some(({ name }) => name === said)), found = [];
		const ones = alone.filter((mark) => texts.some((text) => text.said === "1" && over(text, mark)));
		if (alone.length < 4 || names.length + ones.length !== alone.length || names.length > 0 && ones.length > 0) found.push(alone.length + " alone, with " + names.length + " names and " + ones.length + " numbers");
		for (const name of names) {
			for (const mark of marks) if (over(name, mark)) found.push(name.said + " lies on " + mark.name);
			for (const text of texts) if (text !== name && over(name, text)) found.push(name.said + " lies on " + text.said);
			if (name.left < x && x < name.right || name.top < y && y < name.bottom) found.push(name.said + " lies on a line");
			if (name.left < plot.x || name.right > plot.x + plot.width) found.push(name.said + " leaves the plot");
		}
		marks.forEach((mark, i) => marks.slice(i + 1).forEach((other) => { if (Math.hypot(mark.left + mark.right - other.left - other.right, mark.top + mark.bottom - other.top - other.bottom) < mark.right - mark.left + other.right - other.left) found.push(mark.name + " lies on " + other.name); }));
		return found;
	})()`) {
		t.Errorf("%d wide: %s", width, wrong)
	}
}
