"""The answers of the command line that need no library, as JSON-able values of contract/cli.md."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from reviewer.alignment import Row, align_paragraphs, align_versions
from reviewer.checks import Finding, check_document
from reviewer.desk.opened import name_of, title_of
from reviewer.desk.order import in_order
from reviewer.desk.reading import harvest
from reviewer.desk.tables import Refused
from reviewer.errors import ReviewerError
from reviewer.fields import Version
from reviewer.grouping import Group, group_versions
from reviewer.language import find_languages
from reviewer.progress import quiet
from reviewer.text import Span, Text
from reviewer.workers import read_all, read_all_lines, walk

_AROUND = 36  # characters of a paragraph before and behind a place
Answer = dict[str, Any]
Got = TypeVar("Got")


def group_files(paths: Sequence[Path], password: str = "") -> Iterator[Answer]:
    """Yield one answer a document, numbered from 1, then ``{"file", "error"}`` for each file refused."""
    versions, refused, prints = read_versions(paths, password)
    for number, (group, members) in enumerate(documents_of(versions, prints), 1):
        yield {
            "document": number,
            "certainty": group.certainty,
            "versions": _named(members),
            "missing": list(group.missing),
            "reasons": list(group.reasons),
            "related": [
                {"document": other.group + 1, "reason": other.reason, "undecided": other.undecided}
                for other in group.related
            ],
            "duplicates": _copies(versions, group),
        }
    yield from refusals(refused)


def align_files(a: Path, b: Path, password: str = "") -> Answer:
    """Return the links between the paragraphs of two files; raises `ReviewerError`."""
    rows = align_versions([_sound(outcome).version for outcome in read_all([a, b], quiet, password)])
    links = [{"a": list(row.cells[0]), "b": list(row.cells[1]), "score": _rounded(row.score)} for row in rows]
    return {"a": str(a), "b": str(b), "links": links}


def _sound(outcome: Got | ReviewerError) -> Got:
    if isinstance(outcome, ReviewerError):
        raise outcome
    return outcome


def align_lines(a: Path, b: Path) -> Answer:
    """Return the links between the lines of two text files, each line one paragraph; raises `ReviewerError`."""
    texts = [_sound(outcome) for outcome in read_all_lines([a, b])]
    languages = tuple(Counter(filter(None, find_languages(text))).most_common(1) for text in texts)
    first, second = (found[0][0] if found else "" for found in languages)
    lines = [[text.cut(paragraph) for paragraph in text.paragraphs] for text in texts]
    links = align_paragraphs(lines[0], lines[1], (first, second))
    answers = [{"a": list(link.a), "b": list(link.b), "score": _rounded(link.score)} for link in links]
    return {"a": str(a), "b": str(b), "links": answers}


def check_files(paths: Sequence[Path], password: str = "") -> Iterator[Answer]:
    """Yield one answer a document with its findings, then ``{"file", "error"}`` for each file refused."""
    versions, refused, prints = read_versions(paths, password)
    for number, (group, members) in enumerate(documents_of(versions, prints), 1):
        rows: Sequence[Row] = align_versions(members)
        findings = [_finding(members, finding) for finding in check_document(members, rows)]
        yield {
            "document": number,
            "name": name_of(members),
            "title": title_of(members),
            "certainty": group.certainty,
            "versions": _named(members),
            "duplicates": _copies(versions, group),
            "findings": findings,
        }
    yield from refusals(refused)


def read_versions(paths: Sequence[Path], password: str) -> tuple[list[Version], tuple[Refused, ...], list[str]]:
    """Return the versions, the files refused, and the fingerprints of the versions' files."""
    harvested = harvest(walk(paths), quiet, compare=False, password=password)
    return [file.version for file in harvested.files], harvested.refused, [file.sha256 for file in harvested.files]


def documents_of(versions: Sequence[Version], prints: Sequence[str]) -> Iterator[tuple[Group, list[Version]]]:
    """Yield each group with its versions in the order of the languages."""
    for group in group_versions(versions, prints=prints):
        yield group, sorted((versions[index] for index in group.members), key=lambda one: in_order(one.language))


def _copies(versions: Sequence[Version], group: Group) -> list[Answer]:
    """Return the files that say what a version of the group says."""
    return [
        {"file": versions[one.version].file, "of": versions[one.of].file, "reason": one.reason}
        for one in group.duplicates
    ]


def _named(versions: Iterable[Version]) -> list[Answer]:
    return [{"file": version.file, "language": version.language or None} for version in versions]


def refusals(refused: Iterable[Refused]) -> Iterator[Answer]:
    """Yield the line of each file that could not be read."""
    return ({"file": str(one.path), "error": one.sentence} for one in refused)


def _finding(versions: Sequence[Version], finding: Finding) -> Answer:
    places = [
        {
            "file": versions[mark.version].file,
            "start": mark.span.start,
            "end": mark.span.end,
            "text": mark.span.cut(versions[mark.version].text.content),
            "around": _around(versions[mark.version].text, mark.span),
        }
        for mark in finding.marks
    ]
    return {
        "check": finding.check,
        "severity": finding.severity,
        "field": finding.field,
        "languages": list(finding.languages),
        "message": finding.message,
        "places": places,
    }


def _around(text: Text, span: Span) -> str:
    """Return the words at a place with those before and behind it in the same paragraph."""
    at = text.paragraph_at(span.start)
    if at is None:
        return span.cut(text.content)
    whole = text.paragraphs[at].span
    start, end = max(whole.start, span.start - _AROUND), min(whole.end, max(span.end, span.start) + _AROUND)
    return f"{'…' * (start > whole.start)}{text.content[start:end]}{'…' * (end < whole.end)}"


def _rounded(score: float) -> float:
    return round(float(score), 3)
