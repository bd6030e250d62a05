package pdffile

import (
	"bytes"
	"compress/zlib"
	"strings"
	"testing"

	"boardpack/generator/trial"
)

func deflated(data string) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write([]byte(data))
	_ = w.Close()
	return b.Bytes()
}

func TestData(t *testing.T) {
	f := &File{}
	f.forget()
	f.objects[1] = Name("ASCIIHexDecode")
	// The rows of the predictors are worked out by hand after the PNG
	// Specification, 9.2: a filter's number and then differences.
	predicted := Dict{"Predictor": 15, "Columns": 3}
	for _, c := range []struct {
		name   string
		dict   Dict
		raw    string
		want   string
		broken string // how the error ends
	}{
		{"no filter", Dict{}, "as it is", "as it is", ""},
		{"hexadecimal", Dict{"Filter": Name("ASCIIHexDecode")}, "61 62\n6>", "ab`", ""},
		{"base 85", Dict{"Filter": Name("ASCII85Decode")}, "87cURD]i,\"Ebo80~>", "Hello World!", ""},
		{"deflated", Dict{"Filter": Name("FlateDecode")}, string(deflated("words")), "words", ""},
		{"two filters", Dict{"Filter": Array{Ref{1, 0}, Name("FlateDecode")}}, strings.ToUpper(hexadecimal(deflated("both"))) + ">", "both", ""},
		{"rows as they are", Dict{"Filter": Name("FlateDecode"), "DecodeParms": predicted}, string(deflated("\x00abc\x00def")), "abcdef", ""},
		{"from the left", Dict{"Filter": Name("FlateDecode"), "DecodeParms": predicted}, string(deflated("\x01a\x01\x01")), "abc", ""},
		{"from above", Dict{"Filter": Name("FlateDecode"), "DecodeParms": predicted}, string(deflated("\x00abc\x02\x01\x01\xff")), "abcbcb", ""},
		// Average: half of left and above, rounded down: 0/2=0, then (10+4)/2=7, (17+6)/2=11.
		{"the average", Dict{"Filter": Name("FlateDecode"), "DecodeParms": predicted}, string(deflated("\x00\x02\x04\x06\x03\x09\x0a\x00")), "\x02\x04\x06\x0a\x11\x0b", ""},
		// Paeth: the nearest of left, above and corner to left+above-corner. First
		// above, 10, for 10: 10+40=50. Then of 50, 10, 10 left, for 50: 50-46=4. Then
		// of 4, 20, 10 the corner, for 14: 10+1=11.
		{"the nearest", Dict{"Filter": Name("FlateDecode"), "DecodeParms": predicted}, string(deflated("\x00\x0a\x0a\x14\x04\x28\xd2\x01")), "\x0a\x0a\x14\x32\x04\x0b", ""},
		{"parameters of the second filter", Dict{"Filter": Array{Ref{1, 0}, Name("FlateDecode")}, "DecodeParms": Array{nil, predicted}},
			hexadecimal(deflated("\x01a\x01\x01")) + ">", "abc", ""},
		{"an unknown filter", Dict{"Filter": Name("DCTDecode")}, "", "", "boardpack does not know this filter"},
		{"an unknown predictor", Dict{"Filter": Name("FlateDecode"), "DecodeParms": Dict{"Predictor": 2}}, string(deflated("")), "", "predictor 2"},
		{"an unknown PNG filter", Dict{"Filter": Name("FlateDecode"), "DecodeParms": predicted}, string(deflated("\x05abc")), "", "PNG filter 5"},
		{"data cut off", Dict{"Filter": Name("FlateDecode")}, string(deflated(strings.Repeat("long", 99)))[:9], "", "unexpected EOF"},
		{"rows as long as the memory", Dict{"Filter": Name("FlateDecode"), "DecodeParms": Dict{"Predictor": 12, "Columns": 1 << 40}}, string(deflated("")), "", "rows longer than any image has"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := f.Data(&Stream{Dict: c.dict, Raw: []byte(c.raw)})
			if c.broken != "" {
				if err == nil || !strings.HasSuffix(err.Error(), c.broken) {
					t.Errorf("%q, error %v, want %s", got, err, c.broken)
				}
				return
			}
			if err != nil || string(got) != c.want {
				t.Errorf("%q, %v; want %q", got, err, c.want)
			}
		})
	}
}

func hexadecimal(data []byte) string {
	const digits = "0123456789abcdef"
	var b strings.Builder
	for _, c := range data {
		b.WriteByte(digits[c>>4])
		b.WriteByte(digits[c&15])
	}
	return b.String()
}

// A small file must not fill the memory.
func TestDataIsBounded(t *testing.T) {
	trial.Later(t, "decodes a very large stream")
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	block := make([]byte, 1<<20)
	for range largest>>20 + 1 {
		_, _ = w.Write(block)
	}
	_ = w.Close()
	f := &File{}
	if _, err := f.Data(&Stream{Dict: Dict{"Filter": Name("FlateDecode")}, Raw: b.Bytes()}); err == nil {
		t.Error("a stream of more than the largest size is decoded")
	}
}

func TestNewStreamIsRead(t *testing.T) {
	f := &File{}
	s := NewStream(Dict{"Type": Name("X")}, []byte("data"))
	got, err := f.Data(s)
	if err != nil || string(got) != "data" || s.Dict["Type"] != Name("X") {
		t.Errorf("%q, %v", got, err)
	}
}
