"""Colours by role, for the light and the dark theme, and the arithmetic of contrast. No Qt and no fonts here."""

from __future__ import annotations

import colorsys
from dataclasses import fields
from functools import lru_cache

from annotator.domain.codebook import OWN, written_colour
from annotator.domain.frozen import frozen


@frozen
class LabelColour:
    """The two colours of a label: `line` for underlines and tints, `text` for small letters and badges."""

    line: str
    text: str


@frozen
class Theme:
    """All colours of the program by role, as "#RRGGBB". `tint` is the alpha of a span's ground."""

    name: str
    base: str
    panel: str
    raised: str
    hover: str
    selected: str
    text: str
    text_2: str
    text_3: str
    ink: str
    on_ink: str
    line: str
    line_2: str
    field: str
    text_selection: str
    caution: str
    caution_ground: str
    danger: str
    danger_ground: str
    ok: str
    same: str
    boundary: str
    label_difference: str
    both: str
    tint: float
    labels: tuple[LabelColour, ...]

    @property
    def dark(self) -> bool:
        """Tell whether letters are lighter than their ground."""
        return luminance(self.base) < luminance(self.text)

    def role(self, name: str) -> str:
        """Return the colour of a role, written "text-2" or "text_2".

        Raises:
            KeyError: there is no such role.
        """
        key = name.replace("-", "_")
        if key not in _ROLES:
            raise KeyError(f"no colour role {name!r}")
        return str(getattr(self, key))

    def label(self, number: int) -> LabelColour:
        """Return the colours of palette number 1..12, numbers beyond go round; of an own colour what can be read of it."""
        if number >= OWN:
            return _own(self, number)
        return self.labels[(number - 1) % len(self.labels)]

    def custom(self, colour: str) -> LabelColour:
        """Return a person's own colour, moved in lightness until it can be read in this theme.

        The line reaches 3:1 on `base`; the text reaches 4.5:1 on `base` and on `selected` (WCAG 2, 1.4.11 and 1.4.3).
        """
        line = readable(colour, (self.base,), 3.0)
        return LabelColour(line, readable(line, (self.base, self.selected), 4.5))


@lru_cache(maxsize=64)
def _own(theme: Theme, number: int) -> LabelColour:
    return theme.custom(written_colour(number))


def luminance(colour: str) -> float:
    """Return the relative luminance of "#RRGGBB", 0..1 (WCAG 2)."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1..21 (WCAG 2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def over(top: str, ground: str, alpha: float) -> str:
    """Return the colour that `top` at `alpha` gives on `ground`."""
    mixed = (alpha * a + (1 - alpha) * b for a, b in zip(_parts(top), _parts(ground), strict=True))
    return _hex(*mixed)


def readable(colour: str, grounds: tuple[str, ...], ratio: float) -> str:
    """Return `colour` with its HLS lightness moved as little as needed to reach `ratio` on every ground.

    Where no lightness of that hue suffices, black or white is returned, whichever is further from the first ground.
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    darker = luminance(grounds[0]) > 0.18
    for step in range(101):
        moved = lightness - step / 100 if darker else lightness + step / 100
        if not 0 <= moved <= 1:
            break
        candidate = _hex(*colorsys.hls_to_rgb(hue, moved, saturation)) if step else colour
        if all(contrast(candidate, ground) >= ratio for ground in grounds):
            return candidate
    return "#000000" if darker else "#FFFFFF"


def _parts(colour: str) -> tuple[float, float, float]:
    return int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)


def _hex(red: float, green: float, blue: float) -> str:
    return f"#{round(red * 255):02X}{round(green * 255):02X}{round(blue * 255):02X}"


def _labels(pairs: str) -> tuple[LabelColour, ...]:
    found = [pair.split(">") for pair in pairs.split()]
    return tuple(LabelColour(pair[0], pair[-1]) for pair in found)


_ROLES = {field.name for field in fields(Theme)} - {"name", "tint", "labels"}

LIGHT = Theme(
    name="light",
    base="#FFFFFF",
    panel="#F7F7F5",
    raised="#FFFFFF",
    hover="#EFEFEC",
    selected="#E5E5E0",
    text="#1B1B1B",
    text_2="#5C5F66",
    text_3="#696C72",
    ink="#1F2328",
    on_ink="#FFFFFF",
    line="#E3E3DF",
    line_2="#C9C9C4",
    field="#8A8D93",
    text_selection="#DCD9D0",
    caution="#855600",
    caution_ground="#FAF3E3",
    danger="#B3261E",
    danger_ground="#FBECEA",
    ok="#2E6B45",
    same="#3C4046",
    boundary="#8F949C",
    label_difference="#B98D2F",
    both="#DDC48D",
    tint=0.13,
    labels=_labels(
        "#0F58A6 #D22900>#C62700 #2B6F58 #AC4578>#A64374 #287BDF>#1C65BC #AA8811>#7C630C "
        "#C96982>#AF3F5C #7C353D #05A18F>#047367 #24142C #35219F #4C7821>#47701F"
    ),
)

DARK = Theme(
    name="dark",
    base="#1E1F22",
    panel="#18191C",
    raised="#26282C",
    hover="#232529",
    selected="#2F3238",
    text="#E6E6E6",
    text_2="#A3A7AF",
    text_3="#8D929B",
    ink="#E6E6E6",
    on_ink="#1B1B1B",
    line="#2D2F34",
    line_2="#44474E",
    field="#6B6F78",
    text_selection="#474A52",
    caution="#E5B454",
    caution_ground="#2C2719",
    danger="#FF8A80",
    danger_ground="#33201E",
    ok="#6FCF97",
    same="#D4D7DC",
    boundary="#868B94",
    label_difference="#D6A848",
    both="#7D6632",
    tint=0.12,
    labels=_labels(
        "#66BAFF #FD8C2A #12AD90 #D36CB8>#D779BE #AFDCFF #FFEB3D "
        "#E0C2AA #908A5A>#A19B69 #3CFFDB #BAB2C2 #9480FF>#9B88FF #A1D677"
    ),
)
