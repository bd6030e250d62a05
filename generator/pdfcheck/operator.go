package pdfcheck

import (
	"fmt"

	"boardpack/generator/pdffile"
)

// deepestState is how far q may be nested (PDF/A-3, 6.1.13).
const deepestState = 28

// operators are all operators of PDF 1.7 (ISO 32000-1, annex A), with what they
// mean to the checks. Init fills it, because forms lead back to it.
var operators map[pdffile.Operator]func(*interpreter, []pdffile.Object)

func init() {
	operators = map[pdffile.Operator]func(*interpreter, []pdffile.Object){
		"q": (*interpreter).save, "Q": (*interpreter).restore, "gs": (*interpreter).graphicsState,
		"BT": (*interpreter).beginText, "ET": (*interpreter).endText,
		"Tf": (*interpreter).setFont, "Tr": (*interpreter).setMode,
		"Tj": (*interpreter).show, "'": (*interpreter).show, `"`: (*interpreter).show, "TJ": (*interpreter).show,
		"BMC": (*interpreter).beginMarked, "BDC": (*interpreter).beginMarked,
		"EMC": func(in *interpreter, _ []pdffile.Object) { in.end() },
		"Do":  (*interpreter).object, "BI": (*interpreter).inlineImage, "sh": (*interpreter).shade,
		"ri": func(in *interpreter, o []pdffile.Object) { in.intent(operand[pdffile.Name](o, 0)) },
		"rg": fillWith("DeviceRGB"), "g": fillWith("DeviceGray"), "k": fillWith("DeviceCMYK"),
		"RG": strokeWith("DeviceRGB"), "G": strokeWith("DeviceGray"), "K": strokeWith("DeviceCMYK"),
		"cs": func(in *interpreter, o []pdffile.Object) { in.state.fill = in.space(operand[pdffile.Name](o, 0)) },
		"CS": func(in *interpreter, o []pdffile.Object) { in.state.stroke = in.space(operand[pdffile.Name](o, 0)) },
		"f":  paint(true, false), "F": paint(true, false), "f*": paint(true, false),
		"S": paint(false, true), "s": paint(false, true),
		"B": paint(true, true), "B*": paint(true, true), "b": paint(true, true), "b*": paint(true, true),
	}
	for _, other := range []pdffile.Operator{
		"w", "J", "j", "M", "d", "i", "cm", "m", "l", "c", "v", "y", "h", "re", "n", "W", "W*",
		"Tc", "Tw", "Tz", "TL", "Ts", "Td", "TD", "Tm", "T*", "d0", "d1", "sc", "scn", "SC", "SCN", "MP", "DP", "BX", "EX",
	} {
		operators[other] = nil
	}
}

func (in *interpreter) save([]pdffile.Object) {
	in.saved = append(in.saved, in.state)
	if len(in.saved) > deepestState {
		in.notef(deepState, "%s: q is nested deeper than %d", in.where, deepestState)
	}
}

func (in *interpreter) restore([]pdffile.Object) {
	last := len(in.saved) - 1
	if last < 0 {
		in.notef(unbalancedState, "%s: a Q has no q", in.where)
		return
	}
	in.state, in.saved = in.saved[last], in.saved[:last]
}

func (in *interpreter) beginText([]pdffile.Object) {
	if in.inText {
		in.notef(unbalancedText, "%s: a BT stands inside another", in.where)
	}
	in.inText = true
}

func (in *interpreter) endText([]pdffile.Object) {
	if !in.inText {
		in.notef(unbalancedText, "%s: an ET has no BT", in.where)
	}
	in.inText = false
}

func (in *interpreter) beginMarked(operands []pdffile.Object) {
	var properties pdffile.Object
	if len(operands) > 1 {
		properties = operands[1]
	}
	in.begin(operand[pdffile.Name](operands, 0), properties)
}

func (in *interpreter) setFont(operands []pdffile.Object) {
	name := operand[pdffile.Name](operands, 0)
	in.state.font = in.font(in.resource("Font", name), fmt.Sprint(in.owner, name))
}

func (in *interpreter) setMode(operands []pdffile.Object) { in.state.mode = operand[int](operands, 0) }

// invisible is the text rendering mode that neither fills nor strokes.
const invisible = 3

// show is any of the operators that show text. Their strings stand last, or in
// an array.
func (in *interpreter) show(operands []pdffile.Object) {
	if len(operands) == 0 {
		return
	}
	for _, o := range in.list(operands[len(operands)-1]) {
		s, ok := o.(pdffile.String)
		if !ok || s == "" {
			continue
		}
		if in.state.font == nil {
			in.notef(noFont, "%s: text is shown without a font", in.where)
			continue
		}
		in.draw("text")
		in.colour(in.state.mode%4 != 1 && in.state.mode%4 != 3, in.state.mode%4 == 1 || in.state.mode%4 == 2)
		text := in.state.font.show(s, in.state.mode != invisible)
		if privately(text) {
			in.private()
		}
		in.write(text)
	}
}

// private notes a private character that no marked content replaces. Where it is
// tagged, an element may do so.
func (in *interpreter) private() {
	last := len(in.marks) - 1
	switch {
	case last < 0 || in.marks[last].owner == nil && !in.marks[last].replaced:
		in.notef(privateUse, "%s: a character of Unicode's private use area has no ActualText", in.where)
	case !in.marks[last].replaced:
		in.marks[last].owner.private = true
	}
}

func (in *interpreter) graphicsState(operands []pdffile.Object) {
	in.extended(in.Dict(in.resource("ExtGState", operand[pdffile.Name](operands, 0))))
}

func paint(fill, stroke bool) func(*interpreter, []pdffile.Object) {
	return func(in *interpreter, _ []pdffile.Object) {
		in.draw("a line or an area")
		in.colour(fill, stroke)
	}
}

func fillWith(space pdffile.Name) func(*interpreter, []pdffile.Object) {
	return func(in *interpreter, _ []pdffile.Object) { in.state.fill = space }
}

func strokeWith(space pdffile.Name) func(*interpreter, []pdffile.Object) {
	return func(in *interpreter, _ []pdffile.Object) { in.state.stroke = space }
}
