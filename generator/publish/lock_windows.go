package publish

import (
	"errors"
	"fmt"
	"path/filepath"

	"golang.org/x/sys/windows"
)

// hold makes a file that nobody else may open, and that the system removes once
// it is closed, also when the program dies. No folder can be locked here.
func hold(_, file string) (release func(), err error) {
	name, err := windows.UTF16PtrFromString(file)
	if err != nil {
		return nil, fmt.Errorf("lock %s: %w", filepath.Base(file), err)
	}
	const alone = 0
	handle, err := windows.CreateFile(name, windows.GENERIC_WRITE|windows.DELETE, alone, nil, windows.OPEN_ALWAYS,
		windows.FILE_ATTRIBUTE_TEMPORARY|windows.FILE_ATTRIBUTE_HIDDEN|windows.FILE_FLAG_DELETE_ON_CLOSE, 0)
	switch {
	case errors.Is(err, windows.ERROR_SHARING_VIOLATION):
		return nil, errBusy
	case err != nil:
		return nil, fmt.Errorf("lock %s: %w", filepath.Base(file), err)
	}
	return func() { windows.CloseHandle(handle) }, nil
}
