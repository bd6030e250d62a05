package generator

import (
	"path"
	"slices"
	"strings"

	"boardpack/generator/diag"
	"boardpack/generator/record"
)

// from is the file that is read: one of the pack's own folder.
func from(name diag.Located, findings *diag.List) diag.Located {
	switch {
	case name.Text == "":
	case strings.ContainsAny(name.Text, "*?"):
		return several(name, findings)
	case strings.ContainsAny(name.Text, `/\:`) || strings.HasPrefix(name.Text, "."):
		findings.Errorf(name.At, "from-not-a-name", "from %q is not the name of a file in the pack's folder", name.Text).Hinted("from: tracker.csv, a file that stands beside pack.yaml")
		return diag.Located{}
	case !slices.Contains(record.Extensions, strings.ToLower(path.Ext(name.Text))):
		findings.Errorf(name.At, "from-not-csv", "from %q is neither a CSV file nor a workbook", name.Text).Hinted(`save it as an Excel workbook (.xlsx) or as "CSV UTF-8"`)
		return diag.Located{}
	}
	return name
}

// several is a name for the files that are read: of the pack's own folder, or of folders in it,
// whose names may be patterns too.
func several(name diag.Located, findings *diag.List) diag.Located {
	file := path.Base(name.Text)
	switch {
	case strings.ContainsAny(name.Text, `\:`) || path.Clean(name.Text) != name.Text || path.IsAbs(name.Text) || strings.HasPrefix(name.Text, "."):
		findings.Errorf(name.At, "from-not-in-folder", "from %q does not stand for files in the pack's folder", name.Text).
			Hinted("from: proformas/*.xlsx, for the folder proformas beside pack.yaml")
		return diag.Located{}
	case !slices.Contains(record.Extensions, strings.ToLower(path.Ext(file))):
		findings.Errorf(name.At, "from-not-csv", "from %q stands for neither CSV files nor workbooks", name.Text).Hinted("from: proformas/*.xlsx")
		return diag.Located{}
	}
	return name
}
