package record

import (
	"time"

	"boardpack/generator/protect"
)

// waypoints gives each measure the points of its agreed path.
func (j *joining) waypoints() {
	r, measures := j.files["trajectory-points.csv"], j.files["measures.csv"]
	if r.input != nil && measures.input == nil {
		r.needs(measures)
	}
	for _, w := range j.pack.loose.waypoints {
		if m := j.measured.find(r, &w.Row, "measure", w.MeasureName); m != nil {
			w.fit("value", &w.Value, m.Unit, r)
			m.Points = append(m.Points, w)
		}
	}
	for _, m := range j.pack.Measures {
		switch {
		case m.flawed || r.spoilt[m.Name]:
		case m.Path != "points" && len(m.Points) > 0:
			r.findings.errorf(m.Points[0].At("measure"), "measure-no-path-points", "measure %s has no trajectory of points", quoted(m.Name)).
				Hinted("its path in measures.csv is to be points")
		case m.Path == "points" && len(m.Points) == 0:
			measures.findings.errorf(m.At("path"), "path-points-trajectory-points-none", "path is points, but trajectory-points.csv has none of the measure's")
		case m.Path == "points":
			m.checkPoints(r)
		}
	}
}

// checkPoints tells a trajectory that goes back, or that does not begin at the baseline,
// where it begins on its day, and end at the target.
func (m *Measure) checkPoints(r *reading) {
	for k, w := range m.Points[1:] {
		if before := m.Points[k]; !w.Date.After(before.Date) {
			r.findings.errorf(w.At("date"), "date-not-after-point-before", "date is %s, not after the %s of the point before at %s",
				w.Date.Format(time.DateOnly), before.Date.Format(time.DateOnly), before.At("date").SeenFrom(w.At("date")))
			return
		}
	}
	heads := m.CountsPeople && (m.Unit.Form == FormCount || m.Unit.Form == FormOther)
	for _, w := range m.Points {
		if heads && protect.IsFew(w.Value.Number) {
			r.findings.errorf(w.At("value"), "point-of-few-people", "value is a count of 1 to %d people", protect.Few).Hinted("so few people are not told of")
		}
	}
	if first := m.Points[0]; m.Baseline.Known && !first.flawed && first.Date.Equal(m.BaselineDate) && !first.Value.rounds(m.Baseline.Number) && !m.Baseline.rounds(first.Value.Number) {
		r.findings.errorf(first.At("value"), "path-not-from-baseline", "the trajectory does not begin at the baseline, %s", m.Unit.Write(m.Baseline.Number, m.Baseline.Places)).
			Hinted("they are of one day: correct the one that is wrong")
	}
	last := m.Points[len(m.Points)-1]
	if !m.Target.Known && !m.ChangePercent.Known || last.flawed {
		return
	}
	if !m.TargetDate.IsZero() && !last.Date.Equal(m.TargetDate) {
		r.findings.errorf(last.At("date"), "path-ends-target", "the trajectory ends on %s, but the target is for %s", last.Date.Format(time.DateOnly), m.TargetDate.Format(time.DateOnly))
	}
	if target, known := m.TargetNumber(); known && !last.Value.rounds(target) {
		r.findings.errorf(last.At("value"), "path-not-end-target", "the trajectory does not end at the target, %s", m.Unit.Write(target, last.Value.Places))
	}
}
