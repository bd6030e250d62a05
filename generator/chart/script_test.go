package chart

import (
	"context"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"boardpack/generator/typeface"
	"boardpack/templates"
)

func TestWidthTableIsTheFonts(t *testing.T) {
	var table map[string][][2]any
	if err := json.Unmarshal(WidthTable(), &table); err != nil {
		t.Fatal(err)
	}
	for name, face := range map[string]*typeface.Face{"regular": typeface.Regular, "bold": typeface.Bold} {
		widths := map[rune]float64{}
		for _, run := range table[name] {
			for i, units := range run[1].([]any) {
				widths[rune(run[0].(float64))+rune(i)] = units.(float64) / 2048
			}
		}
		for _, r := range "AZaz09 &-–£€éŵЖΩ−" {
			if want := face.Width(string(r)); math.Abs(widths[r]-want) > 1e-9 {
				t.Errorf("%s %q: %v, want %v", name, r, widths[r], want)
			}
		}
		if len(widths) < 1000 {
			t.Errorf("%s: only %d characters", name, len(widths))
		}
	}
}

// Scripts stand in script elements of a page.
func TestScriptsDoNotEndTheirElement(t *testing.T) {
	for _, script := range []string{Formatters, Live, templates.ECharts, string(WidthTable())} {
		if strings.Contains(strings.ToLower(script), "</script") || strings.Contains(script, "<!--") {
			t.Errorf("a script would end its element: %.60s", script)
		}
	}
}

func TestFormatters(t *testing.T) {
	vm := goja.New()
	if _, err := vm.RunString(Formatters); err != nil {
		t.Fatal(err)
	}
	for call, want := range map[string]string{
		"number(0)": "0", "number(999)": "999", "number(1000)": "1,000", "number(1234567.891)": "1,234,567.89",
		"number(-1500)": "−1,500", "number(NaN)": "", "number('<b>')": "", "value({value:[1,2,3]})": "3", "value({value:'-'})": "",
		"share({name:'A',value:1,percent:0.4})":     "A 1 (under 1%)",
		"share({name:'A',value:1999,percent:99.6})": "A 1,999 (over 99%)",
		// as tables have it: 9.0, and more where one does not tell
		"number1Axis(9,1)": "9.0", "number1Tip({seriesName:'S',value:[1,9]})": "S: 9.0", "percent1Mark({value:[1,99.96]})": "99.96%", "percent0Mark({value:[1,99.96]})": "99.96%",
		"percent1Mark({value:[1,0.04]})": "0.04%", "percent1Axis(75,5)": "75.0%", "number3Axis(0.02,0.005)": "0.020", "pounds2Mark({value:[1,1250]})": "£1,250.00", "clock0Axis(60,60)": "1:00",
		"share({name:'A',value:0,percent:0})":        "A 0 (0%)",
		"tip({name:'{a|x}',seriesName:'S',value:2})": "{\u200ba|x}\nS: 2",
		"pointTip({name:'P',value:[1,2000]})":        "P\n1, 2,000",
		"date(20159)":                                "12 March 2025", "date(-1)": "31 December 1969", "month(19997)": "Oct 2024",
		"periodTip({name:'{a}',seriesName:'P',value:[2,0,20159,20160]})": "{\u200ba}\nP: 12 March 2025 to 13 March 2025",
		"periodTip({name:'A',seriesName:'P',value:[1,0,20159,20159]})":   "A\nP: 12 March 2025",
		"place({name:'A',value:[1,2,1]})":                                "A", "place({name:'A, B',value:[1,2,2]})": "2",
		"placeTip({name:'A, {b}',seriesName:'S',value:[1,2,2]})": "S: 2\nA, {\u200bb}",
		"lost({name:'gone',value:[0,1,1029]})":                   "1,029 gone",
		"shareTip({name:'P',seriesName:'S',value:2,percent:50})": "P\nS: 2 (50%)",
		"number0Axis(0.5,0.5)":                                   "0.5", "number0Axis(2,0.5)": "2.0", "number0Axis(-1500,500)": "−1,500", "number0Axis(0.02,0.005)": "0.020",
		"percent0Axis(75,5)": "75%", "percent0Mark({value:[1,78.46]})": "78.5%", "clock0Axis(1714,60)": "28:34", "clock0Mark({value:[1,-45]})": "−0:45",
		"pounds0Axis(1200000,200000)": "£1.2m", "pounds0Axis(0,200000)": "£0", "pounds0Axis(0.5,0.5)": "£0.50", "pounds0Mark({value:[1,1234.5]})": "£1,234.50", "pounds0Mark({value:[1,1234]})": "£1,234",
		"number0Mark({value:[1,0.00412]})":                        "0.0041",
		"clock0Tip({seriesName:'{s}',value:[1,6010,'May 2024']})": "May 2024\n{\u200bs}: 100:10", "number0Tip({seriesName:'S',value:[1,2]})": "S: 2",
	} {
		got, err := vm.RunString("boardpack.formatters." + call)
		if err != nil || got.String() != want {
			t.Errorf("%s: %v, %v; want %s", call, got, err, want)
		}
	}
	for _, option := range []string{`{formatter:"alert"}`, `{formatter:"constructor"}`, `{a:[{formatter:"{b}"}]}`, `{formatter:{}}`} {
		if _, err := vm.RunString("boardpack.revive(" + option + ")"); err == nil {
			t.Errorf("%s should fail", option)
		}
	}
	kept, err := vm.RunString(`boardpack.revive({data:["share","__f__x__f__"]}).data.join()`)
	if err != nil || kept.String() != "share,__f__x__f__" {
		t.Errorf("words changed: %v, %v", kept, err)
	}
}

// What the bundle lacks would be left out without an error.
func TestEngineKnowsWhatTheBundleLacks(t *testing.T) {
	const axes = `"xAxis":[{"type":"value","min":0,"max":1,"splitNumber":1,"axisLabel":{}}],"yAxis":[{"type":"category","data":["A"],"axisLabel":{}}],"grid":[{}],"legend":{"show":false},`
	const bar = `{"type":"bar","data":[{"value":1}]}`
	for option, want := range map[string]string{
		`{"layout":"bar",` + axes + `"series":[` + bar + `,{"type":"funnel","data":[]}]}`: "the ECharts bundle has no series type funnel",
		`{"layout":"bar",` + axes + `"toolbox":{},"series":[` + bar + `]}`:                "the ECharts bundle has no component toolbox",
		`{"layout":"sankey","series":[]}`:                                                 "no layout for chart type sankey",
	} {
		var e engine
		if _, err := e.svg(context.Background(), []byte(option)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got error %v, want %s", err, want)
		}
	}
}
