package main

import (
	"cmp"
	"fmt"
	"strings"

	"boardpack/generator/preview"
)

type previewCommand struct {
	Pack    string `arg:"" optional:"" name:"pack" help:"The pack's folder; none means the only pack in the folder data."`
	Edition string `placeholder:"NAME" help:"The edition to begin with; left out, the pack's first. The page switches to the others."`
	Port    int    `placeholder:"N" help:"Where it is served on 127.0.0.1; left out, ${port}. Where another program has it, a free one is taken."`
	Open    bool   `help:"Open it in the browser."`
}

// Run serves until the first signal.
func (c previewCommand) Run(s console) error {
	o := preview.Options{Pack: c.Pack, Edition: c.Edition, Port: c.Port, Log: s.stderr, Served: func(address string) {
		instead := ""
		if port := cmp.Or(c.Port, preview.UsualPort); !strings.Contains(address, fmt.Sprintf(":%d/", port)) {
			instead = fmt.Sprintf(" (port %d could not be had: another program may have it)", port)
		}
		fmt.Fprintf(s.stdout, "preview at %s: each change in the pack is shown at once; Ctrl-C ends it%s\n", address, instead)
	}}
	if c.Open {
		o.Open = s.browser
	}
	makeRoom([]string{c.Pack}, 1)
	return preview.Run(s, o)
}
