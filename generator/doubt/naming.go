package doubt

import (
	"strings"
	"unicode"

	"boardpack/generator/record"
)

// Names finds in texts what names an intention that none but the Board may see: its
// reference or its title. The zero value finds nothing.
type Names struct {
	by     map[string][]name // by the first two words, or the only one
	begins map[uint64]bool   // the sums of what by has them by
}

// name is a reference or a title, as the words that it has.
type name struct {
	Mention
	words   []string // as they are compared
	written []string // as the title has them
}

// Mention is what a text names.
type Mention struct {
	Of *record.Intention
	By string // its "reference" or its "title"
	// Perhaps is set where the same words may mean something else: those of a title that
	// stands in one that everybody may read, and two words of no capitals.
	Perhaps bool
	short   bool // its title has few words
}

// NamesOf are the names of what a pack keeps from everybody.
func NamesOf(pack *record.Pack) *Names {
	n := &Names{map[string][]name{}, map[uint64]bool{}}
	withheld := pack.Withheld()
	if len(withheld) == 0 {
		return n
	}
	for _, i := range withheld {
		n.addOf(i, true, true)
	}
	shared := map[string]bool{} // programmes, which many rows have
	for _, i := range pack.Intentions {
		if i.Hidden() {
			continue
		}
		n.share(i.Title, false)
		if !shared[i.Programme] {
			shared[i.Programme] = true
			n.share(i.Programme, true)
		}
	}
	for _, p := range pack.Programmes {
		n.share(p.Name, true)
	}
	return n
}

// None reports whether there is nothing to find.
func (n *Names) None() bool { return len(n.by) == 0 }

// A title is one thing's wherever it stands by so many words; fewer may be said of much,
// and two of few letters are looked for as the title writes them alone.
const (
	wordsOfSureTitle = 4
	wordsOfTitle     = 3
	lettersOfTitle   = 14
)

// tells reports whether a name means one intention where it stands: a number alone
// may count anything, and so may a word.
func (n name) tells() bool {
	if n.By == "title" {
		return len(n.words) >= 2
	}
	all := strings.Join(n.words, "")
	return strings.ContainsFunc(all, unicode.IsLetter) && strings.ContainsFunc(all, unicode.IsDigit)
}

// mention is what a text says by a name that stands in it; false where it says nothing.
func (n *name) mention(said *spoken, at int) (m Mention, says bool) {
	m = n.Mention
	switch {
	case n.By == "reference":
		return m, said.joined(at, at+len(n.words))
	case len(n.words) >= wordsOfTitle:
		return m, true
	}
	named := said.names(n.written, at)
	few := len(strings.Join(n.words, "")) < lettersOfTitle
	says = !few || named && !m.Perhaps
	m.Perhaps = m.Perhaps || few || !named
	return m, says
}

// addOf adds what names an intention, its reference and its title.
func (n *Names) addOf(i *record.Intention, byReference, byTitle bool) {
	title := phrase(i.Title)
	if byReference {
		n.add(name{Mention{Of: i, By: "reference"}, phrase(i.Reference).words, nil})
	}
	if byTitle {
		n.add(name{Mention{Of: i, By: "title", short: len(title.words) < wordsOfSureTitle}, title.words, title.written()})
	}
}

func (n *Names) add(own name) {
	if !own.tells() {
		return
	}
	key := strings.Join(own.words[:min(2, len(own.words))], " ")
	n.by[key] = append(n.by[key], own)
	sum := sumOf(own.words[0])
	if len(own.words) > 1 {
		sum = pairOf(sum, sumOf(own.words[1]))
	}
	n.begins[sum] = true
}

// each visits the names whose words stand in a text, with the place of the first word,
// until visit says that it is enough.
func (n *Names) each(said *spoken, visit func(own *name, place int) (enough bool)) {
	for k, word := range said.words {
		keys := []string{word}
		if k+1 < len(said.words) {
			keys = append(keys, word+" "+said.words[k+1])
		}
		for _, key := range keys {
			for c := range n.by[key] {
				if own := &n.by[key][c]; said.has(own.words, k) && visit(own, k) {
					return
				}
			}
		}
	}
}

// share has those titles tell less that stand in a text that everybody may read: all, or
// short ones alone.
func (n *Names) share(text string, short bool) {
	if !n.may(text) {
		return
	}
	said := phrase(text)
	n.each(&said, func(own *name, _ int) bool {
		own.Perhaps = own.Perhaps || own.By == "title" && (own.short || !short)
		return false
	})
}

// sure is the weight of what nothing in pack.yaml makes less than it is for few words.
const sure = 2

func (m *Mention) weight() int {
	switch {
	case m.Perhaps:
		return 0
	case m.short:
		return 1
	}
	return sure
}

// In is what a text names first, and first of all what it names for certain; nil for
// nothing.
func (n *Names) In(text string) (found *Mention) {
	if !n.may(text) {
		return nil
	}
	said := phrase(text)
	n.each(&said, func(own *name, k int) bool {
		m, says := own.mention(&said, k)
		if !says {
			return false
		}
		if found == nil || m.weight() > found.weight() {
			found = &m
		}
		return found.weight() == sure
	})
	return found
}
