package generator

import (
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/pattern"
)

// mostNamed is how many characters a name may have that becomes a file's or
// folder's: a few of them after each other stay within the 260 of a path on Windows.
const mostNamed = 100

// devices are names that Windows keeps for itself, whatever follows a dot.
var devices = pattern.Of(`(?i)^(con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$`)

// unnameable says what keeps a name from being that of a file or folder on every
// system that an output is copied to; "" where nothing does.
func unnameable(name string) (why, hint string) {
	switch {
	case len([]rune(name)) > mostNamed:
		return "has more than 100 characters", "shorten it"
	case devices().MatchString(name):
		return "is a device's name on Windows", "add a word, as in " + name + "-pack"
	case strings.TrimRight(name, ". ") != name:
		return "ends with a dot or a space, which Windows leaves out", "take it from the end"
	}
	return "", ""
}

// names finds names that cannot be those of files or folders, and names of one
// folder that differ in capitals alone, which are one file on many systems.
type names struct {
	findings *diag.List
	taken    map[string]diag.Located
}

func namesOf(findings *diag.List) names { return names{findings, map[string]diag.Located{}} }

// add checks a name of what: it must not be another's in the same folder.
func (n names) add(what string, name diag.Located) {
	if why, hint := unnameable(name.Text); why != "" {
		n.findings.Errorf(name.At, "name-of-no-file", "%s %q cannot be a file's name: it %s", what, name.Text, why).Hinted("%s", hint)
	}
	folded := strings.ToLower(name.Text)
	if other, taken := n.taken[folded]; taken && other.Text != name.Text {
		n.findings.Errorf(name.At, "name-in-capitals-alone", "%s %q and %q are one file on many systems", what, name.Text, other.Text).
			Hinted("change more than capitals")
	}
	n.taken[folded] = name
}
