"""The request sentence asks for the items and organs that the masthead names."""

from collections.abc import Iterator

from reviewer.checks.case import Case, listed
from reviewer.checks.findings import Finding, Mark
from reviewer.messages import N_

_PRINCIPAL_OF = {"A/HRC": "A"}  # prints the General Assembly above its own name


def items_of_request(case: Case) -> Iterator[Finding]:
    """Compare the items of the request sentence with those of the masthead."""
    for n, version in enumerate(case.versions):
        asked = [reading for reading in case.readings(n, "request") if str(reading.value)[:1].isdigit()]
        printed = version.items("agenda_items")
        named = [str(reading.value) for reading in asked]
        if asked and printed and set(named) != set(printed):
            message = N_(
                "checks", "The {language} masthead has agenda items {printed}, the request sentence asks for {named}."
            ).format(language=case.language(n), printed=listed(printed), named=listed(named))
            marks = [Mark(n, reading.span) for reading in asked]
            marks += case.marks("agenda_items", [n])
            yield case.finding("items-of-request", "error", message, [n], marks, "agenda_items")


def organs_of_request(case: Case) -> Iterator[Finding]:
    """Compare the organs of the request sentence with those of the masthead."""
    for n, version in enumerate(case.versions):
        asked = [reading for reading in case.readings(n, "request") if not str(reading.value)[:1].isdigit()]
        printed = set(version.items("organs"))
        named = {str(reading.value) for reading in asked}
        lacking = named - printed
        unasked = printed - named - {_PRINCIPAL_OF.get(organ, "") for organ in named}
        # A masthead may have lost a line in the text; the sentence names every organ that is asked.
        if named and printed and (lacking or unasked):
            message = N_(
                "checks",
                "The {language} masthead names {printed}, the request sentence asks for a document of {named}.",
            ).format(language=case.language(n), printed=listed(sorted(printed)), named=listed(sorted(named)))
            marks = [Mark(n, reading.span) for reading in asked]
            marks += case.marks("organs", [n])
            yield case.finding("organs-of-request", "warning", message, [n], marks, "organs")
