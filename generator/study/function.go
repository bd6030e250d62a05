package study

import (
	"fmt"

	"github.com/expr-lang/expr"

	"boardpack/generator/calendar"
	"boardpack/generator/wording"
)

// function is a helper that expressions may call, beside those of the
// expression language itself. Signatures are Go function types, by which calls
// are checked when the expression is compiled.
type function struct {
	name       string
	signatures []any
	call       func(s *Study, args []any) (any, error)
}

var functions = []function{
	{"words", []any{new(func(int) string)}, func(_ *Study, args []any) (any, error) { return wording.Spelt(args[0].(int)), nil }},
	{"capital", []any{new(func(string) string)}, func(_ *Study, args []any) (any, error) { return wording.Capital(args[0].(string)), nil }},
	{"number", []any{new(func(any) string), new(func(any, int) string)}, callNumber},
	{"percent", []any{new(func(int, int) string), new(func(int, int, int) string)}, callPercent},
	{"money", []any{new(func(any) string)}, callMoney},
	{"date", []any{new(func(day) string)}, func(_ *Study, args []any) (any, error) { return dated(args[0].(day), calendar.Long) }},
	{"month", []any{new(func(day) string)}, func(_ *Study, args []any) (any, error) { return dated(args[0].(day), calendar.LongMonth) }},
	{"plural", []any{new(func(int, string, string) string)}, callPlural},
	{"list", []any{new(func([]any) string)}, callList},
	{"before", []any{new(func(day, day) bool)}, func(_ *Study, args []any) (any, error) { return args[0].(day).date.Before(args[1].(day).date), nil }},
	{"later", []any{new(func(string, string) bool)}, callLater},
	{"cycle_plus", []any{new(func(int) string)}, callCyclePlus},
	{"rows", []any{new(func(string) int)}, callRows},
	{"cell", []any{new(func(string, string, string) any)}, callCell},
}

// withheld are functions of the language that papers do not have: the clock,
// because a page must not depend on when it was made; date, which is ours; and
// those that read a row's fields without naming them (see Study.rows), or show
// values as the language and not as a page has them.
var withheld = []string{"now", "date", "get", "keys", "values", "toPairs", "toJSON", "string", "type", "fromJSON"}

// functions are the options that make the helpers known.
func (s *Study) functions() []expr.Option {
	var options []expr.Option
	for _, name := range withheld {
		options = append(options, expr.DisableBuiltin(name))
	}
	for _, f := range functions {
		call := func(args ...any) (any, error) {
			if err := f.suits(args); err != nil {
				return nil, err
			}
			return f.call(s, args)
		}
		options = append(options, expr.Function(f.name, call, f.signatures...))
	}
	return options
}

func callNumber(_ *Study, args []any) (any, error) {
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

func callPercent(_ *Study, args []any) (any, error) {
	places := 1
	if len(args) == 3 {
		places = args[2].(int)
	}
	return wording.Percentage(args[0].(int), args[1].(int), places)
}

func callMoney(_ *Study, args []any) (any, error) {
	x, err := wording.Rational(args[0])
	if err != nil {
		return nil, err
	}
	return wording.Pounds(x), nil
}

func callPlural(_ *Study, args []any) (any, error) {
	return wording.Plural(args[0].(int), args[1].(string), args[2].(string)), nil
}

func callList(_ *Study, args []any) (any, error) {
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
// period is neither later nor earlier than any.
func callLater(s *Study, args []any) (any, error) {
	first, second := args[0].(string), args[1].(string)
	if first == "" || second == "" || first == second {
		return false, nil
	}
	period, _ := s.field("anticipated_delivery")
	return period.Order([]string{first, second})[1] == first, nil
}

// callCyclePlus names the financial year so many years after the pack's.
func callCyclePlus(s *Study, args []any) (any, error) {
	cycle, _ := calendar.ParsePeriod(s.about.Cycle)
	year, ok := cycle.In(calendar.Year)
	if !ok {
		return nil, fmt.Errorf("the pack's cycle %q is not a financial year such as 2024/25", s.about.Cycle)
	}
	return year.Add(args[0].(int)).String(), nil
}
