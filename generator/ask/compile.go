package ask

import (
	"cmp"
	"errors"
	"maps"
	"strings"
	"unicode/utf8"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/checker/nature"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/types"
	"github.com/expr-lang/expr/vm"

	"boardpack/generator/diag"
	"boardpack/generator/relation"
)

// compile checks an expression against the names that it may use. Every mistake
// in it is a finding at its own line and column: an unknown name, a wrong type,
// a field of a file that the pack lacks, and a field compared with a word that
// it can never hold, which would else count as nought.
func (a *Asker) compile(source diag.Located, names scope, findings *diag.List) *vm.Program {
	p := &patcher{asker: a, source: source, of: names.of}
	program, err := a.translate(source.Text, names, p)
	if err != nil {
		a.misread(source, names, err, findings)
		return nil
	}
	if wrong := a.lacking(program, p, source); len(wrong) > 0 {
		*findings = append(*findings, wrong...)
		return nil
	}
	return program
}

// lacking are the findings of the patcher and words that fields never hold, or
// else the first relation whose file the pack does not have.
func (a *Asker) lacking(program *vm.Program, p *patcher, source diag.Located) diag.List {
	_, never := a.senseOf(program, source)
	findings := append(p.findings, never...)
	if len(findings) > 0 {
		return findings
	}
	for name := range identifiers(program) {
		if r := a.Relation(name); r != nil && !a.HasFile(r, source.At, &findings) {
			break
		}
	}
	return findings
}

// senseOf is what can be told of an expression's value before it runs, with the
// words in it that fields never hold.
func (a *Asker) senseOf(program *vm.Program, source diag.Located) (sense, diag.List) {
	c := &comparer{asker: a, source: source, names: map[string]sense{}}
	return c.sense(program.Node()), c.findings
}

// identifiers are the plain names in an expression, in no order that matters:
// one is enough to fill in, and one to tell.
func identifiers(program *vm.Program) map[string]bool {
	names := map[string]bool{}
	node := program.Node()
	ast.Walk(&node, visitor(func(n ast.Node) {
		if identifier, is := n.(*ast.IdentifierNode); is {
			names[identifier.Value] = true
		}
	}))
	return names
}

type visitor func(ast.Node)

// Visit implements ast.Visitor.
func (v visitor) Visit(node *ast.Node) { v(*node) }

// misread turns the library's error into a finding, with the nearest known
// name where a name is unknown.
func (a *Asker) misread(source diag.Located, names scope, err error, findings *diag.List) {
	at, message, hint := source.At, err.Error(), ""
	var wrong *file.Error
	if errors.As(err, &wrong) {
		at, message = Place(source, wrong.From), wrong.Message
		if name, unknown := strings.CutPrefix(message, "unknown name "); unknown {
			hint = diag.DidYouMean(name, a.known(names))
		}
		if name, unknown := strings.CutPrefix(message, "unknown field "); unknown {
			hint = a.nearField(name)
		}
	}
	message, _, _ = strings.Cut(message, "\n")
	offset := 0
	if wrong != nil {
		offset = wrong.From
	}
	message, plain := a.misreadPlainly(strings.TrimSpace(message), source.Text, offset)
	findings.Errorf(at, "expression-unreadable", "%s", message).Hinted("%s", cmp.Or(plain, hint))
}

// nearField is the hint for a field that a row does not have.
func (a *Asker) nearField(name string) string {
	for _, r := range a.options.Relations {
		if _, has := r.Field(name); has {
			return r.Name + " have it"
		}
	}
	return diag.DidYouMean(name, a.fieldNames())
}

// fieldNames are those of all relations, and of the values that have parts.
func (a *Asker) fieldNames() []string {
	var names []string
	for _, f := range a.fields {
		names = append(names, f.Name)
	}
	for _, value := range a.options.Names {
		if parts, has := value.(map[string]any); has {
			for name := range maps.Keys(parts) {
				names = append(names, name)
			}
		}
	}
	return names
}

