package wording

import "testing"

func TestLine(t *testing.T) {
	for words, want := range map[string]string{
		"": "", "plain": "plain", " a  b ": "a b", "a\nb\tc\x00d": "a b c d", "a\u2028b\uffff": "a b", "a\xffb": "a\ufffdb",
	} {
		if got := Line(words); got != want {
			t.Errorf("%q is %q, want %q", words, got, want)
		}
	}
}
