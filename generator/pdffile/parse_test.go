package pdffile

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The examples are those of ISO 32000-1, 7.3, or follow from its wording.
func TestObjects(t *testing.T) {
	for _, c := range []struct {
		text string
		want Object
	}{
		{"true", true}, {"false", false}, {"null", nil},
		{"123", 123}, {"43445", 43445}, {"+17", 17}, {"-98", -98}, {"0", 0},
		{"34.5", 34.5}, {"-3.62", -3.62}, {"+123.6", 123.6}, {"4.", 4.0}, {"-.002", -.002}, {"0.0", 0.0},
		{"1e5", Operator("1e5")}, {"0x10", Operator("0x10")}, {"NaN", Operator("NaN")}, {"1_000", Operator("1_000")},

		{"(This is a string)", String("This is a string")},
		{"(Strings may contain newlines\nand such.)", String("Strings may contain newlines\nand such.")},
		{"(Strings may contain balanced parentheses ( ) and\nspecial characters ( * ! & } ^ % and so on ) .)",
			String("Strings may contain balanced parentheses ( ) and\nspecial characters ( * ! & } ^ % and so on ) .")},
		{"()", String("")},
		{"(These \\\ntwo strings \\\r\nare the same.)", String("These two strings are the same.")},
		{"(an end of line\r\nand another\rare line feeds)", String("an end of line\nand another\nare line feeds")},
		{`(This string contains \245two octal characters\307.)`, String("This string contains \xa5two octal characters\xc7.")},
		{`(\0053)`, String("\x053")}, {`(\053)`, String("+")}, {`(\53)`, String("+")}, {`(\5a)`, String("\x05a")},
		{`(\n\r\t\b\f\(\)\\\x)`, String("\n\r\t\b\f()\\x")},

		{"<4E6F762073686D6F7A206B6120706F702E>", String("Nov shmoz ka pop.")},
		{"<901FA3>", String("\x90\x1f\xa3")}, {"<901FA>", String("\x90\x1f\xa0")}, {"<90 1f\nA>", String("\x90\x1f\xa0")}, {"<>", String("")},

		{"/Name1", Name("Name1")}, {"/A;Name_With-Various***Characters?", Name("A;Name_With-Various***Characters?")},
		{"/1.2", Name("1.2")}, {"/$$", Name("$$")}, {"/@pattern", Name("@pattern")}, {"/.notdef", Name(".notdef")}, {"/", Name("")},
		{"/lime#20Green", Name("lime Green")}, {"/paired#28#29parentheses", Name("paired()parentheses")},
		{"/The_Key_of_F#23_Minor", Name("The_Key_of_F#_Minor")}, {"/A#42", Name("AB")}, {"/A#4", Name("A#4")}, {"/A#zz", Name("A#zz")},

		{"[549 3.14 false (Ralph) /SomeName]", Array{549, 3.14, false, String("Ralph"), Name("SomeName")}},
		{"[]", Array{}}, {"[/A/B(c)[1]]", Array{Name("A"), Name("B"), String("c"), Array{1}}},
		{"[null 1]", Array{nil, 1}},
		{"<< /Type /Example /Version 0.01 /IntegerItem 12 /StringItem (a string)\n/Subdictionary << /Item1 0.4 /Item2 true /LastItem (not!) /VeryLastItem (OK) >> >>",
			Dict{"Type": Name("Example"), "Version": 0.01, "IntegerItem": 12, "StringItem": String("a string"),
				"Subdictionary": Dict{"Item1": 0.4, "Item2": true, "LastItem": String("not!"), "VeryLastItem": String("OK")}}},
		{"<<>>", Dict{}}, {"<</A null>>", Dict{}}, {"<</A<</B/C>>>>", Dict{"A": Dict{"B": Name("C")}}},

		{"12 0 R", Ref{12, 0}}, {"[1 2 3 0 R 4]", Array{1, 2, Ref{3, 0}, 4}}, {"[1 0 RG]", nil}, {"-1 0 R", -1},
		{"% a comment\n % another\r 7", 7}, {"(% no comment)", String("% no comment")},
	} {
		p := &parser{data: []byte(c.text)}
		got, err := p.object()
		if c.text == "[1 0 RG]" {
			if err == nil {
				t.Errorf("%s: an array with an operator is %v", c.text, got)
			}
			continue
		}
		if diff := cmp.Diff(c.want, got); err != nil || diff != "" {
			t.Errorf("%s: %v %s", c.text, err, diff)
		}
	}
}

func TestBrokenObjects(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "unexpected end"}, {"   ", "unexpected end"}, {"% only a comment", "unexpected end"},
		{"(open", "unexpected end"}, {"(open \\", "unexpected end"}, {"<41", "unexpected end"}, {"[1 2", "unexpected end"}, {"<</A 1", "unexpected end"},
		{"<4x>", `byte 0: "4x" in a hexadecimal string`}, {")", `byte 0: unexpected ')'`}, {"}", `byte 0: unexpected '}'`},
		{"<</A>>", "byte 6: key A has no value"}, {"<<1 2>>", "byte 3: a dictionary's key is no name"},
		{"[Tj]", `byte 3: unexpected "Tj"`}, {"<</A endobj", `byte 11: unexpected "endobj"`},
		{strings.Repeat("[", 101), "byte 101: objects are nested too deep"},
	} {
		p := &parser{data: []byte(c.text)}
		if o, err := p.object(); err == nil || err.Error() != c.want {
			t.Errorf("%q: %v, error %v, want %s", c.text, o, err, c.want)
		}
	}
}

