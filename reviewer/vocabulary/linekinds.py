"""What a masthead's line says, in a word that is the same in all languages: lines of two versions answer by it."""

from reviewer.vocabulary import items, masthead
from reviewer.vocabulary.dates import find_dates
from reviewer.vocabulary.symbols import find_symbols

_LONGEST = 260  # characters: no formula of a masthead is longer


def line_kind(text: str) -> str:
    """Return ``organ A``, ``symbol``, ``distribution``, ``session`` ... for a formula of the masthead, else ``""``."""
    if len(text) > _LONGEST:
        return ""
    if masthead.is_united_nations(text):
        return "united nations"
    organs = masthead.organs_in_line(text)
    if organs:
        return f"organ {' '.join(organ.code for organ in organs)}"
    kinds = (
        ("distribution", masthead.distribution(text)),
        ("original", masthead.original_languages(text)),
        ("only", masthead.languages_only(text)),
        ("language", masthead.language_line(text)),
        ("session", masthead.session_line(text)),
        ("year", masthead.year_line(text)),
        ("item", items.item_line(text)),
        ("symbol", find_symbols(text)),
    )
    for kind, found in kinds:
        if found:
            return kind
    dates = find_dates(text)
    return ("dates" if dates[0].last else "date") if dates else ""
