//go:build !(goexperiment.simd && amd64)

package normalize

// stride is how many bytes of the source lie between two checkpoints of an
// Alignment.
const stride = 256

// vectors is empty: the fast loop does the work.
type vectors struct{}

func (t *table) fillVectors() { t.vectors = vectors{} }

func (t *table) vector(dst []byte, _ string, i, _ int) ([]byte, int) { return dst, i }

func (t *table) cleanVector(_ string, i int) int { return i }
