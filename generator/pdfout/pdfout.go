// Package pdfout sets a bound paper as a PDF. Layout makes finished pages of
// marks, each owned by an element of the structure tree or an artifact;
// painting writes them once, in order, and is all that touches gofpdf.
package pdfout

import (
	"errors"
	"fmt"
	"time"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/paper"
)

// Options are what the PDF says besides the paper's own words.
type Options struct {
	Organisation string    // on the cover, in running headers, and the document's author
	Language     string    // of the text, such as "en-GB"
	Date         time.Time // the pack's as-at date: when the document says it was made
	Mark         string    // a few words in each footer, such as "Draft"; may be empty
	Notice       string    // what the reader must know first, on the cover; may be empty
}

// Render returns the paper as a PDF file. Charts holds a drawing for each
// chart of the paper. The same input gives the same bytes.
func Render(p *paper.Paper, charts map[*figure.Chart]*chart.Drawing, options Options) ([]byte, error) {
	if options.Date.IsZero() {
		return nil, errors.New("PDF without a date") // gofpdf would put the clock's in
	}
	d, err := lay(p, charts, options)
	if err != nil {
		return nil, fmt.Errorf("lay out %s: %w", p.Name, err)
	}
	file, err := paint(d, information{
		title: p.Title, subject: p.Meeting, author: options.Organisation, date: options.Date.UTC(),
	})
	if err != nil {
		return nil, fmt.Errorf("paint %s: %w", p.Name, err)
	}
	return file, nil
}
