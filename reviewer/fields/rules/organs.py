"""The organs named in the masthead, principal organs first."""

import re
from collections.abc import Iterator

from reviewer.fields.page import Page
from reviewer.fields.readings import Reading
from reviewer.fields.rules.symbols import symbol_line
from reviewer.text import Span
from reviewer.vocabulary.masthead import (
    distribution,
    is_united_nations,
    names_body,
    organ_also,
    organs_in_line,
    principal,
    session_line,
    treaty_body,
)

_BODY = re.compile(r"(?:AC|C|CN|CONF|SC|WG|GC|PC|Sub)\.?(?:\d*|[IVX]+)|CP|SG|HRC|HLPF|[A-Z]{3,}")
_NATURE = {"RES", "DEC", "INF", "PRST", "CRP", "NGO", "PET", "AGENDA", "SGB", "FPA", "ICEF"}
_DISTR = re.compile(r"(?i)\s+distr\.?:?$")
_SHORTEST = 8  # characters: a body's name has more
_LINES = 6  # an organ's long name wraps over at most so many lines


def read_organs(page: Page) -> Iterator[Reading]:
    """Read organs by their names; a body the tables do not know gets its symbol's root as its code."""
    found = list(_named(page))
    codes = [str(reading.value) for reading in found]
    unknown = _unknown(page, codes, [reading.span for reading in found])
    if unknown is not None:
        found.append(unknown)
    seen: set[str] = set()
    for reading in sorted(found, key=lambda r: (not principal(str(r.value)), r.span.start)):
        if reading.value not in seen:
            seen.add(str(reading.value))
            yield reading


def _named(page: Page) -> Iterator[Reading]:
    lines = page.masthead
    taken = -1
    for n, index in enumerate(lines):
        if index <= taken:
            continue
        text = page.texts[index]
        block = distribution(text)
        symbols = symbol_line(text)  # a table's row: the organ, and the symbol beside it
        end = symbols[0].start if symbols and symbols[0].start else len(text)
        for mention in organs_in_line(text[: block[1]] if block and block[1] else text[:end]):
            yield page.read("organs", mention.code, index, (mention.start, mention.end), "organ.masthead", 0.96)
            taken = index
        if taken < index and (page.parts[index].line == "body_name" or _DISTR.search(text)):
            names = [i for i in lines[n:] if page.parts[i].line == "body_name"]  # the right block may stand between
            wrapped = _wrapped(page, tuple(names[:_LINES])) or _wrapped(page, lines[n : n + _LINES])
            if wrapped is not None:
                reading, taken = wrapped
                yield reading


def _wrapped(page: Page, lines: tuple[int, ...]) -> tuple[Reading, int] | None:
    """Return an organ whose name is printed over the first two or more of `lines`, with the last line's index."""
    for count in range(2, len(lines) + 1):
        indexes = lines[:count]
        mentions = organs_in_line(page.joined(indexes)) or organs_in_line(_without_block(page, indexes))
        if len(mentions) == 1:
            span = page.span(indexes)
            return Reading("organs", mentions[0].code, span, "organ.wrapped", 0.93), indexes[-1]
    return None


def _without_block(page: Page, indexes: tuple[int, ...]) -> str:
    """Return wrapped lines as one, without `Distr.` and its second line beside them."""
    lines = [page.texts[i].strip() for i in indexes]
    for n, line in enumerate(lines[:-1]):
        if (block := _DISTR.search(line)) and distribution(f"Distr.: {lines[n + 1].split()[-1]}"):
            lines[n], lines[n + 1] = line[: block.start()], lines[n + 1].rpartition(" ")[0]
    return " ".join(lines)


def _unknown(page: Page, codes: list[str], known: list[Span]) -> Reading | None:
    names = [
        i
        for i in page.masthead
        if _names_body(page, i) and not any(span.start <= page.start(i) < span.end for span in known)
    ]
    symbols = [mention.value for i in page.masthead for mention in symbol_line(page.texts[i])]
    root = _root(symbols[0]) if symbols else ""
    if root in codes:
        return None
    if names and root and not principal(root):
        return page.read("organs", root, names[0], None, "organ.symbol_root", 0.8)
    if names and not symbols and names[-1] + 1 < len(page.texts) and session_line(page.texts[names[-1] + 1]):
        return page.read("organs", page.texts[names[-1]].strip("* "), names[-1], None, "organ.printed_name", 0.55)
    return None


def _names_body(page: Page, index: int) -> bool:
    """Tell whether a masthead's line prints a body that the tables do not know; the right block may stand beside it."""
    text = page.texts[index]
    if page.parts[index].line == "body_name":
        return len(text) > _SHORTEST or names_body(text)
    block = distribution(text)
    name = text[: block[1]].strip() if block else ""
    return len(name) > _SHORTEST and not organs_in_line(name) and not is_united_nations(name) and not symbol_line(name)


def _root(symbol: str) -> str:
    """Return the components that name the body: ``A/AC.121`` of ``A/AC.121/2025/INF/4``."""
    first, *rest = symbol.split("/")
    first = first.split(" ")[0]  # `MSC 105/3/1`
    if also := organ_also(first):
        return also
    if treaty_body(first):
        return first  # the next components name States: `CEDAW/C/PER/CO/9`
    if first in ("ST", "S") and not any(part.startswith("AC.") for part in rest):
        return first
    root = [first]
    for part in rest:
        if not _BODY.fullmatch(part) or part in _NATURE:
            break
        root.append(part)
    return "/".join(root)
