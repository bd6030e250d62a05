package publish

import (
	"errors"
	"io/fs"
	"path/filepath"

	"golang.org/x/sys/windows"
)

// syncFolder does nothing: the system writes the names in folders down itself.
func syncFolder(string) error { return nil }

// openIn is the first file of a folder that a program has open, or the file
// itself; empty where there is none. The system names the folder alone when it
// refuses to move it.
func openIn(root string) (open string) {
	filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return nil
		}
		name, err := windows.UTF16PtrFromString(file)
		if err != nil {
			return nil
		}
		const alone = 0
		handle, err := windows.CreateFile(name, windows.GENERIC_READ, alone, nil, windows.OPEN_EXISTING, 0, 0)
		if errors.Is(err, windows.ERROR_SHARING_VIOLATION) {
			open = file
			return filepath.SkipAll
		}
		if err == nil {
			windows.CloseHandle(handle)
		}
		return nil
	})
	return open
}
