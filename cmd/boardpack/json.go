package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/alecthomas/kong"

	"boardpack/generator"
	"boardpack/generator/comparison"
	"boardpack/generator/diag"
)

// json prints a value for programs to read.
func (s console) json(value any) error {
	encoder := json.NewEncoder(s.stdout)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(value)
}

// inFull are the findings that are told as JSON: with what ended the call, where that is
// none of them. Never null.
func inFull(list diag.List, err error) diag.List {
	list = append(diag.List{}, list...)
	if errors.Is(err, errFindings) || errors.Is(err, errMoved) {
		return list
	}
	return generator.WithError(list, err)
}

// inJSON is a command that takes --json: told is what it prints where it has findings alone.
type inJSON interface{ told(list diag.List) any }

func (c checkCommand) told(list diag.List) any { return list }

func (c indexCommand) told(list diag.List) any { return list }

func (c buildCommand) told(list diag.List) any {
	return built{list, []generator.Shown{}, count(nil, nil)}
}

func (c compareCommand) told(list diag.List) any {
	return comparison.Comparison{Old: c.Old, New: c.New, Findings: list}
}

// unparsed tells a command line that is none to whoever asked for JSON, in the shape of
// what was called, where that can be made out.
func (s console) unparsed(args []string, err error) {
	var wrong *kong.ParseError
	if !slices.Contains(args, "--json") || !errors.As(err, &wrong) || wrong.Context.Selected() == nil {
		return
	}
	if command, is := wrong.Context.Selected().Target.Interface().(inJSON); is {
		_ = s.json(command.told(generator.WithError(diag.List{}, misused(err)))) // it is told on stderr
	}
}

// misused is an error of the command line as one of the call.
func misused(err error) error { return fmt.Errorf("%w: %w", generator.ErrUsage, err) }
