//go:build !linux

package publish

import "errors"

// exchange is for Linux; elsewhere two renames do.
func exchange(string, string) error { return errors.ErrUnsupported }
