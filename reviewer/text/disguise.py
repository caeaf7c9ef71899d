"""Invisible characters that turn the direction of text, and can make it look like something else."""

import re
from collections.abc import Sequence

from reviewer.files import Block
from reviewer.text.lines import is_arabic

_OVERRIDE = re.compile("[\u202d\u202e]")  # turn letters round; no honest text needs them
_EMBEDDING = re.compile("[\u202a\u202b\u2066-\u2068]")  # honest in Arabic text only


def disguise_notes(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return a sentence where such characters were met; cleaning takes them out of the text."""
    found = [block for block in blocks if not block.text.isascii() and _is_disguised(block.text)]
    if not found:
        return ()
    place = found[0].place
    where = (
        f"{place.part} {place.index}"
        if place.part in ("page", "line")
        else f"{place.part}, paragraph {place.index + 1}"
    )
    many = "" if len(found) == 1 else f", the first of {len(found)} places"
    return (
        f"Invisible characters that turn the direction of the text were met ({where}{many}) and taken out: "
        "what the file shows may differ from what it says.",
    )


def _is_disguised(text: str) -> bool:
    return _OVERRIDE.search(text) is not None or (_EMBEDDING.search(text) is not None and not is_arabic(text))
