package pdfcheck

import "boardpack/generator/pdffile"

// leaf is an entry of a number tree or a name tree.
type leaf[K int | pdffile.String] struct {
	key   K
	value pdffile.Object
}

// leaves reads a number tree or a name tree (ISO 32000-1, 7.9.6 and 7.9.7),
// whose entries stand in arrays under the key list.
func leaves[K int | pdffile.String](d *document, root pdffile.Object, list pdffile.Name) []leaf[K] {
	var found []leaf[K]
	seen := map[int]bool{}
	var visit func(o pdffile.Object, depth int)
	visit = func(o pdffile.Object, depth int) {
		if ref, ok := o.(pdffile.Ref); ok {
			if seen[ref.Number] {
				return
			}
			seen[ref.Number] = true
		}
		node := d.Dict(o)
		entries := d.array(node[list])
		for i := 0; i+1 < len(entries); i += 2 {
			if key, ok := d.Resolve(entries[i]).(K); ok {
				found = append(found, leaf[K]{key, entries[i+1]})
			}
		}
		for _, kid := range d.array(node["Kids"]) {
			if depth < deepest {
				visit(kid, depth+1)
			}
		}
	}
	visit(root, 0)
	return found
}
