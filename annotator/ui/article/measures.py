"""The vertical plan of the page: sizes that follow from the reading size. Pixels throughout, no Qt here."""

from __future__ import annotations

from math import ceil

from annotator.domain.frozen import frozen

SMALLEST, LARGEST, USUAL = 14, 28, 18
LANE_STEP = 3.5
BELOW = 24
"""Pixels under a baseline that a mark may paint into; also the next line's box."""


@frozen
class Measures:
    """Reading size, family, density of marks and way of breaking lines, and what they give.

    Args:
        pixels: reading size, 14..28.
        family: reading font, empty for the program's own.
        density: "names" or "lines".
        reflow: whether lines that were wrapped at a width are joined to fill the column.
    """

    pixels: int = USUAL
    family: str = ""
    density: str = "names"
    reflow: bool = False

    @property
    def column(self) -> float:
        """Return the width of the reading column."""
        return 34.5 * self.pixels

    @property
    def gap(self) -> int:
        """Return the room between two paragraphs."""
        return round(self.pixels * 10 / 18)

    @property
    def title_pixels(self) -> int:
        """Return the size of the title."""
        return round(self.pixels * 23 / 18)

    @property
    def mark_pixels(self) -> float:
        """Return the size of names under spans."""
        return 10 if self.pixels >= 22.5 else 8.5

    def size(self, *, title: bool) -> int:
        """Return the font size of a paragraph."""
        return self.title_pixels if title else self.pixels

    def pitch(self, *, title: bool, lanes: int = 2) -> float:
        """Return the distance of two baselines. There is always room for two lanes; more lanes take more."""
        size = self.size(title=title)
        if self.density == "lines":
            plain: float = max(round(size * 28 / 18), ceil(size + 9))
        else:
            plain = max(
                round(size * 34 / 18) if not title else 0, ceil(size + 15.5 + (self.mark_pixels - 8.5))
            )
        return plain + LANE_STEP * max(lanes - 2, 0)

    def lane(self, number: int, *, title: bool) -> float:
        """Return the centre of a lane's underline below the baseline."""
        return 0.27 * self.size(title=title) + 2 + LANE_STEP * number

    def names(self, deepest: int, *, title: bool) -> float:
        """Return the baseline of the names below the text's baseline, under the deepest lane of that line."""
        drop = 10 if deepest < 1 else 9  # a second lane leaves little room above the next line's letters
        return self.lane(max(deepest, 0), title=title) + drop + (self.mark_pixels - 8.5) * 0.7
