package ask

import (
	"fmt"
	"reflect"

	"boardpack/generator/calendar"
	"boardpack/generator/wording"

	"github.com/expr-lang/expr"
)

// Function is a helper that expressions may call, beside those of the
// expression language itself.
type Function struct {
	Name    string
	About   string // what it gives, in a line
	Example string // a call of it that works in every pack
	// signatures are Go function types, by which calls are checked when the
	// expression is compiled.
	signatures []any
	call       func(args ...any) (any, error)
}

// NewFunction is a function that the caller of this package has. Signatures are
// pointers to Go function types, such as new(func(string) int).
func NewFunction(name, about, example string, call func(args ...any) (any, error), signatures ...any) Function {
	return Function{Name: name, About: about, Example: example, call: call, signatures: signatures}
}

// Functions lists the functions of every asker, in the order in which help shows
// them.
func Functions() []Function { return new(Asker).own() }

// own are the functions of every asker; those that need its pack know it.
func (a *Asker) own() []Function {
	return []Function{
		{"words", "a whole number in words up to ninety-nine, in figures from there on", `words(12)`,
			[]any{new(func(int) string)}, func(args ...any) (any, error) { return wording.Spelt(args[0].(int)), nil }},
		{"capital", "a text with its first letter as a capital", `capital(words(12))`,
			[]any{new(func(string) string)}, func(args ...any) (any, error) { return wording.Capital(args[0].(string)), nil }},
		{"number", "a number with thousands commas, to so many decimals", `number(1234.5, 1)`,
			[]any{new(func(any) string), new(func(any, int) string)}, callNumber},
		{"percent", "part of a whole as a percentage, to one decimal or to so many", `percent(1, 3)`,
			[]any{new(func(int, int, int) string), new(func(int, int) string)}, callPercent}, // what is wrong is told of the last
		{"money", "pounds as papers write them: £950, £2.9 million", `money(2900000)`,
			[]any{new(func(any) string)}, callMoney},
		{"date", "a day in words", `date(as_at)`,
			[]any{new(func(day) string)}, func(args ...any) (any, error) { return dated(args[0].(day), calendar.Long) }},
		{"month", "the month of a day in words", `month(as_at)`,
			[]any{new(func(day) string)}, func(args ...any) (any, error) { return dated(args[0].(day), calendar.LongMonth) }},
		{"plural", "the first word for one, the second for any other number", `plural(len(intentions), "intention", "intentions")`,
			[]any{new(func(int, string, string) string)}, callPlural},
		{"share", "how many of how many, as the subject of a sentence with its verb: none of them, 1 of the 8, all 8", `share(2, 8, "benefit", "benefits", "is late", "are late")`,
			[]any{new(func(int, int, string, string, string, string) string)}, callShare},
		{"list", "values as a sentence lists them: a, b and c", `list(["a", "b", "c"])`,
			[]any{new(func([]any) string)}, callList},
		{"before", "whether a day is before another", `before(as_at, as_at)`,
			[]any{new(func(day, day) bool)}, func(args ...any) (any, error) { return args[0].(day).date.Before(args[1].(day).date), nil }},
		{"later", "whether a period ends after another; a blank one is neither later nor earlier", `later("Q4 2024/25", "Q3 2024/25")`,
			[]any{new(func(string, string) bool)}, callLater},
		{"cycle_plus", "the financial year so many years after the pack's", `cycle_plus(1)`,
			[]any{new(func(int) string)}, a.callCyclePlus},
		{"has", "whether the pack has a file, by its name without .csv; also previous_as_at, a snapshot before, drafts, publication_date, selection, approval_routes, segment_rules, controls, facts.name (selection where the edition can tell what is selected), or hidden, where the edition may not show everything. What it decides is not looked at: has(\"milestones\") ? len(milestones) : 0 is no mistake without the file", `has("milestones")`,
			[]any{new(func(string) bool)}, a.callHas},
	}
}

func (a *Asker) functions() []Function { return append(a.own(), a.options.Functions...) }

// withheld are functions of the language that papers do not have: the clock,
// because a page must not depend on when it was made; date, which is ours; and
// those that look into a row, or show values as the language and not as a page
// has them.
var withheld = []string{"now", "date", "get", "keys", "values", "toPairs", "toJSON", "string", "type", "fromJSON"}

func (f Function) option() expr.Option { return expr.Function(f.Name, f.call, f.signatures...) }

// suits tells whether a function can have these values: of what may be any sort
// of number, the expression's checker cannot know before whether it is whole.
func (f Function) suits(args []any) error {
	var wrong error
	for _, signature := range f.signatures {
		parameters := reflect.TypeOf(signature).Elem()
		if parameters.NumIn() != len(args) {
			continue
		}
		wrong = nil
		for i, arg := range args {
			if in := parameters.In(i); arg == nil || !reflect.TypeOf(arg).AssignableTo(in) {
				wrong = fmt.Errorf("%s needs %s, not %s", f.Name, parameterWords(in), inMessage(arg))
			}
		}
		if wrong == nil {
			return nil
		}
	}
	return wrong
}

func parameterWords(parameter reflect.Type) string {
	switch parameter.Kind() {
	case reflect.Int:
		return "a whole number"
	case reflect.String:
		return "words"
	case reflect.Slice:
		return "a list"
	}
	return "a day"
}

func callNumber(args ...any) (any, error) {
	x, err := wording.Rational(args[0])
	if err != nil {
		return nil, err
	}
	places := 0
	if len(args) == 2 {
		places = args[1].(int)
	}
	return wording.Decimal(x, places), nil
}

func callPercent(args ...any) (any, error) {
	places := 1
	if len(args) == 3 {
		places = args[2].(int)
	}
	return wording.Percentage(args[0].(int), args[1].(int), places)
}

func callMoney(args ...any) (any, error) {
	x, err := wording.Rational(args[0])
	if err != nil {
		return nil, err
	}
	return wording.Pounds(x), nil
}

func callPlural(args ...any) (any, error) {
	return wording.Plural(args[0].(int), args[1].(string), args[2].(string)), nil
}

func callShare(args ...any) (any, error) {
	words := make([]string, 0, 4)
	for _, word := range args[2:] {
		words = append(words, word.(string))
	}
	return wording.Share(args[0].(int), args[1].(int), wording.Noun{One: words[0], Many: words[1]}, wording.Noun{One: words[2], Many: words[3]}), nil
}

func callList(args ...any) (any, error) {
	var words []string
	for _, item := range args[0].([]any) {
		word, err := shown(item)
		if err != nil {
			return nil, err
		}
		words = append(words, word)
	}
	return wording.List(words), nil
}

// callLater tells whether the first period ends after the second; a blank
// period, or what is none, is neither later nor earlier than any.
func callLater(args ...any) (any, error) {
	first, is := calendar.ParsePeriod(args[0].(string))
	second, isAlso := calendar.ParsePeriod(args[1].(string))
	return is && isAlso && first.End().After(second.End()), nil
}

// callCyclePlus names the financial year so many years after the pack's.
func (a *Asker) callCyclePlus(args ...any) (any, error) {
	cycle, _ := calendar.ParsePeriod(a.options.Cycle)
	year, known := cycle.In(calendar.Year)
	if !known {
		return nil, fmt.Errorf("the pack's cycle %q is not a financial year such as 2024/25", a.options.Cycle)
	}
	return year.Add(args[0].(int)).String(), nil
}
