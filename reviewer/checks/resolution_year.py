"""Resolutions of the Security Council are cited with their year: S/RES/822 (1993)."""

import re
from collections.abc import Iterator

from reviewer.checks.case import Case, listed
from reviewer.checks.findings import Finding, Mark
from reviewer.messages import N_

_WITH = re.compile(r"S/RES/\d+ ?\((?:19|20)\d\d\)")
_WITHOUT = re.compile(r"S/RES/\d+")


def resolution_year(case: Case) -> Iterator[Finding]:
    """Name resolutions cited without their year: once for all versions that leave it off."""
    lacking: dict[str, list[Mark]] = {}
    dated: set[str] = set()
    for n, version in enumerate(case.versions):
        for reading in version.readings:
            value = str(reading.value)
            if reading.field == "citations" and _WITHOUT.match(value):
                number = value.split(" ", maxsplit=1)[0].split("(", maxsplit=1)[0]
                if _WITH.fullmatch(value):
                    dated.add(f"{n} {number}")
                else:
                    lacking.setdefault(number, []).append(Mark(n, reading.span))
    marks = {number: [m for m in found if f"{m.version} {number}" not in dated] for number, found in lacking.items()}
    named = [number for number, found in marks.items() if found]
    if named:
        versions = sorted({mark.version for number in named for mark in marks[number]})
        message = N_("checks", "The year of {resolutions} is left off in {languages}.").format(
            resolutions=listed(named), languages=case.languages(versions)
        )
        found = [mark for number in named for mark in marks[number]]
        yield case.finding("resolution-year", "warning", message, versions, found)
