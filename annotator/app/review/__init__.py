"""The verbs of review: compare, list where people differ, decide, fill the gold layer, report."""
