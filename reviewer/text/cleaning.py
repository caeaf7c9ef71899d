"""Named cleaning steps, and their order. Each is safe in all six languages: what the page shows stays."""

import re
import unicodedata
from collections.abc import Callable

from reviewer.files import Emphasis
from reviewer.light import light
from reviewer.text.traced import Traced


@light
class Step:
    """Every match of `pattern` is replaced by what `give` makes of it."""

    name: str
    pattern: re.Pattern[str]
    give: Callable[[re.Match[str]], str]


def _nothing(match: re.Match[str]) -> str:
    del match
    return ""


def _space(match: re.Match[str]) -> str:
    del match
    return " "


def _compatible(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match[0])


def _composed(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", match[0])


HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"

STEPS = (
    # Not NFKC as a whole: it would turn full-width Chinese punctuation, superscripts and dots into ASCII.
    Step("presentation forms", re.compile("[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]"), _compatible),
    Step("radicals", re.compile("[\u2e80-\u2fdf]"), _compatible),  # fonts without a proper table give these for Han
    Step("wide letters and digits", re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]"), _compatible),
    Step("combining marks", re.compile("[^\\s\u0300-\u036f][\u0300-\u036f\u0653-\u0655]+"), _composed),
    # Soft hyphens, zero-width spaces and joiners, word joiners, byte order marks, tatweel, direction controls.
    Step("invisible", re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0640\u061c]"), _nothing),
    Step("controls", re.compile("[\x00-\x08\x0e-\x1f\x7f\u0080-\u009f\ufffe\uffff]"), _nothing),
    Step("spaces", re.compile(r"[^\S ]\s*| \s+"), _space),  # \s holds the no-break, thin and ideographic ones
)

_ANYTHING = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u0300-\u036f\u061c\u0640\u0653-\u0655\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    "\u2e80-\u2fdf\u3000\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufeff\uff10-\uff5a\ufffe\uffff]|  "
)
"""What some step may change; in most lines there is nothing."""


_PLAIN_STEPS = tuple(step for step in STEPS if step.name in ("controls", "spaces"))
"""Those that change ASCII characters."""


def clean(raw: Traced) -> Traced:
    """Return `raw` after all steps, without white space at its ends."""
    text = raw.text
    tidy = text.isascii() and text.isprintable() and "  " not in text  # told faster than by the pattern
    if not tidy and _ANYTHING.search(text) is not None:
        for step in _PLAIN_STEPS if text.isascii() else STEPS:
            raw = raw.substitute(step.pattern, step.give)
    return raw.strip()


# A pair of asterisks round some words is a converter's italics: it opens before a word and closes behind one.
_EMPHASIS = re.compile(r"(?<![\w*)])(\*{1,2})(?=[^\s*])([^*]{2,400}?)(?<=[^\s*])\1(?![\w*])")


def without_emphasis(text: Traced) -> tuple[Traced, tuple[Emphasis, ...]]:
    """Return `text` without pairs of asterisks round words, and which words they were; footnote asterisks stay.

    A pair is a converter's mark of italics, a double pair one of bold.
    """
    found_at: list[Emphasis] = []
    while "*" in text.text and (found := _EMPHASIS.search(text.text)) is not None:
        marks = {found.start(1), found.end(2)}
        width = len(found[1])
        at = re.compile("|".join(f"(?<=\\A[\\s\\S]{{{mark}}})\\*{{{width}}}" for mark in sorted(marks)))
        text = text.substitute(at, _nothing)
        start, length = found.start(1), len(found[2])
        found_at.append(Emphasis(start, start + length, width > 1, width == 1))
    return text, tuple(found_at)
