package start

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// said is what is under files in a pack.yaml, as its lines; each entry is a file's key
// with what is under it.
type said struct {
	entries []entry
	indent  string // of the keys
	flow    bool   // it is written in braces, and not to be taken apart by lines
}

type entry struct {
	key   string
	lines []string // the key's own first
}

// saidOf finds what is under files.
func saidOf(text string) (s said) {
	inside := false
	var loose []string // blank lines and remarks, which belong to what comes after them
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\r\n")
		bare := strings.TrimSpace(line)
		depth := len(line) - len(strings.TrimLeft(line, " "))
		switch {
		case !inside:
			rest, begins := strings.CutPrefix(line, "files:")
			if rest, _, _ = strings.Cut(rest, "#"); begins && strings.TrimSpace(rest) != "" {
				s.flow = true
			}
			inside = begins
		case bare == "" || bare[0] == '#':
			loose = append(loose, line)
		case depth == 0:
			return s
		case len(s.entries) == 0 || depth <= len(s.indent) && bare[0] != '-':
			s.indent = line[:depth]
			key, rest, _ := strings.Cut(bare, ":")
			rest, _, _ = strings.Cut(rest, "#")
			s.flow = s.flow || strings.TrimSpace(rest) != ""
			s.entries, loose = append(s.entries, entry{key, append(loose, line)}), nil
		default:
			last := &s.entries[len(s.entries)-1]
			last.lines, loose = append(append(last.lines, loose...), line), nil
		}
	}
	return s
}

// of is the entry of a key; nil for none.
func (s *said) of(key string) *entry {
	if k := slices.IndexFunc(s.entries, func(e entry) bool { return strings.TrimSuffix(e.key, ".csv") == key }); k >= 0 {
		return &s.entries[k]
	}
	return nil
}

// listed makes a list of what an entry says of one table, and adds tables to it.
func (e *entry) listed(indent string, more []*section) {
	head := slices.IndexFunc(e.lines, func(line string) bool { return strings.TrimSpace(line) != "" && strings.TrimSpace(line)[0] != '#' })
	first := head + 1
	for first < len(e.lines) && (strings.TrimSpace(e.lines[first]) == "" || strings.TrimSpace(e.lines[first])[0] == '#') {
		first++
	}
	dash := indent + "  "
	if first < len(e.lines) {
		line := e.lines[first]
		own := line[:len(line)-len(strings.TrimLeft(line, " "))]
		if strings.HasPrefix(strings.TrimSpace(line), "-") {
			dash = own
		} else {
			for k := first; k < len(e.lines); k++ {
				text, _ := strings.CutPrefix(e.lines[k], own)
				e.lines[k] = dash + "  " + text
			}
			e.lines[first] = dash + "- " + strings.TrimPrefix(line, own)
		}
	}
	for _, s := range more {
		e.lines = append(e.lines, s.item(dash))
	}
}

// item is what is said of a table as one of a list.
func (s *section) item(dash string) string {
	var one strings.Builder
	s.write(&one, dash+"  ")
	return dash + "- " + strings.TrimPrefix(strings.TrimSuffix(one.String(), "\n"), dash+"  ")
}

// whole is all that is to be under files in a pack that is there, with what the new
// sheets need; nothing where pack.yaml is written in another way.
func (d *draft) whole() (text string, ok bool) {
	was, err := os.ReadFile(filepath.Join(d.options.Folder, "pack.yaml"))
	s := saidOf(string(was))
	if err != nil || s.flow {
		return "", false
	}
	if s.indent == "" {
		s.indent = "  "
	}
	switch lists := d.sources(&s); {
	case !slices.ContainsFunc(lists, d.isLater):
		d.put(&s, "intentions", d.intentions)
	case len(lists) == 1:
		d.put(&s, "intentions", nil)
		one := entry{"intentions", []string{s.indent + "intentions:"}}
		var b strings.Builder
		d.intentions[0].write(&b, s.indent+"  ")
		one.lines = append(one.lines, strings.TrimSuffix(b.String(), "\n"))
		*s.of("intentions") = one
	default:
		d.must("the list in %s has references of one of the lists that are there: write it in place of that one, under files: intentions", d.intentions[0].title())
		e := s.of("intentions")
		e.lines = append(e.lines, s.indent+"  # decide: in place of the item above that has the same references:",
			s.indent+"  # "+strings.ReplaceAll(d.intentions[0].item(""), "\n", "\n"+s.indent+"  # "))
	}
	d.put(&s, "delivery", d.deliveries)
	text = "files:\n"
	for _, e := range s.entries {
		text += strings.Join(e.lines, "\n") + "\n"
	}
	return text, true
}

// put adds tables to what is said of a file: after the file of our name, where nothing
// is said of it and that is read.
func (d *draft) put(s *said, key string, more []*section) {
	if len(more) == 0 && s.of(key) != nil {
		return
	}
	e := s.of(key)
	if e == nil {
		fresh := entry{key, []string{s.indent + key + ":"}}
		if _, err := os.Stat(filepath.Join(d.options.Folder, key+".csv")); err == nil {
			fresh.lines = append(fresh.lines, s.indent+"  - from: "+key+".csv")
		}
		if len(more) == 0 && key == "delivery" {
			return
		}
		s.entries = append(s.entries, fresh)
		e = &s.entries[len(s.entries)-1]
	}
	e.listed(s.indent, more)
}

// sources are the lists of intentions that are there: a file and, of a workbook, a sheet.
func (d *draft) sources(s *said) (all [][2]string) {
	e := s.of("intentions")
	if e == nil {
		return [][2]string{{intentions, ""}}
	}
	for _, line := range e.lines {
		key, value, _ := strings.Cut(strings.TrimLeft(line, " -"), ":")
		value, _, _ = strings.Cut(value, "  #")
		switch value = strings.Trim(strings.TrimSpace(value), `"'`); key {
		case "from":
			all = append(all, [2]string{value, ""})
		case "sheet":
			if len(all) > 0 {
				all[len(all)-1][1] = value
			}
		}
	}
	return all
}

// isLater reports whether the new list of intentions is another state of one that is
// there: it has some of its references, and takes its place.
func (d *draft) isLater(source [2]string) bool {
	data, err := os.ReadFile(filepath.Join(d.options.Folder, source[0]))
	if err != nil || len(d.intentions) != 1 {
		return false
	}
	t, _, _ := open(source[0], data, source[1])
	return t != nil && d.lists[0].shares(t)
}
