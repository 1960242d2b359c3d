"""The words of the import page: the sentence, kinds of sources, reasons as people read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QCoreApplication

ICONS = {
    "folder": "folder", "html": "globe", "csv": "table", "xlsx": "table", "zip": "file-archive", "reuters": "newspaper",
    "clipboard": "clipboard-copy",
}  # fmt: skip
GUESSABLE = frozenset({"text", "markdown", "html", "csv", "jsonl"})
"""Kinds of files whose encoding can be another than the one that was found."""
ENCODINGS = (
    "utf-8", "cp1252", "latin-1", "iso8859-15", "cp1250", "iso8859-2", "cp1251", "koi8-r", "cp1253", "cp1254", "cp1255", "cp1256",
    "cp1257", "utf-16", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr",
)  # fmt: skip


def tr(text: str) -> str:
    """Translate words of the import page."""
    return QCoreApplication.translate("ImportPage", text)


def kind_words(kind: str) -> str:
    """Return what a kind of source is called."""
    words = {
        "folder": tr("Folder"), "text": tr("Text"), "markdown": tr("Markdown"), "html": tr("Web page"), "pdf": tr("PDF"),
        "docx": tr("Word"), "csv": tr("Table"), "xlsx": tr("Excel"), "zip": tr("Archive"), "reuters": tr("Reuters SGML"),
        "jsonl": tr("JSON"), "clipboard": tr("Clipboard"),
    }  # fmt: skip
    return words.get(kind, tr("Not readable") if not kind else kind)


def encoding_words(name: str) -> str:
    """Return what an encoding is called."""
    if name.startswith("cp125"):
        return f"Windows-{name[2:]}"
    return {"latin-1": "Latin-1", "utf-8": "UTF-8", "iso8859-15": "Latin-9", "iso8859-2": "Latin-2"}.get(
        name, name.replace("_", "-").upper()
    )


def about_source(source: Mapping[str, Any]) -> str:
    """Return the second line of a source: kind, files, encoding."""
    parts = [kind_words(str(source["kind"]))]
    if source["kind"] in {"folder", "zip"}:
        parts.append(counted(int(source["files"]), tr("1 file"), tr("{0} files")))
    elif source["kind"] in GUESSABLE:
        names = [encoding_words(name) for name in source["encodings"]]
        if names and (names != ["UTF-8"] or source["kind"] == "csv"):
            guessed = bool(source["remarks"])
            parts += [f"{names[0]}, {tr('guessed')}" if guessed else names[0]]
    if source.get("table") and "text" in source["table"]["columns"]:
        parts.append(tr("columns found"))
    return " · ".join(parts)


def sentence_of(result: Mapping[str, Any]) -> str:
    """Return the sentence that holds the answer."""
    articles = int(result["articles"])
    if not articles:
        return tr("Nothing new will come in")
    return counted(articles, tr("1 article will come in"), tr("{0} articles will come in"))


def detail_of(result: Mapping[str, Any]) -> str:
    """Return what stands under the sentence."""
    sources: Sequence[Mapping[str, Any]] = result["sources"]
    parts = []
    if result["duplicates"]:
        parts.append(
            counted(
                int(result["duplicates"]), tr("1 exact copy is skipped"), tr("{0} exact copies are skipped")
            )
        )
    if result["skipped"]:
        parts.append(
            counted(len(result["skipped"]), tr("1 item cannot be read"), tr("{0} items cannot be read"))
        )
    if result["remarks"]:
        parts.append(counted(len(result["remarks"]), tr("1 needs a look"), tr("{0} need a look")))
    words = tr("From {0}.").format(counted(len(sources), tr("1 item"), tr("{0} items")))
    if parts:
        words += f" {', '.join(parts)}."
    return f"{words} {tr('Nothing is written until you import.')}"


def reason_words(reason: str) -> str:
    """Return a reason as a person reads it: a sentence without a full stop, and without options of the command line."""
    words = reason.partition("; name its encoding")[0].partition("; name one of")[0]
    return words[:1].upper() + words[1:]


def place_words(path: str, line: int, source: str) -> str:
    """Return where in a source a problem is: a file inside it, and a line."""
    try:
        inside = PurePath(path).relative_to(source).as_posix()
    except ValueError:
        inside = ""
    inside = "" if inside == "." else inside
    where = tr("line {0}").format(f"{line:,}") if line else ""
    return ", ".join(part for part in (inside, where) if part) or tr("whole file")


def counted(number: int, one: str, many: str) -> str:
    """Return the sentence for one, or the one for many with the number in it."""
    return one if number == 1 else many.format(f"{number:,}")


def why_words(why: str) -> str:
    """Return what a kind of furniture is called at the side of its passage."""
    words = {
        "site footer": tr("site footer"), "share bar": tr("share bar"), "link to more": tr("link to more"), "copyright": tr("copyright"),
        "agency line": tr("agency line"), "cookie notice": tr("cookie notice"), "advertisement": tr("advertisement"),
        "subscription": tr("subscription"), "title repeated": tr("title repeated"), "repeated line": tr("repeated line"),
        "boilerplate": tr("boilerplate"), "not-read": tr("not read"),
    }  # fmt: skip
    return words.get(why, why)
