"""The answers of the command line that need no library, as JSON-able values of contract/cli.md."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from reviewer.fields import Version


def describe(version: Version) -> dict[str, Any]:
    """Return the answer of ``reviewer read`` for one version: file, error, fields, readings, paragraphs."""
    raise NotImplementedError


def read_files(paths: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """Yield `describe` for each file in the order given, or its file and error."""
    raise NotImplementedError


def group_files(paths: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """Yield one answer a document, numbered from 1, then ``{"file", "error"}`` for each file refused."""
    raise NotImplementedError


def align_files(a: Path, b: Path) -> dict[str, Any]:
    """Return the links between the paragraphs of two files; raises `ReviewerError`."""
    raise NotImplementedError


def align_lines(a: Path, b: Path) -> dict[str, Any]:
    """Return the links between the lines of two text files, each line one paragraph; raises `ReviewerError`."""
    raise NotImplementedError


def check_files(paths: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """Yield one answer a document with its findings, then ``{"file", "error"}`` for each file refused."""
    raise NotImplementedError


def draft_files(
    paths: Sequence[Path], folder: Path, languages: Sequence[str] = (), overwrite: bool = False
) -> Iterator[dict[str, Any]]:
    """Yield ``{"document", "language", "written"}`` for each draft written to `folder`, then the files refused."""
    raise NotImplementedError
