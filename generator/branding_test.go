package generator

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"html"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"boardpack/generator/pdfcheck"
	"boardpack/generator/publish"
	"boardpack/generator/trial"
)

const (
	logoSVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50">
<style>.a{fill:#6a1b5d}</style><desc>made by Jo Smith</desc>
<circle class="a" cx="25" cy="25" r="20"/><path d="M60 25h120" stroke="#d9541e" stroke-width="6"/></svg>`
	branded = "brand: {logo: logo.svg, colour: \"#6a1b5d\"}\n"
)

// logoPNG has a corner that is not there.
func logoPNG(t *testing.T) string {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, 60, 20))
	for i := range 60 * 20 {
		img.Set(i%60, i/60, color.NRGBA{R: 0x6a, G: 0x1b, B: uint8(i), A: uint8(min(i, 255))})
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// brandedPack is the small pack with a look, and an edition that hides rows.
func brandedPack(t *testing.T, look string, files map[string]string) string {
	t.Helper()
	settings := strings.Replace(small()[packFile], "editions:\n", "editions:\n  - {name: public, sees: published, papers: [plan]}\n", 1)
	files[packFile] = settings + look
	return laid(t, "branded", files)
}

func builtBranded(t *testing.T, look string, files map[string]string) publish.Files {
	t.Helper()
	built, err := buildInto(filepath.Join(t.TempDir(), "out"), brandedPack(t, look, files))
	if err != nil {
		t.Fatal(err)
	}
	return built
}

// TestLogoIsOnEachPage builds a pack with a drawing and with an image: each page has
// it once, alone or beside the words that are asked for, and lets nothing else in.
func TestLogoIsOnEachPage(t *testing.T) {
	for _, c := range []struct {
		look, logo, alt, words, policy string
		files                          map[string]string
	}{
		{branded, `<svg `, ` aria-label="Example ICB"`, "", "", map[string]string{"logo.svg": logoSVG}},
		{"brand: {logo: logo.svg, header: Our board}\n", `<svg `, ` aria-label="Example ICB"`, "Our board", "", map[string]string{"logo.svg": logoSVG}},
		{"brand: {logo: logo.svg, header: Example ICB}\n", `<svg `, ` aria-hidden="true"`, "Example ICB", "", map[string]string{"logo.svg": logoSVG}},
		{"brand: {logo: a.png}\n", `<img src="data:image/png;base64,`, ` alt="Example ICB"`, "", "img-src data:; ", map[string]string{"a.png": logoPNG(t)}},
		{"brand: {colour: \"#6a1b5d\"}\n", "", "", "Example ICB", "", map[string]string{}},
		{"brand: {header: Our board}\n", "", "", "Our board", "", map[string]string{}},
		{"", "", "", "Example ICB", "", map[string]string{}},
	} {
		pages := 0
		for name, data := range builtBranded(t, c.look, c.files) {
			if path.Ext(name) != ".html" || !strings.Contains(name, "branded/") {
				continue
			}
			pages++
			page := html.UnescapeString(string(data))
			header := page[strings.Index(page, "<header"):strings.Index(page, "</header>")]
			if c.logo != "" && strings.Count(header, c.logo) != 1 || strings.Contains(header, "<svg") != (c.logo == "<svg ") || strings.Contains(header, "<img") != (c.policy != "") || !strings.Contains(header, c.alt) {
				t.Errorf("%s: %s in %s", c.look, header, name)
			}
			if shown := serviceName.FindStringSubmatch(header); c.words == "" && shown != nil || c.words != "" && (shown == nil || shown[1] != c.words) {
				t.Errorf("%s: %q at the top of %s", c.look, shown, name)
			}
			if !strings.Contains(page, "; "+c.policy+"base-uri 'none'") && !strings.Contains(page, "; "+c.policy+"script-src ") || strings.Contains(page, "img-src") != (c.policy != "") {
				t.Errorf("%s: %s does not allow %q alone", c.look, name, c.policy)
			}
			if strings.Contains(page, "Smith") {
				t.Errorf("%s holds what the logo's file said", name)
			}
		}
		if pages < 6 {
			t.Errorf("%s: %d pages", c.look, pages)
		}
	}
}

