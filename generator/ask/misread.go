package ask

import (
	"cmp"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
)

const (
	straight  = `write words in straight quotes: "Delayed"`
	equals    = `write == for is, and != for is not: .progress == "Delayed"`
	lowerCase = `write and, or and not in lower case`
)

// misreadings are what the library says of a text that is no expression.
var misreadings = []struct {
	says        pattern.Pattern
	plain, hint string // $1 is what the first brackets of says match; a blank plain leaves what is said
}{
	{pattern.Of(`^unrecognized character: U\+20(?:1[89A-F]) '(.)'`), "$1 is a curly quotation mark", straight},
	{pattern.Of(`^unrecognized character: U\+(?:2260|2264|2265) '(.)'`), "$1 is no sign of expressions", "write !=, <= or >="},
	{pattern.Of(`^unrecognized character: U\+[0-9A-F]+ '(.)'`), "$1 stands outside of quotes", straight},
	{pattern.Of(`^unexpected token Operator\("="\)`), "= does not compare", equals},
	{pattern.Of(`^unexpected token Identifier\("(is|equals|like|contain|eq|ne)"\)`), "$1 does not compare", equals},
	{pattern.Of(`^unexpected token Identifier\("(AND|OR|NOT|And|Or|Not|IN|In)"\)`), "$1 is not known in capitals", lowerCase},
	{pattern.Of(`^unexpected token Operator\("(;)"\)`), "$1 separates nothing here", `write a comma: count(intentions, .progress == "Delayed")`},
	{pattern.Of(`^unexpected token (?:Identifier|String|Number)\((.+)\)`), "$1 does not follow from what stands before it", "join conditions with and or or, values with a comma, words with +; words with a space stand in quotes"},
	{pattern.Of(`^literal not terminated`), "a quotation mark that is opened here is not closed", straight},
	{pattern.Of(`^array elements can only be selected using an integer`), "this is a list of rows, which has no field itself",
		`ask of each row, with a comma and a dot: count(intentions, .progress == "Delayed"), map(intentions, .title)`},
	{pattern.Of(`^invalid operation: (\S+) \(mismatched types string and (?:int|float64)\)`), "words and a number do not go with $1",
		`words, days and periods stand in quotes: "Q3 2024/25"; days compare by before(.as_at, as_at), periods by later(.anticipated_delivery, "Q3 2024/25")`},
}

var factAt = pattern.Of(`\bfacts\.$`)

// misreadPlainly puts what the library says at an offset of a text into words of
// who wrote it; the hint is blank where there is none.
func (a *Asker) misreadPlainly(said, text string, offset int) (message, hint string) {
	runes := []rune(text)
	before := string(runes[:min(max(offset, 0), len(runes))])
	switch name, isField := strings.CutPrefix(said, "unknown field "); {
	case isField && factAt().MatchString(before):
		return said, cmp.Or(a.nearField(name), "say in pack.yaml: facts: [{name: "+name+`, value: "...", source: "..."}]`)
	case strings.HasPrefix(said, `unexpected token Operator(">")`) && strings.HasSuffix(strings.TrimRight(before, "> "), "<"):
		return "<> does not compare", equals
	case strings.HasPrefix(said, "unexpected token EOF"):
		return unfinished(text)
	}
	if name, isName := strings.CutPrefix(said, "unknown name "); isName {
		return said, a.meantBy(name, before)
	}
	for _, m := range misreadings {
		if match := m.says().FindStringSubmatchIndex(said); match != nil {
			return string(m.says().ExpandString(nil, m.plain, said, match)), m.hint
		}
	}
	return said, ""
}

// unfinished is what is wrong with a text that ends before the expression does.
func unfinished(text string) (message, hint string) {
	trimmed := strings.TrimSpace(text)
	switch open := strings.Count(text, "(") - strings.Count(text, ")"); {
	case trimmed == "":
		return "there is no expression", "write one between the braces: {{ len(intentions) }}"
	case strings.HasSuffix(trimmed, "%"):
		return "the expression ends at %, which is for what a division leaves", "a percentage is percent(part, whole), or words: \"5%\""
	case open > 0:
		return "a bracket is not closed", "write ) at the end, or where what is in the bracket ends"
	}
	return "the expression ends too early", "write what is missing at its end, or take out the last sign"
}

var compared = pattern.Of(`(?:[=!]=|[<>]=?|\bin|\[|,)\s*$`)

// meantBy is the hint for a name that is not known: a field without its dot, or a
// word without its quotes.
func (a *Asker) meantBy(name, before string) string {
	for _, r := range a.options.Relations {
		if _, has := r.Field(name); has && strings.Contains(before, r.Name) {
			return "a field of a row has a dot before it: ." + name
		}
	}
	if first := strings.TrimSpace(before); compared().MatchString(first) && diag.Nearest(name, a.fieldNames()) == "" && strings.ToLower(name) != name {
		return `words stand in quotes: "` + name + `"`
	}
	return ""
}
