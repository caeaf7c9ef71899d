"""Places that somebody meant to fill in."""

import re
from collections.abc import Iterator

from reviewer.checks.case import Case
from reviewer.checks.findings import Finding, Mark
from reviewer.messages import N_
from reviewer.text import Span

# A line of nothing but underscores closes a document; "[…]" is an omission in a quotation.
_PLACEHOLDER = re.compile(
    r"\b[A-Z]{1,4}(?:/[A-Z\d.]+)*/(?:X{1,4}|…|\.{3})(?![\w.])(?:/[\w.]+)*"
    r"|(?<=[^\W_])\s?_{2,}|_{2,}\s?(?=[^\W_])"
    r"|\[(?i:x{1,4}|tbc|tbd|to be (?:completed|confirmed|issued)|date|symbol|symbol to be \w+)\]"
    r"|\b(?:XX+\s(?=[A-Z][a-z]+ \d{4})|TBC|TBD)\b"
)


def placeholder_left(case: Case) -> Iterator[Finding]:
    """Find ``A/74/…``, ``[xx]``, ``__ April`` and the like."""
    for n, version in enumerate(case.versions):
        for match in _PLACEHOLDER.finditer(version.text.content):
            message = N_("checks", "A place is left to be filled in {language}: “{text}”.")
            message = message.format(language=case.language(n), text=match[0].strip())
            mark = Mark(n, Span(*match.span()))
            yield case.finding("placeholder-left", "error", message, [n], [mark])
