"""Codes that a field can take, with what they are called: for boxes that complete what is typed."""

from collections.abc import Sequence
from functools import cache

from reviewer.fields import LANGUAGES
from reviewer.vocabulary.masthead import organ_codes, organ_name
from reviewer.vocabulary.states import state_codes, state_name

PARTIES = ("senders", "addressees")


@cache
def codes_of(key: str, language: str) -> tuple[tuple[str, str], ...]:
    """Return the codes of an open list (organs, States) with their names in `language`; nothing for other fields."""
    spoken = language if language in LANGUAGES else "en"
    if key == "organs":
        return tuple((code, organ_name(code, spoken) or organ_name(code, "en")) for code in organ_codes())
    if key in PARTIES:
        return tuple((code, state_name(code, spoken) or state_name(code, "en")) for code in state_codes())
    return ()


def names_of(key: str, codes: Sequence[str], language: str) -> str:
    """Return the printed names of `codes`, ``""`` where the tables know none of them."""
    known = dict(codes_of(key, language)) if codes else {}
    return "; ".join(known[code] for code in codes if known.get(code))
