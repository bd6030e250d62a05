package pdffile

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// draft is a file that a test writes byte by byte, apart from the code under
// test.
type draft struct {
	bytes.Buffer
	at map[int]int // offsets by object number
}

func newDraft() *draft {
	d := &draft{at: map[int]int{}}
	d.WriteString("%PDF-1.5\n")
	return d
}

func (d *draft) object(number int, body string) {
	d.at[number] = d.Len()
	fmt.Fprintf(d, "%d 0 obj\n%s\nendobj\n", number, body)
}

func (d *draft) stream(number int, dict string, data []byte) {
	d.object(number, fmt.Sprintf("<<%s /Length %d>>\nstream\n%s\nendstream", dict, len(data), data))
}

// table writes a cross-reference table (ISO 32000-1, 7.5.4) with a subsection
// for each number, and returns where it starts. A negative number is free.
func (d *draft) table(trailer string, numbers ...int) int {
	start := d.Len()
	d.WriteString("xref\n0 1\n0000000000 65535 f \n")
	for _, n := range numbers {
		if n < 0 {
			fmt.Fprintf(d, "%d 1\n0000000000 00001 f \n", -n)
		} else {
			fmt.Fprintf(d, "%d 1\n%010d 00000 n \n", n, d.at[n])
		}
	}
	fmt.Fprintf(d, "trailer\n<<%s>>\nstartxref\n%d\n%%%%EOF\n", trailer, start)
	return start
}

// entries are a cross-reference stream's, of widths 1, 2 and 1.
func entries(fields ...[3]int) []byte {
	var data []byte
	for _, f := range fields {
		data = append(binary.BigEndian.AppendUint16(append(data, byte(f[0])), uint16(f[1])), byte(f[2]))
	}
	return data
}

const catalog = "<</Type /Catalog /Note 2 0 R>>"

// note is what the catalog of a file says, which tests tell files apart by.
func note(t *testing.T, file []byte) (string, *File) {
	t.Helper()
	f, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	return f.Text(f.Dict(f.Trailer["Root"])["Note"]), f
}

