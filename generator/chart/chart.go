// Package chart draws figures: figure.Chart to go-echarts option to the marks
// of an SVG, by ECharts in a JavaScript engine.
package chart

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"

	"boardpack/generator/figure"
)

// drawingWidth is the width of every drawing, in px.
const drawingWidth = 720

// Draw draws charts, several at a time, and returns their drawings in the
// charts' order. Equal charts are drawn once and share a drawing. The error
// says which chart could not be drawn; then there are no drawings.
func Draw(ctx context.Context, charts []figure.Chart) ([]*Drawing, error) {
	options, places, err := distinct(charts)
	if err != nil {
		return nil, err
	}
	drawn, err := drawAll(ctx, options)
	if err != nil {
		return nil, err
	}
	drawings := make([]*Drawing, len(charts))
	for i, place := range places {
		drawings[i] = drawn[place]
	}
	return drawings, nil
}

// distinct returns the charts' options without repetition, and for each chart
// the place of its option among them.
func distinct(charts []figure.Chart) (options [][]byte, places []int, err error) {
	known := map[string]int{}
	for i, chart := range charts {
		json, err := option(chart)
		if err != nil {
			return nil, nil, fmt.Errorf("chart %d: %w", i+1, err)
		}
		place, seen := known[string(json)]
		if !seen {
			place = len(options)
			known[string(json)] = place
			options = append(options, json)
		}
		places = append(places, place)
	}
	return options, places, nil
}

// drawAll draws each option on one of as many engines as there are processors,
// or options if these are fewer.
func drawAll(ctx context.Context, options [][]byte) ([]*Drawing, error) {
	drawings, errs := make([]*Drawing, len(options)), make([]error, len(options))
	next := make(chan int)
	var engines sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(options)) {
		engines.Go(func() {
			var e engine
			for i := range next {
				drawings[i], errs[i] = e.drawing(ctx, options[i])
			}
		})
	}
	for i := range options {
		next <- i
	}
	close(next)
	engines.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return drawings, nil
}
