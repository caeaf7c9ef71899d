"""Session, Security Council year, and the dates of the session."""

from collections.abc import Iterator

from reviewer.fields.page import Page
from reviewer.fields.readings import Reading
from reviewer.vocabulary.dates import enclosing, find_dates
from reviewer.vocabulary.masthead import session_line, year_line


def read_sessions(page: Page) -> Iterator[Reading]:
    """Read the first session line of the masthead, the year line, and the dates below the session."""
    session_at = -1
    for index in page.masthead:
        session = session_line(page.texts[index])
        if session is not None:
            yield page.read("session", session.number, index, None, "session.line", 0.96)
            yield page.read("session_kind", session.kind, index, None, "session.line", 0.96)
            session_at = index if session_at < 0 else session_at
        year = year_line(page.texts[index])
        if year is not None:
            yield page.read("sc_year", year, index, None, "sc_year.line", 0.96)
    yield from _dates(page, session_at)


def _dates(page: Page, session_at: int) -> Iterator[Reading]:
    """Yield dates in several parts as the enclosing interval (contract, conventions)."""
    for index in page.masthead:
        mentions = find_dates(page.texts[index])
        interval = enclosing(mentions)
        if "/" in interval:
            place = (mentions[0].start, mentions[-1].end)
            score = 0.95 if 0 <= session_at < index else 0.85
            yield page.read("session_dates", interval, index, place, "session_dates.line", score)
