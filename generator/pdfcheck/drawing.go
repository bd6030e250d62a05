package pdfcheck

import (
	"fmt"
	"maps"
	"slices"

	"boardpack/generator/pdffile"
)

// object is the operator Do.
func (in *interpreter) object(operands []pdffile.Object) {
	o := in.resource("XObject", operand[pdffile.Name](operands, 0))
	s := in.stream(o)
	if s == nil {
		return
	}
	switch in.name(s.Dict["Subtype"]) {
	case "Form":
		in.form(o, in.context())
	case "Image":
		in.draw("an image")
		in.image(s.Dict)
	default:
		in.notef(badForm, "%s: an XObject is neither a form nor an image", in.where)
	}
}

// form reads what a form draws, once for each context that it is drawn in.
func (in *interpreter) form(o pdffile.Object, around context) {
	s := in.stream(o)
	if s == nil {
		return
	}
	ref, _ := o.(pdffile.Ref)
	use := formUse{ref.Number, around}
	in.drawn[ref.Number]++
	text, known := in.forms[use]
	if !known && in.depth < deepest {
		in.forms[use] = "" // a form that draws itself draws nothing
		text = in.inside(o, around)
		in.forms[use] = text
	}
	in.write(text)
}

func (in *interpreter) inside(o pdffile.Object, around context) string {
	s := in.stream(o)
	ref, _ := o.(pdffile.Ref)
	inner := &interpreter{
		document: in.document, page: in.page, where: fmt.Sprintf("%s, form %d", in.page, ref.Number), owner: ref.Number,
		resources: in.Dict(s.Dict["Resources"]), outside: around, state: in.state,
		told: map[kind]bool{}, seen: map[int]bool{}, depth: in.depth + 1,
	}
	if inner.resources == nil { // ISO 32000-1, 7.8.3 lets old files do so
		inner.resources, inner.borrowed = in.resources, true
	}
	data, err := in.data(o)
	if err != nil {
		in.notef(unreadable, "%s: %v", inner.where, err)
	}
	inner.group(s.Dict)
	inner.unwanted(s.Dict)
	inner.read(data)
	if slices.ContainsFunc(slices.Collect(maps.Keys(inner.seen)), func(mcid int) bool { return mcid >= 0 }) {
		in.document.tagsIn[ref.Number] = true
	}
	return inner.text.String()
}

// unwanted notes what a form may not have.
func (in *interpreter) unwanted(form pdffile.Dict) {
	for _, key := range []pdffile.Name{"PS", "Ref", "OPI"} {
		if form[key] != nil {
			in.notef(badForm, "%s: it has the key %s", in.where, key)
		}
	}
	if in.name(form["Subtype2"]) == "PS" {
		in.notef(badForm, "%s: it is PostScript", in.where)
	}
}

// image notes what an image may not have, and its colour space.
func (in *interpreter) image(image pdffile.Dict) {
	if in.bool(image["Interpolate"]) {
		in.notef(interpolated, "%s: an image asks to be interpolated", in.where)
	}
	for _, key := range []pdffile.Name{"Alternates", "OPI"} {
		if image[key] != nil {
			in.notef(badImage, "%s: an image has the key %s", in.where, key)
		}
	}
	if intent := in.name(image["Intent"]); intent != "" {
		in.intent(intent)
	}
	if in.bool(image["ImageMask"]) {
		in.colour(true, false)
	} else {
		in.use(image["ColorSpace"])
	}
	if image["SMask"] != nil {
		in.transparent("an image with a soft mask")
		in.image(pdffile.Dict{"ColorSpace": in.Dict(image["SMask"])["ColorSpace"], "Interpolate": in.Dict(image["SMask"])["Interpolate"]})
	}
}

// short are the abbreviations of inline images (ISO 32000-1, 8.9.7).
var short = map[pdffile.Name]pdffile.Name{
	"CS": "ColorSpace", "I": "Interpolate", "IM": "ImageMask", "F": "Filter",
	"G": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK", "LZW": "LZWDecode",
}

func (in *interpreter) inlineImage(operands []pdffile.Object) {
	in.draw("an image")
	image := pdffile.Dict{}
	written := operand[pdffile.Dict](operands, 0)
	for _, key := range keys(written) {
		long := key
		if short[key] != "" {
			long = short[key]
		}
		image[long] = written[key]
	}
	for _, o := range in.list(image["Filter"]) {
		if filter := in.name(o); filter == "LZW" || filter == "LZWDecode" {
			in.notef(lzwInline, "%s: an inline image is compressed with LZW", in.where)
		}
	}
	if name, ok := image["ColorSpace"].(pdffile.Name); ok {
		image["ColorSpace"] = name
		if short[name] != "" {
			image["ColorSpace"] = short[name]
		} else {
			image["ColorSpace"] = in.space(name)
		}
	}
	in.image(image)
}

func (in *interpreter) shade(operands []pdffile.Object) {
	in.draw("a shading")
	in.use(in.Dict(in.resource("Shading", operand[pdffile.Name](operands, 0)))["ColorSpace"])
}
