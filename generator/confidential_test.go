package generator

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const hidingEditions = "editions: [{name: board, papers: [paper]}, {name: public, sees: published, papers: [paper]}]\n"

// askingPublic maps a column that says the opposite of ours.
func askingPublic(words string) string {
	return "files: {intentions: {columns: {confidential: 'Public?'}, words: {confidential: " + words + "}}}\n"
}

// TestWhatIsNotSaidToBePublicIsNotPublished asks every pack that hides anything
// for a word about each row: what nobody has said may not be published.
func TestWhatIsNotSaidToBePublicIsNotPublished(t *testing.T) {
	const header, without = "reference,programme,title,confidential\n", "reference,programme,title\nA-1,Cancer,One\n"
	for _, c := range []struct{ name, settings, intentions, want string }{
		{"no column", hidingEditions, without, "intentions.csv:1:1: error: required column \"confidential\" is missing"},
		{"none to hide", hidingEditions + "confidential: none\n", without, ""},
		{"all is seen", "editions: [{name: board, papers: [paper]}]\n", without, ""},
		{"blank", hidingEditions, header + "A-1,Cancer,One,Yes\nA-2,Cancer,Two,\n", "intentions.csv:3:4: error: confidential is empty"},
		{"spaces", hidingEditions, header + "A-1,Cancer,One,No\nA-2,Cancer,Two,  \n", "intentions.csv:3:4: error: confidential is empty"},
		{"for a provider", "editions: [{name: provider, each: provider, papers: [paper]}]\n", without, "required column \"confidential\" is missing"},
		{"header that is not there", hidingEditions + "columns: {confidential: 'Sensitive?'}\n", without, "required column \"Sensitive?\" is missing"},
		{"that one instead of ours", hidingEditions + "columns: {confidential: 'Sensitive?'}\n", header + "A-1,Cancer,One,No\n", "intentions.csv:1:4: error: pack.yaml says that \"Sensitive?\" is what boardpack calls confidential, and there is no such header"},
		{"that one and none to hide", hidingEditions + "confidential: none\ncolumns: {confidential: 'Sensitive?'}\n", without, "there is no such header"},
		{"both said", hidingEditions + "confidential: none\n", header + "A-1,Cancer,One,No\n", "intentions.csv:1:4: error: column \"confidential\" is here, but pack.yaml says confidential: none"},
		{"another word", hidingEditions + "confidential: No\n", header + "A-1,Cancer,One,No\n", "confidential \"No\" is not none"},
		{"said", hidingEditions, header + "A-1,Cancer,One,No\nA-2,Cancer,Two,Yes\n", ""},
		{"under a name that is not there", hidingEditions + "files: {intentions: {columns: {confidential: 'Sensitive?'}}}\n", header + "A-1,Cancer,One,No\n", "intentions.csv has no header \"Sensitive?\""},
		{"under a name of this file", hidingEditions + "files: {intentions: {columns: {confidential: 'Sensitive?'}, words: {confidential: {OK: No}}}}\n", "reference,programme,title,Sensitive?\nA-1,Cancer,One,OK\n", ""},
		{"a word for blanks", hidingEditions + "files: {intentions: {words: {confidential: {'': No}}}}\n", header + "A-1,Cancer,One,No\nA-2,Cancer,Two,\n", "a blank confidential cannot be \"No\""},
		{"a word for blanks that hides", hidingEditions + "files: {intentions: {words: {confidential: {'': Yes}}}}\n", header + "A-1,Cancer,One,No\nA-2,Cancer,Two,\n", ""},
		{"a word for all blanks", hidingEditions + "values: {'': No}\n", header + "A-1,Cancer,One,No\nA-2,Cancer,Two,\n", "values has a word for blank cells"},
		{"a word made blank", hidingEditions + "files: {intentions: {words: {confidential: {TBC: ''}}}}\n", header + "A-1,Cancer,One,TBC\n", "intentions.csv:2:4: error: confidential is empty"},
		{"under another name", hidingEditions + "columns: {confidential: 'Sensitive?'}\n", "reference,programme,title,Sensitive?\nA-1,Cancer,One,No\n", ""},
		{"a slip", hidingEditions, "reference,programme,title,confidental\nA-1,Cancer,One,Yes\n", "intentions.csv:1:4: error: column \"confidental\" seems to say what may be published, and nothing says so (hint: write in pack.yaml: files: {intentions: {columns: {confidential: \"confidental\"}}})"},
		{"another name unread", hidingEditions, "reference,programme,title,Sensitive?\nA-1,Cancer,One,Yes\n", "column \"Sensitive?\" seems to say"},
		{"the opposite unread", hidingEditions, "reference,programme,title,Publish Y/N\nA-1,Cancer,One,Y\n", `hint: write in pack.yaml: files: {intentions: {columns: {confidential: "Publish Y/N"}, words: {confidential: {Y: "No", N: "Yes"}}}})`},
		{"none, and a column", hidingEditions + "confidential: none\n", "reference,programme,title,Commercial in confidence\nA-1,Cancer,One,Y\n", "but pack.yaml says confidential: none"},
		{"two columns", hidingEditions, "reference,programme,title,confidential,Sensitive?\nA-1,Cancer,One,No,Yes\n", "intentions.csv:1:5: error: column \"Sensitive?\" seems to say what may be published, and is not read: column 4 is"},
		{"the opposite as it stands", hidingEditions + askingPublic("{Y: Yes}"), "reference,programme,title,Public?\nA-1,Cancer,One,N\n", "intentions.csv:2:4: error: Public? \"N\" is not among the words that pack.yaml gives"},
		{"the opposite in our words", hidingEditions + "files: {intentions: {columns: {confidential: 'Public?'}}}\n", "reference,programme,title,Public?\nA-1,Cancer,One,No\n", "Public? \"No\" is not among the words"},
		{"the opposite by top-level columns", hidingEditions + "columns: {confidential: 'Public?'}\n", "reference,programme,title,Public?\nA-1,Cancer,One,No\n", "Public? \"No\" is not among the words"},
		{"the opposite, the wrong way", hidingEditions + askingPublic("{Y: Yes, N: No}"), "reference,programme,title,Public?\nA-1,Cancer,One,N\n", "\"N\" in column \"Public?\" marks what may not be published, and cannot be read as \"No\""},
		{"the opposite, turned", hidingEditions + askingPublic("{Y: No, N: Yes}"), "reference,programme,title,Public?\nA-1,Cancer,One,N\nA-2,Cancer,Two,Y\n", ""},
		{"the opposite, half", hidingEditions + askingPublic("{Y: No}"), "reference,programme,title,Public?\nA-1,Cancer,One,N\n", "intentions.csv:2:4: error: Public? \"N\" is not among"},
		{"the opposite, blank", hidingEditions + askingPublic("{Y: No, N: Yes}"), "reference,programme,title,Public?\nA-1,Cancer,One,\n", "intentions.csv:2:4: error: Public? is empty"},
		{"a yes made a no", hidingEditions + "files: {intentions: {words: {confidential: {Yes: No, No: Yes}}}}\n", header + "A-1,Cancer,One,Yes\n", "\"Yes\" in column \"confidential\" marks what may not be published, and cannot be read as \"No\""},
		{"a yes made a no everywhere", hidingEditions + "values: {Yes: No}\n", header + "A-1,Cancer,One,Yes\n", "values cannot read \"Yes\" as \"No\""},
		{"a mark made a no", hidingEditions + "files: {intentions: {words: {confidential: {Restricted: No}}}}\n", header + "A-1,Cancer,One,Restricted\n", "\"Restricted\" in column \"confidential\" marks"},
		{"a mark made a no everywhere", hidingEditions + "values: {Confidential: No}\n", header + "A-1,Cancer,One,Confidential\n", "values cannot read \"Confidential\" as \"No\""},
		{"a column of another sort, turned", hidingEditions + "files: {intentions: {columns: {confidential: Gate}, words: {confidential: {Y: No, N: Yes}}}}\n", "reference,programme,title,Gate\nA-1,Cancer,One,N\n", ""},
		{"a column of another sort, half turned", hidingEditions + "files: {intentions: {columns: {confidential: Gate}, words: {confidential: {Y: No}}}}\n", "reference,programme,title,Gate\nA-1,Cancer,One,N\n", "\"Y\" in column \"Gate\" marks"},
		{"a marking in a column that is not read, and none", hidingEditions + "confidential: none\n", "reference,programme,title,Classification\nA-1,Cancer,One,OFFICIAL\nA-2,Cancer,Two,OFFICIAL-SENSITIVE\n", "intentions.csv:3:4: error: \"OFFICIAL-SENSITIVE\" says that not everybody may see this row, and pack.yaml says confidential: none"},
		{"a marking beside a No", hidingEditions, "reference,programme,title,confidential,Classification\nA-1,Cancer,One,No,OFFICIAL-SENSITIVE\n", "intentions.csv:2:5: error: \"OFFICIAL-SENSITIVE\" says that not everybody may see this row, and it is not confidential"},
		{"a marking beside a Yes", hidingEditions, "reference,programme,title,confidential,Classification\nA-1,Cancer,One,Yes,OFFICIAL-SENSITIVE\nA-2,Cancer,Two,No,OFFICIAL\n", ""},
		{"a title in two minds", hidingEditions, header + "A-1,Cancer,Close the unit (not for publication),No\n", "\"not for publication\" says that not everybody may see this row"},
		{"a title that is of secrets", hidingEditions, header + "A-1,Cancer,Confidential helpline for staff,No\n", ""},
		{"a session under its header", hidingEditions + "confidential: none\n", "reference,programme,title,Session\nA-1,Cancer,One,Public\nA-2,Cancer,Two,Private\n", "intentions.csv:3:4: error: \"Private\" says"},
		{"private of another sort", hidingEditions + "confidential: none\n", "reference,programme,title,Sector\nA-1,Cancer,One,Public\nA-2,Cancer,Two,Private\n", ""},
		{"a heading that gives a programme", hidingEditions + "confidential: none\nfiles: {intentions: {bands: programme}}\n", "reference,title,place\n,Cancer,\nA-1,One,\n,Part 2,\nA-2,Two,\n", "intentions.csv:5:1: error: \"Part 2\" says"},
		{"a heading between the rows", hidingEditions, header + ",,Section B: private session (closed),\nA-1,Cancer,One,No\n", "intentions.csv:2:3: error: \"Section B: private session (closed)\", alone in its row, says that not everybody may see the rows below it"},
		{"a heading of what is done with, perhaps", hidingEditions, header + ",,Closed intentions,\nA-1,Cancer,One,No\n", "intentions.csv:2:3: error: \"Closed intentions\", alone in its row, may say that the rows below it are done with, or that not everybody may see them"},
		{"a line above the table, and none", hidingEditions + "confidential: none\n", "OFFICIAL-SENSITIVE,,\n" + without, "\"OFFICIAL-SENSITIVE\", by the name of the sheet or above its table, says"},
		{"a line above the table, and a column", hidingEditions, "OFFICIAL-SENSITIVE,,,\n" + header + "A-1,Cancer,One,No\n", ""},
		{"a note below the table, and none", hidingEditions + "confidential: none\n", without + "Total,1,\nNotes: A-1 is not for publication,,\n", "intentions.csv:4:1: error: \"Notes: A-1 is not for publication\" says that not everybody may see all rows"},
		{"a note of secrets below the table", hidingEditions + "confidential: none\n", without + "Notes: nothing here is confidential,,\n", ""},
		{"a note below the table, and a column", hidingEditions, header + "A-1,Cancer,One,No\nNotes: A-2 is not for publication,,,\n", ""},
		{"a legend that is no row, and none", hidingEditions + "confidential: none\n", without + "Red,not for publication,\n", "intentions.csv:3:2: error: \"not for publication\" says"},
		{"a heading between the rows that ends early", hidingEditions + "confidential: none\n", without + "Part 2\nA-2,Cancer,Two\n", "intentions.csv:3:1: error: \"Part 2\", alone in its row, says"},
		{"a heading over answers", hidingEditions, ",Intention,,Confidential\nreference,programme,title,(Y/N)\nA-1,Cancer,One,Y\n", `intentions.csv:2:4: error: column "Confidential" seems to say what may be published, and nothing says so (hint: write in pack.yaml: files: {intentions: {columns: {confidential: "(Y/N)"}}})`},
		{"a heading over answers, as it says", hidingEditions + "files: {intentions: {columns: {confidential: (Y/N)}}}\n", ",Intention,,Confidential\nreference,programme,title,(Y/N)\nA-1,Cancer,One,Y\n", ""},
		{"a marking that all see", "editions: [{name: board, papers: [paper]}]\n", "reference,programme,title,Classification\nA-1,Cancer,One,Part 2\n", ""},
	} {
		folder := planPack(t, c.settings)
		if err := os.WriteFile(filepath.Join(folder, "intentions.csv"), []byte(c.intentions), 0o600); err != nil {
			t.Fatal(err)
		}
		os.WriteFile(filepath.Join(folder, "paper.md"), []byte("---\ntitle: Plan\ndate: 19 March 2025\n---\n\n{{ len(intentions) }} intentions.\n"), 0o600)
		findings, err := Check(context.Background(), Options{Packs: []string{folder}})
		if err != nil {
			t.Fatal(err)
		}
		var told []string
		for _, f := range findings {
			if f.Severity.String() == "error" {
				told = append(told, f.String())
			}
		}
		if all := strings.Join(told, "\n"); c.want == "" && all != "" || !strings.Contains(all, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, all, c.want)
		}
	}
}
