package generator

import (
	"io/fs"
	"path"
	"reflect"

	"boardpack/generator/brand"
	"boardpack/generator/diag"
	"boardpack/generator/publish"
)

// branding is what pack.yaml says of the organisation's look.
type branding struct {
	Logo   diag.Located `yaml:"logo" about:"an SVG or PNG file beside pack.yaml, for a white ground; of an SVG the shapes and colours are taken alone. The NHS logo is not boardpack's to give"`
	Colour diag.Located `yaml:"colour" about:"in quotes, as \"#005eb8\": behind the name, of figures that are shown large, and of headings in PDFs; one on which white words could be read"`
	Header diag.Located `yaml:"header" about:"the words at the top of pages; left out, the organisation's name, or the logo alone, which is read aloud as the name"`
}

// lookOf is the pack's look as its manifests have it; nil where it has none of its own.
func (p *pack) lookOf() *publish.Look {
	look := publish.Look{Header: p.look.Header}
	if p.look.Colour != nil {
		look.Colour = p.look.Colour.Hex()
	}
	if logo := p.look.Logo; logo != nil {
		if look.Logo = logo.PNG; look.Logo == nil {
			look.Logo = logo.SVG("")
		}
	}
	if look.Header == "" && look.Colour == "" && look.Logo == nil {
		return nil
	}
	return &look
}

// commonLook is the look that all editions have, of one organisation; the zero one where
// they differ. What a manifest says is cleaned like any logo: it is a file like others.
func commonLook(manifests []publish.Manifest) (look brand.Look) {
	if len(manifests) == 0 || manifests[0].Look == nil {
		return look
	}
	first := manifests[0]
	for _, m := range manifests {
		if m.Organisation != first.Organisation || m.Look == nil || !reflect.DeepEqual(*m.Look, *first.Look) {
			return look
		}
	}
	look.Header = first.Look.Header
	if first.Look.Colour != "" {
		if colour, wrong := brand.ReadColour(diag.Located{Text: first.Look.Colour}); !wrong.HasErrors() {
			look.Colour = &colour
		}
	}
	if len(first.Look.Logo) > 0 {
		look.Logo, _ = brand.Read(publish.ManifestName, first.Look.Logo) // nil after an error
	}
	return look
}

// mostLogo is more than a logo's cleaner takes, so that it is what tells the limit.
const mostLogo = 4 * megabyte

// look reads the logo and the colour. Source is the logo's file, whose name is empty
// where there is none.
func (b branding) look(files limitedFiles, dir string, findings *diag.List) (look brand.Look, source publish.Sum) {
	look.Header = b.Header.Text
	if at := b.Colour.At; b.Colour.Text != "" {
		colour, wrong := brand.ReadColour(b.Colour)
		*findings = append(*findings, wrong...)
		if !wrong.HasErrors() {
			look.Colour = &colour
		}
	} else if at.Line > 0 {
		findings.Errorf(at, "colour-empty", "colour is empty").Hinted(`without quotation marks # begins a remark: colour: "#005eb8"`)
	}
	name := b.Logo
	if name.Text == "" {
		return look, source
	}
	if !fs.ValidPath(name.Text) || path.Base(name.Text) != name.Text {
		findings.Errorf(name.At, "logo-not-a-name", "logo %q is not the name of a file in the pack's folder", name.Text).Hinted("logo: logo.svg, a file that stands beside pack.yaml")
		return look, source
	}
	text, err := files.upTo(mostLogo).ReadFile(name.Text)
	if err != nil {
		findings.Errorf(name.At, "logo-unreadable", "logo %q cannot be read: %v", name.Text, reason(err)).Hinted("put an SVG or PNG file of that name, of some kilobytes, beside pack.yaml")
		return look, source
	}
	logo, wrong := brand.Read(path.Join(dir, name.Text), text)
	look.Logo, *findings = logo, append(*findings, wrong...)
	return look, publish.SumOf(name.Text, text)
}
