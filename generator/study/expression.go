package study

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/checker/nature"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/types"
	"github.com/expr-lang/expr/vm"

	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/wording"
)

// compile checks an expression against the names that it may use. Every
// mistake in it is a finding at its own line and column: an unknown name, a
// wrong type, and a field compared with a word that it can never hold, which
// would else count as nought.
func (s *Study) compile(source diag.Located, names scope, findings *diag.List) *vm.Program {
	// Its optimiser would put parts of an expression where a walk over it does
	// not find the fields that they name.
	options := append(s.functions(), expr.Env(names.types), expr.Optimize(false))
	program, err := expr.Compile(source.Text, options...)
	if err != nil {
		s.misread(source, names, err, findings)
		return nil
	}
	literals := &literalChecker{study: s, of: names.of}
	node := program.Node()
	ast.Walk(&node, literals)
	for _, wrong := range literals.wrong {
		findings.Errorf(within(source, wrong.from), "word-never-held", "%s is never %q", wrong.field, wrong.word).
			Hinted("%s", diag.DidYouMean(wrong.word, wrong.allowed))
	}
	if len(literals.wrong) > 0 || !s.recorded(program, source, names, findings) {
		return nil
	}
	return program
}

// recorded finds a field that an expression reads from a file that the pack
// does not have: it would be blank everywhere, and what counts it nought.
func (s *Study) recorded(program *vm.Program, source diag.Located, known scope, findings *diag.List) bool {
	names := map[string]bool{}
	node := program.Node()
	ast.Walk(&node, visitor(func(n ast.Node) {
		identifier, isName := n.(*ast.IdentifierNode)
		if isName && (s.names.types[identifier.Value] != nil || known.isColumn(identifier.Value)) { // a value of the whole pack, or of another record
			return
		}
		if member, isMember := n.(*ast.MemberNode); isMember && ofOther(member.Node) {
			return
		}
		names[fieldOf(n)] = true
	}))
	for _, field := range s.fieldsAmong(names) {
		if !s.has(field, source.At, findings) {
			return false
		}
	}
	read := namesIn(program)
	for _, k := range kinds {
		if read[k.name] && !s.records.Has(k.file) && !s.incomplete {
			findings.Errorf(source.At, "file-needed", "%s needs %s"+wording.Absent, k.name, k.file)
			return false
		}
	}
	return true
}

// ofOther reports whether a node is known to be a record other than an
// intention.
func ofOther(node ast.Node) bool {
	n := node.Nature()
	if n.TypeData == nil || n.Fields == nil {
		return false
	}
	_, intention := n.Fields["title"]
	return !intention
}

// worked is the type of what an expression gives, as far as its checker knows
// it: rows keep the names of their fields.
type worked struct{ nature nature.Nature }

func (w worked) Nature() nature.Nature   { return w.nature }
func (w worked) Equal(t types.Type) bool { return t == types.Any || w.nature.String() == t.String() }
func (w worked) String() string          { return w.nature.String() }

// typeOf is the type of an expression that gave a value.
func (s *Study) typeOf(expression diag.Located, value any) types.Type {
	if program := s.compile(expression, s.names, new(diag.List)); program != nil && !isScalar(value) {
		return worked{*program.Node().Nature()}
	}
	return types.TypeOf(value)
}

// has reports whether the pack has the file of a field; if not, that is a
// finding.
func (s *Study) has(field record.Field, at diag.Position, findings *diag.List) bool {
	if selected[field.Name] && !s.about.Selection.Set && !s.incomplete {
		findings.Errorf(at, "selection-needed", "%s needs selection in pack.yaml", field.Name).Hinted("selection: with top or threshold")
		return false
	}
	if s.incomplete || s.records.Has(field.File) {
		return true
	}
	findings.Errorf(at, "file-needed", "%s needs %s"+wording.Absent, field.Name, field.File)
	return false
}

// misread turns the library's error into a finding, with the nearest known
// name where a name is unknown.
func (s *Study) misread(source diag.Located, names scope, err error, findings *diag.List) {
	at, message, hint := source.At, err.Error(), ""
	var wrong *file.Error
	if errors.As(err, &wrong) {
		at, message = within(source, wrong.From), wrong.Message
		if name, unknown := strings.CutPrefix(message, "unknown name "); unknown {
			hint = diag.DidYouMean(name, s.known(names))
		}
		if name, unknown := strings.CutPrefix(message, "unknown field "); unknown {
			hint = diag.DidYouMean(name, append(s.fieldNames(), s.factNames()...))
		}
	}
	message, _, _ = strings.Cut(message, "\n")
	findings.Errorf(at, "expression-unreadable", "%s", strings.TrimSpace(message)).Hinted("%s", hint)
}

