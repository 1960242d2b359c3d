"""The import page: what would come in from files and folders, before anything is written."""
