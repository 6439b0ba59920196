// Package hijri converts between the Hijri calendar and time.Time.
package hijri
