package generator

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"boardpack/generator/chart"
	"boardpack/generator/figure"
	"boardpack/generator/pdfout"
	"boardpack/generator/publish"
	"boardpack/generator/workbook"
)

// rendering is the last stage while it goes on: bound papers become an edition's
// files, which go to where they are published as they are made.
type rendering struct {
	*bound
	mark  string // on each page; may be empty
	album *chart.Album
	files shelf
	under map[string]chan struct{} // downloads that are under way, by name; closed once each has ended
}

// shelf is where an edition's files go.
type shelf interface {
	Add(name string, data []byte) error // a new one; side by side
	Size(name string) int64             // in bytes; 0 for one that is not there
}

// render makes the edition's files and returns the manifest that lists them, as many side
// by side as there are processors. Downloads are begun first, since pages wait for their
// sizes: so none waits for what has not begun.
func (b *bound) render(ctx context.Context, mark string, files *publish.Folder) (publish.Manifest, error) {
	r := &rendering{bound: b, mark: mark, album: &chart.Album{}, files: files, under: map[string]chan struct{}{}}
	site := sync.OnceValue(r.site) // its list of all intentions is made while PDFs are, which do not need it
	if err := r.make(ctx, slices.Concat(r.awaited(r.downloads()), r.besides(site), r.tellingSizes(site))); err != nil {
		return publish.Manifest{}, err
	}
	manifest := r.manifest()
	return manifest, files.AddManifest(&manifest)
}

// work makes files that are made together. It is named by one of them: without what
// stands after the first point, but for the extension, as list.html for list.2.html too.
type work struct {
	names []string
	do    func() error
}

func (r *rendering) make(ctx context.Context, all []work) error {
	tasks := make([]func() error, len(all))
	for k, w := range all {
		tasks[k] = func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			return w.do()
		}
	}
	return sideBySide(tasks)
}

// awaited is work for whose end others can wait, however it ends.
func (r *rendering) awaited(all []work) []work {
	for k, w := range all {
		ended := make(chan struct{})
		for _, name := range w.names {
			r.under[name] = ended
		}
		all[k].do = func() error {
			defer close(ended)
			return w.do()
		}
	}
	return all
}

// downloads are what makes the files whose sizes pages tell, and those of figures; the
// largest first.
func (r *rendering) downloads() []work {
	return append(r.pdfs(), work{[]string{figuresWork}, r.renderData}, work{[]string{figure.WorkbookFile(r.mark), workbook.MetadataFile}, r.renderWorkbook})
}

// figuresWork stands for all that is in the folders of tables and charts.
const figuresWork = "figures"

// packPDF is the name of the file that holds all papers.
const packPDF = "pack.pdf"

// pdfs are what makes the PDFs, the largest first.
func (r *rendering) pdfs() []work {
	set := &r.pack.set
	options := pdfout.Options{
		Organisation: set.Organisation.Text, Language: r.pack.language(), Date: set.AsAt.Time, Notice: set.Notice.Text, Mark: r.mark, Look: r.pack.look, Tables: &pdfout.Tables{}, Album: r.album,
	}
	var all []work
	add := func(make func() ([]byte, error), names ...string) {
		all = append(all, work{names, func() error {
			pdf, err := make()
			if err != nil {
				return fmt.Errorf("make %s: %w", names[0], err)
			}
			for _, name := range names {
				err = toldOnce(err, r.files.Add(name, pdf))
			}
			return err
		}})
	}
	if len(r.papers) == 1 { // it is the pack
		add(func() ([]byte, error) { return pdfout.Render(r.papers[0], options) }, r.papers[0].Name+".pdf", packPDF)
		return all
	}
	add(func() ([]byte, error) { return pdfout.RenderPack(set.Name.Text, r.papers, options) }, packPDF)
	for _, p := range r.papers {
		add(func() ([]byte, error) { return pdfout.Render(p, options) }, p.Name+".pdf")
	}
	return all
}

// renderData makes the files of single figures. Two papers may have the same
// figure, and then have its files once.
func (r *rendering) renderData() error {
	made := map[string]bool{}
	for _, f := range r.figures() {
		if made[f.Figure.ID] {
			continue
		}
		made[f.Figure.ID] = true
		table, err := f.CSVFile()
		if err != nil {
			return fmt.Errorf("make the table of %s: %w", f.Figure.ID, err)
		}
		if err := r.files.Add(f.Figure.TableFile(r.mark), table); err != nil {
			return err
		}
		if f.Figure.Chart == nil {
			continue
		}
		parts, err := r.album.Draw(f.Figure.Chart, chart.Size{Width: chart.Wide})
		if err != nil {
			return fmt.Errorf("draw %s: %w", f.Figure.ID, err)
		}
		if err := r.files.Add(f.Figure.ChartFile(r.mark), parts[0].SVG(f.Figure.Title, f.Figure.Sentence)); err != nil {
			return err
		}
	}
	return nil
}
