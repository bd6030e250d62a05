package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"boardpack/generator"
)

type indexCommand struct {
	Out   string   `arg:"" name:"out" help:"The output folder."`
	Packs []string `arg:"" optional:"" name:"pack" help:"Folders of packs, or patterns such as 'packs/*', that must all be in it: what a shard failed to make is told."`
	JSON  bool     `name:"json" help:"Print the findings as JSON."`
}

// Run lists the packs of an output folder anew.
func (c indexCommand) Run(s console) error {
	list, err := generator.Index(s, c.Out, c.Packs...)
	if c.JSON {
		err = outcome(list, err)
		return errors.Join(err, s.json(c.told(inFull(list, err))))
	}
	tell(s.stderr, list, false)
	if err := outcome(list, err); err != nil {
		return err
	}
	fmt.Fprintf(s.stdout, "made %s: open it in a browser\n", filepath.Join(c.Out, "index.html"))
	return nil
}
