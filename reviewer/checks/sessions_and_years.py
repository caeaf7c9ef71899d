"""Sessions, years and dates that follow from each other.

General Assembly session n opens in September of 1945 + n; the Security Council's year is the
calendar year less 1945; the Human Rights Council holds three sessions a year since 2007.
"""

import re
from collections.abc import Iterator

from reviewer.checks.case import Case
from reviewer.checks.findings import Finding, Severity
from reviewer.fields import Version
from reviewer.messages import N_

NAME = "session-year"
_FOUNDED = 1945
_SYMBOL_OF = {
    "A": re.compile(r"A/(\d{2,3})/"),
    "A/HRC": re.compile(r"A/HRC/(\d{1,3})/"),
    "S": re.compile(r"S/(\d{4})/"),
}


def session_year(case: Case) -> Iterator[Finding]:
    """Compare session, year, symbol and date of each version with each other."""
    for n, version in enumerate(case.versions):
        for severity, field, message in _faults(version):
            said = message.format(language=case.language(n))
            yield case.finding(NAME, severity, said, [n], case.marks(field, [n]), field)


def _faults(version: Version) -> Iterator[tuple[Severity, str, str]]:
    session, year = _integer(version, "session"), _integer(version, "sc_year")
    organs = version.items("organs")
    human_rights = organs[-1:] == ["A/HRC"]  # a body below it counts its own sessions
    general = session is not None and organs[:1] == ["A"] and _regular(version)
    general = general and all(organ in ("A", "S", "E") or organ.startswith("A/C.") for organ in organs)
    in_symbol = _in_symbols(version)
    wanted = in_symbol.get("A/HRC" if human_rights else "A")
    if session is not None and wanted is not None and session != wanted and session < 1000:
        text = N_("checks", "The {{language}} masthead has session {session}, the symbol has {wanted}.")
        yield "error", "session", text.format(session=session, wanted=wanted)
    if year is not None and "S" in in_symbol and year != in_symbol["S"] - _FOUNDED:
        text = N_("checks", "The {{language}} masthead has year {year} of the Security Council, the symbol is of {of}.")
        yield "error", "sc_year", text.format(year=year, of=in_symbol["S"])
    if general and session is not None and year is not None and year not in (session, session + 1):
        text = N_("checks", "In {{language}}, session {session} of the General Assembly has no part in year {year}.")
        yield "error", "sc_year", text.format(session=session, year=year)
    yield from _dated(version, session if general else None, year)
    held = str(version.values.get("session_dates") or "")[:4]
    if human_rights and session is not None and held.isdecimal() and int(held) != 2006 + (session - 1) // 3:
        text = N_("checks", "In {{language}}, session {session} of the Human Rights Council is dated {held}.")
        yield "warning", "session_dates", text.format(session=session, held=held)


def _regular(version: Version) -> bool:
    """Tell whether the session is one of the yearly ones: special sessions are counted apart."""
    return version.values.get("session_kind") in (None, "regular")


def _dated(version: Version, session: int | None, year: int | None) -> Iterator[tuple[Severity, str, str]]:
    """Compare the document's date with the General Assembly's session and the Security Council's year."""
    printed = version.values.get("date")
    if not isinstance(printed, str):
        return
    if year is not None and int(printed[:4]) - _FOUNDED != year:
        text = N_(
            "checks", "The {{language}} version is dated {date}, which is not in year {year} of the Security Council."
        )
        yield "warning", "date", text.format(date=printed, year=year)
    if session is not None:
        first, last = (_FOUNDED + session, "02-01"), (_FOUNDED + session + 1, "12-31")  # a typed session can be any
        if not first <= (int(printed[:4]), printed[5:]) <= last:
            text = N_("checks", "The {{language}} version is dated {date}, which does not fit session {session}.")
            yield "warning", "date", text.format(date=printed, session=session)


def date_order(case: Case) -> Iterator[Finding]:
    """A document is not older than the letter that it circulates."""
    for n, version in enumerate(case.versions):
        printed, letters = version.values.get("date"), version.items("instrument_dates")
        later = [day for day in letters if isinstance(printed, str) and day > printed]
        if later:
            message = N_("checks", "The {language} version is dated {date}, before the letter or note of {later}.")
            message = message.format(language=case.language(n), date=printed, later=later[0])
            marks = case.marks("date", [n]) + case.marks("instrument_dates", [n])
            yield case.finding("date-order", "warning", message, [n], marks, "date")


def _integer(version: Version, key: str) -> int | None:
    value = version.values.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _in_symbols(version: Version) -> dict[str, int]:
    """Return the session or year that the version's own symbols carry, by organ."""
    found = {}
    for symbol in version.items("symbols"):
        for organ, pattern in _SYMBOL_OF.items():
            if match := pattern.match(symbol):
                found[organ] = int(match[1])
    return found
