package record

import (
	"cmp"
	"slices"
	"time"

	"boardpack/generator/diag"
)

// deliveries gives each intention its latest delivery row and the one before.
func (j *joining) deliveries() {
	intentions, delivery := j.files["intentions.csv"], j.files["delivery.csv"]
	interpret := j.interpreter()
	told := rowsTwice(intentions)
	var later []diag.Position
	for _, d := range j.pack.loose.deliveries {
		interpret(d)
		if !j.asAt.IsZero() && d.AsAt.After(j.asAt) {
			later = append(later, d.At("as_at"))
			j.later = append(j.later, d)
		}
		d.checkReason(delivery)
		if i := j.intentionOf(delivery, &d.Row, d.Reference); i != nil {
			d.Reference = i.Reference // equal, but the text of a whole row hangs on the one it replaces
			d.Earlier, i.Delivery = i.Delivery, d
		}
	}
	j.leave(later)
	var rows []*Delivery // of one intention; kept to be used again
	for _, i := range j.pack.Intentions {
		rows = i.settle(rows[:0], j.asAt, delivery, told)
		if i.Delivery == nil && delivery.complete() && !delivery.spoilt[i.Reference] && !j.meant[i.Reference] {
			i.tellUndelivered(rows, j.asAt, intentions)
		}
	}
}

// checkReason tells a closure without a reason, and a reason without a
// closure.
func (d *Delivery) checkReason(r *reading) {
	closed := d.statusMeans == Closed
	if closed == (d.ClosureReason != "") || d.flawed || d.sheet.fields["closure_reason"] == 0 || d.sheet.fields["status"] == 0 {
		return
	}
	if closed {
		r.findings.warnf(d.At("closure_reason"), "closure-reason-empty-status-closed", "closure_reason is empty, but the status is %s", d.Status)
	} else {
		r.findings.warnf(d.At("closure_reason"), "closure-reason-status", "closure_reason is %s, but the status is %s", quoted(d.ClosureReason), d.Status)
	}
}

// rowsTwice are the rows of a file that stand there twice, as is told already: of
// those of another file that come from the same sheet nothing more is to be said.
func rowsTwice(r *reading) map[diag.Position]bool {
	rows := map[diag.Position]bool{}
	for _, f := range r.findings.list {
		if f.Code == "duplicate-record" {
			rows[rowAt(f.Position)] = true
		}
	}
	return rows
}

// rowAt is the row in which a cell stands.
func rowAt(cell diag.Position) diag.Position {
	cell.Column = 0
	return cell
}

// settle picks from the chain of an intention's delivery rows the latest one
// that counts and the one before it. It appends all of them to rows, oldest
// first.
func (i *Intention) settle(rows []*Delivery, asAt time.Time, r *reading, told map[diag.Position]bool) []*Delivery {
	for d := i.Delivery; d != nil; d, d.Earlier = d.Earlier, nil {
		rows = append(rows, d)
	}
	i.Delivery = nil
	slices.SortFunc(rows, func(a, b *Delivery) int {
		return cmp.Or(a.AsAt.Compare(b.AsAt), cmp.Compare(a.line, b.line))
	})
	var first *Delivery // of the rows of one day
	for _, d := range rows {
		if first != nil && d.AsAt.Equal(first.AsAt) {
			if told[rowAt(d.At("reference"))] {
				continue
			}
			r.findings.errorf(d.At("as_at"), "duplicate-day", "duplicate row for %s as at %s, first at %s",
				quoted(d.Reference), d.AsAt.Format(time.DateOnly), first.At("as_at").SeenFrom(d.At("as_at")))
			continue
		}
		first = d
		if asAt.IsZero() || !d.AsAt.After(asAt) {
			d.Earlier = i.Delivery
			i.Delivery, i.Previous = d, i.Delivery
		}
	}
	return rows
}

// leave keeps where rows of a file stand that are of days after the pack's, and
// do not count.
func (j *joining) leave(later []diag.Position) {
	if len(later) > 0 {
		j.pack.Left = append(j.pack.Left, Left{later[0], len(later)})
	}
}

// tellUndelivered reports an intention whose rows, if it has any, are all of
// later days than the pack's.
func (i *Intention) tellUndelivered(rows []*Delivery, asAt time.Time, r *reading) {
	at := i.At("reference")
	if len(rows) == 0 {
		r.findings.errorf(at, "intention-without-delivery", "intention %s has no row in delivery.csv", quoted(i.Reference))
		return
	}
	r.findings.errorf(at, "intention-without-delivery-yet", "intention %s has no row in delivery.csv up to %s, the pack's as-at date", quoted(i.Reference), asAt.Format(time.DateOnly)).
		Hinted("its first is as at %s", rows[0].AsAt.Format(time.DateOnly))
}
