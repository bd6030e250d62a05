package chart

import (
	"boardpack/templates"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"maps"
	"os"
	"slices"
	"testing"
	"time"

	"boardpack/generator/figure"
)

func TestZZLook(t *testing.T) {
	all := gallery()
	names := slices.Sorted(maps.Keys(all))
	for _, n := range names {
		start := time.Now()
		d, err := Draw(context.Background(), []*figure.Chart{all[n]})
		if err != nil {
			t.Errorf("%s: %v", n, err)
			continue
		}
		t.Logf("%s %.0fx%.0f %v", n, d[0].Width, d[0].Height, time.Since(start))
		os.MkdirAll("/tmp/gal", 0o755)
		os.WriteFile("/tmp/gal/"+n+".svg", d[0].SVG("Title of "+n, "What it shows", n), 0o644)
		os.WriteFile("/tmp/gal/"+n+".json", d[0].Option, 0o644)
	}
}

func TestZZPage(t *testing.T) {
	all := gallery()
	names := []string{"stacked", "stacked-long", "grouped", "line", "heatmap", "donut-long", "scatter", "bar-thousand", "thirty-line"}
	inject := published()
	inject.Categories[0] = "{a|x}{b}{c} </script><script>alert(1)</script>"
	inject.Categories[1] = "__f__alert(2)__f__"
	all["inject"] = inject
	names = append(names, "inject")
	var cs []*figure.Chart
	for _, n := range names {
		cs = append(cs, all[n])
	}
	ds, err := Draw(context.Background(), cs)
	if err != nil {
		t.Fatal(err)
	}
	probe := `document.addEventListener("securitypolicyviolation",function(e){var p=document.getElementById("v");p.textContent+=e.violatedDirective+" "+e.blockedURI+" "+e.sample+"; "});window.addEventListener("error",function(e){document.getElementById("v").textContent+="ERR "+e.message});window.addEventListener("load",function(){if(location.hash!=="#hover")return;setTimeout(function(){document.querySelectorAll("[data-chart-live]").forEach(function(l){var r=l.getBoundingClientRect();var v=l.firstChild;[[0.37,0.4],[0.55,0.3]].slice(0,1).forEach(function(p){v.dispatchEvent(new MouseEvent("mousemove",{clientX:r.left+r.width*p[0],clientY:r.top+r.height*p[1],bubbles:true}))})})},600)});`
	css := `body{margin:16px;font-family:Arial}figure{margin:0 0 16px;background:#fff;max-width:900px}svg{max-width:100%;height:auto;display:block}`
	scripts := []string{probe, templates.ECharts, Formatters, Live}
	hash := func(s string) string {
		h := sha256.Sum256([]byte(s))
		return "'sha256-" + base64.StdEncoding.EncodeToString(h[:]) + "'"
	}
	csp := "default-src 'none'; style-src " + hash(css) + "; script-src"
	for _, s := range scripts {
		csp += " " + hash(s)
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="%s"><style>%s</style><script>%s</script></head><body><p id="v">violations: </p>`, csp, css, probe)
	for i, d := range ds {
		fmt.Fprintf(&b, "<h2>%s</h2><figure data-chart><div data-chart-drawn>%s</div><script type=\"application/json\">%s</script></figure>", names[i], d.SVG("T", "D", names[i]), d.Option)
	}
	fmt.Fprintf(&b, `<script type="application/json" id="chart-widths">%s</script>`, WidthTable())
	for _, s := range scripts[1:] {
		fmt.Fprintf(&b, "<script>%s</script>", s)
	}
	os.WriteFile("/tmp/gal/page.html", b.Bytes(), 0o644)
	t.Log(len(WidthTable()), len(b.Bytes()))
}
