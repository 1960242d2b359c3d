"""What screens say about the articles that a table shall show."""

from __future__ import annotations

from annotator.store.corpus import ORDERS, Collection, Wanted

__all__ = ["ORDERS", "Collection", "Wanted"]
