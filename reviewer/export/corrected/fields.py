"""For each corrected field: the steps that put its value where the page prints the old one, or why that cannot be."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from reviewer.export import forms
from reviewer.export.corrected.agenda import items, titles
from reviewer.export.corrected.dates import dates_like, interval_like
from reviewer.export.corrected.lines import (
    distribution_like,
    organ_like,
    original_like,
    session_like,
    year_like,
)
from reviewer.export.corrected.steps import (
    BELOW,
    BLOCK,
    IN_WORDS,
    NO_FORM,
    NO_PLACE,
    NOT_FOUND,
    NOT_PRINTED,
    OTHER_NUMBER,
    SEVERAL,
    Case,
    NewLine,
    Planned,
    Replace,
    Step,
    one_line,
)
from reviewer.export.corrected.symbols import reissued, symbols
from reviewer.export.corrected.title import rewritten
from reviewer.vocabulary.dates import find_dates
from reviewer.vocabulary.folding import fold
from reviewer.vocabulary.masthead import Session, organ_name, organs_in_line, principal


def plan(version_case: Case) -> list[Planned]:
    """Return what is to be done for each field whose value to be used is not the one that was read."""
    case = version_case
    done: set[str] = set()
    found: list[Planned] = []
    for key in case.changed:
        if key in done:
            continue
        planned = _PLANNERS.get(key, _not_printed)(case, key)
        done.update(planned.fields)
        found.append(replace(planned, steps=case.repeated(planned.steps)))
    return found


def _not_printed(case: Case, key: str) -> Planned:
    del case
    return Planned((key,), reason=NOT_PRINTED)


def _session(case: Case, key: str) -> Planned:
    del key
    number, kind = case.new("session"), str(case.new("session_kind") or "regular")
    language = case.version.language
    if not isinstance(number, int):
        planned = one_line(case, "session", BELOW, str, "")
    else:
        wanted = Session(number, kind)
        official = forms.session(number, kind, language)
        planned = one_line(case, "session", BELOW, lambda words: session_like(words, wanted, language), official)
    return replace(planned, fields=("session", "session_kind"))


def _council_year(case: Case, key: str) -> Planned:
    year, language = case.new(key), case.version.language
    if not isinstance(year, int):
        return one_line(case, key, BELOW, str, "")
    official = forms.council_year(year, language)
    if case.readings(key) or not official:
        return one_line(case, key, BELOW, lambda words: year_like(words, year, language), official)
    council = case.column_heading(True)
    return Planned((key,), (NewLine(council, official),)) if council else BELOW.beside(case, key, official)


def _session_dates(case: Case, key: str) -> Planned:
    old, new, language = str(case.read[key] or ""), str(case.new(key) or ""), case.version.language

    def printed(words: str) -> str:
        return interval_like(words, old, new, language) if len(find_dates(words)) == 1 else ""

    return one_line(case, key, BELOW, printed, forms.interval(new, language))


def _date(case: Case, key: str) -> Planned:
    old, new = str(case.read[key] or ""), str(case.new(key) or "")
    official = forms.block_date(new, case.version.language)
    return one_line(case, key, BLOCK, lambda words: dates_like(words, old, new), official)


def _distribution(case: Case, key: str) -> Planned:
    old, new, language = str(case.read[key] or ""), str(case.new(key) or ""), case.version.language
    official = forms.distribution(new, language)
    return one_line(case, key, BLOCK, lambda words: distribution_like(words, old, new, language), official)


def _originals(case: Case, key: str) -> Planned:
    old, new, language = case.old_items(key), case.version.items(key), case.version.language
    official = forms.original(new, language)
    return one_line(case, key, BLOCK, lambda words: original_like(words, old, new, language), official)


def _organs(case: Case, key: str) -> Planned:
    language = case.version.language
    old, new = case.old_items(key), case.version.items(key)
    gone, came = [one for one in old if one not in new], [one for one in new if one not in old]
    steps: list[Step] = []
    for code in list(gone):
        other = next((one for one in came if principal(one) == principal(code)), None)
        made = _renamed(case, code, other, language)
        if not made:
            return Planned((key,), reason=NO_FORM if other else NOT_FOUND)
        steps += made
        gone.remove(code)
        came = [one for one in came if one != other]
    for code in came:
        name = organ_name(code, language)
        alike = [one for one in old if principal(one) == principal(code)]
        above = [one.span.start for one in case.readings(key) if one.value in alike]
        line = case.paragraph(above[-1]) if above else None
        if not name or line is None:
            return Planned((key,), reason=NO_PLACE if name else NO_FORM)
        steps.append(NewLine(line.span.start, name))
    return Planned((key,), tuple(steps), "" if steps else NOT_PRINTED)


def _renamed(case: Case, code: str, other: str | None, language: str) -> list[Step]:
    """Replace, or take out, an organ's name wherever the masthead prints it."""
    steps: list[Step] = []
    for start, text in case.lines("masthead"):
        for mention in organs_in_line(text):
            if mention.code == code and other is None:
                rest = text[: mention.start] + text[mention.end :]
                whole = not rest.strip(" *")
                steps.append(Replace(*((start, start + len(text)) if whole else _at(start, mention)), ""))
            elif mention.code == code:
                name = organ_like(text[mention.start : mention.end], other or "", language)
                if not name:
                    return []
                steps.append(Replace(*_at(start, mention), name))
    return steps


