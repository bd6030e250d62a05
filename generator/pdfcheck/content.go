package pdfcheck

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"boardpack/generator/pdffile"
)

// sequence is marked content with an identifier (ISO 32000-1, 14.7.4.3).
type sequence struct {
	place
	page *page
	text string
	// properties are those of the marked content and of what it contains.
	properties []pdffile.Dict
}

// context is what a mark on a page is part of.
type context int

const (
	untagged context = iota
	tagged
	artifact
)

// formUse is a form as it is drawn in a context.
type formUse struct {
	number  int
	context context
}

// interpreter reads one content stream. It follows what the checks need: marked
// content, fonts, colour spaces and the graphics states that are saved.
type interpreter struct {
	*document
	page      *page
	where     string // names the stream
	owner     int    // object number of the page or form
	resources pdffile.Dict
	outside   context // of a form: what it is drawn in
	marks     []*mark
	text      strings.Builder // what is outside all marks
	state     state
	saved     []state
	inText    bool
	told      map[kind]bool // each fault is told once in a stream
	seen      map[int]bool  // the MCIDs met
	depth     int
}

// mark is a marked-content sequence that is open.
type mark struct {
	tag        pdffile.Name
	properties pdffile.Dict
	mcid       int // -1 for none
	text       strings.Builder
	nested     []pdffile.Dict // properties of the sequences in it
}

// state is the part of the graphics state that the checks need.
type state struct {
	font         *font
	mode         int // of text rendering
	fill, stroke pdffile.Object
}

var initial = state{fill: pdffile.Name("DeviceGray"), stroke: pdffile.Name("DeviceGray")}

// readContent reads a page's content and the appearances of its annotations.
func (d *document) readContent(p *page) {
	in := &interpreter{
		document: d, page: p, where: p.String(), owner: p.ref.Number, resources: d.Dict(p.dict["Resources"]),
		state: initial, told: map[kind]bool{}, seen: map[int]bool{},
	}
	var content bytes.Buffer
	for _, o := range d.list(p.dict["Contents"]) {
		data, err := d.data(o)
		if err != nil {
			in.notef(unreadable, "%s: %v", p, err)
		}
		content.Write(data)
		content.WriteByte('\n')
	}
	in.read(content.Bytes())
	for _, o := range d.array(p.dict["Annots"]) {
		normal := d.Dict(d.Dict(o)["AP"])["N"]
		if d.stream(normal) == nil { // one for each state
			states := d.Dict(normal)
			for _, key := range keys(states) {
				in.form(states[key], artifact)
			}
			continue
		}
		in.form(normal, artifact)
	}
}

func (d *document) data(o pdffile.Object) ([]byte, error) {
	s := d.stream(o)
	if s == nil {
		return nil, fmt.Errorf("its content %v is missing", o)
	}
	return d.Data(s)
}

func (in *interpreter) read(content []byte) {
	if err := pdffile.Operations(content, in.operation); err != nil {
		in.notef(unreadable, "%s: %v", in.where, err)
	}
	if len(in.marks) > 0 {
		in.notef(unbalancedMarks, "%s: marked content %s is not closed", in.where, in.marks[len(in.marks)-1].tag)
	}
	for len(in.marks) > 0 {
		in.end()
	}
	if in.inText {
		in.notef(unbalancedText, "%s: a BT has no ET", in.where)
	}
	if len(in.saved) > 0 {
		in.notef(unbalancedState, "%s: a q has no Q", in.where)
	}
}

func (in *interpreter) notef(k kind, format string, args ...any) {
	if !in.told[k] {
		in.told[k] = true
		in.document.notef(k, format, args...)
	}
}

// operation is called for each operation of the stream.
func (in *interpreter) operation(o pdffile.Operation) {
	run, known := operators[o.Operator]
	if !known {
		in.notef(unknownOperator, "%s: operator %q is none of PDF's", in.where, o.Operator)
		return
	}
	if run != nil {
		run(in, o.Operands)
	}
}

// operand is the nth operand, or nil.
func operand[T any](operands []pdffile.Object, n int) T {
	var value T
	if n < len(operands) {
		value, _ = operands[n].(T)
	}
	return value
}

// resource looks up what a name stands for, and notes when it stands for
// nothing.
func (in *interpreter) resource(category, name pdffile.Name) pdffile.Object {
	o := in.Dict(in.resources[category])[name]
	if in.Resolve(o) == nil {
		in.notef(noResource, "%s: %s %s is not in the resources", in.where, category, name)
	}
	return o
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
	nested := append(m.nested, m.properties)
	if m.mcid >= 0 {
		in.found(&sequence{place{in.owner, m.mcid}, in.page, text, nested})
	}
	switch {
	case m.tag == "Artifact":
	case last > 0:
		around := in.marks[last-1]
		around.text.WriteString(text)
		around.nested = append(around.nested, nested...)
	default:
		in.text.WriteString(text)
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
	for _, m := range slices.Backward(in.marks) {
		switch {
		case m.tag == "Artifact":
			return artifact
		case m.mcid >= 0:
			return tagged
		}
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
	if last := len(in.marks) - 1; last >= 0 {
		in.marks[last].text.WriteString(text)
	} else {
		in.text.WriteString(text)
	}
}
