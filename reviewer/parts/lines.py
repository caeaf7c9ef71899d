"""What a single line of the front matter can be."""

import re
from collections.abc import Sequence

from reviewer.parts.parts import Line
from reviewer.vocabulary import anatomy, items, masthead
from reviewer.vocabulary.dates import find_dates
from reviewer.vocabulary.folding import fold
from reviewer.vocabulary.symbols import find_symbols

FAR = 90  # paragraphs: no front matter is longer
_SENTENCE = re.compile(r"[.;:。；：؛।][”»\"')\d]*\s*$")
_NUMBERED = re.compile(
    r"^\s*(?:\d{1,3}\s?[.–-]|[IVX]+\.|[A-H]\.(?=\s[^\W\d_]{3})|[一二三四五六七八九十]+[、.．]|\(?[a-z]\)|(?:أول|ثاني|ثالث|رابع|خامس)ا\s?[-–])\s*\S"
)


def is_date_line(text: str) -> bool:
    """Tell whether a line holds dates and hardly anything else (a place before or after)."""
    mentions = find_dates(text)
    if not mentions or len(text) > 110 or anatomy.adoption(text):
        return False
    rest = text
    for mention in reversed(mentions):
        rest = rest[: mention.start] + " " + rest[mention.end :]
    rest = re.sub(r"\b(?:года?|г\.)(?!\w)", " ", rest)
    return len(re.findall(r"\w+", rest)) <= 3 and not re.search(r"[:;]", rest)


def is_strong(text: str) -> bool:
    """Tell whether a line is one that only a masthead has."""
    if len(text) > 260:
        return False
    return bool(
        is_symbol(text)
        or masthead.is_united_nations(text)
        or anatomy.is_furniture(text)
        or masthead.organs_in_line(text)
        or masthead.distribution(text)
        or masthead.original_languages(text)
        or masthead.languages_only(text)
        or masthead.language_line(text)
        or masthead.session_line(text)
        or masthead.year_line(text) is not None
        or items.item_line(text)
        or is_date_line(text)
        or re.search(r"(?i)(?:^|\s)distr\.?:?$", text.strip())
    )


def is_symbol(text: str) -> bool:
    """Tell whether a line is a symbol or two, with nothing but an organ's name beside."""
    symbols = find_symbols(text)
    rest = text[: symbols[0].start] + text[symbols[-1].end :] if symbols else ""
    beside = fold(rest)
    return bool(symbols) and (not beside or masthead.is_united_nations(rest) or bool(masthead.organs_in_line(rest)))


def _opens_resolution(text: str) -> bool:
    """Tell whether the first words are an organ's name and a comma: `The General Assembly,`."""
    head = re.match(r"(?i)\s*(?:the |l['’]|la |le |el |إن )?(?P<organ>[^,，،]{2,80})[,，،]", text)
    if head is None:
        return False
    alone = not text[head.end() :].strip()
    if alone and masthead.names_body(head["organ"]):
        return True
    return bool(masthead.organs_in_line(head["organ"])) or (alone and text.lstrip()[:4].casefold() == "the ")


def is_sentence(text: str) -> bool:
    """Tell whether a paragraph is running text and no heading."""
    if len(text) > 700:
        return True
    if _NUMBERED.match(text) and not re.match(r"\d+/\d+\.", text):
        return True
    if _opens_resolution(text):
        return True
    return len(text) > (25 if re.search(r"[\u4e00-\u9fff]", text) else 45) and bool(_SENTENCE.search(text))


def item_lines(texts: Sequence[str], i: int) -> tuple[items.Items, int] | None:
    """Return the items that line `i` begins to name, and how many lines they take (a long list wraps)."""
    if not re.search(r"\d", texts[i]) or len(texts[i]) > 260:
        return None
    joined = ""
    for count in range(1, 4):
        if i + count > len(texts) or len(texts[i + count - 1]) > 260:
            return None
        joined = f"{joined} {texts[i + count - 1].strip()}".strip()
        found = items.item_line(joined)
        if found is not None:
            return found, count
        if not re.search(r"(?:[,،、]|\b(?:and|et|y|и|items?)|[و和])\s*$|\d$", joined):
            return None
    return None


def goes_on(line: str, following: str) -> bool:
    """Tell whether the words alone show that a heading's `line` goes on in the `following` one."""
    if is_sentence(following) or len(following) > 160:
        return False
    return following[:1].islower() or bool(
        re.search(r"(?:\b(?:the|of|and|to|de|la|du|des|et|y|e|del|и|по|на|von)|[-,،、])$", line.rstrip(), re.IGNORECASE)
    )


def heading_line(text: str) -> Line:
    """Return what a heading below the masthead is."""
    if anatomy.sponsor_line(text):
        return "sponsor"
    kind = anatomy.adoption(text)
    if kind in ("adopted", "decided", "recommended", "council_adopted"):
        return "adopted"
    bracketed = text.startswith("[") and text.rstrip(" *").endswith("]") and bool(find_dates(text))
    if (
        bracketed
        or is_date_line(text)
        or re.match(r"(?i)(?:rapporteur|rapporteuse|relator|докладчик|报告员|المقرر)\w*\s*:", text)
    ):
        return "byline"
    if anatomy.addendum(text) or anatomy.second_heading(text):
        return "subheading"
    return "heading"