// Place is the place of the character at an offset in a text.
func Place(text diag.Located, offset int) diag.Position {
	at := text.At
	before := string([]rune(text.Text)[:min(max(offset, 0), utf8.RuneCountInString(text.Text))])
	if newline := strings.LastIndexByte(before, '\n'); newline >= 0 {
		at.Line += strings.Count(before, "\n")
		at.Column += utf8.RuneCountInString(before[newline+1:])
		return at
	}
	at.Column += utf8.RuneCountInString(before)
	return at
}

// answer is what an expression gives.
type answer struct {
	value any
	kind  types.Type // rows keep their fields
	sense sense
}

// evaluate compiles and runs an expression over whole relations.
func (a *Asker) evaluate(expression diag.Located, findings *diag.List) (answer, bool) {
	program := a.compile(expression, a.scope, findings)
	if program == nil {
		return answer{}, false
	}
	var value any
	value, ok := a.counted(program.Node())
	if !ok {
		value, ok = a.run(new(vm.VM), program, expression, a.fill(program, a.scope.values), findings)
	}
	if !ok {
		return answer{}, false
	}
	of, _ := a.senseOf(program, expression)
	if isScalar(value) {
		return answer{value, types.TypeOf(value), of}, true
	}
	return answer{value, given{*program.Node().Nature()}, of}, true
}

// given is the type of what an expression gives, as far as its checker knows it.
type given struct{ nature nature.Nature }

func (g given) Nature() nature.Nature   { return g.nature }
func (g given) Equal(t types.Type) bool { return t == types.Any || g.nature.String() == t.String() }
func (g given) String() string          { return g.nature.String() }

// fill is the values of the names in an expression, and the rows of the relations.
func (a *Asker) fill(program *vm.Program, values map[string]any) map[string]any {
	filled := map[string]any{}
	for name := range identifiers(program) {
		filled[name] = values[name]
		if r := a.Relation(name); r != nil {
			filled[name] = r.Boxed()
		}
	}
	return filled
}

// run evaluates a program; an error is a finding where the expression stands,
// unless the records are in doubt.
func (a *Asker) run(machine *vm.VM, program *vm.Program, source diag.Located, values map[string]any, findings *diag.List) (any, bool) {
	result, err := machine.Run(program, values)
	switch {
	case err == nil:
		return result, true
	case a.doubtful || a.interrupted():
		return nil, false
	}
	failed(err, source, "expression-without-value", findings)
	return nil, false
}

// interrupted reports whether what fails does so because nobody waits for it.
func (a *Asker) interrupted() bool {
	return a.options.Interrupted != nil && a.options.Interrupted() != nil
}

// Where is the rows of a relation for which a condition over one of them holds;
// all of them where there is none. Ok is false after a finding.
func (a *Asker) Where(r *relation.Relation, condition diag.Located, findings *diag.List) (rows []relation.Row, ok bool) {
	if strings.TrimSpace(condition.Text) == "" {
		return r.Rows(), true
	}
	names := scope{kinds: make(map[string]nature.Nature, len(a.scope.kinds)+len(r.Fields)+1), values: a.scope.values, of: r}
	maps.Copy(names.kinds, a.scope.kinds)
	for _, f := range r.Fields {
		names.kinds[f.Name] = exprType(f).Nature()
	}
	names.kinds[thisRow] = types.Any.Nature()
	program := a.compile(condition, names, findings)
	if program == nil {
		return nil, false
	}
	if held, ok := a.direct(program.Node()); ok {
		for _, row := range r.Rows() {
			if held(row) {
				rows = append(rows, row)
			}
		}
		return rows, true
	}
	values := a.fill(program, names.values)
	var machine vm.VM
	for _, row := range r.Boxed() {
		values[thisRow] = row
		result, ok := a.run(&machine, program, condition, values, findings)
		if !ok {
			return nil, false
		}
		holds, isBool := result.(bool)
		if !isBool {
			findings.Errorf(condition.At, "where-needs-condition", "where needs a condition that is true or false, not %v", result)
			return nil, false
		}
		if holds {
			rows = append(rows, row.(relation.Row))
		}
	}
	return rows, true
}

func isScalar(value any) bool {
	switch value.(type) {
	case string, bool, int, float64, day, nil:
		return true
	}
	return false
}
