"""What a correction changes in the library, as one step that can be undone."""

from typing import Literal

from reviewer.desk.opened import Opened
from reviewer.errors import NotAValue
from reviewer.fields import SPEC_OF, Value
from reviewer.messages import N_
from reviewer.store import Correction, Edit, Entry, SetCell, SetCorrection, Step, StoredVersion

_SAID = {
    "correct": N_("desk", "correct {field} of {name} ({language})"),
    "bring back": N_("desk", "bring back {field} of {name} ({language})"),
}
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


def typed_correction(stored: StoredVersion, key: str, value: Value, made_at: str, who: str) -> Correction | None:
    """Return the correction that makes `value` stand over what was read; None where that is the same."""
    return None if value == stored.version.values.get(key) else Correction(value, made_at, who)
