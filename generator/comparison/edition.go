package comparison

import (
	"maps"
	"path/filepath"
	"slices"

	"boardpack/generator/movement"
	"boardpack/generator/publish"
)

// Edition is what moved between two builds of an edition.
type Edition struct {
	Edition       string   `json:"edition" about:"its folder"`
	State         string   `json:"state" about:"both, added or removed"`
	Public        bool     `json:"public" about:"whether both builds of it may be published"`
	Turned        []string `json:"turned,omitempty" about:"what it is as a whole and was not before: public or closed, final or draft"`
	Pages         []Page   `json:"pages,omitempty" about:"of which sentences changed, or that came or went"`
	Tables        []Table  `json:"tables,omitempty" about:"of which figures changed"`
	TablesAdded   []string `json:"tables_added,omitempty" about:"tables of the new build alone, by id"`
	TablesRemoved []string `json:"tables_removed,omitempty" about:"tables of the old one alone"`
}

// Page is a page of which sentences changed.
type Page struct {
	Page      string     `json:"page" about:"its file"`
	Title     string     `json:"title" about:"its title"`
	State     string     `json:"state" about:"both, added or removed"`
	Sentences []Sentence `json:"sentences,omitempty" about:"those that changed"`
}

// Sentence is one that came, went or changed; Old or New is then empty.
type Sentence struct {
	Heading string   `json:"heading" about:"under which it stands"`
	Old     string   `json:"old" about:"what it said; empty where it is new"`
	New     string   `json:"new" about:"what it says; empty where it is gone"`
	Numbers []Number `json:"numbers,omitempty" about:"those that differ"`
}

// Number is a number of a sentence, as written.
type Number struct {
	Old string `json:"old" about:"as it was written; empty for none"`
	New string `json:"new" about:"as it is written"`
}

// Where a page or an edition is.
const (
	inBoth    = "both"
	inNewOnly = "added"
	inOldOnly = "removed"
)

// Moved reports whether anything in the edition did.
func (e Edition) Moved() bool {
	return e.State != inBoth || len(e.Turned)+len(e.Pages)+len(e.Tables)+len(e.TablesAdded)+len(e.TablesRemoved) > 0
}

// TellEditions compares two editions, or all of two output folders.
func (c *Comparison) TellEditions() error {
	o := c.options
	switch one, other := isEdition(o.Old), isEdition(o.New); {
	case one && other:
		return c.edition(o.Old, o.New, "")
	case one:
		return misuse("%s is one edition, and %s a folder of several: name the edition in both", o.Old, o.New)
	case other:
		return misuse("%s is one edition, and %s a folder of several: name the edition in both", o.New, o.Old)
	}
	old, new := builtIn(o.Old), builtIn(o.New)
	switch one, other := isOfPack(o.Old, old), isOfPack(o.New, new); {
	case one && !other:
		return misuse("%s has the editions of one pack, and %s the packs of an output folder: name the pack's folder in both", o.Old, o.New)
	case other && !one:
		return misuse("%s has the editions of one pack, and %s the packs of an output folder: name the pack's folder in both", o.New, o.Old)
	}
	for _, name := range slices.Compact(slices.Sorted(slices.Values(append(old, new...)))) {
		switch {
		case !slices.Contains(old, name):
			c.add(Edition{Edition: name, State: inNewOnly})
		case !slices.Contains(new, name):
			c.add(Edition{Edition: name, State: inOldOnly})
		default:
			if err := c.edition(filepath.Join(o.Old, name), filepath.Join(o.New, name), name); err != nil {
				return err
			}
		}
	}
	return nil
}

// edition compares two builds of one edition.
func (c *Comparison) edition(old, new, name string) error {
	was, before := c.readBuilt(old)
	is, after := c.readBuilt(new)
	if c.Findings.HasErrors() {
		return nil
	}
	if name == "" {
		name = after.Folder()
	}
	e := Edition{Edition: name, State: inBoth, Public: before.Public && after.Public}
	if before.Edition == after.Edition { // what another edition is has not become of this one
		e.turn(before, after)
	}
	e.pages(was, is)
	if err := e.figures(c, was, is); err != nil {
		return err
	}
	c.add(e)
	return nil
}

// turn notes what an edition has become: who may see it comes first.
func (e *Edition) turn(old, new publish.Manifest) {
	become := func(was, is bool, yes, no string) {
		switch {
		case is && !was:
			e.Turned = append(e.Turned, yes)
		case was && !is:
			e.Turned = append(e.Turned, no)
		}
	}
	become(old.Public, new.Public, "public", "closed")
	become(old.Draft, new.Draft, "draft", "final")
}

func (c *Comparison) add(e Edition) {
	c.Editions = append(c.Editions, e)
	c.Moved = c.Moved || e.Moved()
}

// pages tells which pages came, went and say something else.
func (e *Edition) pages(was, is builtEdition) {
	names := slices.Sorted(maps.Keys(is.pages))
	for _, name := range slices.Sorted(maps.Keys(was.pages)) {
		if _, there := is.pages[name]; !there {
			names = append(names, name)
		}
	}
	for _, name := range names {
		old, before := was.pages[name]
		new, after := is.pages[name]
		switch {
		case !before:
			e.Pages = append(e.Pages, Page{Page: name, Title: new.title, State: inNewOnly})
		case !after:
			e.Pages = append(e.Pages, Page{Page: name, Title: old.title, State: inOldOnly})
		default:
			page := Page{Page: name, Title: new.title, State: inBoth}
			for _, s := range movement.Sentences(old.sections, new.sections) {
				told := Sentence{Heading: s.Heading, Old: old.labels.shown(s.Old), New: new.labels.shown(s.New)}
				if told.Old == told.New { // it leads to what has another id, and reads as before
					continue
				}
				for _, n := range s.Numbers {
					told.Numbers = append(told.Numbers, Number{n[0], n[1]})
				}
				page.Sentences = append(page.Sentences, told)
			}
			if len(page.Sentences) > 0 {
				e.Pages = append(e.Pages, page)
			}
		}
	}
}
