package ask

import (
	"maps"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/checker"
	"github.com/expr-lang/expr/compiler"
	"github.com/expr-lang/expr/conf"
	"github.com/expr-lang/expr/types"
	"github.com/expr-lang/expr/vm"
)

// newLanguage is the language with the functions that an asker knows. Its optimiser would
// take parts of an expression away before their mistakes are found.
func (a *Asker) newLanguage() *conf.Config {
	config := conf.CreateNew()
	config.Optimize = false
	for _, name := range withheld {
		config.Disabled[name] = true
		delete(config.Builtins, name)
	}
	for _, f := range a.readers() {
		f.option()(config)
	}
	for _, s := range signs {
		s.function().option()(config)
	}
	for _, f := range a.functions() {
		call := func(args ...any) (any, error) {
			if err := f.suits(args); err != nil {
				return nil, err
			}
			return f.call(args...)
		}
		expr.Function(f.Name, call, f.signatures...)(config)
	}
	return config
}

// translate compiles a text. It does what expr.Compile does, which makes all functions of
// the language known again for each expression.
func (a *Asker) translate(text string, names scope, p *patcher) (*vm.Program, error) {
	config := *a.language()
	pacer := a.pacer()
	config.Functions = maps.Clone(config.Functions)
	for _, f := range []Function{pacer.function(), pacer.weighing()} {
		f.option()(&config)
	}
	config.WithEnv(types.Map{})
	config.Env.Fields = names.kinds
	config.Visitors = []ast.Visitor{&pruner{a, map[ast.Node]bool{}}, p}
	tree, err := checker.ParseCheck(text, &config)
	if err != nil {
		return nil, err
	}
	return compiler.Compile(tree, &config)
}
