package generator

import (
	"go/ast"
	"go/token"
	"regexp"
	"strconv"
	"strings"
)

// text is what an expression says, with … where the source does not know.
func (r *findingReader) text(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		if text, err := strconv.Unquote(e.Value); err == nil && e.Kind == token.STRING {
			return text
		}
	case *ast.BinaryExpr:
		return r.text(e.X) + r.text(e.Y)
	case *ast.Ident:
		return r.constant(e.Name)
	case *ast.SelectorExpr:
		if of, is := e.X.(*ast.Ident); is {
			return r.constant(of.Name + "." + e.Sel.Name)
		}
	case *ast.CallExpr:
		return r.called(e)
	}
	return "…"
}

func (r *findingReader) constant(name string) string {
	for _, set := range []ast.Expr{r.local[name], r.constants[r.pkg+"."+name], r.constants[name]} {
		if set != nil && isString(set) {
			return r.text(set)
		}
	}
	return "…"
}

func (r *findingReader) called(e *ast.CallExpr) string {
	name := ""
	switch of := e.Fun.(type) {
	case *ast.Ident:
		name = of.Name
	case *ast.SelectorExpr:
		name = of.Sel.Name
	}
	switch name {
	case "Sprintf":
		return shape(r.text(e.Args[0]), r.texts(e.Args[1:]))
	case "quoted", "Quoted", "Quote":
		return `"…"`
	case "DidYouMean", "Nearest":
		return "the nearest word that there is"
	}
	return "…"
}

func (r *findingReader) texts(all []ast.Expr) []string {
	var texts []string
	for _, e := range all {
		texts = append(texts, r.text(e))
	}
	return texts
}

var verb = regexp.MustCompile(`%[-+# 0-9.]*[a-zA-Z%]`)

// shape is a format with what the source knows of its values.
func shape(format string, values []string) string {
	next := -1
	return verb.ReplaceAllStringFunc(format, func(v string) string {
		next++
		switch known := next < len(values); {
		case v == "%%":
			next--
			return "%"
		case strings.HasSuffix(v, "q"):
			return `"…"`
		case known:
			return values[next]
		}
		return "…"
	})
}
