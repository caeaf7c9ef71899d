"""Formulas that part a document: headings of annexes, signatures, requests, sponsors, second headings."""

import re
from functools import cache
from typing import Any

from reviewer.light import light
from reviewer.vocabulary.folding import Folded, fold, fold_source, folded
from reviewer.vocabulary.numerals import number, roman
from reviewer.vocabulary.ordinals import ordinal_pattern
from reviewer.vocabulary.tables import LANGUAGES, table

_LONGEST_HEADING = 420  # characters: `Annex to the letter dated ... addressed to ...`


@light
class AnnexHeading:
    """An annex's heading: its number (0 for none), and whether it names the letter it belongs to."""

    number: int
    to_letter: bool


@cache
def _annex_patterns() -> tuple[re.Pattern[str], ...]:
    """Return a pattern that any heading of an annex fits, and then the forms one by one."""
    words = "|".join(fold(word) for word in table("anatomy")["numbers"]["ar"])
    numeral = rf"[ivxlc]{{1,6}}|\d{{1,2}}|[一二三四五六七八九十]{{1,3}}|{words}"
    sources = [fold_source(pattern) for language in LANGUAGES for pattern in table("anatomy")["annex"][language]]
    any_of_them = "|".join(source.replace("{n}", f"(?:{numeral})") for source in sources)
    return (
        re.compile(any_of_them),
        *(re.compile(source.replace("{n}", f"(?P<n>{numeral})")) for source in sources),
    )


def annex_heading(text: str) -> AnnexHeading | None:
    """Return what a line says as the heading of an annex, in any of the six languages; None for other lines."""
    if len(text) > _LONGEST_HEADING:
        return None
    line = fold(text).rstrip("*. :")
    any_of_them, *forms = _annex_patterns()
    if any_of_them.fullmatch(line) is None:
        return None
    for pattern in forms:
        match = pattern.fullmatch(line)
        if match is not None:
            printed = match.groupdict().get("n") or ""
            return AnnexHeading(_annex_number(printed), len(line) > len(printed) + 12)
    return None


def _annex_number(printed: str) -> int:
    words = [fold(word) for word in table("anatomy")["numbers"]["ar"]]
    if printed in words:
        return words.index(printed) + 1
    return roman(printed.upper()) or (number(printed) if printed else None) or 0


def enclosure_heading(text: str) -> bool:
    """Tell whether a line heads an enclosure or appendix, which belongs to the annex before it."""
    line = fold(text)
    patterns = (fold_source(p) for language in LANGUAGES for p in table("anatomy")["enclosure"][language])
    return len(line) < 90 and any(re.fullmatch(pattern, line) for pattern in patterns)


@cache
def _signed() -> re.Pattern[str]:
    marks = "|".join(fold_source(p) for language in LANGUAGES for p in table("anatomy")["signed"][language])
    return re.compile(marks)


def signature_marks(text: str) -> list[tuple[int, int]]:
    """Return the ranges of ``(Signed)`` and its equivalents."""
    if not _signed().search(fold(text)):
        return []
    whole = folded(text)
    return [whole.span(*match.span()) for match in _signed().finditer(whole.text)]


@cache
def _posts() -> re.Pattern[str]:
    return re.compile(rf"[\s,]+(?:{'|'.join(map(fold_source, table('anatomy')['posts']['words']))})(?!\w)")


def post_begins(text: str) -> int:
    """Return where a signatory's post begins in a line that goes on with it after the name, else its length."""
    whole = folded(text)
    match = _posts().search(whole.text, 2)
    return whole.places[match.start()] if match is not None else len(text)


@cache
def _request_words() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    words = table("anatomy")["request"]
    return tuple(
        (language, tuple(map(fold, words["asks"][language])), tuple(map(fold, words["as"][language])))
        for language in LANGUAGES
    )


def is_request(text: str) -> bool:
    """Tell whether a paragraph asks for circulation: it says what is asked, and `as a document of`."""
    if len(text) > 1500:
        return False
    line = fold(text)
    for _, asks, forms in _request_words():
        for word in asks:  # plain loops: nearly every paragraph of a document is asked about
            if word in line:
                if any(form in line for form in forms):
                    return True
                break
    return False


@cache
def _openings() -> frozenset[str]:
    return frozenset(map(fold, table("anatomy")["openings"]["words"]))


def opens_body(text: str) -> bool:
    """Tell whether a line is a heading with which a body begins (`Summary`, `Introduction`)."""
    return fold(text).rstrip("* ") in _openings()


@cache
def _furniture() -> re.Pattern[str]:
    return re.compile("|".join(fold_source(line) for line in table("masthead")["furniture"]["lines"]))