var serviceName = regexp.MustCompile(`board-organisation">([^<]*)<`)

// TestBrandedPDFsAreForEveryone checks PDFs with a drawing, an image and a colour, and
// that both are the same bytes each time.
func TestBrandedPDFsAreForEveryone(t *testing.T) {
	for look, files := range map[string]map[string]string{
		branded: {"logo.svg": logoSVG},
		"brand: {logo: logo.svg, header: Example ICB}\n":                        {"logo.svg": logoSVG},
		"brand: {logo: logo.png, colour: \"#6a1b5d\", header: \"Our board\"}\n": {"logo.png": logoPNG(t)},
	} {
		first, second := builtBranded(t, look, files), builtBranded(t, look, files)
		for name, data := range first {
			if !bytes.Equal(data, second[name]) {
				t.Errorf("%s: %s is not the same twice", look, name)
			}
			if path.Ext(name) != ".pdf" {
				continue
			}
			for _, finding := range pdfcheck.Check(name, data) {
				t.Errorf("%s: %v", look, finding)
			}
		}
		structure := structureOf(t, first["branded/board/plan.pdf"])
		if figure := strings.Contains(structure, "Figure"); figure == strings.Contains(look, "header: Example ICB") {
			t.Errorf("%s: a figure in the structure: %v\n%s", look, figure, structure)
		}
	}
}

