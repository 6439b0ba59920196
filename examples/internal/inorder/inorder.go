// Package inorder does work on all cores and gives the results in the order of
// the input, whichever is ready first.
package inorder

import (
	"context"
	"iter"
	"runtime"
)

// Map calls f with each value of in, on all cores, and yields the results in
// the order of in. An error of in takes its place among the results.
//
// No more values are held than about three for each core, however many there
// are. Before the caller would have to wait for a result, idle is called, if it
// is not nil: the time to flush a buffer.
//
// When ctx is done, or the caller stops, no more values are taken. Those in
// work when ctx is done are finished and yielded, without waiting for in, which
// runs on a goroutine of its own and may sit in a Read that never ends.
func Map[A, B any](ctx context.Context, in iter.Seq2[A, error], f func(A) (B, error), idle func()) iter.Seq2[B, error] {
	return func(yield func(B, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		workers := runtime.GOMAXPROCS(0)
		todo := make(chan *job[A, B])
		queue := make(chan *job[A, B], 2*workers)
		go func() {
			defer close(todo)
			defer close(queue)
			feed(ctx, in, todo, queue)
		}()
		for range workers {
			go func() {
				for j := range todo {
					j.out, j.err = f(j.in)
					close(j.done)
				}
			}()
		}
		for {
			j := next(ctx, queue, idle)
			if j == nil {
				return
			}
			j.wait(idle)
			if !yield(j.out, j.err) {
				return
			}
		}
	}
}

// A job is a value on its way to its result.
type job[A, B any] struct {
	in   A
	out  B
	err  error
	done chan struct{} // closed when out and err are set
}

// feed gives each value to a worker and, in order, to the queue.
func feed[A, B any](ctx context.Context, in iter.Seq2[A, error], todo, queue chan<- *job[A, B]) {
	for a, err := range in {
		j := &job[A, B]{in: a, err: err, done: make(chan struct{})}
		if err != nil {
			close(j.done)
		} else if !send(ctx, todo, j) {
			return
		}
		if !send(ctx, queue, j) || ctx.Err() != nil {
			return
		}
	}
}

// send reports whether v could be sent before ctx was done.
func send[T any](ctx context.Context, c chan<- T, v T) bool {
	select {
	case c <- v:
		return true
	case <-ctx.Done():
		return false
	}
}

// next returns the next job in order; nil stands for the end.
func next[A, B any](ctx context.Context, queue <-chan *job[A, B], idle func()) *job[A, B] {
	select {
	case j := <-queue:
		return j
	default:
	}
	if idle != nil {
		idle()
	}
	select {
	case j := <-queue:
		return j
	case <-ctx.Done():
	}
	select {
	case j := <-queue: // it may have come in the meantime
		return j
	default:
		return nil
	}
}

// wait waits until the job is done.
func (j *job[A, B]) wait(idle func()) {
	select {
	case <-j.done:
		return
	default:
	}
	if idle != nil {
		idle()
	}
	<-j.done
}
