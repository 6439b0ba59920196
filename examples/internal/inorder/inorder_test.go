package inorder

import (
	"context"
	"errors"
	"iter"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var errOdd = errors.New("odd")

// count yields the numbers below n, with an error in the place of every tenth.
func count(n int, taken *atomic.Int64) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			if taken != nil {
				taken.Add(1)
			}
			var err error
			if i%10 == 9 {
				err = errOdd
			}
			if !yield(i, err) {
				return
			}
		}
	}
}

func TestOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		slow := func(i int) (int, error) {
			if i%7 == 0 {
				time.Sleep(time.Duration(i) * time.Millisecond) // these take longer than those behind them
			}
			return 2 * i, nil
		}
		i := 0
		for got, err := range Map(t.Context(), count(300, nil), slow, nil) {
			if i%10 == 9 {
				assert.ErrorIs(t, err, errOdd)
			} else {
				assert.NoError(t, err)
				assert.Equal(t, 2*i, got)
			}
			i++
		}
		assert.Equal(t, 300, i)
	})
}

func TestFewAreHeld(t *testing.T) {
	var taken atomic.Int64
	most, given := 0, 0
	for range Map(t.Context(), count(2000, &taken), func(i int) (int, error) { return i, nil }, nil) {
		most = max(most, int(taken.Load())-given)
		given++
	}
	assert.LessOrEqual(t, most, 3*runtime.GOMAXPROCS(0)+2)
}

// The caller hears of it before it waits, for a value or for its result.
func TestIdle(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var log []string
		in := func(yield func(int, error) bool) {
			for i := range 2 {
				time.Sleep(time.Second)
				yield(i, nil)
			}
		}
		f := func(int) (string, error) { time.Sleep(time.Minute); return "result", nil }
		for got := range Map(t.Context(), in, f, func() { log = append(log, "idle") }) {
			log = append(log, got)
		}
		got := slices.Compact(log)
		assert.Equal(t, []string{"idle", "result", "idle", "result"}, got[:4])
	})
}

// Those in work are finished, and nobody waits for an input that hangs.
func TestStop(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, stop := context.WithCancel(t.Context())
		hang := make(chan struct{})
		in := func(yield func(int, error) bool) {
			_ = yield(1, nil) && yield(2, nil)
			<-hang
		}
		f := func(i int) (int, error) {
			time.Sleep(time.Hour)
			return i, nil
		}
		go func() {
			time.Sleep(time.Minute)
			stop()
		}()
		var got []int
		for v, err := range Map(ctx, in, f, nil) {
			require.NoError(t, err)
			got = append(got, v)
		}
		assert.Equal(t, []int{1, 2}[:min(2, runtime.GOMAXPROCS(0))], got)
		close(hang)
	})
}

func TestDoneBefore(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	n := 0
	for range Map(ctx, count(1000, nil), func(i int) (int, error) { return i, nil }, nil) {
		n++
	}
	assert.LessOrEqual(t, n, 1)
}

func TestCallerStops(t *testing.T) {
	var got []int
	for v := range Map(t.Context(), count(1000, nil), func(i int) (int, error) { return i, nil }, nil) {
		got = append(got, v)
		if v == 3 {
			break
		}
	}
	assert.Equal(t, []int{0, 1, 2, 3}, slices.Clip(got))
}
