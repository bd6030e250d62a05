package doubt

import (
	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/record"
)

// days doubts files that are of other days than the pack.
func (q *inquiry) days() {
	for _, left := range q.pack.Left {
		q.Warnf(left.At, "rows-after-pack-date", "rows of days after %s, the pack's as-at date, are left out (rows: %d)", calendar.Long(q.asAt), left.Rows).
			Hinted("bring as_at up to date if they are to count")
	}
	for _, file := range q.pack.TwoWays {
		if !file.Read.IsZero() {
			q.Warnf(file.At, "days-read-two-ways", "%s was read as %s: no day of the file shows that days stand before months (such days: %d)", diag.Quoted(file.Written), calendar.Long(file.Read), file.Days).
				Hinted("write them as 2024-10-31 if months stand first")
		}
	}
}

// standings doubts how an intention stands: status, progress, rating and day
// must agree.
func (q *inquiry) standings() {
	narrated := q.narrated()
	for _, i := range q.pack.Intentions {
		d := i.Delivery
		if d == nil {
			continue
		}
		word := d.ProgressWord()
		switch closed := d.StatusMeans() == record.Closed; {
		case closed && (word == record.Going || word == record.Late):
			q.Warnf(d.At("progress"), "progress-of-closed", "%s is %s, and its progress still %s: it counts as closed, and not as under way", i.Reference, d.Status, diag.Quoted(d.Progress)).
				Hinted("say in progress how it ended, or reopen it")
			continue
		case d.StatusMeans() == record.Open && (word == record.Done || word == record.Dropped):
			q.Warnf(d.At("status"), "status-of-ended", "the progress of %s is %s, and it is still %s", i.Reference, diag.Quoted(d.Progress), d.Status).
				Hinted("close it, or say how it goes")
		}
		q.rated(i, d, word)
		q.due(i, d, word)
		if word == record.Late && d.Narrative == "" && narrated {
			q.Warnf(d.At("narrative"), "delayed-without-reason", "%s is %s, and no narrative says why", i.Reference, d.Progress).Hinted("say why, and what is done about it")
		}
	}
}

// narrated reports whether the pack says in narratives how things go: where it
// says nothing of anything, one is not missing.
func (q *inquiry) narrated() bool {
	for _, i := range q.pack.Intentions {
		if i.Delivery != nil && i.Delivery.Narrative != "" {
			return true
		}
	}
	return false
}

// wrongly are the ratings that a word of progress cannot have.
var wrongly = map[string][]string{
	record.Going: {"Red", "Blue"}, record.Late: {"Green", "Blue"}, record.Done: {"Red", "Amber"},
}

// rated doubts a rating that says something else than the progress. Amber says
// nothing for certain, and words of the pack's own are not known.
func (q *inquiry) rated(i *record.Intention, d *record.Delivery, word string) {
	for _, rating := range wrongly[word] {
		if d.RAG == rating {
			q.Warnf(d.At("rag"), "rag-against-progress", "%s is %s, and its RAG is %s", i.Reference, diag.Quoted(d.Progress), d.RAG).Hinted("correct the one that is wrong")
		}
	}
}

// due doubts a day of delivery that the progress cannot have.
func (q *inquiry) due(i *record.Intention, d *record.Delivery, word string) {
	period, known := calendar.ParsePeriod(d.AnticipatedDelivery)
	if !known || q.asAt.IsZero() {
		return
	}
	switch starts, ends := period.Start(), period.End(); {
	case word == record.Done && starts.After(q.asAt):
		q.Warnf(d.At("anticipated_delivery"), "delivered-in-future", "%s is %s, and its day is still to come: %s", i.Reference, diag.Quoted(d.Progress), d.AnticipatedDelivery).
			Hinted("write when it was delivered, or that it is not yet")
	case word == record.Going && d.StatusMeans() != record.Closed && ends.Before(d.AsAt):
		q.Warnf(d.At("anticipated_delivery"), "on-track-past-its-day", "%s was due by %s, and is still %s on %s", i.Reference, d.AnticipatedDelivery, diag.Quoted(d.Progress), calendar.Long(d.AsAt)).
			Hinted("say when it will be delivered, or that it is late")
	}
}

// histories doubts what went back from one snapshot to the next.
func (q *inquiry) histories() {
	for _, i := range q.pack.Intentions {
		for d := i.Delivery; d != nil && d.Earlier != nil; d = d.Earlier {
			before := d.Earlier
			switch was, is := before.ProgressWord(), d.ProgressWord(); {
			case before.StatusMeans() == record.Closed && d.StatusMeans() == record.Open:
				q.Warnf(d.At("status"), "open-again", "%s was %s on %s, and is %s on %s", i.Reference, before.Status, calendar.Long(before.AsAt), d.Status, calendar.Long(d.AsAt)).
					Hinted("correct the row that is wrong, or say in the narrative why it was reopened")
			case was == record.Done && is != record.Done && is != "", was == record.Dropped && (is == record.Going || is == record.Late):
				q.Warnf(d.At("progress"), "less-advanced-than-before", "%s was %s on %s, and is %s on %s", i.Reference, diag.Quoted(before.Progress), calendar.Long(before.AsAt), diag.Quoted(d.Progress), calendar.Long(d.AsAt)).
					Hinted("correct the row that is wrong, or say in the narrative what happened")
			}
		}
	}
}
