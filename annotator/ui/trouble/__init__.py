"""When things go wrong: bugs and their reports, the log, and where the open project lies."""
