// Package browser holds the tests that open the pages of examples/report in
// Chromium. It is a module of its own, so that the library does not depend on
// what drives the browser.
//
//	go test -count=1 .
//
// The browser is the first of chromium, chromium-browser, google-chrome, chrome
// and headless-shell in $PATH, or what $CHROMIUM names (Debian: apt-get install
// chromium). Where there is none, every test is skipped and says so. -count=1
// is needed since the go command does not see that a page of another module has
// changed.
//
// TestPictures takes pictures to look at.
package browser
