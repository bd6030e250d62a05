package record

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"boardpack/generator/diag"
)

const draftHeader = "reference,programme,title,lead,confidential\n"

// drafted are the settings of a pack with a draft for each day of October that names a
// file.
func drafted(days map[int]string) Settings {
	s := october
	s.Hides = true
	for day, file := range days {
		files := map[string]FileSettings{intentionsFile: {From: diag.Located{Text: file}}}
		s.Drafts = append(s.Drafts, DraftSettings{AsAt: date(time.October, day), Files: files})
	}
	return s
}

// listed is a list as "A1 First, A2 Second".
func listed(s *Draft) string {
	var all []string
	for _, i := range s.Records.Intentions {
		all = append(all, i.Reference+" "+i.Title)
	}
	return s.AsAt.Format("2 Jan: ") + strings.Join(all, ", ")
}

func allListed(all []*Draft) (lines []string) {
	for _, s := range all {
		lines = append(lines, listed(s))
	}
	return lines
}

func public(i *Intention) bool { return !i.Hidden() }

func TestDrafts(t *testing.T) {
	s := drafted(map[int]string{20: "second.csv", 10: "first.csv"})
	pack := mustRead(t, folder("programmes.csv", twoProgrammes,
		"first.csv", draftHeader+"A1,Childrens,One,Head,No\nA3,CYP,Gone,Head,No\n", "second.csv", draftHeader+"A1,CYP,One and a half,Head,No\n",
		"intentions.csv", draftHeader+"A1,CYP,Two,Head,No\nA2,CYP,New,Head,No\n"), s)
	want := []string{"10 Oct: A1 One, A3 Gone", "20 Oct: A1 One and a half", "31 Oct: A1 Two, A2 New"}
	if diff := cmp.Diff(want, allListed(pack.Lists())); diff != "" {
		t.Error(diff)
	}
	if got := pack.Drafts[0].Records.Intentions[0].Programme; got != "CYP" {
		t.Errorf("the draft's programme is %q, not by the pack's aliases", got)
	}
	if inputs := pack.Drafts[1].Inputs(); len(inputs) != 1 || inputs[0].Source != "second.csv" || len(pack.Inputs) != 2 {
		t.Errorf("inputs are %+v beside %+v", inputs, pack.Inputs)
	}
	if diff := cmp.Diff(want, allListed(pack.View(public).Lists())); diff != "" {
		t.Error("a view of what is public:", diff)
	}
}

// What is wrong in a draft is told as in any list, at its own place.
func TestFindingsOfDrafts(t *testing.T) {
	_, found := Read(folder("intentions.csv", draftHeader+"A1,CYP,One,,No\n", "first.csv", "reference,programme,title,confidential\nA1,CYP,One,\nA1,CYP,Two,Perhaps\nA2,,Three,No\n"), "p", drafted(map[int]string{10: "first.csv"}))
	var got []string
	for _, f := range found {
		got = append(got, f.String())
	}
	for _, want := range []string{"p/first.csv:2:4: error: confidential is empty", `p/first.csv:3:4: error: confidential "Perhaps"`, "p/first.csv:4:2: error: programme is empty"} {
		if !slices.ContainsFunc(got, func(f string) bool { return strings.HasPrefix(f, want) }) {
			t.Errorf("no %q in\n%s", want, strings.Join(got, "\n"))
		}
	}
	if _, found = Read(folder("intentions.csv", draftHeader+"A1,CYP,One,,No\n"), "p", drafted(map[int]string{10: "first.csv"})); len(found) != 1 || found[0].Code != "file-missing" {
		t.Errorf("of a draft that is not there: %v", found)
	}
}

