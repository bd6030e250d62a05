package brand

import (
	"bytes"

	"boardpack/generator/diag"
)

// Limits of a logo. Each page holds it once, and can be mailed as it is.
const (
	mostSource = 2000 // kB of the file
	mostInPage = 100  // kB of a page
	mostSide   = 4000 // pixels
	mostPixels = 4    // million
	mostUneven = 10   // of width to height, or height to width
)

// kilobyte is as file managers show it.
const kilobyte = 1000

var pngSignature = []byte("\x89PNG\r\n\x1a\n")

// Read cleans a logo: an image is decoded and written anew, and of a drawing the
// shapes and colours alone are taken. What cannot be taken is a finding. The logo is nil
// after an error.
func Read(file string, source []byte) (*Logo, diag.List) {
	r := &reader{file: file}
	whole := diag.Position{File: file}
	text := bytes.TrimSpace(bytes.TrimPrefix(source, []byte("\ufeff")))
	var logo *Logo
	switch size := len(source) / kilobyte; {
	case size >= mostSource:
		r.findings.Errorf(whole, "logo-too-large", "the logo's file has %d kB, and %d at the most can be read", size, mostSource).
			Hinted("save it about 600 px wide, or as SVG")
	case bytes.HasPrefix(source, pngSignature):
		logo = r.image(source)
	case bytes.HasPrefix(text, []byte("<")):
		logo = r.drawing(source)
	default:
		r.findings.Errorf(whole, "logo-neither-svg-nor-png", "the logo is neither an SVG nor a PNG").
			Hinted("save it as one of them: a file is what it holds, and not what its name ends in")
	}
	if logo != nil {
		r.fitting(logo)
	}
	if r.findings.HasErrors() {
		return nil, r.findings
	}
	return logo, r.findings
}

// reader keeps what is found.
type reader struct {
	file     string
	findings diag.List
}

// fitting finds what no header has room for.
func (r *reader) fitting(l *Logo) {
	whole := diag.Position{File: r.file}
	if size := len(l.HTML("")) / kilobyte; size >= mostInPage {
		r.findings.Errorf(whole, "logo-too-large", "the logo takes %d kB of each page, and may take %d", size, mostInPage).
			Hinted("save an image about 600 px wide, a drawing with fewer points")
	}
	if l.Width > mostUneven*l.Height || l.Height > mostUneven*l.Width {
		r.findings.Errorf(whole, "logo-too-narrow", "one side of the logo is more than %d times the other", mostUneven).
			Hinted("crop it to what is to be seen")
	}
}
