"""Symbols, wherever a file prints them: in its mastheads, its title and its running heads."""

from collections.abc import Iterator, Mapping

from reviewer.export.corrected.steps import (
    NO_PLACE,
    NOT_FOUND,
    SYMBOLS,
    Case,
    FillCell,
    NewLine,
    Planned,
    Replace,
    Step,
)
from reviewer.vocabulary.masthead import is_united_nations
from reviewer.vocabulary.symbols import SymbolMention, find_symbols


def symbols(case: Case, key: str) -> Planned:
    """Replace each symbol by the one that stands in its place; put in what is new, take out what is gone."""
    old, new = case.old_items(key), case.version.items(key)
    if not old:
        return _absent(case, key, new)
    pairs = _pairs(old, new)
    steps: list[Step] = []
    for start, text, mention in _mentions(case):
        other = _answer(mention.value, pairs, old)
        if other == "" and other is not None:
            steps.append(_taken_out(start, text, mention))
        elif other is not None:
            steps.append(_replaced(start, mention, other))
    added = [one for one in new if one not in old and one not in pairs.values()]
    steps += _added(case, old[-1], added)
    return Planned((key,), tuple(dict.fromkeys(steps)), "" if steps else NOT_FOUND)


def reissued(case: Case, key: str) -> Planned:
    """Put an asterisk behind the last symbol of the masthead, or take those out that were read."""
    if not case.new(key):
        stars = [one for one in case.version.readings if one.field == key and one.value]
        found = tuple(Replace(one.span.start, one.span.end, "") for one in stars)
        return Planned((key,), found, "" if found else NOT_FOUND)
    known = {*case.old_items("symbols"), *case.version.items("symbols")}
    ends = [start + one.end for start, _, one in _mentions(case, heads=False) if one.value in known and not one.stars]
    steps = (Replace(ends[-1], ends[-1], "*"),) if ends else ()
    return Planned((key,), steps, "" if steps else NO_PLACE)


def wrong_heads(case: Case) -> Planned:
    """Correct the running heads that say another symbol than the document has, and than its further mastheads have."""
    new = case.version.items("symbols")
    further = {one.value for _, text, masthead in case.heads() if masthead for one in find_symbols(text)}
    right = {*new, *case.old_items("symbols"), *further}
    steps: list[Step] = []
    for start, text, masthead in case.heads():
        mentions = find_symbols(text)
        if masthead or "".join(_between(text, mentions)).strip(" –-—"):
            continue
        for mention in mentions:
            alike = [one for one in new if one.split("/")[0] == mention.value.split("/")[0]]
            related = any(_begins(one, mention.value) or _begins(mention.value, one) for one in right)
            if mention.value not in right and not related and len(alike) == 1:
                steps.append(_replaced(start, mention, alike[0]))
    return Planned(("symbols",), tuple(steps))


def left_elsewhere(case: Case) -> list[str]:
    """Return the symbols that are no more the document's, and that its text or notes still name."""
    gone = [one for one in case.old_items("symbols") if one not in case.version.items("symbols")]
    others = ("body", "request", "signature", "footnote", "annex")
    named = {mention.value for _, text in case.lines(*others) for mention in find_symbols(text)} if gone else set()
    return [one for one in gone if one in named and "symbols" in case.changed]


def _begins(symbol: str, other: str) -> bool:
    return f"{symbol}/".startswith(f"{other}/")


def _between(text: str, mentions: list[SymbolMention]) -> Iterator[str]:
    done = 0
    for mention in mentions:
        yield text[done : mention.start]
        done = mention.end
    yield text[done:]


def _pairs(old: list[str], new: list[str]) -> Mapping[str, str]:
    """Return what stands in the place of each old symbol, ``""`` for none: first by the first component."""
    if len(old) == len(new):
        return {one: other for one, other in zip(old, new, strict=True) if one != other}
    gone, came = [one for one in old if one not in new], [one for one in new if one not in old]
    pairs: dict[str, str] = {}
    for one in gone:
        alike = [other for other in came if other.split("/")[0] == one.split("/")[0]]
        pairs[one] = alike[0] if alike else ""
        came = [other for other in came if other not in alike[:1]]
    return pairs


def _answer(found: str, pairs: Mapping[str, str], old: list[str]) -> str | None:
    """Return what a printed symbol becomes; of ``A/81/6 (Sect. 15)/Part A`` heads may say the first components only."""
    if found in pairs:
        return pairs[found]
    for whole, other in pairs.items():
        rest = whole.removeprefix(found)
        if found not in old and rest.startswith("/") and other.endswith(rest) and other != rest:
            return other.removesuffix(rest)
    return None


def _mentions(case: Case, *, heads: bool = True) -> Iterator[tuple[int, str, SymbolMention]]:
    for start, text in case.lines("masthead", "title"):
        yield from ((start, text, mention) for mention in find_symbols(text))
    for start, text, _ in case.heads() if heads else ():
        yield from ((start, text, mention) for mention in find_symbols(text))


def _replaced(start: int, mention: SymbolMention, other: str) -> Replace:
    return Replace(start + mention.start, start + mention.end - mention.stars, other)


def _taken_out(start: int, text: str, mention: SymbolMention) -> Replace:
    """Take out a symbol with its asterisks, and with the dash that joined it to another."""
    first, last = mention.start, mention.end
    before, behind = text[:first].rstrip(" –-—"), text[last:].lstrip(" –-—")
    if before and (len(before) < first):
        first = len(before)
    elif behind:
        last = len(text) - len(behind)
    return Replace(start + first, start + last, "")


def _added(case: Case, last: str, added: list[str]) -> Iterator[Step]:
    """Put further symbols behind the last one: with a dash in the masthead, on a line of their own in running heads."""
    if not added:
        return
    for start, text in case.lines("masthead"):
        for mention in find_symbols(text):
            if mention.value == last:
                yield Replace(start + mention.end, start + mention.end, "".join(f"–{one}" for one in added))
    for start, text, masthead in case.heads():
        for mention in find_symbols(text):
            if mention.value == last and not masthead:
                yield from (NewLine(start, one) for one in added)


def _absent(case: Case, key: str, new: list[str]) -> Planned:
    """Put the symbol into the cell at the right of the Organization's name, else above the distribution block."""
    again = bool(case.new("reissued"))
    words = "–".join(new) + "*" * again
    planned = SYMBOLS.beside(case, key, words)
    cells = [(FillCell(start, words),) for start, text in case.lines("masthead") if is_united_nations(text)]
    places = [*cells[:1], *([planned.steps] if planned.steps else []), *planned.otherwise]
    if not places:
        return Planned((key,), reason=NO_PLACE)
    return Planned((key, "reissued") if again else (key,), places[0], otherwise=tuple(places[1:]))