// files are whole files whose catalog says "new", with what they must be mended
// of.
var files = []struct {
	name   string
	write  func(d *draft)
	damage []string
}{
	{"a table", func(d *draft) {
		d.object(1, catalog)
		d.object(2, "(new)")
		d.table("/Root 1 0 R /Size 3", 1, 2)
	}, nil},
	{"an update", func(d *draft) {
		d.object(1, catalog)
		d.object(2, "(old)")
		before := d.table("/Root 1 0 R /Size 3", 1, 2)
		d.object(2, "(new)")
		d.table(fmt.Sprintf("/Root 1 0 R /Size 3 /Prev %d", before), 2)
	}, nil},
	{"a stream for a table", func(d *draft) {
		d.object(1, catalog)
		d.stream(3, "/Type /ObjStm /N 1 /First 4", []byte("2 0 (new)"))
		start := d.Len()
		d.stream(4, "/Type /XRef /Root 1 0 R /Size 5 /W [1 2 1]", entries([3]int{0, 0, 255}, [3]int{1, d.at[1], 0}, [3]int{2, 3, 0}, [3]int{1, d.at[3], 0}, [3]int{1, start, 0}))
		fmt.Fprintf(d, "startxref\n%d\n%%%%EOF\n", start)
	}, nil},
	{"sections of a stream, and entries without a kind", func(d *draft) {
		d.object(1, catalog)
		d.object(7, "(other)")
		d.object(2, "(new)")
		start := d.Len()
		data := binary.BigEndian.AppendUint16(nil, uint16(d.at[1]))
		data = binary.BigEndian.AppendUint16(data, uint16(d.at[2]))
		d.stream(4, "/Type /XRef /Root 1 0 R /Size 8 /W [0 2 0] /Index [1 2 7 1]", binary.BigEndian.AppendUint16(data, uint16(d.at[7])))
		fmt.Fprintf(d, "startxref\n%d\n%%%%EOF\n", start)
	}, nil},
	{"an update of packed objects", func(d *draft) {
		d.object(1, catalog)
		d.object(2, "(old)")
		before := d.table("/Root 1 0 R /Size 3", 1, 2)
		d.stream(3, "/Type /ObjStm /N 2 /First 8", []byte("9 0 2 4 (x) (new)"))
		start := d.Len()
		d.stream(4, fmt.Sprintf("/Type /XRef /Root 1 0 R /Size 10 /W [1 2 1] /Index [2 2] /Prev %d", before), entries([3]int{2, 3, 1}, [3]int{1, d.at[3], 0}))
		fmt.Fprintf(d, "startxref\n%d\n%%%%EOF\n", start)
	}, nil},
	{"a hybrid file, whose table hides what is packed", func(d *draft) {
		d.object(1, catalog)
		d.stream(3, "/Type /ObjStm /N 1 /First 4", []byte("2 0 (new)"))
		hybrid := d.Len()
		d.stream(4, "/Type /XRef /Size 5 /W [1 2 1] /Index [2 1]", entries([3]int{2, 3, 0}))
		d.table(fmt.Sprintf("/Root 1 0 R /Size 5 /XRefStm %d", hybrid), 1, -2, 3)
	}, nil},
	{"a length that comes later", func(d *draft) {
		d.object(1, catalog)
		d.object(2, "(new)")
		d.object(5, "<</Length 6 0 R>>\nstream\nendstream endobj\nendstream")
		d.object(6, "16")
		d.table("/Root 1 0 R /Size 7", 1, 2, 5, 6)
	}, nil},
	{"an offset that is wrong", func(d *draft) {
		d.object(1, catalog)
		d.object(2, "(new)")
		d.table("/Root 1 0 R /Size 3", 1, 2)
		made := strings.Replace(d.String(), "startxref\n", "startxref\n9", 1)
		d.Reset()
		d.WriteString(made)
	}, []string{"cross-reference table: none at byte "}},
	{"no table", func(d *draft) {
		d.object(2, "(old)")
		d.object(1, catalog)
		d.object(2, "(new)")
		d.WriteString("trailer <</Size 3>>\ntrailer <</Root 1 0 R>>\n")
	}, []string{"cross-reference table: there is no startxref"}},
	{"no table, and packed objects", func(d *draft) {
		d.stream(3, "/Type /ObjStm /N 2 /First 9", []byte("1 0 2 31 "+catalog+" (new)"))
		d.stream(4, "/Type /XRef /Root 1 0 R /Size 5 /W [1 2 1]", nil)
	}, []string{"cross-reference table: there is no startxref"}},
	{"bytes before the header", func(d *draft) {
		d.object(1, catalog)
		d.object(2, "(new)")
		d.table("/Root 1 0 R /Size 3", 1, 2)
		made := "some\nmail\n" + d.String()
		d.Reset()
		d.WriteString(made)
	}, []string{"cross-reference table: "}},
	{"a table that names itself as the one before", func(d *draft) {
		d.object(1, catalog)
		d.object(2, "(new)")
		d.table(fmt.Sprintf("/Root 1 0 R /Size 3 /Prev %d", d.Len()), 1, 2)
	}, nil},
}

func TestReadFiles(t *testing.T) {
	for _, c := range files {
		t.Run(c.name, func(t *testing.T) {
			d := newDraft()
			c.write(d)
			got, f := note(t, d.Bytes())
			for _, number := range f.Numbers() {
				f.Resolve(Ref{Number: number})
			}
			if got != "new" || len(f.Damage) != len(c.damage) || f.Header != "1.5" {
				t.Fatalf("the catalog says %q, version %q, damage %v", got, f.Header, f.Damage)
			}
			for i := range c.damage {
				if !strings.HasPrefix(f.Damage[i], c.damage[i]) {
					t.Errorf("damage %q, want %q", f.Damage[i], c.damage[i])
				}
			}
		})
	}
}

// An object that an update deletes is gone, though an older table has it.
func TestDeletedObjectsAreGone(t *testing.T) {
	d := newDraft()
	d.object(1, catalog)
	d.object(2, "(old)")
	before := d.table("/Root 1 0 R /Size 3", 1, 2)
	d.table(fmt.Sprintf("/Root 1 0 R /Size 3 /Prev %d", before), -2)
	got, f := note(t, d.Bytes())
	if got != "" || f.Has(Ref{2, 0}) {
		t.Errorf("a deleted object says %q", got)
	}
	if diff := cmp.Diff([]int{1}, f.Numbers()); diff != "" {
		t.Error(diff)
	}
}

