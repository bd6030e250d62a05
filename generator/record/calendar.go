package record

import "time"

const calendarFile = "calendar.csv"

// calendar checks the steps of the planning cycle.
func (j *joining) calendar() {
	r := j.files[calendarFile]
	distinct(&j.pack.Calendar, r, "step",
		func(s *Step) string { return s.Name + s.Start.String() },
		func(s *Step) string { return "step " + quoted(s.Name) + " of " + s.Start.Format(time.DateOnly) })
	for _, s := range j.pack.Calendar {
		if s.End.Before(s.Start) {
			r.findings.errorf(s.At("end"), "end-before-start", "end is %s, before the start on %s", s.End.Format(time.DateOnly), s.Start.Format(time.DateOnly))
		}
	}
}
