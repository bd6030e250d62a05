package record

// calledBy tells by squashed header what the files of a pack have under it.
type calledBy map[string]headed

// headed is a header of a file: our name of what is read from it, or the pack's
// own, which is blank where nothing is.
type headed struct{ Name, Header, File string }

// headersOf are those of all files of a pack, the first where several have one.
func headersOf(readings []*reading) calledBy {
	all := calledBy{}
	for _, r := range readings {
		for _, part := range append([]*reading{r}, r.more...) {
			part.headers(all)
		}
	}
	return all
}

// headers are what a file's header row says, and what is read from each.
func (r *reading) headers(into calledBy) {
	add := func(header, name string) {
		key := squashed(header)
		if first, met := into[key]; key != "" && (!met || first.Name == "" && name != "") {
			into[key] = headed{name, header, r.table.file}
		}
	}
	for _, c := range r.columns {
		add(c.shown, c.name)
	}
	for _, c := range r.own {
		if c != nil {
			add(c.shown, c.name)
		}
	}
	for _, header := range r.ignored {
		add(header, "")
	}
}

// Advice is what somebody is to write who asks for a column by its header: our name
// for it, or the line of pack.yaml that gives it one; blank where no file has the
// header, or where it is the name.
func (p *Pack) Advice(header string) string {
	switch of := p.headers[squashed(header)]; {
	case of.Header == "" || of.Name == header:
		return ""
	case of.Name != "":
		return "papers call that column " + of.Name
	case !TakesFields(of.File):
		return ""
	default:
		return "give the column a name in pack.yaml: files: {" + stem(of.File) + ": {fields: {a_name: {column: " + yamlWord(of.Header) + ", type: word}}}}"
	}
}

// columnsIn are our names of the columns that any of the files has.
func columnsIn(readings []*reading) map[string]bool {
	columns := map[string]bool{}
	for _, r := range readings {
		for _, part := range append([]*reading{r}, r.more...) {
			for name := range part.sheet.fields {
				columns[name] = true
			}
		}
	}
	return columns
}

// Stands reports whether any file that was read has a column for a field of intentions:
// else no cell has a place for what there is of it.
func (p *Pack) Stands(field string) bool { return p.columns[recorded(field)] }
