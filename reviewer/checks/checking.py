"""All checks, in the order in which a clerk reads what they find."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from reviewer.alignment import Row
from reviewer.checks.annex_dates import annex_dates
from reviewer.checks.case import Case
from reviewer.checks.dates_agree import dates_agree
from reviewer.checks.duplicates import duplicates
from reviewer.checks.fields_agree import fields_agree
from reviewer.checks.figures_agree import figures_agree
from reviewer.checks.file_notes import file_notes
from reviewer.checks.findings import Finding
from reviewer.checks.footnotes import footnotes_agree
from reviewer.checks.halves import paragraph_halved
from reviewer.checks.language_line import language_named
from reviewer.checks.lists_agree import lists_agree
from reviewer.checks.names_agree import names_agree
from reviewer.checks.note_calls import note_calls
from reviewer.checks.numbering import number_sequence, numbers_agree
from reviewer.checks.paragraphs import paragraph_length, paragraph_missing, paragraph_order, paragraph_twice
from reviewer.checks.persons_agree import persons_agree
from reviewer.checks.placeholder_left import placeholder_left
from reviewer.checks.quotation_marks import quotation_marks
from reviewer.checks.request_agrees import items_of_request, organs_of_request
from reviewer.checks.residue import residue
from reviewer.checks.resolution_year import resolution_year
from reviewer.checks.sessions_and_years import date_order, session_year
from reviewer.checks.signatories_agree import signatories_agree
from reviewer.checks.signature import signature
from reviewer.checks.states_agree import states_agree
from reviewer.checks.structure import annex_count, missing_languages, paragraph_count, titles_count
from reviewer.checks.symbol_fits import organ_lines, symbol_heads, symbol_organs
from reviewer.checks.symbols_agree import symbols_agree
from reviewer.checks.units_agree import units_agree
from reviewer.checks.untranslated_annex import untranslated_annex
from reviewer.fields import Version

Check = Callable[[Case], Iterator[Finding]]

CHECKS: dict[str, Check] = {
    "fields-agree": fields_agree,
    "figures-agree": figures_agree,
    "units-agree": units_agree,
    "dates-agree": dates_agree,
    "symbols-agree": symbols_agree,
    "names-agree": names_agree,
    "persons-agree": persons_agree,
    "states-agree": states_agree,
    "lists-agree": lists_agree,
    "symbol-heads": symbol_heads,
    "symbol-organs": symbol_organs,
    "organ-lines": organ_lines,
    "items-of-request": items_of_request,
    "organs-of-request": organs_of_request,
    "session-year": session_year,
    "date-order": date_order,
    "annex-dates": annex_dates,
    "annex-count": annex_count,
    "titles-count": titles_count,
    "paragraph-count": paragraph_count,
    "paragraph-missing": paragraph_missing,
    "paragraph-halved": paragraph_halved,
    "paragraph-twice": paragraph_twice,
    "paragraph-order": paragraph_order,
    "paragraph-length": paragraph_length,
    "number-sequence": number_sequence,
    "numbers-agree": numbers_agree,
    "footnotes-agree": footnotes_agree,
    "note-calls": note_calls,
    "quotation-marks": quotation_marks,
    "signature": signature,
    "signatories-agree": signatories_agree,
    "language-named": language_named,
    "resolution-year": resolution_year,
    "placeholder-left": placeholder_left,
    "untranslated-annex": untranslated_annex,
    "residue": residue,
    "duplicates": duplicates,
    "missing-languages": missing_languages,
    "file-notes": file_notes,
}
OF_FIELDS = frozenset({
    "fields-agree", "symbol-heads", "symbol-organs", "items-of-request", "organs-of-request", "session-year",
    "date-order", "annex-dates", "annex-count", "titles-count", "signature", "signatories-agree", "language-named",
    "missing-languages",
})  # fmt: skip
"""Checks that look at values; all others see texts and rows alone, besides languages and original languages."""
OF_TEXTS = frozenset({
    "number-sequence", "quotation-marks", "resolution-year", "placeholder-left", "untranslated-annex", "residue",
    "duplicates", "file-notes",
})  # fmt: skip
"""Checks among those others that do not look at rows."""
_GRAVITY = {"error": 0, "warning": 1, "info": 2}
_Basis = tuple[tuple[Row, ...], list[tuple[str, list[str]]]]


@dataclass(slots=True)
class Memory:
    """What was found in the texts of one document, so that a changed value has only the checks of fields run again.

    It belongs to these texts in this order, and to no others.
    """

    seen: dict[tuple[str, int, int], Any] = field(default_factory=dict)
    basis: _Basis | None = None
    found: dict[str, tuple[Finding, ...]] = field(default_factory=dict)


def check_document(
    versions: Sequence[Version], rows: Sequence[Row], memory: Memory | None = None, later: bool = False
) -> tuple[Finding, ...]:
    """Run every check of the table CHECKS over one document's versions, aligned as `rows`; errors come first.

    `memory` is of the same texts, and is added to. `later`: the texts are not read again now, where that is due; what
    was found in them before stands meanwhile.
    """
    memory = Memory() if memory is None else memory
    case = Case(tuple(versions), tuple(rows), memory.seen)
    basis = _basis(case.versions, case.rows)
    if memory.basis != basis and not (later and memory.basis is not None):
        same_texts = memory.basis is not None and memory.basis[1] == basis[1]
        memory.found = {
            name: memory.found[name] if same_texts and name in OF_TEXTS & memory.found.keys() else tuple(check(case))
            for name, check in CHECKS.items()
            if name not in OF_FIELDS
        }
        memory.basis = basis
    found = [one for name, check in CHECKS.items() for one in memory.found.get(name) or _of_fields(name, check, case)]
    return tuple(sorted(found, key=lambda finding: _GRAVITY[finding.severity]))


def is_checked(versions: Sequence[Version], rows: Sequence[Row], memory: Memory) -> bool:
    """Say whether `memory` holds what the texts say with these rows and values, so that nothing is left for later."""
    return memory.basis == _basis(versions, tuple(rows))


def _basis(versions: Iterable[Version], rows: tuple[Row, ...]) -> _Basis:
    return rows, [(one.language, one.items("original_languages")) for one in versions]


def _of_fields(name: str, check: Check, case: Case) -> Iterator[Finding]:
    if name in OF_FIELDS:
        yield from check(case)
