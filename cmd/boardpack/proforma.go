package main

import (
	"fmt"

	"boardpack/generator"
)

type proformaCommand struct {
	Pack      string `arg:"" optional:"" name:"pack" help:"The pack's folder; none means the only pack in the folder data."`
	Out       string `default:"proforma.xlsx" placeholder:"FILE.xlsx" help:"The workbook that is written (default: ${default})."`
	Overwrite bool   `help:"Write over a file that is there."`
}

// Run writes the proforma of a pack.
func (c proformaCommand) Run(s console) error {
	list, err := generator.Proforma(generator.ProformaOptions{Pack: c.Pack, Out: c.Out, Overwrite: c.Overwrite})
	tell(s.stderr, list, false)
	if err := outcome(list, err); err != nil {
		return err
	}
	fmt.Fprintf(s.stdout, "made %s: send it to the leads; what comes back goes into a folder of the pack, and is read by from: proformas/*.xlsx\n", c.Out)
	return nil
}
