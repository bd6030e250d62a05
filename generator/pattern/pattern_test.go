package pattern_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"boardpack/generator/pattern"
)

// TestPatterns works out each pattern of the code: no run may be the first to.
func TestPatterns(t *testing.T) {
	files, err := filepath.Glob("../*/*.go")
	own, wrong := filepath.Glob("../*.go")
	if err != nil || wrong != nil {
		t.Fatal(err, wrong)
	}
	count := 0
	for _, name := range append(files, own...) {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, is := n.(*ast.CallExpr)
			if !is {
				return true
			}
			if of, is := call.Fun.(*ast.SelectorExpr); is && of.Sel.Name == "Of" && len(call.Args) == 1 {
				if pkg, is := of.X.(*ast.Ident); is && pkg.Name == "pattern" {
					count++
					if _, err := regexp.Compile(textOf(call.Args[0])); err != nil {
						t.Errorf("%s: %v", name, err)
					}
				}
			}
			return true
		})
	}
	if count < 50 {
		t.Errorf("only %d patterns were found", count)
	}
}

// textOf is the text of an expression: what is no literal in it stands for a word.
func textOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		if err != nil {
			return "("
		}
		return text
	case *ast.BinaryExpr:
		return textOf(e.X) + textOf(e.Y)
	}
	return "word"
}

func TestPattern(t *testing.T) {
	p := pattern.Of(`(\d+)-(\d+)`)
	first, again := p(), p()
	if got := first.ReplaceAllString("1-2, 34-5", "$2-$1"); got != "2-1, 5-34" || first != again {
		t.Error(got)
	}
	none := pattern.Of("(") // nothing happens until it is used
	defer func() {
		if broken := recover(); broken == nil || !strings.Contains(broken.(string), "missing") {
			t.Errorf("a pattern that is none: %v", broken)
		}
	}()
	none()
}