// structureOf is what a program of others tells of a PDF's structure.
func structureOf(t *testing.T, pdf []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(trial.Tool(t, "pdfinfo"), "-struct", file).Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// TestLogoIsAnInput holds that the manifest names the logo's file, with its sum where
// the edition hides nothing.
func TestLogoIsAnInput(t *testing.T) {
	built := builtBranded(t, branded, map[string]string{"logo.svg": logoSVG})
	for _, edition := range []string{"board", "public"} {
		var manifest publish.Manifest
		if err := json.Unmarshal(built["branded/"+edition+"/manifest.json"], &manifest); err != nil {
			t.Fatal(err)
		}
		found := false
		for _, input := range manifest.Inputs {
			found = found || input.Path == "logo.svg" && (input.SHA256 == "") == (edition == "public")
		}
		if !found {
			t.Errorf("%s: %v", edition, manifest.Inputs)
		}
	}
}

// TestMistakesInBrand are told at their place in pack.yaml or in the logo's file.
func TestMistakesInBrand(t *testing.T) {
	for look, want := range map[string]string{
		"brand: {colour: #6a1b5d}\n":                "pack.yaml:10:17 yaml-syntax",
		"brand:\n  colour: #6a1b5d\n":               "pack.yaml:11:10 colour-empty",
		"brand: {colour: 6a1b5d}\n":                 "pack.yaml:10:17 colour-shape",
		"brand: {colour: \"#ffb81c\"}\n":            "pack.yaml:10:18 colour-too-pale",
		"brand: {color: \"#6a1b5d\"}\n":             "pack.yaml:10:9 unknown-key",
		"brand: {logo: other.svg}\n":                "pack.yaml:10:15 logo-unreadable",
		"brand: {logo: ../logo.svg}\n":              "pack.yaml:10:15 logo-not-a-name",
		"brand: {logo: /etc/passwd}\n":              "pack.yaml:10:15 logo-not-a-name",
		"brand: {logo: folder}\n":                   "pack.yaml:10:15 logo-unreadable",
		"brand: {logo: intentions.csv}\n":           "intentions.csv:1:1 logo-neither-svg-nor-png",
		"brand: {logo: hostile.svg}\n":              "hostile.svg:2:1 logo-acts",
		"brand: {logo: hostile.svg, header: [a]}\n": "hostile.svg:2:1 logo-acts pack.yaml:10:36 not-a-value",
	} {
		folder := brandedPack(t, look, map[string]string{"logo.svg": logoSVG, "hostile.svg": "<svg viewBox=\"0 0 9 9\">\n<path onclick=\"a()\" d=\"M0 0h9v9\"/></svg>"})
		if err := os.Mkdir(filepath.Join(folder, "folder"), 0o700); err != nil {
			t.Fatal(err)
		}
		findings, err := Check(t.Context(), Options{Packs: []string{folder}})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range findings {
			f.File = path.Base(f.File)
			got = append(got, f.Position.String()+" "+f.Code)
			if f.Hint == "" {
				t.Errorf("%s: no hint: %v", look, f)
			}
		}
		if told := strings.Join(got, " "); told != want {
			t.Errorf("%s: %s, want %s", look, told, want)
		}
	}
}

// TestBrandedPagesInABrowser puts pages with a logo and a colour through axe-core, and
// asks that the policy lets the logo stand: each in two widths, light and dark.
func TestBrandedPagesInABrowser(t *testing.T) {
	trial.Later(t, "builds three packs with brands, and has axe look at each")
	source := axeSource(t)
	looks := map[string]publish.Files{
		"drawing": builtBranded(t, branded, map[string]string{"logo.svg": logoSVG}),
		"image":   builtBranded(t, "brand: {logo: a.png, colour: \"#767676\", header: Our board}\n", map[string]string{"a.png": logoPNG(t)}),
		"colour":  builtBranded(t, "brand: {colour: \"#767676\"}\n", map[string]string{}),
	}
	b := newBrowser(t)
	for name, files := range looks {
		b.write(t, name+"/index.html", files["branded/board/index.html"])
		b.write(t, name+"/plan.html", files["branded/board/plan.html"])
		for _, width := range []int64{1280, 390} {
			for _, page := range []string{"/index.html", "/plan.html"} {
				b.branded(t, view{name + page, width, false, true}, source)
				b.branded(t, view{name + page, width, true, true}, source)
			}
		}
	}
}

func (b *browser) branded(t *testing.T, v view, source string) {
	t.Helper()
	b.open(t, v)
	report := b.axe(t, source)
	for _, found := range append(report.Violations, report.Incomplete...) {
		t.Errorf("%s: %s: %s\n%s\n%s", v, found.Rule, found.Target, found.Element, found.Why)
	}
	if list := b.heard.since(); len(list) > 0 {
		t.Errorf("%s: the page complains: %q", v, list)
	}
	logo := run[[]float64](t, b, `[...document.querySelectorAll(".board-logo > *")].flatMap(e => [e.getBoundingClientRect().width, e.getBoundingClientRect().height, e.naturalWidth ?? 1])`)
	if want := strings.HasPrefix(v.page, "colour"); want != (len(logo) == 0) || !want && (len(logo) != 3 || logo[0] < 100 || logo[1] < 40 || logo[1] > 49 || logo[2] == 0) {
		t.Errorf("%s: the logo is %v", v, logo)
	}
	if wide := run[float64](t, b, `document.documentElement.scrollWidth`); wide > float64(v.width) {
		t.Errorf("%s: %v px wide", v, wide)
	}
}

// TestImageInPages holds that what stands in a page is the cleaned image.
func TestImageInPages(t *testing.T) {
	built := builtBranded(t, "brand: {logo: a.png}\n", map[string]string{"a.png": logoPNG(t)})
	m := regexp.MustCompile(`src="data:image/png;base64,([^"]*)"`).FindSubmatch(built["branded/board/index.html"])
	if m == nil {
		t.Fatal("no image")
	}
	data, err := base64.StdEncoding.DecodeString(string(m[1]))
	if err != nil {
		t.Fatal(err)
	}
	shown, err := png.Decode(bytes.NewReader(data))
	if err != nil || shown.Bounds() != image.Rect(0, 0, 60, 20) {
		t.Fatal(err)
	}
	if _, _, _, alpha := shown.At(0, 0).RGBA(); alpha != 0xffff {
		t.Error("it can be seen through")
	}
}
