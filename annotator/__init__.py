"""Read articles, highlight actors, events and commodities, review labels, export corpora that train in spaCy.

Nothing of ours is imported here, so that every room of the program can be entered alone.
"""

__version__ = "0.1.0"
