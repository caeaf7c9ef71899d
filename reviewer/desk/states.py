"""Where documents stand in the clerk's work: one step that moves them, and how it is said."""

from collections.abc import Sequence

from reviewer.desk.correcting import short
from reviewer.desk.tables import State
from reviewer.messages import N_
from reviewer.store import Edit, Entry, SetCell, Step, StoredDocument

_STEP = N_("desk", "mark {name} as {state}")
_STEPS = N_("desk", "mark {count} documents as {state}")
_SAID: dict[State, tuple[str, str]] = {
    "new": (N_("desk", "New again: {name}"), N_("desk", "New again: {count} documents")),
    "in_review": (N_("desk", "In review again: {name}"), N_("desk", "In review again: {count} documents")),
    "set_aside": (N_("desk", "Set aside: {name}"), N_("desk", "Set aside: {count} documents")),
    "reviewed": (N_("desk", "Accepted: {name}"), N_("desk", "Accepted: {count} documents")),
    "circulated": (N_("desk", "Marked as circulated: {name}"), N_("desk", "Marked as circulated: {count} documents")),
}


def state_step(documents: Sequence[StoredDocument], state: State, note: str) -> Step | None:
    """Return the step that moves `documents` to a state with a note; None where all of them stand there."""
    edits: list[Edit] = []
    entries: list[Entry] = []
    for one in documents:
        if (one.state, one.note) == (state, note):
            continue
        edits.append(SetCell("documents", one.id, "state", one.state, state))
        edits.append(SetCell("documents", one.id, "note", one.note, note))
        old, new = (": ".join(filter(None, pair)) for pair in ((one.state, one.note), (state, note)))
        entries.append(Entry(one.id, old=old, new=new))
    if not entries:
        return None
    return Step("state", _named(entries, documents, _STEP, _STEPS, state), tuple(edits), tuple(entries))


def state_said(step: Step, documents: Sequence[StoredDocument], state: State) -> str:
    """Return what a clerk is told of such a step."""
    return _named(step.entries, documents, *_SAID[state], state)


def _named(entries: Sequence[Entry], documents: Sequence[StoredDocument], one: str, many: str, state: State) -> str:
    name = next(document.summary.name for document in documents if document.id == entries[0].document)
    word = state.replace("_", " ")
    return many.format(count=len(entries), state=word) if len(entries) > 1 else one.format(name=short(name), state=word)
