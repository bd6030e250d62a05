package ask

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/expr-lang/expr/file"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
)

// errNoSuchDay is what writing a day fails with that no record has.
var errNoSuchDay = errors.New("the records have no such day")

// mistake is what the library says of an expression that fails when it runs,
// and what a paper's writer should read instead, with what to do.
type mistake struct {
	says        pattern.Pattern
	plain, hint string // $1 is what the first brackets of says match
}

const (
	underCondition = `write it under a condition: len(rows) > 0 ? rows[0].title : "none"`
	byNought       = `write it under a condition: n > 0 ? number(total / n, 1) : "none"`
)

var mistakes = []mistake{
	{pattern.Of(`^index out of range: 0 \(array length is 0\)$`), "there is no first row: nothing fulfils the condition", underCondition},
	{pattern.Of(`^index out of range: -1 \(array length is 0\)$`), "there is no last row: nothing fulfils the condition", underCondition},
	{pattern.Of(`^index out of range: -\d+ \(array length is (\d+)\)$`), "there is no row so far from the last: the list has $1", ""},
	{pattern.Of(`^(there is no such row)$`), "$1: nothing fulfils the condition", underCondition},
	{pattern.Of(`^cannot fetch (\w+) from <nil>$`), "there is no row to read $1 of: nothing fulfils the condition", underCondition},
	{pattern.Of(`^cannot fetch (\w+) from relation\.Row$`), "$1 cannot be read of this row: its fields are not known here", "filter, find, findLast and sortBy keep them"},
	{pattern.Of(`^interface conversion`), "a value here is missing, or of another sort than is needed", ""},
	{pattern.Of(`integer divide by zero$`), "a division by nought", byNought},
	{pattern.Of(`^(?:[+-]Inf|NaN) is not a number to show$`), "a division by nought", byNought},
	{pattern.Of(`^reduce of empty array`), "there is nothing to reduce", "say what to begin with: reduce(values, #acc + #, 0)"},
	{pattern.Of(`^memory budget exceeded$`), "the expression makes more than there is room for", "make shorter lists: count(rows, condition) rather than map and len, and no list within a list"},
	{pattern.Of("^" + errSteps.Error() + "$"), "$0: a list is gone through within another one, for each of its rows",
		"name what is the same for all rows under values, and use the name; or raise steps under limits in pack.yaml"},
	{pattern.Of("^(" + errAverage.Error() + ")$"), "$1", `write it under a condition: len(values) > 0 ? number(mean(values), 1) : "none"`},
	{pattern.Of(`^(a percentage of nothing)$`), "$1", `write it under a condition: n > 0 ? percent(part, n) : "none"`},
	{pattern.Of("^(" + errTooLarge.Error() + ")$"), "$1", "work with thousands or millions, as 2.5 for 2,500,000"},
	{pattern.Of(`^(the expression has no value)$`), "$1", underCondition},
}

var (
	beyond    = pattern.Of(`^index out of range: (\d+) \(array length is (\d+)\)$`)
	operation = pattern.Of(`^invalid operation: (\S+ [-+*/%<>=]+ \S+)$`)
)

// kindWords are what the library calls kinds of values, and what papers do.
var kindWords = strings.NewReplacer("<nil>", "nothing", "relation.Row", "row", "ask.day", "day", "[]interface {}", "list",
	"map[string]interface {}", "values", "float64", "number", "int", "number", "string", "words", "bool", "yes or no")

// plainly puts what an expression failed with into words that say what to do.
func plainly(said string) (message, hint string) {
	said, _, _ = strings.Cut(said, "\n")
	for _, m := range mistakes {
		if match := m.says().FindStringSubmatchIndex(said); match != nil {
			return string(m.says().ExpandString(nil, m.plain, said, match)), m.hint
		}
	}
	if match := beyond().FindStringSubmatch(said); match != nil {
		index, _ := strconv.Atoi(match[1])
		return fmt.Sprintf("there is no row %d: the list has %s", index+1, match[2]), ""
	}
	if match := operation().FindStringSubmatch(said); match != nil {
		return "no value comes of " + kindWords.Replace(match[1]), ""
	}
	return strings.ReplaceAll(said, "<nil>", "nothing"), ""
}

// failed is the finding of an expression that has no value.
func failed(err error, source diag.Located, code string, findings *diag.List) {
	at, said, written := source.At, err.Error(), strings.TrimSpace(source.Text)
	var wrong *file.Error
	if errors.As(err, &wrong) {
		at, said = Place(source, wrong.From), wrong.Message
		written = argumentAt(source.Text, wrong.From)
	}
	if strings.HasPrefix(said, errNoSuchDay.Error()) {
		findings.Errorf(at, code, "%s is a day that the records do not have", written).
			Hinted(`write it under a condition, such as count(intentions, .previous_status != "") > 0 ? date(previous_as_at) : "none"`)
		return
	}
	message, hint := plainly(said)
	findings.Errorf(at, code, "%s", message).Hinted("%s", hint)
}

// argumentAt is what stands in the brackets of the call at an offset; the whole
// text where no call stands there.
func argumentAt(text string, offset int) string {
	runes := []rune(text)
	rest := string(runes[min(max(offset, 0), len(runes)):])
	_, inside, is := strings.Cut(rest, "(")
	if !is {
		return strings.TrimSpace(text)
	}
	open := 1
	for k, r := range inside {
		switch r {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return cmp.Or(strings.TrimSpace(inside[:k]), strings.TrimSpace(text))
			}
		}
	}
	return strings.TrimSpace(text)
}
