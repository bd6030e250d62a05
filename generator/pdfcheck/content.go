package pdfcheck

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"boardpack/generator/pdffile"
)

// sequence is marked content with an identifier (ISO 32000-1, 14.7.4.3).
type sequence struct {
	place
	page    *page
	text    string
	private bool // it has private characters without an ActualText of its own
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
	borrowed  bool    // the resources are those of a node above
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
		borrowed: d.Dict(p.ref)["Resources"] == nil, state: initial, told: map[kind]bool{}, seen: map[int]bool{},
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

// mostContent is how many bytes of content are read of one file. It keeps a file
// whose pages all share a huge content from taking for ever.
const mostContent = 256 << 20

// data is the content of a page or form.
func (d *document) data(o pdffile.Object) ([]byte, error) {
	s := d.stream(o)
	if s == nil {
		return nil, fmt.Errorf("its content %v is missing", o)
	}
	if d.read > mostContent {
		return nil, errors.New("there is more content than boardpack reads")
	}
	data, err := d.Data(s)
	d.read += len(data)
	return data, err
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
	} else if in.borrowed {
		in.notef(borrowedResource, "%s has no resources of its own", in.where)
	}
	return o
}
