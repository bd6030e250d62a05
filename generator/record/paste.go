package record

import (
	"slices"
	"strings"
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
)

// oddWord is a value that a column does not take, as its cell has it: a slip, or
// an office's own word.
type oddWord struct {
	finding int // its place among the file's findings
	cells   *cells
	value   string
	hint    string // of the rule
}

// often is from how many cells on a word is no slip of the pen.
const often = 3

// noteWord keeps a value for which a line under words in pack.yaml may be what
// is needed: one word, and neither a list nor a wrong date or amount.
func (r *reading) noteWord(told *diag.Finding, c *cells, raw string, wrong *problem) {
	value := strings.TrimSpace(raw)
	isWord := wrong.code == "word-not-listed" || wrong.code == "word-not-turned" && IsTick(value) || wrong.code == "not-yes-or-no" || strings.HasSuffix(wrong.hint, forNone)
	if last := len(r.findings.list) - 1; isWord && !c.list && last >= 0 && told == &r.findings.list[last] { // a file with very many findings leaves some untold
		r.odd = append(r.odd, oddWord{last, c, value, wrong.hint})
	}
}

// isMistranslated reports whether pack.yaml gives for a cell's word, of this file,
// one that the column does not take.
func (r *reading) isMistranslated(c *cells, raw string) bool {
	ours := r.settings.Files[r.table.file].Words[c.name][strings.TrimSpace(raw)]
	if ours.Text == "" || c.rule == nil {
		return false
	}
	_, wrong := c.rule(ours.Text)
	return wrong != nil
}

// forNone ends the hint at a text where a date or an amount should be.
const forNone = `; a word for none stands under words, with ""`

// tellWords gives the line to paste into pack.yaml for words that are an office's
// own: those of a file that pack.yaml names, those that stand in many cells, and
// those of columns that offices have words of their own for, near none of ours.
func (r *reading) tellWords() {
	type word struct {
		cells *cells
		value string
	}
	count := map[word]int{}
	for _, odd := range r.odd {
		count[word{odd.cells, odd.value}]++
	}
	for _, odd := range r.odd {
		if r.isTheirs() || odd.isLikelyTheirs() || count[word{odd.cells, odd.value}] >= often {
			r.findings.list[odd.finding].Hint = r.lineForWord(odd)
		}
	}
	r.tellTicks()
	r.odd = nil
}

// isLikelyTheirs reports whether a word is near none of ours where offices have
// words of their own: a negation or another colour is no slip.
func (o oddWord) isLikelyTheirs() bool {
	return o.hint == "" && (o.cells.own || o.cells.name == confidential)
}

// isTheirs reports whether the file is one that pack.yaml names, an office's own.
func (r *reading) isTheirs() bool { return r.settings.Files[r.table.file].From.Text != "" }

func (r *reading) lineForWord(odd oddWord) string {
	name := odd.cells.name
	if how, isNone := strings.CutSuffix(odd.hint, forNone); isNone {
		return how + "; if it stands for none, in pack.yaml: " + r.wordLine(name, odd.value, `""`)
	}
	if near, is := strings.CutSuffix(odd.hint, `"?`); is && near != "" {
		return odd.hint + " then write that, or in pack.yaml: " + r.wordLine(name, odd.value, yamlWord(near[1:]))
	}
	return "say in pack.yaml which it is: " + r.wordLine(name, odd.value, "...")
}

// wordLine is the line of pack.yaml by which a word is read as one of ours.
func (r *reading) wordLine(name, theirs, ours string) string {
	return "files: {" + stem(r.table.file) + ": {words: {" + name + ": {" + yamlWord(theirs) + ": " + ours + "}}}}"
}

var plainWord = pattern.Of(`^[A-Za-z][A-Za-z0-9]*(?: [A-Za-z0-9]+)*$`)

// yamlWord is a text as YAML takes it for words, in quotes where it needs them.
func yamlWord(text string) string {
	meant := []string{"y", "n", "yes", "no", "on", "off", "true", "false", "null"} // for other than words
	if plainWord().MatchString(text) && !slices.Contains(meant, strings.ToLower(text)) {
		return text
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`, "\r", `\r`).Replace(text) + `"`
}

// lineForDay is the line of pack.yaml that gives a file's rows the pack's day.
func (r *reading) lineForDay() string {
	return "files: {" + stem(r.table.file) + ": {as_at: " + r.dayForAll() + "}}"
}

// dayForAll is the pack's day, or one to show how it is written.
func (r *reading) dayForAll() string {
	if r.settings.AsAt.IsZero() {
		return "2024-10-31"
	}
	return r.settings.AsAt.Format(time.DateOnly)
}
