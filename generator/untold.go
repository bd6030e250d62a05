package generator

import (
	"errors"
	"strings"

	"boardpack/generator/diag"
)

// WithError are findings with an error that is none among them, so that whoever reads what
// is told as JSON has all of it in one place: a call that could not be met, or what kept it
// from being done. It stands in no file. Without an error they are as they were.
func WithError(findings diag.List, err error) diag.List {
	switch {
	case err == nil:
	case errors.Is(err, ErrUsage):
		findings.Errorf(diag.Position{}, "called-wrongly", "%s", strings.TrimPrefix(err.Error(), ErrUsage.Error()+": ")).
			Hinted("boardpack --help tells how it is called")
	default:
		findings.Errorf(diag.Position{}, "not-done", "%v", err)
	}
	return findings
}
