package main

import (
	"fmt"
	"io"

	"boardpack/generator/diag"
)

// tell prints the findings, one line for each mistake or, with all, for each place
// of it, and how many there are.
func tell(w io.Writer, list diag.List, all bool) {
	groups := list.Grouped()
	if all {
		for _, finding := range list {
			fmt.Fprintln(w, finding)
		}
	} else {
		for _, group := range groups {
			fmt.Fprintln(w, group)
		}
	}
	if len(groups) == 0 {
		return
	}
	sum := diag.Sum(groups)
	if !all && len(list) > len(groups) {
		sum += "; --all tells each place"
	}
	fmt.Fprintln(w, sum)
}
