package account

import (
	"cmp"
	"math"
	"slices"
	"time"

	"boardpack/generator/measure"
	"boardpack/generator/record"
	"boardpack/generator/wording"
)

// levelOn is level on a day: the target is as exact as it is given.
func (a *Account) levelOn(day time.Time, value measure.Number) quantity {
	if !day.Before(a.Standing.Trajectory.End().Date) {
		return a.quantity.within(a.Series.Target.Margin)
	}
	return a.level(value)
}

// telling has as many decimals more as it takes to tell numbers apart that are not
// the same. Times stay whole seconds, and pounds have pence or none.
func (q quantity) telling(numbers ...float64) quantity {
	return q.apartBut(func(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(math.Abs(a), math.Abs(b)) }, numbers...)
}

// apartBut is telling for numbers that may be the same without being equal. Those
// that are read alike as well, as far as decimals can do that.
func (q quantity) apartBut(same func(a, b float64) bool, numbers ...float64) quantity {
	for _, alike := range []bool{true, false} {
		for finer := q; finer.places <= measure.MostPlaces; finer.places++ {
			if pence := finer.unit.Form == record.FormPounds && finer.places == 1; !pence && finer.tells(same, alike, numbers) {
				return finer
			}
		}
	}
	return q
}

// tells reports whether numbers read alike only if they are the same; with alike,
// also if they are.
func (q quantity) tells(same func(a, b float64) bool, alike bool, numbers []float64) bool {
	if q.unit.Form == record.FormClock {
		return true
	}
	for i, a := range numbers {
		for _, b := range numbers[:i] {
			read, are := wording.Rounded(a, q.places) == wording.Rounded(b, q.places), same(a, b)
			if read && !are || alike && are && !read {
				return false
			}
		}
	}
	return true
}

// beside has as many decimals more, up to those of the levels, as it takes that a value reads
// on no other side of a level than it is; with apart, nor at one that it is not at.
func (q quantity) beside(fine quantity, apart bool, value float64, levels ...float64) quantity {
	misleads := func(level float64) bool {
		read, is := cmp.Compare(q.exactly(value).Rounded(), fine.exactly(level).Rounded()), cmp.Compare(value, level)
		return read != is && (apart || read != 0)
	}
	for q.places < fine.places && slices.ContainsFunc(levels, misleads) {
		if q.places++; q.unit.Form == record.FormPounds {
			q.places = fine.places // pence or none
		}
	}
	return q
}

// same reports whether two of the measure's levels are one, as far as it is known.
func (a *Account) same(value, level float64) bool {
	return a.Series.Same(measure.Number{Value: value, Known: true}, level)
}

// within has no more decimals than a margin leaves to a value.
func (q quantity) within(margin float64) quantity {
	if q.unit.Form != record.FormClock {
		q.places = measure.PlacesWithin(q.places, margin)
	}
	return q
}

// level is for what is required beside a value: no more exact than where the trajectory
// starts.
func (a *Account) level(value measure.Number) quantity {
	if a.Series.Margin() == 0 {
		return a.quantity
	}
	q := a.quantity
	q.places = a.Series.LevelPlaces(value)
	return q
}

// levels are what a reader sets beside each other: where the measure stands and
// should stand, now and in the end. What is rounded lest it tell of few people has
// no further decimals to be told apart by.
func (a *Account) levels() []float64 {
	var levels []float64
	if a.Series.Target.Known {
		levels = append(levels, a.Series.Target.Value)
	}
	if a.Series.Measure.CountsPeople {
		return levels
	}
	if latest := a.Standing.Latest; latest != nil && latest.Value.Known {
		levels = append(levels, latest.Value.Value)
	}
	if a.Required() != nil {
		levels = append(levels, a.Standing.Required)
	}
	return levels
}

// alongside is for the values of a column, each beside what the trajectory requires on its
// day: one that is worse never reads as the same, and all have as many decimals.
func (a *Account) alongside() quantity {
	finest := a.quantity
	if a.Standing.Trajectory == nil || a.Series.Measure.CountsPeople {
		return finest
	}
	for _, p := range a.Series.Points {
		if !p.Value.Known || p.End.Before(a.Standing.Trajectory.Start().Date) {
			continue
		}
		required := a.Series.Required(a.Standing.Trajectory, p.Value, p.End)
		if a.Series.Measure.Direction().Worse(p.Value.Value-required) > 0 {
			finest.places = max(finest.places, a.quantity.apartBut(a.same, p.Value.Value, required).places)
		}
	}
	return finest
}
