package workbook

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"boardpack/generator/figure"
	"boardpack/generator/pattern"
)

// shorthand stands in a cell that would be empty or must be hidden, in the letters
// that the Government Statistical Service gives them.
type shorthand struct{ mark, meaning string }

var (
	confidential  = shorthand{"[c]", "confidential: a number of people that is small, or that would give a small one back, * in the papers"}
	notAvailable  = shorthand{"[x]", "not available: nothing is recorded or known, empty in the papers"}
	notApplicable = shorthand{"[z]", "not applicable: nothing can stand here"}
	shorthands    = []shorthand{confidential, notAvailable, notApplicable}
)

// value is what a worksheet's cell holds.
type value struct {
	text   string // of one that is no number
	number string // as a program reads it
	format string // in which it shows
	shown  string // about what a reader sees
	short  shorthand
}

// valueOf is a figure's cell. Nothing in a cell of numbers, or of a row of totals,
// means that nothing can stand there.
func valueOf(c figure.Cell, counted bool) value {
	switch v := c.Value.(type) {
	case nil:
		if counted {
			return short(notApplicable)
		}
		return short(notAvailable)
	case figure.None:
		return value{number: "0", format: "#,##0", shown: "0"}
	case figure.Beyond:
		return short(notApplicable)
	case figure.NoNames:
		return words("None")
	case figure.Suppressed:
		return short(confidential)
	case figure.Date:
		return dateValue(v, c)
	case figure.Amount:
		if v.Form == figure.Clock {
			return clockValue(v, c)
		}
	}
	bare := figure.Cell{Value: c.Value}.Text()
	if bare == "" {
		return short(notAvailable)
	}
	shown := c.Before + bare + c.After
	if c.Numeric() {
		if number, format, ok := shapeOf(bare); ok {
			return numberValue(number, format, shown, c)
		}
	}
	return words(shown)
}

func short(s shorthand) value { return value{text: s.mark, shown: s.mark, short: s} }

func words(text string) value {
	kept := cut(text, longestText)
	return value{text: kept, shown: kept}
}

// numberValue shows a number between the marks that the page has beside it, by its
// format; as words where no format can.
func numberValue(number string, format []string, shown string, c figure.Cell) value {
	for i := range format {
		format[i] = literal(c.Before) + format[i] + literal(c.After)
	}
	// Two literals that meet are one: a program may take the quotes between for a character.
	if whole := strings.ReplaceAll(strings.Join(format, ";"), `""`, ""); utf8.RuneCountInString(whole) <= longestFormat && !strings.Contains(c.Before+c.After, `"`) {
		return value{number: number, format: whole, shown: shown}
	}
	return words(shown)
}

// literal are characters of a format that show as they are.
func literal(text string) string {
	if text == "" {
		return ""
	}
	return `"` + text + `"`
}

var numberShape = pattern.Of(`^([−+-]?)(£?)([\d,]+)(\.\d+)?(%| million| billion)?$`)

// scales are how a format shows a part of a number, and how much of it.
var scales = map[string]struct{ exponent, format string }{
	"":         {"", ""},
	"%":        {"e-2", "%"},
	" million": {"e6", `,," million"`},
	" billion": {"e9", `,,," billion"`},
}

// shapeOf reads a number as a page has it: how large it is, and the format that shows
// it again, for what is not less than nought and for what is.
func shapeOf(text string) (number string, format []string, ok bool) {
	part := numberShape().FindStringSubmatch(text)
	if part == nil {
		return "", nil, false
	}
	sign, pounds, digits, decimals, scale := part[1], part[2], part[3], part[4], scales[part[5]]
	plain := strings.ReplaceAll(digits, ",", "")
	exact, err := strconv.ParseFloat(plain+decimals+scale.exponent, 64)
	if err != nil || len(plain) > 15 { // more digits than a spreadsheet keeps
		return "", nil, false
	}
	body := "#,##0"
	if plain == digits && (len(plain) > 3 || part[5] != "") { // such as a year, or a share
		body = "0"
	}
	if decimals != "" {
		body += "." + strings.Repeat("0", len(decimals)-1)
	}
	body = literal(pounds) + body + scale.format
	more, less := "", "−"
	switch sign {
	case "+":
		more = sign
	case "−", "-":
		exact, less = -exact, sign
	}
	return strconv.FormatFloat(exact, 'f', -1, 64), []string{literal(more) + body, literal(less) + body}, true
}

// firstDay is the first that every spreadsheet program counts alike: some take 1900
// for a leap year.
var (
	firstDay = time.Date(1900, time.March, 1, 0, 0, 0, 0, time.UTC)
	dayZero  = time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
)

// dateValue is a day, or a month on its last day; other periods are words.
func dateValue(d figure.Date, c figure.Cell) value {
	format := ""
	switch d.Label {
	case "":
		format = "d mmmm yyyy"
	case d.Day.Format("January 2006"):
		format = "mmmm yyyy"
	}
	if format == "" || d.Day.Before(firstDay) {
		return words(c.Text())
	}
	return numberValue(fmt.Sprint(int(d.Day.Sub(dayZero).Hours()/24)), []string{format}, c.Text(), c)
}

// clockValue is a time in minutes and seconds, which a spreadsheet counts in days.
func clockValue(a figure.Amount, c figure.Cell) value {
	if a.Rounded() < 0 { // no program shows it
		return words(c.Text())
	}
	return numberValue(strconv.FormatFloat(a.Rounded()/86400, 'f', -1, 64), []string{"[m]:ss"}, c.Text(), c)
}
