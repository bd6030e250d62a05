package main

import (
	"fmt"

	"boardpack/generator"
)

// upgrade writes pack.yaml of packs that are there anew, and says each change.
func (c initCommand) upgrade(s console) error {
	if c.Organisation+c.Cycle+c.AsAt+c.For != "" || len(c.Add)+len(c.Sheet) > 0 {
		return fmt.Errorf("%w: --upgrade takes folders of packs alone", generator.ErrUsage)
	}
	packs := c.Sheets
	if c.Folder != "" {
		packs = append([]string{c.Folder}, packs...)
	}
	done, list, err := generator.Upgrade(packs)
	for _, u := range done {
		if len(u.Changes) == 0 {
			fmt.Fprintf(s.stdout, "%s: nothing to do: it is written for contract %s, the present one\n", u.Pack, generator.Contract())
			continue
		}
		fmt.Fprintf(s.stdout, "%s: written for contract %s; what it was is pack.yaml.old\n", u.Pack, generator.Contract())
		for _, change := range u.Changes {
			fmt.Fprintf(s.stdout, "  %v: %s\n", change.At, change.Text)
		}
	}
	tell(s.stderr, list, false)
	return outcome(list, err)
}
