package preview

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"boardpack/generator/diag"
)

// ask sends a request just as it is written, which no client does.
func ask(t *testing.T, address, request string) (code int, body string) {
	t.Helper()
	host, base, _ := strings.Cut(strings.TrimPrefix(address, "http://"), "/")
	request = strings.ReplaceAll(request, "BASE/", "/"+base)
	connection, err := net.Dial("tcp", host)
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close()
	if err := connection.SetDeadline(time.Now().Add(time.Minute)); err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(connection, strings.ReplaceAll(strings.ReplaceAll(request, "HERE", host), "\n", "\r\n")+"\r\nConnection: close\r\n\r\n")
	answer, err := http.ReadResponse(bufio.NewReader(connection), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(text)
}

// TestNothingElseIsServed asks as other websites do, and for what is not in an edition.
func TestNothingElseIsServed(t *testing.T) {
	folder := packOf(t, small())
	write(t, filepath.Join(folder, "..", "secret.html"), "SECRET")
	write(t, filepath.Join(folder, "secret.html"), "SECRET")
	if err := os.Symlink(filepath.Join(folder, "..", "secret.html"), filepath.Join(folder, "link.html")); err != nil {
		t.Log(err) // a system on which not everybody may
	}
	address := running(t, folder)
	for _, c := range []struct {
		request string
		code    int
	}{
		{"GET BASE/ HTTP/1.1\nHost: HERE", 200},
		{"GET BASE/edition/board/one.html HTTP/1.1\nHost: HERE", 200},
		{"GET BASE/edition/public/two.html HTTP/1.1\nHost: HERE\nOrigin: http://HERE", 200},
		{"HEAD BASE/edition/board/index.html HTTP/1.1\nHost: HERE", 200},

		{"GET / HTTP/1.1\nHost: HERE", 403}, // who shares the computer does not know the key
		{"GET /edition/board/one.html HTTP/1.1\nHost: HERE", 403},
		{"GET /events?page=board/one.html HTTP/1.1\nHost: HERE", 403},
		{"GET /AAAAAAAAAAAAAAAAAAAAAAAAAA/edition/board/one.html HTTP/1.1\nHost: HERE", 403},
		{"GET /etc/passwd HTTP/1.1\nHost: HERE", 403},
		{"GET / HTTP/1.1\nHost: example.com", 403},
		{"GET BASE/ HTTP/1.1\nHost: 127.0.0.1", 403},
		{"GET BASE/ HTTP/1.1\nHost: 127.0.0.1.example.com:8077", 403},
		{"GET BASE/edition/board/one.html HTTP/1.1\nHost: attacker.example:8077", 403},
		{"GET http://attacker.example/edition/board/one.html HTTP/1.1\nHost: HERE", 403},
		{"GET BASE/events?page=board/one.html HTTP/1.1\nHost: HERE\nOrigin: http://attacker.example", 403},
		{"GET BASE/edition/board/one.html HTTP/1.1\nHost: HERE\nOrigin: null", 403},
		{"GET BASE/edition/board/one.html HTTP/1.1\nHost: HERE\nOrigin: https://HERE", 403},
		{"POST BASE/edition/board/one.html HTTP/1.1\nHost: HERE\nContent-Length: 0", 405},
		{"PUT BASE/ HTTP/1.1\nHost: HERE\nContent-Length: 0", 405},

		{"GET BASE/edition/board/pack.yaml HTTP/1.1\nHost: HERE", 404},
		{"GET BASE/edition/board/one.md HTTP/1.1\nHost: HERE", 404},
		{"GET BASE/edition/board/secret.html HTTP/1.1\nHost: HERE", 404},
		{"GET BASE/edition/board/link.html HTTP/1.1\nHost: HERE", 404},
		{"GET BASE/edition/public/one.html HTTP/1.1\nHost: HERE", 404}, // it is the Board's
		{"GET BASE/edition/public/tables/by-programme.csv HTTP/1.1\nHost: HERE", 404},
		{"GET BASE/edition/public/../board/one.html HTTP/1.1\nHost: HERE", 404},
		{"GET BASE/edition/public/%2e%2e/board/one.html HTTP/1.1\nHost: HERE", 404},
		{"GET BASE/edition/public/..%2fboard/one.html HTTP/1.1\nHost: HERE", 404},
		{"GET BASE/edition/board/../../secret.html HTTP/1.1\nHost: HERE", 404},
		{"GET BASE/edition/board/%2e%2e/%2e%2e/secret.html HTTP/1.1\nHost: HERE", 404},
		{"GET BASE/edition/board/..%5c..%5csecret.html HTTP/1.1\nHost: HERE", 404},
		{"GET BASE/edition/board/one%2ehtml HTTP/1.1\nHost: HERE", 404},
		{"GET BASE/edition/board//one.html HTTP/1.1\nHost: HERE", 404},
		{"GET BASE/edition/board/ HTTP/1.1\nHost: HERE", 404},
		{"GET BASE/edition/board/tables HTTP/1.1\nHost: HERE", 404},
		{"GET BASE/edition/ HTTP/1.1\nHost: HERE", 404},
		{"GET BASE/edition/nobody/index.html HTTP/1.1\nHost: HERE", 404},
		{"GET BASE//etc/passwd HTTP/1.1\nHost: HERE", 404},
		{"GET BASE/etc/passwd HTTP/1.1\nHost: HERE", 404},
		{"GET BASE/../../../../etc/passwd HTTP/1.1\nHost: HERE", 404},
		{"GET BASE/edition/board/one.html%00.pdf HTTP/1.1\nHost: HERE", 404},
	} {
		code, body := ask(t, address, c.request)
		if code != c.code || strings.Contains(body, "SECRET") || strings.Contains(body, "root:") {
			t.Errorf("%q: %d, want %d", c.request, code, c.code)
		}
	}
	for _, page := range []string{"index.html", "two.html", "list.html", "tables/all-draft.csv"} {
		if code, body := ask(t, address, "GET BASE/edition/public/"+page+" HTTP/1.1\nHost: HERE"); code != 200 || strings.Contains(body, "Hidden beds") {
			t.Errorf("%s of the public edition: %d, and what is confidential is in it: %t", page, code, strings.Contains(body, "Hidden beds"))
		}
	}
}

// TestOnThisComputerAlone looks at where it listens, with the port taken.
func TestOnThisComputerAlone(t *testing.T) {
	folder := packOf(t, small())
	first, second := running(t, folder), running(t, folder)
	if first == second {
		t.Errorf("two previews at %s", first)
	}
	for _, address := range []string{first, second} {
		if !strings.HasPrefix(address, "http://127.0.0.1:") {
			t.Errorf("it is served at %s", address)
		}
	}
	taken, err := listen(0)
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	other, err := listen(taken.Addr().(*net.TCPAddr).Port)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	if ip := other.Addr().(*net.TCPAddr).IP.String(); ip != loopback {
		t.Errorf("it listens on %s", ip)
	}
}

// TestEndsWithAPageOpen ends while the shell is being told.
func TestEndsWithAPageOpen(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	address, ended := make(chan string, 1), make(chan error, 1)
	go func() {
		ended <- Run(ctx, Options{Pack: packOf(t, small()), Served: func(a string) { address <- a }})
	}()
	answer, err := http.Get(<-address + "events?page=board/index.html")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if line, err := bufio.NewReader(answer.Body).ReadString('\n'); err != nil || !strings.HasPrefix(line, "retry") {
		t.Fatal(line, err)
	}
	stop()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(time.Minute):
		t.Fatal("it goes on")
	}
}

