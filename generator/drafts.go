package generator

import (
	"time"

	"boardpack/generator/diag"
	"boardpack/generator/record"
	"boardpack/generator/setting"
)

// draftSetting is what pack.yaml says of an earlier list of the intentions.
type draftSetting struct {
	AsAt    setting.Date                    `yaml:"as_at,required" about:"the day of the list, before the pack's own as_at"`
	From    diag.Located                    `yaml:"from,required" about:"the file that has it, in the pack's folder"`
	Sheet   diag.Located                    `yaml:"sheet" about:"of a workbook, which sheet; left out, the only one that fits"`
	Columns []setting.Pair                  `yaml:"columns" about:"our column: their header, in this file; left out, as files has them for intentions"`
	Words   []setting.Keyed[[]setting.Pair] `yaml:"words" about:"by column: their word: our word; left out, as files has them for intentions"`
	Lists   []setting.Pair                  `yaml:"lists" about:"column: what stands between several values; left out, as files has it for intentions"`
	Scores  draftScores                     `yaml:"scores" about:"the file that has the scores of that day; left out, none are known of it"`
}

type draftScores struct {
	From    diag.Located   `yaml:"from,required" about:"the file; one that has the list as well may be named again"`
	Sheet   diag.Located   `yaml:"sheet" about:"of a workbook, which sheet; left out, the only one that fits"`
	Columns []setting.Pair `yaml:"columns" about:"reference, or a criterion or its field: their header, in this file; left out, as files has them for scores"`
}

// drafts are the earlier lists, as records take them.
func (s *settings) drafts(findings *diag.List) (all []record.DraftSettings) {
	days := map[time.Time]diag.Position{}
	for _, d := range s.Drafts {
		first, twice := days[d.AsAt.Time]
		switch {
		case d.AsAt.IsZero() || d.From.Text == "":
			continue // it is told
		case !s.AsAt.IsZero() && !d.AsAt.Before(s.AsAt.Time):
			findings.Errorf(d.AsAt.At, "draft-not-earlier", "the draft of %s is not before the pack's own list, which is of %s", d.AsAt.Format(time.DateOnly), s.AsAt.Format(time.DateOnly)).
				Hinted("the list of the day itself stands under files, or in intentions.csv")
			continue
		case twice:
			findings.Errorf(d.AsAt.At, "draft-twice", "there are two drafts of %s, the first at line %d", d.AsAt.Format(time.DateOnly), first.Line).Hinted("take one of the two out")
			continue
		}
		days[d.AsAt.Time] = d.AsAt.At
		all = append(all, record.DraftSettings{AsAt: d.AsAt.Time, Files: d.files(findings)})
	}
	return all
}

// files are the draft's own.
func (d *draftSetting) files(findings *diag.List) map[string]record.FileSettings {
	list := fileSetting{From: d.From, Sheet: d.Sheet, Columns: d.Columns, Words: d.Words, Lists: d.Lists}
	own := map[string]record.FileSettings{"intentions.csv": fileSettings("intentions.csv", list, d.AsAt.At, nil, nil, findings)}
	if d.Scores.From.Text != "" {
		own["scores.csv"] = fileSettings("scores.csv", fileSetting{From: d.Scores.From, Sheet: d.Scores.Sheet, Columns: d.Scores.Columns}, d.AsAt.At, nil, nil, findings)
	}
	return own
}
