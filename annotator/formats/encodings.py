"""Guessing the encoding of a text that is neither Unicode by its marks nor valid UTF-8, and saying that it was a guess.

Guessed is only where the bytes speak for it: from one or two odd bytes nobody can tell é from ķ, and damaged UTF-8 is
damaged, not Windows-1252. Families and their order follow the WHATWG Encoding Standard.
"""

from __future__ import annotations

import re

from annotator.domain.frozen import frozen
from annotator.formats.decode import Unfit, decode

SAMPLE = 200_000
"""Bytes that a guess looks at."""
ENOUGH = 3
"""Odd bytes that a guess needs at least."""

_CANDIDATES = [
    "cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "iso8859_2",
    "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr",
]  # fmt: skip
_OVERLONG = re.compile(
    rb"[\xc0\xc1][\x80-\xbf]|\xe0[\x80-\x9f][\x80-\xbf]|\xf0[\x80-\x8f][\x80-\xbf]{2}|\xed[\xa0-\xbf][\x80-\xbf]"
)
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}")
_BROKEN = re.compile(r"[^\W\d_][¡¢£¤¥¦§¨©ª«¬®¯°±²³´¶¸¹º»¼½¾¿×÷]+[^\W\d_]")
"""Signs in the middle of words: no spelling has them, so the encoding is another one."""
_ODD = re.compile(rb"[\x80-\xff]")


@frozen
class Decoded:
    """A text, the encoding it was read in, and how many odd characters speak for a guess (0: it was none)."""

    text: str
    encoding: str
    guessed: int = 0

    def remark(self) -> str:
        """Return what a person should look at, or an empty string."""
        if not self.guessed:
            return ""
        return f"its encoding was guessed as {self.encoding}: {self.guessed:,} odd characters"


def decode_any(raw: bytes, encoding: str | None = None) -> Decoded:
    """Return the text of `raw`, in the encoding named, found, or as the last resort guessed.

    Raises:
        BadValue: the encoding's name is not known.
        ValueError: the bytes do not fit, are damaged UTF-8, or say too little for a guess; a clause.
    """
    try:
        return Decoded(*decode(raw, encoding))
    except ValueError:
        guess = "" if encoding else guess_encoding(raw)
        if not guess:
            raise
        return Decoded(raw.decode(guess), guess, len(_ODD.findall(raw)))


def guess_encoding(raw: bytes) -> str:
    """Return the encoding that the bytes speak for, or an empty string where they say too little.

    Raises:
        ValueError: the bytes are UTF-8 that was damaged or written wrongly; a clause.
    """
    _refuse_bad_utf8(raw)
    if b"\x00" in raw or len(_ODD.findall(raw[:SAMPLE])) < ENOUGH:
        return ""
    from charset_normalizer import from_bytes

    matches = list(from_bytes(raw[:SAMPLE], cp_isolation=_CANDIDATES))
    if not matches:
        return ""
    best = next((match for match in matches if not _BROKEN.search(str(match))), matches[0])
    for name in ("cp1252", best.encoding):
        try:
            if raw[:SAMPLE].decode(name) == str(best):
                raw.decode(name)
                return name
        except UnicodeDecodeError:
            continue
    return ""


def _refuse_bad_utf8(raw: bytes) -> None:
    wrong = _OVERLONG.search(raw)
    if wrong:
        try:
            _OVERLONG.sub(b"?", raw).decode()
        except UnicodeDecodeError:
            pass
        else:
            kind = "halves of characters" if wrong.group()[0] == 0xED else "overlong sequences"
            raise Unfit(
                f"is not utf-8: it holds {kind} (byte 0x{raw[wrong.start()]:02X} at position {wrong.start()})"
            )
    whole = len(_SEQUENCE.findall(raw))
    odd = len(_ODD.findall(_SEQUENCE.sub(b"", raw)))
    if whole >= odd:
        try:
            raw.decode()
        except UnicodeDecodeError as error:
            raise Unfit(
                f"is damaged utf-8: byte 0x{raw[error.start]:02X} at position {error.start} does not fit"
            ) from None
