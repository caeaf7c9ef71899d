"""What workers do with a file. The stages are imported here, by the worker: who asks does without them."""

# ruff: noqa: PLC0415  (the stages take longer to import than a short document takes to read)

import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewer.export import Corrected, CorrectedOptions
    from reviewer.fields import Version
    from reviewer.files import PagePicture
    from reviewer.reading import Harvested
    from reviewer.text import Text

Asked = tuple[Path, str]
"""A file and its password, "" for none."""


def read(asked: Asked) -> "Harvested":
    """Return the version and what the library keeps of its file."""
    from reviewer.reading import read_harvested

    return read_harvested(*asked)


def answer(asked: Asked) -> str:
    """Return the answer of ``reviewer read`` as one line of JSON: a tenth of the cost of sending the version."""
    from reviewer.reading import describe, read_harvested

    return json.dumps(describe(read_harvested(*asked).version), ensure_ascii=False)


def picture(asked: tuple[Path, int, int]) -> "PagePicture":
    """Return a page of a PDF, so many pixels wide, as a picture."""
    from reviewer.files.pdf_picture import picture_of_page

    return picture_of_page(*asked)


def corrected(asked: "tuple[Version, Path, Path, CorrectedOptions]") -> "Corrected":
    """Write the corrected file of (version, source, target, how), and tell what reading it again confirms."""
    from reviewer.export import confirmed, write_corrected
    from reviewer.reading import read_version

    found = write_corrected(*asked)
    return confirmed(found, asked[0], read_version(found.path))


def lines(path: Path) -> "Text":
    """Return a text of which each line is a paragraph."""
    from reviewer.reading import read_lines

    return read_lines(path)
