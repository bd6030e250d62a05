// Package pattern has regular expressions that are worked out when they are first
// used: a run of the command uses few of all that there are.
package pattern

import (
	"regexp"
	"sync"
)

// Pattern is a regular expression of package regexp, and has those of its methods that
// are needed. A text that is none stops the program at its first use.
type Pattern struct {
	text string
	once sync.Once
	made *regexp.Regexp
}

// Of makes a pattern of a regular expression.
func Of(text string) *Pattern { return &Pattern{text: text} }

func (p *Pattern) regexp() *regexp.Regexp {
	p.once.Do(func() { p.made = regexp.MustCompile(p.text) })
	return p.made
}

// MatchString is that of regexp.Regexp.
func (p *Pattern) MatchString(text string) bool { return p.regexp().MatchString(text) }

// Match is that of regexp.Regexp.
func (p *Pattern) Match(text []byte) bool { return p.regexp().Match(text) }

// FindString is that of regexp.Regexp.
func (p *Pattern) FindString(text string) string { return p.regexp().FindString(text) }

// FindStringSubmatch is that of regexp.Regexp.
func (p *Pattern) FindStringSubmatch(text string) []string {
	return p.regexp().FindStringSubmatch(text)
}

// FindStringSubmatchIndex is that of regexp.Regexp.
func (p *Pattern) FindStringSubmatchIndex(text string) []int {
	return p.regexp().FindStringSubmatchIndex(text)
}

// FindAllString is that of regexp.Regexp.
func (p *Pattern) FindAllString(text string, n int) []string {
	return p.regexp().FindAllString(text, n)
}

// FindAllStringSubmatch is that of regexp.Regexp.
func (p *Pattern) FindAllStringSubmatch(text string, n int) [][]string {
	return p.regexp().FindAllStringSubmatch(text, n)
}

// FindIndex is that of regexp.Regexp.
func (p *Pattern) FindIndex(text []byte) []int { return p.regexp().FindIndex(text) }

// FindSubmatch is that of regexp.Regexp.
func (p *Pattern) FindSubmatch(text []byte) [][]byte { return p.regexp().FindSubmatch(text) }

// FindAll is that of regexp.Regexp.
func (p *Pattern) FindAll(text []byte, n int) [][]byte { return p.regexp().FindAll(text, n) }

// FindAllSubmatch is that of regexp.Regexp.
func (p *Pattern) FindAllSubmatch(text []byte, n int) [][][]byte {
	return p.regexp().FindAllSubmatch(text, n)
}

// ReplaceAllString is that of regexp.Regexp.
func (p *Pattern) ReplaceAllString(text, by string) string {
	return p.regexp().ReplaceAllString(text, by)
}

// ExpandString is that of regexp.Regexp.
func (p *Pattern) ExpandString(into []byte, template, text string, match []int) []byte {
	return p.regexp().ExpandString(into, template, text, match)
}
