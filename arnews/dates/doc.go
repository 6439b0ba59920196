// Package dates finds the temporal expressions of Arabic news text and resolves
// them.
package dates
