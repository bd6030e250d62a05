package generator

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Folders are the packs' folders that a call is about, in order: those that are
// named, or every pack in the folder data; of them the shard's. A name with *, ? or [
// that is no folder stands for all packs' folders that it fits, so that it means the
// same with every shell and with none.
func (o Options) Folders() ([]string, error) {
	all, err := o.folders()
	if err != nil {
		return nil, err
	}
	return o.share(all)
}

// folders are those of all shards, each once. They are known before any is read: two of
// one name would be written over each other, by shards as well.
func (o Options) folders() ([]string, error) {
	var all []string
	for _, named := range o.Packs {
		found, err := fitting(named)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	if len(o.Packs) == 0 {
		if all = matching(filepath.Join("data", "*")); len(all) == 0 {
			return nil, misuse("there is no pack in data: name a pack's folder")
		}
	}
	return apart(all)
}

// PackFolder is the folder of the pack that a name stands for, its own or that of its
// pack.yaml, to which a shell completes it.
func PackFolder(named string) string {
	if filepath.Base(named) != packFile {
		return named
	}
	if info, err := os.Stat(named); err == nil && info.IsDir() {
		return named
	}
	return filepath.Dir(named)
}

// fitting are the folders that a name stands for.
func fitting(named string) ([]string, error) {
	named = PackFolder(named)
	if !strings.ContainsAny(named, "*?[") || stands(named) {
		return []string{named}, nil
	}
	found := matching(named)
	if len(found) == 0 {
		return nil, misuse("no pack's folder is called %s: one has %s in it", named, packFile)
	}
	return found, nil
}

// matching are the packs' folders that a pattern fits. One of which it cannot be seen whether
// it is a pack, for lack of leave or as a link that leads nowhere, is among them: whoever
// builds it is told why not, where it would be missed by nobody.
func matching(pattern string) []string {
	found, _ := filepath.Glob(filepath.Clean(pattern)) // of a pattern that is none there are none
	return slices.DeleteFunc(found, func(name string) bool {
		info, err := os.Stat(name)
		switch {
		case err != nil:
			return strings.HasPrefix(filepath.Base(name), ".") // as editors' locks are
		case !info.IsDir():
			return true
		}
		_, err = os.Stat(filepath.Join(name, packFile))
		return errors.Is(err, fs.ErrNotExist)
	})
}

func stands(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}

// apart leaves out what is named twice, and finds two folders of one name.
func apart(folders []string) ([]string, error) {
	var once []string
	taken := map[string]string{} // by the name of what is written
	for _, folder := range folders {
		whole, err := filepath.Abs(folder)
		if err != nil {
			return nil, err
		}
		name := strings.ToLower(filepath.Base(whole))
		other, again := taken[name]
		if !again {
			taken[name] = folder
			once = append(once, folder)
			continue
		}
		if same, err := filepath.Abs(other); err != nil || same != whole {
			return nil, misuse("%s and %s would be written to one folder, %s", filepath.ToSlash(other), filepath.ToSlash(folder), filepath.Base(whole))
		}
	}
	return once, nil
}

// share are the folders of a shard: 2/4 has every fourth one from the second on. Shards may
// be counted from 1, or from 0 as schedulers do: 0/4 is what 4/4 is.
func (o Options) share(all []string) ([]string, error) {
	if o.Shard == "" {
		return all, nil
	}
	first, last, _ := strings.Cut(o.Shard, "/")
	i, err := strconv.Atoi(first)
	n, errLast := strconv.Atoi(last)
	if err != nil || errLast != nil || n < 1 || i < 0 || i > n {
		return nil, misuse("shard %q is not one of several, as 2/4 is", o.Shard)
	}
	k := 0
	return slices.DeleteFunc(all, func(string) bool { k++; return k%n != i%n }), nil
}
