package htmlout

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"
	"sync"

	"boardpack/generator/chart"
	"boardpack/templates"
	"boardpack/templates/page"
)

// block is a style or script that stands in the page, and what a policy that
// allows it has to name.
type block struct{ text, source string }

func newBlock(text string) *block {
	sum := sha256.Sum256([]byte(text))
	return summed(text, sum[:])
}

func summed(text string, sum []byte) *block {
	return &block{text: text, source: "'sha256-" + base64.StdEncoding.EncodeToString(sum) + "'"}
}

var style = sync.OnceValue(func() *block { return newBlock(string(templates.NHSUK) + "\n" + chart.Styles() + page.Style) })

// policy is the page's Content-Security-Policy: its own blocks run and nothing
// else, and nothing is fetched. An image stands in the page itself, as data.
func policy(styles, scripts []*block, image bool) string {
	directives := []string{"default-src 'none'", "style-src " + sources(styles)}
	if image {
		directives = append(directives, "img-src data:")
	}
	if len(scripts) > 0 {
		directives = append(directives, "script-src "+sources(scripts))
	}
	return strings.Join(append(directives, "base-uri 'none'", "form-action 'none'"), "; ")
}

func sources(blocks []*block) string {
	named := make([]string, len(blocks))
	for i, b := range blocks {
		named[i] = b.source
	}
	return strings.Join(named, " ")
}
