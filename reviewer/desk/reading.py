"""Files on disk -> versions read and compared ahead, for an import."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from reviewer.alignment import Pin, Row, align_versions
from reviewer.checks import Finding, Memory, check_document
from reviewer.desk.harvested import Compared, Harvest
from reviewer.desk.order import in_order
from reviewer.desk.tables import Refused
from reviewer.errors import LockedFile, ReviewerError
from reviewer.fields import Version
from reviewer.grouping import certainty_of, group_versions
from reviewer.progress import Report
from reviewer.reading import Harvested
from reviewer.workers import Lost, call_all, read_all

_WORTH_SENDING = 12  # documents; fewer are compared before a further worker has started
_LONG = 1_000  # paragraphs of all files: comparing them here would hold up the window
_Asked = tuple[Sequence[Version], Sequence[Pin]]
_Found = tuple[tuple[Row, ...], tuple[Finding, ...], Mapping[str, tuple[Finding, ...]]]


def harvest(paths: Sequence[Path], report: Report, compare: bool = True, password: str = "") -> Harvest:
    """Read every file of `paths`; the long part of an import, fit for a worker thread.

    `report` is called with (done, total) files again and again, and with (total, total) while the
    files are compared (with `compare`, ahead of an import); its `Cancelled` passes through.
    `password` is tried on the files that ask for one.
    """
    files: list[Harvested] = []
    refused: list[Refused] = []
    for path, outcome in zip(paths, read_all(paths, report, password), strict=True):
        if isinstance(outcome, Harvested):
            files.append(outcome)
        else:
            refused.append(Refused(path, str(outcome), isinstance(outcome, LockedFile)))
    report(len(paths), len(paths))
    return Harvest(tuple(files), tuple(refused), _compare(files, report) if compare else ())


def _compare(files: Sequence[Harvested], report: Report) -> tuple[Compared, ...]:
    groups = group_versions([file.version for file in files])
    documents = [
        sorted((files[index] for index in group.members), key=lambda file: in_order(file.version.language))
        for group in groups
    ]
    asked: list[_Asked] = [([member.version for member in members], ()) for members in documents]

    def told(done: int, total: int) -> None:
        del done, total  # the files are read
        report(len(files), len(files))

    paragraphs = sum(len(file.version.text.paragraphs) for file in files)
    many = len(documents) >= _WORTH_SENDING or paragraphs > _LONG
    compared = call_all(compare_one, asked, told) if many else _here(asked, told)
    return tuple(
        Compared(tuple(member.sha256 for member in members), *found, certainty_of(group))
        for members, found, group in zip(documents, compared, groups, strict=True)
        if not isinstance(found, Lost | ReviewerError)  # to be compared when it is imported
    )


def _here(asked: Sequence[_Asked], report: Report) -> Iterator[_Found]:
    for done, one in enumerate(asked):
        report(done, len(asked))
        yield compare_one(one)


def compare_one(asked: _Asked) -> _Found:
    """Align and check the versions of one document, around the rows that a clerk has made."""
    versions, pins = asked
    rows, memory = align_versions(versions, pins), Memory()
    return rows, check_document(versions, rows, memory), memory.found
