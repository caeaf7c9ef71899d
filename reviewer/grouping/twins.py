"""Two files in one language: the same file, the same text, a reissue, or two documents; never two versions."""

from collections.abc import Iterator
from pathlib import PurePath

from reviewer.fields import Version
from reviewer.grouping.contents import Contents, file_kind
from reviewer.messages import N_

_SAME_IN_ANOTHER = 0.75  # share of words in a row that a Word file and its PDF have in common, tables and all
_SAME_WITHOUT_SYMBOL = 0.95
_STATES = 0.3  # less in common: two texts
_KINDS = {"pdf": N_("reasons", "as a PDF"), "text": N_("reasons", "as plain text"), "word": N_("reasons", "in Word")}
_BYTES = N_("reasons", "{name} is the same file as {other}, byte for byte.")
_TEXT = N_("reasons", "{name} holds the same text as {other}.")
_ANOTHER_KIND = N_("reasons", "{name} holds the same text as {other}, {kind}.")
_REISSUE = N_("reasons", "{name} is a reissue of {other}: its symbol carries an asterisk.")
_STATE = N_(
    "reasons",
    "Both are in the same language and carry the symbol {symbol}, and {share} % of their words agree: "
    "one is a reissue of the other.",
)
_STATE_BARE = N_(
    "reasons", "Both are in the same language and {share} % of their words agree: a reissue, or two documents."
)
_TWO = N_(
    "reasons",
    "Both are in the same language and carry the symbol {symbol}, but say different things: two documents, "
    "or a wrong symbol.",
)


def same_text(contents: Contents, n: int, of: int) -> str:
    """Return why file `n` says nothing that `of` does not say; ``""`` where it does. Both are in one language."""
    one, other = contents.versions[n], contents.versions[of]
    names = {"name": _name(one), "other": _name(other)}
    if contents.same_file(n, of):
        return _BYTES.format(**names)
    if one.text.content == other.text.content:
        return _TEXT.format(**names)
    page = contents.compared(n, of)
    reissued = one.values.get("reissued") != other.values.get("reissued")
    if page.apart or reissued or (not page.symbol and contents.alike(n, of, least=2.0).facts_differ):
        return ""
    share, kind = contents.overlap(n, of), file_kind(one)
    if kind == file_kind(other):
        return _TEXT.format(**names) if share == 1.0 else ""
    enough = _SAME_IN_ANOTHER if page.symbol else _SAME_WITHOUT_SYMBOL
    return _ANOTHER_KIND.format(**names, kind=_KINDS[kind]) if share >= enough else ""


def told_apart(contents: Contents, a: int, b: int) -> tuple[str, bool]:
    """Say what two files of one language are that are no duplicates, and whether a clerk must decide.

    ``""`` where they have nothing in common.
    """
    one, other = contents.versions[a], contents.versions[b]
    page = contents.compared(a, b)
    if page.apart or not (page.symbol or page.identified):
        return "", False
    share = contents.overlap(a, b)
    if page.symbol:
        if share < _STATES:
            return _TWO.format(symbol=page.symbol), True
        if bool(one.values.get("reissued")) != bool(other.values.get("reissued")):
            new, old = (one, other) if one.values.get("reissued") else (other, one)
            return _REISSUE.format(name=_name(new), other=_name(old)), False
        return _STATE.format(symbol=page.symbol, share=round(100 * share)), False
    if share >= _STATES:
        return _STATE_BARE.format(share=round(100 * share)), True
    return "", False


def same_words(contents: Contents) -> Iterator[list[int]]:
    """Yield the versions whose files or texts are the same character for character, where there are several."""
    for key in (contents.prints, [version.text.content for version in contents.versions]):
        found: dict[tuple[str, str], list[int]] = {}
        for n, value in enumerate(key):
            if value:
                found.setdefault((contents.versions[n].language, value), []).append(n)
        yield from (several for several in found.values() if len(several) > 1)


def _name(version: Version) -> str:
    return PurePath(version.file).name
