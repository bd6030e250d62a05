//go:build !linux

package main

// largePages asks for nothing: other systems have no such advice.
func largePages(int64) {}
