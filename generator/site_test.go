package generator

import (
	"bytes"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// find is the first element with an attribute's value.
func find(n *html.Node, name, value string) *html.Node {
	for child := range n.Descendants() {
		if child.Type == html.ElementNode && attribute(child, name) == value {
			return child
		}
	}
	return nil
}

// tableCells are the cells of an element's table body.
func tableCells(n *html.Node) [][]string {
	var rows [][]string
	for element := range n.Descendants() {
		if element.Data == "tr" && element.Parent.Data != "thead" {
			var row []string
			for cell := range element.ChildNodes() {
				if cell.Type == html.ElementNode {
					row = append(row, words(cell))
				}
			}
			rows = append(rows, row)
		}
	}
	return rows
}

func words(n *html.Node) string {
	var text strings.Builder
	for child := range n.Descendants() {
		if child.Type == html.TextNode {
			text.WriteString(child.Data)
		}
	}
	return strings.Join(strings.Fields(text.String()), " ")
}

// outside is where the accessibility statement leads to beyond the folder, and whom papers ask to write to.
var outside = []string{"mailto:accessible.information@example.nhs.uk", "mailto:commissioning.intentions@example.nhs.uk", "https://www.equalityadvisoryservice.com/"}

// TestLinksLeadSomewhere crawls the output as a browser would: each link is
// relative and its target and anchor exist, but for addresses and those of the
// accessibility statement, to which every page leads.
func TestLinksLeadSomewhere(t *testing.T) {
	files := outFiles(t)
	links, anchors := map[string][]string{}, map[string]bool{}
	count := 0
	for name, data := range files {
		anchors[name] = true
		if path.Ext(name) != ".html" {
			continue
		}
		for element := range parse(t, data).Descendants() {
			anchors[name+"#"+attribute(element, "id")] = true
			if target := attribute(element, "href"); target != "" {
				links[name] = append(links[name], target)
				count++
			}
		}
	}
	for page, targets := range links {
		if !slices.ContainsFunc(targets, func(target string) bool { return path.Base(target) == "accessibility.html" }) {
			t.Errorf("%s: no link to an accessibility statement", page)
		}
		for _, target := range targets {
			if slices.Contains(outside, target) && (path.Base(page) == "accessibility.html" || strings.HasPrefix(target, "mailto:")) {
				continue
			}
			if strings.Contains(target, ":") || strings.HasPrefix(target, "/") || !anchors[resolved(page, target)] && !chooses(page, target, anchors) {
				t.Errorf("%s: nothing in the folder for the link %s", page, target)
			}
		}
	}
	if count < 50 {
		t.Errorf("only %d links were found", count)
	}
}

// resolved is where a relative link on a page leads.
func resolved(page, target string) string {
	file, anchor, _ := strings.Cut(target, "#")
	if file != "" {
		page = path.Join(path.Dir(page), file)
	}
	if anchor != "" {
		page += "#" + anchor
	}
	return page
}

// fetched are the ways in which a page could load something, in small letters.
var fetched = []*regexp.Regexp{ // each begins with letters, which are soon found
	regexp.MustCompile(`src=`), regexp.MustCompile(`srcset=`), regexp.MustCompile(`action=`), regexp.MustCompile(`poster=`),
	regexp.MustCompile(`@import`), regexp.MustCompile(`url\((?:"|')?(?:https?:)?//`),
	regexp.MustCompile(`<link\b`), regexp.MustCompile(`<iframe`), regexp.MustCompile(`<object`),
}

func TestPagesFetchNothing(t *testing.T) {
	t.Parallel()
	for name, data := range outFiles(t) {
		if path.Ext(name) != ".html" {
			continue
		}
		for element := range parse(t, data).Descendants() {
			if element.Type == html.ElementNode && (attribute(element, "src") != "" || element.Data == "link") {
				t.Errorf("%s loads %v", name, element.Attr)
			}
		}
		markup := regexp.MustCompile(`(?s)<script.*?</script>`).ReplaceAll(data, nil)
		markup = bytes.ToLower(markup)
		for _, way := range fetched {
			if m := way.Find(markup); m != nil {
				t.Errorf("%s has %s", name, m)
			}
		}
	}
}
