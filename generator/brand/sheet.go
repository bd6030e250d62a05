package brand

import (
	"slices"
	"strings"

	"boardpack/generator/pattern"
)

// rule is one of a style sheet's, for one selector.
type rule struct {
	selector     string // a name, .class or #id
	declarations []declaration
}

type declaration struct{ name, value string }

// fits reports whether a rule is about an element.
func (r rule) fits(e *element) bool {
	switch r.selector[0] {
	case '.':
		return slices.Contains(e.classes, r.selector[1:])
	case '#':
		return e.attributes["id"] == r.selector[1:]
	}
	return r.selector == "*" || r.selector == e.name
}

// weight is how a rule stands to others: those of an id come last.
func (r rule) weight() int { return strings.IndexByte("*.#", r.selector[0]) + 1 }

// mostRules is more than a logo's style sheet has: each is tried on each element.
const mostRules = 500

var (
	comment  = pattern.Of(`(?s)/\*.*?\*/`)
	ruleText = pattern.Of(`^\s*([^{}]*)\{([^{}]*)\}`)
	selector = pattern.Of(`^(?:\*|[.#]?[A-Za-z_][A-Za-z0-9_-]*)$`)
)

// sheet reads the style sheets in an element: rules for a name, a class or an id.
func (a *artist) sheet(e *element) {
	for _, child := range e.children {
		a.sheet(child)
	}
	if e.name != "style" || e.foreign {
		return
	}
	rest := comment().ReplaceAllString(e.text, " ")
	for strings.TrimSpace(rest) != "" {
		found := ruleText().FindStringSubmatch(rest)
		if found == nil {
			a.style(e, strings.TrimSpace(rest))
			break
		}
		said := a.declarations(found[2], e)
		for one := range strings.SplitSeq(found[1], ",") {
			if one = strings.TrimSpace(one); selector().MatchString(one) {
				a.rules = append(a.rules, rule{one, said})
			} else {
				a.style(e, one)
			}
		}
		rest = rest[len(found[0]):]
	}
	if len(a.rules) > mostRules {
		a.findings.Errorf(e.at, "logo-too-large", "the logo's style sheet has more than %d rules", mostRules).Hinted("simplify the logo in a program for drawings, or save it as PNG")
		a.rules = nil
	}
	slices.SortStableFunc(a.rules, func(x, y rule) int { return x.weight() - y.weight() })
}

func (a *artist) style(e *element, text string) {
	if a.once("style") {
		a.findings.Errorf(e.at, "logo-style", "the logo's style sheet has %.40q, which is no rule for a name, a class or an id", text).
			Hinted("save the logo with presentation attributes (fill=\"#005eb8\"), or as PNG")
	}
}

// declarations reads name: value; name: value. What a logo is not drawn by is passed
// over.
func (a *artist) declarations(text string, e *element) []declaration {
	var said []declaration
	for one := range strings.SplitSeq(text, ";") {
		name, value, ok := strings.Cut(one, ":")
		name, value = strings.ToLower(strings.TrimSpace(name)), strings.TrimSpace(value)
		value = strings.TrimSpace(strings.TrimSuffix(value, "!important"))
		if _, effect := effects[name]; !ok || !effect && !slices.Contains(painted, name) {
			if strings.Contains(strings.ToLower(value), "url(") && a.once("url") {
				a.findings.Errorf(e.at, "logo-leads-out", "the style of <%s> leads somewhere else, by url()", e.name).Hinted("take it out: a page fetches nothing")
			}
			continue
		}
		again := func(d declaration) bool { return d.name == name }
		said = append(slices.DeleteFunc(said, again), declaration{name, value})
	}
	return said
}
