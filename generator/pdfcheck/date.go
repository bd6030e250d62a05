package pdfcheck

import (
	"cmp"
	"time"

	"boardpack/generator/pattern"
)

// same compares texts, or points in time where both are dates.
func same(info, xmp string) bool {
	a, ok := pdfDate(info)
	b, okXMP := xmpDate(xmp)
	if ok && okXMP {
		return a.Equal(b)
	}
	return info == xmp
}

// pdfDateForm is D:YYYYMMDDHHmmSSOHH'mm' (ISO 32000-1, 7.9.4), of which all after
// the year may be missing.
var pdfDateForm = pattern.Of(`^D:(\d{4}(?:\d{2}){0,5})(?:Z(?:00'00'?)?|([+-])(\d{2})(?:'(\d{2})?'?)?)?$`)

func pdfDate(text string) (time.Time, bool) {
	parts := pdfDateForm().FindStringSubmatch(text)
	if parts == nil {
		return time.Time{}, false
	}
	zone := "Z"
	if parts[2] != "" {
		zone = parts[2] + parts[3] + cmp.Or(parts[4], "00")
	}
	t, err := time.Parse("20060102150405Z0700", parts[1]+"00000101000000"[len(parts[1]):]+zone)
	return t, err == nil
}

// xmpDate reads ISO 8601 in the forms of the XMP Specification.
func xmpDate(text string) (time.Time, bool) {
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02", "2006-01", "2006"} {
		if t, err := time.Parse(layout, text); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}
