"""What other programs for annotating texts read and write, one module a format and direction. No database.

Readers give drafts (`found`, `anchoring`); writers take pages (`page`), and what a format cannot carry is a loss that is said.
"""
