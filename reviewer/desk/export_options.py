"""How a clerk wants files to be written, and what became of each."""

from pathlib import Path
from typing import Literal

from reviewer.export import DraftOptions
from reviewer.light import light

Scope = Literal["version", "document", "selection"]
"""One file for each version, for each document, or for all documents together."""

Existing = Literal["refuse", "replace", "number"]
"""What becomes of a file that is there already: it stays, it is replaced, or the new one has a number in its name."""


@light
class ExportOptions:
    """How a clerk wants files to be written. `languages`: of the versions wanted, none for all.

    `draft`: paper and picture of drafts, None for what the desk was opened with.
    """

    folder: Path
    languages: tuple[str, ...] = ()
    existing: Existing = "refuse"
    tracked: bool = True  # corrected files: as tracked changes
    draft: DraftOptions | None = None

    def wants(self, language: str) -> bool:
        """Tell whether the version in `language` is wanted."""
        return not self.languages or language in self.languages


@light
class Exported:
    """What became of one file: where it is, or the sentence that says why it was not written.

    `document` is 0 for a file of all documents; `notes`: what a clerk should know of it, one sentence each.
    """

    kind: str
    document: int
    name: str
    languages: tuple[str, ...] = ()
    path: Path | None = None
    notes: tuple[str, ...] = ()
    refused: str = ""
