package main

import "testing"

// Any name has a key, which is its own key, and extends no longer one.
func FuzzKeys(f *testing.F) {
	f.Add("عبد الرحمن بن سعد الدوسري", "عبدالرحمن الدوسري")
	f.Add("بن بن", "آل")
	f.Fuzz(func(t *testing.T, a, b string) {
		k, short := keyOf(a), keyOf(b)
		if again := keyOf(k.String()); again.String() != k.String() {
			t.Errorf("%q has the key %q, which has the key %q", a, k, again)
		}
		if k.extends(k) || k.extends(short) && short.extends(k) {
			t.Errorf("%q and %q extend each other", k, short)
		}
	})
}