def _at(start: int, mention: object) -> tuple[int, int]:
    return start + getattr(mention, "start"), start + getattr(mention, "end")  # noqa: B009


def _title(case: Case, key: str) -> Planned:
    old = case.readings(key)
    if not old or not old[0].span.end:
        return Planned((key,), reason=NO_PLACE)
    new = str(case.new(key) or "")
    if not new:
        return Planned((key,), case.without(old[0]))
    steps = rewritten(str(old[0].value), case.printed(old[0]), old[0].span.start, new)
    return Planned((key,), tuple(steps)) if steps else Planned((key,), reason=NOT_FOUND if steps is None else SEVERAL)


def _each(case: Case, key: str, printed: Callable[[str, str, str], str], reason: str) -> Planned:
    """Plan a list of which as many values as were read are printed, each in its place."""
    readings, new = case.readings(key), case.version.items(key)
    if len(readings) != len(new) or not new:
        return Planned((key,), reason=OTHER_NUMBER if readings else reason)
    steps: list[Step] = []
    for reading, value in zip(readings, new, strict=True):
        if str(reading.value) != value:
            made = printed(case.printed(reading), str(reading.value), value)
            if not made:
                return Planned((key,), reason=reason)
            steps.append(Replace(reading.span.start, reading.span.end, made))
    return Planned((key,), tuple(steps))


def _instrument_dates(case: Case, key: str) -> Planned:
    return _each(case, key, dates_like, NO_FORM)


def _names(case: Case, key: str) -> Planned:
    return _each(case, key, lambda words, old, new: new if fold(words) == fold(old) else "", NOT_PRINTED)


def _parties(case: Case, key: str) -> Planned:
    return _each(case, key, _party, IN_WORDS)


def _party(words: str, old: str, new: str) -> str:
    """Print a party that has no code as it is; how a State's name stands in a sentence depends on that."""
    coded = any(one.isupper() and one.isascii() for one in (old, new))
    return new if not coded and fold(words) == fold(old) else ""


_PLANNERS: Mapping[str, Callable[[Case, str], Planned]] = {
    "symbols": symbols,
    "reissued": reissued,
    "organs": _organs,
    "session": _session,
    "session_kind": _session,
    "sc_year": _council_year,
    "session_dates": _session_dates,
    "agenda_items": items,
    "agenda_kind": items,
    "agenda_titles": titles,
    "distribution": _distribution,
    "date": _date,
    "original_languages": _originals,
    "title": _title,
    "instrument_dates": _instrument_dates,
    "senders": _parties,
    "addressees": _parties,
    "signatories": _names,
}
