"""Compounds that keep their hyphen where a line breaks at it."""

from functools import cache

from reviewer.vocabulary.tables import table

_WORD = 4  # letters: less may be the end of a broken word ("социально-го")


@cache
def _known() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    found = [(set(row["first"]), set(row["last"]), set(row["pairs"])) for row in table("hyphens").values()]
    firsts, lasts, pairs = (frozenset(word for row in found for word in row[at]) for at in range(3))
    return firsts, lasts, pairs


def keeps_hyphen(before: str, after: str) -> bool:
    """Tell whether the hyphen between two parts of a word belongs to it in any of the six languages."""
    firsts, lasts, pairs = _known()
    before, after = before.casefold(), after.casefold()
    return (before in firsts and len(after) >= _WORD) or after in lasts or f"{before} {after}" in pairs
