package record

import (
	"slices"
	"strings"

	"boardpack/generator/diag"
)

// segments checks what intentions say of their segment, focus and decision,
// as far as the file has these columns.
func (j *joining) segments() {
	file := j.files["segments.csv"]
	known := segmentList{file: file, listed: distinct(&j.pack.Segments, file, "segment", (*Segment).key,
		func(s *Segment) string { return s.key().String() }), foci: map[string][]string{}}
	for _, s := range j.pack.Segments {
		if s.Focus != "" {
			known.foci[s.Number] = append(known.foci[s.Number], s.Focus)
		}
	}
	for _, s := range j.pack.Segments {
		if !s.flawed && s.Focus == "" {
			known.checkFocus(s, s.key(), file)
		}
	}
	r := j.files["intentions.csv"]
	has := func(column string) bool { return r.sheet.fields[column] > 0 }
	if !has("segment") {
		return
	}
	for _, i := range j.pack.Intentions {
		if i.flawed {
			continue
		}
		i.checkDecision(r)
		known.checkRoute(i, r)
		if has("focus") {
			known.check(i, r)
		}
	}
}

// segmentKey is a segment, or one focus of a segment that has several.
type segmentKey struct{ number, focus string }

func (s *Segment) key() segmentKey { return segmentKey{s.Number, s.Focus} }

func (k segmentKey) String() string {
	if k.focus == "" {
		return "segment " + k.number
	}
	return "segment " + k.number + " with focus " + quoted(k.focus)
}

// segmentList is what segments.csv lists.
type segmentList struct {
	file   *reading
	listed map[segmentKey]*Segment
	foci   map[string][]string // by segment
}

// check tells an intention's segment that is not listed, and a focus that it
// cannot have. Without the file any may stand.
func (l segmentList) check(i *Intention, r *reading) {
	key := segmentKey{i.Segment, i.Focus}
	if !l.checkFocus(i, key, r) || l.listed[key] != nil || i.Segment == "" {
		return
	}
	if l.file.complete() && !l.file.spoilt[i.Segment] {
		r.findings.errorf(i.At("segment"), "segment-unknown", "%s is not in segments.csv", key)
	}
}

// checkFocus reports whether a focus is there where the segment is listed with
// some, and only there.
func (l segmentList) checkFocus(record located, key segmentKey, r *reading) bool {
	foci, whole := l.foci[key.number], l.listed[segmentKey{key.number, ""}]
	switch at := record.At("focus"); {
	case key.focus != "" && key.number == "":
		r.findings.errorf(at, "focus-segment-empty", "focus is %s, but the segment is empty", quoted(key.focus))
	case key.focus == "" && len(foci) > 0:
		r.findings.errorf(at, "focus-empty", "focus is empty, but segment %s has several", key.number).Hinted("it is %s", strings.Join(foci, " or "))
	case key.focus != "" && len(foci) == 0 && whole != nil:
		r.findings.errorf(at, "focus-segment", "focus is %s, but the segment is %s", quoted(key.focus), key.number).Hinted("segments.csv lists that segment without a focus")
	default:
		return true
	}
	return false
}

// checkDecision tells a segment that is missing, and one that an intention
// cannot have.
func (i *Intention) checkDecision(r *reading) {
	switch {
	case i.Decision == "Prioritised" && i.Segment == "":
		r.findings.errorf(i.At("segment"), "segment-empty-decision", "segment is empty, but the decision is %s", i.Decision)
	case !i.goesAhead() && i.Segment != "":
		r.findings.errorf(i.At("segment"), "segment-decision", "segment is %s, but the decision is %s", i.Segment, i.Decision)
	}
}

// goesAhead reports whether anything is to come of the intention: what is not
// prioritised brings no benefit and reaches no milestone.
func (i *Intention) goesAhead() bool { return i.Decision != "Not prioritised" }

// tellUncounted reports a row of what does not go ahead.
func (i *Intention) tellUncounted(at diag.Position, what string, r *reading) {
	r.findings.warnf(at, "not-counted", "%s is of %s, which is %s: it is not counted", what, quoted(i.Reference), i.Decision)
}

// checkRoute tells a delivery route that segments.csv does not list for the
// intention's segment, where it lists any.
func (l segmentList) checkRoute(i *Intention, r *reading) {
	segment := l.listed[segmentKey{i.Segment, i.Focus}]
	if segment == nil || len(segment.DeliveryRoutes) == 0 || i.DeliveryRoute == "" || slices.Contains(segment.DeliveryRoutes, i.DeliveryRoute) {
		return
	}
	r.findings.warnf(i.At("delivery_route"), "delivery-route-segment", "delivery_route is %s, but the segment is %s", quoted(i.DeliveryRoute), i.Segment).
		Hinted("segments.csv lists %s for it", strings.Join(segment.DeliveryRoutes, ", "))
}