def is_furniture(text: str) -> bool:
    """Tell whether a line belongs to a masthead and says nothing about the document (`Official Records`)."""
    return len(text) < 90 and _furniture().fullmatch(fold(text).rstrip("* ")) is not None


@cache
def _contents() -> frozenset[str]:
    return frozenset(map(fold, table("anatomy")["contents"]["words"]))


def contents_heading(text: str) -> bool:
    """Tell whether a line heads a table of contents."""
    return fold(text) in _contents()


@cache
def _sayings(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(fold_source(p) for language in LANGUAGES for p in table("anatomy")[kind][language]))


def says(kind: str, text: str) -> bool:
    """Tell whether `text` holds one of the formulas of the table's section `kind` (``as_received``, ``reissued``)."""
    return bool(_sayings(kind).search(fold(text)))


@light
class Heading:
    """A heading that names a type of document, with the range of its author's name (or None)."""

    type: str
    author: tuple[int, int] | None = None


_LETTERS = {  # a heading in a language has some of its letters
    **dict.fromkeys(("en", "fr", "es"), re.compile("[a-z]")),
    **{"ru": re.compile("[\u0430-\u044f]"), "ar": re.compile("[\u0620-\u064a]"), "zh": re.compile("[\u3400-\u9fff]")},
}


@cache
def _headings(languages: tuple[str, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the headings of these languages; the ordinals of one take up to 10 ms to compile."""
    return tuple(
        (row["type"], _heading(pattern, language))
        for row in table("communications")["heading"]
        for language in languages
        for pattern in row[language]
    )


@cache
def _heading(pattern: str, language: str) -> re.Pattern[str]:
    source = fold_source(pattern).replace("{author}", "(?P<author>.{2,160})")
    return re.compile(source.replace("{ord}", ordinal_pattern(language)) if "{ord}" in source else source)


def second_heading(text: str) -> Heading | None:
    """Return what `Report of ...`, `Note by ...` and the like say; None for a heading that names no author."""
    whole = folded(text)
    kept = [i for i, c in enumerate(whole.text) if c != "*"]  # a mark may stand inside: `Written statement* by ...`
    bare = Folded("".join(whole.text[i] for i in kept), (*(whole.places[i] for i in kept), len(text)))
    line = bare.text.rstrip()
    spoken = tuple(language for language in LANGUAGES if _LETTERS[language].search(line))
    for kind, pattern in _headings(spoken):
        match = pattern.fullmatch(line)
        if match is not None:
            author = bare.span(*match.span("author")) if match.groupdict().get("author") else None
            return Heading(kind, author)
    return None


@cache
def _lines(section: str, key: str) -> re.Pattern[str]:
    entries: Any = table("communications")[section]
    patterns = entries[key] if isinstance(entries[key], list) else []
    return re.compile("|".join(f"(?:{fold_source(pattern)})" for pattern in patterns))


def _matches(section: str, text: str) -> str:
    line = fold(text).rstrip("* ")
    return next((key for key in table("communications")[section] if _lines(section, key).fullmatch(line)), "")


def type_heading(text: str) -> str:
    """Return the document type that a heading names (``agenda``, ``meeting_record`` ...), else ``""``."""
    return _matches("types", text)


def addendum(text: str) -> bool:
    """Tell whether a line is `Addendum`, `Corrigendum` or the like."""
    return bool(_matches("second_headings", text))


def item_request(text: str) -> bool:
    """Tell whether a heading requests the inclusion of an item in the agenda."""
    return len(text) < 400 and bool(_matches("requests_for_items", text))


def adoption(text: str) -> str:
    """Return ``adopted``, ``decided``, ``council``, ``council_adopted`` for headings of resolutions, else ``""``."""
    return _matches("resolutions", text) if len(text) < 300 else ""


@light
class Sponsors:
    """A sponsor line: the type of draft, and the range of the sponsors' names."""

    type: str
    start: int
    end: int


@cache
def _sponsor_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (
            kind,
            re.compile(
                rf"(?:(?P<names>[^:]{{3,}}?)\s?\*{{0,3}}\s?:\s?\*{{0,3}}\s*)?(?:{'|'.join(map(fold_source, forms))})"
            ),
        )
        for kind, forms in table("communications")["sponsors"].items()
    )


def sponsor_line(text: str) -> Sponsors | None:
    """Return what a line such as ``Fiji and Peru:* draft resolution`` says; None for other lines."""
    whole = folded(text)
    line = re.sub(r"[\s*]+$", "", whole.text)
    for kind, pattern in _sponsor_patterns():
        match = pattern.fullmatch(line)
        if match is not None:
            names = match.span("names") if match["names"] else (0, 0)
            return Sponsors(kind, *(whole.span(*names) if match["names"] else (0, 0)))
    return None
