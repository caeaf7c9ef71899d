"""The commands on files that compare them, and need no library: group, align, check."""

import argparse
from collections import Counter
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from reviewer.cli import people
from reviewer.cli.asked import empty_folders, password_in
from reviewer.cli.output import Output
from reviewer.desk import (
    align_files,
    align_lines,
    check_files,
    group_files,
)
from reviewer.errors import CannotWrite, UnknownThing, UnreadableFile
from reviewer.fields import LANGUAGES


def known_languages(codes: Sequence[str]) -> tuple[str, ...]:
    """Return `codes`, or raise `UnknownThing` for the first that is none of the six languages."""
    for code in codes:
        if code not in LANGUAGES:
            raise UnknownThing(f"language “{code}” (the six are {' '.join(LANGUAGES)})")
    return tuple(codes)


def made(folder: Path) -> Path:
    """Return `folder`, made where it was not there; raises `CannotWrite`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(str(folder)) from error
    return folder


def group(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Print the documents that the files are versions of."""
    del library
    for answer in chain(group_files(options.paths, password_in(options.password_file)), empty_folders(options.paths)):
        out.give(answer, people.group)
    return int(out.errors > 0)


def align(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Print which paragraphs of two files answer each other."""
    del library
    password = password_in(options.password_file)
    try:
        answer: dict[str, Any] = (
            align_lines(options.a, options.b) if options.lines else align_files(options.a, options.b, password)
        )
    except UnreadableFile as error:  # as in the other commands: the line of the files carries the sentence
        answer = {"a": str(options.a), "b": str(options.b), "links": [], "error": str(error)}
    out.give(answer, people.links)
    return int(out.errors > 0)


def check(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Print what a clerk should look at; 1 when there is anything."""
    del library
    found: Counter[str] = Counter()
    documents = versions = 0
    for answer in chain(check_files(options.paths, password_in(options.password_file)), empty_folders(options.paths)):
        found.update(one["severity"] for one in answer.get("findings", ()))
        documents += "findings" in answer
        versions += len(answer.get("versions", ()))
        out.give(answer, people.findings)
    if documents > 1:
        out.add(people.totals(documents, versions, found))
    return int(out.errors > 0 or found.total() > 0)
