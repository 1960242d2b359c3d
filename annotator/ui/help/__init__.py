"""Help: pages written by hand, pages made from the tables of commands, settings and formats, and the tour."""
