module arnews.example/bench

go 1.26.0

require (
	arnews.example v0.0.0
	github.com/blevesearch/bleve/v2 v2.5.3
	golang.org/x/text v0.43.0
)

require (
	github.com/blevesearch/bleve_index_api v1.4.1 // indirect
	github.com/blevesearch/geo v0.2.8 // indirect
	github.com/blevesearch/segment v0.9.1 // indirect
	github.com/blevesearch/upsidedown_store_api v1.0.2 // indirect
	github.com/json-iterator/go v0.0.0-20171115153421-f7279a603ede // indirect
)

replace arnews.example => ../
