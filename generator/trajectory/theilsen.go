package trajectory

import (
	"cmp"
	"math"
	"slices"

	"boardpack/generator/calendar"
)

// normal975 is the point that a standard normal variable exceeds with a
// probability of 2.5%: an interval of 95% leaves as much out on either side.
const normal975 = 1.959963984540054

// point is an observation with its day and calendar month as numbers.
type point struct {
	day, month int
	value      float64
}

// set holds points that are compared with each other, by day and then value.
type set []point

func (s set) last() point { return s[len(s)-1] }

func pointsOf(observations []Observation) set {
	var points set
	for _, o := range observations {
		if finite(o.Value) {
			points = append(points, point{calendar.DayNumber(o.Date), calendar.PeriodOf(calendar.Month, o.Date).Number(), o.Value})
		}
	}
	slices.SortFunc(points, func(a, b point) int {
		return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.value, b.value))
	})
	return points
}

// byMonth parts the points by month of the year, months without points left out.
func (s set) byMonth() []set {
	months := make([]set, 12)
	for _, p := range s {
		months[p.month%12] = append(months[p.month%12], p)
	}
	return slices.DeleteFunc(months, func(m set) bool { return len(m) == 0 })
}

// slopesOf lists the slopes between the points of each set, lowest first. They are
// robust where every point has a part in less than half of them.
func slopesOf(sets []set) (slopes []float64, robust bool) {
	most := 0
	for _, s := range sets {
		parts := make([]int, len(s))
		for i, from := range s {
			for j, to := range s[i+1:] {
				if from.day == to.day {
					continue
				}
				slopes = append(slopes, (to.value-from.value)/float64(to.day-from.day))
				parts[i]++
				parts[i+1+j]++
			}
		}
		most = max(most, slices.Max(append(parts, 0)))
	}
	slices.Sort(slopes)
	return slopes, 2*most < len(slopes)
}

// level is the value on a day of the line with a given slope that has as many
// points above as below it; of several sets, the median of their levels, so that
// each counts the same.
func level(sets []set, perDay float64, day int) float64 {
	levels := make([]float64, len(sets))
	for i, s := range sets {
		carried := make([]float64, len(s))
		for j, p := range s {
			carried[j] = along(p.value, perDay, float64(day-p.day))
		}
		slices.Sort(carried)
		levels[i] = median(carried)
	}
	slices.Sort(levels)
	return median(levels)
}

// median is of values in rising order, one at least.
func median(sorted []float64) float64 {
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}

// interval is that of Sen (1968), as Gilbert (1987, section 16.4.2) gives it: as
// many of the ordered slopes are left out at either end as the normal distribution
// allows. Where Gilbert interpolates between two slopes, the outer one is taken.
// With too few slopes to leave any out there is no interval.
func interval(slopes []float64, sets []set) (low, high float64, ok bool) {
	variance := 0.0
	for _, s := range sets {
		variance += s.variance()
	}
	n := len(slopes)
	out := int(math.Floor((float64(n) - float64(normal975*math.Sqrt(variance))) / 2))
	if out < 1 {
		return 0, 0, false
	}
	return slopes[out-1], slopes[n-out], true
}

// variance is that of Kendall's S, the rising pairs less the falling ones, of
// points without trend. Equal values make it smaller, and equal days too (Kendall
// 1970; Gilbert 1987, chapter 16).
func (s set) variance() float64 {
	days, values := make([]float64, len(s)), make([]float64, len(s))
	for i, p := range s {
		days[i], values[i] = float64(p.day), p.value
	}
	slices.Sort(values)
	d, v := tiesOf(days), tiesOf(values)
	all := tie(len(s))
	variance := (all.spread - d.spread - v.spread) / 18
	if all.pairs > 0 {
		variance += d.pairs * v.pairs / (2 * all.pairs)
	}
	if all.triples > 0 {
		variance += d.triples * v.triples / (9 * all.triples)
	}
	return variance
}

// ties are sums over the runs of equal numbers, each of t numbers.
type ties struct {
	pairs   float64 // t(t-1)
	triples float64 // t(t-1)(t-2)
	spread  float64 // t(t-1)(2t+5): 18 times the variance of S in a run without ties
}

func tie(length int) ties {
	t := float64(length)
	return ties{t * (t - 1), t * (t - 1) * (t - 2), t * (t - 1) * (2*t + 5)}
}

func tiesOf(sorted []float64) ties {
	var sum ties
	for len(sorted) > 0 {
		length := slices.IndexFunc(sorted, func(x float64) bool { return x != sorted[0] })
		if length < 0 {
			length = len(sorted)
		}
		run := tie(length)
		sum = ties{sum.pairs + run.pairs, sum.triples + run.triples, sum.spread + run.spread}
		sorted = sorted[length:]
	}
	return sum
}