// A draft is read by what pack.yaml says of the list, and may lack columns that it has now.
func TestDraftAsTheListIs(t *testing.T) {
	s := drafted(map[int]string{10: "first.csv"})
	s.Files = map[string]FileSettings{intentionsFile: {
		From:    diag.Located{Text: "tracker.csv"},
		Columns: map[string]diag.Located{"title": {Text: "Action"}, "lead": {Text: "Who"}},
		Words:   map[string]map[string]diag.Located{confidential: {"X": {Text: "Yes"}}},
		Fields:  []OwnField{{Name: "lever", Column: diag.Located{Text: "Lever"}, Label: "Lever", Type: "text"}},
	}, "delivery.csv": {From: diag.Located{Text: "tracker.csv"}, AsAt: diag.Located{Text: "2024-10-31"}, Columns: map[string]diag.Located{"status": {Text: "State"}}}}
	pack := mustRead(t, folder("tracker.csv", "reference,programme,Action,Who,confidential,Lever,State\nA1,CYP,One,Head,X,Price,OPEN\n",
		"first.csv", "reference,programme,Action,confidential,State\nA1,CYP,Before,X,OPEN\n"), s)
	if i := pack.Drafts[0].Records.Intentions[0]; i.Title != "Before" || !i.Confidential || i.Delivery != nil {
		t.Errorf("the draft has %+v", i)
	}
}

// TestDraftOfMonths reads the drafts out of the one sheet that holds every month.
func TestDraftOfMonths(t *testing.T) {
	s := drafted(map[int]string{10: "log.csv"})
	s.Files = map[string]FileSettings{intentionsFile: {From: diag.Located{Text: "log.csv"}, Latest: diag.Located{Text: "Day"}, Bands: diag.Located{Text: "programme"}}}
	pack, _ := Read(folder("log.csv", "Day,reference,title,confidential\n,CYP,,\n2024-10-10,A1,Before,No\n2024-10-10,A2,Gone,No\n2024-10-31,A1,Now,No\n2024-10-31,A3,New,No\n"), "data/p", s)
	if diff := cmp.Diff([]string{"10 Oct: A1 Before, A2 Gone", "31 Oct: A2 Gone, A1 Now, A3 New"}, allListed(pack.Lists())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestWhoSeesDrafts(t *testing.T) {
	row := func(reference, title, confidential string) string {
		return reference + ",CYP," + title + ",," + confidential + "\n"
	}
	for _, c := range []struct{ name, first, second, now, want string }{
		{"public on all days", row("A1", "a", "No"), row("A1", "b", "No"), row("A1", "c", "No"), "A1 a/A1 b/A1 c"},
		{"confidential now", row("A1", "a", "No"), row("A1", "b", "No"), row("A1", "c", "Yes"), "//"},
		{"confidential once", row("A1", "a", "Yes"), row("A1", "b", "No"), row("A1", "c", "No"), "//"},
		{"confidential in a draft alone", row("A1", "a", "Yes"), "", row("B", "x", "No"), "//B x"},
		{"confidential under another way of writing", row("a-001", "a", "Yes"), "", row("A1", "b", "No"), "//"},
		{"withdrawn and public", row("A1", "a", "No"), row("A1", "b", "No"), row("B", "x", "No"), "A1 a/A1 b/B x"},
		{"now confidential under another reference", row("A1", "Close ward 7", "No"), "", row("B", "close ward 7", "Yes"), "//"},
		{"once had the title of what is confidential", row("A1", "Close ward 7", "No"), row("A1", "b", "No"), row("A1", "c", "No") + row("B", "Close ward 7", "Yes"), "//"},
	} {
		other := row("Z", "z", "No") // so that no file is empty
		s := drafted(map[int]string{10: "first.csv", 20: "second.csv"})
		pack, found := Read(folder("first.csv", draftHeader+c.first+other, "second.csv", draftHeader+c.second+other, "intentions.csv", draftHeader+c.now+other), "p", s)
		if found.HasErrors() {
			t.Fatal(c.name, found)
		}
		var got []string
		for _, s := range pack.View(public).Lists() {
			_, list, _ := strings.Cut(listed(s), ": ")
			got = append(got, strings.TrimSuffix(strings.TrimSuffix(list, "Z z"), ", "))
		}
		if got := strings.Join(got, "/"); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if all := len(pack.Lists()[0].Records.Intentions); all != strings.Count(c.first, "\n")+1 {
			t.Errorf("%s: the Board sees %d in the first draft", c.name, all)
		}
	}
}

// A list without the column says of nothing that is no longer in it that everybody may
// see it.
func TestWithdrawnWithoutSaying(t *testing.T) {
	s := drafted(map[int]string{10: "first.csv"})
	s.AllPublished = true
	pack := mustRead(t, folder("first.csv", "reference,programme,title\nA1,CYP,Stays\nA2,CYP,Goes\n", "intentions.csv", "reference,programme,title\nA1,CYP,Stays\n"), s)
	if diff := cmp.Diff([]string{"10 Oct: A1 Stays", "31 Oct: A1 Stays"}, allListed(pack.View(public).Lists())); diff != "" {
		t.Error(diff)
	}
}

// Whatever drafts there are, a view holds nothing of what is confidential on any of the days.
func TestViewHoldsNothingOfHiddenDrafts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		files := map[string]string{"intentions.csv": draftHeader, "first.csv": draftHeader, "second.csv": draftHeader}
		names := []string{"first.csv", "second.csv", "intentions.csv"}
		rows, hidden := map[string][3]string{}, false
		for n := range 6 {
			reference, days := fmt.Sprintf("R%d", n), [3]string{}
			for day := range names {
				days[day] = rapid.SampledFrom([]string{"", "No", "No", "Yes"}).Draw(t, "day")
			}
			if slices.Contains(days[:], "Yes") {
				reference, hidden = fmt.Sprintf("%s%d", markedWord, n), true
			}
			rows[reference] = days
			for day, says := range days {
				if says != "" {
					files[names[day]] += fmt.Sprintf("%s,CYP,%[1]s on day %[2]d,%[1]s,%[3]s\n", reference, day, says)
				}
			}
		}
		fsys := fstest.MapFS{}
		for name, text := range files {
			if strings.Count(text, "\n") == 1 {
				t.Skip()
			}
			fsys[name] = &fstest.MapFile{Data: []byte(text)}
		}
		pack, found := Read(fsys, "p", drafted(map[int]string{10: "first.csv", 20: "second.csv"}))
		if found.HasErrors() {
			t.Fatal(found)
		}
		view := pack.View(public)
		if mark := marked(reflect.ValueOf(view)); mark != "" {
			t.Fatalf("the view holds %s", mark)
		}
		if hidden && marked(reflect.ValueOf(pack)) == "" {
			t.Fatal("the pack itself has no mark, so that none could be found")
		}
		for day, s := range view.Lists() {
			want := 0
			for _, days := range rows {
				if days[day] != "" && !slices.Contains(days[:], "Yes") {
					want++
				}
			}
			if len(s.Records.Intentions) != want {
				t.Fatalf("day %d has %d, want %d", day, len(s.Records.Intentions), want)
			}
		}
	})
}

