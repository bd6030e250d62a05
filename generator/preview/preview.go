// Package preview serves an edition of a pack on this computer alone while it is worked
// on, and shows each change in the open page.
package preview

import (
	"cmp"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"

	"boardpack/generator"
)

// UsualPort is where a preview is served unless another port is asked for or it is taken.
const UsualPort = 8077

// loopback is the one address that nobody else's computer reaches.
const loopback = "127.0.0.1"

// Options say what to serve and where.
type Options struct {
	Pack    string // its folder; empty for the only one in the folder data
	Edition string // the one that is shown first, "board" or "provider/RXN"; empty for the pack's first
	Port    int    // 0 is UsualPort; where it is taken, another one
	// Open, if set, is given the address to show it, as Browser does, once there is an
	// answer to be had from it. An error is told, and ends nothing.
	Open func(ctx context.Context, address string) error
	// Served, if set, hears the address once there is an answer to be had from it.
	Served func(address string)
	// Log, if set, is told what goes wrong beside the pack.
	Log io.Writer
}

// Run serves until the context ends, which is no error. An error that is
// generator.ErrUsage is of the options.
func Run(ctx context.Context, o Options) error {
	if o.Port < 0 || o.Port > 65535 {
		return fmt.Errorf("%w: %d is no port: they go to 65535", generator.ErrUsage, o.Port)
	}
	proof, err := generator.NewProof(ctx, o.Pack)
	if err != nil {
		return err
	}
	s := &server{proof: proof, first: o.Edition, given: map[string]string{}, key: rand.Text()}
	if err := s.check(); err != nil {
		return err
	}
	s.watch = newWatch(ctx, proof.Folders)
	listener, err := listen(cmp.Or(o.Port, UsualPort))
	if err != nil {
		return fmt.Errorf("serve on %s: %w", loopback, err)
	}
	s.port = listener.Addr().(*net.TCPAddr).Port
	web := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	stop := context.AfterFunc(ctx, func() { _ = web.Close() })
	defer stop()
	ended := make(chan error, 1)
	go func() { ended <- web.Serve(listener) }() // whoever is given the address may ask at once, and wait
	address := fmt.Sprintf("http://%s:%d%s", loopback, s.port, s.base())
	if o.Served != nil {
		o.Served(address)
	}
	if o.Open != nil {
		if err := o.Open(ctx, address); err != nil && o.Log != nil {
			fmt.Fprintf(o.Log, "no browser could be opened: %v\n", err)
		}
	}
	if err := <-ended; !errors.Is(err, http.ErrServerClosed) || ctx.Err() == nil {
		return fmt.Errorf("serve: %w", err)
	}
	return nil
}

// listen takes the port, or another one where somebody has it.
func listen(port int) (net.Listener, error) {
	listener, err := net.Listen("tcp4", fmt.Sprintf("%s:%d", loopback, port))
	if err != nil {
		return net.Listen("tcp4", loopback+":0")
	}
	return listener, nil
}
