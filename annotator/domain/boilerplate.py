"""Finding page furniture: by rule in one text, and by repetition in the articles of one source. Works on text alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise, takewhile

from annotator.domain.annotation import Region, RegionKind
from annotator.domain.frozen import frozen
from annotator.domain.late import late
from annotator.domain.span import Span

LONGEST = 200
"""Code points that a line of furniture has at most."""
LEAST = 5
"""Articles of one source in which a line must stand to be furniture."""
SHARE = 0.02
"""The part of a source's articles in which it must stand."""
AMONG = 0.1
"""The part of a source's articles in which a line at an edge must stand that a paragraph or a table reaches to."""
MOST = 0.5
"""The part of a text that repeated lines may make up; above it the text is a copy, and nothing in it is furniture."""
WRAPPED = (40, 120)
"""Code points that a line has at least and at most where a text is broken into lines of one width."""
EDGE = 3
"""Lines at the beginning and the end of an article where furniture stands."""
KEPT = 500_000
"""Lines that are counted at a time; above it those seen once are forgotten."""

_RULES: tuple[tuple[str, str], ...] = (
    (
        "site footer",
        r"scroll to (?:the )?top|back to (?:the )?top|return to top|nach oben|zum seitenanfang|zurück nach oben|retour en haut"
        r"|haut de page|volver arriba|ir arriba|torna su|voltar ao topo|naar boven|skip to (?:main )?content|zum inhalt springen"
        r"|terms of (?:use|service)|privacy policy|datenschutz(?:erklärung)?|impressum|nutzungsbedingungen|mentions légales"
        r"|aviso legal|política de privacidad|返回顶部",
    ),
    (
        "share bar",
        r"share(?: this(?: article| story| page)?)?|share on \w+(?: \w+)?|share via \w+|tweet(?: this)?|print(?: this)?(?: article)?"
        r"|(?:(?:share|save|print|tweet|email|e-mail|copy link|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|pinterest"
        r"|comments?|teilen|merken|drucken|senden|partager|imprimer|compartir|imprimir|condividi|stampa)[ \t|·•,/]*){2,}"
        r"|artikel (?:teilen|drucken)|teilen|partager(?: l[’']article)?|compartir|condividi|分享",
    ),
    (
        "link to more",
        r"read more(?: on this story)?|(?:read more|see also|read also|also read|related|more on this|siehe auch|lesen sie auch"
        r"|mehr zum thema|lire aussi|à lire aussi|lea también|lee también|leggi anche)\s?[:|].{0,160}"
        r"|related (?:articles?|stories|content|topics)|mehr zum thema|lesen sie auch|weiterlesen|lire la suite|lire aussi|leer más"
        r"|leggi anche|most (?:read|popular)|recommended(?: for you)?|阅读更多|阅读全文",
    ),
    ("copyright", r"(?:©|\(c\)|copyright\s+(?:©|\(c\)|by\b|(?-i:[A-Z\d])))\s?.{0,120}|(?:.{0,60}\s)?all rights reserved\.?|alle rechte vorbehalten\.?|tous droits réservés\.?|todos los derechos reservados\.?|版权所有.{0,60}"),
    (
        "agency line",
        r"\(?(?:reporting|additional reporting|writing|editing|compiled) by .{2,170}\)?|our standards: .{0,120}"
        r"|(?:reuters?|ap|afp|dpa|epd|kna|bloomberg|xinhua|ansa|efe|tass)(?:[ /,&-]+(?:reuters?|ap|afp|dpa|epd|bloomberg))*\.?"
        r"|the associated press contributed to this report\.?|\(?(?:mit material von|quelle:) .{2,80}\)?",
    ),
    (
        "cookie notice",
        r"(?:we|this (?:web)?site|our site) uses? cookies.{0,180}|(?:accept|manage|reject)(?: all)? cookies|cookie (?:settings|policy|preferences)"
        r"|(?:wir verwenden|diese (?:web)?seite (?:verwendet|nutzt)) cookies.{0,160}|(?:nous utilisons|ce site utilise) des cookies.{0,160}"
        r"|(?:utilizamos|este sitio (?:web )?utiliza) cookies.{0,160}|(?:alle )?cookies akzeptieren",
    ),
    ("advertisement", r"advertisements?|advertisement - scroll to continue|anzeige|werbung|publicité|publicidad|pubblicità|广告"),
    (
        "subscription",
        r"(?:sign up|subscribe)(?: (?:here|now|today))?(?: (?:for|to) .{2,120})?|follow us on .{2,80}|subscribe|jetzt abonnieren"
        r"|newsletter|jetzt für den newsletter anmelden|inscrivez-vous à .{2,80}|suscríbete(?: a .{2,80})?",
    ),
)  # fmt: skip
_WHY = late("|".join(f"(?P<r{n}>{pattern})" for n, (_, pattern) in enumerate(_RULES)), re.IGNORECASE)
_SIGNS = ("©", "版权所有")
_RESERVED = late("rights reserved", re.IGNORECASE)
_PLAIN = frozenset(
    {"title repeated", "site footer", "share bar", "copyright", "cookie notice", "advertisement"}
)
"""What cannot be the end of a sentence."""
_ENDED = late("[.!?:;…。！？)\"'”’»]$")
_WORD = late(r"[\W_]*(\w+)")
_FIRST = (
    "scroll back return nach zum zurück retour haut volver ir torna voltar naar skip terms privacy datenschutz datenschutzerklärung "
    "impressum nutzungsbedingungen mentions aviso política share tweet print save email e copy facebook twitter x whatsapp linkedin "
    "reddit telegram pinterest comment comments teilen merken drucken senden partager imprimer compartir imprimir condividi stampa "
    "artikel read see also related more siehe lesen mehr lire à lea lee leggi weiterlesen leer most recommended copyright c all alle "
    "tous todos reporting additional writing editing compiled our reuters reuter ap afp dpa epd kna bloomberg xinhua ansa efe tass the "
    "mit quelle we this accept manage reject cookie cookies wir diese nous ce utilizamos este advertisement advertisements anzeige "
    "werbung publicité publicidad pubblicità sign subscribe follow jetzt newsletter inscrivez suscríbete 返回顶部 分享 阅读更多 阅读全文 广告"
)
_BEGINNINGS = frozenset(_FIRST.split())
"""How a line begins that some rule fits, so that most lines are told by one look into a set."""


