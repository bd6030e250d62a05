package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"

	"boardpack/generator/diag"
)

// checkKept finds editions that this build leaves as they are, and that are not
// as their manifests say: a page that was changed or a document that is gone.
func (s *Stage) checkKept(ctx context.Context, kept []Manifest) error {
	out := os.DirFS(s.out)
	for _, m := range kept {
		var wrong []diag.Finding
		for _, sum := range m.Outputs {
			if err := ctx.Err(); err != nil {
				return err
			}
			if why := differs(out, path.Join(m.Folder(), sum.Path), sum.SHA256); why != "" {
				at := diag.Position{File: path.Join(s.shown, m.Folder(), sum.Path)}
				wrong = append(wrong, diag.Finding{Position: at, Message: why})
			}
		}
		if len(wrong) == 0 {
			continue
		}
		s.findings.Warnf(wrong[0].Position, "kept-file-differs", "this build keeps the edition as it is, and %d of its %d files are not as its manifest says: this one %s", len(wrong), len(m.Outputs), wrong[0].Message).
			Hinted("build %s anew, or remove %s", m.Pack, path.Join(s.shown, m.Folder()))
	}
	return nil
}

// differs says how a file is not what a manifest says; empty if it is so. Only
// what ends is read: a pipe would hold the build up for ever.
func differs(out fs.FS, name, sum string) string {
	text, err := readRegular(out, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "is missing"
	case errors.Is(err, errNoFile):
		return "is no file"
	case err != nil:
		return fmt.Sprintf("cannot be read (%v)", err)
	case SumOf(name, text).SHA256 != sum:
		return "was changed"
	}
	return ""
}

var errNoFile = errors.New("it is not a file")

// readRegular reads a file, and no pipe, device or link to one.
func readRegular(out fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(out, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errNoFile
	}
	return fs.ReadFile(out, name)
}
