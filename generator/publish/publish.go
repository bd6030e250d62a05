// Package publish puts finished files in place, all of them or none, and lists
// them with their checksums in a manifest.
package publish

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Files is what a build made: slash-separated paths below the output folder,
// and their contents.
type Files map[string][]byte

// abandoned is how old a staging folder must be to count as left behind by a
// build that was killed, and not as another build's.
const abandoned = time.Hour

// Replace makes the folder out hold the files, and beside them what it held
// before outside the paths that this build owns (a file, or a folder with all
// that is in it). The new folder is made whole beside the old one and then
// takes its name, so a reader, an error, a full disk or an interruption finds
// one or the other, never a mixture. A folder that holds anything which no
// build writes is refused and left alone.
func Replace(ctx context.Context, out string, files Files, owned []string) error {
	out, err := resolve(out)
	if err != nil {
		return err
	}
	parent, base := filepath.Split(out)
	prefix := "." + base + ".boardpack-"
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return fmt.Errorf("make the parent of the output folder: %w", err)
	}
	former := waiting(out)
	if err := recoverFormer(out, former); err != nil {
		return err
	}
	sweep(parent, prefix+"staging-")
	if err := refuseForeign(out); err != nil {
		return err
	}
	staging, err := os.MkdirTemp(parent, prefix+"staging-")
	if err != nil {
		return fmt.Errorf("make a staging folder: %w", err)
	}
	defer os.RemoveAll(staging)
	if err := fill(ctx, staging, out, files, owned); err != nil {
		return err
	}
	return swap(staging, out, former)
}

// resolve follows symbolic links, so that the folder is replaced and not the
// link to it.
func resolve(out string) (string, error) {
	absolute, err := filepath.Abs(out)
	if err != nil {
		return "", fmt.Errorf("output folder: %w", err)
	}
	if real, err := filepath.EvalSymlinks(absolute); err == nil {
		return real, nil
	}
	return absolute, nil
}

// waiting is the name of the former folder between the two renames of a swap.
func waiting(out string) string {
	parent, base := filepath.Split(out)
	return filepath.Join(parent, "."+base+".boardpack-former")
}

// recoverFormer puts the former folder back where a build was killed between
// the two renames of a swap.
func recoverFormer(out, former string) error {
	_, err := os.Lstat(out)
	if _, formerErr := os.Lstat(former); formerErr != nil {
		return nil
	}
	if errors.Is(err, fs.ErrNotExist) {
		return os.Rename(former, out)
	}
	return os.RemoveAll(former)
}

func sweep(parent, prefix string) {
	entries, err := os.ReadDir(parent)
	if err != nil {
		return
	}
	for _, entry := range entries {
		info, err := entry.Info()
		if err == nil && strings.HasPrefix(entry.Name(), prefix) && time.Since(info.ModTime()) > abandoned {
			os.RemoveAll(filepath.Join(parent, entry.Name()))
		}
	}
}

// ErrForeign is in the error of a folder that holds what no build wrote.
var ErrForeign = errors.New("the output folder is not boardpack's own")

// The files that may stand beside those that manifests list: some at the top of
// the folder, and what operating systems leave about.
var (
	atTheTop = []string{"README.md", "index.html", ".gitignore"}
	litter   = []string{".DS_Store", "Thumbs.db", "desktop.ini"}
)

// refuseForeign keeps a mistyped output folder, or a file that someone put
// among a pack's, from being lost: every file must be one that a manifest
// lists.
func refuseForeign(out string) error {
	manifests, err := Manifests(out, nil)
	if err != nil {
		return err
	}
	ours := map[string]bool{}
	for _, m := range manifests {
		folder := path.Join(m.Pack, m.Edition)
		ours[path.Join(folder, ManifestName)] = true
		for _, sum := range m.Outputs {
			ours[path.Join(folder, sum.Path)] = true
		}
	}
	if _, err := os.Stat(out); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return fs.WalkDir(os.DirFS(out), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || ours[name] || slices.Contains(litter, path.Base(name)) {
			return err
		}
		if slices.Contains(atTheTop, name) && (name != "index.html" || len(manifests) > 0) {
			return nil
		}
		return fmt.Errorf("%w: %s holds %q, which no build wrote", ErrForeign, filepath.Base(out), name)
	})
}

// fill writes the new folder: first what is carried over, then the new files.
func fill(ctx context.Context, staging, out string, files Files, owned []string) error {
	if err := os.Chmod(staging, 0o755); err != nil {
		return fmt.Errorf("open the staging folder: %w", err)
	}
	if err := carryOver(ctx, staging, out, owned); err != nil {
		return fmt.Errorf("carry over from the former output: %w", err)
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := ctx.Err(); err != nil {
			return err
		}
		if !filepath.IsLocal(filepath.FromSlash(name)) || path.Clean(name) != name {
			return fmt.Errorf("output path %q leads out of the output folder", name)
		}
		if err := write(filepath.Join(staging, filepath.FromSlash(name)), files[name]); err != nil {
			return fmt.Errorf("write %s: %w", name, err)
		}
	}
	return ctx.Err()
}

func write(file string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, data, 0o644)
}

func carryOver(ctx context.Context, staging, out string, owned []string) error {
	if _, err := os.Stat(out); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return fs.WalkDir(os.DirFS(out), ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil {
			err = ctx.Err()
		}
		switch {
		case err != nil:
			return err
		case slices.Contains(owned, name) && entry.IsDir():
			return fs.SkipDir
		case slices.Contains(owned, name) || !entry.Type().IsRegular():
			return nil
		}
		return copyFile(filepath.Join(out, filepath.FromSlash(name)), filepath.Join(staging, filepath.FromSlash(name)))
	})
}

// copyFile makes a second name for the file where the disk can, since neither
// folder is ever written into again; else a copy.
func copyFile(from, to string) error {
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	if os.Link(from, to) == nil {
		return nil
	}
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(target, source)
	return errors.Join(err, target.Close())
}

// swap gives staging the name out. Where the two names cannot be exchanged in
// one step, the former folder waits under a name from which the next build
// puts it back, should this one be killed in between.
func swap(staging, out, former string) error {
	if _, err := os.Lstat(out); errors.Is(err, fs.ErrNotExist) {
		return rename(staging, out)
	}
	if exchange(staging, out) == nil {
		return nil // staging now is the former folder, and is removed
	}
	if err := rename(out, former); err != nil {
		return err
	}
	if err := rename(staging, out); err != nil {
		return errors.Join(err, os.Rename(former, out))
	}
	return os.RemoveAll(former)
}

func rename(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return fmt.Errorf("put the output folder in place: %w", err)
	}
	return nil
}