func TestOperations(t *testing.T) {
	content := "BT % text\n/F1 12 Tf 1 0 0 1 50 60 Tm [(A) -120 <42>] TJ (C)' ET\n" +
		"/Span <</MCID 0 /ActualText (x)>> BDC EMC f* BI /W 2 /H 1 /CS /G /BPC 8 ID EIx\x00EI\x01xEI \nEI Q 1 0 R"
	var got []Operation
	err := Operations([]byte(content), func(o Operation) { got = append(got, o) })
	want := []Operation{
		{"BT", nil}, {"Tf", []Object{Name("F1"), 12}}, {"Tm", []Object{1, 0, 0, 1, 50, 60}},
		{"TJ", []Object{Array{String("A"), -120, String("B")}}}, {"'", []Object{String("C")}}, {"ET", nil},
		{"BDC", []Object{Name("Span"), Dict{"MCID": 0, "ActualText": String("x")}}}, {"EMC", nil}, {"f*", nil},
		{"BI", []Object{Dict{"W": 2, "H": 1, "CS": Name("G"), "BPC": 8}}}, {"Q", nil},
		{"R", []Object{1, 0}}, // contents have no references
	}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Error(err, diff)
	}
}

func TestBrokenOperations(t *testing.T) {
	for content, want := range map[string]string{
		"(a":          "read a content stream: unexpected end",
		"q 1 2":       "read a content stream: unexpected end",
		"q ]":         "read a content stream: byte 2: unexpected ']'",
		"BI /W 1 ID ": "read an inline image: unexpected end",
		"BI 1 2 ID":   "read an inline image: byte 4: a key that is no name",
	} {
		err := Operations([]byte(content), func(Operation) {})
		if err == nil || err.Error() != want {
			t.Errorf("%q: error %v, want %s", content, err, want)
		}
	}
	if err := Operations([]byte(" q Q % end"), func(Operation) {}); err != nil {
		t.Errorf("a comment at the end: %v", err)
	}
}

// The words and their encodings are those of ISO 32000-1, 7.9.2.2 and annex D.2.
func TestText(t *testing.T) {
	for _, c := range []struct {
		encoded String
		words   string
	}{
		{"plain (text)", "plain (text)"},
		{"\xfe\xff\x01\x41\x01\x7c", "Łż"}, {"\xfe\xff\xd8\x3d\xde\x00", "\U0001f600"}, {"\xfe\xff", ""},
		{"\xef\xbb\xbfd\xc5\xb5r", "dŵr"},
		{"\x80 \x84\x85 \x92 \x95 \xa0 \xa3 \xe9 \x18\x1f", "• —– ™ Ł € £ é ˘˜"},
		{"\xfe\xff\x00\x41\x00", "A"},
	} {
		if got := Decode(c.encoded); got != c.words {
			t.Errorf("%q is %q, want %q", c.encoded, got, c.words)
		}
	}
	for words, want := range map[string]String{
		"Report": "Report", "two\nlines": "two\nlines", "": "",
		"Łódź":       "\xfe\xff\x01\x41\x00\xf3\x00d\x01\x7a",
		"£5":         "\xfe\xff\x00\xa3\x005",
		"\U0001f600": "\xfe\xff\xd8\x3d\xde\x00",
		"þÿ":         "\xfe\xff\x00\xfe\x00\xff",
	} {
		if got := Text(words); got != want || Decode(got) != words {
			t.Errorf("Text(%q) is %q, want %q", words, got, want)
		}
	}
}

func TestValues(t *testing.T) {
	f := &File{}
	f.forget()
	f.objects[1], f.objects[2], f.objects[3] = Ref{2, 0}, 3.5, Ref{3, 0}
	f.objects[4] = &Stream{Dict: Dict{"A": 1}}
	if n, ok := f.Number(Ref{1, 0}); n != 3.5 || !ok {
		t.Errorf("a reference to a reference is %v, %v", n, ok)
	}
	if n, ok := f.Number(7); n != 7 || !ok {
		t.Errorf("an integer is %v, %v", n, ok)
	}
	if o := f.Resolve(Ref{3, 0}); o != nil {
		t.Errorf("a reference to itself is %v", o)
	}
	if o := f.Resolve(Ref{9, 0}); o != nil || f.Has(Ref{9, 0}) {
		t.Errorf("a reference to nothing is %v", o)
	}
	if d := f.Dict(Ref{4, 0}); d["A"] != 1 || f.Dict(5) != nil {
		t.Errorf("a stream's dictionary is %v", d)
	}
	if s := Value[String](f, 5); s != "" || Value[int](f, math.Pi) != 0 {
		t.Errorf("a number is the string %q", s)
	}
	if f.Text(String("\xfe\xff\x00A")) != "A" || (Ref{12, 3}).String() != "12 3 R" {
		t.Error("text or reference")
	}
}

// TestIntegersAreThoseOfStrconv tries all short words of what numbers are made of.
func TestIntegersAreThoseOfStrconv(t *testing.T) {
	words := []string{""}
	for range 4 {
		for _, word := range words {
			for _, c := range "+-.09_xR" {
				words = append(words, word+string(c))
			}
		}
	}
	for _, word := range words {
		want, err := strconv.Atoi(word)
		if got, ok := integer([]byte(word)); ok != (err == nil) || ok && got != want {
			t.Fatalf("%q is %d, %t; want %d, %v", word, got, ok, want, err)
		}
	}
}
