"""What is true on paper: frozen values and pure rules, standard library only, no files, no database, no Qt."""
