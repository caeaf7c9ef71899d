"""Positions between `str` (code points) and Qt (UTF-16 units): the only place that converts."""

LAST_OF_ONE_UNIT = "\uffff"


def units(text: str, position: int) -> int:
    """Return the UTF-16 units before code point `position` of `text`."""
    if text.isascii():
        return position
    return position + sum(char > LAST_OF_ONE_UNIT for char in text[:position])


def points(text: str, unit: int) -> int:
    """Return the code point of `text` that UTF-16 unit `unit` belongs to."""
    if text.isascii() or max(text) <= LAST_OF_ONE_UNIT:
        return min(unit, len(text))
    position = 0
    for char in text:
        unit -= 2 if char > LAST_OF_ONE_UNIT else 1
        if unit < 0:
            break
        position += 1
    return position
