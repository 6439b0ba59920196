//go:build !race

package normalize_test

const race = false
