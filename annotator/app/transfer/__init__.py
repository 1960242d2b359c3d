"""Files in and corpora out: where formats and the store meet."""
