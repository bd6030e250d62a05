package publish

import (
	"errors"
	"fmt"

	"golang.org/x/sys/windows"
)

// lock makes a file that nobody else may open, and that the system removes once
// it is closed, also when the program dies.
func lock(out string) (unlock func(), err error) {
	name, err := windows.UTF16PtrFromString(lockName(out))
	if err != nil {
		return nil, fmt.Errorf("lock the output folder: %w", err)
	}
	const alone = 0
	file, err := windows.CreateFile(name, windows.GENERIC_WRITE|windows.DELETE, alone, nil, windows.OPEN_ALWAYS,
		windows.FILE_ATTRIBUTE_TEMPORARY|windows.FILE_ATTRIBUTE_HIDDEN|windows.FILE_FLAG_DELETE_ON_CLOSE, 0)
	switch {
	case errors.Is(err, windows.ERROR_SHARING_VIOLATION):
		return nil, errBusy
	case err != nil:
		return nil, fmt.Errorf("lock the output folder: %w", err)
	}
	return func() { windows.CloseHandle(file) }, nil
}
