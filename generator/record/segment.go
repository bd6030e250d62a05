package record

import (
	"slices"

	"boardpack/generator/diag"
)

// segments checks what intentions say of their segment, focus and decision,
// as far as the file has these columns.
func (j *joining) segments() {
	file := j.files["segments.csv"]
	listed := distinct(&j.pack.Segments, file, "segment", (*Segment).key,
		func(s *Segment) string { return s.key().String() })
	for _, s := range j.pack.Segments {
		if !s.flawed {
			checkFocus(s, s.key(), file)
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
		key := segmentKey{i.Segment, i.Focus}
		if has("focus") {
			checkFocus(i, key, r)
		}
		i.checkDecision(r)
		i.checkRoute(r)
		if _, known := listed[key]; !known && i.Segment != "" && has("focus") && file.complete() && !file.spoilt[i.Segment] && key.isWhole() {
			r.findings.errorf(i.At("segment"), "segment-unknown", "%s is not in segments.csv", key)
		}
	}
}

// segmentKey is a segment, or one focus of segment 2.
type segmentKey struct{ number, focus string }

func (s *Segment) key() segmentKey { return segmentKey{s.Number, s.Focus} }

func (k segmentKey) String() string {
	if k.focus == "" {
		return "segment " + k.number
	}
	return "segment " + k.number + " with focus " + quoted(k.focus)
}

// isWhole reports whether segment 2, and no other, has a focus.
func (k segmentKey) isWhole() bool { return (k.number == "2") == (k.focus != "") }

func checkFocus(record located, key segmentKey, r *reading) {
	if key.isWhole() {
		return
	}
	switch at := record.At("focus"); {
	case key.focus == "":
		r.findings.errorf(at, "focus-empty-segment-2", "focus is empty, but the segment is 2").Hinted("it is Provider or ICB")
	case key.number == "":
		r.findings.errorf(at, "focus-segment-empty", "focus is %s, but the segment is empty", quoted(key.focus))
	default:
		r.findings.errorf(at, "focus-segment", "focus is %s, but the segment is %s", quoted(key.focus), key.number).Hinted("only segment 2 has a focus")
	}
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

// routes are the segments whose intentions take a delivery route; business as
// usual is open to all.
var routes = map[string][]string{"Contract negotiation": {"0", "1"}, "CI assurance": {"2", "3"}}

func (i *Intention) checkRoute(r *reading) {
	if segments := routes[i.DeliveryRoute]; segments != nil && i.Segment != "" && !slices.Contains(segments, i.Segment) {
		r.findings.warnf(i.At("delivery_route"), "delivery-route-segment", "delivery_route is %s, but the segment is %s", quoted(i.DeliveryRoute), i.Segment).
			Hinted("it is that of segments %s and %s", segments[0], segments[1])
	}
}
