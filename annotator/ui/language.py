"""The language of the interface: its catalogue, its numbers, its plural forms, and the side on which a window begins.

Catalogues are `resources/translations/annotator_XX.ts`, compiled into the `.qm` beside them by `make translations`.
All texts are in one context, so that a text that stands in two places is translated once.
"""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.paths import bundled

log = logging.getLogger(__name__)

LANGUAGES = (("en", "English"), ("de", "Deutsch"))
"""Code and own name of every language that the interface speaks; English needs no catalogue."""

CONTEXT = "annotator"
MANY = 100
"""A number that takes the form for many in languages with two forms."""
_spoken = "en"
_installed: list[QTranslator] = []
_locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


class Catalogue(QTranslator):
    """A catalogue that looks all of the program's texts up in one context; Qt's own texts are not its business."""

    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        if context.startswith("Q"):
            return None
        if n < 0:  # "{0} articles" without its number: the form for many, which has the hole in it
            many = super().translate(CONTEXT, sourceText, disambiguation, MANY)
            if many:
                return many
        return super().translate(CONTEXT, sourceText, disambiguation, n) or None


def chosen(language: str) -> str:
    """Return the code of the language to speak: the one that was chosen, or the system's where there is one, else English."""
    known = [code for code, _ in LANGUAGES]
    wanted = QLocale.system().name()[:2] if language == "system" else language
    return wanted if wanted in known else "en"


def speak(app: QApplication, language: str = "system", direction: str = "language") -> str:
    """Speak a language from now on; windows that exist keep theirs. Return its code.

    Args:
        app: the application.
        language: "system" or a code of `LANGUAGES`.
        direction: the side on which windows begin: "left", "right", or that of the "language".
    """
    global _locale, _spoken
    code = _spoken = chosen(language)
    _locale = (
        QLocale(QLocale.Language.English, QLocale.Country.UnitedStates) if code == "en" else QLocale(code)
    )
    while _installed:
        app.removeTranslator(_installed.pop())
    if code != "en":
        _install(
            app,
            QTranslator(app),
            f"qtbase_{code}",
            QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
        )
        _install(app, Catalogue(app), f"annotator_{code}", str(bundled("resources", "translations")))
    sides = {"left": Qt.LayoutDirection.LeftToRight, "right": Qt.LayoutDirection.RightToLeft}
    app.setLayoutDirection(sides.get(direction, _side(language, code)))
    return code


def _side(language: str, code: str) -> Qt.LayoutDirection:
    """Return the side of the language spoken; where the system's is none of ours, still the system's side."""
    return QLocale.system().textDirection() if language == "system" else QLocale(code).textDirection()


def _install(app: QApplication, translator: QTranslator, name: str, folder: str) -> None:
    if translator.load(name, folder):
        app.installTranslator(translator)
        _installed.append(translator)
    else:
        log.info("There is no catalogue %s in %s.", name, folder)


def spoken() -> str:
    """Return the code of the language spoken."""
    return _spoken


def locale() -> QLocale:
    """Return the locale of the language spoken, for dates and numbers."""
    return _locale


def grouped(value: int) -> str:
    """Return a number as the language writes it: 1,411 in English, 1.411 in German."""
    return _locale.toString(value)


def plural(one: str, many: str, value: int) -> str:
    """Return the words for a number of things, translated; `{0}` in them becomes the number.

    Args:
        one: English words for 1, for example "1 article".
        many: English words for any other number, "{0} articles"; the catalogue has the forms of its language under them.
        value: the number.
    """
    found = QCoreApplication.translate(CONTEXT, many, None, value)
    if found == many and value == 1:
        found = one
    return found.replace("{0}", grouped(value))
