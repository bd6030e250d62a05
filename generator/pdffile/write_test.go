package pdffile

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"boardpack/generator/trial"
)

// sample is a file with every kind of object.
func sample(t testing.TB) *File {
	t.Helper()
	f, err := Read([]byte("%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n9 0 obj (lost) endobj\ntrailer <</Root 1 0 R>>\n"))
	if err != nil {
		t.Fatal(err)
	}
	page := Dict{"Type": Name("Page"), "MediaBox": Array{0, 0, 595.28, 842}}
	pages := f.Add(Dict{"Type": Name("Pages"), "Count": 1, "Kids": Array{f.Add(page)}})
	page["Parent"] = pages
	page["Contents"] = f.Add(NewStream(Dict{}, []byte("0 0 1 1 re f")))
	f.Set(f.Trailer["Root"].(Ref), Dict{
		"Type": Name("Catalog"), "Pages": pages,
		"Kinds": Array{nil, true, false, -1, 0.5, Name("a b#/\xff"), String("(\\)\r\n\t"), String("\x00\xff"), Array{}, Dict{}, Ref{99, 0}, f.Add(nil), f.Add("x"[0] == 'x')},
	})
	f.Trailer["Info"] = f.Add(Dict{"Title": Text("Ł")})
	return f
}

func TestWriteKeepsTheObjects(t *testing.T) {
	f := sample(t)
	file := f.Write("1.7")
	again, err := Read(file)
	if err != nil || len(again.Damage) > 0 {
		t.Fatalf("%v, damage %v", err, again.Damage)
	}
	for _, key := range []Name{"Root", "Info"} {
		if where := difference(f, again, f.Trailer[key], again.Trailer[key], map[pair]bool{}); where != "" {
			t.Errorf("%s%s differs", key, where)
		}
	}
	if bytes.Contains(file, []byte("lost")) || len(again.Numbers()) != len(f.Numbers())-1+2 { // one lost; the pack and the table
		t.Errorf("objects %v of %v", again.Numbers(), f.Numbers())
	}
	if again.Header != "1.7" || again.Trailer["ID"] == nil {
		t.Errorf("version %s, identifier %v", again.Header, again.Trailer["ID"])
	}
}

func TestWriteIsTheSameEachTime(t *testing.T) {
	first := sample(t).Write("1.7")
	for range 5 {
		if !bytes.Equal(first, sample(t).Write("1.7")) {
			t.Fatal("the same objects give other bytes")
		}
	}
	f := sample(t)
	f.Dict(f.Trailer["Info"])["Title"] = String("other")
	a, _ := Read(first)
	b, err := Read(f.Write("1.7"))
	if err != nil || a.Trailer["ID"].(Array)[0] == b.Trailer["ID"].(Array)[0] {
		t.Error("other objects have the same identifier")
	}
}

func TestWriteFillsSeveralPacks(t *testing.T) {
	f := sample(t)
	var list Array
	for n := range 2*together + 1 {
		list = append(list, f.Add(n))
	}
	f.Dict(f.Trailer["Root"])["List"] = list
	again, err := Read(f.Write("1.7"))
	if err != nil {
		t.Fatal(err)
	}
	for n, o := range Value[Array](again, again.Dict(again.Trailer["Root"])["List"]) {
		if got := again.Resolve(o); got != n {
			t.Fatalf("object %d is %v", n, got)
		}
	}
}

func TestOtherReadersReadWhatIsWritten(t *testing.T) {
	program := trial.Tool(t, "qpdf")
	file := filepath.Join(t.TempDir(), "sample.pdf")
	if err := os.WriteFile(file, sample(t).Write("1.7"), 0o600); err != nil {
		t.Fatal(err)
	}
	if report, err := exec.Command(program, "--check", file).CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, report)
	}
}

type pair struct{ a, b int }

// difference says where two objects of two files differ, references followed;
// nothing where they are the same. Numbers are the same by their value, and the
// length of a stream is not a part of it.
func difference(f, g *File, a, b Object, seen map[pair]bool) string {
	ra, okA := a.(Ref)
	rb, okB := b.(Ref)
	if okA && okB {
		if seen[pair{ra.Number, rb.Number}] {
			return ""
		}
		seen[pair{ra.Number, rb.Number}] = true
	}
	a, b = f.Resolve(a), g.Resolve(b)
	if x, ok := f.Number(a); ok {
		if y, ok := g.Number(b); !ok || x != y {
			return " (number)"
		}
		return ""
	}
	switch a := a.(type) {
	case Array:
		b, ok := b.(Array)
		if !ok || len(a) != len(b) {
			return " (length)"
		}
		for i := range a {
			if where := difference(f, g, a[i], b[i], seen); where != "" {
				return "[]" + where
			}
		}
		return ""
	case Dict:
		b, ok := b.(Dict)
		if !ok {
			return " (dictionary)"
		}
		return differentDict(f, g, a, b, seen)
	case *Stream:
		b, ok := b.(*Stream)
		if !ok || !bytes.Equal(a.Raw, b.Raw) {
			return " (stream)"
		}
		return differentDict(f, g, a.Dict, b.Dict, seen)
	}
	if a != b {
		return " (value)"
	}
	return ""
}

func differentDict(f, g *File, a, b Dict, seen map[pair]bool) string {
	for key := range b {
		if _, ok := a[key]; !ok && key != "Length" {
			return "/" + string(key)
		}
	}
	for key := range a {
		if key == "Length" {
			continue
		}
		if where := difference(f, g, a[key], b[key], seen); where != "" {
			return "/" + string(key) + where
		}
	}
	return ""
}

// branch is a Node that is written as its Dict is.
type branch struct {
	dict   Dict
	parent Ref
	kids   Refs
}

func (b *branch) Kids() Refs                         { return b.kids }
func (b *branch) Parent() Ref                        { return b.parent }
func (b *branch) Append(to []byte, w *Writer) []byte { return w.Append(to, b.dict) }

// TestNodesAreWrittenAsDictionaries has a tree whose leaves are found before what
// is between them and the root, once as dictionaries and once as nodes.
func TestNodesAreWrittenAsDictionaries(t *testing.T) {
	write := func(node func(Dict, Ref, Refs) Object, list func(Refs) Object) []byte {
		f := sample(t)
		root := f.Dict(f.Trailer["Root"])
		top := f.Add(nil)
		var kids, leaves Refs
		for range 3 {
			inner, leaf := f.Add(nil), f.Add(nil)
			f.Set(leaf, node(Dict{"P": inner, "S": Name("Leaf")}, inner, nil))
			f.Set(inner, node(Dict{"K": list(Refs{leaf}), "P": top}, top, Refs{leaf}))
			kids, leaves = append(kids, inner), append(leaves, leaf, Ref{Number: 99})
		}
		f.Set(top, node(Dict{"K": list(kids), "P": f.Trailer["Root"]}, f.Trailer["Root"].(Ref), kids))
		root["Leaves"], root["Tree"] = list(leaves), Array{Array{Array{top}}}
		return f.Write("1.7")
	}
	want := write(func(d Dict, _ Ref, _ Refs) Object { return d }, func(refs Refs) Object {
		var array Array
		for _, r := range refs {
			array = append(array, r)
		}
		return array
	})
	got := write(func(d Dict, parent Ref, kids Refs) Object { return &branch{d, parent, kids} }, func(refs Refs) Object { return refs })
	if !bytes.Equal(got, want) {
		t.Error("nodes give another file")
	}
}
