// Package ask works out expressions over relations: the values that papers
// name, the conditions that choose rows, and the mistakes in them, each at its
// own place. The expression language is expr-lang's, and known here only.
package ask

import (
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/expr-lang/expr/builtin"
	"github.com/expr-lang/expr/checker/nature"
	"github.com/expr-lang/expr/conf"
	"github.com/expr-lang/expr/types"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
	"boardpack/generator/relation"
)

// Options say what expressions may ask.
type Options struct {
	Relations []*relation.Relation
	// Names are values known by name: string, int, bool, float64, time.Time, a
	// []any of strings, or a map[string]any of these.
	Names map[string]any
	// Functions may be called beside those that Functions lists.
	Functions []Function
	Cycle     string // the pack's financial year, "2024/25"
	// Has reports whether the pack has a file. Nil says that it has all.
	Has func(file string) bool
	// Held says of what has can be asked for, beside relations and what a name
	// holds, whether the pack has it.
	Held map[string]bool
	// Lacks says what a field needs that the pack does not have, beside its
	// file: the words of a finding and its hint, or none. Nil lacks nothing.
	Lacks func(relation.Field) (what, hint string)
	// Doubtful says that records are missing because of faults in them, so that
	// what fails for want of them is no further finding.
	Doubtful bool
	// Steps is how many an expression may take in loops within loops; 0 stands for
	// UsualSteps.
	Steps int
	// Interrupted tells of the signal to give up, by an error; nil waits for ever.
	Interrupted func() error
}

// Asker answers expressions. One is for one paper: Paper makes another, which
// does not know what the first defined.
type Asker struct {
	options Options
	fields  []relation.Field // of all relations, as compiled expressions number them
	scope   scope
	// doubtful is set once a definition has failed, or where records are in doubt.
	doubtful bool
	language func() *conf.Config // what all its expressions are compiled with; made once
}

// scope is the names that an expression may use.
type scope struct {
	kinds   map[string]nature.Nature
	values  map[string]any
	senses  map[string]sense        // of names that a paper defined
	written map[string]diag.Located // their expressions
	of      *relation.Relation      // whose fields are names too; nil where none are
}

// New is an asker of some relations. It works nothing out yet.
func New(o Options) *Asker {
	a := &Asker{options: o, doubtful: o.Doubtful, scope: scope{kinds: map[string]nature.Nature{}, values: map[string]any{}, senses: map[string]sense{}, written: map[string]diag.Located{}}}
	for name, value := range o.Names {
		a.set(name, kindOf(value), inside(value))
	}
	for _, r := range o.Relations {
		a.set(r.Name, types.Array(rowType(r)), nil) // rows are filled in where an expression names them
		a.fields = append(a.fields, r.Fields...)
	}
	return a.speaking()
}

// speaking is the asker with a language that knows it, and not the one that it is a copy of.
func (a *Asker) speaking() *Asker {
	a.language = sync.OnceValue(a.newLanguage)
	return a
}

// Paper is the asker for one more paper.
func (a *Asker) Paper() *Asker {
	own := *a
	own.scope = scope{kinds: maps.Clone(a.scope.kinds), values: maps.Clone(a.scope.values), senses: maps.Clone(a.scope.senses), written: maps.Clone(a.scope.written)}
	return own.speaking()
}

// With is the asker with one more function, such as one that reads a paper's
// figures.
func (a *Asker) With(f ...Function) *Asker {
	own := *a
	own.options.Functions = append(slices.Clone(a.options.Functions), f...)
	return own.speaking()
}

func (a *Asker) set(name string, kind types.Type, value any) {
	a.scope.kinds[name], a.scope.values[name] = kind.Nature(), value
}

// inside is a value as expressions have it.
func inside(value any) any {
	switch v := value.(type) {
	case time.Time:
		return day{v}
	case map[string]any:
		named := make(map[string]any, len(v))
		for name, value := range v {
			named[name] = inside(value)
		}
		return named
	}
	return value
}