// within is the place of the character at an offset in a text.
func within(text diag.Located, offset int) diag.Position {
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

// literalChecker walks an expression and notes each word that a field of
// listed values is compared with and can never hold.
type literalChecker struct {
	study *Study
	of    *kind // whose columns bare names are; nil where they are an intention's fields
	wrong []wrongWord
}

type wrongWord struct {
	field, word string
	from        int
	allowed     []string
}

// Visit implements ast.Visitor.
func (c *literalChecker) Visit(node *ast.Node) {
	binary, ok := (*node).(*ast.BinaryNode)
	if !ok || !slices.Contains([]string{"==", "!=", "in"}, binary.Operator) {
		return
	}
	c.compare(binary.Left, binary.Right)
	c.compare(binary.Right, binary.Left)
}

// fieldOf is the field that a node names: progress, .progress or #.progress.
func fieldOf(node ast.Node) string {
	switch n := node.(type) {
	case *ast.IdentifierNode:
		return n.Value
	case *ast.MemberNode:
		if property, ok := n.Property.(*ast.StringNode); ok {
			return property.Value
		}
	case *ast.ChainNode:
		return fieldOf(n.Node)
	}
	return ""
}

func (c *literalChecker) compare(of, with ast.Node) {
	field := fieldOf(of)
	allowed := c.allowed(of, field)
	if allowed == nil {
		return
	}
	words := []ast.Node{with}
	if list, ok := with.(*ast.ArrayNode); ok {
		words = list.Nodes
	}
	for _, node := range words {
		word, ok := node.(*ast.StringNode)
		if ok && word.Value != "" && !slices.Contains(allowed, word.Value) {
			c.wrong = append(c.wrong, wrongWord{field: field, word: word.Value, from: word.Location().From, allowed: allowed})
		}
	}
}

// allowed are the only words that a field can hold; nil where others may occur.
func (c *literalChecker) allowed(node ast.Node, name string) []string {
	if _, bare := node.(*ast.IdentifierNode); bare && c.of != nil {
		if column, has := c.of.column(name); has {
			return column.listed
		}
	}
	if member, isMember := node.(*ast.MemberNode); isMember && ofOther(member.Node) {
		return listedAmong(kindsOf(member.Node), name)
	}
	f, _ := c.study.field(name)
	return f.Listed
}

// kindsOf are the kinds whose records a node can be, by the fields that it has.
func kindsOf(node ast.Node) []kind {
	fields := node.Nature().Fields
	return slices.DeleteFunc(slices.Clone(kinds), func(k kind) bool {
		other := func(c column) bool { _, has := fields[c.name]; return !has }
		return len(k.columns) != len(fields) || slices.ContainsFunc(k.columns, other)
	})
}

// listedAmong are the words that a column of any of the kinds can hold; nil
// where one may hold others.
func listedAmong(kinds []kind, name string) []string {
	var words []string
	for _, k := range kinds {
		column, has := k.column(name)
		if has && column.listed == nil {
			return nil
		}
		words = append(words, column.listed...)
	}
	return words
}

// run evaluates a program; an error is a finding where the expression stands,
// unless the study is incomplete.
func (s *Study) run(machine *vm.VM, program *vm.Program, source diag.Located, values map[string]any, findings *diag.List) (any, bool) {
	result, err := machine.Run(program, values)
	if err != nil && s.incomplete {
		return nil, false
	}
	if err != nil {
		at, message := source.At, err.Error()
		var wrong *file.Error
		if errors.As(err, &wrong) {
			at, message = within(source, wrong.From), wrong.Message
		}
		message, _, _ = strings.Cut(message, "\n")
		findings.Errorf(at, "expression-without-value", "%s", message)
		return nil, false
	}
	return result, true
}

// anyField stands among an expression's names for a field that is only known
// when the expression runs, as in #[name].
const anyField = "*"

// namesIn are the names and fields that an expression reads.
func namesIn(program *vm.Program) map[string]bool {
	names := map[string]bool{}
	node := program.Node()
	ast.Walk(&node, visitor(func(n ast.Node) {
		name := fieldOf(n)
		if _, member := n.(*ast.MemberNode); member && name == "" {
			name = anyField
		}
		names[name] = true
	}))
	return names
}

func (s *Study) fieldsAmong(names map[string]bool) []record.Field {
	var among []record.Field
	for _, field := range s.fields {
		if names[field.Name] || names[anyField] {
			among = append(among, field)
		}
	}
	return among
}

type visitor func(ast.Node)

// Visit implements ast.Visitor.
func (v visitor) Visit(node *ast.Node) { v(*node) }
