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
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for _, name := range files {
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
	if got := p.ReplaceAllString("1-2, 34-5", "$2-$1"); got != "2-1, 5-34" || !p.MatchString("1-2") || !p.Match([]byte("1-2")) || p.FindString("x7-8") != "7-8" {
		t.Error(got)
	}
	all := []int{len(p.FindStringSubmatch("1-2")), len(p.FindStringSubmatchIndex("1-2")), len(p.FindAllString("1-2 3-4", -1)), len(p.FindAllStringSubmatch("1-2", -1)[0]), len(p.FindIndex([]byte("1-2"))),
		len(p.FindSubmatch([]byte("1-2"))), len(p.FindAll([]byte("1-2 3-4"), 1)), len(p.FindAllSubmatch([]byte("1-2"), -1)[0]), len(p.ExpandString(nil, "$1", "1-2", p.FindStringSubmatchIndex("1-2")))}
	for k, want := range []int{3, 6, 2, 3, 2, 3, 1, 3, 1} {
		if all[k] != want {
			t.Errorf("%d: %d, want %d", k, all[k], want)
		}
	}
	defer func() {
		if broken := recover(); broken == nil || !strings.Contains(broken.(string), "missing") {
			t.Errorf("a pattern that is none: %v", broken)
		}
	}()
	pattern.Of("(").MatchString("")
}