func TestNotPDF(t *testing.T) {
	for file, want := range map[string]string{
		"":                      "not a PDF file: it has no %PDF- at its start",
		"a text":                "not a PDF file: it has no %PDF- at its start",
		"%PDF-1.7\n":            "not a PDF file that can be read: there is no catalog",
		"%PDF-1.7\ntrailer<<>>": "not a PDF file that can be read: there is no catalog",
		strings.Repeat(" ", 1024) + "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj trailer<</Root 1 0 R>>": "not a PDF file: it has no %PDF- at its start",
	} {
		if _, err := Read([]byte(file)); err == nil || err.Error() != want {
			t.Errorf("%.20q: error %v, want %s", file, err, want)
		}
	}
}

// The objects of this file are wrong each in its own way; the file can be read
// all the same.
func TestDamagedObjects(t *testing.T) {
	d := newDraft()
	d.object(1, catalog)
	d.object(2, "(new)")
	d.at[3] = d.at[2]
	d.at[4] = 1 << 30
	d.object(5, "[1 2")
	d.object(6, "<</Length 3>>\nstream\nfour\nendstream")
	d.object(7, fmt.Sprintf("<</Length %d>>\nstream\r\nfive5\r\nendstream", uint64(1)<<63-1))
	d.object(8, "<</Length 8 0 R>> stream\nsix\nendstream")
	d.table("/Root 1 0 R /Size 9", 1, 2, 3, 4, 5, 6, 7, 8)
	_, f := note(t, d.Bytes())
	for number, want := range map[int]Object{
		2: String("new"), 3: nil, 4: nil, 5: nil,
		6: &Stream{Dict{"Length": 3}, []byte("four")}, 7: &Stream{Dict{"Length": 1<<63 - 1}, []byte("five5")},
		8: &Stream{Dict{"Length": Ref{8, 0}}, []byte("six")},
	} {
		if diff := cmp.Diff(want, f.Resolve(Ref{Number: number})); diff != "" {
			t.Errorf("object %d: %s", number, diff)
		}
	}
	if len(f.Damage) != 6 {
		t.Errorf("damage %q", f.Damage)
	}
}

// A stream's last byte may be an end of line of its own: what parts it from the word
// after it is one more (ISO 32000-1, 7.3.8.1; PDF/A asks for it, 19005-3, 6.1.7.1).
func TestEndsOfStreams(t *testing.T) {
	for between, damage := range map[string]int{"\n": 0, "\r\n": 0, "\r": 0, "": 1, " ": 1} {
		d := newDraft()
		d.object(1, catalog)
		d.object(2, "<</Length 4>>\nstream\nfour"+between+"endstream")
		d.table("/Root 1 0 R /Size 3", 1, 2)
		_, f := note(t, d.Bytes())
		if got := Value[*Stream](f, Ref{Number: 2}); got == nil || string(got.Raw) != "four" || len(f.Damage) != damage {
			t.Errorf("%q: %v, damage %q", between, got, f.Damage)
		}
	}
}

func TestEncrypted(t *testing.T) {
	d := newDraft()
	d.stream(3, "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", []byte("not to be read without the key"))
	start := d.Len()
	d.stream(4, "/Type /XRef /Root 1 0 R /Encrypt 5 0 R /Size 6 /W [1 2 1] /Index [1 1 3 1]", entries([3]int{2, 3, 0}, [3]int{1, d.at[3], 0}))
	fmt.Fprintf(d, "startxref\n%d\n%%%%EOF\n", start)
	f, err := Read(d.Bytes())
	if err != nil || !f.Encrypted() {
		t.Errorf("%v", err)
	}
}

// Unclosed strings, each of which goes to the end of the file, must not take the
// square of its length.
func TestDamageTakesNoForever(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	var b strings.Builder
	b.WriteString("%PDF-1.5\n1 0 obj <<>> endobj\ntrailer <</Root 1 0 R>>\n")
	for n := range 50000 {
		fmt.Fprintf(&b, "%d 0 obj (\n", n+2)
	}
	f, err := Read([]byte(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Damage) != mostDamage {
		t.Errorf("%d faults are told", len(f.Damage))
	}
}
