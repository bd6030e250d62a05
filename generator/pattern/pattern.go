// Package pattern has regular expressions that are worked out when they are first
// used: a run of the command uses few of all that there are.
package pattern

import (
	"regexp"
	"sync"
)

// Pattern is a regular expression, worked out by its first call.
type Pattern func() *regexp.Regexp

// Of makes a pattern of a text. One that is no regular expression stops the program when
// it is first used.
func Of(text string) Pattern {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })
}
