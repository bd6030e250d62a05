package comparison

import (
	"cmp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"boardpack/generator/pattern"
)

// labels are the numbers of tables, figures and sections that a page leads to, by the signs
// that stand for them while two pages are compared: what is new before a table gives it
// another number, and a sentence that leads to it says what it said.
type labels map[string]string

// pointing is the text of a link that names what it leads to by its number.
var pointing = pattern.Of(`^(.*\p{L}[\s\x{a0}]+)(\d+(?:\.\d+)*)$`)

// labelled puts signs in the places of such numbers.
func labelled(n *html.Node, found labels) {
	if n.DataAtom == atom.A && n.FirstChild != nil && n.FirstChild == n.LastChild && n.FirstChild.Type == html.TextNode {
		if _, id, is := strings.Cut(valueOf(n, "href"), "#"); is {
			if said := pointing().FindStringSubmatch(n.FirstChild.Data); said != nil {
				sign := signOf(id)
				found[sign] = cmp.Or(found[sign], said[2])
				n.FirstChild.Data = said[1] + sign
			}
		}
	}
	for child := range n.ChildNodes() {
		labelled(child, found)
	}
}

// private is where Unicode has signs that mean nothing by themselves, so that they are
// neither words nor numbers.
const private = '\ue000'

// signOf stands for an id; none is the beginning of another.
func signOf(id string) string {
	var sign strings.Builder
	for _, b := range []byte(id) {
		sign.WriteRune(private + rune(b))
	}
	sign.WriteRune(private + 256)
	return sign.String()
}

// shown is a sentence as the page has it.
func (l labels) shown(sentence string) string {
	for sign, number := range l {
		sentence = strings.ReplaceAll(sentence, sign, number)
	}
	return sentence
}
