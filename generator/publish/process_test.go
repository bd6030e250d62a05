package publish

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// asBuild is the variable of a process that is a build: the folder, the pack and
// what its files say.
const asBuild = "PUBLISH_TEST_BUILD"

func TestMain(m *testing.M) {
	if words := os.Getenv(asBuild); words != "" {
		parts := strings.Split(words, "|")
		if err := buildOf(parts[0], parts[1], parts[2]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// packOf are the files of a pack, without what lists all packs.
func packOf(pack, says string) Files {
	files := Files{}
	var names []string
	for i := range 6 {
		name := fmt.Sprintf("%d.html", i)
		files[pack+"/board/"+name] = []byte(says)
		names = append(names, name)
	}
	files[pack+"/board/manifest.json"] = listing(pack, "board", names...)
	return files
}

func buildOf(out, pack, says string) error {
	s, err := Open(context.Background(), out)
	if err != nil {
		return err
	}
	defer s.Close()
	for name, data := range packOf(pack, says) {
		if err := s.Add(name, data); err != nil {
			return err
		}
	}
	list := func(kept []Manifest) (Files, error) {
		return Files{"index.html": fmt.Appendf(nil, "%d packs", len(kept)+1)}, nil
	}
	return s.Commit(context.Background(), []string{pack, "index.html"}, list)
}

// started is a process that builds.
func started(t *testing.T, out, pack, says string) *exec.Cmd {
	t.Helper()
	command := exec.Command(os.Args[0])
	command.Env = append(os.Environ(), asBuild+"="+strings.Join([]string{out, pack, says}, "|"))
	command.Stderr = os.Stderr
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	return command
}

// TestFourProcessesLoseNothing builds four packs at once into a folder that is
// not there, some rounds; each process ends well and all its files are there.
func TestFourProcessesLoseNothing(t *testing.T) {
	const rounds, processes = 6, 4
	for round := range rounds {
		out := filepath.Join(t.TempDir(), "new", "out")
		want := Files{"index.html": []byte("4 packs")}
		var running []*exec.Cmd
		for i := range processes {
			pack := fmt.Sprintf("pack-%d", i)
			maps.Copy(want, packOf(pack, "new"))
			running = append(running, started(t, out, pack, "new"))
		}
		for _, command := range running {
			if err := command.Wait(); err != nil {
				t.Errorf("round %d: %v", round, err)
			}
		}
		if diff := cmp.Diff(want, tree(t, out)); diff != "" {
			t.Errorf("round %d: %s", round, diff)
		}
		onlyOut(t, out)
	}
}

// TestKilledProcesses kills builds at any moment. What the pack has in place is
// old or new, each whole, and the next build leaves nothing of the killed one.
func TestKilledProcesses(t *testing.T) {
	const kills = 40
	out := filepath.Join(t.TempDir(), "out")
	if err := buildOf(out, "pack", "0"); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	if err := started(t, out, "pack", "0").Wait(); err != nil {
		t.Fatal(err)
	}
	took := time.Since(start)
	random := rand.New(rand.NewPCG(1, 2))
	for k := range kills {
		says := fmt.Sprint(k + 1)
		command := started(t, out, "pack", says)
		time.Sleep(time.Duration(random.Float64() * float64(took)))
		_ = command.Process.Kill()
		_ = command.Wait()
		var found []string
		for name, data := range tree(t, filepath.Join(out, "pack")) {
			if strings.HasSuffix(name, ".html") {
				found = append(found, string(data))
			}
		}
		if len(found) != 6 || strings.Count(strings.Join(found, " ")+" ", found[0]+" ") != 6 {
			t.Errorf("killed %d: the pack's files say %v", k, found)
		}
	}
	if err := buildOf(out, "pack", "last"); err != nil {
		t.Fatal(err)
	}
	want := packOf("pack", "last")
	want["index.html"] = []byte("1 packs")
	if diff := cmp.Diff(want, tree(t, out)); diff != "" {
		t.Error(diff)
	}
	onlyOut(t, out)
}
