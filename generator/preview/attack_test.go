package preview

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// wrongs are what happens to a pack under a preview, and what is told of it. Each is mended by
// writing all of the pack again.
var wrongs = []struct {
	name, says string
	do         func(t *testing.T, folder string)
}{
	{"pack.yaml is no YAML", "pack.yaml:3:", func(t *testing.T, folder string) {
		write(t, filepath.Join(folder, "pack.yaml"), replaced(t, small()["pack.yaml"], "cycle:", "cycle: ["))
	}},
	{"pack.yaml is gone", "pack.yaml", func(t *testing.T, folder string) { remove(t, filepath.Join(folder, "pack.yaml")) }},
	{"pack.yaml is a folder", "pack.yaml", func(t *testing.T, folder string) {
		remove(t, filepath.Join(folder, "pack.yaml"))
		made(t, os.Mkdir(filepath.Join(folder, "pack.yaml"), 0o755))
	}},
	{"pack.yaml is empty", "pack.yaml", func(t *testing.T, folder string) { write(t, filepath.Join(folder, "pack.yaml"), "") }},
	{"the folder is gone", "pack.yaml", func(t *testing.T, folder string) { made(t, os.RemoveAll(folder)) }},
	{"the folder is a file", "pack.yaml", func(t *testing.T, folder string) {
		made(t, os.RemoveAll(folder))
		write(t, folder, "no folder")
	}},
	{"a file outside", "outside.md", func(t *testing.T, folder string) {
		write(t, filepath.Join(folder, "..", "outside.md"), "SECRET")
		write(t, filepath.Join(folder, "one.md"), replaced(t, small()["one.md"], "[more.md]", "[../outside.md]"))
	}},
	{"a link to what is outside", "one", func(t *testing.T, folder string) {
		secret := filepath.Join(t.TempDir(), "secret.md")
		write(t, secret, replaced(t, small()["one.md"], "plain", "SECRET"))
		remove(t, filepath.Join(folder, "one.md"))
		made(t, os.Symlink(secret, filepath.Join(folder, "one.md")))
	}},
	{"the editions are gone", "editions", func(t *testing.T, folder string) {
		text, _, _ := strings.Cut(small()["pack.yaml"], "editions:")
		write(t, filepath.Join(folder, "pack.yaml"), text)
	}},
	{"an edition is misspelt", "pack.yaml", func(t *testing.T, folder string) {
		write(t, filepath.Join(folder, "pack.yaml"), replaced(t, small()["pack.yaml"], "{name: board", "{nam: board"))
	}},
	{"an edition is gone, and another there", "", func(t *testing.T, folder string) {
		write(t, filepath.Join(folder, "pack.yaml"), replaced(t, small()["pack.yaml"], "name: board", "name: partners"))
	}},
}

func made(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestPreviewGoesOn does to a pack what happens while somebody looks at it: the last good page
// stays, what is wrong is told, nothing from outside is shown, and it goes on once it is mended.
func TestPreviewGoesOn(t *testing.T) {
	for _, c := range wrongs {
		t.Run(c.name, func(t *testing.T) {
			folder := packOf(t, small())
			s := serverOf(t, folder)
			if before := s.tell("board/one.html"); before.Stamp == "" || before.Mistakes > 0 {
				t.Fatalf("%+v", before)
			}
			c.do(t, folder)
			now := s.tell("board/one.html")
			said := now.Wrong
			for _, f := range now.Findings {
				said += f.Place + ": " + f.Message + "\n"
			}
			page := get(s, editionPath+"board/one.html")
			if c.says != "" && (!strings.Contains(said, c.says) || now.Mistakes == 0 || !now.Stale || now.Stamp == "" || page.Code != 200) {
				t.Errorf("%d, %d mistakes, stale %t: %s", page.Code, now.Mistakes, now.Stale, said)
			}
			if strings.Contains(page.Body.String()+said, "SECRET") {
				t.Error("what is outside is shown")
			}
			mended(t, s, folder)
		})
	}
}

// mended writes all of a pack again, in a new folder, and looks whether it is shown.
func mended(t *testing.T, s *server, folder string) {
	t.Helper()
	made(t, os.RemoveAll(folder))
	made(t, os.Mkdir(folder, 0o755))
	for name, text := range small() {
		write(t, filepath.Join(folder, name), text)
	}
	write(t, filepath.Join(folder, "one.md"), replaced(t, small()["one.md"], "plain", "mended"))
	if now := s.tell("board/one.html"); now.Mistakes > 0 || now.Stale || now.Wrong != "" {
		t.Errorf("it is mended: %+v", now)
	}
	if text := get(s, editionPath+"board/one.html").Body.String(); !strings.Contains(text, "a mended word") {
		t.Errorf("it is mended, and shows %.200s", text)
	}
}

// TestPreviewBeginsWrong begins with a pack that is wrong, which is told, and mends it.
func TestPreviewBeginsWrong(t *testing.T) {
	for _, file := range []string{"pack.yaml", "intentions.csv", "one.md"} {
		folder := packOf(t, small())
		write(t, filepath.Join(folder, file), "{{ [")
		s := serverOf(t, folder)
		if err := s.check(); err != nil {
			t.Fatal(err)
		}
		if now := s.tell("board/one.html"); now.Mistakes == 0 || now.Stamp != "" {
			t.Errorf("%s: %+v", file, now)
		}
		if first := s.tell(""); first.Mistakes == 0 && first.First == "" {
			t.Errorf("%s, and no page: %+v", file, first)
		}
		mended(t, s, folder)
	}
}

// TestTwoPreviewsAtOnce looks at a pack by two previews, each by two tabs with another edition,
// while it is edited; in the end both are a fresh build.
func TestTwoPreviewsAtOnce(t *testing.T) {
	folder := packOf(t, small())
	both := []*server{serverOf(t, folder), serverOf(t, folder)}
	stop := make(chan struct{})
	var looking sync.WaitGroup
	for _, s := range both {
		for _, page := range []string{"board/one.html", "public/two.html", "board/two.pdf", "public/index.html"} {
			looking.Go(func() {
				for {
					select {
					case <-stop:
						return
					default:
						get(s, editionPath+page)
						s.tell(page)
					}
				}
			})
		}
	}
	for n := range 12 {
		text := replaced(t, small()["one.md"], "plain", []string{"plain", "plainer", "{{ bad"}[n%3])
		writeOver(t, filepath.Join(folder, "one.md"), text)
		write(t, filepath.Join(folder, "intentions.csv"), replaced(t, small()["intentions.csv"], "Nearer", []string{"Nearer", "Farther"}[n%2]))
	}
	close(stop)
	looking.Wait()
	write(t, filepath.Join(folder, "one.md"), replaced(t, small()["one.md"], "plain", "last"))
	for _, s := range both {
		if !compared(t, s, folder) {
			t.Error("it is not built")
		}
	}
}
