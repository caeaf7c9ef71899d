"""Answers on standard output: sentences for people, one JSON object a line for programs."""

import io
import json
import sys
from collections.abc import Callable, Mapping
from typing import Any

from reviewer.messages import plain

Answer = Mapping[str, Any]


class Output:
    """Prints answers as they come; `given` and `errors` count them."""

    def __init__(self, as_json: bool) -> None:
        self.as_json = as_json
        self.errors = 0
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):  # a name that the console cannot show must not end the work
                stream.reconfigure(errors="backslashreplace")
        if as_json and isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")

    def give(self, answer: Answer, people: Callable[[Answer], str]) -> None:
        """Print one answer; one that carries an ``error`` is counted, and for people is that sentence alone."""
        error = answer.get("error")
        self.errors += bool(error)
        if self.as_json:
            print(json.dumps(answer, ensure_ascii=False), flush=True)
        elif error:
            sys.stdout.flush()
            print(error, file=sys.stderr, flush=True)
        else:
            print(people(shown(answer)), flush=True)

    def add(self, sentence: str) -> None:
        """Print a sentence for people that is no answer of its own."""
        if not self.as_json:
            print(sentence, flush=True)

    def give_line(self, line: str, failed: bool) -> None:
        """Print one answer that is a line of JSON already; `failed` where it carries an ``error``."""
        self.errors += failed
        print(line, flush=True)

    def fail(self, sentence: str) -> None:
        """Say why the command as a whole could not be done."""
        if self.as_json:
            print(json.dumps({"error": sentence}, ensure_ascii=False), flush=True)
        else:
            print(f"reviewer: {sentence}", file=sys.stderr, flush=True)


_NAMES = {"a", "b", "document", "file", "name", "written"}  # what names a file, or may: on one line


def shown(answer: Answer) -> Answer:
    """Return an answer as a terminal may show it: no marks that turn lines over, no commands to it, no broken names."""
    return {key: _shown(value, key) for key, value in answer.items()}


def _shown(value: object, key: str) -> object:
    if isinstance(value, Mapping):
        return shown(value)
    if isinstance(value, (list, tuple)):
        return [_shown(one, key) for one in value]
    if not isinstance(value, str) or value.isprintable():
        return value
    return plain(value) if key in _NAMES else "\n".join(map(plain, value.split("\n")))
