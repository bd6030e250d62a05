package generator

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"boardpack/generator/doubt"
)

// told is a finding that the source can tell, as far as the source says it.
type told struct {
	code, severity, message string
	hints                   []string
}

// findingsOf reads the findings off the source of one package, in no order.
func findingsOf(t *testing.T, folder string, constants map[string]ast.Expr) []*told {
	t.Helper()
	r := &findingReader{t: t, constants: constants}
	for _, file := range parsedFiles(t, folder) {
		for _, declaration := range file.Decls {
			r.named = map[string]*told{}
			r.seen = map[ast.Node]*told{}
			r.pkg, r.local = file.Name.Name, setIn(declaration, "")
			ast.Inspect(declaration, r.look)
			ast.Inspect(declaration, r.hint)
		}
	}
	return r.found
}

// parsedFiles are a package's files of code.
func parsedFiles(t *testing.T, folder string) []*ast.File {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

// constantsOf are what the packages' constants are set to, by package.name.
func constantsOf(t *testing.T, folders []string) map[string]ast.Expr {
	t.Helper()
	constants := map[string]ast.Expr{}
	for _, folder := range folders {
		for _, file := range parsedFiles(t, folder) {
			for _, declaration := range file.Decls {
				if of, is := declaration.(*ast.GenDecl); is {
					maps.Copy(constants, setIn(of, file.Name.Name+"."))
				}
			}
		}
	}
	return constants
}

// setIn are the constants and variables that a declaration sets.
func setIn(declaration ast.Decl, prefix string) map[string]ast.Expr {
	set := map[string]ast.Expr{}
	ast.Inspect(declaration, func(n ast.Node) bool {
		if spec, is := n.(*ast.ValueSpec); is && len(spec.Values) == len(spec.Names) {
			for i, name := range spec.Names {
				set[prefix+name.Name] = spec.Values[i]
			}
		}
		return true
	})
	return set
}

// findingReader walks one declaration at a time.
type findingReader struct {
	t         *testing.T
	constants map[string]ast.Expr // of all packages
	pkg       string
	local     map[string]ast.Expr // of the declaration
	found     []*told
	seen      map[ast.Node]*told
	named     map[string]*told // by the variable that holds it
}

// kebab is the shape of a code.
var kebab = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)+$`)

var severities = map[string]string{"Errorf": "error", "errorf": "error", "Warnf": "warning", "warnf": "warning"}

// look notes the calls and literals that make a finding.
func (r *findingReader) look(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.CallExpr:
		if method, is := n.Fun.(*ast.SelectorExpr); is && severities[method.Sel.Name] != "" {
			r.call(n, method)
		}
		if passing, is := n.Fun.(*ast.Ident); is && passing.Name == "failed" {
			r.passed(n)
		}
	case *ast.CompositeLit:
		if kind, is := n.Type.(*ast.Ident); is && kind.Name == "problem" && len(n.Elts) > 0 {
			r.literal(n, "error", "code", "text", "hint")
		}
		if kind, is := n.Type.(*ast.SelectorExpr); is && kind.Sel.Name == "Finding" {
			r.literal(n, "error", "Code", "Message", "Hint")
		}
	case *ast.AssignStmt:
		if name, is := n.Lhs[0].(*ast.Ident); is && len(n.Rhs) == 1 {
			ast.Inspect(n.Rhs[0], r.look)
			r.named[name.Name] = r.within(n.Rhs[0])
			return false
		}
	}
	return true
}

// call notes a call whose code stands before its format, and asks for one that
// is either written there or comes with what is told.
func (r *findingReader) call(n *ast.CallExpr, method *ast.SelectorExpr) {
	if of, is := method.X.(*ast.Ident); is && of.Name == "fmt" || len(n.Args) < 3 {
		return
	}
	for i := 1; i+1 < len(n.Args) && i < 3; i++ {
		if code := r.text(n.Args[i]); isString(n.Args[i]) && kebab.MatchString(code) {
			made := &told{code: code, severity: severities[method.Sel.Name], message: shape(r.text(n.Args[i+1]), r.texts(n.Args[i+2:]))}
			r.seen[n], r.found = made, append(r.found, made)
			return
		}
	}
	switch code := n.Args[1].(type) {
	case *ast.SelectorExpr:
		if code.Sel.Name == "code" {
			return // of a problem
		}
	case *ast.Ident:
		if code.Name == "code" {
			return // of a function that does nothing but pass it on
		}
	}
	r.t.Errorf("the finding %q has no code in kebab-case", r.text(n.Args[2]))
}

// passed notes a call that hands on a code for what an error says.
func (r *findingReader) passed(n *ast.CallExpr) {
	for _, argument := range n.Args {
		if isString(argument) {
			r.found = append(r.found, &told{code: r.text(argument), severity: "error", message: "…"})
		}
	}
}

func isString(e ast.Expr) bool {
	literal, is := e.(*ast.BasicLit)
	return is && literal.Kind == token.STRING
}

// literal notes a struct of a code, a text and a hint, in this order.
func (r *findingReader) literal(n *ast.CompositeLit, severity string, keys ...string) {
	values := map[string]string{}
	for i, element := range n.Elts {
		if pair, is := element.(*ast.KeyValueExpr); is {
			values[pair.Key.(*ast.Ident).Name] = shape(r.text(pair.Value), nil)
		} else {
			values[keys[i]] = shape(r.text(element), nil)
		}
	}
	if values[keys[0]] == "" {
		return
	}
	if !kebab.MatchString(values[keys[0]]) {
		r.t.Errorf("the code %q is not in kebab-case", values[keys[0]])
	}
	made := &told{code: values[keys[0]], severity: severity, message: values[keys[1]]}
	if hint := values[keys[2]]; hint != "" {
		made.hints = []string{hint}
	}
	r.seen[n], r.found = made, append(r.found, made)
}

// hint notes what is set as a finding's hint later on.
func (r *findingReader) hint(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.CallExpr:
		if method, is := n.Fun.(*ast.SelectorExpr); is && method.Sel.Name == "Hinted" {
			r.add(method.X, shape(r.text(n.Args[0]), r.texts(n.Args[1:])))
		}
	case *ast.AssignStmt:
		if of, is := n.Lhs[0].(*ast.SelectorExpr); is && strings.EqualFold(of.Sel.Name, "hint") {
			r.add(of.X, shape(r.text(n.Rhs[0]), nil))
		}
	}
	return true
}

func (r *findingReader) add(to ast.Expr, hint string) {
	made := r.within(to)
	if name, is := to.(*ast.Ident); is {
		made = r.named[name.Name]
	}
	if made != nil && hint != "" && !slices.Contains(made.hints, hint) {
		made.hints = append(made.hints, hint)
	}
}

// within is the finding that an expression makes.
func (r *findingReader) within(e ast.Expr) (made *told) {
	ast.Inspect(e, func(n ast.Node) bool {
		if made == nil && n != nil {
			made = r.seen[n]
		}
		return made == nil
	})
	return made
}

// TestDoubtsAreListed holds that the codes which pack.yaml may weigh anew are those
// that the source tells.
func TestDoubtsAreListed(t *testing.T) {
	told := map[string]bool{}
	for _, f := range findingsOf(t, "doubt", constantsOf(t, []string{"doubt"})) {
		told[f.code] = true
	}
	if codes := slices.Sorted(maps.Keys(told)); !slices.Equal(codes, doubt.Codes) {
		t.Errorf("the source tells %v, and the codes are %v", codes, doubt.Codes)
	}
}
