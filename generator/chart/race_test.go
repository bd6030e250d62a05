//go:build race

package chart

// raceDetector says that the JavaScript engine is some ten times slower, so
// that the tests draw a few charts of each sort instead of all.
const raceDetector = true
