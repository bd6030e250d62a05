package pdfua

import (
	"crypto/md5"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"boardpack/generator/pdffile"
)

// attach embeds the files of the tree's elements as associated files of the
// document (ISO 19005-3, 6.8 and annex E), and returns them by name.
func attach(file *pdffile.File, catalog pdffile.Dict, t *Tree, changed time.Time) (map[string]pdffile.Ref, error) {
	delete(catalog, "Names") // an empty list of files, in what was written
	refs := map[string]pdffile.Ref{}
	var all []File
	var failed error
	t.Root.Walk(func(e *Element, _ int) {
		for _, f := range e.Files {
			if _, taken := refs[f.Name]; taken || f.Name == "" || f.Type == "" {
				failed = errors.Join(failed, fmt.Errorf("attach %q: its name is taken or it has no type", f.Name))
			}
			refs[f.Name] = file.Add(specification(file, f, changed))
			all = append(all, f)
		}
	})
	if failed != nil || len(all) == 0 {
		return refs, failed
	}
	slices.SortFunc(all, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	var names, associated pdffile.Array
	for _, f := range all {
		names = append(names, pdffile.Text(f.Name), refs[f.Name])
		associated = append(associated, refs[f.Name])
	}
	catalog["Names"] = pdffile.Dict{"EmbeddedFiles": pdffile.Dict{"Names": names}}
	catalog["AF"] = associated
	return refs, nil
}

// specification is a file and what it is to the document: its data.
func specification(file *pdffile.File, f File, changed time.Time) pdffile.Dict {
	sum := md5.Sum(f.Data) // the checksum that the standard names
	embedded := pdffile.NewStream(pdffile.Dict{
		"Type": pdffile.Name("EmbeddedFile"), "Subtype": pdffile.Name(f.Type),
		"Params": pdffile.Dict{"Size": len(f.Data), "CheckSum": pdffile.String(sum[:]), "ModDate": moment(changed)},
	}, f.Data)
	stream := file.Add(embedded)
	return pdffile.Dict{
		"Type": pdffile.Name("Filespec"), "F": pdffile.Text(f.Name), "UF": pdffile.Text(f.Name),
		"Desc": pdffile.Text(f.Description), "AFRelationship": pdffile.Name("Data"),
		"EF": pdffile.Dict{"F": stream, "UF": stream},
	}
}
