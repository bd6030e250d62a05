package pdfcheck

import (
	"strings"

	"boardpack/generator/pdffile"
)

// mark is a marked-content sequence that is open.
type mark struct {
	tag        pdffile.Name
	properties pdffile.Dict
	mcid       int // -1 for none
	context    context
	replaced   bool  // it or one around it has an ActualText
	owner      *mark // the innermost with an identifier, from it outwards; or nil
	private    bool  // see sequence
	text       strings.Builder
}

// begin opens marked content.
func (in *interpreter) begin(tag pdffile.Name, properties pdffile.Object) {
	if name, ok := properties.(pdffile.Name); ok {
		properties = in.resource("Properties", name)
	}
	m := &mark{tag: tag, properties: in.Dict(properties), mcid: -1}
	if mcid, ok := in.Resolve(m.properties["MCID"]).(int); ok {
		m.mcid = mcid
	}
	if lang := in.Text(m.properties["Lang"]); !language(lang) {
		in.notef(badLanguage, "%s: %q is no language", in.where, lang)
	}
	switch around := in.context(); {
	case tag == "Artifact" && around == tagged:
		in.notef(nestedArtifact, "%s: an artifact stands inside tagged content", in.where)
	case m.mcid >= 0 && around == artifact:
		in.notef(nestedArtifact, "%s: content with MCID %d stands inside an artifact", in.where, m.mcid)
	case m.mcid >= 0 && around == tagged:
		in.notef(nestedContent, "%s: content with MCID %d stands inside other tagged content", in.where, m.mcid)
	}
	if m.mcid >= 0 && in.seen[m.mcid] {
		in.notef(twiceMarked, "%s: MCID %d is used twice", in.where, m.mcid)
	}
	in.seen[m.mcid] = true
	in.push(m)
}

// push opens a mark, with what it takes over from the one around it.
func (in *interpreter) push(m *mark) {
	m.context = in.context()
	if last := len(in.marks) - 1; last >= 0 {
		m.replaced, m.owner = in.marks[last].replaced, in.marks[last].owner
	}
	m.replaced = m.replaced || in.has(m.properties["ActualText"])
	switch {
	case m.tag == "Artifact":
		m.context = artifact
	case m.mcid >= 0:
		m.context, m.owner = tagged, m
	}
	in.marks = append(in.marks, m)
}

// end closes the innermost marked content. Its text becomes a part of what is
// around it, and a sequence if it has an identifier.
func (in *interpreter) end() {
	last := len(in.marks) - 1
	if last < 0 {
		in.notef(unbalancedMarks, "%s: an EMC closes nothing", in.where)
		return
	}
	m := in.marks[last]
	in.marks = in.marks[:last]
	text := m.text.String()
	if in.has(m.properties["ActualText"]) {
		text = in.Text(m.properties["ActualText"])
	}
	if m.mcid >= 0 {
		in.found(&sequence{place{in.owner, m.mcid}, in.page, text, m.private})
	}
	if m.tag != "Artifact" {
		in.write(text)
	}
}

func (in *interpreter) found(s *sequence) {
	if in.sequences[s.place] == nil {
		in.sequences[s.place] = s
		in.order = append(in.order, s)
	}
}

// context says what a mark made now is part of.
func (in *interpreter) context() context {
	if last := len(in.marks) - 1; last >= 0 {
		return in.marks[last].context
	}
	return in.outside
}

// draw notes a mark that nobody can tell the meaning of.
func (in *interpreter) draw(what string) {
	if in.tagged && in.context() == untagged {
		in.notef(unmarked, "%s: %s is neither tagged nor an artifact", in.where, what)
	}
}

// write adds to the text of what is open.
func (in *interpreter) write(text string) {
	to := &in.text
	if last := len(in.marks) - 1; last >= 0 {
		to = &in.marks[last].text
	}
	in.keep(to, text)
}

// mostText is how many bytes of text are put together in all. Forms that draw
// each other several times could say more than any memory holds.
const mostText = 256 << 20

func (d *document) keep(to *strings.Builder, text string) {
	if d.kept += len(text); d.kept <= mostText {
		to.WriteString(text)
	}
}
