package paper

import (
	"sync"

	"boardpack/generator/figure"
)

// onPage and csvFile are what a figure's table is made into. Its page, its PDF and that of
// the pack have the same, so that it is made once: by who asks first, of a bound paper.
type onPage struct {
	once  sync.Once
	table figure.Table
	notes []string
}

type csvFile struct {
	once sync.Once
	data []byte
	err  error
}

// OnPage is the figure's table as figure.OnPage has it; nobody may change it.
func (n *Figure) OnPage() (shown figure.Table, notes []string) {
	n.page.once.Do(func() { n.page.table, n.page.notes = n.Figure.OnPage() })
	return n.page.table, n.page.notes
}

// CSVFile is the figure's table as a file; nobody may change it.
func (n *Figure) CSVFile() ([]byte, error) {
	n.file.once.Do(func() { n.file.data, n.file.err = n.Figure.Table.CSVFile() })
	return n.file.data, n.file.err
}
