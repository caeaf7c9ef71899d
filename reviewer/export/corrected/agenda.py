"""Agenda items, the kind of agenda, and the items' titles."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from reviewer.export import forms
from reviewer.export.corrected.lines import items_like
from reviewer.export.corrected.steps import (
    BELOW,
    NOT_FOUND,
    SEVERAL,
    Case,
    NewLine,
    Planned,
    Replace,
    Step,
    one_line,
)
from reviewer.export.corrected.title import rewritten
from reviewer.fields import Reading
from reviewer.vocabulary.items import item_line


def items(case: Case, key: str) -> Planned:
    """Print the line of the items anew, with the word for their number and the kind of agenda."""
    del key
    fields = ("agenda_items", "agenda_kind")
    new, language = case.version.items("agenda_items"), case.version.language
    kind = str(case.new("agenda_kind") or "agenda")
    read = [one for one in case.version.readings if one.field == "agenda_kind"]
    if not new or not read:
        council = any(organ.startswith("A/HRC") for organ in case.version.items("organs"))
        official = "".join(forms.agenda_line(new, kind, language, council=council))
        planned = one_line(case, "agenda_items", BELOW, str, official) if new else _gone(case, read)
        return replace(planned, fields=fields)
    if len(read) > 1:
        return Planned(fields, *_each_line(case, read, new, kind))
    was = case.old_items("agenda_items"), str(case.read["agenda_kind"] or "agenda")
    planned = one_line(case, "agenda_kind", BELOW, lambda words: items_like(words, was, (new, kind), language), "-")
    return replace(planned, fields=fields)


def _gone(case: Case, readings: Sequence[Reading]) -> Planned:
    steps = tuple(step for one in readings for step in case.without(one))
    return Planned((), steps) if steps else Planned((), reason=NOT_FOUND)


def _each_line(case: Case, read: Sequence[Reading], new: Sequence[str], kind: str) -> tuple[tuple[Step, ...], str]:
    """Plan the lines of two organs, each with as many items as before: (steps, why that cannot be)."""
    lines = [(one, item_line(case.printed(one))) for one in sorted(read, key=lambda one: one.span.start)]
    counts = [len(found.items) if found else 0 for _, found in lines]
    if sum(counts) != len(new) or 0 in counts or kind != str(case.read["agenda_kind"]):
        return (), SEVERAL
    steps: list[Step] = []
    done = 0
    for (one, found), count in zip(lines, counts, strict=True):
        was = [item.value for item in found.items] if found else []
        now = list(new[done : done + count])
        words, own = case.printed(one), str(one.value)
        made = items_like(words, (was, own), (now, own), case.version.language) if was != now else words
        if not made:
            return (), SEVERAL
        steps += [Replace(one.span.start, one.span.end, made)] if made != words else []
        done += count
    return tuple(steps), "" if steps else NOT_FOUND


def titles(case: Case, key: str) -> Planned:
    """Rewrite each title where it stands; further ones go below it, those that are gone are taken out."""
    readings = case.readings(key)
    old, new = [str(one.value) for one in readings], case.version.items(key)
    steps: list[Step] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        both = min(i2 - i1, j2 - j1) if kind != "equal" else 0
        for reading, title in zip(readings[i1 : i1 + both], new[j1 : j1 + both], strict=True):
            made = rewritten(str(reading.value), case.printed(reading), reading.span.start, title)
            if made is None:
                return Planned((key,), reason=SEVERAL)
            steps += made
        if kind == "equal":
            continue
        steps += [step for reading in readings[i1 + both : i2] for step in case.without(reading)]
        for title in new[j1 + both : j2]:
            above = readings[i1 + both - 1] if i1 + both else None
            planned = _below(case, above, title)
            if planned.reason:
                return planned
            steps += planned.steps
    return Planned((key,), tuple(steps), "" if steps else NOT_FOUND)


def _below(case: Case, above: Reading | None, title: str) -> Planned:
    """Put an item's title below another one, else where the first one belongs."""
    key = "agenda_titles"
    line = case.paragraph(above.span.end) if above is not None else None
    return Planned((key,), (NewLine(line.span.start, title),)) if line else BELOW.beside(case, key, title)
