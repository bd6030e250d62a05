package htmlout

import (
	"fmt"
	"html/template"

	"boardpack/generator/brand"
	"boardpack/templates/page"
)

// brand gives a page its logo and colour, and the policy that they ask for.
func (s *shell) brand(run []*block) {
	styles := []*block{style()}
	look := s.Look
	if look.Colour != nil || look.Logo != nil {
		own := newBlock(ownStyle(look))
		s.Own, styles = template.CSS(own.text), append(styles, own)
	}
	image := false
	if look.Logo != nil {
		s.Logo = template.HTML(look.Logo.HTML(look.Alt(s.Organisation)))
		image = look.Logo.PNG != nil
	}
	s.Policy = policy(styles, run, image)
}

// ownStyle are the rules for what a look has, and its colour for both schemes. Links
// keep theirs, by which readers know them.
func ownStyle(look brand.Look) string {
	rules := page.BrandStyle
	if look.Colour != nil {
		ground, accent := brand.OnDark(*look.Colour)
		rules += fmt.Sprintf(":root { --board-brand: %s; --board-accent: %[1]s; }\n", look.Colour.Hex())
		rules += fmt.Sprintf("@media screen and (prefers-color-scheme: dark) { :root { --board-brand: %s; --board-accent: %s; } }\n", ground.Hex(), accent.Hex())
	}
	return rules
}
