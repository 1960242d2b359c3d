"""The panels beside the article: articles, labels, guideline, details, annotations. They show and ask; they change nothing."""
