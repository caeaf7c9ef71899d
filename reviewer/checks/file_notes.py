"""What a clerk should know of the file that a version was read from."""

from collections.abc import Iterator

from reviewer.checks.case import Case
from reviewer.checks.findings import Finding


def file_notes(case: Case) -> Iterator[Finding]:
    """Turn each note of the reader (pages that are pictures, a damaged text layer, macros ...) into a finding."""
    for n, version in enumerate(case.versions):
        for note in version.text.notes:
            yield case.finding("file-notes", "warning", f"{case.language(n)}: {note}", [n])
