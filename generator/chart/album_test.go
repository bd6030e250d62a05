package chart_test

import (
	"reflect"
	"testing"

	"boardpack/generator/chart"
	"boardpack/generator/chart/charttest"
)

// An album has a drawing of each size, as Draw makes it, and has it once.
func TestAlbum(t *testing.T) {
	of := charttest.Gallery()["programmes-stacked-bar"]
	var album chart.Album
	for _, size := range []chart.Size{{Width: chart.Wide}, {Width: chart.Narrow}, {Width: chart.Wide, Height: 300}} {
		want, err := chart.Draw(of, size)
		first, errFirst := album.Draw(of, size)
		again, errAgain := album.Draw(of, size)
		if err != nil || errFirst != nil || errAgain != nil || !reflect.DeepEqual(first, want) || first[0] != again[0] {
			t.Errorf("%v: %v, %v, %v: the same drawing %t", size, err, errFirst, errAgain, first[0] == again[0])
		}
		if anew, err := (*chart.Album)(nil).Draw(of, size); err != nil || !reflect.DeepEqual(anew, want) {
			t.Errorf("%v without an album: %v", size, err)
		}
	}
}
