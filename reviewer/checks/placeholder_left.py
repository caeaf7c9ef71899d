"""Places that somebody meant to fill in."""

from collections.abc import Iterator

from reviewer.checks.case import Case
from reviewer.checks.findings import Finding, Mark
from reviewer.messages import N_
from reviewer.text import Span
from reviewer.vocabulary.placeholders import find_placeholders


def placeholder_left(case: Case) -> Iterator[Finding]:
    """Find ``A/74/…``, ``[xx]``, ``/X/``, ``__ April`` and the like."""
    for n, version in enumerate(case.versions):
        text = version.text.content
        for start, end in sorted(find_placeholders(text)):
            message = N_("checks", "A place is left to be filled in {language}: “{text}”.")
            message = message.format(language=case.language(n), text=text[start:end].strip())
            yield case.finding("placeholder-left", "error", message, [n], [Mark(n, Span(start, end))])
