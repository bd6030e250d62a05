package generator

import (
	"errors"
	"runtime"
	"slices"
	"sync"
	"syscall"
)

// sideBySide runs tasks, as many at a time as there are processors, and joins their
// errors in the order of the tasks: it is the same whichever ends first.
func sideBySide(tasks []func() error) error { return atOnce(runtime.GOMAXPROCS(0), tasks) }

// atOnce is sideBySide for no more than so many tasks at a time, 1 at the least.
func atOnce(most int, tasks []func() error) error {
	errs := make([]error, len(tasks))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(max(1, most), len(tasks)) {
		workers.Go(func() {
			for i := range next {
				errs[i] = tasks[i]()
			}
		})
	}
	for i := range tasks {
		next <- i
	}
	close(next)
	workers.Wait()
	return toldOnce(errs...)
}

// toldOnce joins errors, and of those for which the system has one reason the first alone: a
// full disk refuses each file of an edition.
func toldOnce(errs ...error) error {
	known := map[syscall.Errno]bool{}
	return errors.Join(slices.DeleteFunc(errs, func(err error) bool {
		var reason syscall.Errno
		if !errors.As(err, &reason) {
			return false
		}
		again := known[reason]
		known[reason] = true
		return again
	})...)
}

// queue runs jobs beside whoever adds them, and ends each in the order in which
// they were added. No more than its limit are under way, so that many jobs need no
// more memory than a few.
type queue struct {
	limit int // 1 at the least
	jobs  []job
}

// job is one under way.
type job struct {
	made chan error // has one, which may be nil, once the job is done
	end  func()     // what follows, unless there is an error
}

// add starts work, for which end is called later by add or wait. It waits for
// the oldest job first where there are too many, and returns its error.
func (q *queue) add(work func() error, end func()) error {
	if len(q.jobs) >= q.limit {
		if err := q.endOldest(); err != nil {
			return err
		}
	}
	made := make(chan error, 1)
	q.jobs = append(q.jobs, job{made, end})
	go func() { made <- work() }()
	return nil
}

func (q *queue) endOldest() error {
	oldest := q.jobs[0]
	q.jobs[0] = job{} // what it has can go, though the room of it stays
	q.jobs = q.jobs[1:]
	if err := <-oldest.made; err != nil {
		return err
	}
	oldest.end()
	return nil
}

// wait ends all jobs, and returns the error of the first that has one.
func (q *queue) wait() error {
	var first error
	for len(q.jobs) > 0 {
		if err := q.endOldest(); first == nil {
			first = err
		}
	}
	return first
}
