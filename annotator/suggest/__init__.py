"""What proposes annotations. Nothing here writes, and nothing here knows the database."""
