package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
)

// component is a part of a binary, or the whole.
type component struct {
	Type       string     `json:"type"`
	Ref        string     `json:"bom-ref"`
	Supplier   *party     `json:"supplier,omitempty"`
	Name       string     `json:"name"`
	Version    string     `json:"version"`
	Hashes     []hash     `json:"hashes,omitempty"`
	Licenses   []licence  `json:"licenses,omitempty"`
	PURL       string     `json:"purl"`
	Pedigree   *pedigree  `json:"pedigree,omitempty"`
	Properties []property `json:"properties,omitempty"`
}

type party struct {
	Name string `json:"name"`
}

type hash struct {
	Algorithm string `json:"alg"`
	Content   string `json:"content"`
}

type licence struct {
	Expression string `json:"expression"` // of SPDX
}

type pedigree struct {
	Commits []commit `json:"commits"`
}

type commit struct {
	UID string `json:"uid"`
}

type property struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// whole is the binary itself.
func (s source) whole(sum [sha256.Size]byte) component {
	url := "pkg:generic/boardpack@" + s.version
	return component{
		Type: "application", Ref: url, PURL: url, Name: "boardpack", Version: s.version,
		Supplier: &party{"The boardpack authors"},
		Hashes:   []hash{{"SHA-256", hex.EncodeToString(sum[:])}},
		Licenses: []licence{{"MIT"}},
		Pedigree: &pedigree{[]commit{{s.commit}}},
	}
}

// components are the parts of a binary, by their package URLs.
func (s source) components(info *debug.BuildInfo) ([]component, error) {
	all, err := assets(s.root)
	if err != nil {
		return nil, err
	}
	modules := append([]*debug.Module{{Path: "std", Version: strings.TrimPrefix(info.GoVersion, "go")}}, info.Deps...)
	for _, module := range modules {
		for module.Replace != nil {
			module = module.Replace
		}
		part, err := library(module)
		if err != nil {
			return nil, err
		}
		all = append(all, part)
	}
	slices.SortFunc(all, func(a, b component) int { return cmp.Compare(a.Ref, b.Ref) })
	return all, nil
}

// library is a module of Go. Its sum is that of go.sum, over the sums of its files
// and not over one file, so it stands as a property and is no hash.
func library(module *debug.Module) (component, error) {
	terms, err := termsOf(module.Path)
	url := "pkg:golang/" + strings.ToLower(module.Path) + "@" + url.QueryEscape(module.Version)
	part := component{Type: "library", Ref: url, PURL: url, Name: module.Path, Version: module.Version, Licenses: []licence{{terms}}}
	if module.Sum != "" {
		part.Properties = []property{{"go.sum", module.Sum}}
	}
	return part, err
}

// locked is a package in npm's package-lock.json.
type locked struct {
	Version, License string
	Dependencies     map[string]string
}

// assets are the npm packages of which the binary holds something: those in
// templates/vendor, and what they are bundled from, in the versions that make
// assets takes.
func assets(root string) (all []component, err error) {
	text, err := os.ReadFile(filepath.Join(root, "templates", "assets", "package-lock.json"))
	if err != nil {
		return nil, err
	}
	var lock struct{ Packages map[string]locked }
	if err := json.Unmarshal(text, &lock); err != nil {
		return nil, err
	}
	names, err := vendored(root)
	for i := 0; i < len(names); i++ { // names grows
		from, known := lock.Packages["node_modules/"+names[i]]
		if !known {
			return nil, fmt.Errorf("templates/vendor: %s is not in package-lock.json", names[i])
		}
		for _, name := range slices.Sorted(maps.Keys(from.Dependencies)) {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		url := "pkg:npm/" + names[i] + "@" + from.Version
		all = append(all, component{Type: "library", Ref: url, PURL: url, Name: names[i], Version: from.Version, Licenses: []licence{{from.License}}})
	}
	return all, err
}

// vendored are the packages in templates/vendor, a folder each.
func vendored(root string) (names []string, err error) {
	all, err := os.ReadDir(filepath.Join(root, "templates", "vendor"))
	for _, each := range all {
		if each.IsDir() {
			names = append(names, each.Name())
		}
	}
	return names, err
}
