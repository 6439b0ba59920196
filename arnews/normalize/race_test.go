//go:build race

package normalize_test

// The race detector makes sync.Pool forget at random.
const race = true
