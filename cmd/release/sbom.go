package main

import (
	"bytes"
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/json"
	"fmt"
	"time"
)

// The list is written here and not by a tool such as cyclonedx-gomod: a binary's own
// list of modules is most of it, and no tool knows the browser assets in it or would
// give the same bytes twice.

// bom is a bill of materials in CycloneDX 1.6, ECMA-424.
type bom struct {
	Schema       string       `json:"$schema"`
	Format       string       `json:"bomFormat"`
	SpecVersion  string       `json:"specVersion"`
	SerialNumber string       `json:"serialNumber"`
	Version      int          `json:"version"` // of the list
	Metadata     metadata     `json:"metadata"`
	Components   []component  `json:"components"`
	Dependencies []dependency `json:"dependencies"`
}

type metadata struct {
	Timestamp string    `json:"timestamp"`
	Component component `json:"component"`
}

type dependency struct {
	Ref       string   `json:"ref"`
	DependsOn []string `json:"dependsOn,omitempty"`
}

// parts lists what a binary is made of: its modules, by its own word, the standard
// library, and the browser assets that it holds.
func (s source) parts(file string, binary []byte) ([]byte, error) {
	info, err := buildinfo.ReadFile(file)
	if err != nil {
		return nil, err
	}
	components, err := s.components(info)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(binary)
	whole := s.whole(sum)
	list := bom{
		Schema: "http://cyclonedx.org/schema/bom-1.6.schema.json", Format: "CycloneDX", SpecVersion: "1.6",
		SerialNumber: serial(sum), Version: 1,
		Metadata:     metadata{s.time.Format(time.RFC3339), whole},
		Components:   components,
		Dependencies: []dependency{{Ref: whole.Ref}},
	}
	// A binary does not say which module asked for which: all hang on the whole.
	for _, part := range components {
		list.Dependencies[0].DependsOn = append(list.Dependencies[0].DependsOn, part.Ref)
		list.Dependencies = append(list.Dependencies, dependency{Ref: part.Ref})
	}
	return list.encode()
}

func (b bom) encode() ([]byte, error) {
	var all bytes.Buffer
	encoder := json.NewEncoder(&all)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(b)
	return all.Bytes(), err
}

// serial is a UUID of version 8 (RFC 9562) from the binary's sum: the same binary
// has the same, where a random one would give other bytes each time.
func serial(sum [sha256.Size]byte) string {
	id := sum[:16]
	id[6] = id[6]&0x0f | 0x80
	id[8] = id[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", id[:4], id[4:6], id[6:8], id[8:10], id[10:])
}