// Who may not see an intention now does not see how it was, nor the other way about.
func TestDraftsOfOneAudience(t *testing.T) {
	pack := mustRead(t, folder("first.csv", draftHeader+"A1,CYP,a,Mine,No\nA2,CYP,b,Other,No\nA3,CYP,c,Mine,No\n",
		"intentions.csv", draftHeader+"A1,CYP,a,Other,No\nA2,CYP,b,Mine,No\nA3,CYP,d,Mine,No\n"), drafted(map[int]string{10: "first.csv"}))
	view := pack.View(func(i *Intention) bool { return i.Lead == "Mine" })
	if diff := cmp.Diff([]string{"10 Oct: A3 c", "31 Oct: A3 d"}, allListed(view.Lists())); diff != "" || len(view.Intentions) != 2 {
		t.Error(diff)
	}
}

// What a draft's scores lack is told of the file that has them.
func TestScoresOfDraftByTheirFile(t *testing.T) {
	s := drafted(map[int]string{10: "first.csv"})
	s.Drafts[0].Files[scoresFile] = FileSettings{From: diag.Located{Text: "scores-first.csv"}}
	const criteria, scores = "criterion,weight_percent\nImpact,100\n", "reference,impact\nA1,3\n"
	_, found := Read(folder("intentions.csv", draftHeader+"A1,CYP,One,,No\n", "criteria.csv", criteria, "scores.csv", scores,
		"first.csv", draftHeader+"A1,CYP,One,,No\nA2,CYP,Two,,No\n", "scores-first.csv", scores), "p", s)
	if want := `p/first.csv:3:1: warning: intention "A2" has no row in scores-first.csv`; !slices.Contains(lines(found), want) {
		t.Errorf("no %q in\n%s", want, found)
	}
}
