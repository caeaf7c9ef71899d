"""Of several readings, the ones to show."""

from collections.abc import Iterable

from reviewer.fields.readings import Reading, Value
from reviewer.fields.specs import EXTRA_KEYS, SPECS


def choose(readings: Iterable[Reading]) -> dict[str, Value]:
    """Return the value of every field: the best reading, or for a list all that the best one's rule read.

    What was not found is ``None``, an empty list, or (a symbol without asterisk) ``False``.
    """
    by_field: dict[str, list[Reading]] = {}
    for reading in readings:
        by_field.setdefault(reading.field, []).append(reading)
    values: dict[str, Value] = {}
    for spec in SPECS:
        found = chosen(by_field.get(spec.key, []), spec.many)
        if spec.many:
            values[spec.key] = list(dict.fromkeys(str(reading.value) for reading in found))
        else:
            values[spec.key] = found[0].value if found else (False if spec.kind == "flag" else None)
    for key in EXTRA_KEYS:
        values[key] = list(dict.fromkeys(str(reading.value) for reading in by_field.get(key, [])))
    return values


def chosen(readings: list[Reading], many: bool) -> list[Reading]:
    """Return the readings of one field that make its value, in printed order for a list."""
    if not readings:
        return []
    best = max(readings, key=lambda reading: (reading.score, -reading.span.start))
    if not many:
        return [best]
    family = best.rule.split(".")[0]
    kept = [r for r in readings if r.rule == best.rule or (r.rule.split(".")[0] == family and r.score >= 0.75)]
    return kept or [best]
