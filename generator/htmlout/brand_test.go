package htmlout

import (
	"html"
	"strings"
	"testing"

	"boardpack/generator/brand"
	"boardpack/generator/tone"
)

// TestPolicyOfALook allows the styles of a look, an image as data where there is one,
// and nothing else.
func TestPolicyOfALook(t *testing.T) {
	drawing := &brand.Logo{Width: 10, Height: 5, Paths: []brand.Path{{Fill: &tone.RGB{}}}}
	image := &brand.Logo{Width: 10, Height: 5, PNG: []byte("pixels")}
	for name, c := range map[string]struct {
		look        brand.Look
		styles      int
		image, logo string
	}{
		"none":    {brand.Look{}, 1, "", ""},
		"header":  {brand.Look{Header: "Ours"}, 1, "", ""},
		"colour":  {brand.Look{Colour: &tone.RGB{R: 0x6a}}, 2, "", ""},
		"drawing": {brand.Look{Logo: drawing}, 2, "", `<div class="board-logo"><svg `},
		"image":   {brand.Look{Logo: image}, 2, "; img-src data:", `<div class="board-logo"><img src="data:image/png;base64,cGl4ZWxz" alt="Integrated Care Board &amp; partners" `},
	} {
		site := site
		site.Organisation, site.Look = "Integrated Care Board & partners", c.look
		page, err := Licences(site, nil)
		if err != nil {
			t.Fatal(err)
		}
		styles := all(parse(t, page), "style")
		want := "default-src 'none'; style-src"
		for _, n := range styles {
			want += " " + source(content(n))
		}
		want += c.image + "; base-uri 'none'; form-action 'none'"
		if text := html.UnescapeString(string(page)); len(styles) != c.styles || !strings.Contains(text, `content="`+want+`"`) {
			t.Errorf("%s: %d styles, and not the policy %s", name, len(styles), want)
		}
		if !strings.Contains(string(page), c.logo) || strings.Contains(string(page), "board-logo\"") != (c.logo != "") {
			t.Errorf("%s: no %s", name, c.logo)
		}
	}
}
