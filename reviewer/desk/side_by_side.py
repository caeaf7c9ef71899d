"""A document of the library, or versions read from files, as the tables of versions side by side take it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from reviewer.desk.naming import file_name
from reviewer.desk.opened import Opened
from reviewer.export import Accepted, Comparison, DraftOptions, write_bilingual, write_memory, write_page
from reviewer.fields import Version
from reviewer.grouping import expected_languages
from reviewer.light import light

_Write = Callable[[Comparison, Path, DraftOptions], Path]


@light
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


def _missing(versions: Sequence[Version]) -> tuple[str, ...]:
    there = {version.language for version in versions}
    return tuple(language for language in expected_languages(versions) if language not in there)


def table_name(comparison: Comparison, kind: Kind) -> str:
    """Return the name of a file: ``A_79_1-EN-FR.docx``; raises `OneLanguageOnly`."""
    return file_name(comparison.name, "-".join(comparison.shown()), kind.ending)
