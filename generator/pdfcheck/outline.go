package pdfcheck

import (
	"strings"

	"boardpack/generator/pdffile"
)

var outlineChecks = []check{
	{"bookmarks hang together", "ISO 32000-1 12.3.3", checkOutlineLinks},
	{"bookmarks are counted", "ISO 32000-1 12.3.3", checkOutlineCounts},
	{"bookmarks have a title", "ISO 32000-1 12.3.3", checkOutlineTitles},
	{"bookmarks lead to a page", "ISO 32000-1 12.3.3", checkOutlineTargets},
}

var pageLabelChecks = []check{
	{"page labels are in order", "ISO 32000-1 12.4.2, PDF/UA-1 7.17", checkPageLabels},
}

// bookmark is an outline item.
type bookmark struct {
	dict  pdffile.Dict
	fault string // of its Parent or Prev
	open  int    // how many are shown below it
}

// outline lists the bookmarks in order, each before those below it.
func (d *document) outline() []bookmark {
	var list []bookmark
	d.below(d.catalog["Outlines"], map[int]bool{}, 0, &list)
	return list
}

// below adds what hangs below an outline item, and returns how many of it are
// shown.
func (d *document) below(o pdffile.Object, seen map[int]bool, depth int, list *[]bookmark) (visible int) {
	parent, _ := o.(pdffile.Ref)
	var last pdffile.Ref
	for next := d.Dict(o)["First"]; next != nil && depth < deepest; {
		ref, _ := next.(pdffile.Ref)
		dict := d.Dict(next)
		if seen[ref.Number] || dict == nil {
			*list = append(*list, bookmark{fault: "stands twice, or is missing"})
			break
		}
		seen[ref.Number] = true
		b := bookmark{dict: dict}
		if up, _ := dict["Parent"].(pdffile.Ref); up.Number != parent.Number {
			b.fault = "does not name what it hangs below as its parent"
		}
		if before, _ := dict["Prev"].(pdffile.Ref); before.Number != last.Number {
			b.fault = "does not name the one before it"
		}
		at := len(*list)
		*list = append(*list, b)
		open := d.below(next, seen, depth+1, list)
		(*list)[at].open = open
		visible++
		if d.int(dict["Count"]) > 0 {
			visible += open
		}
		last = ref
		next = dict["Next"]
	}
	if end, _ := d.Dict(o)["Last"].(pdffile.Ref); end.Number != last.Number && len(*list) > 0 {
		(*list)[len(*list)-1].fault = "is the last, but what it hangs below does not say so"
	}
	return visible
}

func (d *document) title(b bookmark) string { return d.Text(b.dict["Title"]) }

func checkOutlineLinks(d *document, say say) {
	for _, b := range d.outline() {
		if b.fault != "" {
			say("bookmark %q %s", d.title(b), b.fault)
		}
	}
}

func checkOutlineCounts(d *document, say say) {
	for _, b := range d.outline() {
		if count := d.int(b.dict["Count"]); max(count, -count) != b.open && b.dict != nil {
			say("bookmark %q counts %d below it, but there are %d", d.title(b), count, b.open)
		}
	}
	root := d.Dict(d.catalog["Outlines"])
	shown := d.below(d.catalog["Outlines"], map[int]bool{}, 0, &[]bookmark{})
	if count := d.int(root["Count"]); count != shown && count != 0 {
		say("the outline counts %d bookmarks that are shown, but there are %d", count, shown)
	}
}

func checkOutlineTitles(d *document, say say) {
	for i, b := range d.outline() {
		if strings.TrimSpace(d.title(b)) == "" && b.dict != nil {
			say("bookmark %d has no title", i+1)
		}
	}
}

func checkOutlineTargets(d *document, say say) {
	names := d.destinations()
	for _, b := range d.outline() {
		to := b.dict["Dest"]
		if action := d.Dict(b.dict["A"]); d.name(action["S"]) == "GoTo" {
			to = action["D"]
		}
		if to != nil && !d.leads(names, to) {
			say("bookmark %q leads to no page", d.title(b))
		}
	}
}

var labelStyles = set("D R r A a")

func checkPageLabels(d *document, say say) {
	if d.catalog["PageLabels"] == nil {
		return
	}
	labels := leaves[int](d, d.catalog["PageLabels"], "Nums")
	if len(labels) == 0 || labels[0].key != 0 {
		say("the page labels do not start with the first page")
		return
	}
	for i, l := range labels {
		label := d.Dict(l.value)
		style := d.name(label["S"])
		start, numbered := d.Resolve(label["St"]).(int)
		switch {
		case i > 0 && l.key <= labels[i-1].key:
			say("the page labels are out of order at %d", l.key)
		case label == nil, style != "" && !labelStyles[style], numbered && start < 1:
			say("the page labels from page %d on are not sound", l.key+1)
		}
	}
}
