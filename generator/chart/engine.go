package chart

import (
	"context"
	_ "embed" // for the scripts
	"fmt"
	"sync"

	"github.com/dop251/goja"

	"boardpack/generator/typeface"
	"boardpack/templates"
)

//go:embed engine.js
var engineScript string

// programs are the scripts of an engine, compiled once.
var programs = sync.OnceValues(func() ([]*goja.Program, error) {
	scripts := []struct{ name, source string }{
		{"echarts.js", templates.ECharts},
		{"formatters.js", Formatters},
		{"theme.js", themeScript},
		{"layout.js", layoutScript},
		{"timeline.js", timelineScript},
		{"quadrant.js", quadrantScript},
		{"funnel.js", funnelScript},
		{"course.js", courseScript},
		{"engine.js", engineScript},
	}
	var compiled []*goja.Program
	for _, script := range scripts {
		program, err := goja.Compile(script.name, script.source, false)
		if err != nil {
			return nil, fmt.Errorf("compile %s: %w", script.name, err)
		}
		compiled = append(compiled, program)
	}
	return compiled, nil
})

// Prepare starts compiling the engine's scripts, which takes a few charts' time,
// and returns at once. It is worth calling while the charts' numbers are still
// being worked out; Draw does not need it.
func Prepare() { go programs() }

// engine draws one chart at a time. It starts with its first chart.
type engine struct {
	vm   *goja.Runtime
	draw goja.Callable
}

func (e *engine) start() error {
	compiled, err := programs()
	if err != nil {
		return err
	}
	vm := goja.New()
	if err := vm.Set("width", width); err != nil {
		return err
	}
	for _, program := range compiled {
		if _, err := vm.RunProgram(program); err != nil {
			return fmt.Errorf("start the chart engine: %w", err)
		}
	}
	draw, ok := goja.AssertFunction(vm.Get("draw"))
	if !ok {
		return fmt.Errorf("start the chart engine: no function draw")
	}
	e.vm, e.draw = vm, draw
	return nil
}

// width is the length of words in ems.
func width(words string, bold bool) float64 {
	words = unguard.Replace(words)
	if bold {
		return typeface.Bold.Width(words)
	}
	return typeface.Regular.Width(words)
}

// svg returns what ECharts draws of an option.
func (e *engine) svg(ctx context.Context, option []byte) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	if e.vm == nil {
		if err := e.start(); err != nil {
			return "", err
		}
	}
	defer e.vm.ClearInterrupt()
	defer context.AfterFunc(ctx, func() { e.vm.Interrupt(ctx.Err()) })()
	svg, err := e.draw(goja.Undefined(), e.vm.ToValue(string(option)), e.vm.ToValue(drawingWidth))
	if err != nil {
		return "", fmt.Errorf("draw chart: %w", err)
	}
	return svg.String(), nil
}

func (e *engine) drawing(ctx context.Context, option []byte) (*Drawing, error) {
	svg, err := e.svg(ctx, option)
	if err != nil {
		return nil, err
	}
	drawing, err := readSVG(svg)
	if err != nil {
		return nil, fmt.Errorf("read drawn chart: %w", err)
	}
	drawing.Option = option
	return drawing, nil
}
