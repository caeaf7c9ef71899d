"""Quotation marks that open and never close, or close what never opened."""

from collections.abc import Iterator

from reviewer.checks.case import Case
from reviewer.checks.findings import Finding, Mark
from reviewer.messages import N_
from reviewer.text import Span
from reviewer.vocabulary.enumerators import quote_pairs

_LEAD = 4  # characters before which a mark opens the paragraph


def quotation_marks(case: Case) -> Iterator[Finding]:
    """Look part by part: a quotation may run over many paragraphs, each of which may open it anew."""
    for n, version in enumerate(case.versions):
        for annex in sorted({part.annex for part in version.parts}):
            odd = _unbalanced(case, n, annex)
            if odd is None:
                continue
            paragraph, position = odd
            message = N_("checks", "A quotation mark in {place} has no partner: “{text}”.").format(
                place=case.place(n, paragraph), text=_around(version.text.content, position)
            )
            yield case.finding("quotation-marks", "warning", message, [n], [Mark(n, Span(position, position + 1))])


def _around(content: str, position: int) -> str:
    start = content.rfind("\n", 0, position) + 1
    end = content.find("\n", position)
    return content[max(start, position - 25) : min(end if end >= 0 else len(content), position + 26)].strip()


def _unbalanced(case: Case, version: int, annex: int) -> tuple[int, int] | None:
    """Return paragraph and position of the first mark without a partner; a mark at a paragraph's start may be anew."""
    opens = {pair[0]: {other[1] for other in quote_pairs() if other[0] == pair[0]} for pair in quote_pairs()}
    closes = {close for ends in opens.values() for close in ends}
    waiting: list[tuple[str, int, int]] = []
    for index, part in enumerate(case.versions[version].parts):
        if part.annex != annex:
            continue
        text, begin = case.text(version, index), case.versions[version].text.paragraphs[index].span.start
        for at, sign in enumerate(text):
            if waiting and sign in opens[waiting[-1][0]]:
                waiting.pop()
            elif sign in opens:
                again = at < _LEAD and not text[:at].strip(" ([") and any(sign == one for one, _, _ in waiting)
                if not again:
                    waiting.append((sign, index, begin + at))
            elif sign in closes:
                return index, begin + at
    return (waiting[0][1], waiting[0][2]) if waiting else None
