"""An article on paper: as PDF, on a printer."""
