package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// files writes a corpus and returns its name, that of an output beside it, and
// what an output without interrupts is.
func files(t *testing.T, n int) (in, out, want string) {
	t.Helper()
	dir := t.TempDir()
	in, out = filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "out.jsonl")
	require.NoError(t, os.WriteFile(in, []byte(news(n)), 0o600))
	want, _, code := cmd("", in)
	require.Zero(t, code)
	return in, out, want
}

func content(t *testing.T, name string) string {
	t.Helper()
	raw, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(raw)
}

// stopAfter is an input that ends a run after so many lines have been read.
type stopAfter struct {
	io.Reader
	lines int
	stop  func()
}

func (r *stopAfter) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p[:min(len(p), 512)])
	if r.lines -= bytes.Count(p[:n], []byte("\n")); r.lines <= 0 {
		r.stop()
	}
	return n, err
}

// An interrupt finishes the articles in work, and the next runs go on.
func TestInterrupt(t *testing.T) {
	_, out, want := files(t, 300)
	_, whole, _ := cmd(news(300), "-")
	interrupted := 0
	for range 20 {
		ctx, stop := context.WithCancel(t.Context())
		lines := 60 // and those that the earlier runs have done
		if raw, err := os.ReadFile(out + ".state"); err == nil {
			var st state
			require.NoError(t, json.Unmarshal(raw, &st))
			lines += st.Records
		}
		var stderr strings.Builder
		code := run(ctx, []string{"-o", out, "-"}, &stopAfter{strings.NewReader(news(300)), lines, stop}, io.Discard, &stderr)
		stop()
		got := content(t, out)
		require.True(t, strings.HasPrefix(want, got), "a run that was stopped leaves whole lines, in order")
		if ctx.Err() != nil && code == exitInterrupted {
			interrupted++
			assert.Contains(t, stderr.String(), "the same command goes on from here")
			continue
		}
		require.Zero(t, code, stderr.String())
		assert.Equal(t, want, got)
		assert.Equal(t, whole, stderr.String(), "the summary is that of all runs")
		break
	}
	assert.Greater(t, interrupted, 1)
	assert.Equal(t, want, content(t, out))
}

// A run that is over can be run again, and does what has come since.
func TestAppendedInput(t *testing.T) {
	in, out, want := files(t, 50)
	for range 2 {
		_, errs, code := cmd("", "-o", out, in)
		require.Zero(t, code, errs)
		assert.Equal(t, want, content(t, out))
	}
	all := news(80)
	require.NoError(t, os.WriteFile(in, []byte(all), 0o600))
	_, errs, code := cmd("", "-o", out, in)
	require.Zero(t, code)
	want, whole, _ := cmd("", in)
	assert.Equal(t, want, content(t, out))
	assert.Equal(t, whole, errs)
}

// Half a line at the end, or lines that the state does not know of, are cut.
func TestTornOutput(t *testing.T) {
	_, out, want := files(t, 50)
	ctx, stop := context.WithCancel(t.Context())
	run(ctx, []string{"-o", out, "-"}, &stopAfter{strings.NewReader(news(50)), 20, stop}, io.Discard, io.Discard)
	// What follows is as after a crash: the output is longer than the state says.
	f, err := os.OpenFile(out, os.O_APPEND|os.O_WRONLY, 0)
	require.NoError(t, err)
	_, err = f.WriteString(`{"id":99,"schema":"arnews/1"}` + "\n" + `{"id":100,"sch`)
	require.NoError(t, err)
	require.NoError(t, f.Close())
	_, errs, code := cmd(news(50), "-o", out, "-")
	require.Zero(t, code, errs)
	assert.Equal(t, want, content(t, out))
}

func TestRefusals(t *testing.T) {
	in, out, want := files(t, 40)
	_, errs, code := cmd("", "-o", out, in)
	require.Zero(t, code, errs)
	original := content(t, in)

	refused := func(says string, args ...string) {
		t.Helper()
		_, errs, code := cmd("", append([]string{"-o", out}, args...)...)
		assert.Equal(t, 1, code)
		assert.Contains(t, errs, says)
		assert.Contains(t, errs, "-restart begins anew")
		assert.Equal(t, want, content(t, out), "the output is left alone")
	}
	refused("was begun with", in, in)
	refused("was begun with", "-ref", "2020-01-01", in)

	lines := strings.SplitAfter(original, "\n")
	lines[39] = strings.Replace(lines[39], "ستفتح", "لن تفتح", 1)
	for _, changed := range []string{"", original[:len(original)/2], "\n" + original, strings.Join(lines, "")} {
		require.NoError(t, os.WriteFile(in, []byte(changed), 0o600))
		refused("the input has changed", in)
	}

	require.NoError(t, os.WriteFile(in, []byte(original), 0o600))
	require.NoError(t, os.Truncate(out, 10))
	want = want[:10]
	refused("has lost its end", in)
	state := content(t, out+".state")
	require.NoError(t, os.WriteFile(out+".state", []byte(state[:20]), 0o600))
	refused("is damaged", in)

	_, errs, code = cmd("", "-o", out, "-restart", in)
	require.Zero(t, code, errs)
	want, _, _ = cmd("", in)
	assert.Equal(t, want, content(t, out))
}

// The program, killed in the middle again and again, makes the same output and
// the same summary as one that is left in peace.
func TestKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs the program")
	}
	program := filepath.Join(t.TempDir(), "corpus")
	build, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput()
	require.NoError(t, err, string(build))
	for _, signal := range []syscall.Signal{syscall.SIGKILL, syscall.SIGINT, syscall.SIGTERM} {
		t.Run(signal.String(), func(t *testing.T) {
			in, out, want := files(t, 800)
			_, whole, _ := cmd("", in)
			killed := 0
			for round := 1; ; round++ {
				require.Less(t, round, 50, "it never ends")
				c := exec.Command(program, "-o", out, "-checkpoint", "20ms", in)
				var stderr strings.Builder
				c.Stderr = &stderr
				require.NoError(t, c.Start())
				exited := make(chan error, 1)
				go func() { exited <- c.Wait() }()
				err, done := waitFor(exited, func() bool { return size([]string{out}) > int64(round*len(want)/5) })
				if !done {
					require.NoError(t, c.Process.Signal(signal))
					err = <-exited
				}
				if err == nil {
					assert.Equal(t, whole, stderr.String())
					break
				}
				killed++
				if signal != syscall.SIGKILL {
					assert.Equal(t, exitInterrupted, c.ProcessState.ExitCode())
					assert.True(t, strings.HasPrefix(want, content(t, out)), "whole lines, in order")
				}
			}
			assert.Greater(t, killed, 1)
			assert.Equal(t, want, content(t, out))
		})
	}
}

// waitFor waits until the program has exited or so returns true.
func waitFor(exited <-chan error, so func() bool) (err error, done bool) {
	for {
		select {
		case err := <-exited:
			return err, true
		case <-time.After(time.Millisecond):
			if so() {
				return nil, false
			}
		}
	}
}
