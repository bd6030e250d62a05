package pdfcheck

import "boardpack/generator/pdffile"

var optionalContentChecks = []check{
	{"configurations of layers have a name", "PDF/UA-1 7.10, PDF/A-3 6.9", eachConfiguration(checkConfigurationName)},
	{"layers do not change by themselves", "PDF/UA-1 7.10, PDF/A-3 6.9", eachConfiguration(checkConfigurationState)},
	{"all layers are listed", "PDF/A-3 6.9", eachConfiguration(checkConfigurationOrder)},
}

func eachConfiguration(check func(d *document, configuration pdffile.Dict, say say)) func(*document, say) {
	return func(d *document, say say) {
		properties := d.Dict(d.catalog["OCProperties"])
		if properties == nil {
			return
		}
		check(d, d.Dict(properties["D"]), say)
		for _, o := range d.array(properties["Configs"]) {
			check(d, d.Dict(o), say)
		}
	}
}

func checkConfigurationName(d *document, configuration pdffile.Dict, say say) {
	if d.Text(configuration["Name"]) == "" {
		say("a configuration of layers has no name")
	}
}

func checkConfigurationState(_ *document, configuration pdffile.Dict, say say) {
	if configuration["AS"] != nil {
		say("a configuration of layers changes by itself: it has the key AS")
	}
}

func checkConfigurationOrder(d *document, configuration pdffile.Dict, say say) {
	if configuration["Order"] == nil {
		return
	}
	listed := map[int]bool{}
	var list func(o pdffile.Object, depth int)
	list = func(o pdffile.Object, depth int) {
		if ref, ok := o.(pdffile.Ref); ok {
			if listed[ref.Number] {
				return
			}
			listed[ref.Number] = true
		}
		for _, inner := range d.array(o) {
			if depth < deepest {
				list(inner, depth+1)
			}
		}
	}
	list(configuration["Order"], 0)
	for _, o := range d.array(d.Dict(d.catalog["OCProperties"])["OCGs"]) {
		if ref, ok := o.(pdffile.Ref); ok && !listed[ref.Number] {
			say("layer %q is not listed", d.Text(d.Dict(ref)["Name"]))
		}
	}
}
