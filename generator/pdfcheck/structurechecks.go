package pdfcheck

import (
	"strings"

	"boardpack/generator/pdffile"
)

var structureChecks = []check{
	{"the structure tree is sound", "ISO 32000-1 14.7.2", noted(badTree)},
	{"elements have a type", "ISO 32000-1 14.7.2", checkTypes},
	{"types are standard or mapped", "PDF/UA-1 7.1, PDF/A-3 6.7.3.4", checkRoles},
	{"the role map leads somewhere", "PDF/UA-1 7.1, PDF/A-3 6.7.3.4", checkRoleMapCircles},
	{"the role map keeps standard types", "PDF/UA-1 7.1", checkRoleMapStandard},
	{"elements name their parent", "ISO 32000-1 14.7.2", checkParents},
	{"IDs are unique", "ISO 32000-1 14.7.2", checkIDs},
	{"the ID tree has all IDs", "ISO 32000-1 14.7.2", checkIDTree},
	{"notes have an ID", "PDF/UA-1 7.9", checkNotes},
}

func set(words string) map[pdffile.Name]bool {
	names := map[pdffile.Name]bool{}
	for word := range strings.FieldsSeq(words) {
		names[pdffile.Name(word)] = true
	}
	return names
}

// standardTypes are those of ISO 32000-1, 14.8.4.
var standardTypes = set(`Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private
	P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot
	Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form`)

func checkTypes(d *document, say say) {
	for _, e := range d.elements {
		if e.written == "" {
			say("%s: an element has no type", d.label(e.parent))
		}
	}
}

func checkRoles(d *document, say say) {
	told := map[pdffile.Name]bool{}
	for _, e := range d.elements {
		if !standardTypes[e.tag] && e.written != "" && !told[e.written] && !d.circular(e.written) {
			told[e.written] = true
			say("%s: the type %s is not standard, nor mapped to one that is", d.label(e), e.written)
		}
	}
}

// circular reports whether the role map leads from a type back to it.
func (d *document) circular(tag pdffile.Name) bool {
	roles := d.Dict(d.root.dict["RoleMap"])
	for next, steps := d.name(roles[tag]), 0; next != "" && steps < deepest; next, steps = d.name(roles[next]), steps+1 {
		if next == tag {
			return true
		}
	}
	return false
}

func checkRoleMapCircles(d *document, say say) {
	if !d.tagged {
		return
	}
	for _, tag := range keys(d.Dict(d.root.dict["RoleMap"])) {
		if d.circular(tag) {
			say("the role map leads from %s back to it", tag)
			return
		}
	}
}

func checkRoleMapStandard(d *document, say say) {
	if !d.tagged {
		return
	}
	for _, tag := range keys(d.Dict(d.root.dict["RoleMap"])) {
		if standardTypes[tag] && !d.circular(tag) {
			say("the role map gives the standard type %s another meaning", tag)
		}
	}
}

func checkParents(d *document, say say) {
	for _, e := range d.elements {
		parent, _ := e.dict["P"].(pdffile.Ref)
		if parent.Number == 0 || parent.Number != e.parent.ref.Number {
			say("%s does not name the element that it stands in as its parent", d.label(e))
		}
	}
}

func checkIDs(d *document, say say) {
	seen := map[string]bool{}
	for _, e := range d.elements {
		if id := d.Text(e.dict["ID"]); id != "" {
			if seen[id] {
				say("%s: the ID %q stands twice", d.label(e), id)
			}
			seen[id] = true
		}
	}
}

func checkIDTree(d *document, say say) {
	if !d.tagged {
		return
	}
	listed := map[string]bool{}
	for _, l := range leaves[pdffile.String](d, d.root.dict["IDTree"], "Names") {
		listed[pdffile.Decode(l.key)] = true
	}
	for _, e := range d.elements {
		if id := d.Text(e.dict["ID"]); id != "" && !listed[id] {
			say("%s: the ID %q is not in the structure tree's IDTree", d.label(e), id)
		}
	}
}

func checkNotes(d *document, say say) {
	for _, e := range d.elements {
		if e.tag == "Note" && d.Text(e.dict["ID"]) == "" {
			say("%s has no ID", d.label(e))
		}
	}
}
