// Who comes from the search (`?q=`) sees in the article what was asked for. Everybody else need not
// load what that takes.
const article = document.querySelector('article.article');
const asked = new URLSearchParams(location.search).get('q');
if (article && asked) {
  const { markArticle } = await import('./mark-words');
  markArticle(article, asked);
}

export {};
