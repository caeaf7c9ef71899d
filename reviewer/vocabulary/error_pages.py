"""Pages that say that there is no document, saved in the place of one."""

from functools import cache

from reviewer.vocabulary.folding import fold
from reviewer.vocabulary.tables import table

_FEW = 600  # characters; a document has more, and may speak of documents that are missing


def is_error_page(text: str) -> bool:
    """Tell whether the whole text of a file is a web server's or a catalogue's "not found"."""
    if len(text) > _FEW:
        return False
    folded = fold(text)
    return any(phrase in folded for phrase in _phrases())


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(fold(phrase) for phrases in table("error_pages").values() for phrase in phrases)
