"""Title and type of document."""

import re
from collections.abc import Iterator

from reviewer.fields.page import Page
from reviewer.fields.readings import Reading
from reviewer.fields.rules.symbols import symbol_line
from reviewer.text import Span
from reviewer.vocabulary import anatomy, communications

_MARK = re.compile(r"(?<=[\w)”»’.\]])\s?\*{1,3}(?=\s|$|:|,)")
_RESOLUTION_NUMBER = re.compile(  # of a draft, dots stand for the number
    r"^(?:\d{1,4}/\d{1,4}(?:\s?[A-Z](?:\s?(?:and|to|-)\s?[A-Z])?)?\s?[.–-]\s*|\d{1,4}/(?:…|\.{2,3}|_{1,3})[\s.–-]*)"
)
_NATURES = (  # a component of the symbol that says what the document is
    (r"/(?:PV|SR)\.", "meeting_record"),
    (r"/PRST/", "presidential_statement"),
    (r"/RES/", "resolution"),
    (r"/DEC/", "decision"),
    (r"/CO/\d", "concluding_observations"),
    (r"/NGO/", "statement"),
    (r"/WP\.", "working_paper"),
    (r"^A/\d+/6 \(", "proposed_budget"),
)


_ADOPTED = {"decided": "decision", "recommended": "other"}


def read_title(page: Page) -> Iterator[Reading]:
    """Read the title, headings joined by ``: `` (contract, conventions), and the type it names."""
    groups = _headings(page)
    if groups:
        title = ": ".join(_clean(page.joined(group)) for group in groups)
        span = Span(page.span(groups[0]).start, page.span(groups[-1]).end)
        known = any(page.parts[g[0]].line == "communication" for g in groups)
        rule, score = ("title.communication", 0.97) if known else ("title.headings", _trust(page, groups))
        yield Reading("title", title, span, rule, score)
    yield from _types(page, groups)


def _trust(page: Page, groups: list[list[int]]) -> float:
    """Return how sure headings are to be the title: words or looks must show where they begin and end."""
    texts = [_clean(page.joined(group)) for group in groups]
    formulas = any(
        anatomy.second_heading(text) or anatomy.type_heading(text) or anatomy.adoption(text) for text in texts
    )
    formulas = formulas or any(part.line in ("sponsor", "adopted") for part in page.parts)
    looks = all(page.text.paragraphs[i].look.size for group in groups for i in group)
    return 0.8 if formulas or looks else 0.55


def _headings(page: Page) -> list[list[int]]:
    """Return the headings that make the title, in printed order; a sponsor line only where nothing else stands."""
    wanted = ("heading", "subheading", "communication")
    found: list[list[int]] = []
    for i, part in enumerate(page.parts):
        if part.annex or part.line not in wanted:
            continue
        if part.continues and found and found[-1][-1] < i:
            found[-1].append(i)
        else:
            found.append([i])
    return found or page.groups("sponsor")


def _clean(heading: str) -> str:
    return _MARK.sub("", _RESOLUTION_NUMBER.sub("", heading)).strip(" *,،")


def _types(page: Page, groups: list[list[int]]) -> Iterator[Reading]:
    if groups and not (any(page.parts[g[0]].line == "communication" for g in groups)):
        yield from _by_headings(page, groups)
    for index in (i for g in groups for i in g[:1] if page.parts[i].line == "communication"):
        group = next(g for g in groups if g[0] == index)
        parsed = communications.parse_title(_clean(page.joined(group)))
        if parsed is not None:
            yield Reading("document_type", parsed.type, page.span(group), "type.communication", 0.98)
    for index in page.of("title", "masthead"):
        sponsors = anatomy.sponsor_line(page.texts[index]) if page.parts[index].line == "sponsor" else None
        if sponsors is not None:
            yield page.read("document_type", sponsors.type, index, None, "type.sponsor_line", 0.95)
        if page.parts[index].line == "adopted":
            kind = _ADOPTED.get(anatomy.adoption(page.texts[index]), "resolution")
            yield page.read("document_type", kind, index, None, "type.adopted", 0.95)
    yield from _by_symbol(page)


def _by_headings(page: Page, groups: list[list[int]]) -> Iterator[Reading]:
    for n, group in enumerate(groups):
        text = _clean(page.joined(group))
        if anatomy.addendum(text):
            continue
        second = anatomy.second_heading(text)
        kind = anatomy.type_heading(text)
        if anatomy.adoption(text) == "council":
            yield Reading("document_type", "resolution", page.span(group), "type.council_resolution", 0.95)
        elif kind == "presidential_statement":
            yield Reading("document_type", kind, page.span(group), "type.heading", 0.95)
        elif second is not None:
            score = 0.9 if n else 0.8  # `Note by the Secretariat` under `Report of the Forum` wins
            yield Reading("document_type", second.type, page.span(group), "type.second_heading", score)
        elif kind:
            yield Reading("document_type", kind, page.span(group), "type.heading", 0.85)
    if groups and any(symbol_line(page.texts[i]) for i in page.masthead):
        yield Reading("document_type", "other", page.span(groups[0]), "type.no_known_heading", 0.4)


def _by_symbol(page: Page) -> Iterator[Reading]:
    for index in page.masthead:
        for mention in symbol_line(page.texts[index]):
            for pattern, kind in _NATURES:
                if re.search(pattern, mention.value):
                    place = (mention.start, mention.end)
                    yield page.read("document_type", kind, index, place, "type.symbol", 0.75)
