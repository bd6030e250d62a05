package pdffile

import (
	"bytes"
	"testing"
)

// FuzzRead makes sure that any bytes are read or refused, and that what was read
// is the same after it was written.
func FuzzRead(f *testing.F) {
	for _, c := range files {
		d := newDraft()
		c.write(d)
		f.Add(d.Bytes())
	}
	f.Add(sample(f).Write("1.7"))
	f.Add([]byte("%PDF-1.7\n1 0 obj << /A [ (a\\051) <4> 1.5 -.5 true null 1 0 R ] >> stream\nx\nendstream endobj trailer << /Root 1 0 R >>"))
	f.Fuzz(func(t *testing.T, source []byte) {
		file, err := Read(bytes.Clone(source))
		if err != nil || file.Encrypted() {
			return
		}
		for _, number := range file.Numbers() {
			if s, ok := file.Resolve(Ref{Number: number}).(*Stream); ok {
				data, _ := file.Data(s)
				_ = Operations(data[:min(len(data), 1<<16)], func(Operation) {})
			}
		}
		written := file.Write("1.7")
		again, err := Read(written)
		if err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
		for _, key := range []Name{"Root", "Info"} {
			if where := difference(file, again, file.Trailer[key], again.Trailer[key], map[pair]bool{}); where != "" {
				t.Errorf("%s%s differs after writing", key, where)
			}
		}
		if len(again.Damage) > 0 {
			t.Errorf("what was written is damaged: %v", again.Damage)
		}
	})
}
