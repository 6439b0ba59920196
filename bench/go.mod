module arnews.example/bench

go 1.26.0

require (
	arnews.example v0.0.0
	github.com/blevesearch/bleve/v2 v2.5.3
	github.com/clipperhouse/uax29/v2 v2.7.0
	github.com/markusmobius/go-dateparser v1.4.7
	golang.org/x/text v0.43.0
)

require (
	github.com/blevesearch/bleve_index_api v1.4.1 // indirect
	github.com/blevesearch/geo v0.2.8 // indirect
	github.com/blevesearch/segment v0.9.1 // indirect
	github.com/blevesearch/upsidedown_store_api v1.0.2 // indirect
	github.com/json-iterator/go v0.0.0-20171115153421-f7279a603ede // indirect
	github.com/kljensen/snowball v0.10.0 // indirect
	github.com/markusmobius/go-dateutil/v2 v2.9.1 // indirect
	github.com/tetratelabs/wazero v1.12.0 // indirect
	github.com/wasilibs/go-re2 v1.12.0 // indirect
	github.com/wasilibs/wazero-helpers v0.0.0-20250123031827-cd30c44769bb // indirect
	golang.org/x/sys v0.48.0 // indirect
)

replace arnews.example => ../