@frozen
class Furniture:
    """A passage that is no part of the article, and why."""

    span: Span
    why: str


def find_boilerplate(text: str, title: str) -> tuple[Region, ...]:
    """Return the regions of `text` that are page furniture by rule, in text order; see `find_furniture`."""
    return tuple(Region(one.span, RegionKind.BOILERPLATE, "rule") for one in find_furniture(text, title))


def find_furniture(text: str, title: str) -> tuple[Furniture, ...]:
    """Return what of `text` is page furniture by rule, in text order, with its kind.

    Only whole lines count, and none that goes on a sentence of the line above. Of a title that is repeated at the end,
    the second copy is furniture. The first line never is, so that something always remains to read.
    """
    lines = lines_of(text)
    found: list[Furniture] = []
    wanted = _fold(title)
    titled = bool(wanted) and bool(lines) and _fold(lines[0].of(text)) == wanted
    ending = True
    for span in reversed(lines[1:]):
        line = span.of(text)
        why = "title repeated" if ending and titled and _fold(line) == wanted else why_furniture(line)
        ending = ending and bool(why)
        if why:
            found.append(Furniture(span, why))
    return _apart(text, lines, tuple(reversed(found)))


def _apart(text: str, lines: list[Span], found: tuple[Furniture, ...]) -> tuple[Furniture, ...]:
    """Return those of `found` that do not go on a sentence: texts from a wire have line breaks within their paragraphs."""
    if not found:
        return ()
    above = {line: before for before, line in pairwise(lines)}
    kept: dict[Span, Furniture] = {}
    for one in found:
        before = above.get(one.span)
        if one.why in _PLAIN or before is None or before in kept or not _goes_on(text, before, one.span):
            kept[one.span] = one
    return tuple(kept.values())


def _goes_on(text: str, before: Span, line: Span) -> bool:
    """Tell whether a line that follows another without an empty line between goes on its sentence."""
    if text.count("\n", before.end, line.start) > 1 or not (
        WRAPPED[0] <= before.end - before.start <= WRAPPED[1]
    ):
        return False
    return not _ENDED.search(before.of(text))


def why_furniture(line: str) -> str:
    """Return which kind of furniture a line is by rule, or an empty string."""
    if len(line) > LONGEST or not _may_be(line):
        return ""
    found = _WHY.fullmatch(line)
    return _RULES[int(found.lastgroup[1:])][0] if found and found.lastgroup else ""


def lines_of(text: str) -> list[Span]:
    """Return the lines that are not blank, without the blanks at their edges."""
    spans, start = [], 0
    for line in text.split("\n"):
        inner = line.strip()
        if inner:
            first = start + len(line) - len(line.lstrip())
            spans.append(Span(first, first + len(inner)))
        start += len(line) + 1
    return spans


def family_of(origin: str) -> str:
    """Return what the articles of one source have in common: its name or host; empty for files that name no source."""
    _, dot, suffix = origin.rpartition(".")
    return "" if dot and suffix.lower() in _FILES else origin.strip().casefold()


_SUFFIXES = "txt text md markdown html htm xhtml pdf docx csv tsv xlsx json jsonl ann conll xml"
_FILES = frozenset(_SUFFIXES.split())


