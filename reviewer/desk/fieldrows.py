"""The fields of one version as the inspector shows them."""

from collections.abc import Iterable, Sequence

from reviewer.desk.codes import names_of
from reviewer.desk.opened import Opened
from reviewer.desk.tables import Candidate, Evidence, FieldRow, ForeseenRow, Mark
from reviewer.fields import SPECS, Reading, Spec, Value, agreement, applies, show_value
from reviewer.fields.typed import ONE_A_LINE
from reviewer.messages import N_
from reviewer.store import Correction, Step, StoredDocument
from reviewer.text import Span

DOUBTFUL = 0.6  # a score below it asks for a look

_READ = N_("desk", "read by the rule {rule}, score {score:.2f}")
_CORRECTED = N_("desk", "corrected by {who}, {when}")
_AGREE = N_("desk", "{same} of {all}")
_DIFFERS = N_("desk", "{languages} differs")
_DIFFER = N_("desk", "{languages} differ")
_LACKING = N_("desk", "missing in {languages}")


def field_rows(opened: Opened, language: str) -> tuple[FieldRow, ...]:
    """Return one row a field, in the order of SPECS, for the version in `language`."""
    version = opened.place(language)
    return tuple(_row(opened, version, spec) for spec in SPECS)


def foreseen_rows(step: Step, documents: Iterable[StoredDocument]) -> tuple[ForeseenRow, ...]:
    """Return what a step of corrections would change, version by version."""
    names = {document.id: document.summary.name for document in documents}
    return tuple(
        ForeseenRow(
            entry.document,
            names.get(entry.document, ""),
            entry.language,
            show_value(entry.field, entry.old),
            show_value(entry.field, entry.new),
        )
        for entry in step.entries
    )


def _row(opened: Opened, at: int, spec: Spec) -> FieldRow:
    stored, version = opened.stored[at], opened.versions[at]
    value, correction = version.values.get(spec.key), stored.corrections.get(spec.key)
    read = show_value(spec.key, stored.version.values.get(spec.key))
    agreement, differing = _agreement(opened, spec)
    readings = _readings_of(stored.version.readings, spec.key, value)
    mark = _mark(value, correction, stored.language in differing, readings)
    if mark == "missing" and not _given_elsewhere(opened, spec) and not applies(spec.key, opened.versions):
        mark = "not_needed"
    return FieldRow(
        key=spec.key,
        label=spec.label,
        value=show_value(spec.key, value),
        read=read,
        corrected=correction is not None,
        mark=mark,
        reason=_reason(correction, readings),
        agreement=agreement,
        form=spec.form or " ".join(spec.codes),
        choices=spec.codes,
        multiline=spec.key in ONE_A_LINE,
        evidence=_evidence(opened, at, spec),
        candidates=_candidates(opened, at, spec, read),
        names=names_of(spec.key, version.items(spec.key), stored.language),
        many=spec.many,
        kind=spec.kind,
        differs=stored.language in differing,
        needs_work=mark in ("doubtful", "differs") or (mark == "missing" and _given_elsewhere(opened, spec)),
    )


def _given_elsewhere(opened: Opened, spec: Spec) -> bool:
    return spec.kind != "flag" and any(version.items(spec.key) for version in opened.versions)


def _mark(value: Value, correction: Correction | None, differs: bool, readings: list[Reading]) -> Mark:
    if correction is not None:
        return "corrected"
    if value in (None, []):
        return "missing"
    if differs:
        return "differs"
    return "doubtful" if readings and readings[0].score < DOUBTFUL else "read"


def _reason(correction: Correction | None, readings: list[Reading]) -> str:
    if correction is not None:
        return _CORRECTED.format(who=correction.who, when=correction.made_at[:16].replace("T", " "))
    return _READ.format(rule=readings[0].rule, score=readings[0].score) if readings else ""


