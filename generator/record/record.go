// Package record reads a pack's CSV files into validated, typed records, each
// of which knows its file, line and columns. It reports all findings of all
// files in one run, and keeps the good rows.
package record

import (
	"cmp"
	"io/fs"
	"strings"
	"sync"
	"time"

	"boardpack/generator/calendar"
	"boardpack/generator/diag"
	"boardpack/generator/score"
)

// Settings are what a pack says about its CSV files.
type Settings struct {
	// Columns gives, by file and by our name of a column, the header that the
	// file uses instead.
	Columns map[string]map[string]string
	// Values gives, by our name of a column and by a word of theirs, our word.
	Values map[string]map[string]string
	// Files gives, by our name of a file, what is said of that one alone. It goes
	// before Columns and Values.
	Files map[string]FileSettings
	// Vocabulary gives, by field, the words that the pack uses instead of ours.
	Vocabulary map[string][]Term
	// AsAt is the last day whose delivery rows count; zero lets all count.
	AsAt time.Time
	// Cycle is the financial year of the pack's intentions, "2024/25"; that of
	// AsAt where it is blank.
	Cycle string
	// Hides is set where an edition may not see all: then each intention must
	// say whether it is confidential.
	Hides bool
	// Scale is that of all criteria; the zero one stands for score.Usual.
	Scale score.Scale
	// Blanks are their words for a blank, in columns that may not hold just any
	// text. Where such a word stands for a score, the score is not given, and the
	// intention is not ranked; a cell of scores that is empty is a mistake.
	Blanks []string
	// AllPublished is set where the pack says that no intention is confidential,
	// for want of a column that would.
	AllPublished bool
	// Limits are what a file may have at the most.
	Limits Limits
	// ListsOnly leaves out the files of what is counted: a proforma is made of the
	// words and codes that the others list.
	ListsOnly bool
	// Also are files that are read in spite of ListsOnly.
	Also []string
	// Drafts are earlier lists of the intentions.
	Drafts []DraftSettings
}

// Limits are what a file may have at the most: of rows, of columns, of characters
// in a cell. Nought stands for what a spreadsheet can hold.
type Limits struct{ Rows, Columns, Cell int }

// usual are the limits where nobody says otherwise: those of a worksheet.
func (l Limits) usual() Limits {
	return Limits{cmp.Or(l.Rows, 1<<20), cmp.Or(l.Columns, 1<<14), cmp.Or(l.Cell, 1<<15-1)}
}

// Pack is the records of one pack. Records are in the order of their file, and
// there are none without it.
type Pack struct {
	Programmes []*Programme // by their order, then as the file lists them
	Intentions []*Intention
	Providers  []*Provider
	Segments   []*Segment
	Priorities []*Priority
	Objectives []*Objective
	Criteria   []*Criterion // their weights sum to Whole, or that is a finding
	Benefits   []*Benefit   // each once, where the first of its rows stands
	Calendar   []*Step
	Goals      []*Goal
	Measures   []*Measure
	Scale      score.Scale // of the scores for all criteria
	Inputs     []Input     // the files that were read, in the contract's order
	Left       []Left      // rows of days after the pack's, by file
	TwoWays    []TwoWays   // of its files
	Drafts     []*Draft    // the earliest first
	// Turned is how the answers of a column are read that asks for the opposite
	// of what is confidential; blank where no column does.
	Turned string

	cycle   calendar.Period
	partial bool            // it is a view of an audience that does not see all
	veiled  map[string]bool // references of which a view's drafts show nothing
	said    Settings        // what pack.yaml says of words and columns of its own
	stand   *snapshots      // of the intentions, once all files are joined; nil where they are worked out each time
	columns map[string]bool // of all files that were read, by our names
	loose   loose

	headers calledBy // what the files' header rows say

	more map[string]any // by file, pointers to the records of files that Add made known
}

// loose are rows until they are joined to their intentions.
type loose struct {
	deliveries []*Delivery
	scores     []*Scores
	assurance  []*Assurance
	milestones []*Milestone
	benefits   []*BenefitRow
	observed   []*Observation
	waypoints  []*Waypoint
}

// Left is rows of one file that do not count: those of days after the pack's.
type Left struct {
	At   diag.Position // of the first one's day
	Rows int
}

