// Package analyses analyses many articles on all cores.
package analyses

import (
	"context"
	"iter"

	"arnews.example/arnews"
	"arnews.example/examples/internal/articles"
	"arnews.example/examples/internal/inorder"
)

// Of analyses articles and yields, in their order, what take makes of each. An
// article's own reference goes before that of the analyzer. Take runs on all
// cores, several at a time; it should keep no more of the document than it
// needs. Errors are *articles.Error, whatever went wrong, and end nothing.
//
// When ctx is done no more articles are read; those in work are finished.
// See inorder.Map for idle, which may be nil.
func Of[T any](ctx context.Context, in iter.Seq2[articles.Record, error], a arnews.Analyzer,
	take func(articles.Article, *arnews.Document) (T, error), idle func()) iter.Seq2[T, error] {
	one := func(rec articles.Record) (t T, err error) {
		article, err := rec.Article()
		if err != nil {
			return t, err
		}
		a := a
		if !article.Ref.IsZero() {
			a.Reference = article.Ref
		}
		doc, err := a.Analyze(context.WithoutCancel(ctx), article.Text)
		if err == nil {
			t, err = take(article, doc)
		}
		if err != nil {
			return t, &articles.Error{Place: article.Place, Err: err}
		}
		return t, nil
	}
	return inorder.Map(ctx, in, one, idle)
}
