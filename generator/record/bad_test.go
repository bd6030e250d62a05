package record

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"boardpack/generator/diag"
)

// absent takes a file out of the good pack.
const absent = "\x00absent"

// badPack is a pack with something wrong: the files that differ from those of
// a good one, and the findings, without the folder.
type badPack struct {
	name  string
	files []string // name, content, ...
	want  []string
}

var goodFiles = []string{"intentions.csv", twoIntentions, "delivery.csv", twoDeliveries, "programmes.csv", twoProgrammes}

// inUTF16 is a text as spreadsheets save Unicode text.
func inUTF16(text string) string {
	data := []byte("\xff\xfe")
	for _, unit := range utf16.Encode([]rune(text)) {
		data = append(data, byte(unit), byte(unit>>8))
	}
	return string(data)
}

var badFiles = []badPack{
	{"good pack", nil, nil},

	// The file as a whole.
	{"required file missing", []string{"intentions.csv", absent}, []string{
		`intentions.csv: error: file is missing`}},
	{"required file misspelt", []string{"intentions.csv", absent, "Intention.csv", twoIntentions}, []string{
		`intentions.csv: error: file is missing (hint: is it "Intention.csv"?)`}},
	{"optional file misspelt", []string{"programmes.csv", absent, "programes.csv", twoProgrammes}, []string{
		`programmes.csv: warning: file is missing (hint: is it "programes.csv"?)`}},
	{"optional files missing", []string{"delivery.csv", absent, "programmes.csv", absent, "notes.csv", "x"}, nil},
	{"empty file", []string{"delivery.csv", ""}, []string{
		`delivery.csv: error: file is empty`}},
	{"byte order mark and blank lines", []string{"delivery.csv", "\ufeff\r\n \r\n"}, []string{
		`delivery.csv: error: file is empty`}},
	{"header only", []string{"intentions.csv", "\n" + intentionsHeader + ",,,\n"}, []string{
		`intentions.csv:2:1: error: file has a header but no rows`}},
	{"UTF-16", []string{"delivery.csv", inUTF16(twoDeliveries)}, nil},
	{"workbook", []string{"delivery.csv", "PK\x03\x04\x14\x00"}, []string{
		`delivery.csv: error: the workbook cannot be read: zip: not a valid zip file (hint: open it in a spreadsheet and save it as an Excel workbook (.xlsx) without a password)`}},
	{"old line ends", []string{"delivery.csv", strings.ReplaceAll(twoDeliveries, "\n", "\r")}, nil},
	{"semicolons", []string{"delivery.csv", strings.ReplaceAll(twoDeliveries, ",", ";")}, nil},

	// The header.
	{"unknown column", []string{"intentions.csv", "reference,programme,title,plaice,x\nA1,CYP,First,,\nA2,CYP,Second,,\n"}, []string{
		`intentions.csv:1:4: warning: unknown column "plaice": its values are not read (hint: "place"?)`,
		`intentions.csv:1:5: warning: unknown column "x": its values are not read`}},
	{"blank column without a header", []string{"intentions.csv", "reference,programme,title,\nA1,CYP,First,\nA2,CYP,Second,\n"}, nil},
	{"column without a header", []string{"intentions.csv", "reference,programme,title,\nA1,CYP,First,\nA2,CYP,Second,x\n"}, []string{
		`intentions.csv:3:4: warning: cells of columns without a header are not read (1 of them) (hint: give the column a header, or clear it)`}},
	{"columns by other names", []string{"intentions.csv", "CI Ref,Programme / Portfolio,\"Commissioning\nIntention\",SRO / Lead\nA1,CYP,First,\nA2,CYP,Second,\n"}, []string{
		`intentions.csv:1:1: warning: columns are read by other names: reference from "CI Ref", programme from "Programme / Portfolio", title from "Commissioning Intention", lead from "SRO / Lead"` +
			` (hint: if that is right, write in pack.yaml: files: {intentions: {columns: {reference: "CI Ref", programme: "Programme / Portfolio", title: "Commissioning Intention", lead: "SRO / Lead"}}})`}},
	{"columns but for case, spaces and marks", []string{"delivery.csv", "REFERENCE,As at,Status:,\"Closure\nreason\",Progress?,Anticipated-Delivery\nA1,2024-10-31,OPEN,,,\nA2,2024-10-31,OPEN,,,\n"}, nil},
	{"two columns by other names", []string{"intentions.csv", "Ref,programme,title,CI no.\nA1,CYP,First,\nA2,CYP,Second,\n"}, []string{
		`intentions.csv:1:1: warning: unknown column "Ref": its values are not read`,
		`intentions.csv:1:1: error: required column "reference" is missing; "Ref" and "CI no." look like it (hint: write in pack.yaml: files: {intentions: {columns: {reference: "Ref"}}})`,
		`intentions.csv:1:4: warning: unknown column "CI no.": its values are not read`}},
	{"a total row and a title", []string{"intentions.csv", "Our list,,\n,,\nreference,programme,title\nA1,CYP,First\nA2,CYP,Second\nTotal,2,2\n"}, []string{
		`intentions.csv:3:1: warning: row 3 is read as the header: what stands above it is passed over (filled rows: 1) (hint: delete the rows above it, if it is the header)`,
		`intentions.csv:6:1: warning: this looks like a total below the table, and is passed over (filled rows: 1) (hint: delete it; if it is a row of the table, no row after it may be a total or a note)`}},
	{"duplicate column", []string{"intentions.csv", "reference,programme,title,Title \nA1,CYP,First,\nA2,CYP,Second,\n"}, []string{
		`intentions.csv:1:4: error: column "Title" is here twice, first as column 3 (hint: give one of the two another header, or delete it)`}},
	{"required column missing", []string{"intentions.csv", "reference,titel\nA1,First\nA2,Second\n"}, []string{
		`intentions.csv:1:1: error: required column "programme" is missing`,
		`intentions.csv:1:1: error: required column "title" is missing; "titel" looks like it (hint: write in pack.yaml: files: {intentions: {columns: {title: "titel"}}})`,
		`intentions.csv:1:2: warning: unknown column "titel": its values are not read (hint: "title"?)`}},
	{"no column known", []string{"delivery.csv", "a,b\n1,2\n"}, []string{
		`delivery.csv:1:1: error: no header here is one that boardpack knows for "reference", "as_at" and "status": there are "a", "b"` +
			` (hint: write in pack.yaml which is which: files: {delivery: {as_at: 2024-10-31, columns: {reference: "its header", status: "its header"}}})`}},
	{"a header in Welsh", []string{"intentions.csv", "Bwriadau 2024/25,,,\nCyfeirnod,Rhaglen,Teitl,Cwblhau?\nA1,CYP,Place,No\nA2,CYP,Second,No\n"}, []string{
		`intentions.csv:2:1: warning: row 2 is read as the header: what stands above it is passed over (filled rows: 1) (hint: delete the rows above it, if it is the header)`,
		`intentions.csv:2:1: error: no header here is one that boardpack knows for "reference", "programme" and "title": there are "Cyfeirnod", "Rhaglen", "Teitl", "Cwblhau?"` +
			` (hint: write in pack.yaml which is which: files: {intentions: {columns: {reference: "its header", programme: "its header", title: "Teitl"}}})`}},
	{"unclosed quote in the header", []string{"delivery.csv", "reference,as_at,\"status\nA1,2024-10-31,OPEN\n"}, []string{
		`delivery.csv:1:3: error: header: quote opened here is not closed`}},
	{"header not UTF-8", []string{"delivery.csv", "reference,as_at,status,pl\xe4ce\nA1,2024-10-31,OPEN,\nA2,2024-10-31,OPEN,\n"}, []string{
		`delivery.csv: warning: file is not in UTF-8, and is read as Windows-1252 (hint: look at letters with accents, £ signs and dashes, or save it as "CSV UTF-8")`,
		`delivery.csv:1:4: warning: unknown column "pläce": its values are not read (hint: known: closure_reason, progress, anticipated_delivery, rag, narrative)`}},

	// References.
	{"duplicate reference", []string{"intentions.csv", twoIntentions + "\nA1,CYP,Third,\n"}, []string{
		`intentions.csv:5:1: error: duplicate reference "A1", first at line 2`}},
	{"duplicate references beside other mistakes", []string{"intentions.csv", twoIntentions + "A1,CYP,,\nA3,CYP,,\nA3,CYP,,\n"}, []string{
		`intentions.csv:4:1: error: duplicate reference "A1", first at line 2`,
		`intentions.csv:4:3: error: title is empty`,
		`intentions.csv:5:3: error: title is empty`,
		`intentions.csv:6:1: error: duplicate reference "A3", first at line 5`,
		`intentions.csv:6:3: error: title is empty`}},
	{"unknown reference beside another mistake", []string{"delivery.csv", twoDeliveries + "A9,some day,OPEN,,,\n"}, []string{
		`delivery.csv:4:1: error: reference "A9" is not in intentions.csv`,
		`delivery.csv:4:2: error: as_at "some day" is not a date (hint: write it as 2024-10-31 or as 31/10/2024)`}},
	{"duplicate row", []string{"delivery.csv", twoDeliveries + "A1,31/10/2024,OPEN,,,\n"}, []string{
		`delivery.csv:4:2: error: duplicate row for "A1" as at 2024-10-31, first at line 2`}},
	{"unknown reference", []string{"delivery.csv", twoDeliveries + "A3,2024-10-31,OPEN,,,\n\u0410 1,2024-10-31,OPEN,,,\n"}, []string{
		`delivery.csv:4:1: error: reference "A3" is not in intentions.csv`,
		"delivery.csv:5:1: error: reference \"\u0410 1\" is not in intentions.csv (hint: \"A1\"? U+0410 \"\u0410\" stands for \"A\")"}},
	{"references that a spreadsheet changed", []string{"intentions.csv", "reference,programme,title\n001,CYP,First\n010,CYP,Second\nEX-03,CYP,Third\nEX-04,CYP,Fourth\nEX04,CYP,Fifth\n",
		"delivery.csv", "reference,as_at,status\n1,2024-10-31,OPEN\n10.0,2024-10-31,OPEN\nEX\u201303,2024-10-31,OPEN\nEX 4,2024-10-31,OPEN\n001,2024-10-31,OPEN\n010,2024-10-31,OPEN\nEX-03,2024-10-31,OPEN\nEX-04,2024-10-31,OPEN\nEX04,2024-10-31,OPEN\n"}, []string{
		"delivery.csv:2:1: error: references that intentions.csv writes otherwise (3 of them): \"1\" for \"001\", \"10.0\" for \"010\", \"EX\u201303\" for \"EX-03\" (hint: write them as there: a spreadsheet takes noughts away, and puts one dash for another, unless the column is text)",
		`delivery.csv:5:1: error: reference "EX 4" is not in intentions.csv`}},
	{"references with a letter for a number", []string{"intentions.csv", "reference,programme,title\nA-O1,CYP,First\nA-12,CYP,Second\nCOL-2,CYP,Third\nB-1O,CYP,Fourth\nB-IO,CYP,Fifth\n",
		"delivery.csv", "reference,as_at,status\nA-01,2024-10-31,OPEN\na-l2,2024-10-31,OPEN\nCOI-2,2024-10-31,OPEN\nB-10,2024-10-31,OPEN\nCOL-2,2024-10-31,OPEN\nB-1O,2024-10-31,OPEN\nB-IO,2024-10-31,OPEN\n"}, []string{
		`delivery.csv:2:1: error: reference "A-01" is not in intentions.csv (hint: "A-O1"? one of the two has a letter for a number)`,
		`delivery.csv:3:1: error: reference "a-l2" is not in intentions.csv (hint: "A-12"? one of the two has a letter for a number)`,
		`delivery.csv:4:1: error: reference "COI-2" is not in intentions.csv`,
		`delivery.csv:5:1: error: reference "B-10" is not in intentions.csv`}},
	{"one reference that a spreadsheet changed", []string{"intentions.csv", "reference,programme,title\n001,CYP,First\n002,CYP,Second\n", "delivery.csv", "reference,as_at,status\n1,2024-10-31,OPEN\n"}, []string{
		`intentions.csv:3:1: error: intention "002" has no row in delivery.csv`,
		`delivery.csv:2:1: error: reference "1" is not in intentions.csv (hint: "001"? a spreadsheet takes noughts away, and puts one dash for another, unless the column is text)`}},
	{"lists by other marks", []string{"intentions.csv", "reference,programme,title,strategic_objectives\nA1,CYP,First,\"SO1, SO2\"\nA2,CYP,Second,SO1/SO2\n", "strategic-objectives.csv", "code,objective\nSO1,Safe care\nSO2,Best value\n"}, []string{
		`intentions.csv:2:4: error: strategic_objectives "SO1, SO2" is not in strategic-objectives.csv (hint: separate them by semicolons, or write in pack.yaml: files: {intentions: {lists: {strategic_objectives: ","}}})`,
		`intentions.csv:3:4: error: strategic_objectives "SO1/SO2" is not in strategic-objectives.csv (hint: separate them by semicolons, or write in pack.yaml: files: {intentions: {lists: {strategic_objectives: "/"}}})`}},
	{"no delivery row", []string{"intentions.csv", twoIntentions + "A3,CYP,Third,\n"}, []string{
		`intentions.csv:4:1: error: intention "A3" has no row in delivery.csv`}},
	{"later delivery rows only", []string{"delivery.csv", deliveryHeader + "A1,2024-10-31,OPEN,,,\nA2,2025-01-31,OPEN,,,\nA2,2024-11-01,OPEN,,,\n"}, []string{
		`intentions.csv:3:1: error: intention "A2" has no row in delivery.csv up to 2024-10-31, the pack's as-at date (hint: its first is as at 2024-11-01)`}},
	{"empty references", []string{"intentions.csv", twoIntentions + " ,CYP,Third,\n"}, []string{
		`intentions.csv:4:1: error: reference is empty`}},
	{"a row with its reference alone and what nobody needs", []string{"intentions.csv", twoIntentions + "A3,,,North\n"}, []string{
		`intentions.csv:4:2: error: the row has no programme and title (hint: fill them in, or delete the row if it is a total or a note)`}},
	{"a row that names nothing", []string{"intentions.csv", twoIntentions + ",CYP,,99\n"}, []string{
		`intentions.csv:4:1: error: the row has no reference and title (hint: fill them in, or delete the row if it is a total or a note)`}},
	{"dropped row causes nothing further", []string{"intentions.csv", intentionsHeader + "A1,,First,\nA2,CYP,,\n"}, []string{
		`intentions.csv:2:2: error: programme is empty`,
		`intentions.csv:3:3: error: title is empty`}},
	{"dropped delivery row causes nothing further", []string{"delivery.csv", deliveryHeader + "A1,,OPEN,,,\nA2,2024-10-31,open,,,\n"}, []string{
		`delivery.csv:2:2: error: as_at is empty`,
		`delivery.csv:3:3: error: status "open" is not one of CLOSED, OPEN (hint: "OPEN"?)`}},

	// Values.
	{"value outside its list", []string{"delivery.csv", deliveryHeader + "A1,2024-10-31,OPEN,,On trakc,\nA2,2024-10-31,CLOSED,No money,Lost,\n"}, []string{
		`delivery.csv:2:5: error: progress "On trakc" is not one of Delayed, Delivered, Deprioritised, On track (hint: "On track"?)`,
		`delivery.csv:3:5: error: progress "Lost" is not one of Delayed, Delivered, Deprioritised, On track (hint: say in pack.yaml which it is: files: {delivery: {words: {progress: {Lost: ...}}}})`}},
	{"value outside its list in a list", []string{"intentions.csv", "reference,programme,title,strategic_objectives,confidential\nA1,CYP,First,SO1; SO7,maybe\nA2,CYP,Second,;,y\n",
		"strategic-objectives.csv", "code,objective\nSO1,Safe care\nSO2,Best value\n"}, []string{
		`intentions.csv:2:4: error: strategic_objectives "SO7" is not in strategic-objectives.csv (hint: known: SO1, SO2)`,
		`intentions.csv:2:5: error: confidential "maybe" is not one of Yes, No (hint: say in pack.yaml which it is: files: {intentions: {words: {confidential: {maybe: ...}}}})`}},
	{"number", []string{"programmes.csv", "order,programme\n1.5,CYP\n+2,Cancer Services\n"}, []string{
		`programmes.csv:2:1: error: order "1.5" is not a whole number`}},
	{"dates", []string{"delivery.csv", deliveryHeader + "A1,31/02/2024,OPEN,,,\nA1,2024-13-01,OPEN,,,\nA2,3 Feb,OPEN,,,\nA2,29/02/2024,OPEN,,,\n"}, []string{
		`delivery.csv:2:2: error: as_at "31/02/2024" is not a day of the calendar (hint: write it as 2024-10-31 or as 31/10/2024)`,
		`delivery.csv:3:2: error: as_at "2024-13-01" is not a day of the calendar (hint: write it as 2024-10-31 or as 31/10/2024)`,
		`delivery.csv:4:2: error: as_at "3 Feb" is not a date (hint: write it as 2024-10-31 or as 31/10/2024)`}},
	{"periods", []string{"delivery.csv", deliveryHeader + "A1,2024-10-31,OPEN,,,2024/26\nA2,2024-10-31,OPEN,,,Q3\n" +
		"A1,2024-09-30,OPEN,,,q3 2024-25\nA1,2024-08-31,OPEN,,,202526\nA1,2024-07-31,OPEN,,,Q5 2024/25\nA1,2024-06-30,OPEN,,,2099/00\nA1,2024-05-31,OPEN,,,Q4 2024/25\n"}, []string{
		`delivery.csv:2:6: error: anticipated_delivery "2024/26" is not a financial year, a quarter, a month or a day (hint: "2024/25"?)`,
		`delivery.csv:3:6: error: anticipated_delivery "Q3" is not a financial year, a quarter, a month or a day (hint: write it as 2025/26, Q3 2025/26, October 2025 or 2025-10-31)`,
		`delivery.csv:5:6: error: anticipated_delivery "202526" is not a financial year, a quarter, a month or a day (hint: "2025/26"?)`,
		`delivery.csv:6:6: error: anticipated_delivery "Q5 2024/25" is not a financial year, a quarter, a month or a day (hint: write it as 2025/26, Q3 2025/26, October 2025 or 2025-10-31)`}},
	{"closure and its reason", []string{"delivery.csv", deliveryHeader + "A1,2024-10-31,CLOSED,,Delivered,\nA2,2024-10-31,OPEN,Other,,\n"}, []string{
		`delivery.csv:2:4: warning: closure_reason is empty, but the status is CLOSED`,
		`delivery.csv:3:4: warning: closure_reason is "Other", but the status is OPEN`}},
	{"closure reason that cannot be read", []string{"delivery.csv", deliveryHeader + "A1,2024-10-31,CLOSED,Low\x00er,,\nA2,2024-10-31,OPEN,,,\n"}, []string{
		`delivery.csv:2:4: error: closure_reason has the control character U+0000 after "Low"`}},
	{"no closure reasons asked for", []string{"delivery.csv", "reference,as_at,status\nA1,2024-10-31,CLOSED\nA2,2024-10-31,OPEN\n"}, nil},
	{"spaces around values", []string{"delivery.csv", deliveryHeader + " A1 ,\t2024-10-31, OPEN ,,\u00a0On track , 2025/26\nA2,2024-10-31,OPEN,,,\n"}, nil},
	{"long cell", []string{"intentions.csv", twoIntentions + "A3,CYP," + strings.Repeat("long ", 6553) + "in,\n"}, []string{
		`intentions.csv:4:1: error: intention "A3" has no row in delivery.csv`}},
	{"long value in a message", []string{"delivery.csv", twoDeliveries + strings.Repeat("A", 61) + ",2024-10-31,OPEN,,,\n"}, []string{
		`delivery.csv:4:1: error: reference "` + strings.Repeat("A", 60) + `…" is not in intentions.csv`}},

	// Programmes.
	{"unknown programme", []string{"intentions.csv", intentionsHeader + "A1,Cancer Servces,First,\nA2,Estates,Second,\n"}, []string{
		`intentions.csv:2:2: error: programme "Cancer Servces" is not in programmes.csv (hint: "Cancer Services"?)`,
		`intentions.csv:3:2: error: programme "Estates" is not in programmes.csv (hint: known: CYP, Cancer Services)`}},
	{"look-alike programme", []string{"intentions.csv", intentionsHeader + "A1,\u0421\u04ae\u0420,First,\nA2,cancer  services,Second,\n"}, []string{
		"intentions.csv:2:2: error: programme \"\u0421\u04ae\u0420\" is not in programmes.csv (hint: \"CYP\"? U+0421 \"\u0421\" stands for \"C\")",
		`intentions.csv:3:2: error: programme "cancer  services" is not in programmes.csv (hint: "Cancer Services"?)`}},
	{"programme with an odd space", []string{"intentions.csv", intentionsHeader + "A1,CYP,First,\nA2,Cancer\u00a0Services,Second,\n"}, nil},
	{"look-alike without programmes.csv", []string{"programmes.csv", absent, "intentions.csv", intentionsHeader + "A1,CYP,First,\nA2,\u0421YP,Second,\n"}, []string{
		"intentions.csv:3:2: error: programme \"\u0421YP\" is written \"CYP\" further up (hint: \"CYP\"? U+0421 \"\u0421\" stands for \"C\")"}},
	{"programmes listed twice", []string{"programmes.csv", "programme,aliases\nCYP,\nCancer Services,Cancer\nCyp,\nCommunity,Cancer;CYP\nCYP,\n"}, []string{
		`programmes.csv:4:1: error: programme "Cyp" is here twice (hint: "CYP"?)`,
		`programmes.csv:5:2: error: alias "Cancer" is already that of "Cancer Services"`,
		`programmes.csv:5:2: error: alias "CYP" is already that of "CYP"`,
		`programmes.csv:6:1: error: programme "CYP" is here twice (hint: delete one of the two rows)`}},
	{"programme whose row is dropped", []string{"programmes.csv", "programme,order\nCYP,1\nCancer Services\n"}, []string{
		`programmes.csv:3:1: error: row has 1 of 2 fields (hint: a value that runs over several lines stands in quotes)`}},

	// Rows.
	{"too many fields", []string{"intentions.csv", twoIntentions + "A3,CYP,Third, and more,\n"}, []string{
		`intentions.csv:4:5: error: row has 5 of 4 fields (hint: a value that holds a comma stands in quotes)`}},
	{"commas at the end", []string{"intentions.csv", intentionsHeader + "A1,CYP,First,,,\nA2,CYP,Second,\n"}, []string{
		`intentions.csv:2:5: error: row has 6 of 4 fields (hint: take out the commas at the end of the row)`}},
	{"too few fields", []string{"intentions.csv", intentionsHeader + "A1,CYP,First\nA2,CYP,Second,\n"}, []string{
		`intentions.csv:2:3: error: row has 3 of 4 fields (hint: a value that runs over several lines stands in quotes)`}},
	{"unclosed quote", []string{"intentions.csv", intentionsHeader + "A1,CYP,\"First,\nA2,CYP,\"Second, as it is\",\nA3,,,\n"}, []string{
		`intentions.csv:2:3: error: quote opened here is not closed (hint: close it, and write a quote inside the value as "")`,
		`intentions.csv:4:1: error: the row has nothing but this cell (hint: fill in its other cells, or delete the row)`}},
	{"a note below the table", []string{"intentions.csv", intentionsHeader + "A1,CYP,First,\nA2,CYP,Second,\nPrepared by the office,,,\n"}, []string{
		`intentions.csv:4:1: error: the row has nothing but this cell (hint: fill in its other cells, or delete the row)`}},
	{"a note in the middle column", []string{"intentions.csv", intentionsHeader + "A1,CYP,First,\nA2,CYP,Second,\n,,see above,\n"}, []string{
		`intentions.csv:4:3: error: the row has nothing but this cell (hint: fill in its other cells, or delete the row; where such rows are headings of the rows below them: files: {intentions: {bands: programme}})`}},
	{"a note beside the table", []string{"intentions.csv", "reference,programme,title,place,\nA1,CYP,First,,\nA2,CYP,Second,,\n,,,,checked\n"}, []string{
		`intentions.csv:4:5: warning: cells of columns without a header are not read (1 of them) (hint: give the column a header, or clear it)`}},
	{"unclosed quote to the end", []string{"intentions.csv", intentionsHeader + "A1,\"CYP,First,\nA2,CYP,Second,\nA3,,Third,\n"}, []string{
		`intentions.csv:2:2: error: quote opened here is not closed (hint: close it, and write a quote inside the value as "")`,
		`intentions.csv:4:2: error: programme is empty`}},
	{"unclosed quote on the last line", []string{"intentions.csv", intentionsHeader + "A1,CYP,First,\nA2,CYP,Second,\"\r\n"}, []string{
		`intentions.csv:3:4: error: quote opened here is not closed (hint: close it, and write a quote inside the value as "")`}},
	{"unclosed quote before anything", []string{"intentions.csv", intentionsHeader + "\"A1,CYP,First,\nA2,CYP,Second,\n"}, []string{
		`intentions.csv:2:1: error: quote opened here is not closed (hint: close it, and write a quote inside the value as "")`}},
	{"unclosed quote after a quoted newline", []string{"intentions.csv", intentionsHeader + "A1,CYP,\"First,\nof two lines\",\"Lanc\nA2,CYP,Second,\n"}, []string{
		`intentions.csv:3:4: error: quote opened here is not closed (hint: close it, and write a quote inside the value as "")`}},
	{"quote inside a quoted value", []string{"intentions.csv", intentionsHeader + "A1,CYP,\"The \"first\" one\",\nA2,,Second,\n"}, []string{
		`intentions.csv:2:3: error: quote inside a quoted value is not doubled (hint: write it as "")`,
		`intentions.csv:3:2: error: programme is empty`}},
	{"bare quote", []string{"intentions.csv", intentionsHeader + "A1,CYP,The \"first\" one,\nA2,,Second,\n"}, []string{
		`intentions.csv:2:3: error: quote in a value that is not in quotes (hint: put the whole value in quotes, and write the quote in it as "")`,
		`intentions.csv:3:2: error: programme is empty`}},
	{"position in a row of several lines", []string{"delivery.csv", "narrative,reference,progress,as_at,status\n\"one\n\ntwo\",A1,Late,2024-10-31,OPEN\n,A2,,2024-10-31,Open\n"}, []string{
		`delivery.csv:4:3 (cell C2): error: progress "Late" is not one of Delayed, Delivered, Deprioritised, On track (hint: say in pack.yaml which it is: files: {delivery: {words: {progress: {Late: ...}}}})`,
		`delivery.csv:5:5 (cell E3): error: status "Open" is not one of CLOSED, OPEN (hint: "OPEN"?)`}},

	{"quote that closes further down", []string{"intentions.csv", intentionsHeader + "A1,\"CYP,First,\nA2,CYP,Second,\",Lancashire\n"}, []string{
		`intentions.csv:2:2: error: row has 3 of 4 fields (hint: it runs over several lines: is a quote left open here?)`}},
	{"broken row with a reference in its rest", []string{"intentions.csv", "programme,title,reference\nCYP,\"First,A1\nCYP,Second,A2\n"}, []string{
		`intentions.csv:2:2: error: quote opened here is not closed (hint: close it, and write a quote inside the value as "")`}},
	{"file that is a folder", []string{"delivery.csv", absent, "delivery.csv/x", ""}, []string{
		`delivery.csv: error: file cannot be read: invalid argument`}},

	// Characters.
	{"Windows-1252", []string{"intentions.csv", intentionsHeader + "A1,CYP,Children\x92s health,\nA2,CYP,Second,\n"}, []string{
		`intentions.csv: warning: file is not in UTF-8, and is read as Windows-1252 (hint: look at letters with accents, £ signs and dashes, or save it as "CSV UTF-8")`}},
	{"control characters", []string{"intentions.csv", intentionsHeader + "A1,CYP,First,La\x00ncashire\nA2,CYP,Second,\x1b\n"}, []string{
		`intentions.csv:2:4: error: place has the control character U+0000 after "La"`,
		`intentions.csv:3:4: error: place has the control character U+001B`}},
	{"characters that the font lacks", []string{"intentions.csv", intentionsHeader + "A1,CYP,Tick \u2713,\nA2,CYP,Second,\U0001F600\n"}, []string{
		"intentions.csv:2:3: error: title has the character U+2713 \"\u2713\", which the font of the PDF lacks",
		"intentions.csv:3:4: error: place has the character U+1F600 \"\U0001F600\", which the font of the PDF lacks"}},
	{"characters that the font has", []string{"intentions.csv", intentionsHeader + "A1,CYP,\u00a3 and \u2013 \u0141\u00f3d\u017a,\nA2,CYP,\"tab\tand\nline\",\n"}, nil},
	{"replacement character", []string{"intentions.csv", intentionsHeader + "A1,CYP,First\ufffd,\nA2,CYP,Second,\n"}, []string{
		"intentions.csv:2:3: error: title has the character U+FFFD \"\ufffd\", which the font of the PDF lacks"}},
}

