package generator

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/proforma"
	"boardpack/generator/setting"
)

// intake is what pack.yaml says to leads who send intentions in.
type intake struct {
	ReturnTo diag.Located `yaml:"return_to" about:"whom leads send it back to, as a mailbox or a post; left out, whoever sent it to them"`
	By       setting.Date `yaml:"by" about:"the last day for that"`
}

// ProformaOptions say what proforma is to be made.
type ProformaOptions struct {
	Pack      string // its folder; empty for the only one in the folder data
	Out       string // the workbook's name
	Overwrite bool   // it may take the place of a file that is there
}

// Proforma writes the workbook in which leads send intentions for a pack in. Of the
// pack it reads the settings, and the files that list words and codes. Nothing is
// written where these have errors, nor over a file that is there unless that is said.
func Proforma(o ProformaOptions) (diag.List, error) {
	folder, err := o.folder()
	if err != nil {
		return nil, err
	}
	p, findings := readLists(folder)
	findings = unique(placed(findings.Sorted(), folder))
	if p == nil || findings.HasErrors() {
		return findings, nil
	}
	var workbook bytes.Buffer
	if err := p.form().Write(&workbook); err != nil {
		return findings, err
	}
	return findings, o.put(workbook.Bytes())
}

func (o ProformaOptions) folder() (string, error) {
	if !strings.EqualFold(filepath.Ext(o.Out), ".xlsx") {
		return "", misuse("%q is no name of an Excel workbook: --out proforma.xlsx", o.Out)
	}
	if o.Pack != "" {
		return PackFolder(o.Pack), nil
	}
	return onlyPack()
}

// onlyPack is the folder of the only pack in the folder data.
func onlyPack() (string, error) {
	all, err := Options{}.folders()
	if err == nil && len(all) > 1 {
		err = misuse("there are %d packs in data: name one", len(all))
	}
	if err != nil {
		return "", err
	}
	return all[0], nil
}

// form is the pack's proforma.
func (p *pack) form() proforma.Form {
	return proforma.Form{
		Title:        fmt.Sprintf("Proforma for the commissioning intentions %s", p.set.Cycle.Text),
		Organisation: p.set.Organisation.Text,
		Cycle:        p.set.Cycle.Text,
		Day:          p.set.AsAt.Time,
		ReturnTo:     p.set.Proforma.ReturnTo.Text,
		By:           p.set.Proforma.By.Time,
		Asked:        p.records.Asked(),
		Scale:        p.records.Scale,
	}
}

// put writes the workbook whole or not at all.
func (o ProformaOptions) put(data []byte) error {
	if _, err := os.Lstat(o.Out); err == nil && !o.Overwrite {
		return misuse("%s is there, and nothing is overwritten: name another file, or add --overwrite", o.Out)
	}
	file, err := os.CreateTemp(filepath.Dir(o.Out), ".proforma-*.xlsx")
	if err != nil {
		return reasonFor(o.Out, err)
	}
	_, err = file.Write(data)
	err = cmp.Or(err, file.Chmod(0o644), file.Close())
	if err == nil {
		err = os.Rename(file.Name(), o.Out)
	}
	if err != nil {
		os.Remove(file.Name())
		return reasonFor(o.Out, err)
	}
	return nil
}

// reasonFor is why a file cannot be written.
func reasonFor(name string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return fmt.Errorf("%s cannot be written: %w", name, err)
}
