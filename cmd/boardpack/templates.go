package main

import (
	"fmt"

	"boardpack/generator"
)

type templatesCommand struct {
	Names []string `arg:"" optional:"" name:"name" help:"Of templates, as a pack's papers are named; none means all of them."`
	Write string   `placeholder:"DIR" help:"Write them into this folder, such as a pack's, to be changed there. Overwrites nothing."`
}

// Run lists the neutral papers, or writes them.
func (c templatesCommand) Run(s console) error {
	if c.Write == "" {
		if len(c.Names) > 0 {
			return fmt.Errorf("%w: say where: boardpack templates %s --write DIR", generator.ErrUsage, c.Names[0])
		}
		for _, t := range generator.Templates() {
			fmt.Fprintf(s.stdout, "%-26s %s\n", t.Name, t.Title)
		}
		return nil
	}
	files, err := generator.WriteTemplates(c.Write, c.Names)
	for _, file := range files {
		fmt.Fprintf(s.stdout, "made %s\n", file)
	}
	return err
}
