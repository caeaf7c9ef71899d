"""The fields: key, label, kind, how many, and whether all versions must agree."""

from typing import Literal

from reviewer.light import light
from reviewer.messages import N_

ValueKind = Literal["text", "code", "integer", "flag", "date", "interval"]


@light
class Spec:
    """One field of the contract; `shared`: the value is the same in every language version."""

    key: str
    label: str
    kind: ValueKind
    many: bool = False
    shared: bool = True
    codes: tuple[str, ...] = ()  # the closed list of a ``code`` field; empty: open
    form: str = ""  # how a clerk types it


LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")  # the order of the United Nations
LANGUAGE_NAMES = {
    "ar": N_("languages", "Arabic"),
    "zh": N_("languages", "Chinese"),
    "en": N_("languages", "English"),
    "fr": N_("languages", "French"),
    "ru": N_("languages", "Russian"),
    "es": N_("languages", "Spanish"),
}
SESSION_KINDS = ("regular", "special", "emergency_special", "resumed", "year")
AGENDA_KINDS = ("agenda", "provisional_agenda", "preliminary_list")
DISTRIBUTIONS = ("general", "limited", "restricted", "provisional", "participants_only")
DOCUMENT_TYPES = (
    "note_verbale",
    "letter",
    "identical_letters",
    "report",
    "note",
    "resolution",
    "decision",
    "draft_resolution",
    "draft_decision",
    "amendment",
    "presidential_statement",
    "agenda",
    "meeting_record",
    "concluding_observations",
    "proposed_budget",
    "working_paper",
    "statement",
    "list",
    "other",
)

_CODES = N_("forms", "Codes, separated by semicolons")
_DATE = N_("forms", "A date: 2020-04-08")

SPECS: tuple[Spec, ...] = (
    Spec("language", N_("fields", "Language"), "code", shared=False, codes=LANGUAGES, form="ar zh en fr ru es"),
    Spec("symbols", N_("fields", "Symbols"), "text", many=True, form=N_("forms", "Symbols, separated by semicolons")),
    Spec("reissued", N_("fields", "Reissued"), "flag", form=N_("forms", "yes or no")),
    Spec("organs", N_("fields", "Organs"), "text", many=True, form=_CODES),
    Spec("session", N_("fields", "Session"), "integer", form=N_("forms", "A number")),
    Spec("session_kind", N_("fields", "Kind of session"), "code", codes=SESSION_KINDS),
    Spec("sc_year", N_("fields", "Security Council year"), "integer", form=N_("forms", "A number")),
    Spec("session_dates", N_("fields", "Session dates"), "interval", form=N_("forms", "2020-02-24/2020-03-20")),
    Spec("agenda_items", N_("fields", "Agenda items"), "text", many=True, form=N_("forms", "Items: 32; 116 (c)")),
    Spec("agenda_kind", N_("fields", "Kind of agenda"), "code", codes=AGENDA_KINDS),
    Spec(
        "agenda_titles", N_("fields", "Agenda titles"), "text", many=True, shared=False, form=N_("forms", "One a line")
    ),
    Spec("distribution", N_("fields", "Distribution"), "code", codes=DISTRIBUTIONS),
    Spec("date", N_("fields", "Date"), "date", form=_DATE),
    Spec("original_languages", N_("fields", "Original languages"), "code", many=True, codes=LANGUAGES, form=_CODES),
    Spec("document_type", N_("fields", "Document type"), "code", codes=DOCUMENT_TYPES),
    Spec("title", N_("fields", "Title"), "text", shared=False),
    Spec("instrument_dates", N_("fields", "Dates of letters or adoption"), "date", many=True, form=_DATE),
    Spec("senders", N_("fields", "Senders"), "text", many=True, form=_CODES),
    Spec("addressees", N_("fields", "Addressees"), "text", many=True, form=_CODES),
    Spec("signatories", N_("fields", "Signatories"), "text", many=True, shared=False, form=N_("forms", "One a line")),
    Spec("annexes", N_("fields", "Annexes"), "integer", form=N_("forms", "A number")),
)
SPEC_OF = {spec.key: spec for spec in SPECS}
EXTRA_KEYS = (
    *("annex_languages", "footnotes", "citations", "request", "job_number"),
    *("sender_posts", "annex_headings", "as_received", "footnote_anchors"),
)
"""Read and stored with their places as well; lists of readings without an own row in the inspector."""
