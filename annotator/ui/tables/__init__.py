"""Wide tables in place of the article: all annotations, all remarks, all annotators. One look and one way to walk them."""