// tables is the CSV contract: a new file is a line here and a struct that
// embeds Row and says its columns in its tags.
var tables = []table{
	tableOf(intentionsFile, required, func(p *Pack) *[]*Intention { return &p.Intentions }).
		seen("the commissioning intentions, one a row", hung).made(intentionRelation),
	tableOf("delivery.csv", optional, func(p *Pack) *[]*Delivery { return &p.loose.deliveries }).
		seen("how each intention stood on a day", hung),
	tableOf(programmesFile, optional, func(p *Pack) *[]*Programme { return &p.Programmes }).
		seen("the programmes of work, in the order of tables", everyone),
	tableOf("providers.csv", optional, func(p *Pack) *[]*Provider { return &p.Providers }).
		as("providers", "the organisations that provide services", everyone),
	tableOf("segments.csv", optional, func(p *Pack) *[]*Segment { return &p.Segments }).
		as("segments", "what each segment means", everyone),
	tableOf("national-priorities.csv", optional, func(p *Pack) *[]*Priority { return &p.Priorities }).
		as("priorities", "the national priorities that intentions are mapped to", everyone),
	tableOf("strategic-objectives.csv", optional, func(p *Pack) *[]*Objective { return &p.Objectives }).
		as("objectives", "the strategic objectives that intentions are mapped to", everyone),
	tableOf("criteria.csv", optional, func(p *Pack) *[]*Criterion { return &p.Criteria }).
		as("criteria", "what intentions are scored for, and the weights", everyone).first(),
	tableOf(scoresFile, optional, func(p *Pack) *[]*Scores { return &p.loose.scores }).with(scoreColumns).
		seen("the scores of each intention, a column for each criterion", hung),
	tableOf("assurance.csv", optional, func(p *Pack) *[]*Assurance { return &p.loose.assurance }).
		seen("how far impact assessments and approvals have come", hung),
	tableOf("milestones.csv", optional, func(p *Pack) *[]*Milestone { return &p.loose.milestones }).
		seen("the steps of intentions that go ahead, planned, forecast and done", hung).made(milestoneRelation),
	tableOf("benefits.csv", optional, func(p *Pack) *[]*BenefitRow { return &p.loose.benefits }).
		seen("what intentions that go ahead are to bring, each benefit once", hung).made(benefitRelation).ruled(func(view, whole *Pack) { view.share(whole.Benefits) }),
	tableOf(calendarFile, optional, func(p *Pack) *[]*Step { return &p.Calendar }).
		as("calendar", "the steps of the planning cycle", everyone),
	tableOf("goals.csv", optional, func(p *Pack) *[]*Goal { return &p.Goals }).
		seen("what is to be reached over years", everyone),
	tableOf("measures.csv", optional, func(p *Pack) *[]*Measure { return &p.Measures }).
		seen("what is observed of goals and of intentions", hung).ruled(func(view, whole *Pack) { view.measure(whole.Measures) }),
	tableOf("observations.csv", optional, func(p *Pack) *[]*Observation { return &p.loose.observed }).
		seen("what was observed of a measure in a period", hung),
	tableOf("trajectory-points.csv", optional, func(p *Pack) *[]*Waypoint { return &p.loose.waypoints }).
		seen("the points of an agreed trajectory", hung),
}

// Read reads and joins the files of a pack. Dir is the folder's name in
// findings. Findings come file by file, in the order of the file; the pack is
// never nil, and holds what is good of it.
func Read(fsys fs.FS, dir string, settings Settings) (*Pack, diag.List) {
	settings.Scale = cmp.Or(settings.Scale, score.Usual)
	settings.Limits = settings.Limits.usual()
	settings.Files = spread(settings.Files, fsys)
	pack := &Pack{cycle: settings.cycle(), said: settings, Scale: settings.Scale, stand: new(snapshots)}
	readings := make([]*reading, len(tables))
	var files sync.WaitGroup
	for k, t := range tables { // before any is read: the room for some stands in one map
		readings[k] = newReading(t, dir, settings)
		t.part(pack)
	}
	known := listedBefore(readings, fsys, dir, pack)
	joined := newJoining(pack, byFile(readings), settings.AsAt)
	for _, r := range readings {
		r.tables = known
		if !r.table.lists && settings.reads(r.table) {
			files.Go(func() {
				r.readAll(fsys, dir, pack)
				joined.read(r)
			})
		}
	}
	files.Wait()
	pack.columns = columnsIn(readings)
	inputs, sums := inputsOf(readings)
	pack.Inputs = inputs
	pack.TwoWays = twoWaysIn(readings)
	pack.headers = headersOf(readings)
	pack.Turned = strings.Join(byFile(readings)[intentionsFile].turned, ", ")
	joined.join()
	for k, sum := range sums {
		pack.Inputs[k].SHA256 = sum()
	}
	return pack, append(all(readings), readDrafts(fsys, dir, settings, pack)...)
}

// listedBefore reads the files that list columns of others, and returns all
// tables with these columns: one sheet may be read for several tables, and none of
// them takes a column of another for one that it does not know.
func listedBefore(readings []*reading, fsys fs.FS, dir string, pack *Pack) []table {
	for _, r := range readings {
		if r.table.lists {
			r.readAll(fsys, dir, pack)
		}
	}
	known := make([]table, len(readings))
	for k, r := range readings {
		if r.table.listed != nil {
			r.table.listed(r, pack, byFile(readings))
		}
		known[k] = r.table
	}
	return known
}

func byFile(readings []*reading) map[string]*reading {
	files := make(map[string]*reading, len(readings))
	for _, r := range readings {
		files[r.table.file] = r
	}
	return files
}

func all(readings []*reading) diag.List {
	var list diag.List
	for _, r := range readings {
		for _, part := range append([]*reading{r}, r.more...) {
			list = append(list, part.findings.sorted()...)
		}
	}
	return toldOnce(list)
}
