// Package study answers what papers ask of one edition's records: the value of
// an expression, and the figure for a block. It is where analysis meets papers.
package study

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/expr-lang/expr/types"
	"github.com/expr-lang/expr/vm"

	"boardpack/generator/diag"
	"boardpack/generator/figure"
	"boardpack/generator/record"
)

// About is what a pack says of itself.
type About struct {
	Name         string // "Mid-year review 2024/25"
	Organisation string
	Cycle        string // financial year, "2024/25"
	AsAt         time.Time
	Published    time.Time        // the publication date; zero where the pack has none
	Provider     *record.Provider // whom the edition is for; nil where it is for no provider
	Facts        []Fact
	Controls     []Control
	Selection    Selection
	Earlier      *Earlier // nil where the pack follows none
}

// Fact is a figure that papers quote and no record holds.
type Fact struct {
	Name   string
	Value  any // string, int, float64 or time.Time
	Source string
}

// Control is an expression, the value of it that was published, and where. A
// difference is an error unless it is accepted, with the reason.
type Control struct {
	Name       string
	Expression diag.Located
	Published  string
	Source     string
	Accepted   string
}

// Study is one edition's records and all that was found out about them.
type Study struct {
	about   About
	records *record.Pack // only what the edition's audience may see
	fields  []record.Field
	names   scope
	figures map[string]*figure.Figure
	ranked  *standings // the scored submissions, once they are ranked
	// assessments are how measures stand, once that is worked out.
	assessments *assessments
	hidden      *Hidden // what the edition does not see; nil where it sees all
	told        *[]told // what its numbers tell of that, over all papers
	// incomplete is set once a definition has failed, or records are in doubt.
	incomplete bool
}

// scope is the names that an expression may use.
type scope struct {
	types  types.Map
	values map[string]any
	of     *kind // whose columns are among the names; nil for an intention's fields
}

// isColumn reports whether a name is a column of the records that an expression
// is over.
func (s scope) isColumn(name string) bool {
	if s.of == nil {
		return false
	}
	_, is := s.of.column(name)
	return is
}

// New prepares the study of the records that an edition may see.
func New(about About, records *record.Pack) *Study {
	s := &Study{about: about, records: records, ranked: new(standings), assessments: new(assessments), figures: map[string]*figure.Figure{}}
	s.fields = append(records.Fields(), s.scoreFields()...)
	s.names = scope{types: types.Map{}, values: map[string]any{}}
	intention := types.Map{}
	for _, field := range s.fields {
		intention[field.Name] = fieldType(field)
	}
	s.set("intentions", types.Array(intention), nil) // rows are made for each expression that reads them
	s.set("programmes", types.Array(types.String), s.programmes())
	s.set("organisation", types.String, about.Organisation)
	s.set("cycle", types.String, about.Cycle)
	s.set("as_at", types.TypeOf(day{}), day{about.AsAt})
	s.set("previous_as_at", types.TypeOf(day{}), day{s.newest(func(i *record.Intention) *record.Delivery { return i.Previous })})
	s.set("publication_date", types.TypeOf(day{}), day{about.Published})
	s.setProvider()
	s.setFacts()
	s.setKinds()
	return s
}

// Paper is the study for one more paper: with the same records, and without the
// values and figures that other papers named.
func (s *Study) Paper() *Study {
	own := *s
	own.names = scope{types: maps.Clone(s.names.types), values: maps.Clone(s.names.values)}
	own.figures = map[string]*figure.Figure{}
	return &own
}

// Doubt says that records are missing because of faults in them, so that what
// fails for want of them is no further finding.
func (s *Study) Doubt() { s.incomplete = true }

func (s *Study) set(name string, kind types.Type, value any) {
	s.names.types[name], s.names.values[name] = kind, value
}

func (s *Study) setFacts() {
	kinds, values := types.Map{}, map[string]any{}
	for _, fact := range s.about.Facts {
		value := fact.Value
		if date, ok := value.(time.Time); ok {
			value = day{date}
		}
		kinds[fact.Name], values[fact.Name] = types.TypeOf(value), value
	}
	s.set("facts", kinds, values)
}

// rows are the intentions as an expression sees them that reads these fields.
// They hold no others, so that a large pack is not held twice.
func (s *Study) rows(fields []record.Field) []any {
	rows := make([]any, len(s.records.Intentions))
	for i, intention := range s.records.Intentions {
		row := make(map[string]any, len(fields))
		for _, field := range fields {
			row[field.Name] = fieldValue(field, intention)
		}
		rows[i] = row
	}
	return rows
}

// setProvider makes known whom the edition is for.
func (s *Study) setProvider() {
	of := map[string]any{"ods_code": "", "name": ""}
	if p := s.about.Provider; p != nil {
		of["ods_code"], of["name"] = p.Code, p.Name
	}
	s.set("provider", types.Map{"ods_code": types.String, "name": types.String}, of)
}

func fieldType(field record.Field) types.Type {
	if field.Number {
		return types.Int
	}
	if field.Several {
		return types.Array(types.String)
	}
	return types.String
}

