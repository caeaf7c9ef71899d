"""A document of the library, or versions read from files, as the tables of versions side by side take it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reviewer.alignment import align_versions
from reviewer.checks import check_document
from reviewer.desk.answers import Answer, documents_of, read_versions, refusals
from reviewer.desk.naming import file_name
from reviewer.desk.opened import Opened, name_of
from reviewer.errors import ReviewerError
from reviewer.export import Accepted, Comparison, DraftOptions, write_bilingual, write_memory, write_page
from reviewer.fields import Version
from reviewer.grouping import expected_languages

_Write = Callable[[Comparison, Path, DraftOptions], Path]


@dataclass(frozen=True, slots=True)
class Kind:
    """One way to write versions side by side; `ending` of its files."""

    ending: str
    write: _Write


TABLE_KINDS = {
    "bilingual": Kind(
        ".docx",
        lambda one, path, how: write_bilingual(one, path, paper=how.paper, overwrite=how.overwrite),
    ),
    "html": Kind(".html", lambda one, path, how: write_page(one, path, overwrite=how.overwrite)),
    "tmx": Kind(".tmx", lambda one, path, how: write_memory(one, path, overwrite=how.overwrite)),
}


def comparison_of(opened: Opened, languages: Sequence[str], clerk: str, when: datetime) -> Comparison:
    """Return a document as it stands, with corrections, rows and what was accepted; `languages`: those to show."""
    judged = opened.judged()
    return Comparison(
        name=opened.name,
        versions=opened.versions,
        rows=opened.aligned,
        when=when,
        findings=tuple(finding for finding, _, accepted in judged if accepted is None),
        accepted=tuple(
            Accepted(finding, accepted.reason, accepted.who, accepted.made_at)
            for finding, _, accepted in judged
            if accepted is not None
        ),
        read={
            (at, key): stored.version.values.get(key)
            for at, stored in enumerate(opened.stored)
            for key in stored.corrections
        },
        missing=_missing(opened.versions),
        languages=tuple(languages),
        clerk=clerk,
    )


def comparison_of_files(
    versions: Sequence[Version], languages: Sequence[str], clerk: str, when: datetime
) -> Comparison:
    """Align and check the versions of one document, which stand in the order of the languages."""
    rows = align_versions(versions)
    return Comparison(
        name=name_of(versions),
        versions=tuple(versions),
        rows=rows,
        when=when,
        findings=check_document(versions, rows),
        missing=_missing(versions),
        languages=tuple(languages),
        clerk=clerk,
    )


def _missing(versions: Sequence[Version]) -> tuple[str, ...]:
    there = {version.language for version in versions}
    return tuple(language for language in expected_languages(versions) if language not in there)


def table_name(comparison: Comparison, kind: Kind) -> str:
    """Return the name of a file: ``A_79_1-EN-FR.docx``; raises `OneLanguageOnly`."""
    return file_name(comparison.name, "-".join(comparison.shown()), kind.ending)


def table_files(
    paths: Sequence[Path],
    folder: Path,
    kind: str,
    languages: Sequence[str],
    options: DraftOptions,
    password: str = "",
) -> Iterator[Answer]:
    """Group, align and check files; yield one answer for each document that was written to `folder`, or was not.

    Of the contract's line `language` names all languages shown, ``en fr``, and `languages` lists them.
    """
    versions, refused, prints = read_versions(paths, password)
    for number, (_group, members) in enumerate(documents_of(versions, prints), 1):
        comparison = comparison_of_files(members, languages, "", datetime.now().astimezone())
        yield {"document": number, **_written(comparison, folder, TABLE_KINDS[kind], options)}
    yield from refusals(refused)


def _written(comparison: Comparison, folder: Path, kind: Kind, options: DraftOptions) -> Answer:
    try:
        shown = comparison.shown()
        path = kind.write(comparison, folder / table_name(comparison, kind), options)
    except ReviewerError as error:
        return {"file": comparison.versions[0].file, "written": None, "error": str(error)}
    return {"language": " ".join(shown), "languages": list(shown), "written": str(path)}
