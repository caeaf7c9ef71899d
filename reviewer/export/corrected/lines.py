"""A line of the masthead printed anew: in the form in which the page prints the old value, else in the official one.

Every line is read again before it is given: one that would not be read as the new value is none.
"""

import re
from collections.abc import Callable, Sequence

from reviewer.export import forms
from reviewer.export.corrected.dates import english_suffix
from reviewer.vocabulary.folding import fold
from reviewer.vocabulary.items import item_line
from reviewer.vocabulary.masthead import (
    Session,
    distribution,
    organ_name,
    organs_in_line,
    original_languages,
    session_line,
    year_line,
)
from reviewer.vocabulary.ordinals import ordinal_pattern, ordinal_value, ordinal_words
from reviewer.vocabulary.tables import LANGUAGES

_STARS = re.compile(r"\*+")
_BEFORE_WORD = re.compile(r"^Distr\.\s?:?\s*")


def session_like(printed: str, new: Session, language: str) -> str:
    """Return the line of another session, ``""`` where it cannot be printed."""
    old = session_line(printed)
    swapped = _swapped(printed, new.number, "session") if old and old.kind == new.kind else ""
    made = (swapped, forms.session(new.number, new.kind, language))
    return _first(made, printed, lambda line: session_line(line) == new)


def year_like(printed: str, new: int, language: str) -> str:
    """Return the line of another year of the Security Council."""
    made = (_swapped(printed, new, "year"), forms.council_year(new, language))
    return _first(made, printed, lambda line: year_line(line) == new)


def distribution_like(printed: str, old: str, new: str, language: str) -> str:
    """Return the line of another distribution: in the language of the line, which need not be the version's."""
    made: list[str] = []
    for code in _block_languages(language):
        before, after = forms.distribution(old, code), forms.distribution(new, code)
        if before and after and fold(before) == fold(printed):
            made.append(_tail_cased(after, printed))
        elif before and after:
            made += _replaced(printed, _BEFORE_WORD.sub("", before), _BEFORE_WORD.sub("", after))
    made.append(forms.distribution(new, language))
    return _first(made, printed, lambda line: (distribution(line) or ("",))[0] == new)


def original_like(printed: str, old: Sequence[str], new: Sequence[str], language: str) -> str:
    """Return the line of other original languages."""
    own = [code for code in _block_languages(language) if fold(forms.original(old, code)) == fold(printed)]
    made = [_tail_cased(forms.original(new, code), printed) for code in own]
    made.append(forms.original(new, language))
    return _first(made, printed, lambda line: (original_languages(line) or ([],))[0] == list(new))


def organ_like(printed: str, new: str, language: str) -> str:
    """Return the name of another organ."""
    made = (organ_name(new, language),)
    return _first(made, printed, lambda line: [one.code for one in organs_in_line(line)] == [new])


def items_like(printed: str, old: tuple[Sequence[str], str], new: tuple[Sequence[str], str], language: str) -> str:
    """Return the line of other (items, kind of agenda); footnotes' asterisks stay where they are called."""
    found = _STARS.search(printed)
    stars = found[0] if found else ""
    councils = sorted((False, True), key=lambda one: _items(old, language, one, stars) != printed)
    made = [_items(new, language, one, stars) for one in councils[:1]]
    bare = _STARS.sub("", printed)
    alike = fold(_items(old, language, councils[0], "")) == fold(bare)
    if not alike and old[1] == new[1] and len(old[0]) == len(new[0]):
        made.insert(0, _each_item(printed, new[0], language))
    return _first(made, printed, lambda line: _read_items(line) == (list(new[0]), new[1]))


def _read_items(line: str) -> tuple[list[str], str] | None:
    found = item_line(line)
    return ([one.value for one in found.items], found.kind) if found else None


def _items(value: tuple[Sequence[str], str], language: str, council: bool, stars: str) -> str:
    items, kind = value
    head, tail = forms.agenda_line(items, kind, language, council=council)
    return head + stars + tail


def _each_item(printed: str, new: Sequence[str], language: str) -> str:
    """Replace the items of a line one by one: for lines that no form prints."""
    found = item_line(printed)
    if found is None or len(found.items) != len(new):
        return ""
    line = printed
    for item, value in zip(reversed(found.items), reversed(new), strict=True):
        if item.value != value:
            line = line[: item.start] + forms.item(value, language) + line[item.end :]
    return line


def _swapped(printed: str, new: int, noun: str) -> str:
    """Replace the ordinal, in words or figures, or the year that a line names."""
    years = re.findall(r"(?:19|20)\d\d", printed)
    if new > 1900:
        return printed.replace(years[0], str(new)) if len(years) == 1 else ""
    for language in LANGUAGES:
        for match in re.finditer(ordinal_pattern(language), printed, re.IGNORECASE):
            word = _ordinal(match[0], new, language, noun)
            if word:
                return printed[: match.start()] + word + printed[match.end() :]
    return ""


def _ordinal(printed: str, new: int, language: str, noun: str) -> str:
    """Print another ordinal as `printed` is: in figures with their letters, in words, in capitals."""
    figures = re.fullmatch(r"(第?\s*)(\d+)(\s*\D*)", printed)
    if figures:
        end = english_suffix(new) if re.fullmatch(r"\s*(?:st|nd|rd|th)", figures[3]) else figures[3]
        fits = new != 1 and figures[2] != "1" if language == "fr" else True
        return f"{figures[1]}{new}{end}" if fits else ""
    was = ordinal_value(printed, language)
    kind = "year" if noun == "year" else "session"
    if was is None or fold(ordinal_words(was, language, kind)) != fold(printed):  # type: ignore[arg-type]
        return ""
    return ordinal_words(new, language, kind) if not printed.islower() else _small(ordinal_words(new, language, kind))  # type: ignore[arg-type]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _block_languages(language: str) -> tuple[str, ...]:
    """Return the languages in which a version may print its distribution block: one, or English as well."""
    return tuple(dict.fromkeys((str(forms.words(language).get("right_block", "en")), "en")))


def _replaced(printed: str, word: str, other: str) -> list[str]:
    match = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", printed, re.IGNORECASE)
    if match is None:
        return []
    cased = other.upper() if match[0].isupper() else other.capitalize() if match[0][:1].isupper() else other
    return [printed[: match.start()] + cased + printed[match.end() :]]


def _tail_cased(line: str, printed: str) -> str:
    """Return `line` with capitals behind the first word's sign where the old line has them: ``Original: ENGLISH``."""
    old, new = (re.match(r"(\w+\s*[.:]+\s*)(.*)", one, re.DOTALL) for one in (printed, line))
    return new[1] + new[2].upper() if old and new and old[2].isupper() else line


def _first(made: Sequence[str], printed: str, fits: Callable[[str], bool]) -> str:
    """Return the first of the lines that fits, in capitals where the old line is."""
    for line in made:
        own = line.upper() if printed.isupper() and printed.upper() != printed.lower() else line
        if own and fits(own):
            return own
    return ""
