"""A document's symbol: the same in its running heads and its file's name, and one of its organs."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from reviewer.checks.case import Case, listed
from reviewer.checks.findings import Finding, Mark
from reviewer.messages import N_
from reviewer.text import Span
from reviewer.vocabulary.masthead import organs_in_line
from reviewer.vocabulary.symbols import find_symbols, normal_symbol

_ORGAN_OF = {"A": "A", "S": "S", "E": "E"}


def symbol_heads(case: Case) -> Iterator[Finding]:
    """Compare the symbols of the running heads, and of the file's name, with the document's own."""
    for n, version in enumerate(case.versions):
        own = [normal_symbol(symbol) for symbol in version.items("symbols")]
        told: set[str] = set()
        for aside in version.text.asides if own else ():
            text = version.text.cut(aside)
            for symbol in [] if "://" in text or len(text) > 60 else find_symbols(text):
                if not _belongs(symbol.value, own) and symbol.value not in told:
                    told.add(symbol.value)
                    message = N_("checks", "A running head of the {language} version has {head}, its masthead {own}.")
                    message = message.format(language=case.language(n), head=symbol.value, own=listed(own))
                    mark = Mark(n, Span(aside.span.start + symbol.start, aside.span.start + symbol.end))
                    marks = [mark, *case.marks("symbols", [n])]
                    yield case.finding("symbol-heads", "error", message, [n], marks, "symbols")
        name = PurePath(version.file).stem
        for symbol in find_symbols(re.sub("[_-]", "/", name))[:1] if own else ():
            if not _belongs(symbol.value, own):
                message = N_("checks", "The {language} file is named {name}, its masthead has {own}.")
                message = message.format(language=case.language(n), name=PurePath(version.file).name, own=listed(own))
                yield case.finding("symbol-heads", "warning", message, [n], case.marks("symbols", [n]), "symbols")


def _belongs(symbol: str, own: list[str]) -> bool:
    """Tell whether `symbol` is one of the document's, or the beginning of one: long ones are printed on two lines."""
    bare = _letters(symbol)
    return any(_letters(one).startswith(bare) or bare.startswith(_letters(one)) for one in own)


def _letters(symbol: str) -> str:
    return re.sub(r"[^A-Z\d]", "", symbol.upper())


def symbol_organs(case: Case) -> Iterator[Finding]:
    """Compare the series of the symbols (A/..., S/..., E/...) with the organs of the masthead."""
    of_all = next((version.items("symbols") for version in case.versions if version.items("symbols")), [])
    for n, version in enumerate(case.versions):
        organs, symbols = version.items("organs"), version.items("symbols") or of_all
        series = {symbol.split("/")[0] for symbol in symbols} & set(_ORGAN_OF)
        printed = {organ.split("/")[0] for organ in organs} & set(_ORGAN_OF)
        if printed < series and len(_organ_lines(case, n)) < len(series):
            continue  # a line of the masthead is lost
        if printed and series and len(series) == len(symbols) and series != printed:
            message = N_("checks", "The {language} masthead names {organs}, its symbol is {symbols}.").format(
                language=case.language(n), organs=listed(sorted(organs)), symbols=listed(symbols)
            )
            marks = [*(mark for _, mark in _organ_lines(case, n)), *case.marks("symbols", [n])]
            yield case.finding("symbol-organs", "error", message, [n], marks, "organs")


def organ_lines(case: Case) -> Iterator[Finding]:
    """Compare how often each organ stands in the masthead: in a joint document one line may be another's by mistake."""
    lines = {n: _organ_lines(case, n) for n in range(len(case.versions))}
    codes = {n: Counter(code for code, _ in found) for n, found in lines.items() if found}
    for n, own in codes.items():
        others = [m for m in codes if m != n and codes[m].total() == own.total()]
        usual, count = (
            Counter(tuple(sorted(codes[m].elements())) for m in others).most_common(1)[0] if others else ((), 0)
        )
        if 2 * count > len(others) > 1 and usual != tuple(sorted(own.elements())):
            message = N_("checks", "The {language} masthead prints {own}, the others print {usual}.").format(
                language=case.language(n), own=listed(sorted(own.elements())), usual=listed(usual)
            )
            marks = [mark for _, mark in lines[n]]
            yield case.finding("organ-lines", "error", message, [n], marks, "organs")


def _organ_lines(case: Case, version: int) -> list[tuple[str, Mark]]:
    """Return the organs that the masthead prints, the same one as often as it stands there."""
    one = case.versions[version]
    found = []
    for n, part in enumerate(one.parts):
        if part.name == "masthead":
            begin = one.text.paragraphs[n].span.start
            for organ in organs_in_line(case.text(version, n)):
                found.append((organ.code, Mark(version, Span(begin + organ.start, begin + organ.end))))
    return found
