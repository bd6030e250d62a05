package generator

import (
	"bytes"
	"cmp"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"boardpack/generator/diag"
	"boardpack/templates"
)

// mostLine is how many characters of a line are shown, around the place in it.
const mostLine = 240

// Line is the line in which something was found, as it is now; empty where the place is
// in no file of text, or in none that the proof reads.
func (p *Proof) Line(at diag.Position) string {
	text := p.textOf(at.File)
	if at.Sheet != "" || at.Line < 1 || !utf8.Valid(text) {
		return ""
	}
	lines := bytes.SplitN(text, []byte("\n"), at.Line+1)
	if len(lines) < at.Line {
		return ""
	}
	line := []rune(strings.TrimRight(string(lines[at.Line-1]), "\r"))
	if len(line) <= mostLine {
		return string(line)
	}
	from := min(max(at.Column-mostLine/2, 0), len(line)-mostLine)
	return string(line[from : from+mostLine])
}

// textOf is a file as findings name it: of one of the packs that were read, or of the
// templates.
func (p *Proof) textOf(file string) []byte {
	if name, is := strings.CutPrefix(file, embedded+"/"); is {
		text, _ := templates.Papers.ReadFile(name)
		return text
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for folder := range p.kept.packs {
		name, is := strings.CutPrefix(file, filepath.ToSlash(filepath.Clean(folder))+"/")
		if !is {
			continue
		}
		most := int64(textSize)
		if read := p.kept.packs[folder].pack; read != nil {
			most = cmp.Or(read.files.most, most)
		}
		text, _ := filesIn(folder, most, nil).ReadFile(name)
		return text
	}
	return nil
}
