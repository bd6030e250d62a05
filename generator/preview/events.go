package preview

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"

	"boardpack/generator"
	"boardpack/generator/diag"
)

// told is what the shell knows of the page that is open.
type told struct {
	Page     string                   `json:"page"`            // "board/index.html"
	Stamp    string                   `json:"stamp,omitempty"` // of the page as it is now; empty where there is none
	Given    string                   `json:"given,omitempty"` // of the page as it was given last
	Editions []generator.ProofEdition `json:"editions"`        // never null: a pack that is wrong from the first has none
	Edition  string                   `json:"edition"`         // of the page; empty where it is of none
	First    string                   `json:"first"`           // the edition to begin with
	Findings []finding                `json:"findings"`        // the first of them, mistakes before warnings
	Mistakes int                      `json:"mistakes"`
	Warnings int                      `json:"warnings"`
	Stale    bool                     `json:"stale"` // the page is as it was before a mistake
	Wrong    string                   `json:"wrong,omitempty"`
}

// finding is one as the shell shows it.
type finding struct {
	Error   bool   `json:"error"`
	Place   string `json:"place"`
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
	Line    string `json:"line,omitempty"` // the text in which it was found
}

// stampOf is another for other bytes.
func stampOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// events tells the shell of its page, now and after each change (server-sent events).
func (s *server) events(w http.ResponseWriter, r *http.Request) {
	control := http.NewResponseController(w)
	w.Header().Set("Content-Type", "text/event-stream")
	fmt.Fprint(w, "retry: 500\n\n")
	var last []byte
	for {
		changed := s.watch.changed() // before it is looked at
		now, err := json.Marshal(s.tell(r.URL.Query().Get("page")))
		if err != nil {
			return
		}
		if !bytes.Equal(now, last) {
			fmt.Fprintf(w, "data: %s\n\n", now)
			last = now
		}
		if control.Flush() != nil {
			return
		}
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
	}
}

// tell looks at a page.
func (s *server) tell(page string) told {
	edition, name := s.split(page)
	t := told{Page: page, Edition: edition, Editions: append([]generator.ProofEdition{}, s.proof.Editions()...), First: s.first, Findings: []finding{}}
	if len(t.Editions) > 0 {
		t.First = cmp.Or(s.first, t.Editions[0].Name)
		edition = cmp.Or(edition, t.First)
	}
	data, findings, err := s.proof.File(edition, name)
	t.Stale = findings.HasErrors()
	if data != nil && t.Edition != "" {
		t.Stamp = stampOf(data)
	}
	if err != nil && !errors.Is(err, generator.ErrUsage) {
		t.Wrong = err.Error()
	}
	s.mu.Lock()
	t.Given = s.given[page]
	s.mu.Unlock()
	t.find(findings, s.proof.Line)
	return t
}

// mostFindings are as many as anybody reads before mending some.
const mostFindings = 50

func (t *told) find(findings diag.List, line func(diag.Position) string) {
	isError := func(f diag.Finding) bool { return f.Severity == diag.Error }
	slices.SortStableFunc(findings, func(a, b diag.Finding) int { return cmp.Compare(b.Severity, a.Severity) })
	t.Mistakes = slices.IndexFunc(findings, func(f diag.Finding) bool { return !isError(f) })
	if t.Mistakes < 0 {
		t.Mistakes = len(findings)
	}
	t.Warnings = len(findings) - t.Mistakes
	for _, f := range findings[:min(len(findings), mostFindings)] {
		t.Findings = append(t.Findings, finding{isError(f), f.Position.String(), f.Message, f.Hint, line(f.Position)})
	}
}
