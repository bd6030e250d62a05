package sheet

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"boardpack/generator/pattern"
)

// How cells of each kind of style are written, whatever the style.
const (
	isoDay    = "yyyy-mm-dd"
	isoMoment = "yyyy-mm-dd hh:mm:ss"
	isoMonth  = "yyyy-mm"
	share     = "0.00%"
)

// asStored is the number of a style that there is not: excelize then gives the
// value as it is stored.
const asStored = 1 << 20

// dateAlike gives every style of a workbook's cells one way of writing: days as
// ISO has them, a month for what shows a month, and numbers as they are stored.
// A style that shows what is not stored, such as noughts before a number or the
// letters of a reference, stays.
func dateAlike(file *excelize.File) error {
	numbers := map[string]int{}
	for _, code := range []string{isoDay, isoMoment, isoMonth, share} {
		style, err := file.NewStyle(&excelize.Style{CustomNumFmt: &code})
		if err != nil {
			return err
		}
		numbers[code] = *file.Styles.CellXfs.Xf[style].NumFmtID
	}
	codes := map[int]string{}
	if file.Styles.NumFmts != nil {
		for _, f := range file.Styles.NumFmts.NumFmt {
			codes[f.NumFmtID] = f.FormatCode
		}
	}
	for k := range file.Styles.CellXfs.Xf {
		style := &file.Styles.CellXfs.Xf[k]
		if style.NumFmtID == nil {
			continue
		}
		code, custom := codes[*style.NumFmtID]
		if !custom {
			code = builtIn(*style.NumFmtID)
		}
		if way := wayOf(code); way != "" {
			number, known := numbers[way]
			switch {
			case known:
			case scaleOf(code) >= 0:
				number = asScaled + scaleOf(code)
			default:
				number = asStored
			}
			style.NumFmtID = &number
		}
	}
	return nil
}

// builtIn is a code like that of a style which every workbook has, as far as it
// matters here: ECMA-376 part 1, 18.8.30.
func builtIn(number int) string {
	switch {
	case number == 9 || number == 10:
		return "0%"
	case number == 17:
		return "mmm-yy"
	case number == 22:
		return "m/d/yy h:mm"
	case number >= 14 && number <= 16, number >= 27 && number <= 31, number >= 50 && number <= 58, number == 36:
		return "m/d/yy"
	case number >= 18 && number <= 21, number >= 32 && number <= 35, number >= 45 && number <= 47:
		return "h:mm"
	}
	return "General"
}

var (
	// besides is what of a style's code is no sign of how a value is written.
	besides  = pattern.Of(`\[[^\]]*\]|\\.|_.|\*.`)
	quoted   = pattern.Of(`"[^"]*"`)
	lettered = pattern.Of(`^[^0#?]*"[^"0-9#]*\pL[^"]*"[^0#?]*0`)
)

// wayOf is how a style writes values: one of the ways above, "General" for as
// they are stored, and "" for as the style has it.
func wayOf(code string) string {
	elapsed := strings.Contains(strings.ToLower(code), "[h") || strings.Contains(strings.ToLower(code), "[m") || strings.Contains(strings.ToLower(code), "[s")
	section, _, _ := strings.Cut(code, ";")
	bare := strings.ToLower(quoted().ReplaceAllString(besides().ReplaceAllString(section, ""), ""))
	bare = strings.ReplaceAll(strings.ReplaceAll(bare, "general", ""), "am/pm", "")
	day, month, year, hour := strings.Contains(bare, "d"), strings.Contains(bare, "m"), strings.Contains(bare, "y"), strings.Contains(bare, "h")
	switch {
	case elapsed:
		return ""
	case day && hour, year && month && hour:
		return isoMoment
	case day && month:
		return isoDay
	case year && month:
		return isoMonth
	case day, month, year, hour, strings.Contains(bare, "@"):
		return ""
	case strings.Contains(bare, "%"):
		return share
	case strings.HasPrefix(strings.TrimLeft(bare, " "), "00"), lettered().MatchString(section):
		return ""
	}
	return "General"
}

var (
	midnight = pattern.Of(`^(\d{4}-\d{2}-\d{2}) 00:00:00$`)
	percents = pattern.Of(`^(-?\d+)(?:\.00|(\.\d)0)%$`)
)

// undated is a cell without what a style added that says nothing: midnight, and
// noughts at the end of a percentage.
func undated(text string) string {
	switch n := len(text); {
	case n == 19 && text[10] == ' ':
		return midnight().ReplaceAllString(text, "$1")
	case n > 0 && text[n-1] == '%':
		return percents().ReplaceAllString(text, "$1$2%")
	}
	return text
}
