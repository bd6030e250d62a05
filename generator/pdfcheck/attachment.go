package pdfcheck

import (
	"fmt"
	"mime"
	"strings"

	"boardpack/generator/pdffile"
)

var attachmentChecks = []check{
	{"attachments have both names", "PDF/A-3 6.8, PDF/UA-1 7.11", eachAttachment(checkAttachmentNames)},
	{"attachments say how they relate to the document", "PDF/A-3 6.8", eachAttachment(checkRelationship)},
	{"attachments say what they are", "PDF/A-3 6.8", eachAttachment(checkMIME)},
	{"attachments have a date", "PDF/A-3 6.8", eachAttachment(checkAttachmentDate)},
	{"attachments have a description", "PDF/UA-1 7.11", eachAttachment(checkDescription)},
	{"attachments say their true size", "ISO 32000-1 7.11.4", eachAttachment(checkSize)},
	{"attachments are associated with a part of the document", "PDF/A-3 6.8", checkAssociated},
	{"associated files are in the file", "PDF/A-3 6.8", checkAssociations},
}

// attachment is the specification of a file that is embedded.
type attachment struct {
	d      *document
	number int
	dict   pdffile.Dict
	file   *pdffile.Stream
}

func (a attachment) String() string {
	for _, key := range []pdffile.Name{"UF", "F"} {
		if name := a.d.Text(a.dict[key]); name != "" {
			return fmt.Sprintf("attachment %q", name)
		}
	}
	return fmt.Sprintf("attachment in object %d", a.number)
}

// attachments are all file specifications with an embedded file.
func (d *document) attachments() []attachment {
	var list []attachment
	for _, number := range d.Numbers() {
		dict := pdffile.Value[pdffile.Dict](d.File, pdffile.Ref{Number: number})
		if embedded := d.Dict(dict["EF"]); embedded != nil {
			file := d.stream(embedded["UF"])
			if file == nil {
				file = d.stream(embedded["F"])
			}
			list = append(list, attachment{d, number, dict, file})
		}
	}
	return list
}

func eachAttachment(check func(a attachment, say say)) func(*document, say) {
	return func(d *document, say say) {
		for _, a := range d.attachments() {
			check(a, say)
		}
	}
}

func checkAttachmentNames(a attachment, say say) {
	if a.d.Text(a.dict["F"]) == "" || a.d.Text(a.dict["UF"]) == "" {
		say("%s does not have both of the names F and UF", a)
	}
}

var relationships = set("Source Data Alternative Supplement Unspecified")

func checkRelationship(a attachment, say say) {
	if relation := a.d.name(a.dict["AFRelationship"]); relation == "" {
		say("%s has no AFRelationship", a)
	} else if !relationships[relation] {
		say("%s has the AFRelationship %s, which is not known", a, relation)
	}
}

func checkMIME(a attachment, say say) {
	if a.file == nil {
		say("%s has no file in it", a)
		return
	}
	kind := string(a.d.name(a.file.Dict["Subtype"]))
	if _, _, err := mime.ParseMediaType(kind); err != nil || !strings.Contains(kind, "/") {
		say("%s has no MIME type", a)
	}
}

func checkAttachmentDate(a attachment, say say) {
	if a.file == nil {
		return
	}
	date := a.d.Text(a.d.Dict(a.file.Dict["Params"])["ModDate"])
	if _, ok := pdfDate(date); !ok {
		say("%s has no date of modification", a)
	}
}

func checkDescription(a attachment, say say) {
	if strings.TrimSpace(a.d.Text(a.dict["Desc"])) == "" {
		say("%s has no description", a)
	}
}

func checkSize(a attachment, say say) {
	if a.file == nil {
		return
	}
	declared, ok := a.d.Resolve(a.d.Dict(a.file.Dict["Params"])["Size"]).(int)
	data, err := a.d.Data(a.file)
	if ok && err == nil && declared != len(data) {
		say("%s says that it has %d bytes, but has %d", a, declared, len(data))
	}
}

// associated are the object numbers that some AF refers to.
func (d *document) associated() map[int]bool {
	found := map[int]bool{}
	d.each(func(_ int, o pdffile.Object) {
		dict, _ := o.(pdffile.Dict)
		for _, o := range append(d.list(dict["AF"]), dict["AF"]) {
			if ref, ok := o.(pdffile.Ref); ok {
				found[ref.Number] = true
			}
		}
	})
	return found
}

func checkAssociated(d *document, say say) {
	associated := d.associated()
	for _, a := range d.attachments() {
		if !associated[a.number] {
			say("%s is associated with nothing: no AF refers to it", a)
		}
	}
}

func checkAssociations(d *document, say say) {
	embedded := map[int]bool{}
	for _, a := range d.attachments() {
		embedded[a.number] = true
	}
	for _, o := range d.list(d.catalog["AF"]) {
		if ref, ok := o.(pdffile.Ref); !ok || !embedded[ref.Number] {
			say("the document's AF refers to something that is no embedded file")
		}
	}
}
