package record

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/relation"
)

// told are the delivery fields of each intention: "A1: OPEN open, On track going".
func told(pack *Pack) []string {
	var all []string
	intentions := pack.Relation(Intentions)
	for _, row := range intentions.Rows() {
		var words []string
		for _, name := range []string{"reference", "status", "status_means", "progress", "progress_means"} {
			f, _ := intentions.Field(name)
			words = append(words, f.Text(row))
		}
		all = append(all, strings.Join(words, "|"))
	}
	return all
}

func delivered(rows ...string) (intentions, delivery string) {
	intentions = "reference,programme,title\n"
	for _, row := range rows {
		reference, _, _ := strings.Cut(row, ",")
		intentions += reference + ",CYP,t\n"
		delivery += reference + ",2024-10-31" + row[len(reference):] + "\n"
	}
	return intentions, delivery
}

func TestMeanings(t *testing.T) {
	own := map[string][]Term{
		"progress": {{"To plan", Going}, {"At risk", Going}, {"Behind", Late}, {"Complete", Done}, {"Stopped", Dropped}},
		"status":   {{"Live", Open}, {"Ended", Closed}},
	}
	for _, c := range []struct {
		name, header string
		own          map[string][]Term
		rows, want   []string
	}{
		{"our words", "status,progress", nil,
			[]string{"A,OPEN,On track", "B,OPEN,Delayed", "C,OPEN,Delivered", "D,CLOSED,Deprioritised", "E,OPEN,"},
			[]string{"A|OPEN|open|On track|going", "B|OPEN|open|Delayed|late", "C|OPEN|open|Delivered|done", "D|CLOSED|closed|Deprioritised|dropped", "E|OPEN|open||"}},
		{"what is closed is under way no longer", "status,progress", nil,
			[]string{"A,CLOSED,On track", "B,CLOSED,Delayed", "C,CLOSED,Delivered"},
			[]string{"A|CLOSED|closed|On track|", "B|CLOSED|closed|Delayed|", "C|CLOSED|closed|Delivered|done"}},
		{"own words", "status,progress", own,
			[]string{"A,Live,At risk", "B,Ended,Behind", "C,Ended,Stopped"},
			[]string{"A|Live|open|At risk|going", "B|Ended|closed|Behind|", "C|Ended|closed|Stopped|dropped"}},
		{"progress alone", "progress", own,
			[]string{"A,To plan", "B,Behind", "C,Complete", "D,Stopped", "E,"},
			[]string{"A|Live|open|To plan|going", "B|Live|open|Behind|late", "C|Ended|closed|Complete|done", "D|Ended|closed|Stopped|dropped", "E||||"}},
		{"status alone", "status", own, []string{"A,Live", "B,Ended"}, []string{"A|Live|open||", "B|Ended|closed||"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			intentions, delivery := delivered(c.rows...)
			s := october
			s.Vocabulary = c.own
			pack := mustRead(t, folder("intentions.csv", intentions, "delivery.csv", "reference,as_at,"+c.header+"\n"+delivery), s)
			if diff := cmp.Diff(c.want, told(pack)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Own words are the only ones, in their order, before and now.
func TestOwnWordsAreListed(t *testing.T) {
	s := october
	s.Vocabulary = map[string][]Term{"progress": {{"To plan", Going}, {"Behind", Late}}, "horizon": {{Word: "Years 1-2"}, {Word: "Year 5"}}}
	pack, found := Read(folder("intentions.csv", "reference,programme,title,horizon\nA,CYP,t,Year 3\nB,CYP,t,Year 5\n",
		"delivery.csv", "reference,as_at,progress\nA,2024-10-31,On track\nB,2024-10-31,Behind\n"), "data/p", s)
	want := []string{
		`intentions.csv:2:4: error: horizon "Year 3" is not one of Years 1-2, Year 5 (hint: say in pack.yaml which it is: files: {intentions: {words: {horizon: {Year 3: ...}}}})`,
		`delivery.csv:2:3: error: progress "On track" is not one of To plan, Behind (hint: say in pack.yaml which it is: files: {delivery: {words: {progress: {On track: ...}}}})`,
	}
	if diff := cmp.Diff(want, lines(found)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	for name, want := range map[string]string{
		"progress": "[To plan Behind][going late]", "previous_progress": "[To plan Behind][going late]", "horizon": "[Years 1-2 Year 5][]",
		"previous_progress_means": "[going late done dropped][going late done dropped]", "status": "[CLOSED OPEN][closed open]",
	} {
		if f, ok := pack.Relation(Intentions).Field(name); !ok || fmt.Sprint(f.Listed, f.Means) != strings.ReplaceAll(want, "][", "] [") {
			t.Errorf("%s lists %v, means %v; want %s", name, f.Listed, f.Means, want)
		}
	}
}

// Intentions are carried on by what the words of the year before mean.
func TestFollowsByMeaning(t *testing.T) {
	intentions, delivery := delivered("late,Behind,", "going,To plan,2025/26", "done,Complete,", "stopped,Stopped,2025/26")
	s := october
	s.Vocabulary = map[string][]Term{"progress": {{"To plan", Going}, {"Behind", Late}, {"Complete", Done}, {"Stopped", Dropped}}}
	earlier := mustRead(t, folder("intentions.csv", intentions, "delivery.csv", "reference,as_at,progress,anticipated_delivery\n"+delivery), s)
	later := mustRead(t, folder("intentions.csv", "reference,programme,title,carried_from\nB,CYP,t,done\n"), october)
	got := strings.Join(lines(later.Follows(earlier)), "\n")
	for _, want := range []string{"delayed in 2024/25 that no row is carried_from: late (", "after 2024/25 that no row is carried_from: going (", `carried_from "done", which is Complete at`} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if strings.Contains(got, "stopped") {
		t.Errorf("what was stopped is to be carried on:\n%s", got)
	}
}

// Every field with meanings has one for each of its words, and of those that
// boardpack knows.
func TestVocabulariesAreWhole(t *testing.T) {
	known := Vocabularies()
	for _, f := range relation.FieldsOf[Delivery]("delivery.csv") {
		if f.Means != nil && len(f.Means) != len(f.Listed) {
			t.Errorf("%s has %d words and %d meanings", f.Name, len(f.Listed), len(f.Means))
		}
		for _, means := range f.Means {
			if !strings.Contains(strings.Join(known[f.Name], " "), means) {
				t.Errorf("%s means %s, which is none of %v", f.Name, means, known[f.Name])
			}
		}
	}
}

// Codes are those of the pack's own files, and any without these.
func TestCodesAreThePacksOwn(t *testing.T) {
	const intentions = "reference,programme,title,strategic_objectives,unifying_goals,segment,focus\nA,CYP,t,Aim 2;Aim 4,4,Priority 1,North\n"
	mustRead(t, folder("intentions.csv", intentions), october)
	pack, found := Read(folder("intentions.csv", intentions, "strategic-objectives.csv", "code,objective\nAim 2,Safe care\nAim 1,Best value\n",
		"goals.csv", "goal,name,statement\n1,Health,Better health\n", "segments.csv", "segment,focus,definition\nPriority 1,South,s\nPriority 2,,t\n"), "data/p", october)
	want := []string{
		`intentions.csv:2:4: error: strategic_objectives "Aim 4" is not in strategic-objectives.csv (hint: known: Aim 2, Aim 1)`,
		`intentions.csv:2:5: error: unifying_goals "4" is not in goals.csv (hint: known: 1)`,
		`intentions.csv:2:6: error: segment Priority 1 with focus "North" is not in segments.csv`,
	}
	if diff := cmp.Diff(want, lines(found)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	for name, want := range map[string]string{"strategic_objectives": "[Aim 2 Aim 1]", "unifying_goals": "[1]", "segment": "[Priority 1 Priority 2]", "focus": "[South]"} {
		if f, _ := pack.Relation(Intentions).Field(name); fmt.Sprint(f.Listed) != want {
			t.Errorf("%s lists %v, want %s", name, f.Listed, want)
		}
	}
}

// A status that follows is the first word of its meaning, and wants no reason of
// who never said that it is closed.
func TestStatusThatFollows(t *testing.T) {
	s := october
	s.Vocabulary = map[string][]Term{"status": {{"Live", Open}, {"Paused", Open}, {"Ended", Closed}, {"Shut", Closed}}}
	pack := mustRead(t, folder("intentions.csv", "reference,programme,title\nA,CYP,t\nB,CYP,t\n",
		"delivery.csv", "reference,as_at,progress,closure_reason\nA,2024-10-31,Delayed,\nB,2024-10-31,Delivered,\n"), s)
	if diff := cmp.Diff([]string{"A|Live|open|Delayed|late", "B|Ended|closed|Delivered|done"}, told(pack)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
