"""What a correction changes in the library, as one step that can be undone."""

from collections.abc import Sequence
from typing import Literal

from reviewer.desk.opened import Opened
from reviewer.errors import NotAValue
from reviewer.fields import SPEC_OF, Value, parse_value, show_value
from reviewer.fields.typed import ONE_A_LINE
from reviewer.messages import N_
from reviewer.store import Correction, Edit, Entry, SetCell, SetCorrection, Step, StoredVersion
from reviewer.text import Span
from reviewer.vocabulary.dates import find_dates
from reviewer.vocabulary.masthead import organs_named
from reviewer.vocabulary.states import find_states
from reviewer.vocabulary.symbols import find_symbols

_SAID = {
    "correct": N_("desk", "correct {field} of {name} ({language})"),
    "bring back": N_("desk", "bring back {field} of {name} ({language})"),
}
_ALL = N_("desk", "correct {field} of {count} documents")
_EVERY = N_("desk", "correct {field} of {name} in every language")
_OWN = N_("desk", "Each language has a value of its own.")
_LANGUAGE_TAKEN = N_("desk", "Another version of this document is filed under that language.")


def shown(stored: StoredVersion, key: str) -> Value:
    """Return the value to be used: the correction, else what was read."""
    correction = stored.corrections.get(key)
    return correction.value if correction else stored.version.values.get(key)


def correction_step(
    opened: Opened, at: int, key: str, new: Correction | None, action: Literal["correct", "bring back"]
) -> Step:
    """Return the step that puts `new` over field `key` of version `at`; None: what was read stands again.

    Raises `NotAValue` for a language under which another version of the document is filed.
    """
    stored = opened.stored[at]
    old, after = stored.corrections.get(key), new.value if new else stored.version.values.get(key)
    edits: list[Edit] = [SetCorrection(stored.id, key, old, new)]
    if key == "language":
        edits.append(_filed(opened, stored, str(after or "")))
    entry = Entry(stored.document, stored.id, stored.language, key, shown(stored, key), after)
    said = _SAID[action].format(field=SPEC_OF[key].label, name=short(opened.name), language=stored.language)
    return Step(action, said, tuple(edits), (entry,))


def short(name: str) -> str:
    """Return a name that a menu has room for: documents without a symbol are named by their titles."""
    return name if len(name) <= 50 else name[:49] + "…"


def _filed(opened: Opened, stored: StoredVersion, language: str) -> Edit:
    """Return the edit that files a version under another language, where that is free."""
    if language in {version.language for version in opened.stored if version.id != stored.id}:
        raise NotAValue(SPEC_OF["language"].label, language, _LANGUAGE_TAKEN)
    return SetCell("versions", stored.id, "language", stored.language, language)


def typed_correction(
    stored: StoredVersion, key: str, value: Value, made_at: str, who: str, place: Span | None = None
) -> Correction | None:
    """Return the correction that makes `value` stand over what was read; None where that is the same.

    `place`: where in the version's text the clerk took it from; then it stands even over an equal reading.
    """
    if value == stored.version.values.get(key) and place is None:
        return None
    return Correction(value, made_at, who, (stored.text_id, place.start, place.end) if place else None)


def value_at(stored: StoredVersion, key: str, place: Span) -> str:
    """Return what `place` says as a value of field `key`, as a clerk types it; raises `NotAValue`.

    A date or a name becomes its normal form, whatever its language; other text stands as it is. Of a field that has
    one value a line, each paragraph is one.
    """
    lines = [" ".join(line.split()) for line in place.cut(stored.version.text.content).splitlines()]
    between = "\n" if key in ONE_A_LINE else "; "
    text = ("\n" if key in ONE_A_LINE else " ").join(filter(None, lines))
    spec = SPEC_OF[key]
    found = _found(key, spec.kind, text, stored.language)
    if not found and (spec.shared or spec.kind != "text"):  # of a text in its language, what is selected is meant
        inside = [one for one in stored.version.readings if one.field == key and _inside(one.span, place)]
        found = [show_value(key, one.value) for one in inside]
    typed = between.join(dict.fromkeys(found)) if spec.many else next(iter(found), "")
    return show_value(key, parse_value(key, typed or text))


def _found(key: str, kind: str, text: str, language: str) -> list[str]:
    if kind in ("date", "interval"):
        return [date.interval if kind == "interval" else date.first for date in find_dates(text)]
    if key == "organs":
        return [mention.code for mention in organs_named(text)]
    if key in ("senders", "addressees"):
        return [mention.code for mention in find_states(text, language)]
    if key == "symbols":
        return [mention.value for mention in find_symbols(text)]
    return []


def _inside(reading: Span, place: Span) -> bool:
    return place.start <= reading.start and reading.end <= place.end


def added(stored: StoredVersion, key: str, value: str) -> str:
    """Return the values of a list field with one more, as a clerk types them."""
    before = show_value(key, shown(stored, key))
    between = "\n" if key in ONE_A_LINE else "; "
    return between.join(filter(None, (before, value)))


def one_value_for_all(opened: Sequence[Opened], key: str, typed: str, made_at: str, who: str) -> Step:
    """Return the one step that gives every version of several documents the same value; it may change nothing.

    Raises `NotAValue`, also for fields that differ from language to language.
    """
    spec, value = SPEC_OF[key], parse_value(key, typed)
    if not spec.shared:
        raise NotAValue(spec.label, typed, _OWN)
    steps = [
        correction_step(one, at, key, typed_correction(stored, key, value, made_at, who), "correct")
        for one in opened
        for at, stored in enumerate(one.stored)
        if shown(stored, key) != value
    ]
    edits = tuple(edit for step in steps for edit in step.edits)
    entries = tuple(entry for step in steps for entry in step.entries)
    changed = {entry.document for entry in entries}
    names = [short(one.name) for one in opened if one.stored and one.stored[0].document in changed]
    said = (_EVERY if len(names) == 1 else _ALL).format(field=spec.label, count=len(changed), name="".join(names[:1]))
    return Step("correct", said, edits, entries)
