package pdffile

// Set puts an object in the place of the one that a reference points to.
func (f *File) Set(r Ref, o Object) {
	if i, added := f.addedAt(r.Number); added {
		f.added[i] = o
		return
	}
	f.objects[r.Number] = o
}

// Add adds an object.
func (f *File) Add(o Object) Ref {
	if f.added == nil {
		f.first = 1
		if numbers := f.Numbers(); len(numbers) > 0 {
			f.first += numbers[len(numbers)-1]
		}
	}
	f.added = append(f.added, o)
	return Ref{Number: f.first + len(f.added) - 1}
}

// addedAt is where an object stands among those that were added.
func (f *File) addedAt(number int) (i int, added bool) {
	i = number - f.first
	return i, i >= 0 && i < len(f.added)
}
