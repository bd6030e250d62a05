package htmlout

import (
	"html/template"
	"strings"
	"unicode/utf8"

	"boardpack/generator/pattern"
)

// LicencesPath is where the licences of what an edition embeds stand.
const LicencesPath = "licences.html"

// Licence is the licence of something that an edition's files embed.
type Licence struct {
	Of   string // "Apache ECharts 5.6.0"
	Text string // in full
}

// Licences writes the page with the licences of what an edition embeds.
func Licences(site Site, licences []Licence) ([]byte, error) {
	const title = "Licences"
	made := site.shell(site.window(title), []target{{"index.html", site.Pack}}, nil)
	return render("licences", struct {
		shell
		Heading  string
		Licences []Licence
	}{made, title, licences})
}

// Paragraphs are those of the text, whose days stay whole; "" for a rule.
func (l Licence) Paragraphs() []template.HTML {
	var all []template.HTML
	for _, text := range flowed(l.Text) {
		lines := strings.Split(text, "\n")
		for i, line := range lines {
			lines[i] = together(line)
		}
		all = append(all, template.HTML(strings.Join(lines, "\n")))
	}
	return all
}

// flowed are the paragraphs of a text, their lines apart, and "" for a rule. A licence comes with
// lines of some 70 characters, which break once more wherever there is less room: what was broken
// to fit is joined. A line that ends early, as of a title or a list of files, is kept.
func flowed(licence string) []string {
	var all []string
	open, previous := false, ""
	for line := range strings.Lines(licence) {
		text := strings.TrimSpace(line)
		rule := text != "" && strings.Trim(text, "=-") == ""
		switch {
		case rule:
			all = append(all, "")
		case text != "" && !open:
			all = append(all, text)
		case text != "":
			all[len(all)-1] += between(previous, line) + text
		}
		open, previous = text != "" && !rule, line
	}
	return all
}

// atFull is the shortest line of the licences that goes on in the next because it is full.
const atFull = 55

// ownLine begins a line of its own, as a point of a list, or who holds the rights.
var ownLine = pattern.Of(`^\s*([*•-]|\d+[.)]|\([a-z]\)|Copyright (\(c\)|©|\d)|All rights reserved)`)

// between parts a line of a paragraph from the one before.
func between(previous, line string) string {
	listed := strings.HasSuffix(strings.TrimSpace(previous), ":") && indent(line) > indent(previous)
	if utf8.RuneCountInString(strings.TrimRight(previous, " \r\n")) < atFull || listed || ownLine().MatchString(line) {
		return "\n"
	}
	return " "
}

func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " \t")) }
