package generator

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"boardpack/generator/diag"
	"boardpack/generator/setting"
)

// formerFile is what pack.yaml was before Upgrade.
const formerFile = packFile + ".old"

// Upgraded is what Upgrade did with a pack.
type Upgraded struct {
	Pack    string              // its folder
	Changes []setting.Amendment // of pack.yaml, with their places in what it was; none where there is nothing to do
}

// Upgrade writes the pack.yaml of packs anew for the present contract, and leaves what
// it was beside it as pack.yaml.old. Without packs it takes every one in the folder
// data. Unless all can be written, none is.
func Upgrade(packs []string) ([]Upgraded, diag.List, error) {
	folders, err := Options{Packs: packs}.folders()
	if err != nil {
		return nil, nil, err
	}
	var done []Upgraded
	var findings diag.List
	texts := make([][]byte, len(folders))
	for k, folder := range folders {
		text, made, err := upgraded(folder, &findings)
		if err != nil {
			return nil, findings, err
		}
		done, texts[k] = append(done, Upgraded{folder, made}), text
	}
	if findings.HasErrors() {
		return nil, findings, nil
	}
	for k, u := range done {
		if len(u.Changes) == 0 {
			continue
		}
		if err := replaceSettings(u.Pack, texts[k]); err != nil {
			return done[:k], findings, err
		}
	}
	return done, findings, nil
}

// upgraded is a pack.yaml for the present contract, and what changes.
func upgraded(folder string, findings *diag.List) ([]byte, []setting.Amendment, error) {
	p, _, found := readSettings(folder)
	for _, f := range found { // others are for check to tell
		if p == nil || f.Code == "contract-unknown" {
			*findings = append(*findings, f)
		}
	}
	if findings.HasErrors() {
		return nil, nil, nil
	}
	version, _ := contractOf(p.set.Contract.Text)
	if version == presentContract() && p.set.Contract.Text != "" {
		return nil, nil, nil
	}
	changes := append(changesSince(p.set.Contract.Text), setting.Set("contract", Contract()))
	bare := bytes.TrimPrefix(p.config, []byte("\ufeff"))
	mark := p.config[:len(p.config)-len(bare)]
	text, made, err := setting.Amend(bare, p.whole(), changes...)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", filepath.Join(folder, packFile), err)
	}
	if _, err := os.Lstat(filepath.Join(folder, formerFile)); !errors.Is(err, fs.ErrNotExist) {
		return nil, nil, misuse("%s is there, and nothing is overwritten: move it away", filepath.Join(folder, formerFile))
	}
	return append(bytes.Clone(mark), text...), made, nil
}

// replaceSettings puts a text in the place of pack.yaml, which is whole at each moment.
func replaceSettings(folder string, text []byte) error {
	path, former := filepath.Join(folder, packFile), filepath.Join(folder, formerFile)
	info, err := os.Lstat(path)
	if err == nil && !info.Mode().IsRegular() {
		err = misuse("%s is a link: name the folder where the file itself is", path)
	}
	if err != nil {
		return err
	}
	was, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := writeNew(former, was, info.Mode().Perm()); err != nil {
		return err
	}
	next := path + ".new"
	if err := writeNew(next, text, info.Mode().Perm()); err != nil {
		return errors.Join(err, os.Remove(former))
	}
	if err := os.Rename(next, path); err != nil {
		return errors.Join(err, os.Remove(next), os.Remove(former))
	}
	return nil
}

// writeNew makes a file that is not there, whole or not at all.
func writeNew(path string, data []byte, mode fs.FileMode) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		err = errors.Join(err, os.Remove(path))
	}
	return err
}
