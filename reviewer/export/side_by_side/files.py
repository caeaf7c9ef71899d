"""The versions of one document side by side: as a Word table, as a web page, and as a translation memory."""

from pathlib import Path

from reviewer.errors import WouldOverwrite
from reviewer.export.saving import save
from reviewer.export.side_by_side.comparison import Comparison


def write_bilingual(comparison: Comparison, target: Path, *, paper: str = "", overwrite: bool = False) -> Path:
    """Write the table as a Word file. `paper`: ``A4`` or ``Letter``, empty: by the organs.

    Raises `OneLanguageOnly`, `WouldOverwrite` and `CannotWrite`, as do the two below.
    """
    _ask(target, overwrite)
    from reviewer.export.side_by_side.word_table import compose_table  # noqa: PLC0415  (python-docx takes 0.04 s to load)

    save(compose_table(comparison, paper), target, overwrite=overwrite)
    return target


def write_page(comparison: Comparison, target: Path, *, overwrite: bool = False) -> Path:
    """Write the table as one web page that needs nothing else."""
    _ask(target, overwrite)
    from reviewer.export.side_by_side.html_page import compose_page  # noqa: PLC0415  (as above: the model of it loads docx)

    save(compose_page(comparison), target, overwrite=overwrite)
    return target


def write_memory(comparison: Comparison, target: Path, *, overwrite: bool = False) -> Path:
    """Write the rows as a translation memory, TMX 1.4b."""
    _ask(target, overwrite)
    from reviewer.export.side_by_side.tmx import compose_memory  # noqa: PLC0415  (as above)

    save(compose_memory(comparison), target, overwrite=overwrite)
    return target


def _ask(target: Path, overwrite: bool) -> None:
    if target.exists() and not overwrite:
        raise WouldOverwrite(target.name)  # before the work; `save` asks again, safely
