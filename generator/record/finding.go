package record

import (
	"fmt"
	"strings"

	"boardpack/generator/diag"
)

// findingLimit is how many findings of one file are told: a file with more is
// wrong as a whole, and nobody reads on. One mistake in many cells is one to read,
// so that its further places count up to placeLimit alone.
const (
	findingLimit = 1000
	placeLimit   = 20_000
)

// findings are those of one file.
type findings struct {
	list    diag.List
	met     map[mistake]bool
	untold  int
	gravest diag.Severity // of the untold ones
}

// mistake is what several findings have in common.
type mistake struct {
	code, message, file string
	column              int
}

func (f *findings) errorf(at diag.Position, code, format string, args ...any) *diag.Finding {
	message := fmt.Sprintf(format, args...)
	if f.full(diag.Error, mistake{code, message, at.File, at.Column}) {
		return new(diag.Finding)
	}
	return f.list.Errorf(at, code, "%s", message)
}

func (f *findings) warnf(at diag.Position, code, format string, args ...any) *diag.Finding {
	message := fmt.Sprintf(format, args...)
	if f.full(diag.Warning, mistake{code, message, at.File, at.Column}) {
		return new(diag.Finding)
	}
	return f.list.Warnf(at, code, "%s", message)
}

func (f *findings) full(severity diag.Severity, m mistake) bool {
	if f.met == nil {
		f.met = map[mistake]bool{}
	}
	if len(f.list) < placeLimit && (len(f.met) < findingLimit || f.met[m]) {
		f.met[m] = true
		return false
	}
	f.untold++
	f.gravest = max(f.gravest, severity)
	return true
}

// sorted is the findings in the order of the file, then one for the untold:
// at the place of the last, so that sorting it again keeps it there.
func (f *findings) sorted() diag.List {
	list := f.list.Sorted()
	if f.untold > 0 {
		last := list[len(list)-1]
		list = append(list, diag.Finding{
			Severity: f.gravest,
			Code:     "more-findings",
			Position: last.Position,
			Message:  "there are more findings in this file than the first 1,000",
			Hint:     "mend what is wrong with many rows, and run again",
		})
	}
	return list
}

// problem is what is wrong with a value. Its text goes on after the name of
// the column.
type problem struct {
	code, text, hint string
	meant            string // what the value most likely stands for, as it would be written; blank where that is not known
}

// quoted shows a value in a message.
var quoted = diag.Quoted

// toldOnce leaves of what is told of one place in the same words, as of a sheet that is
// read for two files, the first, with the hint that knows a word for it.
func toldOnce(list diag.List) diag.List {
	type telling struct {
		at   diag.Position
		text string
	}
	first := map[telling]int{}
	once := list[:0]
	for _, f := range list {
		of := telling{f.Position, f.Message}
		if k, again := first[of]; !again {
			first[of] = len(once)
			once = append(once, f)
		} else if strings.HasSuffix(f.Hint, "?") || once[k].Hint == "" {
			once[k].Hint = f.Hint
		}
	}
	return once
}
