package pdfcheck

import "boardpack/generator/pdffile"

// blendModes are those of ISO 32000-1, 11.3.5.
var blendModes = map[pdffile.Name]bool{
	"Normal": true, "Compatible": true, "Multiply": true, "Screen": true, "Overlay": true, "Darken": true,
	"Lighten": true, "ColorDodge": true, "ColorBurn": true, "HardLight": true, "SoftLight": true, "Difference": true,
	"Exclusion": true, "Hue": true, "Saturation": true, "Color": true, "Luminosity": true,
}

// extended notes what a graphics state dictionary may not hold.
func (in *interpreter) extended(gs pdffile.Dict) {
	for _, key := range []pdffile.Name{"TR", "HTP"} {
		if gs[key] != nil {
			in.notef(badGraphicsState, "%s: a graphics state has the key %s", in.where, key)
		}
	}
	if gs["TR2"] != nil && in.name(gs["TR2"]) != "Default" {
		in.notef(badGraphicsState, "%s: a graphics state has a transfer function", in.where)
	}
	if gs["RI"] != nil {
		in.intent(in.name(gs["RI"]))
	}
	if font := in.array(gs["Font"]); len(font) == 2 {
		in.state.font = in.font(font[0], "")
	}
	for _, o := range in.list(gs["BM"]) {
		if mode := in.name(o); !blendModes[mode] {
			in.notef(badBlend, "%s: blend mode %q is not known", in.where, mode)
		} else if mode != "Normal" && mode != "Compatible" {
			in.transparent("a blend mode")
		}
	}
	for _, key := range []pdffile.Name{"ca", "CA"} {
		if opacity, ok := in.Number(gs[key]); ok && opacity < 1 {
			in.transparent("an opacity below 1")
		}
	}
	if in.Dict(gs["SMask"]) != nil {
		in.transparent("a soft mask")
	}
}

// group looks at a form that is a transparency group.
func (in *interpreter) group(form pdffile.Dict) {
	if in.name(in.Dict(form["Group"])["S"]) == "Transparency" {
		in.transparent("a transparency group")
	}
}

// transparent notes transparency on a page that has no colour space to blend
// in: neither its own group has one nor the file an output intent.
func (in *interpreter) transparent(what string) {
	if in.Dict(in.page.dict["Group"])["CS"] == nil && in.intentProfile() == nil {
		in.notef(blending, "%s: %s has no colour space to blend in", in.where, what)
	}
}
