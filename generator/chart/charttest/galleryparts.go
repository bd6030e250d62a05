package charttest

import "boardpack/generator/figure"

func wayOf(name string, names []string, values ...float64) figure.Way {
	w := figure.Way{Name: name}
	for i, v := range values {
		w.Parts = append(w.Parts, figure.Part{Name: names[i], Value: v, Tone: i})
	}
	return w
}

// blank has the last part stand for what is not recorded.
func blank(w figure.Way) figure.Way {
	w.Parts[len(w.Parts)-1].Blank = true
	return w
}

func partsOf(ways ...figure.Way) *figure.PartsChart {
	return &figure.PartsChart{Of: "intentions", Ways: ways}
}

func divided() map[string]figure.Chart {
	due := []string{"Q3 2024/25", "Q4 2024/25", "2025/26", "2026/27", "No date"}
	decided := wayOf("By decision", []string{"Prioritised", "Not prioritised"}, 153, 29)
	strange := partsOf(wayOf("", []string{"", "<b>", "a\nb"}, 5, 1, 1))
	strange.Of = ""
	return map[string]figure.Chart{
		"parts-mid-year": partsOf(wayOf("By progress", []string{"On track", "Delayed", "Delivered", "Deprioritised"}, 110, 45, 8, 6),
			blank(wayOf("When they are due", due, 9, 49, 76, 1, 34))),
		"parts-board":    partsOf(decided, blank(wayOf("By segment", []string{"Funding to be released", "Contract levers", "Business cases", "Business as usual", "No segment"}, 9, 60, 52, 30, 31))),
		"parts-equal":    partsOf(wayOf("In sixths", numbered("Programme", 6), 10, 10, 10, 10, 10, 10), wayOf("In eighths", numbered("Long programme", 8), 7, 8, 7, 8, 7, 8, 7, 8)),
		"parts-tiny":     partsOf(wayOf("Many of one", numbered("Part", 8), 1, 1, 1, 1, 99992, 1, 1, 2), wayOf("One", numbered("Part", 1), 1e5)),
		"parts-amid":     partsOf(wayOf("Small ones amid", numbered("Part", 6), 500, 1, 2, 1, 3, 500)),
		"parts-wordy":    partsOf(wayOf(longName, longNames(8), 40, 1, 1, 300, 2, 90, 1, 1)),
		"parts-nought":   partsOf(wayOf("Nothing", numbered("Part", 3), 0, 0, 0)),
		"parts-million":  partsOf(wayOf("In millions", numbered("Part", 3), 1234567, 7654321, 12)),
		"parts-none":     partsOf(),
		"parts-no-parts": partsOf(figure.Way{Name: "Empty"}),
		"parts-strange":  strange,
	}
}