// fieldValue is a field's value in expressions. A number that is blank is 0.
func fieldValue(field record.Field, intention *record.Intention) any {
	if field.Number {
		n, _ := field.NumberOf(intention)
		return n
	}
	values := field.Of(intention)
	if !field.Several {
		return strings.Join(values, "")
	}
	list := make([]any, len(values))
	for i, value := range values {
		list[i] = value
	}
	return list
}

func (s *Study) programmes() []any {
	programme, _ := s.field("programme")
	var names []any
	for _, name := range programme.Order(nil) {
		names = append(names, name)
	}
	return names
}

func (s *Study) field(name string) (record.Field, bool) {
	i := slices.IndexFunc(s.fields, func(f record.Field) bool { return f.Name == name })
	if i < 0 {
		return record.Field{}, false
	}
	return s.fields[i], true
}

func (s *Study) fieldNames() []string {
	names := make([]string, len(s.fields))
	for i, field := range s.fields {
		names[i] = field.Name
	}
	return names
}

func (s *Study) factNames() []string {
	var names []string
	for _, fact := range s.about.Facts {
		names = append(names, fact.Name)
	}
	return names
}

// known are the names and functions that an expression may use.
func (s *Study) known(names scope) []string {
	known := slices.Sorted(maps.Keys(names.types))
	for _, f := range functions {
		known = append(known, f.name)
	}
	return append(known, "count", "filter", "len", "map", "sum")
}

var nameShape = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)

// Define makes the value of an expression known by a name. Definitions may use
// those before them.
func (s *Study) Define(name string, expression diag.Located) diag.List {
	var findings diag.List
	_, isField := s.field(name)
	switch {
	case !nameShape.MatchString(name):
		findings.Errorf(expression.At, "value-name-shape", "value %q", name).Hinted("a name is lower case letters, digits and underscores")
		return findings
	case isField || slices.Contains(s.known(s.names), name):
		findings.Errorf(expression.At, "name-taken", "the name %q is taken", name)
		return findings
	}
	value, ok := s.evaluate(expression, nil, &findings)
	if ok && !isScalar(value) { // others may read rows in it
		value, ok = s.evaluate(expression, s.fields, &findings)
	}
	if ok {
		s.set(name, s.typeOf(expression, value), value)
		return findings
	}
	s.incomplete = true
	s.set(name, types.Any, nil)
	return findings
}

func isScalar(value any) bool {
	switch value.(type) {
	case string, bool, int, float64, day, nil:
		return true
	}
	return false
}

// Value is an expression's value as a page shows it.
func (s *Study) Value(expression diag.Located) (string, diag.List) {
	var findings diag.List
	value, ok := s.evaluate(expression, nil, &findings)
	if !ok {
		return "", findings
	}
	text, err := shown(value)
	if err != nil && !s.incomplete {
		findings.Errorf(expression.At, "value-cannot-be-shown", "%v", err)
	}
	return text, findings
}

// evaluate compiles and runs an expression over the whole pack. The rows that
// it reads have the fields that it names and those in keep, for a value whose
// rows others will read.
func (s *Study) evaluate(expression diag.Located, keep []record.Field, findings *diag.List) (any, bool) {
	program := s.compile(expression, s.names, findings)
	if program == nil {
		return nil, false
	}
	values := s.fill(s.names.values, namesIn(program), keep)
	return s.run(new(vm.VM), program, expression, values, findings)
}

// live is a text with its values filled in.
func (s *Study) live(text diag.Located, findings *diag.List) string {
	value := func(expression diag.Located) string {
		words, more := s.Value(expression)
		*findings = append(*findings, more...)
		return words
	}
	return figure.Fill(text, value, findings)
}

// where is the intentions for which an expression over one intention holds;
// all of them where there is none.
func (s *Study) where(condition diag.Located, findings *diag.List) []*record.Intention {
	if strings.TrimSpace(condition.Text) == "" {
		return s.records.Intentions
	}
	names := scope{types: maps.Clone(s.names.types), values: maps.Clone(s.names.values)}
	for _, field := range s.fields {
		names.types[field.Name] = fieldType(field)
	}
	program := s.compile(condition, names, findings)
	if program == nil {
		return nil
	}
	read := namesIn(program)
	used, values := s.fieldsAmong(read), s.fill(names.values, read, nil)
	set := func(intention *record.Intention) {
		for _, field := range used {
			values[field.Name] = fieldValue(field, intention)
		}
	}
	return holding(s, program, condition, values, s.records.Intentions, set, findings)
}

// holding is the records for which a condition over one of them holds. Set puts
// a record's values among those that the condition reads.
func holding[T any](s *Study, program *vm.Program, condition diag.Located, values map[string]any, records []T, set func(T), findings *diag.List) []T {
	var machine vm.VM
	var chosen []T
	for _, r := range records {
		set(r)
		result, ok := s.run(&machine, program, condition, values, findings)
		if !ok {
			return nil
		}
		holds, isBool := result.(bool)
		if !isBool {
			findings.Errorf(condition.At, "where-needs-condition-true-false", "where needs a condition that is true or false, not %v", result)
			return nil
		}
		if holds {
			chosen = append(chosen, r)
		}
	}
	return chosen
}
