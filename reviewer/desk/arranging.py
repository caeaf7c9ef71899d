"""What a clerk decides about which versions are one document: it is kept, and outranks the machine.

A version that a clerk has split off or joined stays where it was put: an import neither splits nor merges documents
that exist, and a new copy of a file takes the place of the old one wherever that stands.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from reviewer.desk.correcting import short
from reviewer.desk.opened import Opened
from reviewer.desk.rowing import joined_pins, split_pins
from reviewer.desk.tables import GroupingRow, RelatedRow
from reviewer.errors import LanguageTwice, OnlyVersion
from reviewer.fields import LANGUAGE_NAMES
from reviewer.grouping import group_versions
from reviewer.messages import N_
from reviewer.store import TWO_DOCUMENTS, Acceptance, Edit, Entry, Past, SetAcceptance, SetCell, Step, Store

_SPLIT = N_("desk", "split {language} off {name}")
_JOIN = N_("desk", "join {other} to {name}")
_TELL = N_("desk", "tell {other} and {name} apart")
_TOLD_APART = N_("desk", "{who} has said on {day} that these are two documents.")
_SPLIT_BY = N_("desk", "{who} has split {language} off on {day}: {file}.")
_SPLIT_FROM = N_("desk", "{who} has split this version off {name} on {day}.")
_JOINED_BY = N_("desk", "{who} has joined {name} to this document on {day}.")


def split_step(opened: Opened, language: str, new: int) -> Step:
    """Return the step that makes the version in `language` the document `new`; raises `OnlyVersion`."""
    at = opened.place(language)
    stored = opened.stored[at]
    if len(opened.stored) == 1:
        raise OnlyVersion(opened.name)
    edits: list[Edit] = [
        SetCell("documents", new, "live", 0, 1),
        SetCell("versions", stored.id, "document", stored.document, new),
        *_accepted_too(opened, new),
    ]
    pins, lost = split_pins(opened, at)
    entries = (
        Entry(stored.document, language=stored.language, old=stored.file.name),
        Entry(new, stored.id, stored.language, old=opened.name, new=stored.file.name),
        *lost,
    )
    edits += pins
    return Step(
        "split", _SPLIT.format(language=_named(stored.language), name=short(opened.name)), tuple(edits), entries
    )


def join_step(opened: Opened, other: Opened) -> Step:
    """Return the step that puts the versions of `other` into the first document; raises `LanguageTwice`."""
    here, there = opened.stored[0].document, other.stored[0].document
    twice = {version.language for version in opened.stored} & {version.language for version in other.stored}
    if twice or here == there:
        raise LanguageTwice(", ".join(sorted(twice)) or opened.name)
    edits: list[Edit] = [SetCell("versions", version.id, "document", there, here) for version in other.stored]
    edits.append(SetCell("documents", there, "live", 1, 0))
    edits += _accepted_too(other, here, opened.accepted)
    edits += joined_pins(other, here)
    entries = (Entry(here, new=other.name), Entry(there, old=other.name, new=opened.name))
    return Step("join", _JOIN.format(other=short(other.name), name=short(opened.name)), tuple(edits), entries)


def apart_step(opened: Opened, other: Opened, clerk: str, now: datetime) -> Step | None:
    """Return the step by which a clerk says that two documents are two; None where that was said already."""
    here, there = opened.stored[0].document, other.stored[0].document
    new = Acceptance("", now.isoformat(timespec="seconds"), clerk)
    edits = [
        SetAcceptance(document, _apart_key(second), None, new)
        for document, second, known in ((here, there, opened.accepted), (there, here, other.accepted))
        if _apart_key(second) not in known
    ]
    if not edits or here == there:
        return None
    entries = (Entry(here, new=other.name), Entry(there, new=opened.name))
    return Step("tell apart", _TELL.format(other=short(other.name), name=short(opened.name)), tuple(edits), entries)


def _apart_key(other: int) -> str:
    return f"{TWO_DOCUMENTS}{other}"


def grouping_row(store: Store, opened: Opened) -> GroupingRow:
    """Return why the versions of a document are one, and what else there is."""
    document = opened.stored[0].document
    groups = group_versions(opened.versions)
    alone = len(groups) > 1  # what a clerk, or a new reading of a file, has brought together
    (group,) = group_versions(opened.versions, [document] * len(opened.versions)) if alone else groups
    decided = store.decisions(document)
    related, others = [], store.related(document)
    names = {row.id: row.summary.name for row in store.documents({one.other for one in others})}
    for one in others:
        apart = opened.accepted.get(_apart_key(one.other))
        reason = (
            " ".join((one.reason, _TOLD_APART.format(who=apart.who, day=apart.made_at[:10]))) if apart else one.reason
        )
        related.append(RelatedRow(one.other, names.get(one.other, ""), reason, one.undecided and apart is None))
    certainty = "same" if decided else "likely" if alone else group.certainty
    if any(one.undecided for one in related):
        certainty = "to decide"
    return GroupingRow(certainty, group.missing, (*map(_said, decided), *group.reasons), tuple(related))


def _accepted_too(source: Opened, document: int, there: Iterable[str] = ()) -> Sequence[Edit]:
    """Take along what was accepted: it holds where the words are the same, and does nothing elsewhere."""
    kept = set(there)
    own = _apart_key(document)
    return [
        SetAcceptance(document, key, None, one)
        for key, one in source.accepted.items()
        if key not in kept and key != own
    ]


def _said(past: Past) -> str:
    entry, day = past.entry, past.made_at[:10]
    if past.action == "join":
        return _JOINED_BY.format(who=past.who, name=entry.new, day=day)
    if entry.version is None:
        return _SPLIT_BY.format(who=past.who, language=_named(entry.language), day=day, file=entry.old)
    return _SPLIT_FROM.format(who=past.who, name=entry.old, day=day)


def _named(language: str) -> str:
    return LANGUAGE_NAMES.get(language, "a version")
