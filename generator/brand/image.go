package brand

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"

	"boardpack/generator/diag"
)

// image decodes a PNG and encodes its pixels anew, on white: what else the file
// held, such as where a picture was taken, is gone, and PDF/A has no use for what
// shines through.
func (r *reader) image(source []byte) *Logo {
	whole := diag.Position{File: r.file}
	config, err := png.DecodeConfig(bytes.NewReader(source))
	if err != nil {
		r.broken(err)
		return nil
	}
	// The header alone is read so far: a small file can stand for more pixels than
	// any memory holds.
	if config.Width > mostSide || config.Height > mostSide || config.Width*config.Height > mostPixels*1_000_000 {
		r.findings.Errorf(whole, "logo-too-large", "the logo has %d by %d pixels, and %d million at the most can be read", config.Width, config.Height, mostPixels).
			Hinted("save it about 600 px wide")
		return nil
	}
	decoded, err := png.Decode(bytes.NewReader(source))
	if err != nil {
		r.broken(err)
		return nil
	}
	bounds := image.Rect(0, 0, config.Width, config.Height)
	flat := image.NewNRGBA(bounds)
	draw.Draw(flat, bounds, image.White, image.Point{}, draw.Src)
	draw.Draw(flat, bounds, decoded, decoded.Bounds().Min, draw.Over)
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&out, fewColours(flat)); err != nil {
		r.broken(err)
		return nil
	}
	return &Logo{Width: float64(config.Width), Height: float64(config.Height), PNG: out.Bytes()}
}

func (r *reader) broken(err error) {
	r.findings.Errorf(diag.Position{File: r.file}, "logo-png-broken", "the PNG cannot be read: %v", err).
		Hinted("open it in a program for pictures, and save it as PNG again")
}

// fewColours is an image with a list of its colours, which takes a third of the
// bytes, where it has no more than a list can hold.
func fewColours(img *image.NRGBA) image.Image {
	const most = 256
	place := map[color.NRGBA]uint8{}
	listed := image.NewPaletted(img.Bounds(), nil)
	for i := range listed.Pix {
		p := img.Pix[4*i : 4*i+3]
		c := color.NRGBA{R: p[0], G: p[1], B: p[2], A: 0xff}
		at, known := place[c]
		if !known {
			if len(listed.Palette) == most {
				return img
			}
			at = uint8(len(listed.Palette))
			place[c], listed.Palette = at, append(listed.Palette, c)
		}
		listed.Pix[i] = at
	}
	return listed
}
