"""Where an export goes, and the command line that makes it."""

from __future__ import annotations

from pathlib import Path

from annotator.app.transfer.exporting import ExportRequest
from annotator.ui.export.formats import choices


def file_name(project: Path, form: str) -> Path:
    """Return the file to propose for a format that is one: beside the project, named after it."""
    suffix = choices()[form].suffix
    return (
        project.with_suffix(suffix)
        if form in ("jsonl", "qdc")
        else project.with_name(f"{project.stem}-{form}{suffix}")
    )


def target_folder(chosen: Path, name: str) -> Path:
    """Return the folder to write into: the chosen one if it is empty or new, else a new one inside of it."""
    if not chosen.exists() or (chosen.is_dir() and not any(chosen.iterdir())):
        return chosen
    folder, number = chosen / name, 2
    while folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        folder, number = chosen / f"{name}-{number}", number + 1
    return folder


def arguments(project: Path, out: Path, request: ExportRequest) -> list[str]:
    """Return the arguments of the command that makes this export, without the program and without --json."""
    line = ["export", str(project), str(out), f"--format={request.format}", f"--only={request.only}"]
    if request.everybody:
        line.append("--everybody")
    elif request.gold:
        line.append("--gold")
    elif request.annotator:
        line.append(f"--annotator={request.annotator}")
    if request.format == "spacy":
        line += [
            f"--component={request.component}",
            f"--misaligned={request.misaligned}",
            f"--overlaps={request.overlaps}",
            f"--suggester={request.suggester}",
        ]
    if request.format in {"spacy", "huggingface"}:
        line += [
            f"--split={'/'.join(map(str, request.split))}",
            f"--seed={request.seed}",
            "--group-duplicates" if request.group_duplicates else "--no-group-duplicates",
            f"--split-by={request.split_by}",
            *(["--new-split"] if request.new_split else []),
        ]
    if request.parquet:
        line.append("--parquet")
    if request.lang:
        line.append(f"--lang={request.lang}")
    if request.force:
        line.append("--force")
    return line
