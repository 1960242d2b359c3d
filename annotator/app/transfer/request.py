"""What an export is asked for: whose annotations and which articles, the same for every format."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec

from annotator.app.session import Session
from annotator.domain.annotation import Annotator, Status
from annotator.errors import BadValue, ExportRefused
from annotator.formats.registry import FORMATS, find_format

ONLY = ("finished", "all")


@dataclass(frozen=True)
class ExportRequest:
    """What is asked for, as the command line and the export page say it. An empty `lang` is the project's language."""

    format: str = "spacy"
    annotator: str = ""
    gold: bool = False
    everybody: bool = False
    only: str = "finished"
    component: str = "both"
    misaligned: str = "stop"
    overlaps: str = "longest"
    split: tuple[int, int, int] = (80, 10, 10)
    seed: int = 0
    group_duplicates: bool = True
    split_by: str = "text"
    suggester: str = "auto"
    new_split: bool = False
    lang: str = ""
    force: bool = False
    dry_run: bool = False
    parquet: bool = False


def check_request(request: ExportRequest) -> None:
    """Refuse what cannot be meant.

    Raises:
        BadValue: names the value.
    """
    form = find_format(request.format)
    if not form.writes:
        raise BadValue(f"“{request.format}” can be read but not written.")
    if request.only not in ONLY:
        raise BadValue(f"“{request.only}” is not known for --only; the words are finished, all.")
    if request.parquet:
        _check_parquet(request)
    if (bool(request.annotator), request.gold, request.everybody).count(True) > 1:
        raise BadValue("--annotator, --gold and --everybody exclude each other; choose one.")
    if request.everybody and not form.everybody:
        able = ", ".join(form.name for form in FORMATS if form.everybody)
        raise BadValue(
            f"--everybody does not go with --format {form.name}, which has room for one annotator; it goes with {able}."
        )


def has_parquet() -> bool:
    """Tell whether the library that writes Parquet is installed; it comes with the extra `parquet`."""
    return find_spec("pyarrow") is not None


def _check_parquet(request: ExportRequest) -> None:
    if request.format != "huggingface":
        raise BadValue(f"--parquet goes with --format huggingface, not with {request.format}.")
    if not has_parquet():
        raise ExportRefused(
            "Parquet needs the library pyarrow, which is not installed here. Install pyarrow, or leave --parquet out; nothing "
            "was written."
        )


def whose(session: Session, request: ExportRequest) -> Annotator:
    """Return the annotator whose annotations are to be written.

    Raises:
        BadValue: the name is unknown.
        ExportRefused: nobody or several come into question; names them.
    """
    if request.gold:
        gold = next((person for person in session.annotators() if person.kind == "gold"), None)
        if gold is None:
            raise ExportRefused("This project has no gold layer yet. Name an annotator with --annotator.")
        return gold
    if request.annotator:
        return session.known_annotator(request.annotator)
    people = {person.name: person for person in session.annotators()}
    finished = session.reading.finished_by()
    if len(finished) > 1:
        names = ", ".join(f"{name} ({count})" for name, count in finished.items())
        raise ExportRefused(
            f"Several annotators have finished articles: {names}. Choose one with --annotator."
        )
    if finished:
        return people[next(iter(finished))]
    if request.only == "finished":
        raise ExportRefused(
            "No article is finished yet, so there is nothing to export. Finish one, or choose --only all."
        )
    labelled = session.reading.labelled_by()
    if len(labelled) > 1:
        raise ExportRefused(
            f"Several annotators have labelled: {', '.join(labelled)}. Choose one with --annotator."
        )
    return people[labelled[0]] if labelled else session.me()


def chosen_ids(session: Session, request: ExportRequest, person: Annotator) -> list[int]:
    """Return the row ids of the articles that go out, by number.

    Raises:
        ExportRefused: there is none.
    """
    if person.kind == "gold":
        return _gold_ids(session, request)
    ids = session.reading.ids(
        annotator=person, status=Status.FINISHED if request.only == "finished" else None
    )
    if not ids:
        raise ExportRefused(
            f"{person.name} has finished no article, so there is nothing to export."
            if request.only == "finished"
            else "There is no article, so there is nothing to export."
        )
    return ids


def _gold_ids(session: Session, request: ExportRequest) -> list[int]:
    """Return the articles whose gold layer is complete, or with `all` those in which something was decided."""
    from annotator.app.review.places import decided_articles, settled_articles

    ids = settled_articles(session) if request.only == "finished" else decided_articles(session)
    if not ids and request.only == "all":
        raise ExportRefused("Nothing is decided in any article yet, so there is no gold layer to export.")
    if not ids:
        raise ExportRefused(
            "No article's gold layer is complete: two people must have finished the article, and none of their "
            "disagreements may be open. Decide them, adjudicate, or choose --only all; nothing was written."
        )
    return ids
