package record

import (
	"maps"
	"slices"
	"strings"
)

// ticks are marks in a column that are no answer before pack.yaml says which.
var ticks = vocables("x ✓ ✔ ☑ √ ✅ ☒ × * ● • ■")

// IsTick reports whether a cell has such a mark and nothing else.
func IsTick(text string) bool {
	text = strings.TrimSuffix(strings.ToLower(strings.TrimSpace(text)), "\ufe0f")
	return slices.ContainsFunc(ticks, func(tick []string) bool { return tick[0] == text })
}

// tellTicks tells a column of what is confidential that is ticked as one mistake, whatever its ticks
// look like. An owner says what a tick means; a cell without one may have been forgotten.
func (r *reading) tellTicks() {
	ticks := map[string]bool{}
	for _, odd := range r.odd {
		if odd.cells.name == confidential && IsTick(odd.value) {
			ticks[odd.value] = true
		}
	}
	if len(ticks) == 0 {
		return
	}
	does, means, blank := "not everybody may see the row", "Yes", "write No where everybody may see the row: a cell that is not ticked may have been forgotten"
	all := slices.Sorted(maps.Keys(ticks))
	for k := range r.odd {
		odd := &r.odd[k]
		if odd.cells.name != confidential || !ticks[odd.value] {
			continue
		}
		if bearingOf(odd.cells.shown) == showing {
			does, means, blank = "everybody may see the row", "No", "where no tick keeps the row back, write that too: "+r.wordLine(confidential, "", `"Yes"`)
		}
		f := &r.findings.list[odd.finding]
		f.Code = "not-yes-or-no"
		f.Message = odd.cells.shown + " is ticked (" + strings.Join(all, ", ") + "), and a tick is not one of Yes, No"
		f.Hint = "if it says that " + does + ", write in pack.yaml: files: {intentions: {words: {confidential: {" + strings.Join(asWords(all, means), ", ") + "}}}}"
	}
	for k := range r.findings.list {
		if f := &r.findings.list[k]; f.Code == "cell-empty" && f.Position.Column == r.sheet.fields[confidential] && f.Hint == "" {
			f.Hint = blank
		}
	}
}

// asWords are the lines by which words of theirs are read as one of ours.
func asWords(theirs []string, ours string) (lines []string) {
	for _, word := range theirs {
		lines = append(lines, yamlWord(word)+": "+`"`+ours+`"`)
	}
	return lines
}
