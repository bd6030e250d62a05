package main

import (
	"errors"
	"fmt"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// development is the version of what no tag names.
const development = "development"

// source is a commit that is released.
type source struct {
	root    string // the repository's folder
	version string // "1.2.3", or development
	commit  string // its hash
	time    time.Time
}

// sourceOf reads what git says of the commit that is checked out at root.
func sourceOf(root string) (source, error) {
	told, err := git(root, "log", "-1", "--format=%H %ct")
	if err != nil {
		return source{}, err
	}
	commit, seconds, _ := strings.Cut(told, " ")
	at, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil {
		return source{}, fmt.Errorf("the commit's time: %w", err)
	}
	version, err := versionOf(root)
	return source{root, version, commit, time.Unix(at, 0).UTC()}, err
}

// A version is that of Semantic Versioning, without what may follow a +: no file
// name should have that.
var versionTag = regexp.MustCompile(`^v[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$`)

// versionOf is the highest version that a tag gives the commit. Files that differ
// from the commit are not what the tag names.
func versionOf(root string) (string, error) {
	changed, err := git(root, "status", "--porcelain")
	if err != nil || changed != "" {
		return development, err
	}
	// The suffix sorts v1.0.0-rc.1 before v1.0.0, which often is the same commit.
	tags, err := git(root, "-c", "versionsort.suffix=-", "tag", "--points-at", "HEAD", "--sort=-version:refname")
	for tag := range strings.Lines(tags) {
		if tag = strings.TrimSpace(tag); versionTag.MatchString(tag) {
			return strings.TrimPrefix(tag, "v"), err
		}
	}
	return development, err
}

func git(root string, args ...string) (string, error) {
	out, err := exec.Command("git", append([]string{"-C", root}, args...)...).Output()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return "", fmt.Errorf("git %s: %s", args[0], strings.TrimSpace(string(exit.Stderr)))
	}
	return strings.TrimSpace(string(out)), err
}