def _readings_of(readings: tuple[Reading, ...], key: str, value: Value) -> list[Reading]:
    """Return the readings that gave `value` (or one of its items), best first."""
    shown: Sequence[Value] = value if isinstance(value, list) else [value]
    found = [reading for reading in readings if reading.field == key and _among(reading.value, shown)]
    return sorted(found, key=lambda reading: (-reading.score, reading.span))


def _among(value: Value, shown: Iterable[Value]) -> bool:
    return any(value == item and isinstance(value, bool) == isinstance(item, bool) for item in shown)  # True == 1


def _evidence(opened: Opened, at: int, spec: Spec) -> tuple[Evidence, ...]:
    """Return the places of the value in this version, then of each other version's own value."""
    order = [at, *(index for index in range(len(opened.versions)) if index != at)]
    places: dict[tuple[int, Span], None] = {}  # as an ordered set: one place may be read by several rules
    for index in order:
        version, stored = opened.versions[index], opened.stored[index]
        correction = stored.corrections.get(spec.key)
        if correction and correction.place and correction.place[0] == stored.text_id:
            places[index, Span(*correction.place[1:])] = None
            continue
        for reading in _readings_of(version.readings, spec.key, version.values.get(spec.key)):
            places[index, reading.span] = None
    return tuple(opened.evidence(index, span) for index, span in places)


def _candidates(opened: Opened, at: int, spec: Spec, read: str) -> tuple[Candidate, ...]:
    """Return the other values that the field may have.

    First the value read, behind a correction; then what other versions have, where all should have the same,
    the one of most of them first; then what else was read in this version, best first.
    """
    value = opened.versions[at].values.get(spec.key)
    elsewhere, rules = _elsewhere(opened, at, spec), _rules(opened, at, spec)
    shown = {show_value(spec.key, item) for item in (value, *(value if isinstance(value, list) else ()))}
    offered = dict.fromkeys(text for text in (read, *elsewhere, *rules) if text and text not in shown)
    return tuple(Candidate(text, *rules.get(text, ("", 1.0)), tuple(elsewhere.get(text, ()))) for text in offered)


def _elsewhere(opened: Opened, at: int, spec: Spec) -> dict[str, list[str]]:
    """Return the values of the other versions with their languages, that of most of them first."""
    having: dict[str, list[str]] = {}
    for index, version in enumerate(opened.versions):
        if spec.shared and index != at:
            text = show_value(spec.key, version.values.get(spec.key))
            having.setdefault(text, []).append(opened.stored[index].language)
    return dict(sorted(having.items(), key=lambda item: -len(item[1])))


def _rules(opened: Opened, at: int, spec: Spec) -> dict[str, tuple[str, float]]:
    """Return what was read in this version or suggested by it, each with its best rule and score, best first."""
    version = opened.stored[at].version
    found: dict[str, tuple[str, float]] = {}
    readings = (*version.readings, *version.suggestions)
    for reading in sorted(readings, key=lambda reading: (-reading.score, reading.span)):
        if reading.field == spec.key:
            found.setdefault(show_value(spec.key, reading.value), (reading.rule, reading.score))
    return found


def _agreement(opened: Opened, spec: Spec) -> tuple[str, frozenset[str]]:
    """Return "5 of 6; es differs" and the languages that differ; nothing where versions need not agree."""
    found = agreement(spec, opened.versions)
    if found is None:
        return "", frozenset()
    differing, lacking = ([opened.stored[at].language for at in places] for places in (found.differing, found.lacking))
    pieces = (
        _AGREE.format(same=found.same, all=found.versions),
        (_DIFFERS if len(differing) == 1 else _DIFFER).format(languages=_list(differing)) if differing else "",
        _LACKING.format(languages=_list(lacking)) if lacking else "",
    )
    return "; ".join(filter(None, pieces)), frozenset(differing)


def _list(languages: Iterable[str]) -> str:
    return ", ".join(language or "?" for language in languages)
