package pdfcheck

import (
	"encoding/binary"
	"fmt"

	"boardpack/generator/pdffile"
)

var colourChecks = []check{
	{"an output intent is of PDF/A", "PDF/A-3 6.2.3", checkIntentSubtype},
	{"an output intent has a sound ICC profile", "PDF/A-3 6.2.3", checkIntentProfile},
	{"device colours have a matching output intent", "PDF/A-3 6.2.4.3", checkDeviceColours},
	{"ICC-based colour spaces have sound profiles", "PDF/A-3 6.2.4.2", checkICCBased},
	{"rendering intents are known", "PDF/A-3 6.2.6", noted(badIntent)},
	{"graphics states are plain", "PDF/A-3 6.2.5", noted(badGraphicsState)},
	{"blend modes are known", "PDF/A-3 6.2.10", noted(badBlend)},
	{"transparency has a blending colour space", "PDF/A-3 6.2.10", noted(blending)},
}

// intentProfile is the ICC profile of the file's PDF/A output intent, or nil.
func (d *document) intentProfile() *pdffile.Stream {
	for _, o := range d.array(d.catalog["OutputIntents"]) {
		if profile := d.stream(d.Dict(o)["DestOutputProfile"]); profile != nil {
			return profile
		}
	}
	return nil
}

func checkIntentSubtype(d *document, say say) {
	intents := d.array(d.catalog["OutputIntents"])
	for _, o := range intents {
		if d.name(d.Dict(o)["S"]) == "GTS_PDFA1" {
			return
		}
	}
	if len(intents) > 0 {
		say("no output intent is of the kind GTS_PDFA1")
	}
}

func checkIntentProfile(d *document, say say) {
	profiles := map[pdffile.Object]bool{}
	for _, o := range d.array(d.catalog["OutputIntents"]) {
		intent := d.Dict(o)
		if !d.has(intent["OutputConditionIdentifier"]) {
			say("an output intent has no OutputConditionIdentifier")
		}
		profile := d.stream(intent["DestOutputProfile"])
		if profile == nil {
			say("an output intent has no ICC profile in the file")
			continue
		}
		if profiles[profile] = true; len(profiles) == 2 {
			say("two output intents have different ICC profiles")
		}
		if fault := d.profileFault(profile, "mntr", "prtr"); fault != "" {
			say("the output intent's ICC profile %s", fault)
		}
	}
}

func checkICCBased(d *document, say say) {
	for _, number := range d.Numbers() {
		space := d.array(pdffile.Ref{Number: number})
		if len(space) != 2 || d.name(space[0]) != "ICCBased" {
			continue
		}
		if s := d.stream(space[1]); s == nil {
			say("object %d: an ICC-based colour space has no profile", number)
		} else if fault := d.profileFault(s, "mntr", "prtr", "scnr", "spac"); fault != "" {
			say("object %d: the ICC profile %s", number, fault)
		}
	}
}

// components are how many numbers make a colour, by an ICC profile's signature
// of its colour space.
var components = map[string]int{"GRAY": 1, "RGB ": 3, "CMYK": 4, "Lab ": 3}

// profileFault says what is wrong with an ICC profile's header (ICC.1:2004-10,
// 7.2): its size, signature, version, class or colour space.
func (d *document) profileFault(s *pdffile.Stream, classes ...string) string {
	data, err := d.Data(s)
	if err != nil {
		return err.Error()
	}
	if len(data) < 128 || string(data[36:40]) != "acsp" {
		return "does not parse"
	}
	if size := binary.BigEndian.Uint32(data); int64(size) != int64(len(data)) {
		return fmt.Sprintf("says that it has %d bytes, but has %d", size, len(data))
	}
	if data[8] > 4 {
		return fmt.Sprintf("is of version %d", data[8])
	}
	class := string(data[12:16])
	for _, known := range classes {
		if class == known {
			class = ""
		}
	}
	if class != "" {
		return fmt.Sprintf("is of the class %q", class)
	}
	space := string(data[16:20])
	if n := d.int(s.Dict["N"]); n != components[space] || n == 0 {
		return fmt.Sprintf("has the colour space %q, but N is %d", space, n)
	}
	return ""
}

// device tells the output intent's colour space that a device colour space
// needs; grey goes with any.
var device = map[pdffile.Name]string{"DeviceGray": "", "DeviceRGB": "RGB ", "DeviceCMYK": "CMYK"}

func checkDeviceColours(d *document, say say) {
	profile := d.intentProfile()
	space := ""
	if profile != nil {
		if data, err := d.Data(profile); err == nil && len(data) >= 128 {
			space = string(data[16:20])
		}
	}
	for _, name := range []pdffile.Name{"DeviceGray", "DeviceRGB", "DeviceCMYK"} {
		where := d.colours[name]
		switch {
		case where == "":
		case profile == nil:
			say("%s uses %s, but the file has no output intent", where, name)
			return
		case device[name] != "" && device[name] != space && space != "":
			say("%s uses %s, but the output intent is for %q", where, name, space)
		}
	}
}

// space is what a colour space's name stands for.
func (in *interpreter) space(name pdffile.Name) pdffile.Object {
	if _, ok := device[name]; ok || name == "Pattern" {
		return name
	}
	return in.resource("ColorSpace", name)
}

// colour notes the colour spaces that a mark is made with.
func (in *interpreter) colour(fill, stroke bool) {
	if fill {
		in.use(in.state.fill)
	}
	if stroke {
		in.use(in.state.stroke)
	}
}

// use notes where a device colour space is first used, be it the base or the
// alternate of another.
func (in *interpreter) use(o pdffile.Object) { in.useSpace(o, 0) }

func (in *interpreter) useSpace(o pdffile.Object, depth int) {
	switch o := in.Resolve(o).(type) {
	case pdffile.Name:
		_, isDevice := device[o]
		replaced := in.Dict(in.resources["ColorSpace"])["Default"+o[min(len(o), len("Device")):]] != nil
		if isDevice && !replaced && in.colours[o] == "" {
			in.colours[o] = in.where
		}
	case pdffile.Array:
		if len(o) < 2 || depth > 4 {
			return
		}
		switch in.name(o[0]) {
		case "Indexed", "Pattern":
			in.useSpace(o[1], depth+1)
		case "Separation", "DeviceN":
			if len(o) > 2 {
				in.useSpace(o[2], depth+1)
			}
		}
	}
}

var intents = map[pdffile.Name]bool{
	"RelativeColorimetric": true, "AbsoluteColorimetric": true, "Perceptual": true, "Saturation": true,
}

func (in *interpreter) intent(name pdffile.Name) {
	if !intents[name] {
		in.notef(badIntent, "%s: rendering intent %q is not known", in.where, name)
	}
}