func TestFindings(t *testing.T) { checkFindings(t, goodFiles, badFiles) }

func checkFindings(t *testing.T, good []string, bad []badPack) {
	t.Helper()
	for _, c := range bad {
		t.Run(c.name, func(t *testing.T) {
			_, found := Read(spoilt(good, c.files), "data/p", october)
			if diff := cmp.Diff(c.want, lines(found)); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// spoilt is the folder of a good pack with other files in place of its own.
func spoilt(good, files []string) fstest.MapFS {
	fsys := folder(good...)
	for k := 0; k < len(files); k += 2 {
		fsys[files[k]] = folder(files[k : k+2]...)[files[k]]
		if files[k+1] == absent {
			delete(fsys, files[k])
		}
	}
	return fsys
}

func lines(found diag.List) []string {
	var text []string
	for _, f := range found {
		text = append(text, strings.TrimPrefix(f.String(), "data/p/"))
	}
	return text
}

func TestFindingsOfRenamedColumns(t *testing.T) {
	s := october
	s.Columns = map[string]map[string]string{
		"intentions.csv": {"reference": "Ref"},
		"delivery.csv":   {"reference": "Ref", "status": "State", "as_at": "Day", "rag": "Colour", "progress": "How it goes"},
	}
	_, found := Read(folder("intentions.csv", twoIntentions, // has our own name of the reference
		"delivery.csv", "Ref,day,How it goes,progress\nA1,2024-10-31,Late,\n"), "data/p", s)
	want := []string{
		`delivery.csv:1:1: error: required column "State" is missing (hint: pack.yaml says that it is what boardpack calls status)`,
		`delivery.csv:1:4: warning: unknown column "progress": its values are not read (hint: known: State, closure_reason, anticipated_delivery, Colour, narrative)`,
		`delivery.csv:2:3: error: How it goes "Late" is not one of Delayed, Delivered, Deprioritised, On track (hint: say in pack.yaml which it is: files: {delivery: {words: {progress: {Late: ...}}}})`,
	}
	if diff := cmp.Diff(want, lines(found)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
}

// A row that is bad in a value that it need not have is kept without it; what
// follows a broken row is kept whole.
func TestGoodRowsAreKept(t *testing.T) {
	pack, _ := Read(folder("intentions.csv", intentionsHeader+"A1,CYP,\"First,\nA2,CYP,Second,Lanca\x00shire\nA3,,Third,\nA4,CYP,Fourth,Blackpool\n"), "data/p", october)
	var got []string
	for _, i := range pack.Intentions {
		got = append(got, fmt.Sprint(i.Reference, " ", i.Title, " ", i.Place, " ", i.At("place").Line))
	}
	if diff := cmp.Diff([]string{"A2 Second  3", "A4 Fourth Blackpool 5"}, got); diff != "" {
		t.Errorf("kept (-want +got):\n%s", diff)
	}
}

func TestFindingsEnd(t *testing.T) {
	var intentions, delivery strings.Builder
	intentions.WriteString(intentionsHeader)
	delivery.WriteString(deliveryHeader)
	for n := range 1500 { // one mistake in all rows, and another one in each
		fmt.Fprintf(&intentions, "A%d,CYP,,\n", n)
		fmt.Fprintf(&delivery, "A%d,2024-10-31,Open %d,,,\n", n, n)
	}
	_, found := Read(folder("intentions.csv", intentions.String(), "delivery.csv", delivery.String()), "data/p", october)
	if len(found) != 2501 {
		t.Fatalf("%d findings, want 1500, then 1000 and a last one", len(found))
	}
	for k, want := range map[int]string{
		1499: `intentions.csv:1501:3: error: title is empty`,
		2499: `delivery.csv:1001:3: error: status "Open 999" is not one of CLOSED, OPEN (hint: say in pack.yaml which it is: files: {delivery: {words: {status: {Open 999: ...}}}})`,
		2500: `delivery.csv:1001:3: error: there are more findings in this file than the first 1,000 (hint: mend what is wrong with many rows, and run again)`,
	} {
		if got := lines(found[k : k+1])[0]; got != want {
			t.Errorf("finding %d is\n%s, want\n%s", k, got, want)
		}
	}
}
