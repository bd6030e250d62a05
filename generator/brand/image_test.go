package brand

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"slices"
	"testing"
)

// encoded is an image as PNG.
func encoded(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func smallPNG(t testing.TB) []byte {
	img := image.NewNRGBA(image.Rect(0, 0, 4, 2))
	img.Set(0, 0, color.NRGBA{R: 0xff, A: 0xff})
	img.Set(1, 0, color.NRGBA{R: 0xff, A: 0x80})
	return encoded(t, img)
}

// withChunk puts a chunk after the header of a PNG.
func withChunk(source []byte, kind, data string) []byte {
	const afterHeader = 8 + 25
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	chunk = append(chunk, kind+data...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk[4:]))
	return slices.Concat(source[:afterHeader], chunk, source[afterHeader:])
}

// withHeader changes a PNG's header, and its sum with it.
func withHeader(source []byte, change func(header []byte)) []byte {
	changed := bytes.Clone(source)
	change(changed[16:29])
	binary.BigEndian.PutUint32(changed[29:], crc32.ChecksumIEEE(changed[12:29]))
	return changed
}

// TestImagesAreFlattened reads pixels of several sorts: a colour, half of it on
// white, and nothing, which is white.
func TestImagesAreFlattened(t *testing.T) {
	deep := image.NewNRGBA64(image.Rect(0, 0, 4, 2))
	deep.Set(0, 0, color.NRGBA64{R: 0xffff, A: 0xffff})
	deep.Set(1, 0, color.NRGBA64{R: 0xffff, A: 0x8080})
	listed := image.NewPaletted(image.Rect(0, 0, 4, 2), color.Palette{color.Transparent, color.NRGBA{R: 0xff, A: 0xff}, color.NRGBA{R: 0xff, A: 0x80}})
	listed.Pix[0], listed.Pix[1] = 1, 2
	for name, source := range map[string][]byte{"8 bits": smallPNG(t), "16 bits": encoded(t, deep), "a palette": encoded(t, listed)} {
		logo, findings := Read("logo.png", source)
		if len(findings) > 0 {
			t.Fatalf("%s: %v", name, findings)
		}
		if logo.Width != 4 || logo.Height != 2 {
			t.Errorf("%s: %v by %v", name, logo.Width, logo.Height)
		}
		img, err := png.Decode(bytes.NewReader(logo.PNG))
		if err != nil {
			t.Fatal(err)
		}
		for x, want := range []color.NRGBA{{0xff, 0, 0, 0xff}, {0xff, 0x7f, 0x7f, 0xff}, {0xff, 0xff, 0xff, 0xff}} {
			if got := color.NRGBAModel.Convert(img.At(x, 0)); got != want {
				t.Errorf("%s: pixel %d is %v, want %v", name, x, got, want)
			}
		}
	}
}

// TestImagesKeepTheirColours encodes more colours than a list can hold.
func TestImagesKeepTheirColours(t *testing.T) {
	img := image.NewNRGBA(image.Rect(0, 0, 30, 20))
	for i := range 600 {
		img.Set(i%30, i/30, color.NRGBA{uint8(i), uint8(i / 256), 7, 0xff})
	}
	logo, findings := Read("logo.png", encoded(t, img))
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	got, err := png.Decode(bytes.NewReader(logo.PNG))
	if err != nil {
		t.Fatal(err)
	}
	for i := range 600 {
		if x, y := i%30, i/30; color.NRGBAModel.Convert(got.At(x, y)) != img.At(x, y) {
			t.Fatalf("pixel %d is %v, want %v", i, got.At(x, y), img.At(x, y))
		}
	}
}

// TestNothingButPixelsIsKept adds what programs write into a PNG, and more after it.
func TestNothingButPixelsIsKept(t *testing.T) {
	plain, _ := Read("logo.png", smallPNG(t))
	source := withChunk(smallPNG(t), "tEXt", "Author\x00Jo Smith")
	source = withChunk(source, "eXIf", "GPS 51.5, -0.1")
	source = withChunk(source, "gAMA", "\x00\x00\xb1\x8f")
	source = append(source, "<script>alert(1)</script>"...)
	logo, findings := Read("logo.png", source)
	if len(findings) > 0 || !bytes.Equal(logo.PNG, plain.PNG) {
		t.Errorf("%v; %d bytes, want the %d of the pixels alone", findings, len(logo.PNG), len(plain.PNG))
	}
	for _, kind := range []string{"tEXt", "eXIf", "gAMA", "tRNS", "script", "Smith"} {
		if bytes.Contains(logo.PNG, []byte(kind)) {
			t.Errorf("%s is left", kind)
		}
	}
}

// TestImagesThatAreNone refuses what stands for more pixels than it has bytes, and
// what is broken.
func TestImagesThatAreNone(t *testing.T) {
	source := smallPNG(t)
	size := func(width, height uint32) func([]byte) {
		return func(header []byte) {
			binary.BigEndian.PutUint32(header, width)
			binary.BigEndian.PutUint32(header[4:], height)
		}
	}
	noise := image.NewNRGBA(image.Rect(0, 0, 400, 200))
	for i, seed := 0, uint32(1); i < len(noise.Pix); i++ {
		seed = seed*1664525 + 1013904223
		if noise.Pix[i] = byte(seed >> 24); i%4 == 3 {
			noise.Pix[i] = 0xff
		}
	}
	for name, c := range map[string]struct {
		source []byte
		code   string
	}{
		"a bomb":                     {withHeader(source, size(100_000, 100_000)), "logo-too-large"},
		"wide":                       {withHeader(source, size(4001, 1)), "logo-too-large"},
		"many pixels":                {withHeader(source, size(2001, 2000)), "logo-too-large"},
		"more pixels than are there": {withHeader(source, size(400, 200)), "logo-png-broken"},
		"none":                       {withHeader(source, size(0, 2)), "logo-png-broken"},
		"cut":                        {source[:len(source)-20], "logo-png-broken"},
		"no header":                  {source[:8], "logo-png-broken"},
		"a wrong sum":                {append(bytes.Clone(source[:30]), 0, 0, 0), "logo-png-broken"},
		"noise":                      {encoded(t, noise), "logo-too-large"},
		"narrow":                     {encoded(t, image.NewNRGBA(image.Rect(0, 0, 110, 10))), "logo-too-narrow"},
		"a JPEG":                     {[]byte("\xff\xd8\xff\xe0\x00\x10JFIF"), "logo-neither-svg-nor-png"},
	} {
		logo, findings := Read("logo.png", c.source)
		if logo != nil || len(findings) != 1 || findings[0].Code != c.code || findings[0].Hint == "" {
			t.Errorf("%s: %v, want %s", name, findings, c.code)
		}
	}
	// One pixel is the same, whether rows are interlaced or not.
	one := encoded(t, image.NewNRGBA(image.Rect(0, 0, 1, 1)))
	logo, findings := Read("logo.png", withHeader(one, func(header []byte) { header[12] = 1 }))
	if len(findings) > 0 || logo.PNG[28] != 0 {
		t.Errorf("interlaced: %v", findings)
	}
}
