// Package pdfout sets a bound paper as a PDF. Layout makes finished pages of
// marks, each owned by an element of the structure tree or an artifact;
// painting writes them once, in order, and is all that touches gofpdf.
package pdfout

import (
	"errors"
	"fmt"
	"time"

	"boardpack/generator/brand"
	"boardpack/generator/chart"
	"boardpack/generator/paper"
	"boardpack/generator/pdfua"
)

// Options are what the PDF says besides the paper's own words.
type Options struct {
	Organisation string    // on the cover, in running headers, and the document's author
	Language     string    // of the text, such as "en-GB"
	Date         time.Time // the pack's as-at date: when the document says it was made
	Mark         string    // a word in each footer and before the document's title, such as "Draft"; may be empty
	Notice       string    // what the reader must know first, on the cover; may be empty
	Look         brand.Look
	Tables       *Tables      // of the papers, which the pack has too; may be nil
	Album        *chart.Album // of the papers' charts, which other documents of theirs have too; may be nil
}

// Render returns the paper as a PDF file that is tagged (PDF/UA-1) and
// archivable (PDF/A-3a), with the data of its figures attached as CSV. The same
// input gives the same bytes.
func Render(p *paper.Paper, options Options) ([]byte, error) {
	return render(single(p), options)
}

// RenderPack returns papers as one such file under a title, with one contents
// list and one run of page numbers.
func RenderPack(title string, papers []*paper.Paper, options Options) ([]byte, error) {
	return render(bundle{title: title, papers: papers}, options)
}

// bundle is what one file holds: a paper, or the papers of a pack.
type bundle struct {
	title   string
	short   string // for running headers without room for the title; may be empty
	meeting string // "Integrated Care Board, 13 November 2024"; may be empty
	papers  []*paper.Paper
}

func single(p *paper.Paper) bundle { return bundle{p.Title, p.Short, p.Meeting, []*paper.Paper{p}} }

// depth is how many levels the headings of papers stand below their own.
func (b bundle) depth() int { return min(len(b.papers)-1, 1) }

func render(b bundle, options Options) ([]byte, error) {
	if options.Date.IsZero() {
		return nil, errors.New("PDF without a date") // gofpdf would put the clock's in
	}
	d, err := lay(b, options)
	if err != nil {
		return nil, fmt.Errorf("lay out %q: %w", b.title, err)
	}
	date := options.Date.UTC()
	title := b.title
	if options.Mark != "" {
		title = options.Mark + " – " + title
	}
	frame, err := paint(d, date)
	if err != nil {
		return nil, fmt.Errorf("paint %q: %w", b.title, err)
	}
	file, err := pdfua.Finish(frame, d.painted, d.tree, pdfua.About{
		Title: title, Subject: b.meeting, Author: options.Organisation, Tool: "boardpack", Date: date,
	})
	if err != nil {
		return nil, fmt.Errorf("tag %q: %w", b.title, err)
	}
	return file, nil
}
