"""Document symbols: where they stand, and their normal form.

Grammar: the Dag Hammarskjöld Library's symbol guide; a joint document's two symbols are
separated by an en dash in print (``A/74/805–S/2020/301``).
"""

import re
from functools import cache

from reviewer.light import light
from reviewer.vocabulary.tables import table

_YEAR = re.compile(r" \((?:19|20)\d\d\)$")  # of a resolution: alone it makes no symbol
_RESOLUTION = re.compile(r"A/RES/(?:\d|S-)\d*/\d+$")
_PART = re.compile(
    r"\s([A-Z])(?![A-Za-z0-9'’À-ɏЀ-ӿ]|\s+[a-z])|\s([B-HJ-Z])(?=\s+[a-z])"
)  # `A/RES/60/251 B`, but no article
_LETTER = r"[^\W\u3400-\u9fff]"  # Chinese is written close to a symbol


@light
class SymbolMention:
    """A symbol at ``text[start:end]``, asterisks left out of `value` and counted in `stars`."""

    start: int
    end: int
    value: str
    stars: int = 0


@cache
def symbol_pattern() -> re.Pattern[str]:
    """Return the pattern of one symbol with its asterisks (group ``stars``)."""
    words = table("symbols")
    root = "|".join(sorted(words["roots"], key=len, reverse=True))
    tail = rf"(?:\s?\((?:{'|'.join(words['tails'])})\)|\s?\((?:{'|'.join(words['glued'])})\)(?=\s?/))"
    number = r"(?:\d+|[IVXLC]+(?![A-Za-z0-9])|[A-Z](?![A-Za-z0-9]))"
    segment = (
        rf"(?:[A-Za-z]+(?:\.[A-Z][A-Za-z]{{1,3}}\b(?=[./]))?(?:\.{number})?(?:-\d+)?(?:/(?=Part\s))?|[A-Z]{{2,5}}\d{{1,3}}"
        r"|\d+(?:\.\d+)?(?:[A-Z](?![A-Za-z0-9]))?(?:-\d+)?|[IVXLC]+|Part\s[A-Z](?![A-Za-z0-9]))"
    )
    spaced = rf"(?:{'|'.join(words['spaced'])})\s\d{{1,3}}(?=/(?:\d|INF\.|WP\.|J\.|ES\.))"
    return re.compile(
        rf"(?<![/.])(?<!{_LETTER})(?P<symbol>(?:{spaced}|{root}){tail}?(?:\s?/\s?{segment}{tail}?(?:/Part\s[A-Z](?![A-Za-z0-9]))?)+)"
        rf"(?P<stars>\*{{0,3}})(?!\*|{_LETTER}|/\w)"
    )


def find_symbols(text: str) -> list[SymbolMention]:
    """Return all symbols in `text`, in order. ``and/or``, ``S/he`` and addresses are none."""
    if "/" not in text:
        return []
    found = []
    for match in symbol_pattern().finditer(text):
        value = normal_symbol(match["symbol"])
        if any(c.isdecimal() for c in _YEAR.sub("", value)):
            part = _PART.match(text, match.end()) if _RESOLUTION.match(value) else None
            end, value = (part.end(), f"{value} {part[1] or part[2]}") if part else (match.end(), value)
            found.append(SymbolMention(match.start(), end, value, len(match["stars"])))
    return found


def normal_symbol(printed: str) -> str:
    """Return `printed` with spaces normalised: none round ``/``, one before a bracket, no asterisks."""
    text = re.sub(r"\s*/\s*", "/", printed.strip().rstrip("*").rstrip())
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s*\(", " (", text)
    text = re.sub(r" (\((?:\d{1,3}|S-[IVXLC]+)\)(?=/))", r"\1", text)
    text = re.sub(r" (?=\([A-Z]+\.\d+/\d+\))", "", text)  # `LC/G.2748(SES.39/12)`
    text = re.sub(r"\(VOL\.", "(Vol.", text)
    return re.sub(r"\(SECT\.", "(Sect.", re.sub(r"\bSect\.(?=\d)", "Sect. ", text))
