package generator

import (
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	"golang.org/x/net/websocket"
)

// bidi is a session of WebDriver BiDi, as https://w3c.github.io/webdriver-bidi
// describes it: commands and their answers on a websocket, and events between them.
// What a session has here is what the tests of pages need.
type bidi struct {
	socket *websocket.Conn
	event  func(method string, params json.RawMessage)

	mu      sync.Mutex
	last    int                       // the number of the last command
	waiting map[int]chan<- bidiAnswer // by the number of the command
	gone    error                     // why there are no more answers; nil while there are
}

type bidiAnswer struct {
	result json.RawMessage
	err    error
}

// dialBidi begins a session. The function gets each event, one after the other.
func dialBidi(address string, event func(method string, params json.RawMessage)) (*bidi, error) {
	socket, err := websocket.Dial(address, "", bidiOrigin)
	if err != nil {
		return nil, err
	}
	b := &bidi{socket: socket, event: event, waiting: map[int]chan<- bidiAnswer{}}
	go b.read()
	return b, b.call("session.new", params{"capabilities": params{}}, nil)
}

// bidiOrigin is what the library has to say of itself; Firefox is told to let it in.
const bidiOrigin = "http://127.0.0.1"

type params map[string]any

// call has a command carried out. The result goes into what a pointer leads to; nil
// passes it over.
func (b *bidi) call(method string, p params, result any) error {
	answer := make(chan bidiAnswer, 1)
	if err := b.send(method, p, answer); err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	var got bidiAnswer
	select {
	case got = <-answer:
	case <-time.After(3 * time.Minute): // a browser that hangs is to end the tests
		got.err = errors.New("no answer")
	}
	if got.err == nil && result != nil {
		got.err = json.Unmarshal(got.result, result)
	}
	if got.err != nil {
		return fmt.Errorf("%s: %w", method, got.err)
	}
	return nil
}

func (b *bidi) send(method string, p params, answer chan<- bidiAnswer) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.gone != nil {
		return b.gone
	}
	b.last++
	b.waiting[b.last] = answer
	return websocket.JSON.Send(b.socket, params{"id": b.last, "method": method, "params": p})
}

// read goes on until the socket is closed, and then tells all who wait.
func (b *bidi) read() {
	for {
		var message struct {
			Type, Method, Error, Message string
			ID                           int
			Result, Params               json.RawMessage
		}
		err := websocket.JSON.Receive(b.socket, &message)
		if err == nil && message.Type == "event" {
			b.event(message.Method, message.Params)
			continue
		}
		b.mu.Lock()
		if err != nil {
			b.gone = fmt.Errorf("the session is over: %w", err)
			for _, answer := range b.waiting {
				answer <- bidiAnswer{err: b.gone}
			}
			b.mu.Unlock()
			return
		}
		answer := b.waiting[message.ID]
		delete(b.waiting, message.ID)
		b.mu.Unlock()
		if answer == nil {
			continue
		}
		if message.Type == "error" {
			err = errors.New(message.Error + ": " + message.Message)
		}
		answer <- bidiAnswer{message.Result, err}
	}
}
