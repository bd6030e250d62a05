package figure

import (
	"strings"

	"boardpack/generator/wording"
)

// Shares are the values of the chart's first series as parts of their sum, in per cent:
// empty for those that there is none of. All have the decimals that one needs for some not
// to read as none, nor nearly all as all.
func (c *CountChart) Shares() []string {
	sum := 0.0
	for _, v := range c.Series[0].Values {
		if !Absent(v) {
			sum += v
		}
	}
	shares := make([]string, len(c.Series[0].Values))
	write := func(places int) (most int) {
		for i, v := range c.Series[0].Values {
			if !Absent(v) && v > 0 {
				written := wording.Percent(100*v/sum, places)
				_, decimals, _ := strings.Cut(written, ".")
				shares[i], most = written+"%", max(most, len(decimals))
			}
		}
		return most
	}
	write(write(0))
	return shares
}
