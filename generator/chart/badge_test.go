package chart

import (
	"testing"

	"boardpack/generator/course"
)

// Badges below each other stand apart: their shapes are higher than a line of words.
func TestBadgesStandApart(t *testing.T) {
	badges := []course.Badge{{Shape: course.ConcernHigh, Words: "Unusual change for the worse"}, {Shape: course.HitAndMiss, Words: "May miss the target"}, {Shape: course.ConcernLow, Words: "Low"}}
	for _, wide := range []float64{250, 150} {
		places := badgesOf(badges, wide, true).places
		for i, p := range places[1:] {
			if before := places[i]; p.top != before.top && p.top < before.top+badgeSize+4 {
				t.Errorf("in %v: %q stands %v px below the one before", wide, p.name, p.top-before.top)
			}
		}
	}
}
