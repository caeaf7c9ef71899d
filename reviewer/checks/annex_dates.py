"""An annex names the letter that it belongs to by the letter's own date."""

from collections.abc import Iterator

from reviewer.checks.case import Case
from reviewer.checks.findings import Finding, Mark
from reviewer.messages import N_
from reviewer.text import Span
from reviewer.vocabulary.anatomy import annex_heading
from reviewer.vocabulary.dates import find_dates


def annex_dates(case: Case) -> Iterator[Finding]:
    """Compare the date in ``Annex to the letter dated ...`` with the dates of the letters in the title."""
    for n, version in enumerate(case.versions):
        letters = version.items("instrument_dates")
        for paragraph, part in enumerate(version.parts):
            heading = annex_heading(case.text(n, paragraph)) if part.annex and part.heading and letters else None
            if heading is None or not heading.to_letter:
                continue
            begin = version.text.paragraphs[paragraph].span.start
            for date in find_dates(case.text(n, paragraph)):
                if date.first not in letters:
                    message = N_("checks", "The {place} names a letter of {date}, the title one of {letters}.").format(
                        place=case.place(n, paragraph), date=date.first, letters=", ".join(letters)
                    )
                    marks = [Mark(n, Span(begin + date.start, begin + date.end))]
                    marks += case.marks("instrument_dates", [n])
                    yield case.finding("annex-dates", "error", message, [n], marks, "instrument_dates")
