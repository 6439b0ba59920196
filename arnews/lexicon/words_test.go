package lexicon

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// The table says of every word, and of every part of it, what a map says.
func TestWordTable(t *testing.T) {
	words := []string{"", "و", "في", "من", "وزير", "الوزير", "والوزير", "abc", strings.Repeat("كلمة", 50)}
	for i := range 2000 {
		words = append(words, fmt.Sprintf("كلمة%d", i*i), fmt.Sprint(i))
	}
	table := newWordTable(words)
	ids := map[string]ID{}
	for i, w := range words {
		ids[w] = ID(i + 1)
	}
	assert.Equal(t, len(words), table.len())
	for _, w := range words {
		for i := range len(w) + 1 {
			assert.Equal(t, ids[w[i:]], table.id([]byte(w[i:])), w[i:])
			assert.Equal(t, ids[w[:i]], table.id([]byte(w[:i])), w[:i])
		}
	}
}

func TestEmptyWordTable(t *testing.T) {
	table := newWordTable(nil)
	assert.Zero(t, table.id([]byte("كلمة")))
	assert.Zero(t, table.len())
}

func BenchmarkWordTable(b *testing.B) {
	words := strings.Fields(strings.Repeat("الوزير قال وكلمة لا تعرف والمدينة بالأمس ", 1))
	d := Default().words()
	keys := make([][]byte, len(words))
	for i, w := range words {
		keys[i] = []byte(w)
	}
	for b.Loop() {
		for _, k := range keys {
			d.id(k)
		}
	}
}
