"""The words of the import page: the sentence, kinds of sources, reasons as people read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QCoreApplication

from annotator.ui.language import grouped, plural
from annotator.ui.sentences import in_reason

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
    return words.get(kind, kind or tr("Not readable"))


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
        parts.append(plural("1 file", "{0} files", int(source["files"])))
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
    return plural("1 article will come in", "{0} articles will come in", articles)


def detail_of(result: Mapping[str, Any]) -> str:
    """Return what stands under the sentence."""
    sources: Sequence[Mapping[str, Any]] = result["sources"]
    parts = []
    if result["duplicates"]:
        parts.append(
            plural("1 exact copy is skipped", "{0} exact copies are skipped", int(result["duplicates"]))
        )
    if result["skipped"]:
        parts.append(plural("1 item cannot be read", "{0} items cannot be read", len(result["skipped"])))
    if result["remarks"]:
        parts.append(plural("1 needs a look", "{0} need a look", len(result["remarks"])))
    words = tr("From {0}.").format(plural("1 item", "{0} items", len(sources)))
    if parts:
        words += f" {', '.join(parts)}."
    return f"{words} {tr('Nothing is written until you import.')}"


def copies_of(result: Mapping[str, Any]) -> str:
    """Return whose exact copies there are, and what becomes of them; nothing where there are none."""
    of_the_project, of_each_other = (
        int(result["copies"][key]) for key in ("of_the_project", "of_each_other")
    )
    parts = []
    if of_the_project:
        words = plural(
            "1 of an article that the project has", "{0} of articles that the project has", of_the_project
        )
        parts.append(words)
    if of_each_other:
        parts.append(plural("1 of another one here", "{0} of others here", of_each_other))
    if not parts:
        return ""
    kept = tr("A project holds a text once, so they cannot come in as articles of their own.")
    joined = tr("Their annotations and states join the article that is there.")
    return f"{', '.join(parts)}. {kept} {joined}"


def reason_words(reason: str) -> str:
    """Return a reason as a person reads it: a sentence without a full stop, and without options of the command line."""
    words = in_reason(reason.partition("; name ")[0])
    return words[:1].upper() + words[1:]


def place_words(path: str, line: int, source: str) -> str:
    """Return where in a source a problem is: a file inside it, and a line."""
    try:
        inside = PurePath(path).relative_to(source).as_posix()
    except ValueError:
        inside = ""
    inside = "" if inside == "." else inside
    where = tr("line {0}").format(grouped(line)) if line else ""
    return ", ".join(part for part in (inside, where) if part) or tr("whole file")


def why_words(why: str) -> str:
    """Return what a kind of furniture is called at the side of its passage."""
    words = {
        "site footer": tr("site footer"), "share bar": tr("share bar"), "link to more": tr("link to more"), "copyright": tr("copyright"),
        "agency line": tr("agency line"), "cookie notice": tr("cookie notice"), "advertisement": tr("advertisement"),
        "subscription": tr("subscription"), "title repeated": tr("title repeated"), "repeated line": tr("repeated line"),
        "boilerplate": tr("boilerplate"), "not-read": tr("not read"),
    }  # fmt: skip
    return words.get(why, why)


def pace_words(done: int, total: int, seconds: float) -> str:
    """Return how far it is, how fast it goes, and how long it will take, as far as that is known."""
    rate = done / seconds if seconds > 0.5 else 0
    words = (
        tr("{0} of {1}").format(grouped(done), grouped(total))
        if total
        else tr("{0} articles").format(grouped(done))
    )
    if rate >= 1:
        words += " · " + tr("{0} a second").format(f"{rate:,.0f}")
    if rate and total > done:
        words += " · " + tr("{0} s left").format(f"{(total - done) / rate:,.0f}")
    return words
