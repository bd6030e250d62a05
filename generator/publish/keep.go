package publish

import (
	"context"
	"crypto/sha256"
	"errors"
	"os"
	"path"
	"slices"
	"strings"
)

// ErrMeanwhile is in the error of a commit that would keep an edition which
// another build has changed since Keep looked at it: what is true is told by making
// all anew.
var ErrMeanwhile = errors.New("another build has changed what this one keeps")

// Keep reports whether the output folder has an edition as it would be made: its
// manifest is one that made knows by its bytes' SHA-256, and each file is as the
// manifest says. Commit then leaves it, also in a folder that the build owns.
// Goroutines may ask side by side.
func (s *Stage) Keep(ctx context.Context, folder string, made func(manifest [sha256.Size]byte) bool) (Manifest, bool) {
	out := os.DirFS(s.out)
	name := path.Join(folder, ManifestName)
	text, err := readRegular(out, name)
	if err != nil || !made(sha256.Sum256(text)) {
		return Manifest{}, false
	}
	m, err := readManifest(out, name)
	if err != nil {
		return Manifest{}, false
	}
	for _, sum := range m.Outputs {
		if ctx.Err() != nil || differs(out, path.Join(folder, sum.Path), sum.SHA256) != "" {
			return Manifest{}, false
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.keeps[folder] = SumOf(name, text).SHA256
	return m, true
}

// spare parts what is owned so that the editions that Keep found stay: of a folder
// that has one, what the stage has and what has to go is owned one by one.
func (s *Stage) spare(owned []string) ([]string, error) {
	if len(s.keeps) == 0 {
		return owned, nil
	}
	for folder, sum := range s.keeps {
		if differs(os.DirFS(s.out), path.Join(folder, ManifestName), sum) != "" {
			return nil, ErrMeanwhile
		}
	}
	there, err := manifests(s.out, nil)
	if err != nil {
		return nil, err
	}
	var parts []string
	for _, name := range owned {
		if !s.hasKept(name) {
			parts = append(parts, name)
			continue
		}
		for _, m := range there {
			if _, kept := s.keeps[m.Folder()]; !kept && inOneOf(m.Folder(), []string{name}) {
				parts = append(parts, m.Folder())
			}
		}
		for file := range s.added {
			if inner, is := strings.CutSuffix(file, "/"+ManifestName); is && inOneOf(inner, []string{name}) {
				parts = append(parts, inner)
			}
		}
	}
	if slices.ContainsFunc(parts, s.hasKept) {
		return nil, ErrMeanwhile // an edition within what was another's folder
	}
	slices.Sort(parts)
	return slices.Compact(parts), nil
}

// hasKept reports whether an edition that is kept is a folder or in it.
func (s *Stage) hasKept(name string) bool {
	for folder := range s.keeps {
		if folder == name || inOneOf(folder, []string{name}) {
			return true
		}
	}
	return false
}
