package generator

import (
	"strings"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/setting"
)

// finalFrom is the day from which the edition is final; zero where none is given.
func (e edition) finalFrom(p *pack) setting.Date {
	if e.FinalFrom.IsZero() {
		return p.set.PublicationDate
	}
	return e.FinalFrom
}

// draft is the mark of what may still change.
const draft = "Draft"

// markOf is the mark on each page of an edition, and in the names of its files of
// figures: what leaves the Board is a draft until it is final.
func (o Options) markOf(e edition) string {
	if (e.hides() || !e.FinalFrom.IsZero()) && !o.Final {
		return draft
	}
	return ""
}

// reached is the day that a pack has come to: the one that its figures are as at,
// or the later one on which somebody says that it is published. No clock is asked,
// so that a build gives the same bytes on every day.
func (o Options) reached(p *pack) (time.Time, error) {
	if o.PublishedOn == "" {
		return p.set.AsAt.Time, nil
	}
	day, err := time.Parse(time.DateOnly, o.PublishedOn)
	switch {
	case err != nil:
		return day, misuse("published on %q is not a day such as 2025-04-01", o.PublishedOn)
	case day.Before(p.set.AsAt.Time):
		return day, misuse("%s is as at %s and cannot be published before, on %s", p.dir, calendar.Long(p.set.AsAt.Time), calendar.Long(day))
	}
	return day, nil
}

// finality finds what keeps the editions that are asked for from being final.
func (o Options) finality(p *pack) error {
	if !o.Final {
		if o.PublishedOn != "" {
			return misuse("the day of publication is for what is final: give --final as well")
		}
		return nil
	}
	day, err := o.reached(p)
	if err != nil {
		return err
	}
	for _, e := range p.set.Editions {
		if !o.asksFor(e) {
			continue
		}
		switch from := e.finalFrom(p); {
		case from.IsZero():
			return misuse("%s has no publication_date, so nothing of it is final", p.dir)
		case day.Before(from.Time) && o.PublishedOn == "":
			return misuse("%s is as at %s, and its %s edition is final only from %s on: from that day on, --published-on %s says so",
				p.dir, calendar.Long(day), e.Name.Text, calendar.Long(from.Time), from.Format(time.DateOnly))
		case day.Before(from.Time):
			return misuse("the %s edition of %s is final only from %s on, and not on %s", e.Name.Text, p.dir, calendar.Long(from.Time), calendar.Long(day))
		}
	}
	return nil
}

// asksFor reports whether an edition of pack.yaml is to be built, or one of those
// that it makes for each provider.
func (o Options) asksFor(e edition) bool {
	return o.Edition == "" || o.Edition == e.Name.Text || strings.HasPrefix(o.Edition, e.Name.Text+"/")
}
