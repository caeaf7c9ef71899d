"""Properties of characters, paragraphs and sections in a Word 97-2003 file ([MS-DOC] 2.6)."""

from collections.abc import Iterator

_OPERAND = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}  # bytes, by the three highest bits of the property's number


def properties_of(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each property's number and its operand."""
    at = 0
    while at + 2 < len(data):
        key = int.from_bytes(data[at : at + 2], "little")
        at += 2
        width = _OPERAND.get(key >> 13, data[at] + 1)
        yield key, data[at : at + width]
        at += width
