"""The Label view: one article, its marks, and the verbs that change them. Ties the article view to `annotator.app`."""
