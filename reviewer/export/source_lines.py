"""Masthead lines that say more than their values do, kept as the source prints them."""

import re

from reviewer.fields import Version
from reviewer.vocabulary.dates import enclosing, find_dates
from reviewer.vocabulary.items import item_line
from reviewer.vocabulary.masthead import languages_only, session_line

_LONGEST = 110  # characters of such a line


def session_in_source(version: Version) -> str:
    """Return ``First regular session 2025``; ``""`` for a session that its number and kind say fully."""
    kind = version.values.get("session_kind")
    line = _line(version, "session") if kind in ("year", "resumed") else ""
    found = session_line(line) if line else None
    return line if found and (found.number, found.kind) == (version.values.get("session"), kind) else ""


def dates_in_source(version: Version) -> str:
    """Return ``New York, 14–18 and 21–23 July 2025``; ``""`` for dates that their first and last day say fully."""
    line = _line(version, "session_dates")
    mentions = find_dates(line)
    if not mentions or len(line) > _LONGEST or enclosing(mentions) != version.values.get("session_dates"):
        return ""
    rest = line
    for mention in reversed(mentions):
        rest = rest[: mention.start] + " " + rest[mention.end :]
    more = len(mentions) > 1 or len(mentions[0].days) > 2 or re.search(r"\w{3}", rest)
    return line if more else ""


def restriction_in_source(version: Version) -> str:
    """Return ``English only``, unless the clerk knows the original language."""
    if version.items("original_languages") or any(r.field == "original_languages" for r in version.readings):
        return ""
    heads = (p for p, part in zip(version.text.paragraphs, version.parts, strict=True) if part.name == "masthead")
    return next((line for line in map(version.text.cut, heads) if languages_only(line)), "").strip()


def items_in_source(version: Version) -> list[tuple[str, str]]:
    """Return (line, kind of agenda) where two organs print their items apart; nothing for a single line."""
    heads = (p for p, part in zip(version.text.paragraphs, version.parts, strict=True) if part.name == "masthead")
    lines = [(text.strip(" *"), found) for text in map(version.text.cut, heads) if (found := item_line(text))]
    items = [item.value for _, found in lines for item in found.items]
    if len({found.kind for _, found in lines}) < 2 or items != version.items("agenda_items"):
        return []
    return [(text, found.kind) for text, found in lines]


def _line(version: Version, key: str) -> str:
    """Return the masthead line in which the value was read; ``""`` where the clerk has corrected it."""
    for reading in version.readings:
        if reading.field != key or reading.value != version.values.get(key):
            continue
        index = version.text.paragraph_at(reading.span.start)
        if index is not None and version.parts[index].name == "masthead":
            return " ".join(version.text.cut(version.text.paragraphs[index]).strip(" *").split())
    return ""