// TestLineItself has the line of a finding beside it, of each sort of file.
func TestLineItself(t *testing.T) {
	folder := packOf(t, small())
	s := serverOf(t, folder)
	long := strings.Repeat("long ", 200)
	write(t, filepath.Join(folder, "one.md"), replaced(t, small()["one.md"], "There are {{ len(intentions) }}", long+"{{ wrong }}"))
	write(t, filepath.Join(folder, "delivery.csv"), replaced(t, small()["delivery.csv"], "On track,Begun", "On trakc,Begun"))
	told := s.tell("board/one.html")
	lines := map[string]bool{}
	for _, f := range told.Findings {
		lines[f.Line] = true
		if len(f.Line) > 300 {
			t.Errorf("a line of %d characters", len(f.Line))
		}
	}
	if !lines["A1,2024-10-31,OPEN,On trakc,Begun"] {
		t.Errorf("%+v", told.Findings)
	}
	for _, at := range []diag.Position{
		{File: "elsewhere.md", Line: 1}, {File: filepath.ToSlash(folder) + "/../secret.md", Line: 1}, {File: filepath.ToSlash(folder) + "/one.md", Line: 5000},
		{File: filepath.ToSlash(folder) + "/one.md"}, {File: filepath.ToSlash(folder) + "/one.md", Sheet: "Sheet1", Line: 1},
	} {
		if line := s.proof.Line(at); line != "" {
			t.Errorf("%v has %q", at, line)
		}
	}
	if line := s.proof.Line(diag.Position{File: "templates/goals.md", Line: 1}); line != "---" {
		t.Errorf("the first line of a template is %q", line)
	}
}
