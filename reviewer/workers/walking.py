"""Folders -> the files in them."""

from collections.abc import Sequence
from pathlib import Path


def walk(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files of `paths`: folders walked and sorted, without hidden and temporary (``~$``) files.

    A path that is no folder is kept as given, even where there is nothing.
    """
    found: list[Path] = []
    for path in paths:
        found.extend(_inside(path) if path.is_dir() else [path])
    return tuple(dict.fromkeys(found))


def _inside(folder: Path) -> list[Path]:
    inner = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in inner if not _passed_over(path.relative_to(folder)))


def _passed_over(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts) or path.name.startswith("~$")
