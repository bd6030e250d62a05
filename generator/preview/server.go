package preview

import (
	"crypto/subtle"
	_ "embed"
	"errors"
	"fmt"
	"net/http"
	"path"
	"slices"
	"strings"
	"sync"

	"boardpack/generator"
)

var (
	//go:embed shell.html
	shellHTML []byte
	//go:embed shell.css
	shellCSS []byte
	//go:embed shell.js
	shellJS []byte
)

// server answers for a preview: the shell, which is a frame around the page that is
// open; what the shell is told of; and the files of editions, byte for byte as a build
// makes them. None of it is read from the disk by a name that a request has.
type server struct {
	proof *generator.Proof
	watch *watch
	first string // edition
	port  int
	key   string // in the address, for who else works on this computer does not know it
	mu    sync.Mutex
	given map[string]string // by file, the stamp of what was given last
}

// editionPath is what the paths of editions' files begin with.
const editionPath = "edition/"

// shellPolicy lets the shell run its own script, be told, and frame the pages.
const shellPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// check finds an edition that there is not, where the pack can be read.
func (s *server) check() error {
	all := s.proof.Editions()
	is := func(e generator.ProofEdition) bool { return e.Name == s.first }
	if s.first != "" && len(all) > 0 && !slices.ContainsFunc(all, is) {
		var names []string
		for _, e := range all {
			names = append(names, e.Name)
		}
		return fmt.Errorf("%w: the pack has no edition %q, but %s", generator.ErrUsage, s.first, strings.Join(names, ", "))
	}
	return nil
}

// ServeHTTP implements http.Handler.
func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Cross-Origin-Resource-Policy", "same-origin")
	w.Header().Set("Referrer-Policy", "no-referrer")
	switch {
	case !s.trusts(r) || !s.knows(r):
		http.Error(w, "this preview answers its own page alone", http.StatusForbidden)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		http.Error(w, "there is nothing here to send to", http.StatusMethodNotAllowed)
	case r.URL.RawPath != "": // written in another way than it need be, as with %2e
		http.NotFound(w, r)
	default:
		s.answer(w, r)
	}
}

// trusts reports whether a request is of this computer's browser, for this address.
// Another website can give the address a name of its own, and then read what is here:
// the host tells (DNS rebinding).
func (s *server) trusts(r *http.Request) bool {
	hosts := []string{fmt.Sprintf("%s:%d", loopback, s.port), fmt.Sprintf("localhost:%d", s.port)}
	if !slices.Contains(hosts, r.Host) {
		return false
	}
	for _, origin := range r.Header.Values("Origin") {
		if origin != "http://"+r.Host {
			return false
		}
	}
	return true
}

// knows reports whether the address has the key: on a computer that several share,
// each reaches 127.0.0.1.
func (s *server) knows(r *http.Request) bool {
	begins := s.base()
	path := r.URL.Path
	return len(path) >= len(begins) && subtle.ConstantTimeCompare([]byte(path[:len(begins)]), []byte(begins)) == 1
}

// base is what each path begins with.
func (s *server) base() string { return "/" + s.key + "/" }

func (s *server) answer(w http.ResponseWriter, r *http.Request) {
	own := func(kind string, data []byte) {
		w.Header().Set("Content-Type", kind)
		w.Header().Set("Content-Security-Policy", shellPolicy)
		_, _ = w.Write(data)
	}
	switch path := strings.TrimPrefix(r.URL.Path, s.base()); path {
	case "":
		own("text/html; charset=utf-8", shellHTML)
	case "shell.css":
		own("text/css; charset=utf-8", shellCSS)
	case "shell.js":
		own("text/javascript; charset=utf-8", shellJS)
	case "events":
		s.events(w, r)
	default:
		file, is := strings.CutPrefix(path, editionPath)
		if !is {
			http.NotFound(w, r)
			return
		}
		s.file(w, r, file)
	}
}

// file answers with a file of an edition.
func (s *server) file(w http.ResponseWriter, r *http.Request, file string) {
	edition, name := s.split(file)
	data, _, err := s.proof.File(edition, name)
	switch {
	case errors.Is(err, generator.ErrUsage) || err == nil && data == nil:
		http.NotFound(w, r)
		return
	case err != nil:
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	stamp := stampOf(data)
	s.mu.Lock()
	s.given[file] = stamp
	s.mu.Unlock()
	w.Header().Set("Server-Timing", `stamp;desc="`+stamp+`"`) // which the shell can read; the bytes are a build's
	w.Header().Set("Content-Type", kinds[path.Ext(name)])
	w.Header().Set("Content-Security-Policy", "frame-ancestors 'self'")
	_, _ = w.Write(data)
}

// kinds are what editions consist of; the system's own list differs from one to another.
var kinds = map[string]string{
	".html": "text/html; charset=utf-8", ".pdf": "application/pdf", ".csv": "text/csv; charset=utf-8", ".svg": "image/svg+xml", ".json": "application/json",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

// split parts a file's path into edition and name. Where it is of no edition, the name
// is the whole.
func (s *server) split(file string) (edition, name string) {
	for _, e := range s.proof.Editions() {
		if inner, is := strings.CutPrefix(file, e.Name+"/"); is && len(e.Name) > len(edition) {
			edition, name = e.Name, inner
		}
	}
	if edition == "" {
		return "", file
	}
	return edition, name
}
