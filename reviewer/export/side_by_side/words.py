"""What the tables of versions side by side say in words of their own."""

from collections.abc import Iterable

from reviewer.fields import LANGUAGE_NAMES
from reviewer.messages import N_

UNKNOWN_LANGUAGE = N_("languages", "Language not found")
SEVERITIES = {
    "error": N_("severities", "error"),
    "warning": N_("severities", "warning"),
    "info": N_("severities", "note"),
}
ACCEPTED = N_("side by side", "accepted")
ORIGINAL = N_("side by side", "{language} (original)")
NUMBER, FIELD = N_("side by side", "No."), N_("side by side", "Field")
SIDE_BY_SIDE = N_("side by side", "Versions side by side: {languages}")
ORIGINAL_LINE = N_("side by side", "Original language: {languages}")
ORIGINAL_UNKNOWN = N_("side by side", "Original language: none of the versions names it")
MISSING_LINE = N_("side by side", "Missing languages: {languages}")
NONE_MISSING = N_("side by side", "Missing languages: none")
MADE_BY = N_("side by side", "Made by {clerk} on {day}")
MADE_ON = N_("side by side", "Made on {day}")
FIELDS_HEAD = N_("side by side", "Fields of all versions")
FINDINGS_HEAD = N_("side by side", "What to look at")
ACCEPTED_HEAD = N_("side by side", "Differences that were accepted")
NO_FINDINGS = N_("side by side", "Nothing was found in the versions shown.")
OTHERS = N_("side by side", "Not listed, as they concern other languages: {count}.")
ROWS = N_("side by side", "rows {rows}")
ROW = N_("side by side", "row {rows}")
NO_PLACE = N_("side by side", "without a place in the table")
TABLE_HEAD = N_("side by side", "Text")
NO_ANSWER = N_("side by side", "no paragraph")

MASTHEAD, TITLE, TEXT = N_("parts", "Masthead"), N_("parts", "Title"), N_("parts", "Text")
ANNEX = N_("parts", "Annex {number}")
APART = N_("side by side", "Not to be aligned: what stands side by side here need not answer each other")
APART_ENDS = N_("side by side", "Aligned again from here")
UNTRANSLATED = N_("side by side", "not translated in the {language} version: it is in {own}")
NO_SUCH_ANNEX = N_("side by side", "not in the {language} version")

DIFFERS = N_("marks", "differs")
LACKING = N_("marks", "missing")
CORRECTED = N_("side by side", "corrected; read was: {read}")
CORRECTED_NOTHING = N_("side by side", "corrected; nothing was read")
ACCEPTED_BY = N_("side by side", "Accepted by {clerk} on {day}: {reason}")
ACCEPTED_ON = N_("side by side", "Accepted on {day}: {reason}")


def language_name(code: str) -> str:
    """Return the English name of a language."""
    return LANGUAGE_NAMES.get(code, code or UNKNOWN_LANGUAGE)


def listed(codes: Iterable[str]) -> str:
    """Return names of languages as a line lists them."""
    return ", ".join(map(language_name, codes))
