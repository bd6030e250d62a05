package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Commit puts the new files in place of the paths that this build owns (a file,
// or a folder with all that is in it); all else in the output folder stays as it
// is. The editions that stay are told to list, which makes what names them: other
// builds wait meanwhile, so that the list is true.
func (s *Stage) Commit(ctx context.Context, owned []string, list func(kept []Manifest) (Files, error)) error {
	unlock, err := lock(ctx, s.out)
	if err != nil {
		return err
	}
	defer unlock()
	if owned, err = s.addList(ctx, owned, list); err != nil {
		return err
	}
	if owned, err = s.spare(owned); err != nil {
		return err
	}
	steps := s.steps(owned)
	if len(steps) == 0 {
		return nil // Close removes the stage
	}
	if err := errors.Join(s.disk.wait(), syncFolders(newIn(s.folder))); err != nil {
		return fmt.Errorf("wait for the disk: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := s.swap(steps); err != nil {
		return err
	}
	s.made = nil
	s.remove(s.folder, "the new output is in place, whole, but what it replaces could not be removed")
	return nil
}

// addList adds what names the editions of the output folder, and returns what is
// left to be owned: a file that is there already, byte for byte, stays.
func (s *Stage) addList(ctx context.Context, owned []string, list func(kept []Manifest) (Files, error)) ([]string, error) {
	if err := s.sweep(); err != nil {
		return nil, err
	}
	if err := refuseForeign(s.out); err != nil {
		return nil, err
	}
	kept, err := manifests(s.out, owned)
	if err != nil {
		return nil, fmt.Errorf("list the packs that stay in the output folder: %w", err)
	}
	if err := s.checkKept(ctx, kept); err != nil {
		return nil, err
	}
	files, err := list(kept)
	if err != nil {
		return nil, err
	}
	for name, data := range files {
		if differs(os.DirFS(s.out), name, SumOf(name, data).SHA256) == "" {
			owned = slices.DeleteFunc(slices.Clone(owned), func(other string) bool { return other == name })
		} else if err := s.Add(name, data); err != nil {
			return nil, err
		}
	}
	return owned, nil
}

// swap carries out the steps, or none of them. That they are to be carried out
// is written down before the first one, so that the next build can go on where
// this one is killed.
func (s *Stage) swap(steps []step) error {
	if err := writeDown(s.folder, steps); err != nil {
		return fmt.Errorf("write down what is to be put in place: %w", err)
	}
	for i, next := range steps {
		err := s.take(next)
		if err == nil {
			continue
		}
		for _, done := range steps[:i] {
			if back := s.take(done); back != nil {
				return fmt.Errorf("%w, and what is in %s is in part new and in part old: the next build puts that right", s.stuck(err), s.shown)
			}
		}
		return fmt.Errorf("%w; what is in %s is the former output, whole", errors.Join(s.stuck(err), strike(s.folder)), s.shown)
	}
	if err := errors.Join(syncParents(s.out, steps), strike(s.folder)); err != nil {
		return fmt.Errorf("what is in %s is the new output, whole, but the disk does not confirm it: %w", s.shown, err)
	}
	return nil
}

// take exchanges what the stage and the output folder have of a path; once more,
// and they have what they had.
func (s *Stage) take(next step) error {
	return s.trade(below(newIn(s.folder), next.Path), below(s.out, next.Path), filepath.Join(s.folder, "spare"))
}

// stuck says of what could not be moved what to do about it.
func (s *Stage) stuck(err error) error {
	file, why := s.culprit(err)
	return fmt.Errorf("%s cannot be moved: %w: close it if a program has it open, such as a PDF in a viewer, and build again", file, why)
}

// culprit is the file for which something failed, as the user sees it, and why.
func (s *Stage) culprit(err error) (file string, why error) {
	var link *os.LinkError
	var one *fs.PathError
	switch {
	case errors.As(err, &link):
		file, why = link.Old, link.Err
		if !strings.HasPrefix(file, s.out) || strings.HasPrefix(file, s.folder) {
			file = link.New
		}
	case errors.As(err, &one):
		file, why = one.Path, one.Err
	default:
		return s.shown, err
	}
	if open := openIn(file); open != "" {
		file = open
	}
	return s.show(file), why
}

// show is a file below the output folder as the user sees it.
func (s *Stage) show(file string) string {
	if inner, err := filepath.Rel(s.out, file); err == nil && filepath.IsLocal(inner) {
		return path.Join(s.shown, filepath.ToSlash(inner))
	}
	return filepath.ToSlash(file)
}
