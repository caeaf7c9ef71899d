"""The circulation draft of one version."""

from dataclasses import dataclass
from pathlib import Path

from reviewer.fields import Version


@dataclass(frozen=True, slots=True)
class DraftOptions:
    """`paper`: ``A4`` (Geneva) or ``Letter`` (New York); `image`: the office's own picture for the masthead."""

    paper: str = ""  # empty: by the organs
    image: Path | None = None
    overwrite: bool = False


def write_draft(version: Version, target: Path, options: DraftOptions | None = None) -> Path:
    """Write the draft of `version` (from its `values`) to `target`, by way of a temporary name; return `target`.

    Raises `WouldOverwrite` where the file exists and may not be replaced, `CannotWrite` where the disk refuses.
    """
    raise NotImplementedError
