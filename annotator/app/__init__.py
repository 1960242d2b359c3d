"""The verbs: what the window and the command line do. The only place where engines meet. Loads nothing heavy."""
