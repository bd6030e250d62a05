package generator

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// TestFolders reads patterns as a shell would, but for folders that are no pack's.
func TestFolders(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, pack := range []string{"packs/b", "packs/a", "packs/c[1]", "more/d", "other/a"} {
		if err := os.MkdirAll(pack, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(pack, packFile), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, folder := range []string{"packs/notes", "elsewhere/pack.yaml"} { // a folder's name, if an odd one
		if err := os.MkdirAll(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		packs []string
		shard string
		want  []string
	}{
		{[]string{"packs/*"}, "", []string{"packs/a", "packs/b", "packs/c[1]"}},
		{[]string{"packs/[ab]", "more/?"}, "", []string{"packs/a", "packs/b", "more/d"}},
		{[]string{"packs/c[1]"}, "", []string{"packs/c[1]"}}, // it is a folder's name
		{[]string{"packs/b/pack.yaml", "packs/b", "packs/c[1]/pack.yaml"}, "", []string{"packs/b", "packs/c[1]"}},
		{[]string{"packs/[ab]/pack.yaml"}, "", []string{"packs/a", "packs/b"}},
		{[]string{"packs/notes/pack.yaml", "elsewhere/pack.yaml"}, "", []string{"packs/notes", "elsewhere/pack.yaml"}},
		{[]string{"packs/b", "packs/*"}, "", []string{"packs/b", "packs/a", "packs/c[1]"}},
		{[]string{"packs/notes", "nowhere"}, "", []string{"packs/notes", "nowhere"}}, // reading tells what is wrong
		{[]string{"packs/*"}, "1/2", []string{"packs/a", "packs/c[1]"}},
		{[]string{"packs/*"}, "2/2", []string{"packs/b"}},
		{[]string{"packs/*"}, "0/2", []string{"packs/b"}},
		{[]string{"packs/*"}, "5/5", nil},
	} {
		got, err := Options{Packs: c.packs, Shard: c.shard}.Folders()
		for i := range got {
			got[i] = filepath.ToSlash(got[i])
		}
		if err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%v, shard %q: %v, %v, want %v", c.packs, c.shard, got, err, c.want)
		}
	}
	for _, o := range []Options{
		{Packs: []string{"packs/x*"}}, {Packs: []string{"packs/[a"}}, {}, {Packs: []string{"packs/*", "other/*"}},
		// Two shards would write over each other, though neither has both.
		{Packs: []string{"packs/a", "other/a"}, Shard: "1/2"},
		{Packs: []string{"packs/*"}, Shard: "3/2"}, {Packs: []string{"packs/*"}, Shard: "-1/2"}, {Packs: []string{"packs/*"}, Shard: "1/0"},
		{Packs: []string{"packs/*"}, Shard: "1"}, {Packs: []string{"packs/*"}, Shard: "1/2/3"}, {Packs: []string{"packs/*"}, Shard: "a/b"},
	} {
		if got, err := o.Folders(); !errors.Is(err, ErrUsage) {
			t.Errorf("%v: %v, %v", o, got, err)
		}
	}
}

// TestShardsHaveEachPackOnce counts from 1 and from 0.
func TestShardsHaveEachPackOnce(t *testing.T) {
	var all []string
	for k := range 23 {
		all = append(all, fmt.Sprint(k))
	}
	for n := 1; n <= 25; n++ {
		for first := range 2 {
			seen := map[string]int{}
			for i := first; i < first+n; i++ {
				share, err := Options{Shard: fmt.Sprintf("%d/%d", i, n)}.share(slices.Clone(all))
				if err != nil || len(share) > (len(all)+n-1)/n {
					t.Fatal(share, err)
				}
				for _, pack := range share {
					seen[pack]++
				}
			}
			for _, pack := range all {
				if seen[pack] != 1 {
					t.Errorf("%d shards from %d: pack %s is in %d", n, first, pack, seen[pack])
				}
			}
		}
	}
}

// TestFoldersThatCannotBeSeen are told when they are read, and not left out where a pattern
// fits them.
func TestFoldersThatCannotBeSeen(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, pack := range []string{"packs/a", "packs/closed", "packs/notes"} {
		if err := os.MkdirAll(pack, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(pack, packFile), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Rename("packs/notes/"+packFile, "packs/README.md"); err != nil {
		t.Fatal(err)
	}
	want := []string{"packs/a", "packs/closed"}
	for _, link := range []string{"gone", "loop", ".#locked"} {
		if err := os.Symlink(map[string]string{"gone": "nowhere", "loop": "loop", ".#locked": "me@here"}[link], filepath.Join("packs", link)); err != nil {
			t.Log("no links here:", err)
			break
		}
		if link[0] != '.' {
			want = append(want, "packs/"+link)
		}
	}
	if err := os.Chmod("packs/closed", 0); err != nil { // which keeps nobody out on Windows, nor root
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod("packs/closed", 0o700) })
	for _, pattern := range []string{"packs/*", "packs/*/", "./packs/*"} {
		got, err := Options{Packs: []string{pattern}}.Folders()
		for i := range got {
			got[i] = filepath.ToSlash(got[i])
		}
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %v, %v, want %v", pattern, got, err, want)
		}
	}
}
