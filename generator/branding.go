package generator

import (
	"io/fs"
	"path"

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
