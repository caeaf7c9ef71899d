"""Places in a text that somebody meant to fill in: ``A/74/…``, ``[xx]``, ``/X/``, ``XX May 2038``, ``__ April``."""

import re
from collections.abc import Iterator
from functools import cache

from reviewer.vocabulary.dates import find_dates
from reviewer.vocabulary.folding import fold
from reviewer.vocabulary.tables import LANGUAGES, table

_X = "[XxХх×]"  # Latin, Cyrillic, and the sign of multiplication that Chinese uses
# A line of nothing but underscores closes a document; "[…]" is an omission in a quotation.
_PLAIN = re.compile(
    r"\b[A-Z]{1,4}(?:/[A-Z\d.]+)*/(?:[A-Z][A-Za-z]{0,5}\.)?(?:X{1,4}|…|\.{3})(?!\w|\.\w)(?:/[\w.]+)*"
    r"|(?<=[^\W_])\s?_{2,}|_{2,}\s?(?=[^\W_])"
    r"|\b(?:TBC|TBD)\b"
)
_IN_MARKS = re.compile(
    r"\[([^\[\]\n]{1,40})\]|(?<![\w/.:])/(?! )([^/\n]{1,40})(?<! )/(?![\w/])|\{([^{}\n]{1,40})\}|<([^<>\n]{1,40})>"
)
_ONLY_X = re.compile(rf"{_X}{{1,4}}")
_DAY = re.compile(rf"(?<![\w/.]){_X}{{2,4}}(?=[^\w/.,;:)]|月)|(?<=年){_X}{{1,2}}(?=月)|(?<=\d月){_X}{{1,2}}(?=日)")
_NO_DATE = re.compile(
    rf"(?<![\w.]){_X}{{2,4}}(?P<sign>[./-]){_X}{{2,4}}(?P=sign)(?:{_X}{{2,4}}|(?:19|20)\d\d)(?!\w)"
    rf"|(?<![\w/.]){_X}{{2,4}}\s{_X}{{2,4}}\s(?:19|20)\d\d(?!\w)"
)
_IN_DATES = [*(2 * x for x in "XxХх×"), *(f"{sign}{x}" for sign in "年月" for x in "XxХх×")]  # most texts have none
_NEAR = 24  # characters round a day that a date takes


def find_placeholders(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of places to be filled, in no order."""
    for match in _PLAIN.finditer(text):
        yield match.span()
    for match in _IN_MARKS.finditer(text):
        inner = text[match.start() + 1 : match.end() - 1].strip()
        if _ONLY_X.fullmatch(inner) or _words().fullmatch(fold(inner)):
            yield match.span()
    if not any(sign in text for sign in _IN_DATES):
        return
    for match in _NO_DATE.finditer(text):
        yield match.span()
    for match in _DAY.finditer(text):
        if _is_day(text, *match.span()):
            yield match.span()


def _is_day(text: str, start: int, end: int) -> bool:
    """Tell whether a date would stand there with a number in its place, as in ``XX May 2038``, unlike ``siglo XX``."""
    before, after = text[max(start - _NEAR, 0) : start], re.sub(rf"^月{_X}{{1,2}}日", "月12日", text[end : end + _NEAR])
    return any(one.start <= len(before) < one.end for one in find_dates(f"{before}12{after}"))


@cache
def _words() -> re.Pattern[str]:
    forms = (fold(form) for code in LANGUAGES for form in table("placeholders")[code])
    return re.compile(
        "|".join(re.escape(form[:-1]) + ".+" if form.endswith("*") else re.escape(form) for form in forms)
    )
