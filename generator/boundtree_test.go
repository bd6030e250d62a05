package generator

import (
	"bytes"
	"context"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"pgregory.net/rapid"

	"boardpack/generator/diag"
	"boardpack/generator/publish"
)

// tell writes all that a value holds, with what its pointers lead to, once each.
func tell(to *strings.Builder, v reflect.Value) { teller{to, map[any]bool{}}.tell(v) }

type teller struct {
	to   *strings.Builder
	told map[any]bool
}

func (t teller) tell(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		at := [2]any{v.Pointer(), v.Type()}
		if !v.IsNil() && !t.told[at] {
			t.told[at] = true
			t.tell(v.Elem())
		}
	case reflect.Interface:
		if !v.IsNil() {
			t.tell(v.Elem())
		}
	case reflect.Struct:
		for k := range v.NumField() {
			t.to.WriteString(v.Type().Field(k).Name + ": ")
			t.tell(v.Field(k))
		}
		return
	case reflect.Slice, reflect.Array:
		if v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8 {
			t.to.Write(v.Bytes())
			break
		}
		t.to.WriteString(strconv.Itoa(v.Len()) + " of: ")
		for k := range v.Len() {
			t.tell(v.Index(k))
		}
		return
	case reflect.Map:
		t.entries(v)
	case reflect.String:
		t.to.WriteString(v.String())
	case reflect.Bool:
		t.to.WriteString(strconv.FormatBool(v.Bool()))
	case reflect.Float32, reflect.Float64:
		t.to.WriteString(strconv.FormatFloat(v.Float(), 'g', -1, 64))
	case reflect.Func, reflect.Chan, reflect.UnsafePointer:
	default:
		if v.CanInt() {
			t.to.WriteString(strconv.FormatInt(v.Int(), 10))
		} else {
			t.to.WriteString(strconv.FormatUint(v.Uint(), 10))
		}
	}
	t.to.WriteString("; ")
}

// entries are those of a map, in an order that is the same each time.
func (t teller) entries(v reflect.Value) {
	var all []string
	for entries := v.MapRange(); entries.Next(); {
		var one strings.Builder
		each := teller{&one, t.told}
		each.tell(entries.Key())
		each.tell(entries.Value())
		all = append(all, one.String())
	}
	slices.Sort(all)
	for _, one := range all {
		t.to.WriteString(one)
	}
}

// tree is all that the files of an edition can say, since they are made of it alone:
// bound papers, what pages and workbooks have in common, the list, and the manifest.
func (b *bound) tree() []byte {
	r := &rendering{bound: b, mark: Options{}.markOf(b.edition)}
	site := r.site()
	var text strings.Builder
	tell(&text, reflect.ValueOf([]any{b.papers, site, r.editionPage(site), r.manifest()}))
	return []byte(text.String())
}

// tables are the CSV files of the edition's tables, by their names in the output.
func (b *bound) tables(t rapid.TB) publish.Files {
	files := publish.Files{}
	for _, f := range b.figures() {
		text, err := f.Figure.Table.CSVFile()
		if err != nil {
			t.Fatal(err)
		}
		files[path.Join(b.folder(), f.Figure.TableFile(Options{}.markOf(b.edition)))] = text
	}
	return files
}

// boundOf are the editions of packs, as they are bound; without those of a pack with errors.
func boundOf(t rapid.TB, o Options) (all []*bound, findings diag.List) {
	findings, err := o.bindAll(context.Background(), func(_ context.Context, b *bound) error {
		all = append(all, b)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all, findings
}

// onePage is one page of an edition of a pack, the only one that is made.
func onePage(t rapid.TB, folder, edition, page string) string {
	bounds, findings := boundOf(t, Options{Packs: []string{folder}, Edition: edition})
	if findings.HasErrors() || len(bounds) != 1 {
		t.Fatal(findings)
	}
	html, err := pull(bounds[0], "").file(context.Background(), page)
	if err != nil || html == nil {
		t.Fatal(page, err)
	}
	return string(html)
}

// shownEdition is what an edition of a random pack shows: its tree, and of some its files.
type shownEdition struct {
	name  string
	tree  publish.Files // of one
	files publish.Files // of every kind; nil where they are not made
	lists bool          // it has a list of intentions
}

// wholes makes the files of every so many packs of a trial, of those worth it. A leak of what is random, such as
// who may see which row, is one of the tree, as files are made of nothing else; what of
// the tree stands in which file does not depend on whose words they are. So all packs are
// looked at by their trees, and files are looked through to see that they say no more.
type wholes struct {
	every, tried, made int
	again              bool // the last one was made and is wrong: it is on trial in smaller forms
}

func (w *wholes) editions(t *rapid.T, folder, out string, worth bool) (all []shownEdition) {
	bounds, findings := boundOf(t, Options{Packs: []string{folder}})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	for _, b := range bounds {
		all = append(all, shownEdition{b.edition.folder(), publish.Files{"tree": b.tree()}, nil, len(b.list().Stories) > 0})
	}
	if w.again = w.again || worth && w.tried%w.every == 0; w.again {
		w.made++
		findings, err := Build(context.Background(), Options{Packs: []string{folder}, Out: out})
		if err != nil || findings.HasErrors() {
			t.Fatal(findings, err)
		}
		made := editionsIn(t, out)
		if len(made) != len(all) {
			t.Fatalf("%d editions of %d", len(made), len(all))
		}
		for _, b := range made {
			k := slices.IndexFunc(all, func(e shownEdition) bool { return e.name == b.manifest.Edition })
			all[k].files = b.files
		}
	}
	if worth {
		w.tried++
	}
	return all
}

// sound ends the trial of a pack, with nothing wrong.
func (w *wholes) sound() { w.again = false }

// check looks for words that an edition may not have, and for words of its files that its
// tree does not have.
func (e shownEdition) check(t *rapid.T, words, hidden []string) {
	if found := leaks(t, e.tree, hidden); len(found) > 0 {
		t.Fatalf("%s: %v is bound", e.name, found)
	}
	if found := leaks(t, e.files, hidden); len(found) > 0 {
		t.Fatalf("%s: %v", e.name, found)
	}
	for name, found := range leaks(t, e.files, words) {
		for _, word := range found {
			if !bytes.Contains(e.tree["tree"], []byte(word)) {
				t.Fatalf("%s of %s has %s, which was not bound: the tree is not all that files are made of", name, e.name, word)
			}
		}
	}
}
