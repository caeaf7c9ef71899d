"""The answers of the command line that need no library, as JSON-able values of contract/cli.md."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from reviewer.alignment import Row, align_paragraphs, align_versions
from reviewer.checks import Finding, check_document
from reviewer.desk.naming import file_name
from reviewer.desk.reading import Harvested, harvest, in_order, read_all, read_all_lines, walk
from reviewer.desk.tables import Refused
from reviewer.errors import CannotWrite, ReviewerError
from reviewer.export import DraftOptions, write_draft
from reviewer.fields import EXTRA_KEYS, SPECS, Reading, Version
from reviewer.files import Place
from reviewer.grouping import Group, group_versions
from reviewer.language import find_languages
from reviewer.progress import quiet

Answer = dict[str, Any]
Got = TypeVar("Got")


def describe(version: Version) -> Answer:
    """Return the answer of ``reviewer read`` for one version: file, error, fields, readings, paragraphs, deletions."""
    keys = (*(spec.key for spec in SPECS), *EXTRA_KEYS)
    return {
        "file": version.file,
        "error": None,
        "fields": {spec.key: version.values.get(spec.key, [] if spec.many else None) for spec in SPECS},
        "readings": {key: [_reading(version, one) for one in version.readings if one.field == key] for key in keys},
        "suggestions": {key: [one.value for one in version.suggestions if one.field == key] for key in keys},
        "paragraphs": [
            {
                "part": part.name,
                "annex": part.annex,
                "text": version.text.cut(paragraph),
                "start": paragraph.span.start,
                "end": paragraph.span.end,
            }
            for paragraph, part in zip(version.text.paragraphs, version.parts, strict=True)
        ],
        "deletions": [
            {"text": one.text, "start": one.start, "whole": one.whole, "place": _place(one.place)}
            for one in version.text.deletions
        ],
    }


def read_files(paths: Sequence[Path], password: str = "") -> Iterator[Answer]:
    """Yield `describe` for each file in the order given, or its file and error."""
    files = walk(paths)
    for path, outcome in zip(files, read_all(files, quiet, password), strict=True):
        yield (
            describe(outcome.version) if isinstance(outcome, Harvested) else {"file": str(path), "error": str(outcome)}
        )


def group_files(paths: Sequence[Path], password: str = "") -> Iterator[Answer]:
    """Yield one answer a document, numbered from 1, then ``{"file", "error"}`` for each file refused."""
    versions, refused = _read_all(paths, password)
    for number, (group, members) in enumerate(_documents(versions), 1):
        yield {
            "document": number,
            "certainty": group.certainty,
            "versions": _named(members),
            "missing": list(group.missing),
            "reasons": list(group.reasons),
            "related": [{"document": other.group + 1, "reason": other.reason} for other in group.related],
        }
    yield from _refused(refused)


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
    versions, refused = _read_all(paths, password)
    for number, (_group, members) in enumerate(_documents(versions), 1):
        rows: Sequence[Row] = align_versions(members)
        findings = [_finding(members, finding) for finding in check_document(members, rows)]
        yield {"document": number, "versions": _named(members), "findings": findings}
    yield from _refused(refused)


def draft_files(
    paths: Sequence[Path],
    folder: Path,
    languages: Sequence[str] = (),
    drafts: DraftOptions | None = None,
    password: str = "",
) -> Iterator[Answer]:
    """Yield ``{"document", "language", "written"}`` for each draft written to `folder`, then the files refused.

    The folder is made where it is missing; raises `CannotWrite` where that fails.
    A draft that cannot be written has ``"error"`` in its answer, and the others are written all the same.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(str(folder)) from error
    versions, refused = _read_all(paths, password)
    for number, (_group, members) in enumerate(_documents(versions), 1):
        for version in members:
            if not languages or version.language in languages:
                yield {
                    "document": number,
                    "language": version.language,
                    **_draft(version, members, folder, drafts or DraftOptions()),
                }
    yield from _refused(refused)


def _draft(version: Version, members: Sequence[Version], folder: Path, drafts: DraftOptions) -> Answer:
    """Write one draft, named by the document's symbols: a version that lost its masthead goes by the others'."""
    symbols = next((one.items("symbols") for one in (version, *members) if one.items("symbols")), [])
    name = "; ".join(symbols) or str(version.values.get("title") or Path(version.file).stem)
    try:
        written = write_draft(version, folder / file_name(name, version.language), drafts)
    except ReviewerError as error:
        return {"file": version.file, "written": None, "error": str(error)}
    return {"written": str(written)}


def _read_all(paths: Sequence[Path], password: str) -> tuple[list[Version], tuple[Refused, ...]]:
    harvested = harvest(walk(paths), quiet, compare=False, password=password)
    return [file.version for file in harvested.files], harvested.refused


def _documents(versions: Sequence[Version]) -> Iterator[tuple[Group, list[Version]]]:
    """Yield each group with its versions in the order of the languages."""
    for group in group_versions(versions):
        yield group, sorted((versions[index] for index in group.members), key=lambda one: in_order(one.language))


def _named(versions: Iterable[Version]) -> list[Answer]:
    return [{"file": version.file, "language": version.language or None} for version in versions]


def _refused(refused: Iterable[Refused]) -> Iterator[Answer]:
    return ({"file": str(one.path), "error": one.sentence} for one in refused)


def _finding(versions: Sequence[Version], finding: Finding) -> Answer:
    places = [
        {
            "file": versions[mark.version].file,
            "start": mark.span.start,
            "end": mark.span.end,
            "text": mark.span.cut(versions[mark.version].text.content),
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


def _reading(version: Version, reading: Reading) -> Answer:
    return {
        "value": reading.value,
        "text": reading.span.cut(version.text.content),
        "start": reading.span.start,
        "end": reading.span.end,
        "rule": reading.rule,
        "score": _rounded(reading.score),
        "place": _place(version.text.place(reading.span.start)),
    }


def _place(place: Place | None) -> Answer | None:
    """Return where in the file: page and box of a PDF, line of a text file, part and paragraph of a Word file."""
    if place is None:
        return None
    if place.part == "page":
        return {"page": place.index, "box": list(place.box) if place.box else None}
    if place.part == "line":
        return {"line": place.index, "column": place.column}
    return {"part": place.part, "paragraph": place.index}


def _rounded(score: float) -> float:
    return round(float(score), 3)
