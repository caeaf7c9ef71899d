"""Which documents print a field at all: what a kind of document never prints is not missing from it.

Taken from the editorial practice of the United Nations; a value that is read or typed stands all the same.
Only where organ and type are known something is ruled out; "other" is no known type.
"""

from collections.abc import Sequence

from reviewer.fields.readings import Version
from reviewer.light import light

_COMMUNICATIONS = ("letter", "identical_letters", "note_verbale")
_DATED = (*_COMMUNICATIONS, "resolution", "decision", "presidential_statement")
_PLENARY = ("A", *(f"A/C.{number}" for number in range(1, 7)), "S")  # their sessions are printed without dates


@light
class Applies:
    """All three must hold; an empty tuple says nothing."""

    with_organ: tuple[str, ...] = ()  # one of these
    beside: tuple[str, ...] = ()  # an organ other than these
    types: tuple[str, ...] = ()  # one of these
    never: tuple[str, ...] = ()  # none of these types


_BESIDE_COUNCIL = Applies(beside=("S",))
_RULES = {
    "session": _BESIDE_COUNCIL,
    "session_kind": _BESIDE_COUNCIL,
    "session_dates": Applies(beside=_PLENARY),
    "sc_year": Applies(with_organ=("S",), beside=("S",)),  # the Council's own letters do not print its year
    "agenda_items": _BESIDE_COUNCIL,
    "agenda_kind": _BESIDE_COUNCIL,
    "agenda_titles": _BESIDE_COUNCIL,
    "instrument_dates": Applies(types=_DATED),
    "senders": Applies(never=("resolution", "decision", "agenda", "list", "meeting_record", "proposed_budget")),
    "addressees": Applies(types=_COMMUNICATIONS),
    "signatories": Applies(types=("letter", "identical_letters")),  # a note verbale is not signed
}


def applies(key: str, versions: Sequence[Version]) -> bool:
    """Say whether a document with these versions prints the field `key`."""
    rule = _RULES.get(key)
    if rule is None:
        return True
    organs = {organ for version in versions for organ in version.items("organs")}
    types = {kind for version in versions for kind in version.items("document_type")} - {"other"}
    return _by_organs(rule, organs) and _by_types(rule, types)


def _by_organs(rule: Applies, organs: set[str]) -> bool:
    if not organs:
        return True
    among = not rule.with_organ or bool(organs & set(rule.with_organ))
    return among and (not rule.beside or bool(organs - set(rule.beside)))


def _by_types(rule: Applies, types: set[str]) -> bool:
    if not types:
        return True
    return (not rule.types or bool(types & set(rule.types))) and bool(types - set(rule.never))
