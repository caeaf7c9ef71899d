"""The rows that a clerk has made, found again in the texts as they are now."""

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256

from reviewer.alignment import Pin
from reviewer.fields import Version
from reviewer.store import RowPin, StoredVersion

Numbers = dict[str, int]
"""The names of a text's paragraphs, and which paragraphs these are."""


def pins_of(
    stored: Sequence[StoredVersion], pins: Iterable[RowPin], known: dict[int, Numbers] | None = None
) -> tuple[Pin, ...]:
    """Return `pins` in the numbers of the paragraphs.

    What a pin says of a version whose words have changed lapses, and so does the pin where less than two versions
    would be left. `known` keeps the names of each text's paragraphs, by its id: in a long one they take time to find.
    """
    pins = tuple(pins)
    if not pins:
        return ()
    known = {} if known is None else known
    for one in stored:
        if one.text_id not in known:
            known[one.text_id] = {name: n for n, name in enumerate(paragraph_names(one.version))}
    numbers = [known[one.text_id] for one in stored]
    found = []
    for pin in pins:
        cells: list[tuple[int, ...] | None] = []
        lapsed = False
        for one, number_of in zip(stored, numbers, strict=True):
            named = pin.cells.get(str(one.id))
            missing = named is not None and not all(name in number_of for name in named)
            lapsed |= missing
            cells.append(None if named is None or missing else tuple(sorted(number_of[name] for name in named)))
        if sum(map(bool, cells)) > int(lapsed):
            found.append(Pin(tuple(cells), pin.apart))
    return tuple(found)


def paragraph_names(version: Version) -> list[str]:
    """Return a name for each paragraph: its words, and which of those with the same words it is."""
    seen: Counter[str] = Counter()
    names = []
    for paragraph in version.text.paragraphs:
        words = " ".join(version.text.cut(paragraph).split())
        name = sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        seen[name] += 1
        names.append(f"{name}.{seen[name]}")
    return names
