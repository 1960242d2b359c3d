"""A catalogue: Qt's .ts file with one context and the texts in the order of the alphabet, so that merges are quiet."""

from __future__ import annotations

import subprocess
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path

from tests.translations.collect import MEANING, REPOSITORY, Found

FOLDER = REPOSITORY / "resources" / "translations"
CONTEXT = "annotator"
SENTENCES = FOLDER / "sentences.txt"
REASONS = FOLDER / "reasons.txt"


@dataclass
class Catalogue:
    """Texts with their translations: one form, or as many as the language has plural forms; "" is unfinished."""

    language: str
    forms: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def file(self) -> Path:
        """The .ts file."""
        return FOLDER / f"annotator_{self.language}.ts"

    @property
    def compiled(self) -> Path:
        """The .qm file that the program reads."""
        return self.file.with_suffix(".qm")

    def unfinished(self) -> list[str]:
        """Return the texts without a translation, or without one of their forms."""
        return [text for text, forms in self.forms.items() if not forms or not all(forms)]


def read(language: str) -> Catalogue:
    """Return a catalogue; an empty one where there is no file yet."""
    catalogue = Catalogue(language)
    if not catalogue.file.is_file():
        return catalogue
    for message in ET.parse(catalogue.file).getroot().iter("message"):
        translation = message.find("translation")
        forms: tuple[str, ...] = ()
        if translation is not None:
            many = [form.text or "" for form in translation.findall("numerusform")]
            forms = tuple(many) if many else (translation.text or "",)
        meant = message.findtext("comment") or ""
        source = message.findtext("source") or ""
        catalogue.forms[f"{source}{MEANING}{meant}" if meant else source] = forms
    return catalogue


def write(catalogue: Catalogue, found: Found, sentences: list[str]) -> None:
    """Write a catalogue with just these texts: what is new is unfinished, what is gone is left out."""
    root = ET.Element("TS", version="2.1", language=catalogue.language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text in sorted({*found.places, *sentences}):
        many = text in found.plurals
        message = ET.SubElement(context, "message", **({"numerus": "yes"} if many else {}))
        source, _, meant = text.partition(MEANING)
        ET.SubElement(message, "source").text = source
        if meant:
            ET.SubElement(message, "comment").text = meant
        forms = catalogue.forms.get(text, ())
        translation = ET.SubElement(message, "translation")
        if not forms or not all(forms):
            translation.set("type", "unfinished")
        if many:
            for form in forms if len(forms) > 1 else ("", ""):
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0] if forms else ""
    ET.indent(root, " ")
    body = ET.tostring(root, encoding="unicode")
    catalogue.file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def compile_catalogue(catalogue: Catalogue, out: Path | None = None) -> None:
    """Compile a catalogue with the lrelease that comes with PySide6."""
    import PySide6

    tool = Path(PySide6.__file__).parent / "lrelease"
    target = out or catalogue.compiled
    subprocess.run([tool, "-silent", catalogue.file, "-qm", target], check=True)
