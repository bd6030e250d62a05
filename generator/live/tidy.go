package live

import (
	"bytes"
	"encoding/json"
	"strings"

	"boardpack/generator/wording"
)

// decode keeps numbers as they are written.
func decode(source []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(source))
	decoder.UseNumber()
	return decoder.Decode(into)
}

// oneLineEach changes all strings of a decoded JSON value. Its keys are names of
// fields, never words.
func oneLineEach(value any) any {
	switch v := value.(type) {
	case string:
		return oneLine(v)
	case []any:
		for i := range v {
			v[i] = oneLineEach(v[i])
		}
	case map[string]any:
		for key := range v {
			v[key] = oneLineEach(v[key])
		}
	}
	return value
}

// whole keeps the names of categories, which stand along axes and break into lines, from
// breaking within a day or an amount.
func whole(chart map[string]any) {
	hold(chart["names"])
	option, _ := chart["option"].(map[string]any)
	for _, axis := range []string{"xAxis", "yAxis"} {
		axes, _ := option[axis].([]any)
		for _, one := range axes {
			if one, is := one.(map[string]any); is {
				hold(one["data"])
			}
		}
	}
}

func hold(names any) {
	list, _ := names.([]any)
	for i, name := range list {
		if name, is := name.(string); is {
			words := wording.Words(name)
			for k := range words {
				words[k] = strings.ReplaceAll(words[k], " ", "\u00a0")
			}
			list[i] = strings.Join(words, " ")
		}
	}
}

func oneLine(words string) string { return guard.Replace(wording.Line(words)) }

// ECharts keeps what it has measured, and which series are shown, in objects under
// the words themselves. Under one name stands there what all objects of the script
// inherit from. A joiner, which no record can have and nobody sees, makes it another.
var guard = strings.NewReplacer("__proto__", "_\u2060_proto__")
