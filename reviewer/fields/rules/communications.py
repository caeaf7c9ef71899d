"""Instrument dates, senders and addressees: from the titles of communications, sponsor lines, bylines."""

import re
from collections.abc import Iterator

from reviewer.fields.page import Joined, Page
from reviewer.fields.readings import Reading
from reviewer.vocabulary import anatomy, communications
from reviewer.vocabulary.dates import find_dates
from reviewer.vocabulary.states import find_states

_ARTICLE = re.compile(r"^(?:the|le|la|les|l['’]|el|los|las|du|de la|des|del)\s*", re.IGNORECASE)
_ABOUT = re.compile(
    r"\s(?:on (?:its|their|his|her)|pursuant|for the (?:period|year)|containing|transmitting|concerning"
    r"|(?<!Committee )(?<!Commission )(?<!Group )(?<!Forum )(?<!Conference )(?<!Panel )on the)\s.*$"
)


def read_communication(page: Page) -> Iterator[Reading]:
    """Read who writes to whom, and when, by the markers of the title."""
    yield from _title(page)
    yield from _sponsors(page)
    yield from _authors(page)
    yield from _adoption_dates(page)
    yield from _memo(page)


def _title(page: Page) -> Iterator[Reading]:
    for group in page.groups("communication"):
        joined = page.joined(group)
        parsed = communications.parse_title(joined)
        if parsed is None:
            continue
        place = Joined(page, group)
        for mention in find_dates(joined[slice(*parsed.date)]):
            for day in mention.days:
                span = place.span(parsed.date[0] + mention.start, parsed.date[0] + mention.end)
                yield Reading("instrument_dates", day, span, "instrument_date.title", 0.97)
        yield from _sender(place, joined, parsed)
        yield from _addressees(place, joined, parsed)


def _addressees(place: Joined, joined: str, parsed: communications.Communication) -> Iterator[Reading]:
    start, end = parsed.recipient
    end = start + communications.addressee_end(joined[start:end])
    coded = communications.addressees(joined[start:end])
    for one in coded:
        yield Reading("addressees", one.code, place.span(start + one.start, start + one.end), "addressee.title", 0.96)
    name = communications.without_preposition(joined[start:end].strip(" *"))
    if name and not coded:
        yield Reading("addressees", name, place.span(start, end), "addressee.printed_name", 0.7)


def _sender(place: Joined, joined: str, parsed: communications.Communication) -> Iterator[Reading]:
    start, end = parsed.sender
    text = joined[start:end]
    if post := text.strip(" *,，،"):
        place_of = place.span(start + text.index(post), start + text.index(post) + len(post))
        yield Reading("sender_posts", post, place_of, "sender.post", 0.9)  # the office and post that it signs by
    code = communications.office(text)
    if code:
        yield Reading("senders", code, place.span(start, end), "sender.office", 0.96)
        return
    states = [] if communications.heads_a_body(text) else find_states(text, parsed.language)
    for state in states:
        span = place.span(start + state.start, start + state.end)
        yield Reading("senders", state.code, span, "sender.title", 0.96)
    if not states:
        yield Reading("senders", _ARTICLE.sub("", text.strip()), place.span(start, end), "sender.printed_name", 0.7)


def _sponsors(page: Page) -> Iterator[Reading]:
    language = _main_language(page)
    for group in page.groups("sponsor"):
        joined = page.joined(group)
        line = anatomy.sponsor_line(joined)
        if line is None or line.end == 0:
            continue
        place = Joined(page, group)
        for state in find_states(joined[line.start : line.end], language):
            span = place.span(line.start + state.start, line.start + state.end)
            yield Reading("senders", state.code, span, "sender.sponsor_line", 0.95)


def _main_language(page: Page) -> str:
    """Return the language of the title's paragraphs, as found for them; English where none is."""
    found = [page.languages[i] for i in page.of("title") if page.languages[i]]
    return max(set(found), key=found.count) if found else "en"


def _authors(page: Page) -> Iterator[Reading]:
    """Yield who reports or notes; the last such heading counts (a note that transmits a report)."""
    found: list[Reading] = []
    language = _main_language(page)
    for group in page.groups("heading") + page.groups("subheading"):
        joined = page.joined(group).rstrip("* ")
        heading = anatomy.second_heading(joined)
        if heading is None or heading.author is None:
            continue
        name = communications.without_attached(_ARTICLE.sub("", joined[slice(*heading.author)].strip(" *")))
        name = name[: communications.author_end(name)].strip()
        name = re.sub(r"\s+(?:19|20)\d\d$", "", _ABOUT.sub("", name))
        code = communications.office(name) or communications.office(f"the {name}")
        code = code or communications.office_first(joined[slice(*heading.author)].strip())
        place = Joined(page, group)
        span = place.span(*heading.author)
        if (
            heading.type in ("working_paper", "other")
            and not code
            and (states := find_states(joined[slice(*heading.author)], language))
        ):
            start = heading.author[0]
            for state in states:
                place_of = place.span(start + state.start, start + state.end)
                yield Reading("senders", state.code, place_of, "sender.working_paper", 0.92)
            continue
        if heading.type == "statement":
            name = re.split(r"[,،，]|\s[–—-]\s", name)[
                0
            ].strip()  # `..., a non-governmental organization in ... status`
        if code:
            found.append(Reading("senders", code, span, "sender.byline", 0.93))
        elif name[:1].isupper() or name[:1] > "\u05ff":
            found.append(Reading("senders", name, span, "sender.byline_name", 0.65))
    if found:
        yield max(found, key=lambda reading: reading.span.start)


def _adoption_dates(page: Page) -> Iterator[Reading]:
    """Yield the day a resolution or decision was adopted."""
    for index in page.of("title", "masthead"):
        if page.parts[index].line == "adopted":
            for mention in find_dates(page.texts[index])[:1]:
                place = (mention.start, mention.end)
                yield page.read("instrument_dates", mention.days[-1], index, place, "instrument_date.adopted", 0.95)


def _memo(page: Page) -> Iterator[Reading]:
    """Yield sender and addressee of a circular, which heads its text with `To:`, `From:`, `Subject:`."""
    lines = [
        (i, found) for i in list(page.of("title", "body"))[:8] if (found := communications.memo_line(page.texts[i]))
    ]
    if {"to", "from"} - {kind for _, (kind, _) in lines}:
        return
    for index, (kind, start) in lines:
        text = page.texts[index]
        name = _ARTICLE.sub("", text[start:].strip())
        place = (text.index(name, start), text.index(name, start) + len(name))
        if kind != "subject":
            key = "senders" if kind == "from" else "addressees"
            yield page.read(key, communications.office(name) or name, index, place, f"memo.{kind}", 0.8)
        else:
            yield page.read("title", name, index, place, "memo.subject", 0.85)
