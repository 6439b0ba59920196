// Package normalize folds the spellings of Arabic text.
package normalize