func kindOf(value any) types.Type {
	switch v := inside(value).(type) {
	case []any:
		return types.Array(types.String)
	case map[string]any:
		named := types.Map{}
		for name, value := range v {
			named[name] = kindOf(value)
		}
		return named
	default:
		return types.TypeOf(v)
	}
}

// Relation is the one of a name; nil where there is none.
func (a *Asker) Relation(name string) *relation.Relation {
	k := slices.IndexFunc(a.options.Relations, func(r *relation.Relation) bool { return r.Name == name })
	if k < 0 {
		return nil
	}
	return a.options.Relations[k]
}

// RelationNames lists the relations' names.
func (a *Asker) RelationNames() []string {
	var names []string
	for _, r := range a.options.Relations {
		names = append(names, r.Name)
	}
	return names
}

// Doubtful reports whether what fails may fail for want of records that have
// faults, so that it is no finding.
func (a *Asker) Doubtful() bool { return a.doubtful }

var nameShape = pattern.Of(`^[a-z][a-z0-9_]*$`)

// Define makes the value of an expression known by a name. Definitions may use
// those before them.
func (a *Asker) Define(name string, expression diag.Located) diag.List {
	var findings diag.List
	switch {
	case !nameShape().MatchString(name):
		findings.Errorf(expression.At, "value-name-shape", "value %q", name).Hinted("a name is lower case letters, digits and underscores")
		return findings
	case a.isTaken(name):
		findings.Errorf(expression.At, "name-taken", "the name %q is taken", name)
		return findings
	}
	if known, ok := a.evaluate(expression, &findings); ok {
		a.set(name, known.kind, known.value)
		a.scope.senses[name], a.scope.written[name] = known.sense, expression
		return findings
	}
	a.doubtful = true
	a.set(name, types.Any, nil)
	return findings
}

// isTaken reports whether a name means something already, or would hide a field
// of the intentions in a condition over them.
func (a *Asker) isTaken(name string) bool {
	_, known := a.scope.kinds[name]
	_, called := a.language().Functions[name]
	if known || called || slices.Contains(loops, name) {
		return true
	}
	for _, r := range a.options.Relations {
		if _, is := r.Field(name); is && r == a.options.Relations[0] {
			return true
		}
	}
	return false
}

// known are the names and functions that an expression may use.
func (a *Asker) known(names scope) []string {
	known := slices.Sorted(maps.Keys(names.kinds))
	for _, f := range a.functions() {
		known = append(known, f.Name)
	}
	return append(known, loops...)
}

// loops are the functions of the language itself that go through rows.
var loops = []string{"count", "filter", "len", "map", "sum"}

// Reserved are the names and functions that an expression may use, and the words
// of the language itself.
func (a *Asker) Reserved() []string {
	return slices.Concat(a.known(a.scope), builtin.Names, []string{"and", "contains", "endsWith", "false", "if", "else", "in", "let", "matches", "nil", "not", "or", "startsWith", "true"})
}

// Value is an expression's value as a page shows it.
func (a *Asker) Value(expression diag.Located) (string, diag.List) {
	var findings diag.List
	known, ok := a.evaluate(expression, &findings)
	if !ok {
		return "", findings
	}
	text, err := shown(known.value)
	if err != nil && !a.doubtful {
		failed(err, expression, "value-cannot-be-shown", &findings)
	}
	return text, findings
}

// Evaluate is an expression's value: string, int, float64, bool, or what only
// expressions know; ok is false after a finding.
func (a *Asker) Evaluate(expression diag.Located, findings *diag.List) (value any, ok bool) {
	known, ok := a.evaluate(expression, findings)
	return known.value, ok
}

// Over is the asker with what its paper has defined, over other rows of the same
// relations.
func (a *Asker) Over(relations []*relation.Relation) *Asker {
	own := *a
	own.options.Relations, own.fields = relations, nil
	for _, r := range relations {
		own.fields = append(own.fields, r.Fields...)
	}
	return own.speaking()
}
