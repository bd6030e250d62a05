package pdfcheck

import (
	"bytes"
	"testing"
)

// FuzzCheck makes sure that no file, however broken, stops the checker, and that
// it says the same each time.
func FuzzCheck(f *testing.F) {
	g := newGood(f)
	for _, font := range []dict{g.descriptor, g.Dict(g.simple["FontDescriptor"])} {
		delete(font, "FontFile2") // small files are tried faster
	}
	f.Add(g.bytes())
	f.Add([]byte("%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R /StructTreeRoot 4 0 R /MarkInfo <</Marked true>>>> endobj\n" +
		"2 0 obj <</Type /Pages /Kids [3 0 R 2 0 R] /Count 1>> endobj\n3 0 obj <</Type /Page /Contents 6 0 R /Annots [7 0 R] /StructParents 0>> endobj\n" +
		"4 0 obj <</K [5 0 R] /RoleMap <</A /B /B /A>> /ParentTree <</Nums [0 [5 0 R]] /Kids [4 0 R]>>>> endobj\n" +
		"5 0 obj <</S /Table /P 4 0 R /Pg 3 0 R /K [0 4 0 R <</S /TR /K <</S /TD /A <</O /Table /ColSpan 9999999 /RowSpan -1>>>>>>]>> endobj\n" +
		"6 0 obj <</Length 40>> stream\n/P <</MCID 0>> BDC /F 1 Tf (a) Tj BI /W 1 ID x EI EMC q\nendstream endobj\n" +
		"7 0 obj <</Subtype /Link /A <</S /GoTo /D [3 0 R]>> /AP <</N 6 0 R>>>> endobj\ntrailer <</Root 1 0 R>>\n"))
	f.Add([]byte("%PDF-1.4\n"))
	f.Fuzz(func(t *testing.T, file []byte) {
		findings := Check("f", bytes.Clone(file))
		again := Check("f", file)
		if len(findings) != len(again) {
			t.Fatalf("%d findings, then %d", len(findings), len(again))
		}
		for i := range findings {
			if findings[i] != again[i] || findings[i].Message == "" {
				t.Errorf("first %v, then %v", findings[i], again[i])
			}
		}
		_, _ = Read(file)
	})
}
