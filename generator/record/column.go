package record

import (
	"reflect"
	"slices"
	"strings"

	"boardpack/generator/relation"
	"boardpack/generator/sheet"
)

// column is one column of the contract.
type column struct {
	name     string
	label    string // of a column that another file lists: what it may be headed with as well
	place    int    // of such a column among the others, from 0
	isReason bool   // for the score in another of them
	required bool
	or       string // the column that a file may have instead
	list     bool
	allowed  []string // nil where the values are free
	rule     rule     // nil for free text
	own      bool     // a pack may have words of its own
	isDay    bool
	isPeriod bool
	isNumber bool
	isMoney  bool
	counts   bool   // rows are counted by its words
	shaped   bool   // the rule is a shape that many words of other columns have
	blank    string // what gocsv reads as the field's zero value
	lacking  string // what a word that the pack maps to a blank is read as; blank where that is as a blank cell
}

// columnsOf are the columns in which a file records fields.
func columnsOf(fields []relation.Field) []column {
	columns := make([]column, len(fields))
	for k, f := range fields {
		columns[k] = columnOf(f)
	}
	return columns
}

func columnOf(f relation.Field) column {
	c := column{name: f.Name, list: f.Type == relation.Words, required: f.Column.Required, or: f.Column.Or, own: f.Column.Vocabulary}
	c.counts = f.Type == relation.Word
	if c.counts || c.list { // a yes or no is written in several ways
		c.allowed = f.Listed
	}
	c.rule = ruleFor(f.Column.Go, f.Column.Check, c.allowed)
	c.shaped = f.Column.Check == "ods" || f.Column.Go == reflect.TypeFor[Quantity]()
	c.isMoney = f.Column.Check == "pounds"
	c.isNumber = c.isMoney || c.shaped && f.Column.Check != "ods" || f.Column.Check == "number" || f.Column.Go == reflect.TypeFor[Percent]()
	c.isPeriod = f.Column.Check == "period"
	if c.isDay = f.Type == relation.Date; c.isDay {
		c.blank = blankDay
	}
	return c
}

// cells reads one column of one file.
type cells struct {
	column
	field int               // number of the field in a row, from 0
	shown string            // the column's name in messages: theirs, where the pack renames it
	words map[string]string // their word: our word; of a blank cell ""
	// wordsOnly is set where a cell may hold none of our words, but theirs alone.
	wordsOnly bool
	// separator stands between the values of a list.
	separator string
	known     map[string]cell
	isBand    bool    // it is the heading that rows stand under
	given     string  // what each row has where field is below nought, as the rule has let it pass
	points    *points // how the numbers are written; nil where they are none
	// latest is the cell read last: neighbours are often alike.
	latestRaw string
	latest    cell
	groups    groups
}

type cell struct {
	value string
	wrong *problem
}

// fewValues is the number of different values above which a column is text of
// its own, which is not worth remembering.
const fewValues = 1 << 10

// read returns a cell as gocsv is to read it. Values that come again are
// checked once and share their memory.
func (c *cells) read(raw string) (string, *problem) {
	if raw == "" {
		return c.none()
	}
	if raw == c.latestRaw {
		return c.latest.value, c.latest.wrong
	}
	if len(c.known) >= fewValues {
		return c.check(raw)
	}
	seen, known := c.known[raw]
	if !known {
		seen.value, seen.wrong = c.check(raw)
		c.known[raw] = seen
	}
	c.latestRaw, c.latest = raw, seen
	return seen.value, seen.wrong
}

func (c *cells) check(raw string) (string, *problem) {
	value := strings.TrimSpace(raw)
	if value == "" {
		return c.none()
	}
	// A word that pack.yaml turns into another, such as a coloured circle, is shown nowhere.
	if _, turned := c.words[value]; !turned {
		if wrong := unprintable(value); wrong != nil {
			return c.blank, c.sooner(value, wrong)
		}
	}
	if c.list {
		return c.items(value)
	}
	return c.item(value)
}

// sooner is what is wrong with a value beside a character that cannot be set: a tick is
// first of all no Yes, and what it means is to be said.
func (c *cells) sooner(value string, wrong *problem) *problem {
	if wrong.code != "character-without-glyph" || c.rule == nil || c.list {
		return wrong
	}
	if _, other := c.rule(value); other != nil {
		return other
	}
	return wrong
}

func (c *cells) none() (string, *problem) {
	if ours := c.words[""]; ours != "" {
		return c.ruled(ours)
	}
	return c.blanked()
}

// blanked is a cell that is blank, and that no word stands in for.
func (c *cells) blanked() (string, *problem) {
	if c.required {
		return "", &problem{code: "cell-empty", text: "is empty"}
	}
	return c.blank, nil
}

func (c *cells) item(value string) (string, *problem) {
	ours, translated := c.words[value]
	switch {
	case translated && ours == "" && c.lacking != "":
		return c.lacking, nil
	case translated:
		value = ours
	case c.wordsOnly:
		return c.blank, &problem{code: "word-not-turned", text: quoted(value) + " is not among the words that pack.yaml gives for it, as all of this column's must be",
			hint: "files: {intentions: {words: {confidential: {" + value + `: "Yes"}}}} where it may not be published, else "No"`}
	}
	if value == "" {
		return c.blanked()
	}
	return c.ruled(value)
}

// ruled is one of our words, as its rule has it.
func (c *cells) ruled(value string) (string, *problem) {
	if c.rule == nil {
		return value, nil
	}
	if c.points != nil && !isDigits(value) { // which most are, and say nothing
		c.points.note(value)
		value = c.points.plain(value)
	}
	clean, wrong := c.rule(value)
	switch {
	case wrong == nil:
		return clean, nil
	case sheet.IsErrorValue(value): // no word of anybody's, that pack.yaml could turn into another
		wrong = &problem{code: "error-value", text: "holds a spreadsheet's error, " + value, hint: "mend the formula in the spreadsheet, or write the value"}
	case c.points != nil:
		c.points.hint(value, c.rule, wrong)
	}
	return c.blank, wrong
}

// items checks the values of a list. One that is wrong leaves the list blank,
// as it would any other cell.
func (c *cells) items(value string) (string, *problem) {
	var items []string
	for item := range strings.SplitSeq(value, c.separator) {
		if item = strings.TrimSpace(item); item == "" {
			continue
		}
		if strings.Contains(item, separator) {
			return "", &problem{code: "list-two-separators", text: quoted(item) + " holds a semicolon, and values are to be separated by " + quoted(c.separator)}
		}
		clean, wrong := c.item(item)
		if wrong != nil {
			return "", wrong
		}
		if clean != "" && !slices.Contains(items, clean) {
			items = append(items, clean)
		}
	}
	return strings.Join(items, separator), nil
}
