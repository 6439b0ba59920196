// Package browser holds the tests that open the pages of examples/report in
// Chromium. It is a module of its own, so that the library does not depend on
// the library that drives the browser.
package browser
