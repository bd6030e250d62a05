package generator

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"boardpack/templates"
)

// HelpTopics lists what there is a page of help for, in the order of the
// alphabet.
func HelpTopics() []string {
	pages, err := fs.Glob(templates.Help, "help/*.md")
	if err != nil {
		panic(err) // the pattern is wrong
	}
	for i, page := range pages {
		pages[i] = strings.TrimSuffix(path.Base(page), ".md")
	}
	return pages
}

// Help is a topic's page, in Markdown.
func Help(topic string) (string, error) {
	if !slices.Contains(HelpTopics(), topic) {
		return "", misuse("there is no help for %q: the topics are %s", topic, strings.Join(HelpTopics(), ", "))
	}
	page, err := templates.Help.ReadFile("help/" + topic + ".md")
	return string(page), err
}
