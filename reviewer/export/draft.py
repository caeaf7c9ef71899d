"""The circulation draft of one version."""

from pathlib import Path

from reviewer.errors import WouldOverwrite
from reviewer.export.options import DraftOptions
from reviewer.export.saving import save
from reviewer.fields import Version


def write_draft(version: Version, target: Path, options: DraftOptions | None = None) -> Path:
    """Write the draft of `version` (from its `values`) to `target`, by way of a temporary name; return `target`.

    Raises `WouldOverwrite` where the file exists and may not be replaced, `CannotWrite` where the disk refuses,
    `UnreadableFile` where the office's picture is none.
    """
    options = options or DraftOptions()
    if target.exists() and not options.overwrite:
        raise WouldOverwrite(target.name)  # before the work; `save` asks again, safely
    from reviewer.export.composing import compose  # noqa: PLC0415  (python-docx takes 0.04 s to load)

    save(compose(version, options.paper, options.image), target, overwrite=options.overwrite)
    return target
