"""What the words of a command name: passwords and folders. Light to import, as `read` is."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from reviewer.errors import EmptyFolder, MissingFile, UnreadableFile
from reviewer.workers import walk


def password_in(file: Path | None) -> str:
    """Return the first line of a password file, "" for none; raises `UnreadableFile` or `MissingFile`."""
    if file is None:
        return ""
    try:
        return file.read_text("utf-8-sig").split("\n", 1)[0].rstrip("\r")
    except FileNotFoundError as error:
        raise MissingFile(file) from error
    except (OSError, ValueError) as error:
        raise UnreadableFile(file, str(error)) from error


def empty_folders(paths: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """Yield the answer for each folder of `paths` that holds no file, which would otherwise pass without a word."""
    for path in paths:
        if path.is_dir() and not walk([path]):
            yield {"file": str(path), "error": str(EmptyFolder(path))}
