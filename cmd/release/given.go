package main

import (
	_ "embed"
	"os"
	"path/filepath"
	"strings"
	"text/template"

	"boardpack/generator"
)

// readme is what an archive says first.
//
//go:embed readme.txt
var readme string

// sbomName is the file name of a list of what a binary is made of, or its ending;
// readers know CycloneDX by it.
const sbomName = "sbom.cdx.json"

// given is what a system gets: its archive, and beside it the list of what is in
// the binary, for those who look before they fetch.
func (s source) given(on system) ([]entry, error) {
	scratch, err := os.MkdirTemp("", "boardpack-release-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(scratch)
	file, binary, err := s.build(on, scratch)
	if err != nil {
		return nil, err
	}
	parts, err := s.parts(file, binary)
	if err != nil {
		return nil, err
	}
	texts, err := s.texts(on)
	if err != nil {
		return nil, err
	}
	folder := "boardpack-" + s.version + "-" + on.String()
	archive, err := pack(on, folder, append(texts, entry{on.command(), 0o755, binary}, entry{sbomName, 0o644, parts}), s.time)
	return []entry{archive, {folder + "." + sbomName, 0o644, parts}}, err
}

// texts are what an archive has for people. The licences are those that the binary
// itself prints.
func (s source) texts(on system) ([]entry, error) {
	licence, err := os.ReadFile(filepath.Join(s.root, "LICENSE"))
	if err != nil {
		return nil, err
	}
	page, err := template.New("readme").Parse(readme)
	if err != nil {
		return nil, err
	}
	var first strings.Builder
	err = page.Execute(&first, map[string]any{"Version": s.version, "System": on, "Windows": on.os == "windows", "Mac": on.os == "darwin"})
	return []entry{
		{"LICENSE", 0o644, licence},
		{"LICENCES.txt", 0o644, []byte(generator.Licences())},
		{"README.txt", 0o644, []byte(first.String())},
	}, err
}
