package arnews

import (
	"errors"
	"fmt"
)

// ErrTooLarge is what a [*SizeError] is, for errors.Is.
var ErrTooLarge = errors.New("arnews: text over the limit")

// A SizeError says that a text is longer than [Analyzer].MaxBytes allows.
type SizeError struct {
	Size, Limit int // bytes
}

// Error names the size and the limit.
func (e *SizeError) Error() string {
	return fmt.Sprintf("arnews: text of %d bytes is over the limit of %d", e.Size, e.Limit)
}

// Is makes a SizeError an [ErrTooLarge].
func (e *SizeError) Is(target error) bool { return target == ErrTooLarge }

// A ConfigError says that a field of an [Analyzer] holds a value it cannot
// work with.
type ConfigError struct {
	Field string // the field's name: "Reference"
	Value any    // what it holds
	Why   string // what is wrong with it
}

// Error names the field, its value and what is wrong with it.
func (e *ConfigError) Error() string {
	return fmt.Sprintf("arnews: Analyzer.%s %v: %s", e.Field, e.Value, e.Why)
}
