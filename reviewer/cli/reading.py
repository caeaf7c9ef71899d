"""The command ``read``, by itself: its answers come from workers, and the stages need not be loaded here."""

import argparse
import json
from pathlib import Path

from reviewer.cli import people
from reviewer.cli.asked import empty_folders, password_in
from reviewer.cli.output import Output
from reviewer.errors import UnknownThing
from reviewer.workers import answer_all, walk


def read(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Print the fields of each file, or the candidates of one field; 1 when a file cannot be read."""
    del library
    if options.why:
        _known(options.why)
    for one in answer_all(walk(options.paths), password_in(options.password_file)):
        if out.as_json and not options.why:
            out.give_line(one.line, one.failed)
            continue
        answer = json.loads(one.line)
        if options.why and not one.failed:
            answer = {"file": answer["file"], "key": options.why, "candidates": answer["readings"][options.why]}
        out.give(answer, people.candidates if options.why else people.fields)
    for answer in empty_folders(options.paths):
        out.give(answer, people.fields)
    return int(out.errors > 0)


def _known(key: str) -> None:
    from reviewer.fields import EXTRA_KEYS, SPEC_OF  # noqa: PLC0415  (the stages, which only this question needs here)

    if key not in (*SPEC_OF, *EXTRA_KEYS):
        raise UnknownThing(f"field “{key}” (the fields are {' '.join((*SPEC_OF, *EXTRA_KEYS))})")