class Repetition:
    """Counts in how many articles of each source a line stands."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._articles: Counter[str] = Counter()
        self._lines: Counter[tuple[str, str]] = Counter()

    def count(self, family: str, text: str) -> None:
        """Count the lines of one article. Each text is to be counted once."""
        self._articles[family] += 1
        self._lines.update(
            {(family, line) for line in map(str.strip, text.split("\n")) if 0 < len(line) <= LONGEST}
        )
        if len(self._lines) > KEPT:
            self._lines = Counter({key: times for key, times in self._lines.items() if times > 1})

    def repeated(self, family: str, line: str) -> bool:
        """Tell whether a line stands in so many articles of its source that it is furniture where it stands alone."""
        return self._stands_in(family, line, SHARE)

    def _stands_in(self, family: str, line: str, share: float) -> bool:
        times = self._lines.get((family, line), 0)
        return times >= LEAST and times >= share * self._articles[family]

    def knows(self, family: str, lines: Iterable[str]) -> bool:
        """Tell whether one of these lines stands in so many articles of the source."""
        least = max(LEAST, SHARE * self._articles[family])
        return any(self._lines.get((family, line), 0) >= least for line in lines)

    def families(self) -> frozenset[str]:
        """Return the sources of which articles were counted."""
        return frozenset(self._articles)

    def most(self, family: str) -> int:
        """Return in how many articles of a source its most frequent line of furniture stands, 0 where there is none."""
        times = max((times for (name, _), times in self._lines.items() if name == family), default=0)
        return times if times >= max(LEAST, SHARE * self._articles[family]) else 0

    def find(self, family: str, text: str) -> tuple[Furniture, ...]:
        """Return the lines of an article, but for the first, that are furniture by repetition, in text order.

        Heads and rows of tables stand in many articles too. So lines that others of a paragraph or a table touch count
        only at the end of the article, or right under its first line, and only where they are usual for the source.
        """
        lines = lines_of(text)
        places = [
            place
            for place, span in enumerate(lines)
            if place and self.repeated(family, span.of(text)) and _speaks(span.of(text), place, len(lines))
        ]
        if sum(lines[place].end - lines[place].start for place in places) > MOST * len(text):
            return ()
        kept = [
            place for run in _runs(text, lines, places) for place in self._of_run(family, text, lines, run)
        ]
        return _apart(text, lines, tuple(Furniture(lines[place], "repeated line") for place in kept))

    def _of_run(self, family: str, text: str, lines: list[Span], run: list[int]) -> list[int]:
        """Return which of some repeated lines, each touching the next, are furniture."""
        first, last = run[0], run[-1]
        above = first > 1 and _joined(text, lines[first - 1], lines[first])
        below = last + 1 < len(lines) and _joined(text, lines[last], lines[last + 1])
        if not (above and _is_content(lines[first - 1].of(text))) and not (
            below and _is_content(lines[last + 1].of(text))
        ):
            return run

        def usual(place: int) -> bool:
            return self._stands_in(family, lines[place].of(text), AMONG)

        at_end = not any(_is_content(line.of(text)) for line in lines[last + 1 :])
        kept = set(takewhile(usual, run)) if first == 1 else set[int]()
        if at_end:
            kept.update(takewhile(usual, reversed(run)))
        return sorted(kept)


def _runs(text: str, lines: list[Span], places: list[int]) -> Iterator[list[int]]:
    """Yield lines that follow each other without an empty line between, together."""
    run: list[int] = []
    for place in places:
        if run and (place != run[-1] + 1 or not _joined(text, lines[run[-1]], lines[place])):
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _joined(text: str, line: Span, following: Span) -> bool:
    return text.count("\n", line.end, following.start) == 1


def _is_content(line: str) -> bool:
    """Tell whether a line is one of a wrapped paragraph or of a table; a longer one is a paragraph of its own."""
    return len(line) <= WRAPPED[1] and not why_furniture(line)


def _speaks(line: str, place: int, lines: int) -> bool:
    """Tell whether a line says enough to be told by repetition: one word does only at the edges of an article."""
    return " " in line or place < EDGE or place >= lines - EDGE


def find_all(text: str, title: str, family: str, repetition: Repetition) -> tuple[Furniture, ...]:
    """Return what is furniture by rule or by repetition, in text order, each passage once."""
    lines = [line for line in map(str.strip, text.split("\n")) if line]
    found: dict[Span, Furniture] = {}
    if repetition.knows(family, lines[1:]):
        found |= {one.span: one for one in repetition.find(family, text)}
    if _may_have(lines, title):
        found |= {one.span: one for one in find_furniture(text, title)}
    return tuple(found[span] for span in sorted(found))


def _may_have(lines: list[str], title: str) -> bool:
    """Tell quickly that there is no furniture by rule: most texts have none."""
    if any(len(line) <= LONGEST and _may_be(line) for line in lines[1:]):
        return True
    wanted = _fold(title)
    return bool(wanted) and len(lines) > 1 and _fold(lines[0]) == wanted == _fold(lines[-1])


def _may_be(line: str) -> bool:
    begun = _WORD.match(line)
    if not begun or begun.group(1).casefold() in _BEGINNINGS or line.startswith(_SIGNS):
        return True
    # The pattern alone would take longer than all the rest, and hardly a line has this syllable.
    return "rved" in line.lower() and _RESERVED.search(line) is not None


def _fold(line: str) -> str:
    return " ".join(line.split()).casefold()
