"""The words of the window: languages, states, marks and parts, as a clerk reads them."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from reviewer.messages import N_, plain

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")  # the order of the United Nations
LETTERS = {"ar": "A", "zh": "C", "en": "E", "fr": "F", "ru": "R", "es": "S"}
LANGUAGE_NAMES = {
    "ar": N_("languages", "Arabic"),
    "zh": N_("languages", "Chinese"),
    "en": N_("languages", "English"),
    "fr": N_("languages", "French"),
    "ru": N_("languages", "Russian"),
    "es": N_("languages", "Spanish"),
    "": N_("languages", "Language not found"),
}
STATES = {
    "new": N_("states", "new"),
    "in_review": N_("states", "in review"),
    "set_aside": N_("states", "set aside"),
    "reviewed": N_("states", "reviewed"),
    "circulated": N_("states", "circulated"),
}
MARKS = {
    "read": N_("marks", "read"),
    "doubtful": N_("marks", "doubtful"),
    "corrected": N_("marks", "corrected"),
    "missing": N_("marks", "missing"),
    "differs": N_("marks", "differs"),
    "not_needed": N_("marks", "not needed"),
}
SEVERITIES = {
    "error": N_("severities", "error"),
    "warning": N_("severities", "warning"),
    "info": N_("severities", "note"),
}
PARTS = {
    "masthead": N_("parts", "Masthead"),
    "title": N_("parts", "Title"),
    "body": N_("parts", "Text"),
    "request": N_("parts", "Text"),
    "signature": N_("parts", "Signature"),
    "footnote": N_("parts", "Footnotes"),
    "annex": N_("parts", "Annex"),
}


SIGNS = {"likely": "≈", "to decide": "?"}
"""How sure it is that the versions of a document are one, as the queue draws it."""
SURE = {
    "likely": N_("queue", "{sign} Likely one document: see Versions"),
    "to decide": N_("queue", "{sign} To decide: whether another document is the same, see Versions"),
}


def say(context: str, text: str, /, **facts: object) -> str:
    """Return `text` in the clerk's language, with the facts named in braces put in; paths as harmless names."""
    said = QCoreApplication.translate(context, text)
    if any(isinstance(fact, PurePath) for fact in facts.values()):
        facts = {name: plain(str(fact)) if isinstance(fact, PurePath) else fact for name, fact in facts.items()}
    return said.format(**facts) if facts else said


def language_name(code: str) -> str:
    """Return the name of a language; an unknown code is shown as it is."""
    return say("languages", LANGUAGE_NAMES.get(code, code))


def part_name(part: str, annex: int) -> str:
    """Return the name of a part of a document; annexes carry their number."""
    if annex:
        return say("parts", N_("parts", "Annex {number}"), number=annex)
    return say("parts", PARTS.get(part, part))


def in_order(languages: Iterable[str]) -> tuple[str, ...]:
    """Return language codes in the order of the United Nations, unknown ones last."""
    codes = set(languages)
    return (*(code for code in LANGUAGES if code in codes), *sorted(codes - set(LANGUAGES)))


def local_day(when: str) -> str:
    """Return the day of an ISO date and time ("12 May"), with its year where that is not the present one."""
    try:
        day = datetime.fromisoformat(when).astimezone()
    except ValueError:
        return ""
    this_year = day.year == datetime.now().astimezone().year
    return f"{day.day} {day:%b}" if this_year else f"{day.day} {day:%b %Y}"


def local_time(when: str) -> str:
    """Return an ISO date and time as a clerk reads it; what is no date is shown as it is."""
    try:
        return datetime.fromisoformat(when).astimezone().strftime("%d %b %Y %H:%M")
    except ValueError:
        return when
