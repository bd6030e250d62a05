package preview

import (
	"context"
	"os/exec"
	"runtime"
)

// Browser asks the system to show an address in the browser.
func Browser(ctx context.Context, address string) error {
	words := []string{"xdg-open", address}
	switch runtime.GOOS {
	case "windows":
		words = []string{"rundll32", "url.dll,FileProtocolHandler", address}
	case "darwin":
		words = []string{"open", address}
	}
	command := exec.CommandContext(ctx, words[0], words[1:]...)
	if err := command.Start(); err != nil {
		return err
	}
	go func() { _ = command.Wait() }()
	return nil
}
