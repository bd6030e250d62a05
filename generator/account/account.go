// Package account says how a measure stands: in cells, tables, panels, sentences
// and notes.
package account

import (
	"fmt"
	"sync"
	"time"

	"boardpack/generator/figure"
	"boardpack/generator/measure"
	"boardpack/generator/record"
)

// Account is a measure and how it stands.
type Account struct {
	Series   *measure.Series
	Standing measure.Standing
	Control  *measure.Control // by the rules that hold unless a block has others; nil where there can be none
	Changed  string           // how it stands beside the pack before; empty where the pack follows none
	answers  bool             // the audience sees what is done about it, and so whether nothing is recorded
	earlier  *Account         // the same measure in that pack; nil where it has none
	quantity quantity
	column   quantity           // for values in a column, each beside what is required of it
	leaps    func() []time.Time // drawing.leaps, worked out once
}

// Of works out how a measure stands. It is an error for one that cannot be
// worked out, such as one in which few people cannot be protected.
func Of(m *record.Measure) (*Account, error) {
	series, err := measure.Of(m)
	if err != nil {
		return nil, err
	}
	a := &Account{Series: series, quantity: quantityOf(m)}
	if a.Standing, err = series.Judge(); err != nil {
		return nil, fmt.Errorf("measure %q: %w", m.Name, err)
	}
	a.quantity = a.quantity.apartBut(a.same, a.levels()...)
	a.column, a.leaps = a.alongside(), sync.OnceValue(drawing{a}.leaps)
	if control, err := series.Control(series.Rules(), nil); err == nil { // else a block that asks for it is told why
		a.Control = &control
	}
	return a, nil
}

// Name is the measure's.
func (a *Account) Name() string { return a.Series.Measure.Name }

// Programme is that of the measure's intention; empty where it has none.
func (a *Account) Programme() string {
	if a.Series.Measure.Intention == nil {
		return ""
	}
	return a.Series.Measure.Intention.Programme
}

// Quantiles is how many parts of the population the latest value is of; 0 for a
// measure without values by quantile.
func (a *Account) Quantiles() int {
	if len(a.Series.Points) == 0 {
		return 0
	}
	return len(a.last().Quantiles)
}

// last is the measure's last point, whether there is a value of it or not.
func (a *Account) last() measure.Point { return a.Series.Points[len(a.Series.Points)-1] }

// latestPeriod is that of the latest value; zero where there is none.
func (a *Account) latestPeriod() measure.Period {
	if a.Standing.Latest == nil {
		return measure.Period{}
	}
	return a.Standing.Latest.Period
}

// drawsControl reports whether the measure's file asks for a control chart where
// it is one of many, and there can be one.
func (a *Account) drawsControl() bool {
	return a.Series.Measure.Chart == "spc" && a.Control != nil
}

func words(text string) figure.Cell { return figure.Cell{Value: figure.Words(text)} }

// missing stands where a number could stand and none is known.
var missing = figure.Cell{Value: figure.Missing{}}
